/* SPDX-License-Identifier: EUPL-1.2 */
#include "finder.h"

#include "finding.h"

#include "plan/fold.h"
#include "store/library.h"

#include <glib/gi18n-lib.h>

/* More lines than anybody reads. */
#define MOST 100
#define MOST_CARDS 30

struct _CabasFinder
{
  AdwBin parent_instance;

  GtkSearchEntry *entry;
  GtkListView *list;
  GtkStack *results;
  GListStore *findings;
  GtkSingleSelection *selection;
  GtkLabel *count;

  CabasSession *session; /* (owned) (nullable): closed */
  CabasLibrary *library; /* (owned) (nullable): read when it is first looked into */
  CabasFinderScope scope;
};

G_DEFINE_FINAL_TYPE (CabasFinder, cabas_finder, ADW_TYPE_BIN)

enum
{
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
can_do (CabasFinder *self, const CabasCommand *command)
{
  return command->action != NULL && !g_str_equal (command->action, "win.go") &&
         !g_str_equal (command->action, "win.find");
}

static void
add_commands (CabasFinder *self, GPtrArray *findings, const char *words)
{
  guint n_commands;
  const CabasCommand *commands = cabas_commands_get (&n_commands);

  for (guint i = 0; i < n_commands; i++)
    if (can_do (self, &commands[i]) && cabas_text_matches (_ (commands[i].label), words))
      g_ptr_array_add (findings, cabas_finding_new_for_command (&commands[i]));
}

static void
add_items (CabasFinder *self, GPtrArray *findings, const char *words)
{
  g_autoptr (GPtrArray) found =
                 cabas_plan_search (cabas_session_get_document (self->session), words, MOST);

  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (findings, cabas_finding_new_for_item (found->pdata[i]));
}

/* (nullable): what follows “insert” where the words begin with it. */
static const char *
skip_insert (const char *words)
{
  const char *const verbs[] = { /* Translators: typed before the name of a card to insert. */
                                _ ("insert"), "insert"
  };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      const char *rest = g_utf8_strchr (words, -1, ' ');
      g_autofree char *first = rest != NULL ? g_strndup (words, rest - words) : NULL;

      if (first != NULL && cabas_text_matches (first, verbs[i]))
        return rest + 1;
    }

  return NULL;
}

static void
add_cards (CabasFinder *self, GPtrArray *findings, const char *words)
{
  CabasCardQuery query = CABAS_CARD_QUERY_ALL;
  g_autoptr (GPtrArray) cards = NULL;
  g_autofree char *detail = NULL;

  if (self->library == NULL)
    self->library = cabas_library_new ();
  query.words = words;
  cards = cabas_library_search (self->library, &query);
  if (cards->len == 0)
    return;

  detail = g_strdup_printf (ngettext ("%u card", "%u cards", cards->len), cards->len);
  g_ptr_array_add (findings, cabas_finding_new_heading (_ ("Cards of the library"), detail));
  for (guint i = 0; i < MIN (cards->len, MOST_CARDS); i++)
    g_ptr_array_add (findings, cabas_finding_new_for_card (cards->pdata[i]));
}

static void
show_count (CabasFinder *self, guint n, const char *words)
{
  g_autofree char *sentence = NULL;

  if (words[0] == '\0')
    sentence = g_strdup ("");
  else if (n >= MOST)
    sentence = g_strdup_printf (_ ("The first %u results"), MOST);
  else
    sentence = g_strdup_printf (ngettext ("%u result", "%u results", n), n);
  gtk_label_set_label (self->count, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->count), sentence[0] != '\0');
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

static guint
count_results (GPtrArray *findings)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    n += !cabas_finding_is_heading (findings->pdata[i]);
  return n;
}

static void
search (CabasFinder *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_object_unref);
  const char *card_words;

  if (self->session == NULL)
    return;

  card_words = self->scope == CABAS_FINDER_EVERYTHING ? skip_insert (words) : NULL;
  if (self->scope == CABAS_FINDER_EVERYTHING)
    add_commands (self, findings, words);
  if (words[0] != '\0' && card_words == NULL)
    add_items (self, findings, words);
  if (words[0] != '\0' && self->scope == CABAS_FINDER_EVERYTHING)
    add_cards (self, findings, card_words != NULL ? card_words : words);

  g_list_store_splice (self->findings, 0, g_list_model_get_n_items (G_LIST_MODEL (self->findings)),
                       findings->pdata, findings->len);
  show_count (self, count_results (findings), words);
  gtk_widget_set_visible (GTK_WIDGET (self->results), findings->len > 0 || words[0] != '\0');
  gtk_stack_set_visible_child_name (self->results, findings->len > 0 ? "list" : "nothing");
  if (findings->len > 0)
    {
      gtk_single_selection_set_selected (self->selection, skip_headings (self, 0, 1));
      gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", 0);
    }
}

static void
follow (CabasFinder *self, guint position)
{
  g_autoptr (CabasFinding) finding =
                 g_list_model_get_item (G_LIST_MODEL (self->findings), position);
  g_autoptr (CabasSession) session = self->session != NULL ? g_object_ref (self->session) : NULL;
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  if (finding == NULL || session == NULL || cabas_finding_is_heading (finding))
    return;

  /* First, so that what is shown next can take the focus. */
  cabas_finder_close (self);
  if (cabas_finding_get_item (finding) != NULL)
    cabas_session_select (session, cabas_finding_get_item (finding));
  else if (g_action_parse_detailed_name (cabas_finding_get_action (finding), &name, &target, NULL))
    gtk_widget_activate_action_variant (GTK_WIDGET (self), name, target);
}

static void
entry_activate_cb (CabasFinder *self)
{
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

  gtk_single_selection_set_selected (self->selection, next);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", next);
}

static gboolean
key_pressed_cb (CabasFinder *self, guint key)
{
  switch (key)
    {
    case GDK_KEY_Down:
      move_selection (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
      move_selection (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      cabas_finder_close (self);
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
  gtk_widget_class_bind_template_child (widget_class, CabasFinder, list);
  gtk_widget_class_bind_template_child (widget_class, CabasFinder, results);
  gtk_widget_class_bind_template_child (widget_class, CabasFinder, findings);
  gtk_widget_class_bind_template_child (widget_class, CabasFinder, selection);
  gtk_widget_class_bind_template_child (widget_class, CabasFinder, count);
  gtk_widget_class_bind_template_callback (widget_class, search);
  gtk_widget_class_bind_template_callback (widget_class, follow);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
cabas_finder_init (CabasFinder *self)
{
  g_type_ensure (CABAS_TYPE_FINDING);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
cabas_finder_open (CabasFinder *self, CabasSession *session, CabasFinderScope scope)
{
  const char *prompt = scope == CABAS_FINDER_ITEMS ? _ ("Find in the plan") : _ ("Go to or do…");

  g_return_if_fail (CABAS_IS_FINDER (self));

  g_set_object (&self->session, session);
  self->scope = scope;
  g_object_set (self->entry, "placeholder-text", prompt, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  prompt, -1);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  search (self);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

void
cabas_finder_close (CabasFinder *self)
{
  g_return_if_fail (CABAS_IS_FINDER (self));

  if (self->session == NULL)
    return;

  g_clear_object (&self->session);
  g_clear_object (&self->library);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_emit (self, signals[CLOSED], 0);
}
