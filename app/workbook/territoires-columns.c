/* SPDX-License-Identifier: EUPL-1.2 */
#include "workbook/territoires-private.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *heading; /* in the template */
  const char *target;  /* untranslated: where it goes */
} ColumnInfo;

static const ColumnInfo infos[CABAS_TET_N_COLUMNS] = {
  [CABAS_TET_AXIS] = { "Axe (x)", N_ ("Axis") },
  [CABAS_TET_SUB_AXIS] = { "Sous-axe (x.x)", N_ ("Objective") },
  [CABAS_TET_SUB_SUB_AXIS] = { "Sous-sous axe (x.x.x)",
                               N_ ("Objective, after the name of the sub-axis") },
  [CABAS_TET_TITLE] = { "Titre de l'action", N_ ("Title of the action") },
  [CABAS_TET_SUB_TITLE] = { "Titre de la sous-action",
                            N_ ("An action of its own, after the title") },
  [CABAS_TET_DESCRIPTION] = { "Descriptif", N_ ("Description") },
  [CABAS_TET_BODIES] = { "Instances de gouvernance", N_ ("Note of the action") },
  [CABAS_TET_PURPOSE] = { "Objectifs", N_ ("Purpose") },
  [CABAS_TET_INDICATORS] = { "Indicateurs liés",
                             N_ ("Indicators of the same name, else note of the action") },
  [CABAS_TET_STRUCTURE] = { "Structure pilote", N_ ("Partners") },
  [CABAS_TET_MEANS] = { "Moyens humains et techniques", N_ ("Means") },
  [CABAS_TET_PARTNERS] = { "Partenaires", N_ ("Partners") },
  [CABAS_TET_DEPARTMENTS] = { "Direction ou service pilote", N_ ("Departments with the letter R") },
  [CABAS_TET_PERSONS] = { "Personne pilote",
                          N_ ("People, and the person of the first department") },
  [CABAS_TET_ELECTED] = { "Élu·e référent·e",
                          N_ ("People, as elected sponsors, and note of the action") },
  [CABAS_TET_PARTICIPATION] = { "Participation Citoyenne", N_ ("Note of the action") },
  [CABAS_TET_FUNDING] = { "Financements", N_ ("Funding") },
  [CABAS_TET_FUNDER_1] = { "Financeur 1", N_ ("Funding") },
  [CABAS_TET_AMOUNT_1] = { "Montant € HT", N_ ("Funding") },
  [CABAS_TET_FUNDER_2] = { "Financeur 2", N_ ("Funding") },
  [CABAS_TET_AMOUNT_2] = { "Montant € HT", N_ ("Funding") },
  [CABAS_TET_FUNDER_3] = { "Financeur 3", N_ ("Funding") },
  [CABAS_TET_AMOUNT_3] = { "Montant € HT", N_ ("Funding") },
  [CABAS_TET_BUDGET] = { "Budget prévisionnel total € HT",
                         N_ ("Budget line of the first year; funding where no year is given") },
  [CABAS_TET_STATUS] = { "Statut", N_ ("Status; being late is computed from the dates") },
  [CABAS_TET_PRIORITY] = { "Niveau de priorité", N_ ("Priority") },
  [CABAS_TET_START] = { "Date de début", N_ ("Start") },
  [CABAS_TET_END] = { "Date de fin", N_ ("End") },
};

const char *
cabas_tet_get_heading (CabasTetColumn column)
{
  return infos[column].heading;
}

static gboolean
has_heading (CabasTetColumn column, const char *folded)
{
  g_autofree char *heading = cabas_names_fold (infos[column].heading);

  return g_str_equal (heading, folded);
}

gboolean
cabas_territoires_is_sheet (const CabasSheet *sheet)
{
  g_autofree char *folded =
      cabas_names_fold (cabas_sheet_get (sheet, CABAS_TET_HEADER_ROW, 0).text);

  return has_heading (CABAS_TET_AXIS, folded);
}

static gboolean
has_text (const CabasSheet *sheet, guint column)
{
  for (guint row = CABAS_TET_FIRST_ROW; row < cabas_sheet_get_n_rows (sheet); row++)
    if (*cabas_sheet_get (sheet, row, column).text != '\0')
      return TRUE;

  return FALSE;
}

/* Amounts are called alike: each is the next one of that name. */
void
cabas_tet_match_columns (CabasImport *import,
                         const CabasSheet *sheet,
                         int columns[CABAS_TET_N_COLUMNS])
{
  for (guint column = 0; column < CABAS_TET_N_COLUMNS; column++)
    columns[column] = -1;

  for (guint i = 0; i < cabas_sheet_get_n_columns (sheet); i++)
    {
      const char *heading = cabas_sheet_get (sheet, CABAS_TET_HEADER_ROW, i).text;
      g_autofree char *folded = cabas_names_fold (heading);
      gboolean is_known = *folded == '\0' && !has_text (sheet, i);

      for (guint column = 0; column < CABAS_TET_N_COLUMNS && !is_known; column++)
        if (columns[column] < 0 && has_heading (column, folded))
          {
            columns[column] = i;
            is_known = TRUE;
            cabas_import_tell (import, CABAS_IMPORT_COLUMN, sheet, CABAS_TET_HEADER_ROW, i, heading,
                               g_strdup (_ (infos[column].target)));
          }
      if (!is_known)
        cabas_import_tell (
            import, CABAS_IMPORT_COLUMN, sheet, CABAS_TET_HEADER_ROW, i,
            *heading != '\0' ? heading : _ ("Column without a heading"),
            g_strdup (_ ("Not a column of the template: nothing is taken from it.")));
    }
}
