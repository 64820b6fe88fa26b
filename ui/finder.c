/* SPDX-License-Identifier: EUPL-1.2 */
#include "finder.h"

#include "command-use.h"
#include "filter-names.h"
#include "finder-lines.h"
#include "key-selection.h"
#include "widgets.h"

#include "plan/text.h"

#include <glib/gi18n-lib.h>

struct _CabasFinder
{
  AdwBin parent_instance;

  GtkSearchEntry *entry;
  GtkFlowBox *kinds;
  GtkListView *list;
  GtkStack *results;
  GListStore *findings;
  GtkSingleSelection *selection;
  CabasKeySelection keys;
  GtkLabel *count;

  CabasSession *session; /* (owned) (nullable): closed */
  CabasLibrary *library; /* (owned) (nullable): read when it is first looked into */
  CabasFinderScope scope;
  CabasCommandPlace place; /* from where commands are done */
  gboolean *is_enabled;    /* (owned) (nullable): by the place in the table of commands */
  GPtrArray *groups;       /* (owned) (nullable): what was found in the plan */
  CabasKind kind;          /* the only one shown, or CABAS_KIND_ANY */
  char *searched;          /* (owned) (nullable): words of the list shown */
  char *to_save; /* (owned) (nullable): a name is being typed for the search of these words */
};

G_DEFINE_FINAL_TYPE (CabasFinder, cabas_finder, ADW_TYPE_BIN)

enum
{
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Whoever does not see the line below the list hears it with the entry. */
static void
say (CabasFinder *self, const char *sentence)
{
  gtk_label_set_label (self->count, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->count), sentence[0] != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence, -1);
}

static void
show_count (CabasFinder *self, GPtrArray *lines, const char *words)
{
  const guint n = self->groups != NULL ? cabas_found_groups_count (self->groups) : 0;
  const guint n_lines = cabas_finder_lines_count (lines);
  g_autofree char *sentence = NULL;

  if (words[0] == '\0')
    sentence = g_strdup ("");
  else if (self->scope == CABAS_FINDER_ITEMS)
    sentence =
        g_strdup_printf (ngettext ("%u item holds these words", "%u items hold these words", n), n);
  else
    sentence = g_strdup_printf (ngettext ("%u result", "%u results", n_lines), n_lines);
  say (self, sentence);
}

/* The place, or where it is a heading the next one that is none; headings come last nowhere. */
static guint
skip_headings (CabasFinder *self, guint place, int step)
{
  g_autoptr (CabasFinding) finding = g_list_model_get_item (G_LIST_MODEL (self->findings), place);

  if (finding == NULL || !cabas_finding_is_heading (finding))
    return place;
  return place == 0 && step < 0 ? 1 : place + step;
}

static void
show_lines (CabasFinder *self, GPtrArray *lines, gboolean is_asked)
{
  g_list_store_splice (self->findings, 0, g_list_model_get_n_items (G_LIST_MODEL (self->findings)),
                       lines->pdata, lines->len);
  gtk_widget_set_visible (GTK_WIDGET (self->results), lines->len > 0 || is_asked);
  cabas_stack_show_named (self->results, lines->len > 0 ? "list" : "nothing");
  if (lines->len > 0)
    {
      cabas_key_selection_choose (&self->keys, GTK_WIDGET (self->list), skip_headings (self, 0, 1));
      gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", 0);
    }
}

static gboolean
is_writable (CabasFinder *self)
{
  return cabas_document_get_read_only_reason (cabas_session_get_document (self->session)) == NULL;
}

static void
list_results (CabasFinder *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  CabasDocument *document = cabas_session_get_document (self->session);
  const gboolean is_everything = self->scope == CABAS_FINDER_EVERYTHING;
  const gboolean is_insert = is_everything && cabas_finder_skip_insert (words) != NULL;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);

  if (is_everything)
    {
      cabas_finder_lines_add_commands (lines, self->is_enabled, words);
      cabas_finder_lines_add_views (lines, words);
    }
  if (self->kind == CABAS_KIND_ANY && (words[0] != '\0' || !is_everything))
    cabas_finder_lines_add_filters (lines, document, words);
  if (!is_insert)
    cabas_finder_lines_add_groups (lines, self->groups, self->kind, words);
  if (words[0] != '\0' && is_everything)
    {
      if (self->library == NULL)
        self->library = cabas_library_new ();
      cabas_finder_lines_add_cards (lines, self->library, words);
    }
  if (!is_everything && self->groups->len > 0 && is_writable (self))
    g_ptr_array_add (lines, cabas_finding_new_for_action (_ ("Save this search as a filter…"), NULL,
                                                          "starred-symbolic", "finder.save"));

  show_lines (self, lines, words[0] != '\0');
  show_count (self, lines, words);
}

static void
choose_kind (CabasFinder *self, CabasKind kind)
{
  GtkFlowBoxChild *child;

  self->kind = kind;
  for (int i = 0; (child = gtk_flow_box_get_child_at_index (self->kinds, i)) != NULL; i++)
    {
      GtkWidget *button = gtk_flow_box_child_get_child (child);
      const CabasKind own = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "kind"));

      if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)) != (own == kind))
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), own == kind);
    }
  list_results (self);
}

