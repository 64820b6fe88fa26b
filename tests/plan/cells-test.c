/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/cells.h"

/* Cells in one line: "|" between them, "/" between rows. */
static char *
dup_shape (const CabasCells *block)
{
  GString *shape = g_string_new (NULL);

  for (guint row = 0; row < cabas_cells_get_n_rows (block); row++)
    for (guint column = 0; column < cabas_cells_get_n_columns (block); column++)
      {
        if (row + column > 0)
          g_string_append_c (shape, column > 0 ? '|' : '/');
        g_string_append (shape, cabas_cells_get (block, row, column));
      }

  return g_string_free (shape, FALSE);
}

static void
test_read (void)
{
  static const struct
  {
    const char *text;
    const char *shape;
  } cases[] = {
    { "12", "12" },
    { "12\n", "12" },
    { "\n", "" },
    { "a\tb\nc\td\n", "a|b/c|d" },
    { "a\tb\r\nc\td\r\n", "a|b/c|d" },
    { "a\rb", "a/b" },
    { "\t\n\t", "|/|" },
    { "1 234,5\t2,5 %\n", "1 234,5|2,5 %" },
    { "\"two\nlines\"\tb\n", "two\nlines|b" },
    { "\"with\ttab\"", "with\ttab" },
    { "\"say \"\"yes\"\"\"\tb", "say \"yes\"|b" },
    { "\"yes\" is said\tb", "\"yes\" is said|b" },
    { "\"never closed\tb", "\"never closed|b" },
    { "5\" pipe", "5\" pipe" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CabasCells) block = cabas_cells_new_from_text (cases[i].text, &error);
      g_autofree char *shape = NULL;

      g_assert_no_error (error);
      shape = dup_shape (block);
      g_assert_cmpstr (shape, ==, cases[i].shape);
    }
}

static void
test_refused (void)
{
  static const char *const cases[] = { "", "a\tb\nc", "a\nb\tc\n", "a\tb\n\n" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("case %u", i);
      g_assert_null (cabas_cells_new_from_text (cases[i], &error));
      g_assert_nonnull (error);
    }
}

static void
test_written_is_read (void)
{
  static const char *const cells[] = { "a", "two\nlines", "\"", "", "with\ttab", "1 234,5" };
  g_autoptr (CabasCells) block = cabas_cells_new (2, 3);
  g_autoptr (CabasCells) again = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    cabas_cells_take (block, i / 3, i % 3, g_strdup (cells[i]));
  text = cabas_cells_to_text (block);
  again = cabas_cells_new_from_text (text, NULL);

  g_assert_cmpuint (cabas_cells_get_n_rows (again), ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    g_assert_cmpstr (cabas_cells_get (again, i / 3, i % 3), ==, cells[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cells/what-spreadsheets-copy-is-read", test_read);
  g_test_add_func ("/cells/what-is-no-rectangle-is-refused", test_refused);
  g_test_add_func ("/cells/what-is-written-is-read-again", test_written_is_read);

  return g_test_run ();
}
