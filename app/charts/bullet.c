/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/bullet.h"

#include "charts/bullet-private.h"
#include "charts/format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

G_DEFINE_FINAL_TYPE (CabasBullet, cabas_bullet, CABAS_TYPE_CHART)

static const char *const labels[CABAS_BULLET_N_STATES] = {
  [CABAS_BULLET_REACHED] = N_ ("target reached"),
  [CABAS_BULLET_AT_PACE] = N_ ("at the pace or ahead of it"),
  [CABAS_BULLET_BEHIND] = N_ ("behind the pace"),
  [CABAS_BULLET_AWAY] = N_ ("further away than at the start"),
  [CABAS_BULLET_UNKNOWN] = N_ ("cannot be told"),
};

/* Sentences of the description: how many there are, and their names. */
static const char *const lists[CABAS_BULLET_N_STATES] = {
  [CABAS_BULLET_REACHED] = N_ ("Target reached, %u: %s."),
  [CABAS_BULLET_AT_PACE] = N_ ("At the pace or ahead of it, %u: %s."),
  [CABAS_BULLET_BEHIND] = N_ ("Behind the pace, %u: %s."),
  [CABAS_BULLET_AWAY] = N_ ("Further away than at the start, %u: %s."),
  [CABAS_BULLET_UNKNOWN] = N_ ("Cannot be told, %u: %s."),
};

const char *
cabas_bullet_get_label (CabasBulletState state)
{
  return _ (labels[state]);
}

guint
cabas_bullet_count (CabasBullet *self, CabasBulletState state)
{
  guint count = 0;

  for (guint i = 0; i < self->rows->len; i++)
    count += get_row (self, i)->state == state;

  return count;
}

static char *
cabas_bullet_dup_message (CabasChart *chart)
{
  CabasBullet *self = CABAS_BULLET (chart);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u target is reached",
                                       "%u of %u targets are reached", self->rows->len),
                          cabas_bullet_count (self, CABAS_BULLET_REACHED), self->rows->len);
}

/* The names of the rows of one state. */
static char *
list_names (CabasBullet *self, CabasBulletState state)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < self->rows->len; i++)
    if (get_row (self, i)->state == state)
      g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "", get_row (self, i)->label);

  return g_string_free (names, FALSE);
}

static char *
cabas_bullet_describe (CabasChart *chart)
{
  CabasBullet *self = CABAS_BULLET (chart);
  g_autofree char *title = cabas_chart_dup_title (chart);
  GString *text = g_string_new (NULL);

  cabas_chart_add_sentence (text, "%s.", title);
  for (guint state = 0; state < CABAS_BULLET_N_STATES; state++)
    {
      const guint count = cabas_bullet_count (self, state);
      g_autofree char *names = list_names (self, state);

      if (count > 0)
        cabas_chart_add_sentence (text, _ (lists[state]), count, names);
    }

  return g_string_free (text, FALSE);
}

static void
clear_row (CabasBulletRow *row)
{
  g_free (row->label);
  g_free (row->words);
}

static void
cabas_bullet_finalize (GObject *object)
{
  g_array_unref (CABAS_BULLET (object)->rows);

  G_OBJECT_CLASS (cabas_bullet_parent_class)->finalize (object);
}

static void
cabas_bullet_class_init (CabasBulletClass *klass)
{
  CabasChartClass *chart_class = CABAS_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cabas_bullet_finalize;
  chart_class->dup_message = cabas_bullet_dup_message;
  chart_class->describe = cabas_bullet_describe;
  chart_class->draw_plot = cabas_bullet_draw_plot;
  chart_class->measure_plot = cabas_bullet_measure_plot;
}

static void
cabas_bullet_init (CabasBullet *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (CabasBulletRow));
  g_array_set_clear_func (self->rows, (GDestroyNotify) clear_row);
}

/**
 * cabas_bullet_new:
 * @head: what a row is, as head of a column: “Indicator”
 *
 * Returns: (transfer full): a chart without rows
 */
CabasChart *
cabas_bullet_new (const char *head)
{
  CabasChart *self = g_object_new (CABAS_TYPE_BULLET, NULL);
  CabasChartTable *table = cabas_chart_edit_table (self);

  cabas_chart_table_add_column (table, head);
  cabas_chart_table_add_column (table, _ ("Baseline"));
  cabas_chart_table_add_column (table, _ ("Value"));
  cabas_chart_table_add_column (table, _ ("Target"));
  cabas_chart_table_add_column (table, _ ("Share of the way (%)"));
  cabas_chart_table_add_column (table, _ ("Expected by now (%)"));
  cabas_chart_table_add_column (table, _ ("State"));

  return self;
}

static char *
dup_words (const char *baseline, const char *value, const char *target)
{
  return g_strdup_printf ("%s → %s → %s", *baseline != '\0' ? baseline : "?",
                          *value != '\0' ? value : "?", *target != '\0' ? target : "?");
}

/**
 * cabas_bullet_add_row:
 * @id: (nullable): by which the caller finds the row
 * @share: how much of the way is done, in percent; NaN where it is not known
 * @expected: how much would be at an even pace, in percent; NaN where it is not known
 * @baseline: in words, "" where it is not known
 * @value: the same
 * @target: the same
 */
void
cabas_bullet_add_row (CabasBullet *self,
                      const char *id,
                      const char *label,
                      CabasBulletState state,
                      double share,
                      double expected,
                      const char *baseline,
                      const char *value,
                      const char *target)
{
  CabasChartTable *table;
  CabasBulletRow row = { g_strdup (label), state, share, expected, NULL, 0 };
  g_autofree char *words = NULL;

  g_return_if_fail (CABAS_IS_BULLET (self));

  row.words = dup_words (baseline, value, target);
  words = g_strdup_printf (_ ("%s: %s, %s"), label, row.words, cabas_bullet_get_label (state));
  row.datum = cabas_chart_add_datum (CABAS_CHART (self), id, words);
  g_array_append_val (self->rows, row);

  table = cabas_chart_edit_table (CABAS_CHART (self));
  cabas_chart_table_add_row (table);
  cabas_chart_table_add_text (table, label);
  cabas_chart_table_add_text (table, baseline);
  cabas_chart_table_add_text (table, value);
  cabas_chart_table_add_text (table, target);
  cabas_chart_table_add_number (table, share, 0);
  cabas_chart_table_add_number (table, expected, 0);
  cabas_chart_table_add_text (table, cabas_bullet_get_label (state));
}
