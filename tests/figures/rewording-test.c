/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/rewording.h"

#include <string.h>

/* “[-removed-]{+added+}” */
static char *
show (const char *before, const char *after)
{
  static const char *const around[][2] = { { "", "" }, { "[-", "-]" }, { "{+", "+}" } };
  g_autoptr (GPtrArray) runs = cabas_rewording_new (before, after);
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const CabasRewordingRun *run = runs->pdata[i];

      g_string_append_printf (shown, "%s%s%s", around[run->kind][0], run->text,
                              around[run->kind][1]);
    }

  return g_string_free (shown, FALSE);
}

static const struct
{
  const char *before;
  const char *after;
  const char *shown;
} pairs[] = {
  { "", "", "" },
  { "", "Acheter moins", "{+Acheter moins+}" },
  { "Acheter moins", "", "[-Acheter moins-]" },
  { "Acheter moins", "Acheter moins", "Acheter moins" },
  { "Acheter moins", "Acheter mieux", "Acheter [-moins-]{+mieux+}" },
  { "la clause sociale", "la nouvelle clause sociale", "la {+nouvelle +}clause sociale" },
  { "a b c d", "a c d e", "a [-b -]c d {+e+}" },
  { "Acheter moins souvent", "Acheter moins", "Acheter moins [-souvent-]" },
  { "l’action engagée", "l’indicateur engagé", "l’[-action engagée-]{+indicateur engagé+}" },
  { "un deux\n\ntrois", "un\ndeux trois", "un\ndeux trois" },

};

static void
test_words_are_compared (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *shown = show (pairs[i].before, pairs[i].after);

      g_assert_cmpstr (shown, ==, pairs[i].shown);
    }
}

static char *
make_text (GRand *random)
{
  static const char *const words[] = { "achat ", "de ", "l’", "énergie, ", "clause\n", "durable " };
  GString *text = g_string_new (NULL);

  for (int n = g_rand_int_range (random, 0, 40); n > 0; n--)
    g_string_append (text, words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);

  return g_string_free (text, FALSE);
}

/* Runs of one kind and the kept ones, without spaces: of two words that differ in the spaces after
 * them alone, one is kept. */
static char *
gather (const GPtrArray *runs, CabasRewordingKind left_out)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const CabasRewordingRun *run = runs->pdata[i];

      for (const char *at = run->text; run->kind != left_out && *at != '\0'; at++)
        if (!g_ascii_isspace (*at))
          g_string_append_c (text, *at);
    }

  return g_string_free (text, FALSE);
}

static void
test_nothing_is_lost (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *before = make_text (random);
      g_autofree char *after = make_text (random);
      g_autoptr (GPtrArray) runs = cabas_rewording_new (before, after);
      g_autofree char *first = gather (runs, CABAS_REWORDING_ADDED);
      g_autofree char *second = gather (runs, CABAS_REWORDING_REMOVED);
      const CabasRewordingRun whole_before = { CABAS_REWORDING_KEPT, before };
      const CabasRewordingRun whole_after = { CABAS_REWORDING_KEPT, after };
      gpointer one[] = { (gpointer) &whole_before };
      gpointer other[] = { (gpointer) &whole_after };
      const GPtrArray before_runs = { one, 1 };
      const GPtrArray after_runs = { other, 1 };
      g_autofree char *expected = gather (&before_runs, CABAS_REWORDING_ADDED);
      g_autofree char *expected_after = gather (&after_runs, CABAS_REWORDING_REMOVED);

      g_assert_cmpstr (first, ==, expected);
      g_assert_cmpstr (second, ==, expected_after);
    }
}

static void
test_long_texts_take_little_room (void)
{
  g_autofree char *before = g_strnfill (400000, 'a');
  g_autofree char *after = g_strnfill (400000, 'b');
  g_autoptr (GPtrArray) runs = NULL;

  for (guint i = 1; i < 400000; i += 2)
    before[i] = after[i] = ' ';
  runs = cabas_rewording_new (before, after);
  g_assert_cmpuint (runs->len, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rewording/words-are-compared", test_words_are_compared);
  g_test_add_func ("/rewording/nothing-is-lost", test_nothing_is_lost);
  g_test_add_func ("/rewording/long-texts-take-little-room", test_long_texts_take_little_room);

  return g_test_run ();
}
