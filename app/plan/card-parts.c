/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/card.h"

#include <glib/gi18n-lib.h>

#define ALONE CABAS_NO_FIELD
#define NOT_HERE CABAS_CARD_NOT_HERE

/* In each row: objective, action, indicator, clause. */
/* clang-format off */
static const CabasCardPartInfo parts[CABAS_N_CARD_PARTS] = {
  [CABAS_CARD_TITLE] = { "title", N_("Title"), CABAS_ACTION_TITLE, TRUE,
    { CABAS_OBJECTIVE_TITLE, CABAS_ACTION_TITLE, CABAS_INDICATOR_NAME, ALONE } },
  [CABAS_CARD_QUESTION] = { "question", N_("Question answered"), CABAS_INDICATOR_QUESTION, FALSE,
    { NOT_HERE, NOT_HERE, CABAS_INDICATOR_QUESTION, NOT_HERE } },
  [CABAS_CARD_WHY] = { "why", N_("Why"), CABAS_ACTION_PURPOSE, FALSE,
    { CABAS_OBJECTIVE_WHY, CABAS_ACTION_PURPOSE, ALONE, ALONE } },
  [CABAS_CARD_TEXT] = { "text", N_("Words of the clause"), CABAS_ACTION_DESCRIPTION, TRUE,
    { NOT_HERE, NOT_HERE, NOT_HERE, CABAS_ACTION_DESCRIPTION } },
  [CABAS_CARD_STEPS] = { "steps", N_("Steps"), CABAS_ACTION_DESCRIPTION, FALSE,
    { ALONE, CABAS_ACTION_DESCRIPTION, NOT_HERE, ALONE } },
  [CABAS_CARD_RESULT] = { "result", N_("Expected result"), CABAS_ACTION_RESULT, FALSE,
    { NOT_HERE, CABAS_ACTION_RESULT, NOT_HERE, NOT_HERE } },
  [CABAS_CARD_MEANS] = { "means", N_("Means"), CABAS_ACTION_MEANS, FALSE,
    { NOT_HERE, CABAS_ACTION_MEANS, NOT_HERE, NOT_HERE } },
  [CABAS_CARD_PARTNERS] = { "partners", N_("Partners"), CABAS_ACTION_PARTNERS, FALSE,
    { NOT_HERE, CABAS_ACTION_PARTNERS, NOT_HERE, NOT_HERE } },
  [CABAS_CARD_DEFINITION] = { "definition", N_("Definition"), CABAS_INDICATOR_DEFINITION, TRUE,
    { NOT_HERE, NOT_HERE, CABAS_INDICATOR_DEFINITION, NOT_HERE } },
  [CABAS_CARD_UNIT] = { "unit", N_("Unit"), CABAS_INDICATOR_UNIT, TRUE,
    { NOT_HERE, NOT_HERE, CABAS_INDICATOR_UNIT, NOT_HERE } },
  [CABAS_CARD_UNIT_FAMILY] = { "unit-family", N_("Unit family"), CABAS_INDICATOR_UNIT_FAMILY, FALSE,
    { NOT_HERE, NOT_HERE, CABAS_INDICATOR_UNIT_FAMILY, NOT_HERE } },
  [CABAS_CARD_LEGAL_CATEGORY] = { "legal-category", N_("Legal category"),
    CABAS_INDICATOR_LEGAL_CATEGORY, FALSE,
    { NOT_HERE, NOT_HERE, CABAS_INDICATOR_LEGAL_CATEGORY, NOT_HERE } },
  [CABAS_CARD_DIRECTION] = { "direction", N_("Direction"), CABAS_INDICATOR_DIRECTION, FALSE,
    { NOT_HERE, NOT_HERE, CABAS_INDICATOR_DIRECTION, NOT_HERE } },
  [CABAS_CARD_FREQUENCY] = { "frequency", N_("Frequency"), CABAS_INDICATOR_FREQUENCY, FALSE,
    { NOT_HERE, NOT_HERE, CABAS_INDICATOR_FREQUENCY, NOT_HERE } },
  [CABAS_CARD_METHOD] = { "method", N_("Method"), CABAS_INDICATOR_METHOD, FALSE,
    { NOT_HERE, NOT_HERE, CABAS_INDICATOR_METHOD, NOT_HERE } },
  [CABAS_CARD_LIMITS] = { "limits", N_("Limits"), CABAS_INDICATOR_LIMITS, FALSE,
    { NOT_HERE, NOT_HERE, CABAS_INDICATOR_LIMITS, NOT_HERE } },
  [CABAS_CARD_COST] = { "collection-cost", N_("Cost of collection"), CABAS_INDICATOR_COST, FALSE,
    { NOT_HERE, NOT_HERE, CABAS_INDICATOR_COST, NOT_HERE } },
  [CABAS_CARD_PROOF] = { "proof", N_("Proof"), CABAS_ACTION_EVIDENCE, FALSE,
    { ALONE, CABAS_ACTION_EVIDENCE, ALONE, ALONE } },
  [CABAS_CARD_CAUTION] = { "caution", N_("Caution"), CABAS_ACTION_RISKS, FALSE,
    { CABAS_OBJECTIVE_NOTE, CABAS_ACTION_RISKS, ALONE, ALONE } },
  [CABAS_CARD_LEVERS] = { "levers", N_("Levers"), CABAS_ACTION_LEVERS, FALSE,
    { NOT_HERE, CABAS_ACTION_LEVERS, NOT_HERE, CABAS_ACTION_LEVERS } },
  [CABAS_CARD_THEMES] = { "themes", N_("Themes"), CABAS_OBJECTIVE_THEMES, FALSE,
    { CABAS_OBJECTIVE_THEMES, ALONE, ALONE, ALONE } },
};
/* clang-format on */

