/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/pdf-content.h"

#include <string.h>

/* What a page draws, what its MCID 1 being furniture makes of it; NULL: it is refused. */
static const struct
{
  const char *page;
  const char *marked;
} pages[] = {
  { "", "" },
  { "q 1 0 0 1 0 0 cm Q", "q 1 0 0 1 0 0 cm Q" },
  { "/Span <</MCID 0>> BDC BT (a) Tj ET EMC", "/Span <</MCID 0>> BDC BT (a) Tj ET EMC" },
  { "/Span <</MCID 1>> BDC BT (a) Tj ET EMC", "/Artifact BMC BT (a) Tj ET EMC" },
  { "/Span <</MCID 1>> BDC /Span <</ActualText (x)>> BDC (a) Tj EMC EMC",
    "/Artifact BMC /Span <</ActualText (x)>> BDC (a) Tj EMC EMC" },
  { "1 0 0 rg 0 0 5 5 re f Q", "1 0 0 rg /Artifact BMC\n0 0 5 5 re f\nEMC Q" },
  { "0 0 m 5 5 l h S 1 1 m 2 2 l S",
    "/Artifact BMC\n0 0 m 5 5 l h S\nEMC /Artifact BMC\n1 1 m 2 2 l S\nEMC" },
  { "0 0 5 5 re W n q Q", "0 0 5 5 re W n q Q" },
  { "/Figure <</MCID 2>> BDC 0 0 5 5 re f /x5 Do EMC",
    "/Figure <</MCID 2>> BDC 0 0 5 5 re f /x5 Do EMC" },
  { "/Span <</MCID 0>> BDC (EMC \\) f) Tj EMC 0 0 m s",
    "/Span <</MCID 0>> BDC (EMC \\) f) Tj EMC /Artifact BMC\n0 0 m s\nEMC" },
  { "/Span <</MCID 0>> BDC BI /W 1 ID f EMC ( EI EMC",
    "/Span <</MCID 0>> BDC BI /W 1 ID f EMC ( EI EMC" },
  { "BT (a) Tj ET", NULL },
  { "/Span <</MCID 0>> BDC (a) Tj EMC [(b)] TJ", NULL },
  { "/Artifact BMC EMC (a) '", NULL },
  { "/x5 Do", NULL },
  { "BI /W 1 ID xx EI ", NULL },
};

static void
test_all_is_structure_or_artifact (void)
{
  g_autoptr (GArray) furniture = g_array_new (FALSE, TRUE, sizeof (gboolean));

  g_array_set_size (furniture, 2);
  g_array_index (furniture, gboolean, 1) = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GByteArray) marked = cabas_pdf_content_mark (pages[i].page, strlen (pages[i].page),
                                                              furniture, &error);

      g_test_message ("%s", pages[i].page);
      g_assert_cmpint (marked == NULL, ==, pages[i].marked == NULL);
      g_assert_cmpint (error != NULL, ==, pages[i].marked == NULL);
      if (marked != NULL)
        g_assert_cmpmem (marked->data, marked->len, pages[i].marked, strlen (pages[i].marked));
    }
}

/* Whatever the bytes are, no more of them are read than there are. */
static void
test_damaged_pages_do_no_harm (void)
{
  g_autoptr (GArray) furniture = g_array_new (FALSE, TRUE, sizeof (gboolean));

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    for (gsize length = 0; length < strlen (pages[i].page); length++)
      {
        g_autofree char *cut = g_memdup2 (pages[i].page, length);
        g_autoptr (GByteArray) marked = cabas_pdf_content_mark (cut, length, furniture, NULL);

        g_assert_true (marked == NULL || marked->len >= length);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/all-is-structure-or-artifact", test_all_is_structure_or_artifact);
  g_test_add_func ("/content/damaged-pages-do-no-harm", test_damaged_pages_do_no_harm);

  return g_test_run ();
}