static void
kind_clicked_cb (GtkWidget *button, CabasFinder *self)
{
  choose_kind (self, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "kind")));
}

static void
append_kind (CabasFinder *self, CabasKind kind, const char *title, guint n)
{
  /* Translators: a kind of items, such as “Actions”, and how many were found. */
  g_autofree char *label = g_strdup_printf (_ ("%s (%u)"), title, n);
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  gtk_widget_add_css_class (button, "kind");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), kind == self->kind);
  g_object_set_data (G_OBJECT (button), "kind", GINT_TO_POINTER (kind));
  g_signal_connect_object (button, "clicked", G_CALLBACK (kind_clicked_cb), self, 0);
  gtk_flow_box_append (self->kinds, button);
  gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
}

static void
show_kinds (CabasFinder *self)
{
  GtkWidget *child;
  const gboolean are_several = self->scope == CABAS_FINDER_ITEMS && self->groups->len > 1;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->kinds))) != NULL)
    gtk_flow_box_remove (self->kinds, child);
  gtk_widget_set_visible (GTK_WIDGET (self->kinds), are_several);
  if (!are_several)
    return;

  append_kind (self, CABAS_KIND_ANY, _ ("All"), cabas_found_groups_count (self->groups));
  for (guint i = 0; i < self->groups->len; i++)
    {
      const CabasFoundGroup *group = self->groups->pdata[i];

      append_kind (self, group->kind, cabas_found_group_get_title (group), group->found->len);
    }
}

static int
find_group (CabasFinder *self, CabasKind kind)
{
  for (guint i = 0; i < self->groups->len; i++)
    if (((const CabasFoundGroup *) self->groups->pdata[i])->kind == kind)
      return (int) i;

  return -1;
}

/* Filters have lines of their own. */
static void
search (CabasFinder *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  int filters;

  if (self->session == NULL || self->to_save != NULL || g_strcmp0 (self->searched, words) == 0)
    return;

  cabas_set_str (&self->searched, words);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  self->groups = cabas_find (cabas_session_get_document (self->session), words);
  filters = find_group (self, CABAS_KIND_FILTER);
  if (filters >= 0)
    g_ptr_array_remove_index (self->groups, (guint) filters);
  if (find_group (self, self->kind) < 0)
    self->kind = CABAS_KIND_ANY;
  show_kinds (self);
  list_results (self);
}

/* The next kind that was found, after the last one all of them. */
static void
step_kind (CabasFinder *self, int step)
{
  const int n = (int) self->groups->len + 1;
  const int place = (find_group (self, self->kind) + 1 + step + n) % n;

  if (n > 2)
    choose_kind (self, place == 0
                           ? CABAS_KIND_ANY
                           : ((const CabasFoundGroup *) self->groups->pdata[place - 1])->kind);
}

static void
show_kind_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose_kind (CABAS_FINDER (widget), (CabasKind) g_variant_get_int32 (parameter));
}

static void
set_prompt (CabasFinder *self)
{
  const char *prompt = self->to_save != NULL               ? _ ("Name for this filter")
                       : self->scope == CABAS_FINDER_ITEMS ? _ ("Find in the plan")
                                                           : _ ("Go to or do…");

  g_object_set (self->entry, "placeholder-text", prompt, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  prompt, -1);
}

/* The entry takes the name, with the words as a proposal. */
static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CabasFinder *self = CABAS_FINDER (widget);

  self->to_save = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  set_prompt (self);
  gtk_widget_set_visible (GTK_WIDGET (self->kinds), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->results), FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  say (self, _ ("Name this filter. Enter saves it, Escape goes back."));
}

static void
end_saving (CabasFinder *self)
{
  g_autofree char *words = g_steal_pointer (&self->to_save);

  set_prompt (self);
  cabas_finder_look_for (self, words);
}

static void
save_search (CabasFinder *self)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autoptr (CabasQuery) query = cabas_query_new (CABAS_KIND_ANY);
  g_autofree char *sentence = NULL;

  if (*g_strstrip (name) == '\0')
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  query->words = g_strdup (self->to_save);
  cabas_filter_save (self->session, name, CABAS_LISTED_EVERYTHING, query);
  end_saving (self);
  /* Translators: %s is the name of a filter. */
  sentence = g_strdup_printf (_ ("The filter “%s” is saved in the plan."), name);
  say (self, sentence);
}

static void
follow (CabasFinder *self, guint position)
{
  g_autoptr (CabasFinding) finding =
                 g_list_model_get_item (G_LIST_MODEL (self->findings), position);
  g_autoptr (CabasSession) session = self->session != NULL ? g_object_ref (self->session) : NULL;
  const char *action = finding != NULL ? cabas_finding_get_action (finding) : NULL;

  if (finding == NULL || session == NULL || cabas_finding_is_heading (finding))
    return;
  if (action != NULL && g_str_has_prefix (action, "finder."))
    {
      g_autofree char *name = NULL;
      g_autoptr (GVariant) target = NULL;

      if (g_action_parse_detailed_name (action, &name, &target, NULL))
        gtk_widget_activate_action_variant (GTK_WIDGET (self), name, target);
      return;
    }

  /* First, so that what is shown next can take the focus. */
  cabas_finder_close (self);
  if (action != NULL)
    cabas_command_place_do (&self->place, action);
  else
    cabas_command_place_show (&self->place, session, cabas_finding_get_item (finding));
}

