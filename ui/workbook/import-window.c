/* SPDX-License-Identifier: EUPL-1.2 */
#include "import-window.h"

#include "import-entry.h"
#include "widgets.h"

#include "workbook/import.h"

#include <glib/gi18n-lib.h>

struct _CabasImportWindow
{
  AdwWindow parent_instance;

  AdwWindowTitle *title;
  GtkLabel *summary;
  GtkLabel *status;
  GtkDropDown *filter;
  GtkListView *list;
  GtkSingleSelection *selection;
  GListStore *entries;
  GtkWidget *apply_button;
  GtkCheckButton *skip_problems;
  GtkCheckButton *create_departments;
  GtkCheckButton *keep_columns;
  GtkCheckButton *remove_missing;

  CabasSession *session; /* (owned) */
  CabasBook *book;       /* (owned) */
  CabasImport *import;   /* (owned): the last dry run */
  char *file_name;       /* (owned) */
};

G_DEFINE_FINAL_TYPE (CabasImportWindow, cabas_import_window, ADW_TYPE_WINDOW)

static guint applied_signal;

static gboolean
has_words (GtkListItem *item, const char *words)
{
  return words != NULL && *words != '\0';
}

static void
append_lines (CabasImportWindow *self, CabasImportKind kind)
{
  const guint n_lines = cabas_import_get_n_lines (self->import, kind);
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  if (n_lines == 0)
    return;

  g_ptr_array_add (added, cabas_import_entry_new_heading (kind, n_lines));
  for (guint i = 0; i < n_lines; i++)
    g_ptr_array_add (added, cabas_import_entry_new (cabas_import_get_line (self->import, kind, i)));
  g_list_store_splice (self->entries, g_list_model_get_n_items (G_LIST_MODEL (self->entries)), 0,
                       added->pdata, added->len);
}

/* The first choice lists everything; the others are kinds, in their order. */
static void
fill_list (CabasImportWindow *self)
{
  const guint chosen = gtk_drop_down_get_selected (self->filter);

  if (self->import == NULL || chosen == GTK_INVALID_LIST_POSITION)
    return;

  g_list_store_remove_all (self->entries);
  for (guint kind = 0; kind < CABAS_N_IMPORT_KINDS; kind++)
    if (chosen == 0 || chosen == kind + 1)
      append_lines (self, kind);
}

static void
fill_filter (CabasImportWindow *self)
{
  const guint chosen = gtk_drop_down_get_selected (self->filter);
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);

  gtk_string_list_append (choices, _ ("Everything"));
  for (guint kind = 0; kind < CABAS_N_IMPORT_KINDS; kind++)
    {
      g_autofree char *choice = g_strdup_printf (_ ("%s (%u)"), cabas_import_kind_get_label (kind),
                                                 cabas_import_get_n_lines (self->import, kind));

      gtk_string_list_append (choices, choice);
    }
  gtk_drop_down_set_model (self->filter, G_LIST_MODEL (choices));
  gtk_drop_down_set_selected (self->filter, chosen != GTK_INVALID_LIST_POSITION ? chosen : 0);
}

/* What the file would do, with what is ticked. */
static void
try_again (CabasImportWindow *self)
{
  const CabasImportOptions options = {
    .remove_missing = gtk_check_button_get_active (self->remove_missing),
    .skip_problems = gtk_check_button_get_active (self->skip_problems),
    .keep_departments = !gtk_check_button_get_active (self->create_departments),
    .drop_columns = !gtk_check_button_get_active (self->keep_columns),
  };
  g_autofree char *counts = NULL;
  g_autofree char *sentence = NULL;
  gboolean has_problems;

  if (self->book == NULL)
    return;

  g_clear_pointer (&self->import, cabas_import_free);
  self->import = cabas_import_new (cabas_session_get_document (self->session), self->book,
                                   self->file_name, &options);
  has_problems = cabas_import_get_n_lines (self->import, CABAS_IMPORT_PROBLEM) > 0;
  counts = cabas_import_dup_summary (self->import);
  /* Translators: what an import would do, such as “3 items to create”. */
  sentence = cabas_import_can_apply (self->import) || !has_problems
                 ? g_strdup_printf (_ ("%s. Nothing is written yet."), counts)
                 : g_strdup_printf ("%s.", counts);
  gtk_label_set_label (self->summary, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->status), FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.apply",
                                 cabas_import_can_apply (self->import));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.next", has_problems);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.previous", has_problems);
  fill_filter (self);
  fill_list (self);
}

static void
apply_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CabasImportWindow *self = CABAS_IMPORT_WINDOW (widget);
  /* Translators: name of a file. */
  g_autofree char *sentence = g_strdup_printf (_ ("“%s” is imported"), self->file_name);

  if (cabas_import_apply (self->import, cabas_session_get_history (self->session)))
    g_signal_emit (self, applied_signal, 0, sentence);
  gtk_window_close (GTK_WINDOW (self));
}

