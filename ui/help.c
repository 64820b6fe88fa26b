/* SPDX-License-Identifier: EUPL-1.2 */
#include "help.h"

#include "config.h"
#include "dialogs.h"
#include "page-list.h"

#include <glib/gi18n-lib.h>

/* The first line that fits is taken; a view of NULL stands for all that are left. */
static const struct
{
  CabasPage page;
  const char *view;
  const char *topic;
} topics[] = {
  { CABAS_PAGE_OVERVIEW, "charts", "charts" },
  { CABAS_PAGE_OVERVIEW, NULL, "overview" },
  { CABAS_PAGE_CHAPTERS, NULL, "chapters" },
  { CABAS_PAGE_ACTIONS, "matrix", "matrix" },
  { CABAS_PAGE_ACTIONS, NULL, "actions" },
  { CABAS_PAGE_INDICATORS, "round", "round" },
  { CABAS_PAGE_INDICATORS, NULL, "indicators" },
  { CABAS_PAGE_GOVERNANCE, NULL, "governance" },
  { CABAS_PAGE_COMMUNICATION, NULL, "communication" },
  { CABAS_PAGE_MONITORING, NULL, "monitoring" },
  { CABAS_PAGE_DEPARTMENTS, NULL, "departments" },
  { CABAS_PAGE_REVIEWS, NULL, "reviews" },
  { CABAS_PAGE_COUNCIL, NULL, "council" },
};

const char *
cabas_help_find_topic (CabasSession *session)
{
  CabasPage page;

  if (session == NULL)
    return "start";

  page = cabas_page_find (cabas_session_get_page (session));
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    if (topics[i].page == page &&
        (topics[i].view == NULL ||
         g_strcmp0 (topics[i].view, cabas_session_get_view (session)) == 0))
      return topics[i].topic;

  return "index";
}

/* File of the page in the user's language, else in English. `folder` (nullable): of the sources,
 * whose pages stand directly in the folder of a language. */
static char *
dup_path (const char *folder, const char *topic)
{
  const char *const *languages = g_get_language_names ();
  g_autofree char *name = g_strconcat (topic, ".page", NULL);
  g_autofree char *path = NULL;

  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_free (path);
      path = folder != NULL ? g_build_filename (folder, languages[i], name, NULL)
                            : g_build_filename (CABAS_HELP_DIR, languages[i], "cabas", name, NULL);
      if (g_file_test (path, G_FILE_TEST_EXISTS))
        break;
    }

  return g_steal_pointer (&path);
}

void
cabas_help_show (GtkWindow *parent, const char *topic)
{
  const char *folder = g_getenv ("CABAS_HELP_DIR");
  g_autofree char *path = dup_path (folder, topic);
  g_autofree char *uri = folder != NULL ? g_filename_to_uri (path, NULL, NULL)
                                        : g_strconcat ("help:cabas/", topic, NULL);
  g_autoptr (GAppInfo) viewer = g_app_info_get_default_for_uri_scheme ("help");
  g_autoptr (GdkAppLaunchContext) context =
                 gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (parent)));
  GList uris = { .data = uri };
  g_autofree char *sentence = NULL;

  if (viewer != NULL &&
      g_app_info_launch_uris (viewer, &uris, G_APP_LAUNCH_CONTEXT (context), NULL))
    return;

  sentence = g_strdup_printf (_ ("No help viewer could be opened: install the package “yelp”, or "
                                 "read the page in a text editor: %s"),
                              path);
  cabas_dialogs_tell (parent, _ ("The help cannot be shown"), sentence);
}
