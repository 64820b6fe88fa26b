/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/files.h"

#include "command/output.h"
#include "store/reader.h"
#include "store/saver.h"
#include "store/write-out.h"
#include "store/writer.h"

#include <glib/gstdio.h>

CabasDocument *
cabas_files_open_plan (const char *path, GBytes **contents)
{
  g_autoptr (GError) error = NULL;
  CabasDocument *document = cabas_reader_read_path (path, contents, &error);

  if (document == NULL)
    cabas_output_complain ("%s", error->message);
  return document;
}

CabasDocument *
cabas_files_open_plan_to_change (const char *path, GBytes **contents)
{
  g_autoptr (CabasDocument) document = cabas_files_open_plan (path, contents);

  if (document == NULL)
    return NULL;
  if (cabas_document_get_read_only_reason (document) != NULL)
    {
      cabas_output_complain ("%s", cabas_document_get_read_only_reason (document));
      return NULL;
    }
  cabas_saver_init ();
  return g_steal_pointer (&document);
}

CabasExit
cabas_files_save_plan (CabasDocument *document, const char *path, GBytes *contents)
{
  g_autoptr (GBytes) bytes = cabas_writer_write (document);
  g_autoptr (CabasSaveJob) job = NULL;
  g_autoptr (CabasSaveResult) result = NULL;
  g_autoptr (GError) error = NULL;
  CabasStamp loaded;
  GStatBuf status = { 0 };

  /* The content decides whether somebody else wrote to the file since it was read. */
  g_stat (path, &status);
  cabas_stamp_fill (&loaded, &status, contents);
  job = cabas_save_job_new (path, bytes, &loaded, CABAS_SAVE_NONE);
  result = cabas_save (job, &error);
  if (result == NULL)
    {
      cabas_output_complain ("%s", error->message);
      return CABAS_EXIT_FILE;
    }
  if (result->notice != NULL)
    g_printerr ("%s\n", result->notice);
  return CABAS_EXIT_OK;
}

gboolean
cabas_files_write (const char *path, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;

  if (cabas_write_out (path, bytes, &error))
    return TRUE;

  cabas_output_complain ("%s", error->message);

  return FALSE;
}
