/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/prose-write.h"

#include <string.h>

static void
describe_runs (GString *description, const GPtrArray *runs)
{
  static const char *const marks[] = { "", "*", "**", "***" };

  for (guint i = 0; i < runs->len; i++)
    {
      const CabasProseRun *run = g_ptr_array_index (runs, i);

      g_string_append_printf (description, "{%s%s%s%s}", marks[run->style], run->text,
                              run->link != NULL ? ">" : "", run->link ? run->link : "");
    }
}

/* Blocks as text: kind with its level, then runs with their style and link, cells by "/". */
static char *
describe_blocks (GPtrArray *blocks)
{
  static const char kinds[] = "PHB1TI";
  GString *description = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const CabasProseBlock *block = g_ptr_array_index (blocks, i);

      g_string_append_printf (description, "%s%c", i > 0 ? "|" : "", kinds[block->kind]);
      if (block->level > (block->kind == CABAS_PROSE_HEADING ? 1 : 0))
        g_string_append_printf (description, "%u", block->level);
      g_string_append_printf (description, "%s%s:", block->picture ? block->picture : "",
                              block->columns ? block->columns : "");
      describe_runs (description, block->runs);
      for (guint j = 0; block->rows != NULL && j < block->rows->len; j++)
        {
          const GPtrArray *row = g_ptr_array_index (block->rows, j);

          g_string_append (description, j > 0 ? "//" : "");
          for (guint k = 0; k < row->len; k++)
            {
              g_string_append (description, k > 0 ? "/" : "");
              describe_runs (description, g_ptr_array_index (row, k));
            }
        }
    }

  return g_string_free (description, FALSE);
}

static char *
describe (const char *text)
{
  g_autoptr (GPtrArray) blocks = cabas_prose_parse (text);

  return describe_blocks (blocks);
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
    { "**a *b* c** ***d***", "P:{**a }{***b}{** c}{ }{***d}" },
    { "*a **b** c* d", "P:{*a }{***b}{* c}{ d}" },
    { "**see [a *b*](#x)**", "P:{**see }{**a >x}{***b>x}" },
    { "[](#a)[](#a) []()", "P:{>a}{>a}{ []()}" },
    { "\\*a\\* \\[b](#c) C:\\dir 3 * 4", "P:{*a* [b](#c) C:\\dir 3 * 4}" },
    { "\\# a\n\\- b\n1\\. c", "P:{# a\n- b\n1. c}" },
    { "- a\n  - b\n    1. c\n  - d\n\n- e", "B:{a}|B1:{b}|12:{c}|B1:{d}|B:{e}" },
    { "- a\n\nb\n  - c", "B:{a}|P:{b}|B:{c}" },
    { "a\n| b | *c* |\n|---|--:|\n| d\\|e |\n|\nf", "P:{a}|T<>:{b}/{*c}//{d|e}//|P:{f}" },
    { "| a | b |\nno table", "P:{| a | b |\nno table}" },
    { "![Head *office*](#pic-1)\ntext", "Ipic-1:{Head }{*office}|P:{text}" },
    { "see ![x](#pic-1)", "P:{see !}{x>pic-1}" },
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

/* Marks, and what looks like them, in any order. */
static char *
make_words (GRand *random)
{
  static const char *const pieces[] = {
    "a",  "b c", " ",  " ",   "*", "**", "[",  "]", "](",    "(",  ")", "!",   "#",
    "# ", "-",   "- ", "1. ", "|", "\\", "\n", "é", "](#x)", "![", ".", "|-|",
  };
  GString *words = g_string_new (NULL);

  for (int n = g_rand_int_range (random, 1, 7); n > 0; n--)
    g_string_append (words, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);

  return g_string_free (words, FALSE);
}

static void
fill_runs (GRand *random, GPtrArray *runs)
{
  static const char *const links[] = { NULL, NULL, NULL, "act-1", "https://x.fr/a_(b)?c=*" };

  for (int n = g_rand_int_range (random, 0, 5); n > 0; n--)
    {
      const char *link = links[g_rand_int_range (random, 0, G_N_ELEMENTS (links))];
      g_autofree char *words =
          link != NULL && g_rand_boolean (random) ? g_strdup ("") : make_words (random);

      cabas_prose_add_run (runs, words, -1, g_rand_int_range (random, 0, 4), link);
    }
}

static GPtrArray *
make_blocks (GRand *random)
{
  GPtrArray *blocks = cabas_prose_new_blocks ();

  for (int n = g_rand_int_range (random, 1, 6); n > 0; n--)
    {
      const CabasProseKind kind = g_rand_int_range (random, 0, CABAS_PROSE_PICTURE + 1);
      CabasProseBlock *block;

      if (kind == CABAS_PROSE_TABLE)
        {
          block = cabas_prose_add_table (blocks, g_rand_int_range (random, 1, 4), 2);
          block->columns[1] = "<=>"[g_rand_int_range (random, 0, 3)];
          for (guint i = 0; i < block->rows->len; i++)
            fill_runs (random, cabas_prose_table_get_cell (block, i, i % 2));
          continue;
        }

      block = cabas_prose_add_block (blocks, kind);
      block->level = g_rand_int_range (random, kind == CABAS_PROSE_HEADING, 4);
      block->number = 1;
      if (kind == CABAS_PROSE_PICTURE)
        block->picture = g_strdup ("pic-1");
      fill_runs (random, block->runs);
    }

  return blocks;
}

/* What blocks say to a reader: letters with their style and link, without white space. */
static void
say_runs (GString *said, const GPtrArray *runs)
{
  for (guint i = 0; i < runs->len; i++)
    {
      const CabasProseRun *run = g_ptr_array_index (runs, i);
      g_autofree char *link =
          run->link != NULL ? g_uri_escape_string (run->link, "%:/?=", TRUE) : g_strdup ("");

      for (const char *p = run->text; *p != '\0'; p++)
        if (!g_ascii_isspace (*p))
          g_string_append_printf (said, "%c%u%s ", *p, run->style, link);
      if (*run->text == '\0')
        g_string_append_printf (said, "%u%s ", run->style, link);
    }
}

static char *
say (GPtrArray *blocks)
{
  GString *said = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const CabasProseBlock *block = g_ptr_array_index (blocks, i);
      const gsize before = said->len;

      say_runs (said, block->runs);
      for (guint j = 0; block->rows != NULL && j < block->rows->len; j++)
        for (guint k = 0; k < cabas_prose_table_get_n_columns (block); k++)
          {
            g_string_append_printf (said, "/%c", block->columns[k]);
            say_runs (said, cabas_prose_table_get_cell (block, j, k));
          }
      if (said->len > before || block->kind == CABAS_PROSE_PICTURE)
        g_string_append_printf (said, "|%d\n", block->kind);
    }

  return g_string_free (said, FALSE);
}

