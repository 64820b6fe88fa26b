/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/insert-card.h"

#include "plan/card-match.h"

#include <glib/gi18n-lib.h>

/* All parts of the card that the item has a field for. */
static void
fill_item (CabasHistory *history, CabasItem *item, CabasCard *card, CabasField card_field)
{
  const CabasCardKind kind = cabas_card_get_kind (card);

  for (guint i = 0; i < CABAS_N_CARD_PARTS; i++)
    {
      const int field = cabas_card_part_get_info (i)->fields[kind];

      if (field != CABAS_CARD_NOT_HERE && field != CABAS_NO_FIELD && cabas_card_has (card, i))
        cabas_history_set_value (history, item, field, cabas_card_get_value (card, i));
    }
  cabas_history_set_text (history, item, card_field, cabas_card_get_id (card));
}

/* Just after `from`, or what of the place contains it; else at the end. */
static guint
find_position (CabasItem *place, CabasKind kind, CabasItem *from)
{
  for (CabasItem *item = from; item != NULL; item = cabas_item_get_parent (item))
    if (cabas_item_get_parent (item) == place && cabas_item_get_kind (item) == kind)
      return cabas_item_get_position (item) + 1;

  return cabas_item_get_n_children (place, kind);
}

static CabasItem *
add_indicator (CabasHistory *history, CabasItem *place, CabasCard *card, CabasItem *from)
{
  g_autoptr (GPtrArray) owners = NULL;
  CabasItem *item = cabas_history_add (history, place, CABAS_KIND_INDICATOR,
                                       find_position (place, CABAS_KIND_INDICATOR, from));

  if (item == NULL)
    return NULL;

  fill_item (history, item, card, CABAS_INDICATOR_CARD);
  /* Which software a department has, the card does not know. */
  if (cabas_card_get_data (card) != CABAS_CARD_DATA_LOCAL)
    cabas_history_set_text (history, item, CABAS_INDICATOR_SYSTEM,
                            cabas_card_data_get_label (cabas_card_get_data (card)));
  owners = cabas_card_list_owners (card, cabas_history_get_document (history));
  if (owners->len > 0)
    cabas_history_set_text (history, item, CABAS_INDICATOR_COLLECTOR,
                            cabas_item_get_id (owners->pdata[0]));
  return item;
}

static void
link_indicator (CabasHistory *history, CabasItem *action, CabasItem *indicator)
{
  const char *id = cabas_item_get_id (indicator);
  const char *const *ids = cabas_item_get_list (action, CABAS_ACTION_INDICATORS);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  if (g_strv_contains (ids, id))
    return;

  g_strv_builder_addv (builder, (const char **) ids);
  g_strv_builder_add (builder, id);
  all = g_strv_builder_end (builder);
  cabas_history_set_list (history, action, CABAS_ACTION_INDICATORS, (const char *const *) all);
}

static void
link_indicators (CabasHistory *history, CabasItem *action, GPtrArray *cards)
{
  CabasDocument *document = cabas_history_get_document (history);

  for (guint i = 0; i < cards->len; i++)
    {
      CabasItem *indicator = cabas_card_find_item (cards->pdata[i], document);

      if (indicator == NULL)
        indicator = add_indicator (history, cabas_item_get_parent (action), cards->pdata[i], NULL);
      if (indicator != NULL)
        link_indicator (history, action, indicator);
    }
}

static void
propose (CabasHistory *history, CabasItem *action, CabasItem *department, int letter)
{
  CabasItem *assignment = cabas_history_add (history, action, CABAS_KIND_ASSIGNMENT, G_MAXUINT);

  if (assignment == NULL)
    return;

  cabas_history_set_text (history, assignment, CABAS_ASSIGNMENT_DEPARTMENT,
                          cabas_item_get_id (department));
  cabas_history_set_number (history, assignment, CABAS_ASSIGNMENT_LETTER, letter);
  cabas_history_set_number (history, assignment, CABAS_ASSIGNMENT_STATE,
                            CABAS_ASSIGNMENT_STATE_PROPOSED);
}

/* One answers for the action; the others do the work, or the same where it is alone. */
static void
propose_owners (CabasHistory *history, CabasItem *action, CabasCard *card)
{
  g_autoptr (GPtrArray) owners =
                 cabas_card_list_owners (card, cabas_history_get_document (history));

  if (owners->len > 0)
    propose (history, action, owners->pdata[0], CABAS_LETTER_A);
  if (owners->len == 1)
    propose (history, action, owners->pdata[0], CABAS_LETTER_R);
  for (guint i = 1; i < owners->len; i++)
    propose (history, action, owners->pdata[i], CABAS_LETTER_R);
}

static void
link_families (CabasHistory *history, CabasItem *action, CabasCard *card)
{
  g_autoptr (GPtrArray) families =
                 cabas_card_list_families (card, cabas_history_get_document (history));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; i < families->len; i++)
    g_strv_builder_add (builder, cabas_item_get_id (families->pdata[i]));
  ids = g_strv_builder_end (builder);
  cabas_history_set_list (history, action, CABAS_ACTION_FAMILIES, (const char *const *) ids);
}