/* (nullable): the next problem in the list from `start`, wherever that is. */
static CabasImportEntry *
find_problem (CabasImportWindow *self, guint start, int by, guint *position)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->entries));

  for (guint i = 1; i <= n; i++)
    {
      guint at = (start + (by > 0 ? i : n - i % n)) % n;
      g_autoptr (CabasImportEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->entries), at);

      *position = at;
      if (cabas_import_entry_is_problem (entry))
        return g_steal_pointer (&entry);
    }

  return NULL;
}

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CabasImportWindow *self = CABAS_IMPORT_WINDOW (widget);
  const int by = g_str_equal (name, "import.next") ? 1 : -1;
  guint position;
  g_autoptr (CabasImportEntry) entry = NULL;
  g_autofree char *words = NULL;

  entry = find_problem (self, gtk_single_selection_get_selected (self->selection), by, &position);
  if (entry == NULL)
    {
      gtk_drop_down_set_selected (self->filter, 0);
      entry = find_problem (self, 0, by, &position);
    }
  if (entry == NULL)
    return;

  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  words = cabas_import_entry_dup_words (entry);
  gtk_label_set_label (self->status, words);
  gtk_widget_set_visible (GTK_WIDGET (self->status), TRUE);
}

static void
cabas_import_window_dispose (GObject *object)
{
  CabasImportWindow *self = CABAS_IMPORT_WINDOW (object);

  g_clear_pointer (&self->import, cabas_import_free);
  g_clear_pointer (&self->book, cabas_book_free);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), CABAS_TYPE_IMPORT_WINDOW);

  G_OBJECT_CLASS (cabas_import_window_parent_class)->dispose (object);
}

static void
cabas_import_window_finalize (GObject *object)
{
  g_free (CABAS_IMPORT_WINDOW (object)->file_name);

  G_OBJECT_CLASS (cabas_import_window_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CabasImportWindow, title);
  gtk_widget_class_bind_template_child (widget_class, CabasImportWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, CabasImportWindow, status);
  gtk_widget_class_bind_template_child (widget_class, CabasImportWindow, filter);
  gtk_widget_class_bind_template_child (widget_class, CabasImportWindow, list);
  gtk_widget_class_bind_template_child (widget_class, CabasImportWindow, selection);
  gtk_widget_class_bind_template_child (widget_class, CabasImportWindow, entries);
  gtk_widget_class_bind_template_child (widget_class, CabasImportWindow, apply_button);
  gtk_widget_class_bind_template_child (widget_class, CabasImportWindow, skip_problems);
  gtk_widget_class_bind_template_child (widget_class, CabasImportWindow, create_departments);
  gtk_widget_class_bind_template_child (widget_class, CabasImportWindow, keep_columns);
  gtk_widget_class_bind_template_child (widget_class, CabasImportWindow, remove_missing);
  gtk_widget_class_bind_template_callback (widget_class, fill_list);
  gtk_widget_class_bind_template_callback (widget_class, try_again);
}

static void
cabas_import_window_class_init (CabasImportWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cabas_import_window_dispose;
  object_class->finalize = cabas_import_window_finalize;
  applied_signal = g_signal_new ("applied", CABAS_TYPE_IMPORT_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "import.apply", NULL, apply_action);
  gtk_widget_class_install_action (widget_class, "import.next", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "import.previous", NULL, step_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "import.apply", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "import.apply", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F8, 0, "import.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F8, GDK_SHIFT_MASK, "import.previous",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  g_type_ensure (CABAS_TYPE_IMPORT_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/cabas/Cabas/workbook/import-window.ui");
  bind_children (widget_class);
}

static void
cabas_import_window_init (CabasImportWindow *self)
{
  g_autoptr (GtkBuilderScope) scope = gtk_builder_cscope_new ();
  g_autoptr (GtkListItemFactory) factory = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_builder_cscope_add_callback (GTK_BUILDER_CSCOPE (scope), has_words);
  factory = gtk_builder_list_item_factory_new_from_resource (
      scope, "/fr/cabas/Cabas/workbook/import-entry.ui");
  gtk_list_view_set_factory (self->list, factory);
  cabas_check_button_wrap (self->skip_problems);
  cabas_check_button_wrap (self->create_departments);
  cabas_check_button_wrap (self->keep_columns);
  cabas_check_button_wrap (self->remove_missing);
  cabas_widget_set_name (GTK_WIDGET (self->filter), _ ("What is listed"));
}

CabasImportWindow *
cabas_import_window_new (CabasSession *session,
                         GtkWindow *parent,
                         CabasBook *book,
                         const char *file_name)
{
  CabasImportWindow *self = g_object_new (CABAS_TYPE_IMPORT_WINDOW, "transient-for", parent,
                                          "application", gtk_window_get_application (parent), NULL);

  self->session = g_object_ref (session);
  self->book = book;
  self->file_name = g_strdup (file_name);
  adw_window_title_set_subtitle (self->title, file_name);
  try_again (self);

  return self;
}
