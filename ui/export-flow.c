/* SPDX-License-Identifier: EUPL-1.2 */
#include "export-flow.h"

#include "chart-since.h"
#include "dialogs.h"

#include "charts/export.h"
#include "figures/year-calendar.h"
#include "gallery/gallery.h"
#include "publish/export.h"
#include "report/calendar-file.h"
#include "store/write-out.h"
#include "workbook/export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct _Export Export;

/* What is written: `path` says in which format, where there are several. */
typedef GBytes *(*Maker) (Export *self, const char *path, GError **error);

/* An export on its way through the questions. */
struct _Export
{
  CabasSession *session;   /* (owned) */
  GtkWindow *window;       /* (owned) */
  AdwToastOverlay *toasts; /* (owned) */
  Maker make;
  char *what;                  /* (owned): part of the name of the file */
  const char *const *suffixes; /* (unowned) */
  CabasChart *chart;           /* (owned) (nullable) */
  int year;                    /* of the calendar */
  const CabasSheetInfo *sheet; /* (nullable): the whole workbook */
  CabasComparedStates states;  /* (owned): of the comparison */
  int level;                   /* of confidentiality, for the comparison and tables */
};

static void
export_free (Export *self)
{
  g_object_unref (self->session);
  g_object_unref (self->window);
  g_object_unref (self->toasts);
  g_clear_object (&self->chart);
  g_clear_object (&self->states.before);
  g_clear_object (&self->states.after);
  g_free ((char *) self->states.before_name);
  g_free ((char *) self->states.after_name);
  g_free (self->what);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static Export *
export_new (CabasSession *session, GtkWindow *window, AdwToastOverlay *toasts, Maker make)
{
  Export *self = g_new0 (Export, 1);

  self->session = g_object_ref (session);
  self->window = g_object_ref (window);
  self->toasts = g_object_ref (toasts);
  self->make = make;

  return self;
}

static CabasDocument *
get_document (Export *self)
{
  return cabas_session_get_document (self->session);
}

static GBytes *
make_comparison (Export *self, const char *path, GError **error)
{
  const CabasExportOptions options = {
    .kind = CABAS_EXPORT_COMPARISON,
    .level = self->level,
    .today = cabas_date_today (),
    .before = self->states.before,
    .before_name = self->states.before_name,
    .after_name = self->states.after_name,
  };

  return cabas_export_make_file (self->states.after, &options, path, error);
}

static GBytes *
make_table (Export *self, const char *path, GError **error)
{
  return cabas_workbook_write (get_document (self), path, self->sheet, self->level, error);
}

static GBytes *
make_chart (Export *self, const char *path, GError **error)
{
  CabasChartFormat format = CABAS_CHART_SVG;

  cabas_chart_format_from_name (path, &format);

  return cabas_chart_render_whole (self->chart, format, CABAS_CHART_PRINT, error);
}

static GBytes *
make_calendar (Export *self, const char *path, GError **error)
{
  const CabasDate year = cabas_date_new_year (self->year);
  g_autoptr (GArray) events =
                 cabas_events_list (get_document (self), year, year, cabas_date_today ());
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return cabas_calendar_file_new (get_document (self), events, now);
}

static gboolean
write_file (Export *self, GFile *file, GError **error)
{
  const char *path = g_file_peek_path (file);
  g_autoptr (GBytes) bytes = NULL;

  if (path == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           _ ("Choose a folder of this computer, or one that is mounted on it."));
      return FALSE;
    }

  cabas_session_settle (self->session);
  bytes = self->make (self, path, error);
  if (bytes == NULL)
    return FALSE;

  return cabas_write_out (path, bytes, error);
}

static void
tell_done (Export *self, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *sentence = g_strdup_printf (_ ("“%s” is written"), name);
  g_autofree char *uri = g_file_get_uri (file);
  AdwToast *toast = adw_toast_new (sentence);

  adw_toast_set_button_label (toast, _ ("Open"));
  adw_toast_set_action_name (toast, "app.show");
  adw_toast_set_action_target (toast, "s", uri);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
place_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) self = user_data;
  g_autoptr (GFile) file = cabas_dialogs_choose_finish (result);
  g_autoptr (GError) error = NULL;

  if (file == NULL)
    return;

  if (write_file (self, file, &error))
    tell_done (self, file);
  else
    cabas_dialogs_tell (self->window, _ ("The file could not be written"), error->message);
}