static void
entry_activate_cb (CabasFinder *self)
{
  if (self->to_save != NULL)
    {
      save_search (self);
      return;
    }
  /* What was typed last may not have been looked for yet. */
  search (self);
  follow (self, gtk_single_selection_get_selected (self->selection));
}

static void
move_selection (CabasFinder *self, int step)
{
  const int n = g_list_model_get_n_items (G_LIST_MODEL (self->findings));
  const int selected = gtk_single_selection_get_selected (self->selection);
  guint next;

  if (n == 0)
    return;

  next = skip_headings (self, CLAMP (selected + step, 0, n - 1), step);
  cabas_key_selection_choose (&self->keys, GTK_WIDGET (self->list), next);
}

static gboolean
key_pressed_cb (CabasFinder *self, guint key, guint code, GdkModifierType modifiers)
{
  const gboolean is_control = (modifiers & GDK_CONTROL_MASK) != 0;

  switch (key)
    {
    case GDK_KEY_Down:
      move_selection (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
      move_selection (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Tab:
    case GDK_KEY_ISO_Left_Tab:
      if (!is_control)
        return GDK_EVENT_PROPAGATE;
      if (self->to_save == NULL)
        step_kind (self, key == GDK_KEY_Tab && (modifiers & GDK_SHIFT_MASK) == 0 ? 1 : -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      if (self->to_save != NULL)
        {
          end_saving (self);
          return GDK_EVENT_STOP;
        }
      /* Back to where one was; what one goes to takes the focus itself. */
      cabas_finder_close (self);
      if (self->place.origin != NULL)
        gtk_widget_grab_focus (self->place.origin);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
cabas_finder_dispose (GObject *object)
{
  CabasFinder *self = CABAS_FINDER (object);

  g_clear_object (&self->session);
  g_clear_object (&self->library);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->is_enabled, g_free);
  g_clear_pointer (&self->to_save, g_free);
  g_clear_pointer (&self->searched, g_free);
  cabas_command_place_clear (&self->place);
  gtk_widget_dispose_template (GTK_WIDGET (self), CABAS_TYPE_FINDER);

  G_OBJECT_CLASS (cabas_finder_parent_class)->dispose (object);
}

static void
cabas_finder_class_init (CabasFinderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_finder_dispose;

  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/fr/cabas/Cabas/finder.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasFinder, entry);
  gtk_widget_class_bind_template_child (widget_class, CabasFinder, kinds);
  gtk_widget_class_bind_template_child (widget_class, CabasFinder, list);
  gtk_widget_class_bind_template_child (widget_class, CabasFinder, results);
  gtk_widget_class_bind_template_child (widget_class, CabasFinder, findings);
  gtk_widget_class_bind_template_child (widget_class, CabasFinder, selection);
  gtk_widget_class_bind_template_child (widget_class, CabasFinder, count);
  gtk_widget_class_bind_template_callback (widget_class, search);
  gtk_widget_class_bind_template_callback (widget_class, follow);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_install_action (widget_class, "finder.show-kind", "i", show_kind_action);
  gtk_widget_class_install_action (widget_class, "finder.save", NULL, save_action);
}

static void
cabas_finder_init (CabasFinder *self)
{
  g_type_ensure (CABAS_TYPE_FINDING);
  self->kind = CABAS_KIND_ANY;
  gtk_widget_init_template (GTK_WIDGET (self));
  cabas_key_selection_init (&self->keys, GTK_WIDGET (self->list), self->selection);
}

void
cabas_finder_open (CabasFinder *self,
                   CabasSession *session,
                   CabasFinderScope scope,
                   GtkWidget *page)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  g_return_if_fail (CABAS_IS_FINDER (self));

  if (self->session == NULL || focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    g_set_weak_pointer (&self->place.origin, focus);
  g_set_weak_pointer (&self->place.page, page);
  g_set_object (&self->session, session);
  g_clear_pointer (&self->to_save, g_free);
  self->scope = scope;
  self->kind = CABAS_KIND_ANY;
  g_free (self->is_enabled);
  self->is_enabled = cabas_command_place_list_enabled (&self->place);
  set_prompt (self);
  cabas_finder_look_for (self, "");
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

void
cabas_finder_look_for (CabasFinder *self, const char *words)
{
  g_return_if_fail (CABAS_IS_FINDER (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  g_clear_pointer (&self->searched, g_free);
  search (self);
}

void
cabas_finder_close (CabasFinder *self)
{
  g_return_if_fail (CABAS_IS_FINDER (self));

  if (self->session == NULL)
    return;

  g_clear_object (&self->session);
  g_clear_object (&self->library);
  g_clear_pointer (&self->to_save, g_free);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_emit (self, signals[CLOSED], 0);
}
