/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/replace.h"

static CabasHistory *
make_history (const char *title, const char *text)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasHistory *history = cabas_history_new (document);
  CabasItem *chapter =
      cabas_history_add (history, cabas_document_get_root (document), CABAS_KIND_CHAPTER, 0);

  cabas_history_set_text (history, chapter, CABAS_CHAPTER_TITLE, title);
  cabas_history_set_text (history, chapter, CABAS_CHAPTER_TEXT, text);
  return history;
}

static CabasItem *
get_chapter (CabasHistory *history)
{
  return cabas_item_get_child (cabas_document_get_root (cabas_history_get_document (history)),
                               CABAS_KIND_CHAPTER, 0);
}

static void
test_table (void)
{
  static const struct
  {
    const char *words;
    const char *replacement;
    CabasReplaceFlags flags;
    guint n;
    const char *title;
    const char *text;
  } cases[] = {
    { "ville", "commune", 0, 4, "La commune et les communes",
      "La *commune* de **Valmont** [communes](#ville)" },
    { "ville", "commune", CABAS_REPLACE_WHOLE_WORD, 2, "La commune et les villes",
      "La *commune* de **Valmont** [villes](#ville)" },
    { "Ville", "Commune", CABAS_REPLACE_EXACT, 1, "La ville et les villes",
      "La *Commune* de **Valmont** [villes](#ville)" },
    { "VALMONT", "*V*", 0, 1, "La ville et les villes",
      "La *Ville* de **\\*V\\*** [villes](#ville)" },
    { "*", "x", 0, 0, "La ville et les villes", "La *Ville* de **Valmont** [villes](#ville)" },
    { "", "x", 0, 0, "La ville et les villes", "La *Ville* de **Valmont** [villes](#ville)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CabasHistory) history = make_history (
          "La ville et les villes", "La *Ville* de **Valmont** [villes](#ville)");
      g_autoptr (GPtrArray) hits =
                     cabas_replace_find (cabas_history_get_document (history), cases[i].words,
                                         cases[i].replacement, cases[i].flags);
      CabasItem *chapter = get_chapter (history);

      g_assert_cmpuint (cabas_replace_count (hits), ==, cases[i].n);
      g_assert_cmpint (cabas_replace_apply (history, hits), ==, cases[i].n > 0);
      g_assert_cmpstr (cabas_item_get_text (chapter, CABAS_CHAPTER_TITLE), ==, cases[i].title);
      g_assert_cmpstr (cabas_item_get_text (chapter, CABAS_CHAPTER_TEXT), ==, cases[i].text);
    }
}

static void
test_one_step (void)
{
  g_autoptr (CabasHistory) history = make_history ("Été", "l’été\n\n| ete |\n|---|\n| x |");
  g_autoptr (GPtrArray) hits =
                 cabas_replace_find (cabas_history_get_document (history), "éte", "hiver", 0);
  CabasItem *chapter = get_chapter (history);
  const CabasReplaceHit *hit = g_ptr_array_index (hits, 0);

  g_assert_cmpuint (cabas_replace_count (hits), ==, 3);
  g_assert_cmpstr (hit->before, ==, "Été");
  g_assert_cmpstr (hit->after, ==, "hiver");
  g_assert_true (cabas_replace_apply (history, hits));
  g_assert_cmpstr (cabas_item_get_text (chapter, CABAS_CHAPTER_TEXT), ==,
                   "l’hiver\n\n| hiver |\n|---|\n| x |");
  g_assert_true (cabas_history_undo (history));
  g_assert_cmpstr (cabas_item_get_text (chapter, CABAS_CHAPTER_TITLE), ==, "Été");
  g_assert_cmpstr (cabas_item_get_text (chapter, CABAS_CHAPTER_TEXT), ==,
                   "l’été\n\n| ete |\n|---|\n| x |");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/replace/words-and-not-marks", test_table);
  g_test_add_func ("/replace/is-one-step", test_one_step);

  return g_test_run ();
}
