/* SPDX-License-Identifier: EUPL-1.2 */
#include "versions/comparison-window.h"

#include "dialogs.h"
#include "export-flow.h"
#include "help.h"
#include "versions/compared-block.h"
#include "versions/plan-state.h"
#include "widgets.h"

#include "change/bin.h"
#include "store/seal.h"

#include <glib/gi18n-lib.h>

/* Blocks shown before “Show more”: making them takes time. */
#define MOST_BLOCKS 100

struct _CabasComparisonWindow
{
  AdwWindow parent_instance;

  CabasWindow *window;      /* (unowned): closes this one when it goes */
  CabasSession *session;    /* (owned) */
  guint64 serial;           /* of the plan, when it was looked at */
  GListStore *states;       /* versions, the plan as it is, files */
  gboolean is_filling;      /* the lists: what is selected was not chosen */
  CabasComparison *present; /* (owned) (nullable) */
  guint n_shown;            /* items of it */

  AdwToastOverlay *toasts;
  GtkDropDown *before;
  GtkDropDown *after;
  GtkCustomFilter *before_filter;
  GtkCustomFilter *after_filter;
  GtkStack *stack;
  GtkLabel *summary;
  GtkBox *blocks;
  GtkButton *more;
  AdwStatusPage *notice;
};

G_DEFINE_FINAL_TYPE (CabasComparisonWindow, cabas_comparison_window, ADW_TYPE_WINDOW)

static guint
find_state (CabasComparisonWindow *self, CabasPlanState *state)
{
  guint position;

  return g_list_store_find (self->states, state, &position) ? position : GTK_INVALID_LIST_POSITION;
}

static CabasPlanState *
get_state (GtkDropDown *list)
{
  return gtk_drop_down_get_selected_item (list);
}

static gboolean
may_be_before (gpointer item, gpointer user_data)
{
  return !cabas_plan_state_is_now (item);
}

/* Of the versions, those that are later. */
static gboolean
may_be_after (gpointer item, gpointer user_data)
{
  CabasComparisonWindow *self = user_data;
  CabasPlanState *before = get_state (self->before);

  if (before == NULL || !cabas_plan_state_is_version (before) ||
      !cabas_plan_state_is_version (item))
    return item != before;

  return find_state (self, item) > find_state (self, before);
}

static void
select_state (GtkDropDown *list, const char *key)
{
  GListModel *model = gtk_drop_down_get_model (list);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (CabasPlanState) state = g_list_model_get_item (model, i);

      if (g_str_equal (cabas_plan_state_get_key (state), key))
        gtk_drop_down_set_selected (list, i);
    }
}

static gboolean
can_open (CabasComparisonWindow *self, const CabasComparedItem *item)
{
  CabasItem *present = item->after != NULL
                           ? cabas_document_find (cabas_session_get_document (self->session),
                                                  cabas_item_get_id (item->after))
                           : NULL;

  return present != NULL && !cabas_item_is_in_bin (present);
}

static void
add_heading (CabasComparisonWindow *self, const CabasComparedGroup *group)
{
  g_autofree char *title = cabas_compared_group_dup_title (group);
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "label", title, "wrap", TRUE, "xalign", 0.0, "margin-top", 6,
                    "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (label, "title-3");
  gtk_box_append (self->blocks, label);
}

/* Adds the blocks that come after those that are shown. */
static void
show_more (CabasComparisonWindow *self)
{
  const guint last = self->n_shown + MOST_BLOCKS;
  const guint n = self->present->n_added + self->present->n_removed + self->present->n_changed;
  g_autofree char *label = NULL;
  guint position = 0;

  for (guint i = 0; i < self->present->groups->len; i++)
    {
      const CabasComparedGroup *group = self->present->groups->pdata[i];

      for (guint j = 0; j < group->items->len; j++, position++)
        {
          const CabasComparedItem *item = group->items->pdata[j];

          if (position < self->n_shown || position >= last)
            continue;
          if (j == 0)
            add_heading (self, group);
          gtk_box_append (self->blocks, cabas_compared_block_new (item, can_open (self, item)));
        }
    }
  self->n_shown = MIN (last, n);
  label = g_strdup_printf (ngettext ("Show %u more", "Show %u more", n - self->n_shown),
                           n - self->n_shown);
  gtk_button_set_label (self->more, label);
  gtk_widget_set_visible (GTK_WIDGET (self->more), self->n_shown < n);
}

static void
clear (CabasComparisonWindow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->blocks))) != NULL)
    gtk_box_remove (self->blocks, child);
  g_clear_pointer (&self->present, cabas_comparison_free);
  self->n_shown = 0;
}

static void
show_notice (CabasComparisonWindow *self, const char *title, const char *description)
{
  g_autofree char *markup = g_markup_escape_text (description, -1);

  adw_status_page_set_title (self->notice, title);
  adw_status_page_set_description (self->notice, markup);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "comparison.export", FALSE);
  cabas_stack_show_named (self->stack, "notice");
}

