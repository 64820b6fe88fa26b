/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/files.h"

#include "command/output.h"
#include "store/reader.h"
#include "store/save-error.h"
#include "store/saver.h"
#include "store/target.h"
#include "store/temp-file.h"
#include "store/writer.h"

#include <errno.h>
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

/* Whole or not at all, like a plan, but an exported file can be made again: no backup of it. */
static int
publish (const char *path, GBytes *bytes)
{
  int problem = 0;
  g_autofree char *target = cabas_target_resolve (path, &problem);
  g_autoptr (CabasTempFile) temp = NULL;

  if (target == NULL)
    return problem;
  if (g_file_test (target, G_FILE_TEST_IS_DIR))
    return EISDIR;
  if (g_file_test (target, G_FILE_TEST_EXISTS) && !g_file_test (target, G_FILE_TEST_IS_REGULAR))
    return ENOTSUP;

  temp = cabas_temp_file_new (target, 0666, &problem);
  if (temp == NULL)
    return problem;
  problem = cabas_temp_file_fill (temp, bytes, NULL);
  return problem != 0 ? problem : cabas_temp_file_put (temp, target, TRUE);
}

gboolean
cabas_files_write (const char *path, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  int problem = publish (path, bytes);

  if (problem == 0)
    return TRUE;
  cabas_save_error_set (&error, path, problem);
  cabas_output_complain ("%s", error->message);
  return FALSE;
}
