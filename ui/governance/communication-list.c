/* SPDX-License-Identifier: EUPL-1.2 */
#include "governance/communication-list.h"

#include "governance/outreach-list.h"
#include "governance/view-column.h"

#include <glib/gi18n-lib.h>

struct _CabasCommunicationList
{
  AdwBin parent_instance;

  CabasOutreachList *communications;
};

G_DEFINE_FINAL_TYPE (CabasCommunicationList, cabas_communication_list, ADW_TYPE_BIN)

static void
side_changed_cb (CabasCommunicationList *self, GParamSpec *pspec, GtkDropDown *side)
{
  static const gint64 sides[] = { CABAS_UNSET, CABAS_SIDE_INTERNAL, CABAS_SIDE_EXTERNAL };

  cabas_outreach_list_set_side (self->communications, sides[gtk_drop_down_get_selected (side)]);
}

static const CabasField groups[] = { CABAS_COMMUNICATION_AUDIENCE, CABAS_COMMUNICATION_CHANNEL };

static void
group_changed_cb (CabasCommunicationList *self, GParamSpec *pspec, GtkDropDown *group)
{
  cabas_outreach_list_set_group (self->communications, groups[gtk_drop_down_get_selected (group)]);
}

static void
cabas_communication_list_class_init (CabasCommunicationListClass *klass)
{
}

static void
cabas_communication_list_init (CabasCommunicationList *self)
{
}

static void
add_choices (CabasCommunicationList *self, GtkWidget *bar)
{
  const char *const fields[] = { cabas_field_get_label (groups[0]),
                                 cabas_field_get_label (groups[1]), NULL };
  const char *const sides[] = {
    _ ("Both sides"), cabas_choice_get_label (CABAS_COMMUNICATION_SIDE, CABAS_SIDE_INTERNAL),
    cabas_choice_get_label (CABAS_COMMUNICATION_SIDE, CABAS_SIDE_EXTERNAL), NULL
  };
  GtkWidget *group = cabas_view_bar_append_choice (bar, _ ("Grouped by"), fields);
  GtkWidget *side =
      cabas_view_bar_append_choice (bar, cabas_field_get_label (CABAS_COMMUNICATION_SIDE), sides);

  g_signal_connect_object (group, "notify::selected", G_CALLBACK (group_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (side, "notify::selected", G_CALLBACK (side_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
cabas_communication_list_new (CabasSession *session)
{
  CabasCommunicationList *self = g_object_new (CABAS_TYPE_COMMUNICATION_LIST, NULL);
  CabasViewColumn *column = CABAS_VIEW_COLUMN (cabas_view_column_new ());
  GtkWidget *communications = cabas_outreach_list_new (session, CABAS_KIND_COMMUNICATION);

  self->communications = CABAS_OUTREACH_LIST (communications);
  add_choices (self, cabas_view_column_append_bar (column));
  cabas_view_column_append (column, communications);
  cabas_view_column_append (column, cabas_outreach_list_new (session, CABAS_KIND_TRAINING));
  cabas_view_column_append (column, cabas_outreach_list_new (session, CABAS_KIND_SOURCING));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (column));

  return GTK_WIDGET (self);
}