static void
show_summary (CabasComparisonWindow *self)
{
  const CabasComparison *present = self->present;
  g_autofree char *added = g_strdup_printf (
      ngettext ("%u item added", "%u items added", present->n_added), present->n_added);
  g_autofree char *removed = g_strdup_printf (
      ngettext ("%u item removed", "%u items removed", present->n_removed), present->n_removed);
  g_autofree char *changed = g_strdup_printf (
      ngettext ("%u item changed", "%u items changed", present->n_changed), present->n_changed);
  /* Translators: numbers of items added, removed and changed. */
  g_autofree char *summary = g_strdup_printf (_ ("%1$s, %2$s, %3$s. Of what is wholly new or "
                                                 "gone, what it contains is not told."),
                                              added, removed, changed);

  gtk_label_set_label (self->summary, summary);
}

static void
compare (CabasComparisonWindow *self)
{
  CabasPlanState *before = get_state (self->before);
  CabasPlanState *after = get_state (self->after);
  CabasDocument *first = NULL, *second = NULL;
  g_autoptr (GError) error = NULL;

  clear (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->before), before != NULL);
  if (before == NULL || after == NULL)
    {
      show_notice (self, _ ("No version is sealed yet"),
                   _ ("Seal one when the plan goes to the council, or compare with another file."));
      return;
    }

  first = cabas_plan_state_open (before, &error);
  if (first != NULL)
    second = cabas_plan_state_open (after, &error);
  if (second == NULL)
    {
      show_notice (self, _ ("The plan cannot be read"), error->message);
      return;
    }

  self->present = cabas_comparison_new (first, second);
  if (self->present->groups->len == 0)
    {
      show_notice (self, _ ("Nothing differs"), _ ("Both say the same of the plan."));
      return;
    }

  show_summary (self);
  show_more (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "comparison.export", TRUE);
  cabas_stack_show_named (self->stack, "blocks");
}

static void
before_chosen_cb (CabasComparisonWindow *self)
{
  if (self->is_filling)
    return;

  self->is_filling = TRUE;
  gtk_filter_changed (GTK_FILTER (self->after_filter), GTK_FILTER_CHANGE_DIFFERENT);
  self->is_filling = FALSE;
  compare (self);
}

static void
after_chosen_cb (CabasComparisonWindow *self)
{
  if (!self->is_filling)
    compare (self);
}

static gboolean
holds_plan (CabasItem *version)
{
  return cabas_item_has (version, CABAS_VERSION_CONTENT) && !cabas_item_is_in_bin (version);
}

/* Puts the plan as it is, and its versions, before the files. */
static void
fill (CabasComparisonWindow *self, const char *before, const char *after)
{
  CabasDocument *document = cabas_session_get_document (self->session);
  g_autoptr (GPtrArray) versions = cabas_document_list (document, CABAS_KIND_VERSION);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *old = G_LIST_MODEL (self->states);

  for (guint i = 0; i < versions->len; i++)
    if (holds_plan (versions->pdata[i]))
      g_ptr_array_add (states, cabas_plan_state_new_version (versions->pdata[i]));
  g_ptr_array_add (states, cabas_plan_state_new_now (document));
  for (guint i = 0; i < g_list_model_get_n_items (old); i++)
    {
      CabasPlanState *state = g_list_model_get_item (old, i);

      if (cabas_plan_state_is_version (state) || cabas_plan_state_is_now (state))
        g_object_unref (state);
      else
        g_ptr_array_add (states, state);
    }

  self->is_filling = TRUE;
  g_list_store_splice (self->states, 0, g_list_model_get_n_items (old), states->pdata, states->len);
  select_state (self->before, before);
  gtk_filter_changed (GTK_FILTER (self->after_filter), GTK_FILTER_CHANGE_DIFFERENT);
  select_state (self->after, after);
  self->is_filling = FALSE;
}

static void
look_at_plan (CabasComparisonWindow *self, const char *before, const char *after)
{
  CabasSession *session = cabas_plan_file_get_session (cabas_window_get_plan_file (self->window));

  g_set_object (&self->session, session);
  cabas_session_settle (session);
  self->serial = cabas_history_get_serial (cabas_session_get_history (session));
  fill (self, before, after);
  compare (self);
}

static void
active_changed_cb (CabasComparisonWindow *self)
{
  CabasSession *session = cabas_plan_file_get_session (cabas_window_get_plan_file (self->window));
  CabasPlanState *before = get_state (self->before);
  CabasPlanState *after = get_state (self->after);
  g_autofree char *before_key = g_strdup (before != NULL ? cabas_plan_state_get_key (before) : "");
  g_autofree char *after_key = g_strdup (after != NULL ? cabas_plan_state_get_key (after) : "");

  if (!gtk_window_is_active (GTK_WINDOW (self)) || self->session == NULL)
    return;

  cabas_session_settle (session);
  if (session != self->session ||
      cabas_history_get_serial (cabas_session_get_history (session)) != self->serial)
    look_at_plan (self, before_key, after_key);
}

