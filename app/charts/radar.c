/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/radar.h"

#include "charts/format.h"
#include "charts/radar-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

G_DEFINE_FINAL_TYPE (CabasRadar, cabas_radar, CABAS_TYPE_CHART)

char *
cabas_radar_format_level (CabasRadar *self, double level)
{
  g_autofree char *number = cabas_chart_format_number (level, 0);

  if (!isfinite (level))
    return g_strdup (_ ("not assessed"));

  /* TRANSLATORS: a level, and the highest one that there is. */
  return g_strdup_printf (_ ("%s of %u"), number, self->most);
}

static const CabasRadarCriterion *
find_end (CabasRadar *self, int sign)
{
  const CabasRadarCriterion *found = NULL;

  for (guint i = 0; i < self->criteria->len; i++)
    {
      const CabasRadarCriterion *item = get_criterion (self, i);

      if (isfinite (item->level) && (found == NULL || sign * item->level > sign * found->level))
        found = item;
    }

  return found;
}

static char *
cabas_radar_dup_message (CabasChart *chart)
{
  CabasRadar *self = CABAS_RADAR (chart);
  const CabasRadarCriterion *lowest = find_end (self, -1);
  const CabasRadarCriterion *highest = find_end (self, 1);
  g_autofree char *least = NULL;
  g_autofree char *most = NULL;

  if (lowest == NULL)
    return g_strdup (_ ("No criterion was assessed"));
  least = cabas_radar_format_level (self, lowest->level);
  most = cabas_radar_format_level (self, highest->level);
  if (lowest->level == highest->level)
    /* TRANSLATORS: %s is a level, such as “3 of 5”. */
    return g_strdup_printf (_ ("Level %s on all criteria"), least);

  /* TRANSLATORS: a criterion and its level, twice. */
  return g_strdup_printf (_ ("Strongest on “%s” (%s), weakest on “%s” (%s)"), highest->label, most,
                          lowest->label, least);
}

static char *
cabas_radar_describe (CabasChart *chart)
{
  CabasRadar *self = CABAS_RADAR (chart);
  g_autofree char *title = cabas_chart_dup_title (chart);
  GString *text = g_string_new (NULL);

  cabas_chart_add_sentence (text, "%s.", title);
  for (guint i = 0; i < self->criteria->len; i++)
    cabas_chart_add_sentence (text, "%s.",
                              cabas_chart_get_datum_label (chart, get_criterion (self, i)->datum));

  return g_string_free (text, FALSE);
}

static void
clear_criterion (CabasRadarCriterion *criterion)
{
  g_free (criterion->label);
}

static void
cabas_radar_finalize (GObject *object)
{
  g_array_unref (CABAS_RADAR (object)->criteria);

  G_OBJECT_CLASS (cabas_radar_parent_class)->finalize (object);
}

static void
cabas_radar_class_init (CabasRadarClass *klass)
{
  CabasChartClass *chart_class = CABAS_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cabas_radar_finalize;
  chart_class->dup_message = cabas_radar_dup_message;
  chart_class->describe = cabas_radar_describe;
  chart_class->draw_plot = cabas_radar_draw_plot;
  chart_class->measure_plot = cabas_radar_measure_plot;
}

static void
cabas_radar_init (CabasRadar *self)
{
  self->criteria = g_array_new (FALSE, FALSE, sizeof (CabasRadarCriterion));
  g_array_set_clear_func (self->criteria, (GDestroyNotify) clear_criterion);
}

/**
 * cabas_radar_new:
 * @head: what is assessed, as head of a column: “Criterion”
 * @most: the highest level there is
 *
 * Returns: (transfer full): a chart without criteria
 */
CabasChart *
cabas_radar_new (const char *head, guint most)
{
  CabasRadar *self = g_object_new (CABAS_TYPE_RADAR, NULL);
  CabasChartTable *table = cabas_chart_edit_table (CABAS_CHART (self));

  self->most = MAX (most, 1);
  cabas_chart_table_add_column (table, head);
  cabas_chart_table_add_column (table, _ ("Level"));

  return CABAS_CHART (self);
}

/**
 * cabas_radar_add_criterion:
 * @id: (nullable): by which the caller finds the criterion
 * @level: NaN where it was not assessed
 */
void
cabas_radar_add_criterion (CabasRadar *self, const char *id, const char *label, double level)
{
  CabasRadarCriterion criterion = { g_strdup (label), level, 0 };
  CabasChartTable *table = cabas_chart_edit_table (CABAS_CHART (self));
  g_autofree char *reached = cabas_radar_format_level (self, level);
  g_autofree char *words = g_strdup_printf (_ ("%s: %s"), label, reached);

  criterion.datum = cabas_chart_add_datum (CABAS_CHART (self), id, words);
  g_array_append_val (self->criteria, criterion);
  cabas_chart_table_add_row (table);
  cabas_chart_table_add_text (table, label);
  if (isfinite (level))
    cabas_chart_table_add_number (table, level, 0);
  else
    cabas_chart_table_add_text (table, reached);
}
