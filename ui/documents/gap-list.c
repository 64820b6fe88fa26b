/* SPDX-License-Identifier: EUPL-1.2 */
#include "documents/gap-list.h"

#include "widgets.h"

#include "publish/settle.h"
#include "store/preferences.h"

#include <glib/gi18n-lib.h>

struct _CabasGapList
{
  GtkWidget parent_instance;

  CabasSession *session; /* (owned) */
  GArray *gaps;          /* (owned) (nullable) (element-type CabasGap) */

  AdwPreferencesGroup *group;
  GtkWidget *all; /* what decides on all of them */
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (CabasGapList, cabas_gap_list, GTK_TYPE_WIDGET)

static void fill (CabasGapList *self);

static void
settle (CabasGapList *self, guint first, guint n_gaps, CabasSettlement settlement)
{
  g_autofree char *name = cabas_preferences_dup_author ();
  const CabasValueAuthor author = { name, cabas_date_today () };

  cabas_gaps_settle (cabas_session_get_history (self->session),
                     &g_array_index (self->gaps, CabasGap, first), n_gaps, settlement, NULL,
                     &author);
  fill (self);
}

static void
settle_row (CabasGapList *self, GtkWidget *button, CabasSettlement settlement)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);

  settle (self, (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)), 1, settlement);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
estimate_cb (CabasGapList *self, GtkWidget *button)
{
  settle_row (self, button, CABAS_SETTLE_ESTIMATE);
}

static void
give_up_cb (CabasGapList *self, GtkWidget *button)
{
  settle_row (self, button, CABAS_SETTLE_GIVE_UP);
}

static void
estimate_all_cb (CabasGapList *self)
{
  settle (self, 0, self->gaps->len, CABAS_SETTLE_ESTIMATE);
}

static void
give_up_all_cb (CabasGapList *self)
{
  settle (self, 0, self->gaps->len, CABAS_SETTLE_GIVE_UP);
}

static void
add_button (CabasGapList *self,
            AdwActionRow *row,
            const char *label,
            const char *sentence,
            void (*callback) (CabasGapList *, GtkWidget *))
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  cabas_widget_set_name_of (button, label, sentence);
  g_signal_connect_object (button, "clicked", G_CALLBACK (callback), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (row, button);
}

static void
add_gap (CabasGapList *self, guint index)
{
  const CabasGap *gap = &g_array_index (self->gaps, CabasGap, index);
  g_autofree char *sentence = cabas_gap_dup_sentence (gap);
  g_autofree char *markup = g_markup_escape_text (sentence, -1);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), markup);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  if (gap->is_given_up)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("Said to be not available"));
  else if (gap->row.previous != NULL)
    add_button (self, ADW_ACTION_ROW (row), _ ("Estimate"), sentence, estimate_cb);
  if (!gap->is_given_up)
    add_button (self, ADW_ACTION_ROW (row), _ ("Not available"), sentence, give_up_cb);
  gtk_list_box_append (self->list, row);
}

static void
fill (CabasGapList *self)
{
  g_autofree char *title = NULL;
  GtkListBoxRow *row;
  guint n_open;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_clear_pointer (&self->gaps, g_array_unref);
  self->gaps = cabas_gaps_list (cabas_session_get_document (self->session), cabas_date_today ());
  for (guint i = 0; i < self->gaps->len; i++)
    add_gap (self, i);

  n_open = cabas_gaps_count_open (self->gaps);
  title = n_open == 0 ? g_strdup (_ ("No figure is missing"))
                      : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u figure is missing",
                                                      "%u figures are missing", n_open),
                                         n_open);
  adw_preferences_group_set_title (self->group, title);
  adw_preferences_group_set_description (
      self->group, n_open > 0 ? _ ("Wait for them, carry the last value on as an estimate, or say "
                                   "that there is none. What you decide is kept in the plan.")
                              : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->gaps->len > 0);
  gtk_widget_set_visible (self->all, n_open > 1);
}

void
cabas_gap_list_set_session (CabasGapList *self, CabasSession *session)
{
  g_return_if_fail (CABAS_IS_GAP_LIST (self));

  if (g_set_object (&self->session, session))
    fill (self);
}

static void
cabas_gap_list_dispose (GObject *object)
{
  CabasGapList *self = CABAS_GAP_LIST (object);

  g_clear_pointer (&self->gaps, g_array_unref);
  g_clear_object (&self->session);
  cabas_widget_remove_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (cabas_gap_list_parent_class)->dispose (object);
}

static void
cabas_gap_list_class_init (CabasGapListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cabas_gap_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
add_all_button (CabasGapList *self, const char *label, void (*callback) (CabasGapList *))
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (callback), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->all), button);
}

static void
cabas_gap_list_init (CabasGapList *self)
{
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  self->all = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  add_all_button (self, _ ("Estimate all"), estimate_all_cb);
  add_all_button (self, _ ("None available"), give_up_all_cb);
  adw_preferences_group_set_header_suffix (self->group, self->all);
  adw_preferences_group_add (self->group, GTK_WIDGET (self->list));
  gtk_widget_set_parent (GTK_WIDGET (self->group), GTK_WIDGET (self));
}
