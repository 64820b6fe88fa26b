/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/fold.h"

static void
test_letters_match_whatever_their_accents (void)
{
  g_assert_true (cabas_text_matches ("Économie circulaire", "economie"));
  g_assert_true (cabas_text_matches ("L’ÉTÉ À VALMONT", "l'ete a valmont"));
  g_assert_false (cabas_text_matches ("Économie circulaire", "écologie"));
}

static void
test_words_match_by_their_beginnings (void)
{
  g_assert_true (cabas_text_matches ("Marchés réservés aux ateliers", "rés march"));
  g_assert_false (cabas_text_matches ("Marchés réservés aux ateliers", "servés"));
}

static void
test_looking_is_the_same_in_folded_text (void)
{
  static const char *const texts[] = { "L’ÉTÉ À VALMONT : « marchés réservés »",
                                       "e\xcc\x81te\xcc\x81",
                                       "1.2.3 Œuvre",
                                       "aujourd'hui",
                                       "",
                                       "a\u00a0b",
                                       "Ⱥb ẞc" };
  static const char *const words[] = { "ete", "l'ete", "marche", "serves", "1.2", "2.3",     "hui",
                                       "œuv", "b",     "«",      "ⱥb",     "ßc",  "reserves" };
  g_autoptr (GString) folded = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (words); j++)
      {
        cabas_fold (folded, texts[i]);
        g_assert_cmpint (cabas_text_holds (texts[i], words[j]), ==,
                         cabas_folded_find (folded->str, words[j]) != NULL);
      }
}

static void
test_no_words_match_everything (void)
{
  g_assert_true (cabas_text_matches ("", " \t"));
  g_assert_false (cabas_text_matches ("", "clause"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fold/letters-match-whatever-their-accents",
                   test_letters_match_whatever_their_accents);
  g_test_add_func ("/fold/words-match-by-their-beginnings", test_words_match_by_their_beginnings);
  g_test_add_func ("/fold/looking-is-the-same-in-folded-text",
                   test_looking_is_the_same_in_folded_text);
  g_test_add_func ("/fold/no-words-match-everything", test_no_words_match_everything);
  return g_test_run ();
}
