/* SPDX-License-Identifier: EUPL-1.2 */
#include "recent-plans.h"

#include <gtk/gtk.h>

#define APPLICATION "Cabas"
#define MIME_TYPE "application/x-spaser+xml"
#define MOST 12

void
cabas_recent_plan_free (CabasRecentPlan *self)
{
  g_object_unref (self->file);
  g_free (self->title);
  g_clear_pointer (&self->changed, g_date_time_unref);
  g_free (self);
}

static CabasRecentPlan *
recent_plan_new (GtkRecentInfo *info)
{
  CabasRecentPlan *self = g_new0 (CabasRecentPlan, 1);
  g_autoptr (GFileInfo) file_info = NULL;

  self->file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
  self->title = g_strdup (gtk_recent_info_get_display_name (info));
  file_info = g_file_query_info (self->file, G_FILE_ATTRIBUTE_TIME_MODIFIED, G_FILE_QUERY_INFO_NONE,
                                 NULL, NULL);
  if (file_info != NULL)
    self->changed = g_file_info_get_modification_date_time (file_info);

  return self;
}

static int
sort_by_last_use (gconstpointer a, gconstpointer b)
{
  GDateTime *first = gtk_recent_info_get_modified ((GtkRecentInfo *) a);
  GDateTime *second = gtk_recent_info_get_modified ((GtkRecentInfo *) b);

  return g_date_time_compare (second, first);
}

GPtrArray *
cabas_recent_plans_list (void)
{
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  GPtrArray *plans = g_ptr_array_new_with_free_func ((GDestroyNotify) cabas_recent_plan_free);

  items = g_list_sort (items, sort_by_last_use);
  for (GList *l = items; l != NULL && plans->len < MOST; l = l->next)
    if (gtk_recent_info_has_application (l->data, APPLICATION))
      g_ptr_array_add (plans, recent_plan_new (l->data));

  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
  return plans;
}

void
cabas_recent_plans_add (CabasSession *session)
{
  GFile *file = cabas_session_get_file (session);
  g_autofree char *uri = NULL;
  GtkRecentData data = {
    .display_name = (char *) cabas_session_get_title (session),
    .mime_type = (char *) MIME_TYPE,
    .app_name = (char *) APPLICATION,
    .app_exec = (char *) "cabas %u",
  };

  if (file == NULL)
    return;

  uri = g_file_get_uri (file);
  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

void
cabas_recent_plans_forget (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri, NULL);
}
