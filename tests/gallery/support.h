/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "gallery/gallery.h"

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