typedef struct
{
  const char *name;
  const char *label;        /* untranslated */
  const char *plural_label; /* (nullable) untranslated */
} NameInfo;

static const NameInfo kinds[CABAS_N_CARD_KINDS] = {
  [CABAS_CARD_KIND_OBJECTIVE] = { "objective", N_ ("Objective"), N_ ("Objectives") },
  [CABAS_CARD_KIND_ACTION] = { "action", N_ ("Action"), N_ ("Actions") },
  [CABAS_CARD_KIND_INDICATOR] = { "indicator", N_ ("Indicator"), N_ ("Indicators") },
  [CABAS_CARD_KIND_CLAUSE] = { "clause", N_ ("Clause"), N_ ("Clauses") },
};

static const NameInfo data_names[CABAS_N_CARD_DATA] = {
  [CABAS_CARD_DATA_UNSAID] = { "", "", NULL },
  [CABAS_CARD_DATA_CONTRACTS] = { "contracts", N_ ("Open contract data (DECP)"), NULL },
  [CABAS_CARD_DATA_SUPPLIERS] = { "suppliers", N_ ("Contract data and supplier register"), NULL },
  [CABAS_CARD_DATA_LOCAL] = { "local", N_ ("Entered by a department"), NULL },
  [CABAS_CARD_DATA_PLAN] = { "plan", N_ ("Counted in the plan"), NULL },
};

static int
find_name (const NameInfo *infos, guint n_infos, const char *name)
{
  for (guint i = 0; i < n_infos; i++)
    if (g_str_equal (infos[i].name, name))
      return i;

  return -1;
}

const CabasCardPartInfo *
cabas_card_part_get_info (CabasCardPart part)
{
  g_return_val_if_fail (part < CABAS_N_CARD_PARTS, NULL);

  return &parts[part];
}

const char *
cabas_card_part_get_label (CabasCardPart part)
{
  return _ (cabas_card_part_get_info (part)->label);
}

const char *
cabas_card_kind_get_name (CabasCardKind kind)
{
  return kinds[kind].name;
}

const char *
cabas_card_kind_get_label (CabasCardKind kind)
{
  return _ (kinds[kind].label);
}

const char *
cabas_card_kind_get_plural_label (CabasCardKind kind)
{
  return _ (kinds[kind].plural_label);
}

gboolean
cabas_card_kind_find (const char *name, CabasCardKind *kind)
{
  const int found = find_name (kinds, CABAS_N_CARD_KINDS, name);

  if (found >= 0)
    *kind = found;
  return found >= 0;
}

const char *
cabas_card_data_get_name (CabasCardData data)
{
  return data_names[data].name;
}

const char *
cabas_card_data_get_label (CabasCardData data)
{
  return data == CABAS_CARD_DATA_UNSAID ? "" : _ (data_names[data].label);
}

gboolean
cabas_card_data_find (const char *name, CabasCardData *data)
{
  const int found = find_name (data_names, CABAS_N_CARD_DATA, name);

  if (found > 0)
    *data = found;
  return found > 0;
}