/* `self` (transfer full) */
static void
choose_place (Export *self)
{
  GFile *plan = cabas_session_get_file (self->session);
  g_autoptr (GFile) folder = plan != NULL ? g_file_get_parent (plan) : NULL;
  g_autofree char *title =
      g_strdelimit (g_strdup (cabas_session_get_title (self->session)), "/\\:*?\"<>|\n", '-');
  /* Translators: title of a plan, and what of it is written into a file of this name. */
  g_autofree char *name = g_strdup_printf (_ ("%s – %s"), title, self->what);
  g_autofree char *whole = g_strconcat (name, self->suffixes[0], NULL);

  cabas_dialogs_save_async (self->window, _ ("Export"), whole, folder, self->suffixes,
                            place_chosen_cb, self);
}

static void
reader_answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) self = user_data;
  g_autofree char *answer = cabas_dialogs_ask_finish (result);

  if (g_str_equal (answer, "public"))
    self->level = CABAS_LEVEL_PUBLIC;
  else if (g_str_equal (answer, "council"))
    self->level = CABAS_LEVEL_COUNCIL;
  else if (g_str_equal (answer, "internal"))
    self->level = CABAS_LEVEL_INTERNAL;
  else
    return;

  choose_place (g_steal_pointer (&self));
}

/* `self` (transfer full) */
static void
ask_for_reader (Export *self, const char *question)
{
  const gboolean is_table = self->make == make_table;
  const CabasDialogAnswer answers[] = {
    { "cancel", _ ("_Cancel") },
    { "internal", _ ("_Departments"), is_table, FALSE },
    { "council", _ ("C_ouncil"), !is_table, FALSE },
    { "public", _ ("_Public") },
    { NULL },
  };

  cabas_dialogs_ask_async (self->window, question,
                           _ ("What is confidential to these readers is left out."), answers,
                           reader_answered_cb, self);
}

void
cabas_export_flow_comparison (CabasSession *session,
                              const CabasComparedStates *states,
                              GtkWindow *window,
                              AdwToastOverlay *toasts)
{
  Export *self = export_new (session, window, toasts, make_comparison);

  self->states.before = g_object_ref (states->before);
  self->states.after = g_object_ref (states->after);
  self->states.before_name = g_strdup (states->before_name);
  self->states.after_name = g_strdup (states->after_name);
  /* Translators: part of the name of a file. */
  self->what = g_strdup (_ ("comparison"));
  self->suffixes = cabas_export_get_info (CABAS_EXPORT_COMPARISON)->suffixes;
  ask_for_reader (self, _ ("Who will read the comparison?"));
}

/* (nullable): the sheet of the kind that has this name. */
static const CabasSheetInfo *
find_sheet (const char *name)
{
  CabasKind kind;

  return cabas_kind_find (name, strlen (name), &kind) ? cabas_sheet_info_find (kind) : NULL;
}

void
cabas_export_flow_table (CabasSession *session,
                         const char *name,
                         GtkWindow *window,
                         AdwToastOverlay *toasts)
{
  static const char *const workbook[] = { ".ods", NULL };
  static const char *const table[] = { ".csv", NULL };
  Export *self = export_new (session, window, toasts, make_table);

  self->sheet = find_sheet (name);
  self->suffixes = self->sheet == NULL ? workbook : table;
  self->what = g_strdup (self->sheet == NULL
                             /* Translators: part of the name of a file. */
                             ? _ ("workbook")
                             : cabas_sheet_info_get_label (self->sheet));
  ask_for_reader (self, _ ("Who will read the tables?"));
}

/* (nullable): the selected item, where the chart can be about it. */
static CabasItem *
pick_about (CabasSession *session, const CabasGalleryInfo *info)
{
  CabasItem *selected = cabas_session_get_selected (session);

  return selected != NULL && cabas_item_get_kind (selected) == info->about ? selected : NULL;
}

