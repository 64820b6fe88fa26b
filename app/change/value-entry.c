/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/value-entry.h"

#include "plan/fold.h"
#include "plan/indicator-value.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>

/* Fields that tell of a value without being one: a value that has nothing else is none. */
static const CabasField traces[] = {
  CABAS_BASELINE_PERIOD,   CABAS_TARGET_PERIOD,  CABAS_TARGET_VERSION, CABAS_OBSERVATION_PERIOD,
  CABAS_OBSERVATION_BUYER, CABAS_OBSERVATION_BY, CABAS_OBSERVATION_ON, CABAS_OBSERVATION_UNCHANGED,
};

static CabasKind
get_kind (const CabasValuePlace *self)
{
  return cabas_field_get_info (self->field)->kind;
}

/**
 * cabas_value_place_find:
 * @self: a place
 *
 * Returns: (transfer none) (nullable): what holds its field
 */
CabasItem *
cabas_value_place_find (const CabasValuePlace *self)
{
  return cabas_indicator_find_value (self->indicator, get_kind (self), self->period, self->buyer);
}

/**
 * cabas_value_place_dup_input:
 * @self: a place
 *
 * Returns: (transfer full): what is edited there
 */
char *
cabas_value_place_dup_input (const CabasValuePlace *self)
{
  CabasItem *item = cabas_value_place_find (self);

  if (item == NULL)
    return g_strdup ("");
  if (cabas_field_get_info (self->field)->type == CABAS_VALUE_CHOICE)
    return g_strdup (
        cabas_choice_get_label (self->field, cabas_item_get_number (item, self->field)));

  return cabas_item_dup_input (item, self->field);
}

static gboolean
begins_with (const char *label, const char *typed)
{
  g_autoptr (GString) whole = g_string_new (NULL);
  g_autoptr (GString) start = g_string_new (NULL);

  cabas_fold (whole, label);
  cabas_fold (start, typed);

  return g_str_has_prefix (whole->str, start->str);
}

/* A choice is typed as it is called, or by its first letters. */
static gboolean
parse_choice (CabasField field, const char *text, GValue *value, GError **error)
{
  const CabasChoiceSet *set = cabas_field_get_info (field)->choices;
  g_autofree char *typed = g_strstrip (g_strdup (text));
  g_autoptr (GString) names = g_string_new (NULL);

  g_value_init (value, G_TYPE_INT64);
  g_value_set_int64 (value, CABAS_UNSET);
  if (*typed == '\0')
    return TRUE;

  for (guint i = 0; i < set->n_choices; i++)
    {
      const char *label = cabas_choice_get_label (field, i);

      if (begins_with (label, typed))
        {
          g_value_set_int64 (value, i);
          return TRUE;
        }
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", label);
    }
  g_value_unset (value);
  /* TRANSLATORS: what was typed, and what may be. */
  g_set_error (error, CABAS_VALUE_ERROR, CABAS_VALUE_ERROR_INVALID,
               _ ("“%s” is not one of these: %s."), typed, names->str);

  return FALSE;
}

static gboolean
parse (CabasField field, const char *text, GValue *value, GError **error)
{
  if (cabas_field_get_info (field)->type == CABAS_VALUE_CHOICE)
    return parse_choice (field, text, value, error);

  return cabas_value_parse (field, text, value, error);
}

/**
 * cabas_value_place_check:
 * @self: a place
 * @text: what was typed
 * @error: says what was expected
 *
 * Returns: whether @self would take @text
 */
gboolean
cabas_value_place_check (const CabasValuePlace *self, const char *text, GError **error)
{
  g_auto (GValue) value = G_VALUE_INIT;

  return parse (self->field, text, &value, error);
}

static gboolean
is_trace (CabasField field)
{
  for (guint i = 0; i < G_N_ELEMENTS (traces); i++)
    if (traces[i] == field)
      return TRUE;

  return FALSE;
}

/* What another version of the program wrote is kept. */
static gboolean
is_empty (CabasItem *item)
{
  const CabasKindInfo *kind = cabas_kind_get_info (cabas_item_get_kind (item));

  for (guint i = 0; i < kind->n_fields; i++)
    if (!is_trace (kind->first_field + i) && cabas_item_has (item, kind->first_field + i))
      return FALSE;

  return cabas_item_get_n_pieces (item) == 1;
}

/* Values stand in the order of time. */
static guint
find_position (const CabasValuePlace *self)
{
  const CabasField field = cabas_indicator_get_period_field (get_kind (self));
  guint position = cabas_item_get_n_children (self->indicator, get_kind (self));

  while (position > 0 && cabas_item_get_number (
                             cabas_item_get_child (self->indicator, get_kind (self), position - 1),
                             field) > self->period)
    position--;

  return position;
}

