/* SPDX-License-Identifier: EUPL-1.2 */
#include "page-steps.h"

#include "page-actions.h"

/* What the filter of the list leaves out is passed over. */
static gboolean
is_on_page (CabasPageView *self, CabasItem *item)
{
  const CabasPage page = cabas_page_view_get_page (self);
  CabasNarrowing *narrowing = cabas_item_tree_get_narrowing (cabas_page_view_get_tree (self));
  GtkFilter *filter = cabas_narrowing_get_filter (narrowing);
  CabasItem *shown = cabas_page_find_shown (page, item);

  return shown != NULL && cabas_page_find_for_item (item, page) == page &&
         (filter == NULL || gtk_filter_match (filter, shown));
}

/* (nullable) */
static CabasItem *
find_next (CabasPageView *self, CabasItem *item, int by)
{
  g_autoptr (GPtrArray) items = cabas_document_list (
      cabas_session_get_document (cabas_page_view_get_session (self)), cabas_item_get_kind (item));
  guint at;

  if (!g_ptr_array_find (items, item, &at))
    return NULL;

  /* Below the first one, the number is larger than all. */
  for (at += by; at < items->len; at += by)
    if (is_on_page (self, items->pdata[at]))
      return items->pdata[at];

  return NULL;
}

static void
step (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasPageView *self = CABAS_PAGE_VIEW (widget);
  CabasItemForm *form = cabas_page_view_get_form (self);
  CabasSession *session = cabas_page_view_get_session (self);
  CabasItem *item = cabas_session_get_selected (session);
  const CabasField field = cabas_item_form_find_focused (form);
  const gboolean is_tree_focused = cabas_page_view_is_tree_focused (self);
  CabasItem *next =
      item != NULL ? find_next (self, item, g_str_equal (action_name, "page.next") ? 1 : -1) : NULL;

  if (next == NULL)
    {
      gtk_widget_error_bell (widget);
      return;
    }

  /* What is typed and not yet in the plan belongs to the item that is left. */
  gtk_root_set_focus (gtk_widget_get_root (widget), NULL);
  cabas_session_settle (session);
  cabas_session_select (session, next);
  if (is_tree_focused)
    cabas_page_view_focus_tree (self);
  else if (field == CABAS_NO_FIELD || !cabas_item_form_focus_field (form, field))
    cabas_item_form_focus_title (form);
}

void
cabas_page_steps_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.previous", NULL, step);
  gtk_widget_class_install_action (widget_class, "page.next", NULL, step);
}

void
cabas_page_steps_attach (CabasPageView *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  const struct
  {
    const char *trigger;
    const char *action;
  } steps[] = {
    { "<Control>Page_Up|<Control>KP_Page_Up", "page.previous" },
    { "<Control>Page_Down|<Control>KP_Page_Down", "page.next" },
  };

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (keys),
        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (steps[i].trigger),
                          gtk_named_action_new (steps[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
