/* SPDX-License-Identifier: EUPL-1.2 */

/* Writes a plan of as many actions as asked for, the same bytes each time: with 10000 actions, the
 * 20 MB that the benchmarks open. Usage: make-plan N_ACTIONS FILE */

#include "plan/decimal.h"
#include "plan/item-write.h"
#include "store/writer.h"

#include <stdlib.h>

#define N_DEPARTMENTS 22
#define ACTIONS_OF_OBJECTIVE 25
#define OBJECTIVES_OF_AXIS 8

/* Whole sentences, so that lines break and justify as in a real plan. */
static const char *const sentences[] = {
  "La direction recense les besoins de l’année et les publie dans la programmation des achats.",
  "Chaque cahier des charges prévoit au moins une considération environnementale mesurable.",
  "Les heures d’insertion sont suivies par le facilitateur, qui en rend compte chaque trimestre.",
  "Un sourcing est mené auprès des entreprises adaptées et des ateliers du territoire.",
  "Le coût du cycle de vie remplace le prix d’acquisition lorsque l’énergie pèse plus d’un tiers.",
  "Les fournisseurs transmettent les fiches techniques et les preuves demandées à la notification.",
  "Un bilan partagé est présenté au comité de pilotage avant le renouvellement du marché.",
};

static void take_text (CabasItem *item, CabasField field, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

static void
take_text (CabasItem *item, CabasField field, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  cabas_item_take_text (item, field, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

static CabasItem *
add (CabasItem *parent, CabasKind kind, const char *prefix, guint number)
{
  g_autofree char *id = g_strdup_printf ("%s%u", prefix, number);
  CabasItem *item = cabas_item_new_with_id (kind, id);

  cabas_item_splice (parent, kind, cabas_item_get_n_children (parent, kind), 0, &item, 1);
  g_object_unref (item);
  return item;
}

static void
take_prose (CabasItem *item, CabasField field, guint seed, guint n_sentences)
{
  GString *prose = g_string_new (NULL);

  for (guint i = 0; i < n_sentences; i++)
    {
      if (i > 0)
        g_string_append (prose, i % 3 == 0 ? "\n\n" : " ");
      g_string_append (prose, sentences[(seed + i * 3) % G_N_ELEMENTS (sentences)]);
    }
  cabas_item_take_text (item, field, g_string_free (prose, FALSE));
}

static void
add_departments (CabasItem *root)
{
  for (guint i = 0; i < N_DEPARTMENTS; i++)
    {
      CabasItem *department = add (root, CABAS_KIND_DEPARTMENT, "d", i);

      take_text (department, CABAS_DEPARTMENT_NAME, "Direction numéro %u", i + 1);
      take_text (department, CABAS_DEPARTMENT_SHORT_NAME, "D%u", i + 1);
    }
}

static void
add_details (CabasItem *action, guint number)
{
  for (guint i = 0; i < 3; i++)
    {
      CabasItem *assignment = add (action, CABAS_KIND_ASSIGNMENT, "s", number * 3 + i);

      take_text (assignment, CABAS_ASSIGNMENT_DEPARTMENT, "d%u",
                 (number * 5 + i * 7) % N_DEPARTMENTS);
      cabas_item_set_number (assignment, CABAS_ASSIGNMENT_LETTER, (number + i) % CABAS_N_LETTER);
    }
  for (guint i = 0; i < 2; i++)
    {
      CabasItem *milestone = add (action, CABAS_KIND_MILESTONE, "m", number * 2 + i);
      CabasItem *line = add (action, CABAS_KIND_BUDGET_LINE, "b", number * 2 + i);

      take_text (milestone, CABAS_MILESTONE_LABEL, "Étape %u de l’action", i + 1);
      cabas_item_set_number (milestone, CABAS_MILESTONE_DATE, cabas_date_new_year (2027 + (int) i));
      cabas_item_set_number (line, CABAS_BUDGET_LINE_YEAR, cabas_date_new_year (2027 + (int) i));
      cabas_item_set_number (line, CABAS_BUDGET_LINE_PLANNED,
                             (number % 90 + 10) * 100 * CABAS_QUANTITY_ONE);
    }
}

static void
add_action (CabasItem *objective, guint number)
{
  CabasItem *action = add (objective, CABAS_KIND_ACTION, "a", number);
  int year = 2027 + (int) (number % 5);

  take_text (action, CABAS_ACTION_CODE, "A%u", number + 1);
  take_text (action, CABAS_ACTION_TITLE, "Rendre plus responsable l’achat numéro %u", number + 1);
  take_prose (action, CABAS_ACTION_PURPOSE, number, 2);
  take_prose (action, CABAS_ACTION_DESCRIPTION, number + 1, 5);
  take_prose (action, CABAS_ACTION_RESULT, number + 2, 1);
  cabas_item_set_number (action, CABAS_ACTION_STATUS, number % CABAS_N_ACTION_STATUS);
  cabas_item_set_number (action, CABAS_ACTION_PRIORITY, number % CABAS_N_PRIORITY);
  cabas_item_set_number (action, CABAS_ACTION_FIRST_DAY, cabas_date_new_year (year));
  cabas_item_set_number (action, CABAS_ACTION_LAST_DAY, cabas_date_new_year (year + 1));
  cabas_item_set_number (action, CABAS_ACTION_PROGRESS, (number * 13) % 101 * CABAS_QUANTITY_ONE);
  add_details (action, number);
}

static CabasItem *
make_plan (guint n_actions)
{
  CabasItem *root = cabas_item_new_with_id (CABAS_KIND_PLAN, "plan");
  CabasItem *axis = NULL;
  CabasItem *objective = NULL;

  take_text (root, CABAS_PLAN_TITLE, "Plan de %u actions", n_actions);
  cabas_item_set_number (root, CABAS_PLAN_FIRST_DAY, cabas_date_new_year (2027));
  add_departments (root);
  for (guint i = 0; i < n_actions; i++)
    {
      guint n_objective = i / ACTIONS_OF_OBJECTIVE;

      if (i % (ACTIONS_OF_OBJECTIVE * OBJECTIVES_OF_AXIS) == 0)
        {
          axis = add (root, CABAS_KIND_AXIS, "x", n_objective / OBJECTIVES_OF_AXIS);
          take_text (axis, CABAS_AXIS_TITLE, "Axe %u", n_objective / OBJECTIVES_OF_AXIS + 1);
        }
      if (i % ACTIONS_OF_OBJECTIVE == 0)
        {
          objective = add (axis, CABAS_KIND_OBJECTIVE, "o", n_objective);
          take_text (objective, CABAS_OBJECTIVE_TITLE, "Objectif %u", n_objective + 1);
        }
      add_action (objective, i);
    }
  return root;
}

int
main (int argc, char **argv)
{
  g_autoptr (CabasDocument) document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *data;

  if (argc != 3)
    {
      g_printerr ("Usage: make-plan N_ACTIONS FILE\n");
      return 2;
    }
  document = cabas_document_new_with_root (make_plan ((guint) atoi (argv[1])));
  bytes = cabas_writer_write (document);
  data = g_bytes_get_data (bytes, &length);
  if (g_file_set_contents (argv[2], data, (gssize) length, &error))
    return 0;
  g_printerr ("%s\n", error->message);
  return 3;
}
