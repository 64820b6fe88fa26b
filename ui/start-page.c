/* SPDX-License-Identifier: EUPL-1.2 */
#include "start-page.h"

#include "recent-plans.h"

#include "store/draft.h"

#include <glib/gi18n-lib.h>

struct _CabasStartPage
{
  AdwBin parent_instance;

  AdwPreferencesGroup *recovered;
  AdwPreferencesGroup *damaged;
  AdwPreferencesGroup *recent;
  GPtrArray *rows; /* (owned): those that are made again at each refresh */
};

G_DEFINE_FINAL_TYPE (CabasStartPage, cabas_start_page, ADW_TYPE_BIN)

static void
cabas_start_page_dispose (GObject *object)
{
  CabasStartPage *self = CABAS_START_PAGE (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), CABAS_TYPE_START_PAGE);

  G_OBJECT_CLASS (cabas_start_page_parent_class)->dispose (object);
}

static void
cabas_start_page_class_init (CabasStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_start_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/fr/cabas/Cabas/start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasStartPage, recovered);
  gtk_widget_class_bind_template_child (widget_class, CabasStartPage, damaged);
  gtk_widget_class_bind_template_child (widget_class, CabasStartPage, recent);
}

static void
cabas_start_page_init (CabasStartPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  cabas_start_page_refresh (self);
}

/* File names and titles are not markup. */
static GtkWidget *
new_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);

  return row;
}

static void
add_row (CabasStartPage *self, AdwPreferencesGroup *group, GtkWidget *row)
{
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
}

static void
append_item (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

static void
add_menu (GtkWidget *row, GMenu *menu, const char *label)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static char *
format_day_and_hour (GDateTime *moment)
{
  g_autoptr (GDateTime) local = g_date_time_to_local (moment);

  /* Translators: a day and an hour. */
  return g_date_time_format (local, _ ("%d/%m/%Y %H:%M"));
}

static const char *
describe_draft_state (CabasDraft *draft)
{
  switch (cabas_draft_get_state (draft))
    {
    case CABAS_DRAFT_CHANGED:
      return _ ("The file was changed since by somebody else.");
    case CABAS_DRAFT_GONE:
      return _ ("The file is no longer there.");
    case CABAS_DRAFT_UNTITLED:
      return _ ("It was never saved.");
    case CABAS_DRAFT_APPLIES:
    default:
      return NULL;
    }
}

static char *
describe_draft (CabasDraft *draft)
{
  g_autoptr (GDateTime) when = g_date_time_new_from_unix_local (cabas_draft_get_when (draft));
  g_autofree char *moment = format_day_and_hour (when);
  const guint n = cabas_draft_get_n_changes (draft);
  g_autofree char *changes =
      g_strdup_printf (ngettext ("%u unsaved change", "%u unsaved changes", n), n);
  const char *state = describe_draft_state (draft);
  const char *path = cabas_draft_get_path (draft);
  g_autoptr (GString) text = g_string_new (NULL);

  /* A copy made for safety while a file was written over counts no changes. */
  if (n > 0)
    g_string_append_printf (text, "%s, ", changes);
  g_string_append (text, moment);
  if (state != NULL)
    g_string_append_printf (text, ". %s", state);
  if (path != NULL)
    g_string_append_printf (text, "\n%s", path);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_draft (CabasStartPage *self, CabasDraft *draft)
{
  const char *file = cabas_draft_get_file (draft);
  const char *path = cabas_draft_get_path (draft);
  g_autofree char *name =
      path != NULL ? g_filename_display_basename (path) : g_strdup (_ ("Untitled plan"));
  g_autofree char *subtitle = describe_draft (draft);
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *row = new_row (name, subtitle);
  GtkWidget *button = gtk_button_new_with_label (_ ("Recover"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.recover");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", file);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  if (path != NULL)
    append_item (menu, _ ("Open beside the saved plan to compare"), "app.recover-beside", file);
  append_item (menu, _ ("Discard…"), "app.discard-draft", file);
  add_menu (row, menu, _ ("Other ways"));
  add_row (self, self->recovered, row);
}

static void
add_damaged (CabasStartPage *self, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_TIME_MODIFIED,
                                                  G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_autoptr (GDateTime) when = info != NULL ? g_file_info_get_modification_date_time (info) : NULL;
  g_autofree char *moment = when != NULL ? format_day_and_hour (when) : g_strdup (_ ("No date"));
  GtkWidget *row = new_row (moment, path);
  GtkWidget *button = gtk_button_new_with_label (_ ("Discard…"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.discard-draft");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", path);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  add_row (self, self->damaged, row);
}

static void
add_recent (CabasStartPage *self, const CabasRecentPlan *plan)
{
  g_autofree char *path = g_file_get_parse_name (plan->file);
  g_autofree char *uri = g_file_get_uri (plan->file);
  g_autofree char *moment = NULL;
  g_autofree char *subtitle = NULL;
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *row;

  if (plan->changed != NULL)
    {
      moment = format_day_and_hour (plan->changed);
      /* Translators: a path, and when the file was last changed. */
      subtitle = g_strdup_printf (_ ("%s\nChanged %s"), path, moment);
    }
  else
    subtitle = g_strdup_printf (_ ("%s\nNot there at the moment"), path);

  row = new_row (plan->title, subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), plan->changed != NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "app.open-recent");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uri);
  append_item (menu, _ ("Remove from this list"), "app.forget-recent", uri);
  add_menu (row, menu, _ ("Other ways"));
  add_row (self, self->recent, row);
}

static void
remove_rows (CabasStartPage *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = self->rows->pdata[i];
      GtkWidget *group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), row);
    }
  g_ptr_array_set_size (self->rows, 0);
}

void
cabas_start_page_refresh (CabasStartPage *self)
{
  g_autoptr (GPtrArray) damaged = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) drafts = cabas_draft_list (damaged);
  g_autoptr (GPtrArray) plans = cabas_recent_plans_list ();

  g_return_if_fail (CABAS_IS_START_PAGE (self));

  remove_rows (self);
  for (guint i = 0; i < drafts->len; i++)
    add_draft (self, drafts->pdata[i]);
  for (guint i = 0; i < damaged->len; i++)
    add_damaged (self, damaged->pdata[i]);
  for (guint i = 0; i < plans->len; i++)
    add_recent (self, plans->pdata[i]);

  gtk_widget_set_visible (GTK_WIDGET (self->recovered), drafts->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->damaged), damaged->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->recent), plans->len > 0);
}
