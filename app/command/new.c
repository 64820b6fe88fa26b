/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/files.h"
#include "command/output.h"
#include "start/beginnings.h"
#include "start/renewal.h"
#include "store/preferences.h"
#include "store/writer.h"

#include <glib/gi18n-lib.h>

static gboolean
is_beginning (const char *name, GPtrArray *beginnings)
{
  for (guint i = 0; i < beginnings->len; i++)
    if (g_str_equal (((CabasBeginning *) beginnings->pdata[i])->name, name))
      return TRUE;

  return FALSE;
}

static CabasExit
complain_of_name (const char *name, GPtrArray *beginnings)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < beginnings->len; i++)
    {
      const CabasBeginning *beginning = beginnings->pdata[i];

      g_string_append_printf (names, "\n  %s – %s", beginning->name, beginning->title);
    }

  return cabas_output_complain_of_usage (_ ("A plan cannot begin with “%s”, but with:%s"), name,
                                         names->str);
}

/* A new plan never takes the place of another file. */
static CabasExit
write_new (CabasDocument *document, const char *path)
{
  g_autoptr (GBytes) bytes = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      cabas_output_complain (_ ("“%s” is already there. Choose another name."), path);
      return CABAS_EXIT_FILE;
    }

  bytes = cabas_writer_write (document);
  return cabas_files_write (path, bytes) ? CABAS_EXIT_OK : CABAS_EXIT_FILE;
}

CabasExit
cabas_new_run (const CabasRequest *request)
{
  const char *name = cabas_request_get (request, CABAS_OPTION_FROM);
  g_autofree char *preferred = cabas_preferences_dup (CABAS_PREFERENCE_LANGUAGE);
  const char *language = cabas_request_get (request, CABAS_OPTION_LANGUAGE);
  g_autoptr (GPtrArray) beginnings = NULL;
  g_autoptr (CabasDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  if (language == NULL)
    language = preferred;
  beginnings = cabas_beginnings_list (language);
  if (name == NULL)
    name = CABAS_BEGINNING_FRAME;
  if (!is_beginning (name, beginnings))
    return complain_of_name (name, beginnings);

  document = cabas_beginnings_start (name, language, &error);
  if (document == NULL)
    {
      cabas_output_complain ("%s", error->message);
      return CABAS_EXIT_FILE;
    }

  return write_new (document, cabas_request_get (request, CABAS_OPTION_OUTPUT));
}

CabasExit
cabas_renew_run (const CabasRequest *request)
{
  const CabasRenewalOptions options = {
    cabas_request_get (request, CABAS_OPTION_WITH_DONE) != NULL,
    CABAS_UNSET,
  };
  g_autoptr (CabasDocument) earlier = cabas_files_open_plan (request->operands[0], NULL);
  g_autoptr (CabasDocument) document = NULL;
  g_autofree char *sentence = NULL;
  CabasRenewalCount count;
  CabasExit code;

  if (earlier == NULL)
    return CABAS_EXIT_FILE;

  document = cabas_renewal_new (earlier, &options, &count);
  code = write_new (document, cabas_request_get (request, CABAS_OPTION_OUTPUT));
  if (code != CABAS_EXIT_OK)
    return code;

  sentence = cabas_renewal_count_describe (&count);
  g_print ("%s\n", sentence);
  return CABAS_EXIT_OK;
}
