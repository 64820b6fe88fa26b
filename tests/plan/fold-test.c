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
  g_test_add_func ("/fold/no-words-match-everything", test_no_words_match_everything);
  return g_test_run ();
}
