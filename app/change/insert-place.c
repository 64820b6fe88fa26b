/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/insert-card.h"
#include "plan/card-match.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (cabas_insert_error, cabas_insert_error)

/* (nullable): `item` or what contains it. */
static CabasItem *
find_around (CabasItem *item, CabasKind kind)
{
  for (; item != NULL; item = cabas_item_get_parent (item))
    if (cabas_item_get_kind (item) == kind)
      return item;

  return NULL;
}

static guint
count_bits (gint64 bits)
{
  guint n = 0;

  for (guint64 rest = bits; rest != 0; rest &= rest - 1)
    n++;
  return n;
}

static guint
count_shared_themes (CabasItem *objective, CabasCard *card)
{
  const gint64 themes = cabas_card_get_number (card, CABAS_CARD_THEMES);
  const gint64 own = cabas_item_get_number (objective, CABAS_OBJECTIVE_THEMES);

  return themes != CABAS_UNSET && own != CABAS_UNSET ? count_bits (themes & own) : 0;
}

/* (nullable): the objective with the most themes of the card; the last one where none has any.
 * `axis` (nullable): only there. */
static CabasItem *
find_nearest_objective (CabasDocument *document, CabasCard *card, CabasItem *axis)
{
  g_autoptr (GPtrArray) objectives = cabas_document_list (document, CABAS_KIND_OBJECTIVE);
  CabasItem *nearest = NULL;
  guint most = 0;

  for (guint i = 0; i < objectives->len; i++)
    {
      CabasItem *objective = objectives->pdata[i];
      const guint n = count_shared_themes (objective, card);

      if (axis != NULL && cabas_item_get_parent (objective) != axis)
        continue;
      if (nearest == NULL || n > most || most == 0)
        nearest = objective;
      most = MAX (most, n);
    }

  return nearest;
}

static CabasItem *
find_nearest_axis (CabasDocument *document, CabasCard *card)
{
  CabasItem *objective = find_nearest_objective (document, card, NULL);
  CabasItem *plan = cabas_document_get_root (document);
  const guint n = cabas_item_get_n_children (plan, CABAS_KIND_AXIS);

  if (objective != NULL && count_shared_themes (objective, card) > 0)
    return cabas_item_get_parent (objective);

  return n > 0 ? cabas_item_get_child (plan, CABAS_KIND_AXIS, n - 1) : NULL;
}

static CabasItem *
find_text (CabasItem *from)
{
  CabasItem *action = find_around (from, CABAS_KIND_ACTION);

  return action != NULL ? action : find_around (from, CABAS_KIND_CHAPTER);
}

static CabasItem *
find_place (CabasDocument *document, CabasCard *card, CabasItem *from)
{
  CabasItem *objective = find_around (from, CABAS_KIND_OBJECTIVE);
  CabasItem *axis = find_around (from, CABAS_KIND_AXIS);

  switch (cabas_card_get_kind (card))
    {
    case CABAS_CARD_KIND_OBJECTIVE:
      return axis != NULL ? axis : find_nearest_axis (document, card);
    case CABAS_CARD_KIND_ACTION:
      return objective != NULL ? objective : find_nearest_objective (document, card, axis);
    case CABAS_CARD_KIND_INDICATOR:
      return objective != NULL ? objective : cabas_document_get_root (document);
    case CABAS_CARD_KIND_CLAUSE:
    default:
      return find_text (from);
    }
}

static const char *
get_advice (CabasCardKind kind)
{
  switch (kind)
    {
    case CABAS_CARD_KIND_OBJECTIVE:
      return _ ("An objective stands in an axis. Add an axis to the plan first.");
    case CABAS_CARD_KIND_CLAUSE:
      return _ ("A clause goes into the text of an action or of a chapter. Select one first.");
    case CABAS_CARD_KIND_ACTION:
    case CABAS_CARD_KIND_INDICATOR:
    default:
      return _ ("An action stands in an objective. Add an objective to the plan first.");
    }
}

CabasItem *
cabas_insert_card_find_place (CabasDocument *document,
                              CabasCard *card,
                              CabasItem *from,
                              GError **error)
{
  CabasItem *place = find_place (document, card, from);

  if (place == NULL)
    g_set_error_literal (error, CABAS_INSERT_ERROR, CABAS_INSERT_ERROR_NO_PLACE,
                         get_advice (cabas_card_get_kind (card)));
  return place;
}

gboolean
cabas_insert_card_can_drop (CabasCard *card, CabasItem *from)
{
  switch (cabas_card_get_kind (card))
    {
    case CABAS_CARD_KIND_OBJECTIVE:
      return find_around (from, CABAS_KIND_AXIS) != NULL;
    case CABAS_CARD_KIND_ACTION:
    case CABAS_CARD_KIND_INDICATOR:
      return find_around (from, CABAS_KIND_OBJECTIVE) != NULL;
    case CABAS_CARD_KIND_CLAUSE:
    default:
      return find_text (from) != NULL;
    }
}
