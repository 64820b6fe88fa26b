/* SPDX-License-Identifier: EUPL-1.2 */
#include "governance/follow-up-button.h"

#include "editors/item-chooser.h"
#include "widgets.h"

#include "change/meetings.h"

#include <glib/gi18n-lib.h>

struct _CabasFollowUpButton
{
  GtkWidget parent_instance;

  CabasSession *session; /* (owned) */
  CabasItem *item;       /* (owned) */
};

G_DEFINE_FINAL_TYPE (CabasFollowUpButton, cabas_follow_up_button, GTK_TYPE_WIDGET)

static gboolean
is_decision (CabasFollowUpButton *self)
{
  return cabas_item_get_kind (self->item) == CABAS_KIND_DECISION;
}

static void
objective_chosen_cb (CabasFollowUpButton *self, CabasItem *objective)
{
  CabasHistory *history = cabas_session_get_history (self->session);

  if (is_decision (self))
    cabas_decision_make_action (history, self->item, objective);
  else
    cabas_proposal_make_action (history, self->item, objective);
}

static void
action_chosen_cb (CabasFollowUpButton *self, CabasItem *action)
{
  cabas_history_set_text (cabas_session_get_history (self->session), self->item,
                          is_decision (self) ? CABAS_DECISION_ACTION : CABAS_PROPOSAL_ACTION,
                          cabas_item_get_id (action));
}

/* A list of all objectives or actions is long: it is made when it is asked for. */
static void
make_objectives (GtkMenuButton *button, gpointer user_data)
{
  CabasFollowUpButton *self = CABAS_FOLLOW_UP_BUTTON (user_data);
  GtkWidget *chooser;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  chooser = cabas_item_chooser_new (self->session, CABAS_KIND_OBJECTIVE);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (objective_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, chooser);
}

static void
make_actions (GtkMenuButton *button, gpointer user_data)
{
  CabasFollowUpButton *self = CABAS_FOLLOW_UP_BUTTON (user_data);
  GtkWidget *chooser;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  chooser = cabas_item_chooser_new (self->session, CABAS_KIND_ACTION);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (action_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, chooser);
}

static void
add_button (CabasFollowUpButton *self,
            const char *icon_name,
            const char *name,
            GtkMenuButtonCreatePopupFunc make)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autofree char *whose = cabas_item_dup_display_name (self->item);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), icon_name);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), make, self, NULL);
  cabas_widget_set_name_of (button, name, whose);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

static void
cabas_follow_up_button_dispose (GObject *object)
{
  CabasFollowUpButton *self = CABAS_FOLLOW_UP_BUTTON (object);

  cabas_widget_remove_children (GTK_WIDGET (self));
  g_clear_object (&self->item);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_follow_up_button_parent_class)->dispose (object);
}

static void
cabas_follow_up_button_class_init (CabasFollowUpButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cabas_follow_up_button_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
cabas_follow_up_button_init (CabasFollowUpButton *self)
{
}

gboolean
cabas_follow_up_button_is_needed (CabasItem *item, CabasField action)
{
  const char *id = cabas_item_get_text (item, action);
  CabasDocument *document = cabas_item_get_document (item);
  CabasItem *found = id != NULL && document != NULL ? cabas_document_find (document, id) : NULL;

  return (found == NULL || cabas_item_is_in_bin (found)) && document != NULL &&
         cabas_document_get_read_only_reason (document) == NULL;
}

GtkWidget *
cabas_follow_up_button_new (CabasSession *session, CabasItem *item)
{
  CabasFollowUpButton *self = g_object_new (CABAS_TYPE_FOLLOW_UP_BUTTON, NULL);

  self->session = g_object_ref (session);
  self->item = g_object_ref (item);
  add_button (self, "list-add-symbolic", _ ("Make an action: choose its objective"),
              make_objectives);
  add_button (self, "insert-link-symbolic", _ ("Link to an action of the plan"), make_actions);

  return GTK_WIDGET (self);
}