static CabasItem *
add_objective (CabasHistory *history, CabasItem *place, CabasCard *card, CabasItem *from)
{
  CabasItem *objective = cabas_history_add (history, place, CABAS_KIND_OBJECTIVE,
                                            find_position (place, CABAS_KIND_OBJECTIVE, from));

  if (objective != NULL)
    fill_item (history, objective, card, CABAS_OBJECTIVE_CARD);
  return objective;
}

static CabasItem *
add_action (CabasHistory *history,
            CabasItem *place,
            CabasCard *card,
            GPtrArray *indicators,
            CabasItem *from)
{
  CabasItem *action = cabas_history_add (history, place, CABAS_KIND_ACTION,
                                         find_position (place, CABAS_KIND_ACTION, from));

  if (action == NULL)
    return NULL;

  fill_item (history, action, card, CABAS_ACTION_CARD);
  cabas_history_set_number (history, action, CABAS_ACTION_STATUS, CABAS_ACTION_STATUS_PLANNED);
  link_families (history, action, card);
  link_indicators (history, action, indicators);
  propose_owners (history, action, card);
  return action;
}

/* At the end of what stands there, below its name. */
static CabasItem *
append_clause (CabasHistory *history, CabasItem *place, CabasCard *card)
{
  const gboolean is_action = cabas_item_get_kind (place) == CABAS_KIND_ACTION;
  const CabasField field = is_action ? CABAS_ACTION_DESCRIPTION : CABAS_CHAPTER_TEXT;
  const char *present = cabas_item_get_text (place, field);
  g_autofree char *text = g_strdup_printf (
      "%s%s**%s**\n\n%s", present != NULL ? present : "", present != NULL ? "\n\n" : "",
      cabas_card_get_title (card), cabas_card_get_text (card, CABAS_CARD_TEXT));
  const gint64 levers = cabas_card_get_number (card, CABAS_CARD_LEVERS);

  if (!cabas_history_set_text (history, place, field, text))
    return NULL;
  if (is_action && levers != CABAS_UNSET)
    {
      const gint64 own = cabas_item_get_number (place, CABAS_ACTION_LEVERS);

      cabas_history_set_number (history, place, CABAS_ACTION_LEVERS,
                                own != CABAS_UNSET ? own | levers : levers);
    }

  return place;
}

/* An indicator that the plan has is not made twice; an action that is selected takes it up. */
static CabasItem *
insert_indicator (
    CabasHistory *history, CabasItem *place, CabasCard *card, CabasItem *from, GError **error)
{
  CabasItem *present = cabas_card_find_item (card, cabas_history_get_document (history));
  const gboolean has_action = from != NULL && cabas_item_get_kind (from) == CABAS_KIND_ACTION;
  CabasItem *indicator = present;

  if (present != NULL &&
      (!has_action || g_strv_contains (cabas_item_get_list (from, CABAS_ACTION_INDICATORS),
                                       cabas_item_get_id (present))))
    {
      g_autofree char *name = cabas_item_dup_display_name (present);

      g_set_error (error, CABAS_INSERT_ERROR, CABAS_INSERT_ERROR_THERE,
                   _ ("The plan has this indicator already: “%s”."), name);
      return NULL;
    }

  if (indicator == NULL)
    indicator = add_indicator (history, place, card, from);
  if (indicator != NULL && has_action)
    link_indicator (history, from, indicator);
  return indicator;
}

static CabasItem *
insert_at (CabasHistory *history,
           CabasItem *place,
           CabasCard *card,
           GPtrArray *indicators,
           CabasItem *from,
           GError **error)
{
  switch (cabas_card_get_kind (card))
    {
    case CABAS_CARD_KIND_OBJECTIVE:
      return add_objective (history, place, card, from);
    case CABAS_CARD_KIND_ACTION:
      return add_action (history, place, card, indicators, from);
    case CABAS_CARD_KIND_INDICATOR:
      return insert_indicator (history, place, card, from, error);
    case CABAS_CARD_KIND_CLAUSE:
    default:
      return append_clause (history, place, card);
    }
}

CabasItem *
cabas_insert_card (
    CabasHistory *history, CabasCard *card, GPtrArray *indicators, CabasItem *from, GError **error)
{
  CabasDocument *document = cabas_history_get_document (history);
  const char *reason = cabas_document_get_read_only_reason (document);
  CabasItem *place = cabas_insert_card_find_place (document, card, from, error);
  g_autofree char *label = NULL;
  g_autoptr (GError) failure = NULL;
  CabasItem *item;

  if (place == NULL)
    return NULL;

  /* TRANSLATORS: a step of the history: title of a card of the library. */
  label = g_strdup_printf (_ ("insert “%s”"), cabas_card_get_title (card));
  cabas_history_begin (history, label);
  item = insert_at (history, place, card, indicators, from, &failure);
  cabas_history_end (history);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (item == NULL)
    g_set_error_literal (error, CABAS_INSERT_ERROR, CABAS_INSERT_ERROR_NO_PLACE,
                         reason != NULL ? reason : _ ("The plan cannot take this card."));
  return item;
}
