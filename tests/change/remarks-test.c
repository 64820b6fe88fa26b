/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/remarks.h"

static void
test_remarks (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  g_autoptr (CabasHistory) history = cabas_history_new (document);
  CabasItem *root = cabas_document_get_root (document);
  CabasItem *chapter = cabas_history_add (history, root, CABAS_KIND_CHAPTER, 0);
  g_autoptr (GPtrArray) about = NULL;
  CabasItem *remark;

  cabas_history_set_text (history, chapter, CABAS_CHAPTER_TEXT, "Un **mot** important.\n\nFin");
  remark = cabas_remarks_add (history, chapter, CABAS_CHAPTER_TEXT, "mot\nimportant", "Lequel ?",
                              "Anne", cabas_date_new (CABAS_DATE_DAY, 2027, 3, 15));
  about = cabas_remarks_list (document, chapter);

  g_assert_cmpuint (about->len, ==, 1);
  g_assert_true (about->pdata[0] == remark);
  g_assert_cmpstr (cabas_item_get_text (remark, CABAS_COMMENT_AUTHOR), ==, "Anne");
  g_assert_true (cabas_remark_quote_stands (remark, document));
  cabas_history_set_text (history, chapter, CABAS_CHAPTER_TEXT, "Autre chose");
  g_assert_false (cabas_remark_quote_stands (remark, document));

  cabas_history_undo (history);
  g_assert_true (cabas_remark_quote_stands (remark, document));
  cabas_history_undo (history);
  g_assert_cmpuint (cabas_item_get_n_children (root, CABAS_KIND_COMMENT), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/remarks/follow-their-words", test_remarks);

  return g_test_run ();
}
