/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/prose.h"

#include <string.h>

/* Blocks as text: kind, then runs with their style and link. */
static char *
describe (const char *text)
{
  static const char kinds[] = "PHB1";
  g_autoptr (GPtrArray) blocks = cabas_prose_parse (text);
  GString *description = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      CabasProseBlock *block = g_ptr_array_index (blocks, i);

      g_string_append_printf (description, "%s%c:", i > 0 ? "|" : "", kinds[block->kind]);
      for (guint j = 0; j < block->runs->len; j++)
        {
          CabasProseRun *run = g_ptr_array_index (block->runs, j);
          const char *mark = run->style == CABAS_PROSE_STRONG     ? "**"
                             : run->style == CABAS_PROSE_EMPHASIS ? "*"
                                                                  : "";

          g_string_append_printf (description, "{%s%s", mark, run->text);
          g_string_append_printf (description, "%s%s}", run->link != NULL ? ">" : "",
                                  run->link ? run->link : "");
        }
    }

  return g_string_free (description, FALSE);
}

static void
test_table (void)
{
  static const struct
  {
    const char *text;
    const char *blocks;
  } cases[] = {
    { "", "" },
    { "one\ntwo\n\nthree", "P:{one\ntwo}|P:{three}" },
    { "# Head\ntext", "H:{Head}|P:{text}" },
    { "text\n- a\n- b\n1. c", "P:{text}|B:{a}|B:{b}|1:{c}" },
    { "an *important* and **strong** word", "P:{an }{*important}{ and }{**strong}{ word}" },
    { "3 * 4 * 5", "P:{3 * 4 * 5}" },
    { "see [action 1](#a1) and [site](https://x.fr)",
      "P:{see }{action 1>a1}{ and }{site>https://x.fr}" },
    { "[not a link] (here) *open", "P:{[not a link] (here) *open}" },
    { "#no heading", "P:{#no heading}" },
    { "2024 was good. 3.5 too", "P:{2024 was good. 3.5 too}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *blocks = describe (cases[i].text);

      g_assert_cmpstr (blocks, ==, cases[i].blocks);
    }
}

static void
test_plain (void)
{
  g_autofree char *plain = cabas_prose_dup_plain ("# Head\n\nan *important* [word](#x)");

  g_assert_cmpstr (plain, ==, "Head\nan important word");
}

/* Each took minutes when every mark was sought to the end of the text. */
static void
test_unclosed_marks (void)
{
  static const char *const marks[] = { "*a ", "**a ", "[", "[a](b " };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      GString *text = g_string_new (NULL);
      g_autofree char *plain = NULL;

      while (text->len < 128 * 1024)
        g_string_append (text, marks[i]);
      plain = cabas_prose_dup_plain (text->str);
      g_assert_cmpuint (strlen (plain), <=, text->len);
      g_string_free (text, TRUE);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/prose/marks-are-understood", test_table);
  g_test_add_func ("/prose/plain-text-has-no-marks", test_plain);

  g_test_add_func ("/prose/unclosed-marks-are-bounded", test_unclosed_marks);

  return g_test_run ();
}
