/* SPDX-License-Identifier: EUPL-1.2 */
#include "gallery/gallery-private.h"
#include "plan/decimal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_DECIMALS 2

GDate
cabas_gallery_get_day (guint32 julian)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, julian);
  g_date_get_day (&day);

  return day;
}

void
cabas_gallery_set_source (CabasChart *chart, CabasDate today, guint n_unknown, const char *unknown)
{
  g_autofree char *date = cabas_date_format (today);
  g_autofree char *source = NULL;
  g_autofree char *left_out = NULL;
  g_autofree char *both = NULL;

  /* TRANSLATORS: below a chart; %s is a date. */
  source = g_strdup_printf (_ ("Source: the plan, as of %s."), date);
  if (n_unknown > 0)
    {
      left_out = g_strdup_printf (unknown, n_unknown);
      both = g_strconcat (source, " ", left_out, NULL);
      cabas_chart_set_source (chart, both);
    }
  else
    cabas_chart_set_source (chart, source);
}

guint
cabas_gallery_count_decimals (CabasItem *indicator, const CabasSeries *series)
{
  gint64 precision = cabas_item_get_number (indicator, CABAS_INDICATOR_PRECISION);

  if (precision != CABAS_UNSET)
    return CLAMP (precision, 0, 6);

  for (guint i = 0; i < series->observations->len; i++)
    if (g_array_index (series->observations, CabasSeriesPoint, i).value % CABAS_QUANTITY_ONE != 0)
      return MOST_DECIMALS - 1;

  return 0;
}

gint64
cabas_gallery_find_choice (CabasField field, const char *name)
{
  const int choice =
      name != NULL ? cabas_choice_find (cabas_field_get_info (field)->choices, name, strlen (name))
                   : -1;

  return choice >= 0 ? choice : CABAS_UNSET;
}
