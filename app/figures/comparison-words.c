/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/comparison.h"
#include "figures/indicator-state.h"

#include "plan/prose.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>

char *
cabas_compared_group_dup_title (const CabasComparedGroup *self)
{
  return self->axis != NULL ? cabas_item_dup_display_name (self->axis)
                            : g_strdup (cabas_kind_get_plural_label (self->kind));
}

char *
cabas_compared_item_dup_name (const CabasComparedItem *self)
{
  return cabas_item_dup_display_name (self->after != NULL ? self->after : self->before);
}

static CabasItem *
get_either (const CabasChangePoint *self)
{
  return self->after != NULL ? self->after : self->before;
}

static const char *
get_kind_label (const CabasChangePoint *self)
{
  return cabas_kind_get_label (cabas_item_get_kind (get_either (self)));
}

/* -1, 0 or 1: whether the value of a target went down or up. */
static int
get_trend (const CabasChangePoint *self)
{
  const gint64 before = cabas_item_get_number (self->before, CABAS_TARGET_VALUE);
  const gint64 after = cabas_item_get_number (self->after, CABAS_TARGET_VALUE);

  if (before == CABAS_UNSET || after == CABAS_UNSET)
    return 0;

  return (after > before) - (after < before);
}

static char *
dup_field_label (const CabasChangePoint *self)
{
  const char *field = cabas_field_get_label (self->field);
  g_autofree char *period = NULL;
  int trend;

  if (!self->is_part)
    return g_strdup (field);
  if (self->field != CABAS_TARGET_VALUE || (trend = get_trend (self)) == 0)
    /* TRANSLATORS: what changed: kind of item and its field, such as “Milestone – Date”. */
    return g_strdup_printf (_ ("%1$s – %2$s"), get_kind_label (self), field);

  period = cabas_item_dup_shown (self->after, CABAS_TARGET_PERIOD, NULL);

  /* TRANSLATORS: of an indicator; %s is a period, such as a year. */
  return g_strdup_printf (trend > 0 ? _ ("Target for %s raised") : _ ("Target for %s lowered"),
                          period);
}

/**
 * cabas_comparison_dup_counts:
 * @self: two states of a plan
 *
 * Returns: (transfer full): how many items were added, removed and changed
 */
char *
cabas_comparison_dup_counts (const CabasComparison *self)
{
  g_autofree char *added = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u item added", "%u items added", self->n_added),
      self->n_added);
  g_autofree char *removed = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u removed", "%u removed", self->n_removed), self->n_removed);
  g_autofree char *changed = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u changed", "%u changed", self->n_changed), self->n_changed);

  /* TRANSLATORS: how many items of a plan were added, removed and changed. */
  return g_strdup_printf (_ ("%1$s, %2$s, %3$s"), added, removed, changed);
}

/**
 * cabas_change_point_dup_label:
 * @self: a difference
 *
 * Returns: (transfer full): what kind of difference it is
 */
char *
cabas_change_point_dup_label (const CabasChangePoint *self)
{
  const char *label;

  switch (self->kind)
    {
    case CABAS_CHANGE_ADDED:
      label = C_ ("change", "Added");
      break;
    case CABAS_CHANGE_REMOVED:
      label = C_ ("change", "Removed");
      break;
    case CABAS_CHANGE_MOVED:
      label = C_ ("change", "Moved");
      break;
    case CABAS_CHANGE_REWORDED:
    default:
      return dup_field_label (self);
    }

  if (!self->is_part)
    return g_strdup (label);

  /* TRANSLATORS: what changed: kind of item and what became of it, “Milestone – Added”. */
  return g_strdup_printf (_ ("%1$s – %2$s"), get_kind_label (self), label);
}

/* What moved under the same parent is told by its own number, else by where it stands. */
static char *
dup_place (const CabasChangePoint *self, CabasItem *item)
{
  CabasItem *from = cabas_item_get_parent (self->before);
  CabasItem *to = cabas_item_get_parent (self->after);

  if (from == NULL || to == NULL || g_str_equal (cabas_item_get_id (from), cabas_item_get_id (to)))
    return cabas_item_dup_display_name (item);

  return cabas_item_dup_display_name (cabas_item_get_parent (item));
}

/* Below an indicator: whether the field is a value in its unit. */
static gboolean
is_in_unit (CabasField field)
{
  return field == CABAS_TARGET_VALUE || field == CABAS_BASELINE_VALUE ||
         field == CABAS_OBSERVATION_VALUE;
}

static char *
dup_words (const CabasChangePoint *self, CabasItem *item)
{
  if (item == NULL)
    return g_strdup ("");
  if (self->kind == CABAS_CHANGE_MOVED)
    return dup_place (self, item);
  if (self->kind != CABAS_CHANGE_REWORDED)
    return cabas_item_dup_display_name (item);
  if (!cabas_item_has (item, self->field))
    return g_strdup ("");
  if (cabas_field_get_info (self->field)->type == CABAS_VALUE_PROSE)
    return cabas_prose_dup_plain (cabas_item_get_text (item, self->field));
  if (is_in_unit (self->field))
    return cabas_indicator_format (cabas_item_get_parent (item),
                                   cabas_item_get_number (item, self->field));

  return cabas_item_dup_shown (item, self->field, cabas_item_get_document (item));
}

/**
 * cabas_change_point_dup_before:
 * @self: a difference
 *
 * Returns: (transfer full): what was said; of what moved, where it stood
 */
char *
cabas_change_point_dup_before (const CabasChangePoint *self)
{
  return dup_words (self, self->before);
}

/**
 * cabas_change_point_dup_after:
 * @self: a difference
 *
 * Returns: (transfer full): what is said now; of what moved, where it stands
 */
char *
cabas_change_point_dup_after (const CabasChangePoint *self)
{
  return dup_words (self, self->after);
}