static void
go (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasComparisonWindow *self = CABAS_COMPARISON_WINDOW (widget);
  CabasItem *item = cabas_document_find (cabas_session_get_document (self->session),
                                         g_variant_get_string (parameter, NULL));

  if (item == NULL || cabas_item_is_in_bin (item))
    {
      gtk_widget_error_bell (widget);
      return;
    }

  cabas_session_select (self->session, item);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CabasComparisonWindow *self = CABAS_COMPARISON_WINDOW (source);
  g_autoptr (GFile) file = cabas_dialogs_choose_finish (result);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;
  g_autoptr (CabasDocument) document = NULL;
  g_autoptr (CabasPlanState) state = NULL;
  g_autoptr (GError) error = NULL;

  if (file == NULL)
    return;

  document = cabas_plan_file_read (file, &error);
  if (document == NULL)
    {
      cabas_dialogs_tell (GTK_WINDOW (self), _ ("The plan cannot be read"), error->message);
      return;
    }

  state = cabas_plan_state_new_file (document, name, uri);
  g_list_store_append (self->states, state);
  gtk_drop_down_set_selected (user_data,
                              g_list_model_get_n_items (gtk_drop_down_get_model (user_data)) - 1);
}

static void
choose_before_cb (CabasComparisonWindow *self)
{
  cabas_dialogs_open_async (GTK_WINDOW (self), file_chosen_cb, self->before);
}

static void
choose_after_cb (CabasComparisonWindow *self)
{
  cabas_dialogs_open_async (GTK_WINDOW (self), file_chosen_cb, self->after);
}

static void export(GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasComparisonWindow *self = CABAS_COMPARISON_WINDOW (widget);
  const CabasComparedStates states = {
    .before = self->present->before,
    .after = self->present->after,
    .before_name = cabas_plan_state_get_name (get_state (self->before)),
    .after_name = cabas_plan_state_get_name (get_state (self->after)),
  };

  cabas_export_flow_comparison (self->session, &states, GTK_WINDOW (self), self->toasts);
}

static void
show_help (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  cabas_help_show (GTK_WINDOW (widget), "versions");
}

static void
cabas_comparison_window_dispose (GObject *object)
{
  CabasComparisonWindow *self = CABAS_COMPARISON_WINDOW (object);

  self->is_filling = TRUE;
  g_clear_pointer (&self->present, cabas_comparison_free);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), CABAS_TYPE_COMPARISON_WINDOW);

  G_OBJECT_CLASS (cabas_comparison_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/cabas/Cabas/versions/comparison-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasComparisonWindow, states);
  gtk_widget_class_bind_template_child (widget_class, CabasComparisonWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, CabasComparisonWindow, before);
  gtk_widget_class_bind_template_child (widget_class, CabasComparisonWindow, after);
  gtk_widget_class_bind_template_child (widget_class, CabasComparisonWindow, before_filter);
  gtk_widget_class_bind_template_child (widget_class, CabasComparisonWindow, after_filter);
  gtk_widget_class_bind_template_child (widget_class, CabasComparisonWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CabasComparisonWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, CabasComparisonWindow, blocks);
  gtk_widget_class_bind_template_child (widget_class, CabasComparisonWindow, more);
  gtk_widget_class_bind_template_child (widget_class, CabasComparisonWindow, notice);
  gtk_widget_class_bind_template_callback (widget_class, active_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, before_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, after_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_before_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_after_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_more);
}

static void
cabas_comparison_window_class_init (CabasComparisonWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_comparison_window_dispose;

  g_type_ensure (CABAS_TYPE_PLAN_STATE);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "comparison.go", "s", go);
  gtk_widget_class_install_action (widget_class, "comparison.export", NULL, export);
  gtk_widget_class_install_action (widget_class, "comparison.help", NULL, show_help);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F1, 0, "comparison.help", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cabas_comparison_window_init (CabasComparisonWindow *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_custom_filter_set_filter_func (self->before_filter, may_be_before, self, NULL);
  gtk_custom_filter_set_filter_func (self->after_filter, may_be_after, self, NULL);
  cabas_widget_tell_name (GTK_WIDGET (self->before), _ ("Compare from"));
  cabas_widget_tell_name (GTK_WIDGET (self->after), _ ("Compare to"));
}

void
cabas_comparison_window_present (CabasWindow *window, CabasItem *version)
{
  CabasComparisonWindow *self =
      g_object_new (CABAS_TYPE_COMPARISON_WINDOW, "application",
                    gtk_window_get_application (GTK_WINDOW (window)), NULL);
  CabasDocument *document = cabas_session_get_document (
      cabas_plan_file_get_session (cabas_window_get_plan_file (window)));

  if (version == NULL)
    version = cabas_seal_find_last (document);

  self->window = window;
  g_signal_connect_object (window, "destroy", G_CALLBACK (gtk_window_destroy), self,
                           G_CONNECT_SWAPPED);
  look_at_plan (self, version != NULL ? cabas_item_get_id (version) : "", "");
  gtk_window_present (GTK_WINDOW (self));
}
