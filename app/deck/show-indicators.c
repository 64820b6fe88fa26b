/* SPDX-License-Identifier: EUPL-1.2 */
#include "deck/slide-private.h"

#include "figures/course.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST_RESULTS 5
#define MOST_TARGETS 7

static gboolean
is_known (const CabasSeriesPoint *point)
{
  return point->period != CABAS_UNSET && point->value != CABAS_UNSET;
}

gboolean
cabas_slide_is_legal_indicator (CabasItem *indicator)
{
  const gint64 category = cabas_item_get_number (indicator, CABAS_INDICATOR_LEGAL_CATEGORY);

  return category != CABAS_UNSET && category != CABAS_LEGAL_CATEGORY_NONE;
}

/* `word` (nullable): all that have a value; "legal", "results" or "targets". */
static gboolean
is_meant (const CabasIndicatorCourse *course, const char *word)
{
  const CabasIndicatorState *state = &course->state;

  if (g_strcmp0 (word, "targets") == 0)
    return is_known (&state->final);
  if (!is_known (&state->last))
    return FALSE;
  if (g_strcmp0 (word, "results") == 0)
    return !isnan (course->share) && state->direction != CABAS_DIRECTION_HOLD;

  return word == NULL || cabas_slide_is_legal_indicator (state->indicator);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const double one = ((const CabasIndicatorCourse *) a)->share;
  const double other = ((const CabasIndicatorCourse *) b)->share;

  return (one < other) - (one > other);
}

/* By category, in the order of the law. */
static int
compare_categories (gconstpointer a, gconstpointer b)
{
  const CabasField field = CABAS_INDICATOR_LEGAL_CATEGORY;
  const gint64 one =
      cabas_item_get_number (((const CabasIndicatorCourse *) a)->state.indicator, field);
  const gint64 other =
      cabas_item_get_number (((const CabasIndicatorCourse *) b)->state.indicator, field);

  return (one > other) - (one < other);
}

/* Of very many, those that the law asks for; else the first. */
static void
choose_rows (GArray *rows)
{
  for (guint i = rows->len; i-- > 0 && rows->len > MOST_TARGETS;)
    if (!cabas_slide_is_legal_indicator (
            g_array_index (rows, CabasIndicatorCourse, i).state.indicator))
      g_array_remove_index (rows, i);
  g_array_set_size (rows, MIN (rows->len, MOST_TARGETS));
}

static GArray *
list_rows (const CabasGallery *gallery, const char *word)
{
  g_autoptr (GPtrArray) indicators = cabas_document_list (gallery->document, CABAS_KIND_INDICATOR);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (CabasIndicatorCourse));

  for (guint i = 0; i < indicators->len; i++)
    {
      CabasIndicatorCourse row;

      cabas_indicator_course_init (&row, g_ptr_array_index (indicators, i), gallery->today);
      if (is_meant (&row, word))
        g_array_append_val (rows, row);
    }
  if (g_strcmp0 (word, "results") == 0)
    g_array_sort (rows, compare_rows);
  else if (g_strcmp0 (word, "legal") == 0)
    g_array_sort (rows, compare_categories);

  return rows;
}

static void
add_point (CabasSlide *self, const CabasIndicatorState *state, const CabasSeriesPoint *point)
{
  g_autofree char *words = cabas_indicator_format_point (state->indicator, point);

  cabas_table_add_cell (self->table, words);
}

static void
add_row (CabasSlide *self, const CabasIndicatorState *state, gboolean has_values)
{
  g_autofree char *name = cabas_item_dup_display_name (state->indicator);

  cabas_slide_add_row (self, state->indicator);
  cabas_table_add_cell (self->table, name);
  add_point (self, state, &state->start);
  if (has_values)
    add_point (self, state, &state->last);
  add_point (self, state, &state->final);
}

static guint
count_broken (const GArray *rows)
{
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += g_array_index (rows, CabasIndicatorCourse, i).is_broken;

  return n;
}

/* A baseline that was counted otherwise says nothing of what was gained. */
static char *
dup_title (const GArray *rows, gboolean has_values)
{
  guint n_known = 0;
  guint n_nearer = 0;

  if (!has_values)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u indicator has a target",
                                         "%u indicators have a target", rows->len),
                            rows->len);

  for (guint i = 0; i < rows->len; i++)
    {
      const CabasIndicatorCourse *course = &g_array_index (rows, CabasIndicatorCourse, i);
      const double share = course->share;

      /* What is to be held has no way to go. */
      if (isnan (share) || course->state.direction == CABAS_DIRECTION_HOLD)
        continue;
      n_known++;
      n_nearer += share > 0;
    }
  if (count_broken (rows) > 0)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE,
                     "Of %2$u indicators that compare with their baseline, %1$u has come nearer to "
                     "its target",
                     "Of %2$u indicators that compare with their baseline, %1$u have come nearer "
                     "to their target",
                     n_nearer),
        n_nearer, n_known);

  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%1$u indicator of %2$u has come nearer to its target",
                   "%1$u indicators of %2$u have come nearer to their target", n_nearer),
      n_nearer, n_known);
}

static void
add_columns (CabasSlide *self, gboolean has_values)
{
  cabas_table_add_column (self->table, cabas_kind_get_label (CABAS_KIND_INDICATOR),
                          CABAS_TABLE_START, 1);
  cabas_table_add_column (self->table, cabas_kind_get_label (CABAS_KIND_BASELINE), CABAS_TABLE_END,
                          0);
  if (has_values)
    cabas_table_add_column (self->table, _ ("Last value"), CABAS_TABLE_END, 0);
  cabas_table_add_column (self->table, cabas_kind_get_label (CABAS_KIND_TARGET), CABAS_TABLE_END,
                          0);
}

static void
say_how_many (CabasSlide *self, guint n_shown, guint n)
{
  g_autofree char *source = g_strdup (self->source);

  if (n_shown < n)
    /* TRANSLATORS: below a table: where it comes from; how many rows of how many it shows. */
    cabas_slide_take_source (
        self, g_strdup_printf (_ ("%1$s %2$u of %3$u are shown."), source, n_shown, n));
}

static void
say_broken (CabasSlide *self, guint n_broken)
{
  g_autofree char *source = g_strdup (self->source);

  if (n_broken > 0)
    cabas_slide_take_source (
        self, g_strdup_printf (
                  /* TRANSLATORS: below a table: where it comes from; a number of indicators. */
                  g_dngettext (GETTEXT_PACKAGE,
                               "%1$s %2$u indicator is no longer counted as its baseline was.",
                               "%1$s %2$u indicators are no longer counted as their baseline was.",
                               n_broken),
                  source, n_broken));
}

gboolean
cabas_slide_fill_indicators (CabasSlide *self, const CabasGallery *gallery, const char *word)
{
  g_autoptr (GArray) rows = list_rows (gallery, word);
  const gboolean has_values = g_strcmp0 (word, "targets") != 0;
  const guint n_rows = rows->len;

  cabas_slide_take_title (self, dup_title (rows, has_values));
  cabas_slide_set_plan_source (self, gallery);
  if (!has_values)
    choose_rows (rows);
  if (g_strcmp0 (word, "results") == 0)
    g_array_set_size (rows, MIN (rows->len, MOST_RESULTS));
  say_how_many (self, rows->len, n_rows);
  if (has_values)
    say_broken (self, count_broken (rows));

  add_columns (self, has_values);
  for (guint i = 0; i < rows->len; i++)
    add_row (self, &g_array_index (rows, CabasIndicatorCourse, i).state, has_values);

  return rows->len > 0;
}
