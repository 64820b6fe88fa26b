/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "gallery/gallery.h"

#include "plan/item-write.h"
#include "store/reader.h"

static inline CabasDocument *
open_sample (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("CABAS_DATA_DIR"), "samples", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  CabasDocument *document;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, &error));
  g_assert_no_error (error);
  bytes = g_bytes_new_take (g_steal_pointer (&text), length);
  document = cabas_reader_read (bytes, name, &error);
  g_assert_no_error (error);

  return document;
}

/* The sample as it might have been two years before: half of what is done and all that is dropped
 * was still to be carried out, one action had not been thought of, another has gone since. */
static inline CabasDocument *
open_earlier_sample (void)
{
  CabasDocument *document = open_sample ("valmont.spaser");
  g_autoptr (GPtrArray) actions = cabas_document_list (document, CABAS_KIND_ACTION);
  CabasItem *objective = cabas_item_get_parent (actions->pdata[0]);
  g_autoptr (CabasItem) gone = cabas_item_new_with_id (CABAS_KIND_ACTION, "gone");

  for (guint i = 1; i < actions->len; i++)
    {
      const gint64 status = cabas_item_get_number (actions->pdata[i], CABAS_ACTION_STATUS);

      if (status == CABAS_ACTION_STATUS_DROPPED || (status == CABAS_ACTION_STATUS_DONE && i % 2))
        cabas_item_set_number (actions->pdata[i], CABAS_ACTION_STATUS, CABAS_ACTION_STATUS_PLANNED);
    }
  cabas_item_splice (objective, CABAS_KIND_ACTION, 0, 1, &gone, 1);

  return document;
}