/* What is written is read as the same words, styles, links, tables and pictures. */
static void
test_write (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1871);

  for (guint i = 0; i < 6000; i++)
    {
      g_autoptr (GPtrArray) blocks = make_blocks (random);
      g_autofree char *text = cabas_prose_write (blocks);
      g_autoptr (GPtrArray) read = cabas_prose_parse (text);
      g_autofree char *again = cabas_prose_write (read);
      g_autoptr (GPtrArray) read_again = cabas_prose_parse (again);
      g_autofree char *settled = cabas_prose_write (read_again);
      g_autofree char *meant = say (blocks);
      g_autofree char *understood = say (read);

      if (!g_str_equal (meant, understood))
        g_test_message ("%u: %s", i, text);
      g_assert_cmpstr (understood, ==, meant);
      /* White space at ends of lines is gone the first time. */
      g_assert_cmpstr (settled, ==, again);
    }
}

/* A list comes back with its levels, a paragraph with its lines. */
static void
test_rewrite (void)
{
  static const char *const texts[] = {
    "# Head\n\none\ntwo\n\n- a\n    - b\n        1. c\n- d\n\n## Sub\n\nlast",
    "| a | b |\n|---|:-:|\n| 1 | |\n| | **2** |",
    "![A view](#pic-1)\n\nsee [](#act-1), [words](#act-1) and [site](https://x.fr/a)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) blocks = cabas_prose_parse (texts[i]);
      g_autofree char *text = cabas_prose_write (blocks);

      g_assert_cmpstr (text, ==, texts[i]);
    }
}

/* Each took minutes when every mark was sought to the end of the text. */
static void
test_unclosed_marks (void)
{
  static const char *const marks[] = { "*a ",     "**a ",       "[",   "[a](b ", "***a",
                                       "*a **b ", "|a|\n|-|\n", "\\[", "[a](" };

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
  g_test_add_func ("/prose/what-is-written-is-read", test_write);
  g_test_add_func ("/prose/writing-keeps-the-form", test_rewrite);
  g_test_add_func ("/prose/unclosed-marks-are-bounded", test_unclosed_marks);

  return g_test_run ();
}
