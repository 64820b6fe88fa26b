/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/prose-write.h"
#include "store/html-prose.h"

#include <string.h>

static char *
read_data (const char *name, const char *suffix)
{
  g_autofree char *whole = g_strconcat (name, suffix, NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "html", whole, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static char *
convert (const char *html)
{
  g_autoptr (GPtrArray) blocks = cabas_html_to_prose (html, strlen (html));

  return cabas_prose_write (blocks);
}

static void
test_programs (void)
{
  static const char *const names[] = { "writer", "word" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *html = read_data (names[i], ".html");
      g_autofree char *expected = read_data (names[i], ".prose");
      g_autofree char *text = convert (html);

      g_assert_cmpstr (text, ==, g_strchomp (expected));
    }
}

/* What is copied is pasted as it was. */
static void
test_there_and_back (void)
{
  static const char *const texts[] = {
    "## Head *x*\n\none\ntwo **three** [see](#a1) [site](https://x.fr/a)\n\nend",
    "- a\n    - b\n        1. c\n    - d\n- e\n1. f\n\nend",
    "| a | **b** |\n|---|---|\n| 1 < 2 | |",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) blocks = cabas_prose_parse (texts[i]);
      g_autofree char *html = cabas_prose_to_html (blocks);
      g_autofree char *text = convert (html);

      g_assert_cmpstr (text, ==, texts[i]);
    }
}

static void
test_hostile (void)
{
  GString *html = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append (html, i % 2 ? "<table><tr><td><ul><li>x" : "<div><b>");
  text = convert (html->str);
  g_string_free (html, TRUE);

  g_free (g_steal_pointer (&text));
  text = convert ("<script>a</script><style>b</style><a href='javascript:c'>d</a>");
  g_assert_cmpstr (text, ==, "d");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/html-prose/of-office-programs", test_programs);
  g_test_add_func ("/html-prose/there-and-back", test_there_and_back);
  g_test_add_func ("/html-prose/hostile-pages-are-bounded", test_hostile);

  return g_test_run ();
}