static CabasItem *
add_item (const CabasValuePlace *self, CabasHistory *history)
{
  CabasItem *item =
      cabas_history_add (history, self->indicator, get_kind (self), find_position (self));

  if (item == NULL)
    return NULL;

  cabas_history_set_number (history, item, cabas_indicator_get_period_field (get_kind (self)),
                            self->period);
  if (get_kind (self) == CABAS_KIND_OBSERVATION)
    cabas_history_set_text (history, item, CABAS_OBSERVATION_BUYER, self->buyer);

  return item;
}

static void
sign (CabasHistory *history, CabasItem *item, const CabasValueAuthor *author)
{
  if (cabas_item_get_kind (item) != CABAS_KIND_OBSERVATION)
    return;

  cabas_history_set_text (history, item, CABAS_OBSERVATION_BY, author->by);
  cabas_history_set_number (history, item, CABAS_OBSERVATION_ON, author->on);
}

static char *
dup_confirmation (CabasItem *previous)
{
  g_autofree char *period =
      cabas_date_format (cabas_item_get_number (previous, CABAS_OBSERVATION_PERIOD));

  /* TRANSLATORS: comment beside a value; %s is the period of the value before. */
  return g_strdup_printf (_ ("Unchanged since %s, confirmed."), period);
}

/* A value that is changed is no longer confirmed as unchanged, and no longer says so. */
static void
take_confirmation_back (CabasHistory *history, CabasItem *item, CabasField field)
{
  CabasItem *indicator = cabas_item_get_parent (item);
  const char *comment;

  if ((field != CABAS_OBSERVATION_VALUE && field != CABAS_OBSERVATION_NUMERATOR &&
       field != CABAS_OBSERVATION_DENOMINATOR) ||
      cabas_item_get_number (item, CABAS_OBSERVATION_UNCHANGED) != TRUE)
    return;

  cabas_history_set_number (history, item, CABAS_OBSERVATION_UNCHANGED, CABAS_UNSET);
  for (guint i = 0; i < cabas_item_get_n_children (indicator, CABAS_KIND_OBSERVATION); i++)
    {
      g_autofree char *words =
          dup_confirmation (cabas_item_get_child (indicator, CABAS_KIND_OBSERVATION, i));

      comment = cabas_item_get_text (item, CABAS_OBSERVATION_COMMENT);
      if (g_strcmp0 (comment, words) == 0)
        cabas_history_set_text (history, item, CABAS_OBSERVATION_COMMENT, NULL);
    }
}

static char *
dup_label (const CabasValuePlace *self)
{
  g_autofree char *name = cabas_item_dup_short_name (self->indicator);
  g_autofree char *period = cabas_date_format (self->period);

  /* TRANSLATORS: a step of the history: kind of value, its period, code or name of the
   * indicator: “fill in Target 2027 of “E1””. */
  return g_strdup_printf (_ ("fill in %s %s of “%s”"), cabas_kind_get_label (get_kind (self)),
                          period, name);
}

static gboolean
is_given (const GValue *value)
{
  if (G_VALUE_HOLDS_INT64 (value))
    return g_value_get_int64 (value) != CABAS_UNSET;

  return g_value_get_string (value) != NULL && *g_value_get_string (value) != '\0';
}

static gboolean
write_value (const CabasValuePlace *self,
             CabasHistory *history,
             const GValue *value,
             const CabasValueAuthor *author)
{
  CabasItem *item = cabas_value_place_find (self);

  if (item == NULL && !is_given (value))
    return TRUE;
  if (item == NULL)
    item = add_item (self, history);
  if (item == NULL)
    return FALSE;

  if (cabas_history_set_value (history, item, self->field, value))
    {
      sign (history, item, author);
      if (get_kind (self) == CABAS_KIND_OBSERVATION)
        take_confirmation_back (history, item, self->field);
    }
  if (is_empty (item))
    cabas_history_remove (history, item);

  return TRUE;
}

/**
 * cabas_value_place_set:
 * @self: a place
 * @history: of the plan
 * @text: what was typed; "" empties the place
 * @author: who enters it
 * @error: says what was expected
 *
 * Returns: whether the place now holds @text
 */
gboolean
cabas_value_place_set (const CabasValuePlace *self,
                       CabasHistory *history,
                       const char *text,
                       const CabasValueAuthor *author,
                       GError **error)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *label = dup_label (self);
  gboolean is_written;

  if (!parse (self->field, text, &value, error))
    return FALSE;

  cabas_history_begin (history, label);
  is_written = write_value (self, history, &value, author);
  cabas_history_end (history);
  if (!is_written)
    g_set_error_literal (error, CABAS_VALUE_ERROR, CABAS_VALUE_ERROR_INVALID,
                         _ ("The plan cannot be changed."));

  return is_written;
}

static char *
dup_estimate (CabasItem *previous)
{
  g_autofree char *period =
      cabas_date_format (cabas_item_get_number (previous, CABAS_OBSERVATION_PERIOD));

  /* TRANSLATORS: comment beside a value; %s is the period of the value before. */
  return g_strdup_printf (_ ("Estimated: the value of %s, until a new one is measured."), period);
}