/* (nullable): the list that begins with `suffix`, which is that of the file proposed. */
static const char *const *
find_chart_suffixes (const char *suffix)
{
  static const char *const lists[][5] = {
    { ".svg", ".png", ".pdf", ".csv", NULL },
    { ".png", ".svg", ".pdf", ".csv", NULL },
    { ".pdf", ".svg", ".png", ".csv", NULL },
    { ".csv", ".svg", ".png", ".pdf", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_equal (lists[i][0], suffix))
      return lists[i];

  return NULL;
}

void
cabas_export_flow_chart (CabasSession *session,
                         const char *name,
                         const char *suffix,
                         GtkWindow *window,
                         AdwToastOverlay *toasts)
{
  CabasDocument *document = cabas_session_get_document (session);
  g_auto (CabasChartSince) since = { 0 };
  const CabasGallery gallery = { document, cabas_chart_since_ensure (&since, document, name),
                                 cabas_date_today () };
  const CabasGalleryInfo *info = cabas_gallery_find (name);
  const gboolean is_chosen = strchr (name, ':') != NULL;
  Export *self = export_new (session, window, toasts, make_chart);

  self->chart = cabas_gallery_make (&gallery, name, is_chosen ? NULL : pick_about (session, info));
  self->suffixes = find_chart_suffixes (suffix);
  if (self->chart == NULL || self->suffixes == NULL)
    {
      export_free (self);
      cabas_dialogs_tell (window, _ ("There is nothing to draw"),
                          _ ("The plan has nothing yet that this chart could show."));
      return;
    }

  self->what = g_strdup (cabas_gallery_info_get_label (info));
  choose_place (self);
}

void
cabas_export_flow_calendar (CabasSession *session,
                            int year,
                            GtkWindow *window,
                            AdwToastOverlay *toasts)
{
  static const char *const suffixes[] = { ".ics", NULL };
  Export *self = export_new (session, window, toasts, make_calendar);

  self->year = year;
  self->suffixes = suffixes;
  /* Translators: part of the name of a file; %d is a year. */
  self->what = g_strdup_printf (_ ("calendar %d"), year);
  choose_place (self);
}

static GMenu *
new_table_menu (void)
{
  GMenu *menu = g_menu_new ();
  guint n_infos;
  const CabasSheetInfo *infos = cabas_sheet_info_list (&n_infos);

  for (guint i = 0; i < n_infos; i++)
    {
      g_autofree char *action =
          g_strdup_printf ("win.export-table::%s", cabas_kind_get_info (infos[i].kinds[0])->name);
      g_autofree char *label = g_strdup_printf ("%s…", cabas_sheet_info_get_label (&infos[i]));

      g_menu_append (menu, label, action);
    }

  return menu;
}

/* One part for each group of charts. */
static GMenu *
new_chart_menu (void)
{
  GMenu *menu = g_menu_new ();
  guint n_infos;
  const CabasGalleryInfo *infos = cabas_gallery_list (&n_infos);

  for (guint group = 0; group < CABAS_GALLERY_N_GROUPS; group++)
    {
      g_autoptr (GMenu) section = g_menu_new ();

      for (guint i = 0; i < n_infos; i++)
        {
          g_autofree char *action = g_strdup_printf ("win.export-chart::%s", infos[i].name);
          g_autofree char *label =
              g_strdup_printf ("%s…", cabas_gallery_info_get_label (&infos[i]));

          if (infos[i].group == group)
            g_menu_append (section, label, action);
        }
      g_menu_append_section (menu, cabas_gallery_group_get_label (group), G_MENU_MODEL (section));
    }

  return menu;
}

void
cabas_export_flow_fill_menu (GMenu *menu)
{
  g_autoptr (GMenu) tables = new_table_menu ();
  g_autoptr (GMenu) charts = new_chart_menu ();

  g_menu_append_submenu (menu, _ ("_Table as CSV"), G_MENU_MODEL (tables));
  g_menu_append_submenu (menu, _ ("Cha_rt as a Picture"), G_MENU_MODEL (charts));
}
