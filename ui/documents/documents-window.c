/* SPDX-License-Identifier: EUPL-1.2 */
#include "documents/documents-window.h"

#include "documents/gap-list.h"
#include "documents/section-list.h"
#include "documents/write-flow.h"
#include "help.h"
#include "widgets.h"

#include "plan/value.h"

#include <glib/gi18n-lib.h>

struct _CabasDocumentsWindow
{
  AdwWindow parent_instance;

  CabasSession *session;   /* (owned) */
  AdwToastOverlay *toasts; /* (owned) */

  AdwComboRow *kind;
  AdwComboRow *level;
  AdwComboRow *occasion;
  GtkWidget *archive_row;
  GtkSwitch *archive;
  AdwPreferencesGroup *sections_group;
  CabasSectionList *sections;
  CabasGapList *gaps;
};

G_DEFINE_FINAL_TYPE (CabasDocumentsWindow, cabas_documents_window, ADW_TYPE_WINDOW)

static CabasDocument *
get_document (CabasDocumentsWindow *self)
{
  return cabas_session_get_document (self->session);
}

static CabasExportKind
get_kind (CabasDocumentsWindow *self)
{
  return adw_combo_row_get_selected (self->kind);
}

static gboolean
has_pages (CabasExportKind kind)
{
  return kind == CABAS_EXPORT_REPORT || kind == CABAS_EXPORT_OVERVIEW;
}

static void
kind_changed_cb (CabasDocumentsWindow *self)
{
  const CabasExportKind kind = get_kind (self);
  const CabasExportInfo *info = cabas_export_get_info (kind);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->kind),
                               g_dgettext (GETTEXT_PACKAGE, info->purpose));
  gtk_widget_set_visible (GTK_WIDGET (self->level), info->has_level);
  gtk_widget_set_visible (GTK_WIDGET (self->occasion), info->has_occasion);
  gtk_widget_set_visible (GTK_WIDGET (self->sections_group), info->has_sections);
  gtk_widget_set_visible (GTK_WIDGET (self->gaps), info->has_occasion);
  gtk_widget_set_visible (self->archive_row,
                          kind != CABAS_EXPORT_PAGE && kind != CABAS_EXPORT_ANNEX);
  adw_combo_row_set_selected (self->level, info->level);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "documents.preview", has_pages (kind));
}

static void
sections_changed_cb (CabasDocumentsWindow *self)
{
  g_autofree char *names = cabas_section_list_dup_names (self->sections);
  CabasHistory *history = cabas_session_get_history (self->session);

  cabas_history_begin (history, _ ("choose the sections of the report"));
  cabas_history_set_text (history, cabas_document_get_root (get_document (self)),
                          CABAS_PLAN_REPORT_SECTIONS, names);
  cabas_history_end (history);
}

static CabasExportOptions
read_options (CabasDocumentsWindow *self)
{
  const CabasExportInfo *info = cabas_export_get_info (get_kind (self));

  return (CabasExportOptions){
    .kind = get_kind (self),
    .level = info->has_level ? (int) adw_combo_row_get_selected (self->level) : info->level,
    .today = cabas_date_today (),
    .occasion = adw_combo_row_get_selected (self->occasion),
    .is_archive = gtk_switch_get_active (self->archive),
  };
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CabasDocumentsWindow) self = CABAS_DOCUMENTS_WINDOW (user_data);

  if (cabas_write_flow_finish (result))
    gtk_window_close (GTK_WINDOW (self));
}

static void
write_document (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasDocumentsWindow *self = CABAS_DOCUMENTS_WINDOW (widget);
  const CabasExportOptions options = read_options (self);

  cabas_write_flow_start (GTK_WINDOW (self), self->session, &options, self->toasts, written_cb,
                          g_object_ref (self));
}

static void
preview (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasDocumentsWindow *self = CABAS_DOCUMENTS_WINDOW (widget);

  const CabasExportOptions options = read_options (self);

  cabas_write_flow_preview (GTK_WINDOW (self), self->session, &options);
}

static void
show_help (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  cabas_help_show (GTK_WINDOW (widget), "council");
}

static void
cabas_documents_window_dispose (GObject *object)
{
  CabasDocumentsWindow *self = CABAS_DOCUMENTS_WINDOW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->toasts);
  gtk_widget_dispose_template (GTK_WIDGET (object), CABAS_TYPE_DOCUMENTS_WINDOW);

  G_OBJECT_CLASS (cabas_documents_window_parent_class)->dispose (object);
}

static void
cabas_documents_window_class_init (CabasDocumentsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_documents_window_dispose;

  g_type_ensure (CABAS_TYPE_SECTION_LIST);
  g_type_ensure (CABAS_TYPE_GAP_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/cabas/Cabas/documents/documents-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasDocumentsWindow, kind);
  gtk_widget_class_bind_template_child (widget_class, CabasDocumentsWindow, level);
  gtk_widget_class_bind_template_child (widget_class, CabasDocumentsWindow, occasion);
  gtk_widget_class_bind_template_child (widget_class, CabasDocumentsWindow, archive_row);
  gtk_widget_class_bind_template_child (widget_class, CabasDocumentsWindow, archive);
  gtk_widget_class_bind_template_child (widget_class, CabasDocumentsWindow, sections_group);
  gtk_widget_class_bind_template_child (widget_class, CabasDocumentsWindow, sections);
  gtk_widget_class_bind_template_child (widget_class, CabasDocumentsWindow, gaps);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, sections_changed_cb);
  gtk_widget_class_install_action (widget_class, "documents.write", NULL, write_document);
  gtk_widget_class_install_action (widget_class, "documents.preview", NULL, preview);
  gtk_widget_class_install_action (widget_class, "documents.help", NULL, show_help);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F1, 0, "documents.help", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK,
                                       "documents.preview", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cabas_documents_window_init (CabasDocumentsWindow *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) occasions = gtk_string_list_new (NULL);
  const char *const readers[] = { _ ("Public"), _ ("Council"), _ ("Departments"), NULL };
  g_autoptr (GtkStringList) levels = gtk_string_list_new (readers);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < CABAS_N_EXPORTS; i++)
    gtk_string_list_append (kinds, cabas_export_get_label (i));
  for (guint i = 0; i < CABAS_N_OCCASION; i++)
    gtk_string_list_append (occasions, cabas_choice_get_label (CABAS_DECK_OCCASION, i));
  adw_combo_row_set_model (self->level, G_LIST_MODEL (levels));
  adw_combo_row_set_model (self->occasion, G_LIST_MODEL (occasions));
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (kinds));
  kind_changed_cb (self);
}

void
cabas_documents_window_present (GtkWindow *parent,
                                CabasSession *session,
                                CabasExportKind kind,
                                AdwToastOverlay *toasts)
{
  CabasDocumentsWindow *self =
      g_object_new (CABAS_TYPE_DOCUMENTS_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->toasts = g_object_ref (toasts);
  cabas_section_list_set_names (self->sections,
                                cabas_item_get_text (cabas_document_get_root (get_document (self)),
                                                     CABAS_PLAN_REPORT_SECTIONS));
  cabas_gap_list_set_session (self->gaps, session);
  adw_combo_row_set_selected (self->kind, kind);
  gtk_window_present (GTK_WINDOW (self));
}
