/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/report-bounds.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* Some four hundred pages, four times the longest plans that were seen; beyond, nobody would read
 * the report and making it would take many seconds. */
#define MAX_ITEMS 5000
#define MAX_TEXT_BYTES (900 * 1000)
#define MAX_LINE_BYTES 4000

/* What weighs as much as a full line, and how much larger titles are set than text. */
#define BYTES_OF_A_LINE 80
#define TITLE_SIZE 4

typedef struct
{
  guint n_items;
  gsize n_bytes;
  CabasItem *endless;       /* (unowned) (nullable): has a line longer than any title */
  CabasField endless_field; /* which */
} Measure;

/* A line that ends early takes as much room as a full one. */
static gsize
count_lines (const char *text)
{
  gsize n_lines = 1;

  for (const char *p = text; (p = strchr (p, '\n')) != NULL; p++)
    n_lines++;

  return n_lines;
}

static void
measure_text (Measure *measure, CabasItem *item, CabasField field)
{
  const char *text = cabas_item_get_text (item, field);
  gsize length;

  /* An image has its own bounds. */
  if (text == NULL || cabas_field_get_info (field)->type == CABAS_VALUE_DATA)
    return;

  length = strlen (text);
  if (cabas_field_get_info (field)->type == CABAS_VALUE_PROSE)
    {
      measure->n_bytes += MAX (length, count_lines (text) * BYTES_OF_A_LINE);
      return;
    }

  measure->n_bytes += length * (length > BYTES_OF_A_LINE ? TITLE_SIZE : 1);
  if (length > MAX_LINE_BYTES)
    {
      measure->endless = item;
      measure->endless_field = field;
    }
}

static void
measure_item (CabasItem *item, gpointer user_data)
{
  Measure *measure = user_data;
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (item));

  measure->n_items++;
  for (guint i = 0; i < info->n_fields; i++)
    if (cabas_field_get_held_as (info->first_field + i) == CABAS_HELD_TEXT &&
        cabas_field_get_info (info->first_field + i)->type != CABAS_VALUE_DATA)
      measure_text (measure, item, info->first_field + i);
}

/**
 * cabas_report_check_bounds:
 * @document: a plan
 * @error: return location for an error
 *
 * Returns: whether a report of the plan can be made in a few seconds and read by anybody
 */
gboolean
cabas_report_check_bounds (CabasDocument *document, GError **error)
{
  Measure measure = { 0 };

  cabas_item_visit (cabas_document_get_root (document), measure_item, &measure);

  if (measure.n_items > MAX_ITEMS || measure.n_bytes > MAX_TEXT_BYTES)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE,
                   _ ("The report would be longer than any that can be read: the plan holds %u "
                      "items and %u KB of text, where %u items and %u KB fill four hundred pages. "
                      "Remove or shorten what does not belong in it."),
                   measure.n_items, (guint) (measure.n_bytes / 1000), MAX_ITEMS,
                   MAX_TEXT_BYTES / 1000);
      return FALSE;
    }

  if (measure.endless != NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE,
                   _ ("The report cannot be made: the field “%s” of the item “%s” is longer than a "
                      "title can be. Shorten it."),
                   cabas_field_get_label (measure.endless_field),
                   cabas_item_get_id (measure.endless));
      return FALSE;
    }

  return TRUE;
}
