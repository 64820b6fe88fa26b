/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/pdf.h"

#include <locale.h>

#define N_BLOCKS 600

static CabasPaper *
make_paper (void)
{
  CabasPaper *paper = cabas_paper_new ("Un plan");

  for (guint i = 0; i < N_BLOCKS; i++)
    cabas_paper_add (paper, CABAS_BLOCK_PARAGRAPH,
                     cabas_words_new ("Chaque direction dit ce qu’elle fait et pour quand."));

  return paper;
}

/* What a user who waits has seen so far. */
typedef struct
{
  double share;
  guint n_told;
  double stop_at; /* 1: never */
  GCancellable *cancellable;
} Watch;

static void
watch_cb (double share, gpointer user_data)
{
  Watch *watch = user_data;

  g_assert_cmpfloat (share, >=, watch->share);
  g_assert_cmpfloat (share, <=, 1);
  watch->share = share;
  watch->n_told++;
  if (share >= watch->stop_at)
    g_cancellable_cancel (watch->cancellable);
}

static void
test_way_only_goes_on (void)
{
  g_autoptr (CabasPaper) paper = make_paper ();
  Watch watch = { .stop_at = 2 };
  const CabasPace pace = cabas_pace_new (NULL, watch_cb, &watch);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  paper->pace = &pace;
  bytes = cabas_pdf_write (paper, &error);
  g_assert_no_error (error);
  g_assert_nonnull (bytes);
  g_assert_cmpuint (watch.n_told, >, N_BLOCKS);
  g_assert_cmpfloat (watch.share, >, 0.7);
}

/* Early and late: no bytes, and an error that says that somebody wished it. */
static void
test_cancelled_work_gives_nothing (void)
{
  const double shares[] = { 0, 0.3, 0.6 };

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      g_autoptr (CabasPaper) paper = make_paper ();
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      Watch watch = { .stop_at = shares[i], .cancellable = cancellable };
      const CabasPace pace = cabas_pace_new (cancellable, watch_cb, &watch);
      g_autoptr (GError) error = NULL;

      paper->pace = &pace;
      g_assert_null (cabas_pdf_write (paper, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpfloat (watch.share, <, shares[i] + 0.1);
    }
}

static void
test_part_is_a_part_of_the_way (void)
{
  Watch watch = { .stop_at = 2 };
  const CabasPace whole = cabas_pace_new (NULL, watch_cb, &watch);
  const CabasPace half = cabas_pace_part (&whole, 0.5, 1);
  const CabasPace quarter = cabas_pace_part (&half, 0, 0.5);
  const CabasPace none = cabas_pace_part (NULL, 0.5, 1);

  g_assert_true (cabas_pace_step (&quarter, 1, NULL));
  g_assert_cmpfloat (watch.share, ==, 0.75);
  g_assert_true (cabas_pace_step (&half, 1, NULL));
  g_assert_cmpfloat (watch.share, ==, 1);
  g_assert_true (cabas_pace_step (&none, 1, NULL));
  g_assert_true (cabas_pace_step (NULL, 1, NULL));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pace/way-only-goes-on", test_way_only_goes_on);
  g_test_add_func ("/pace/cancelled-work-gives-nothing", test_cancelled_work_gives_nothing);
  g_test_add_func ("/pace/part-is-a-part-of-the-way", test_part_is_a_part_of_the_way);

  return g_test_run ();
}
