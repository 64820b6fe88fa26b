/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/schema.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* First reading of the table: an array of choices for each set, then the set. */
#define KIND(...)
#define FIELD(...)
#define HOLDS(...)
#define CHOICES(set) static const CabasChoiceInfo set##_choices[] = {
#define CHOICE(set, choice, name, label) { name, label },
#define CHOICES_END(set)                                                                           \
  }                                                                                                \
  ;                                                                                                \
  static const CabasChoiceSet set##_set = { set##_choices, G_N_ELEMENTS (set##_choices) };
#include "plan/schema-table.h"

#undef CHOICES
#undef CHOICE
#undef CHOICES_END
#define CHOICES(...)
#define CHOICE(...)
#define CHOICES_END(...)

/* Second: the fields. */
#undef FIELD
#define FIELD(kind_, field, name_, type_, label_, help_, ...)                                      \
  [CABAS_##kind_##_##field] = { .kind = CABAS_KIND_##kind_,                                        \
                                .name = name_,                                                     \
                                .type = CABAS_VALUE_##type_,                                       \
                                .label = label_,                                                   \
                                .help = help_,                                                     \
                                ##__VA_ARGS__ },
static const CabasFieldInfo fields[] = {
#include "plan/schema-table.h"
};
#undef FIELD
#define FIELD(...)

/* Third: what each kind holds, all kinds in one array. */
#undef HOLDS
#define HOLDS(parent, child) CABAS_KIND_##child,
static const CabasKind held_kinds[] = {
#include "plan/schema-table.h"
};
#undef HOLDS
#define HOLDS(parent, child) CABAS_KIND_##parent,
static const CabasKind holders[] = {
#include "plan/schema-table.h"
};
#undef HOLDS
#define HOLDS(...)

/* Last: the kinds; what is counted from the arrays above is filled in once. */
#undef KIND
#define KIND(kind, type, name, label, plural) { name, "Cabas" #type, label, plural },
static CabasKindInfo kinds[] = {
#include "plan/schema-table.h"
};

static void
count_fields (void)
{
  for (guint i = 0; i < CABAS_N_KINDS; i++)
    {
      kinds[i].title_field = CABAS_NO_FIELD;
      kinds[i].code_field = CABAS_NO_FIELD;
    }

  for (guint i = CABAS_N_FIELDS; i-- > 0;)
    {
      CabasKindInfo *kind = &kinds[fields[i].kind];

      kind->first_field = i;
      kind->n_fields++;
      if (fields[i].is_title)
        kind->title_field = i;
      if (fields[i].is_code)
        kind->code_field = i;
    }
}

static void
count_held (void)
{
  for (guint i = G_N_ELEMENTS (held_kinds); i-- > 0;)
    {
      CabasKindInfo *kind = &kinds[holders[i]];

      kind->held = &held_kinds[i];
      kind->n_held++;
    }
}

const CabasKindInfo *
cabas_kind_get_info (CabasKind kind)
{
  static gsize counted = 0;

  g_return_val_if_fail ((guint) kind < CABAS_N_KINDS, NULL);

  if (g_once_init_enter (&counted))
    {
      count_fields ();
      count_held ();
      g_once_init_leave (&counted, 1);
    }

  return &kinds[kind];
}

const char *
cabas_kind_get_label (CabasKind kind)
{
  return _ (cabas_kind_get_info (kind)->label);
}

const char *
cabas_kind_get_plural_label (CabasKind kind)
{
  return _ (cabas_kind_get_info (kind)->plural_label);
}

int
cabas_kind_find_held (CabasKind parent, CabasKind child)
{
  const CabasKindInfo *info = cabas_kind_get_info (parent);

  for (guint i = 0; i < info->n_held; i++)
    if (info->held[i] == child)
      return i;

  return -1;
}

static inline gboolean
is_named (const char *name, const char *wanted, gsize length)
{
  return name[0] == wanted[0] && strncmp (name, wanted, length) == 0 && name[length] == '\0';
}

gboolean
cabas_kind_find (const char *name, gsize length, CabasKind *kind)
{
  for (guint i = 0; i < CABAS_N_KINDS; i++)
    if (is_named (kinds[i].name, name, length))
      {
        *kind = i;
        return TRUE;
      }

  return FALSE;
}

gboolean
cabas_kind_find_held_named (CabasKind parent, const char *name, gsize length, CabasKind *kind)
{
  const CabasKindInfo *info = cabas_kind_get_info (parent);

  for (guint i = 0; i < info->n_held; i++)
    if (is_named (kinds[info->held[i]].name, name, length))
      {
        *kind = info->held[i];
        return TRUE;
      }

  return FALSE;
}

const CabasFieldInfo *
cabas_field_get_info (CabasField field)
{
  g_return_val_if_fail ((guint) field < CABAS_N_FIELDS, NULL);

  return &fields[field];
}

const char *
cabas_field_get_label (CabasField field)
{
  return _ (cabas_field_get_info (field)->label);
}

const char *
cabas_field_get_help (CabasField field)
{
  return _ (cabas_field_get_info (field)->help);
}

CabasHeldAs
cabas_field_get_held_as (CabasField field)
{
  switch (cabas_field_get_info (field)->type)
    {
    case CABAS_VALUE_LINE:
    case CABAS_VALUE_PROSE:
    case CABAS_VALUE_ADDRESS:
    case CABAS_VALUE_COLOUR:
    case CABAS_VALUE_REFERENCE:
    case CABAS_VALUE_DATA:
      return CABAS_HELD_TEXT;

    case CABAS_VALUE_REFERENCES:
      return CABAS_HELD_LIST;

    case CABAS_VALUE_CHOICE:
    case CABAS_VALUE_CHOICES:
    case CABAS_VALUE_FLAG:
    case CABAS_VALUE_DATE:
    case CABAS_VALUE_WHOLE:
    case CABAS_VALUE_QUANTITY:
    case CABAS_VALUE_PERCENT:
    case CABAS_VALUE_MONEY:
    default:
      return CABAS_HELD_NUMBER;
    }
}

gboolean
cabas_field_is_words (CabasField field)
{
  CabasValueType type = cabas_field_get_info (field)->type;

  return type == CABAS_VALUE_LINE || type == CABAS_VALUE_PROSE || type == CABAS_VALUE_ADDRESS;
}

CabasField
cabas_field_find (CabasKind kind, const char *name, gsize length)
{
  const CabasKindInfo *info = cabas_kind_get_info (kind);

  for (guint i = info->first_field; i < info->first_field + info->n_fields; i++)
    if (is_named (fields[i].name, name, length))
      return i;

  return CABAS_NO_FIELD;
}

void
cabas_kind_find_period (CabasKind kind, CabasField *start, CabasField *end)
{
  const CabasKindInfo *info = cabas_kind_get_info (kind);

  *start = *end = CABAS_NO_FIELD;
  for (guint i = info->first_field + 1; i < info->first_field + info->n_fields; i++)
    if (fields[i].is_end && fields[i - 1].type == CABAS_VALUE_DATE)
      {
        *start = i - 1;
        *end = i;
      }
}

const char *
cabas_choice_get_label (CabasField field, gint64 choice)
{
  const CabasChoiceSet *set = cabas_field_get_info (field)->choices;

  if (set == NULL || choice < 0 || choice >= set->n_choices)
    return "";

  return _ (set->choices[choice].label);
}

int
cabas_choice_find (const CabasChoiceSet *set, const char *name, gsize length)
{
  for (guint i = 0; i < set->n_choices; i++)
    if (is_named (set->choices[i].name, name, length))
      return i;

  return -1;
}
