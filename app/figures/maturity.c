/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/maturity.h"

#include "plan/fold.h"

/* Most grids have five levels; a grid does not say how many it has. */
#define USUAL_LEVELS 5
#define MOST_LEVELS 100

static gboolean
is_same_text (CabasItem *one, CabasItem *other, CabasField field)
{
  const char *a = cabas_item_get_text (one, field);
  const char *b = cabas_item_get_text (other, field);
  g_autoptr (GString) folded = g_string_new (NULL);
  g_autoptr (GString) other_folded = g_string_new (NULL);

  if (a == NULL || b == NULL)
    return FALSE;

  cabas_fold (folded, a);
  cabas_fold (other_folded, b);

  return g_string_equal (folded, other_folded);
}

static gint64
get_level (CabasItem *answer)
{
  const gint64 level = cabas_item_get_number (answer, CABAS_ANSWER_LEVEL);

  return cabas_item_get_number (answer, CABAS_ANSWER_NOT_ASSESSED) == 1 || level < 0
             ? CABAS_UNSET
             : MIN (level, MOST_LEVELS);
}

/* The last one of the same grid and kind that is before it. */
static CabasItem *
find_earlier (CabasItem *assessment)
{
  CabasItem *plan = cabas_item_get_parent (assessment);
  const CabasDate date = cabas_item_get_number (assessment, CABAS_ASSESSMENT_DATE);
  CabasItem *found = NULL;
  CabasDate latest = CABAS_UNSET;

  for (guint i = 0; plan != NULL && i < cabas_item_get_n_children (plan, CABAS_KIND_ASSESSMENT);
       i++)
    {
      CabasItem *other = cabas_item_get_child (plan, CABAS_KIND_ASSESSMENT, i);
      const CabasDate then = cabas_item_get_number (other, CABAS_ASSESSMENT_DATE);

      if (other == assessment || date == CABAS_UNSET || then == CABAS_UNSET || then >= date ||
          !is_same_text (other, assessment, CABAS_ASSESSMENT_GRID))
        continue;
      if (found == NULL || then > latest)
        {
          found = other;
          latest = then;
        }
    }

  return found;
}

static CabasItem *
find_answer (CabasItem *assessment, CabasItem *answer)
{
  for (guint i = 0; i < cabas_item_get_n_children (assessment, CABAS_KIND_ANSWER); i++)
    {
      CabasItem *other = cabas_item_get_child (assessment, CABAS_KIND_ANSWER, i);

      if (is_same_text (other, answer, CABAS_ANSWER_CRITERION))
        return other;
    }

  return NULL;
}

/**
 * cabas_maturity_new:
 * @assessment: an assessment
 *
 * Takes as the highest level of the grid the highest given in the two assessments, and five where
 * that is less. Criteria are the same where their names are, whatever their case and accents.
 *
 * Returns: (transfer full): its levels, and those before
 */
CabasMaturity *
cabas_maturity_new (CabasItem *assessment)
{
  CabasMaturity *self = g_new0 (CabasMaturity, 1);

  self->assessment = assessment;
  self->earlier = find_earlier (assessment);
  self->rows = g_array_new (FALSE, FALSE, sizeof (CabasMaturityRow));
  self->most = USUAL_LEVELS;
  for (guint i = 0; i < cabas_item_get_n_children (assessment, CABAS_KIND_ANSWER); i++)
    {
      CabasItem *answer = cabas_item_get_child (assessment, CABAS_KIND_ANSWER, i);
      CabasMaturityRow row = { .answer = answer, .level = get_level (answer) };

      row.earlier = self->earlier != NULL ? find_answer (self->earlier, answer) : NULL;
      row.before = row.earlier != NULL ? get_level (row.earlier) : CABAS_UNSET;
      self->n_not_assessed += row.level == CABAS_UNSET;
      self->most = MAX (self->most, (guint) MAX (row.level, 0));
      self->most = MAX (self->most, (guint) MAX (row.before, 0));
      g_array_append_val (self->rows, row);
    }

  return self;
}

void
cabas_maturity_free (CabasMaturity *self)
{
  g_array_unref (self->rows);
  g_free (self);
}
