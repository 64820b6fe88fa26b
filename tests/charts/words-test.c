/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/format.h"
#include "charts/scale.h"
#include "charts/style.h"
#include "charts/table.h"
#include "samples.h"

#include <locale.h>

static gboolean
is_french (void)
{
  return g_str_has_prefix (setlocale (LC_ALL, NULL), "fr");
}

static void
test_numbers_follow_the_locale (void)
{
  static const struct
  {
    double value;
    guint decimals;
    const char *unit;
    const char *french;
    const char *bare;
  } cases[] = {
    { 1234.5, 1, NULL, "1\u202f234,5", "1234.5" },
    { 21.4, 1, "%", "21,4\u202f%", "21.4%" },
    { -3, 0, NULL, "−3", "−3" },
    { -0.001, 1, NULL, "0,0", "0.0" },
    { NAN, 1, "%", "–", "–" },
    { INFINITY, 0, NULL, "–", "–" },
    { 12000, 0, "€", "12\u202f000\u00a0€", "12000\u00a0€" },
    { 5, 0, "", "5", "5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
          cabas_chart_format_value (cases[i].value, cases[i].decimals, cases[i].unit);

      g_assert_cmpstr (text, ==, is_french () ? cases[i].french : cases[i].bare);
    }
}

static void
test_spans_are_named_as_precisely_as_known (void)
{
  static const struct
  {
    guint first[3];
    guint last[3];
    const char *french;
    const char *bare;
  } cases[] = {
    { { 2026, 3, 4 }, { 2026, 3, 4 }, "4\u00a0mars\u00a02026", "4\u00a0Mar\u00a02026" },
    { { 2026, 3, 1 }, { 2026, 3, 31 }, "mars\u00a02026", "Mar\u00a02026" },
    { { 2028, 2, 1 }, { 2028, 2, 29 }, "févr.\u00a02028", "Feb\u00a02028" },
    { { 2026, 4, 1 }, { 2026, 6, 30 }, NULL, "Q2 2026" },
    { { 2026, 1, 1 }, { 2026, 12, 31 }, "2026", "2026" },
    { { 2026, 3, 1 },
      { 2026, 5, 31 },
      "1\u00a0mars\u00a02026 – 31\u00a0mai\u00a02026",
      "1\u00a0Mar\u00a02026 – 31\u00a0May\u00a02026" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate first = make_date (cases[i].first[0], cases[i].first[1], cases[i].first[2]);
      GDate last = make_date (cases[i].last[0], cases[i].last[1], cases[i].last[2]);
      g_autofree char *text = cabas_chart_format_span (&first, &last);

      if (!is_french ())
        g_assert_cmpstr (text, ==, cases[i].bare);
      else if (cases[i].french != NULL)
        g_assert_cmpstr (text, ==, cases[i].french);
    }
}

static void
test_ticks_are_round_and_enclose (void)
{
  static const double ends[][2] = { { 0, 1 },     { 0, 30 },        { 0, 0 },     { 5, 5 },
                                    { -3, 12.5 }, { 0, 0.3 },       { 1e9, 3e9 }, { -40, -40 },
                                    { 0, 99.99 }, { 0.001, 0.004 }, { NAN, NAN }, { 7, 3 } };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    for (guint most = 1; most < 10; most++)
      {
        CabasChartScale scale;
        double share;

        cabas_chart_scale_init (&scale, ends[i][0], ends[i][1], most, FALSE);
        share = scale.step / pow (10, floor (log10 (scale.step) + 1e-9));
        g_assert_true (fabs (share - 1) < 1e-6 || fabs (share - 2) < 1e-6 ||
                       fabs (share - 5) < 1e-6);
        g_assert_cmpfloat (scale.max, >, scale.min);
        g_assert_cmpuint (cabas_chart_scale_get_n_ticks (&scale), <=, most + 2);
        if (ends[i][0] <= ends[i][1])
          {
            g_assert_cmpfloat (scale.min, <=, ends[i][0] + scale.step * 1e-6);
            g_assert_cmpfloat (scale.max, >=, ends[i][1] - scale.step * 1e-6);
          }
        for (guint tick = 0; tick < cabas_chart_scale_get_n_ticks (&scale); tick++)
          {
            double steps = cabas_chart_scale_get_tick (&scale, tick) / scale.step;

            g_assert_cmpfloat_with_epsilon (steps, round (steps), 1e-6);
          }
      }
}

static void
test_counts_have_whole_ticks (void)
{
  CabasChartScale scale;

  cabas_chart_scale_init (&scale, 0, 2, 8, TRUE);
  g_assert_cmpfloat (scale.step, ==, 1);
  g_assert_cmpuint (scale.decimals, ==, 0);
}

static void
test_colors_have_contrast (void)
{
  for (guint theme = CABAS_CHART_LIGHT; theme <= CABAS_CHART_PRINT; theme++)
    {
      CabasChartStyle style;
      const CabasChartPalette *palette = &style.palette;
      guint32 background;

      cabas_chart_style_init (&style, theme);
      background = palette->background;
      g_assert_cmpfloat (cabas_chart_get_contrast (palette->text, background), >=, 7);
      g_assert_cmpfloat (cabas_chart_get_contrast (palette->muted, background), >=, 4.5);
      g_assert_cmpfloat (cabas_chart_get_contrast (palette->alert, background), >=, 4.5);
      g_assert_cmpfloat (cabas_chart_get_contrast (palette->rule, background), >=, 3);
      /* The last observation is written in blue. */
      g_assert_cmpfloat (cabas_chart_get_contrast (palette->hues[CABAS_CHART_BLUE], background), >=,
                         4.5);
      for (guint hue = 0; hue < CABAS_CHART_N_HUES; hue++)
        {
          guint32 fill = palette->hues[hue];
          guint32 text = cabas_chart_pick_text_color (fill);

          g_assert_cmpfloat (cabas_chart_get_contrast (fill, background), >=, 3);
          g_assert_cmpfloat (cabas_chart_get_contrast (text, fill), >=, 4.5);
        }
    }
}

/* What eyes without red, green or blue cones see (Machado, Oliveira and Fernandes, 2009). */
static const double visions[][3][3] = {
  { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
  { { 0.152286, 1.052583, -0.204868 },
    { 0.114503, 0.786281, 0.099216 },
    { -0.003882, -0.048116, 1.051998 } },
  { { 0.367322, 0.860646, -0.227968 },
    { 0.280085, 0.672501, 0.047413 },
    { -0.011820, 0.042940, 0.968881 } },
  { { 1.255528, -0.076749, -0.178779 },
    { -0.078411, 0.930809, 0.147602 },
    { 0.004733, 0.691367, 0.303900 } },
};

static double
bend (double value)
{
  return value > 0.008856 ? cbrt (value) : 7.787 * value + 16.0 / 116;
}

/* The colour in CIE L*a*b*, where a distance of 2 can just be seen. */
static void
see (guint32 color, const double vision[3][3], double lab[3])
{
  double linear[3];
  double seen[3] = { 0 };
  double x, y, z;

  for (guint i = 0; i < 3; i++)
    {
      double share = ((color >> (16 - 8 * i)) & 0xff) / 255.0;

      linear[i] = share <= 0.04045 ? share / 12.92 : pow ((share + 0.055) / 1.055, 2.4);
    }
  for (guint i = 0; i < 3; i++)
    {
      for (guint k = 0; k < 3; k++)
        seen[i] += vision[i][k] * linear[k];
      seen[i] = CLAMP (seen[i], 0, 1);
    }
  x = bend ((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
  y = bend (0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
  z = bend ((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
  lab[0] = 116 * y - 16;
  lab[1] = 500 * (x - y);
  lab[2] = 200 * (y - z);
}

static void
check_hues (const CabasChartPalette *palette, const double vision[3][3])
{
  for (guint i = 0; i < CABAS_CHART_N_HUES; i++)
    for (guint k = 0; k < i; k++)
      {
        double one[3], other[3];
        double sum = 0;

        see (palette->hues[i], vision, one);
        see (palette->hues[k], vision, other);
        for (guint c = 0; c < 3; c++)
          sum += pow (one[c] - other[c], 2);
        g_assert_cmpfloat (sqrt (sum), >, 11);
      }
}

static void
test_hues_stay_apart_for_all_eyes (void)
{
  for (guint theme = CABAS_CHART_LIGHT; theme <= CABAS_CHART_PRINT; theme++)
    for (guint vision = 0; vision < G_N_ELEMENTS (visions); vision++)
      {
        CabasChartStyle style;

        cabas_chart_style_init (&style, theme);
        check_hues (&style.palette, visions[vision]);
      }
}

static void
test_contrast_is_that_of_the_standard (void)
{
  g_assert_cmpfloat_with_epsilon (cabas_chart_get_contrast (0x000000, 0xffffff), 21, 0.01);
  g_assert_cmpfloat_with_epsilon (cabas_chart_get_contrast (0x777777, 0xffffff), 4.48, 0.01);
  g_assert_cmphex (cabas_chart_mix_colors (0x000000, 0xffffff, 0.5), ==, 0x808080);
}

static void
test_table_keeps_words_and_numbers (void)
{
  g_autoptr (CabasChartTable) table = cabas_chart_table_new ();
  double number = 0;

  cabas_chart_table_add_column (table, "Department");
  cabas_chart_table_add_column (table, "Share");
  cabas_chart_table_add_row (table);
  cabas_chart_table_add_text (table, "Roads");
  cabas_chart_table_add_number (table, 0.126, 1);
  cabas_chart_table_add_row (table);
  cabas_chart_table_add_text (table, NULL);

  g_assert_cmpuint (cabas_chart_table_get_n_rows (table), ==, 2);
  g_assert_cmpstr (cabas_chart_table_get_header (table, 1), ==, "Share");
  g_assert_cmpstr (cabas_chart_table_get_cell (table, 0, 1), ==, is_french () ? "0,1" : "0.1");
  g_assert_true (cabas_chart_table_get_number (table, 0, 1, &number));
  g_assert_cmpfloat (number, ==, 0.126);
  g_assert_false (cabas_chart_table_get_number (table, 0, 0, NULL));
  g_assert_cmpstr (cabas_chart_table_get_cell (table, 1, 0), ==, "");
  g_assert_cmpstr (cabas_chart_table_get_cell (table, 1, 1), ==, "");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/words/numbers-follow-the-locale", test_numbers_follow_the_locale);
  g_test_add_func ("/charts/words/spans-are-named-as-precisely-as-known",
                   test_spans_are_named_as_precisely_as_known);
  g_test_add_func ("/charts/words/table-keeps-words-and-numbers",
                   test_table_keeps_words_and_numbers);
  g_test_add_func ("/charts/scale/ticks-are-round-and-enclose", test_ticks_are_round_and_enclose);
  g_test_add_func ("/charts/scale/counts-have-whole-ticks", test_counts_have_whole_ticks);
  g_test_add_func ("/charts/style/colors-have-contrast", test_colors_have_contrast);
  g_test_add_func ("/charts/style/hues-stay-apart-for-all-eyes", test_hues_stay_apart_for_all_eyes);
  g_test_add_func ("/charts/style/contrast-is-that-of-the-standard",
                   test_contrast_is_that_of_the_standard);
  return g_test_run ();
}
