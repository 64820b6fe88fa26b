/* SPDX-License-Identifier: EUPL-1.2 */
#include "support.h"

#include "../figures/make.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

/* What every chart of the sample says on a fixed day, in French: title, words, source, table and
 * data. With CABAS_GOLDEN=write the files are written anew; read the difference before you keep
 * it. */

#define GOLDEN "gallery", "golden"

static void
append_line (GString *text, const char *head, const char *line)
{
  g_string_append_printf (text, "%s: %s\n", head, line != NULL ? line : "–");
}

static void
append_table (GString *text, const CabasChartTable *table)
{
  for (guint i = 0; i < cabas_chart_table_get_n_columns (table); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " | " : "",
                            cabas_chart_table_get_header (table, i));
  g_string_append_c (text, '\n');
  for (guint row = 0; row < cabas_chart_table_get_n_rows (table); row++)
    {
      for (guint i = 0; i < cabas_chart_table_get_n_columns (table); i++)
        g_string_append_printf (text, "%s%s", i > 0 ? " | " : "",
                                cabas_chart_table_get_cell (table, row, i));
      g_string_append_c (text, '\n');
    }
}

static char *
dup_said (CabasChart *chart)
{
  g_autofree char *title = cabas_chart_dup_title (chart);
  g_autofree char *words = cabas_chart_describe (chart);
  GString *text = g_string_new (NULL);

  append_line (text, "title", title);
  append_line (text, "subtitle", cabas_chart_get_subtitle (chart));
  append_line (text, "words", words);
  append_line (text, "source", cabas_chart_get_source (chart));
  g_string_append (text, "\n# table\n");
  append_table (text, cabas_chart_get_table (chart));
  g_string_append (text, "\n# data\n");
  for (guint i = 0; i < cabas_chart_get_n_data (chart); i++)
    {
      const char *id = cabas_chart_get_datum_id (chart, i);

      append_line (text, id != NULL ? id : "–", cabas_chart_get_datum_label (chart, i));
    }

  return g_string_free (text, FALSE);
}

/* The first line that differs is what one wants to see. */
static void
compare (const char *name, const char *golden, const char *said)
{
  g_auto (GStrv) expected = g_strsplit (golden, "\n", -1);
  g_auto (GStrv) found = g_strsplit (said, "\n", -1);

  for (guint i = 0; expected[i] != NULL || found[i] != NULL; i++)
    if (g_strcmp0 (expected[i], found[i]) != 0)
      {
        g_test_message ("The chart “%s” says something else in line %u of golden/%s.txt.\n"
                        "  golden: %s\n"
                        "  now:    %s\n"
                        "Where that is right: CABAS_GOLDEN=write meson test -C build "
                        "'gallery-golden (fr)', and look at the difference.",
                        name, i + 1, name, expected[i] != NULL ? expected[i] : "(nothing more)",
                        found[i] != NULL ? found[i] : "(nothing more)");
        g_test_fail ();
        return;
      }
}

static void
check_chart (const CabasGallery *gallery, const char *name)
{
  g_autoptr (CabasChart) chart = cabas_gallery_make (gallery, name, NULL);
  g_autofree char *file = g_strconcat (name, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, GOLDEN, file, NULL);
  g_autofree char *golden = NULL;
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (chart);
  said = dup_said (chart);
  if (g_strcmp0 (g_getenv ("CABAS_GOLDEN"), "write") == 0)
    {
      g_file_set_contents (path, said, -1, &error);
      g_assert_no_error (error);
    }
  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  compare (name, golden, said);
}

static void
test_charts_say_what_they_said (void)
{
  g_autoptr (CabasDocument) document = open_sample ("valmont.spaser");
  g_autoptr (CabasDocument) since = open_earlier_sample ();
  const CabasGallery gallery = { document, since, day ("2027-11-22") };
  guint n_infos;
  const CabasGalleryInfo *infos = cabas_gallery_list (&n_infos);

  for (guint i = 0; i < n_infos; i++)
    check_chart (&gallery, infos[i].name);
}

/* A chart that is gone leaves no file behind. */
static void
test_every_file_is_of_a_chart (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, GOLDEN, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = g_dir_open (path, 0, &error);
  const char *file;

  g_assert_no_error (error);
  while ((file = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *name = g_strndup (file, strcspn (file, "."));

      g_test_message ("%s", file);
      g_assert_true (g_str_has_suffix (file, ".txt"));
      g_assert_nonnull (cabas_gallery_find (name));
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("CABAS_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/gallery/golden/charts-say-what-they-said", test_charts_say_what_they_said);
  g_test_add_func ("/gallery/golden/every-file-is-of-a-chart", test_every_file_is_of_a_chart);

  return g_test_run ();
}