/* `is_estimate`: nobody confirmed that the value is still the same. */
static gboolean
repeat (const CabasValuePlace *self,
        CabasHistory *history,
        CabasItem *previous,
        gboolean is_estimate,
        const CabasValueAuthor *author)
{
  static const CabasField repeated[] = { CABAS_OBSERVATION_NUMERATOR, CABAS_OBSERVATION_DENOMINATOR,
                                         CABAS_OBSERVATION_VALUE, CABAS_OBSERVATION_QUALITY };
  g_autofree char *comment = is_estimate ? dup_estimate (previous) : dup_confirmation (previous);
  CabasItem *item = cabas_value_place_find (self);

  if (item == NULL)
    item = add_item (self, history);
  if (item == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (repeated); i++)
    cabas_history_set_number (history, item, repeated[i],
                              cabas_item_get_number (previous, repeated[i]));
  if (is_estimate)
    cabas_history_set_number (history, item, CABAS_OBSERVATION_QUALITY, CABAS_QUALITY_ESTIMATED);
  else
    cabas_history_set_number (history, item, CABAS_OBSERVATION_UNCHANGED, TRUE);
  if (!cabas_item_has (item, CABAS_OBSERVATION_COMMENT))
    cabas_history_set_text (history, item, CABAS_OBSERVATION_COMMENT, comment);
  sign (history, item, author);

  return TRUE;
}

static gboolean
is_filled (const CabasValuePlace *self)
{
  CabasItem *present = cabas_value_place_find (self);

  return present != NULL && (cabas_item_has (present, CABAS_OBSERVATION_VALUE) ||
                             cabas_item_has (present, CABAS_OBSERVATION_NUMERATOR) ||
                             cabas_item_has (present, CABAS_OBSERVATION_DENOMINATOR));
}

static gboolean
carry (CabasHistory *history,
       CabasItem *previous,
       CabasDate period,
       gboolean is_estimate,
       const CabasValueAuthor *author)
{
  CabasValuePlace place = { cabas_item_get_parent (previous), CABAS_OBSERVATION_VALUE, period,
                            cabas_item_get_text (previous, CABAS_OBSERVATION_BUYER) };
  g_autofree char *name = cabas_item_dup_short_name (place.indicator);
  g_autofree char *label = NULL;
  gboolean is_written;

  if (is_filled (&place))
    return FALSE;

  /* TRANSLATORS: a step of the history: code or name of an indicator. */
  label = g_strdup_printf (
      is_estimate ? _ ("estimate the value of “%s”") : _ ("confirm the value of “%s”"), name);
  cabas_history_begin (history, label);
  is_written = repeat (&place, history, previous, is_estimate, author);
  cabas_history_end (history);

  return is_written;
}

/**
 * cabas_value_confirm:
 * @history: of the plan
 * @previous: an observation
 * @period: for which its value still holds
 * @author: who says so
 *
 * Returns: whether the value was entered for @period
 */
gboolean
cabas_value_confirm (CabasHistory *history,
                     CabasItem *previous,
                     CabasDate period,
                     const CabasValueAuthor *author)
{
  return carry (history, previous, period, FALSE, author);
}

/**
 * cabas_value_estimate:
 * @history: of the plan
 * @previous: an observation
 * @period: for which nothing was measured yet
 * @author: who says so
 *
 * Returns: whether the value was entered for @period, as an estimate
 */
gboolean
cabas_value_estimate (CabasHistory *history,
                      CabasItem *previous,
                      CabasDate period,
                      const CabasValueAuthor *author)
{
  return carry (history, previous, period, TRUE, author);
}

/**
 * cabas_value_give_up:
 * @history: of the plan
 * @place: of an observation
 * @reason: (nullable): why there is no value
 * @author: who says so
 *
 * Returns: whether it is now said that there is none
 */
gboolean
cabas_value_give_up (CabasHistory *history,
                     const CabasValuePlace *place,
                     const char *reason,
                     const CabasValueAuthor *author)
{
  g_autofree char *name = cabas_item_dup_short_name (place->indicator);
  g_autofree char *label = NULL;
  CabasItem *item;

  if (is_filled (place))
    return FALSE;

  /* TRANSLATORS: a step of the history: code or name of an indicator. */
  label = g_strdup_printf (_ ("leave “%s” without a value"), name);
  cabas_history_begin (history, label);
  item = cabas_value_place_find (place);
  if (item == NULL)
    item = add_item (place, history);
  if (item != NULL)
    {
      cabas_history_set_text (history, item, CABAS_OBSERVATION_COMMENT,
                              reason != NULL && *reason != '\0' ? reason : _ ("Not available."));
      sign (history, item, author);
    }
  cabas_history_end (history);

  return item != NULL;
}
