/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/card-copy.h"

#include "plan/date.h"

/* An id that no other card has, on this machine or on that of a colleague. */
static char *
make_id (void)
{
  g_autofree char *random = g_uuid_string_random ();

  return g_strdup_printf ("own-%.8s%.4s", random, random + 9);
}

static void
copy_parts (CabasCard *card, CabasItem *item)
{
  const CabasCardKind kind = cabas_card_get_kind (card);

  for (guint i = 0; i < CABAS_N_CARD_PARTS; i++)
    {
      const int field = cabas_card_part_get_info (i)->fields[kind];
      g_auto (GValue) value = G_VALUE_INIT;

      if (field == CABAS_CARD_NOT_HERE || field == CABAS_NO_FIELD || !cabas_item_has (item, field))
        continue;
      cabas_item_get_value (item, field, &value);
      cabas_card_set_value (card, i, &value);
    }
}

/* What the card must say and the item does not. */
static void
fill_required (CabasCard *card, CabasCardPart part, const char *text)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  cabas_card_set_value (card, part, &value);
}

static void
copy_themes (CabasCard *card, CabasItem *action)
{
  CabasItem *objective = cabas_item_get_parent (action);
  g_auto (GValue) value = G_VALUE_INIT;

  if (objective == NULL || !cabas_item_has (objective, CABAS_OBJECTIVE_THEMES))
    return;

  cabas_item_get_value (objective, CABAS_OBJECTIVE_THEMES, &value);
  cabas_card_set_value (card, CABAS_CARD_THEMES, &value);
}

static void
copy_source (CabasCard *card, CabasDocument *document)
{
  CabasItem *plan = cabas_document_get_root (document);
  const char *address = cabas_item_get_text (plan, CABAS_PLAN_ADDRESS);
  g_autofree char *name = cabas_item_dup_display_name (plan);

  /* Of an address that is not one of the web, only the title of the plan is kept. */
  if (address != NULL && !g_str_has_prefix (address, "https://") &&
      !g_str_has_prefix (address, "http://"))
    address = NULL;
  cabas_card_add_source (card, address, name, cabas_date_today ());
}

/* Those of the letter, in the order of the action. */
static void
copy_owners (CabasCard *card, CabasItem *action, int letter)
{
  CabasDocument *document = cabas_item_get_document (action);

  for (guint i = 0; i < cabas_item_get_n_children (action, CABAS_KIND_ASSIGNMENT); i++)
    {
      CabasItem *assignment = cabas_item_get_child (action, CABAS_KIND_ASSIGNMENT, i);
      const char *id = cabas_item_get_text (assignment, CABAS_ASSIGNMENT_DEPARTMENT);
      CabasItem *department = id != NULL ? cabas_document_find (document, id) : NULL;
      gint64 role;

      if (cabas_item_get_number (assignment, CABAS_ASSIGNMENT_LETTER) != letter ||
          department == NULL || cabas_item_get_kind (department) != CABAS_KIND_DEPARTMENT)
        continue;
      role = cabas_item_get_number (department, CABAS_DEPARTMENT_ROLE);
      cabas_card_add_owner (card, role != CABAS_UNSET ? role : -1,
                            cabas_item_get_text (department, CABAS_DEPARTMENT_NAME));
    }
}

static void
copy_families (CabasCard *card, CabasItem *action)
{
  CabasDocument *document = cabas_item_get_document (action);
  const char *const *ids = cabas_item_get_list (action, CABAS_ACTION_FAMILIES);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      CabasItem *family = cabas_document_find (document, ids[i]);

      if (family != NULL && cabas_item_get_kind (family) == CABAS_KIND_PURCHASE_FAMILY &&
          cabas_item_has (family, CABAS_PURCHASE_FAMILY_NAME))
        cabas_card_add_family (card, cabas_item_get_text (family, CABAS_PURCHASE_FAMILY_NAME));
    }
}

static CabasCard *
copy_indicator (CabasItem *indicator)
{
  g_autofree char *id = make_id ();
  CabasCard *card = cabas_card_new (CABAS_CARD_KIND_INDICATOR, id);

  copy_parts (card, indicator);
  if (!cabas_card_has (card, CABAS_CARD_TITLE))
    {
      g_autofree char *name = cabas_item_dup_display_name (indicator);

      fill_required (card, CABAS_CARD_TITLE, name);
    }
  if (!cabas_card_has (card, CABAS_CARD_DEFINITION))
    fill_required (card, CABAS_CARD_DEFINITION, cabas_card_get_title (card));
  if (!cabas_card_has (card, CABAS_CARD_UNIT))
    fill_required (card, CABAS_CARD_UNIT, "–");
  copy_source (card, cabas_item_get_document (indicator));

  return card;
}

/* An indicator that comes from a card is that card; another one becomes a card of its own. */
static void
copy_indicators (GPtrArray *cards, CabasCard *card, CabasItem *action)
{
  CabasDocument *document = cabas_item_get_document (action);
  const char *const *ids = cabas_item_get_list (action, CABAS_ACTION_INDICATORS);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      CabasItem *indicator = cabas_document_find (document, ids[i]);
      const char *card_id;

      if (indicator == NULL || cabas_item_get_kind (indicator) != CABAS_KIND_INDICATOR)
        continue;
      card_id = cabas_item_get_text (indicator, CABAS_INDICATOR_CARD);
      if (card_id == NULL)
        {
          CabasCard *copy = copy_indicator (indicator);

          g_ptr_array_add (cards, copy);
          card_id = cabas_card_get_id (copy);
        }
      cabas_card_add_indicator (card, card_id);
    }
}

GPtrArray *
cabas_card_copy_action (CabasItem *action, const char *title)
{
  GPtrArray *cards = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *id = make_id ();
  CabasCard *card = cabas_card_new (CABAS_CARD_KIND_ACTION, id);

  g_return_val_if_fail (cabas_item_get_kind (action) == CABAS_KIND_ACTION, cards);

  g_ptr_array_add (cards, card);
  copy_parts (card, action);
  if (title != NULL && *title != '\0')
    fill_required (card, CABAS_CARD_TITLE, title);
  else if (!cabas_card_has (card, CABAS_CARD_TITLE))
    {
      g_autofree char *name = cabas_item_dup_display_name (action);

      fill_required (card, CABAS_CARD_TITLE, name);
    }
  copy_themes (card, action);
  copy_families (card, action);
  copy_owners (card, action, CABAS_LETTER_A);
  copy_owners (card, action, CABAS_LETTER_R);
  copy_indicators (cards, card, action);
  copy_source (card, cabas_item_get_document (action));

  return cards;
}
