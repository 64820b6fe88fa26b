/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/state.h"

#include "command/files.h"
#include "command/output.h"
#include "store/seal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static CabasItem *
find_version (CabasDocument *document, const char *id)
{
  CabasItem *version;

  if (g_str_equal (id, "last"))
    return cabas_seal_find_last (document);

  version = cabas_document_find (document, id);

  return version != NULL && cabas_item_get_kind (version) == CABAS_KIND_VERSION ? version : NULL;
}

static gboolean
open_version (CabasState *self, CabasItem *version)
{
  g_autoptr (GError) error = NULL;

  self->name = cabas_item_dup_display_name (version);
  self->document = cabas_seal_open (version, &error);
  if (self->document == NULL)
    cabas_output_complain ("%s", error->message);

  return self->document != NULL;
}

gboolean
cabas_state_open (CabasState *self, const char *word)
{
  const char *mark = g_file_test (word, G_FILE_TEST_EXISTS) ? NULL : strrchr (word, '#');
  g_autofree char *path = mark != NULL ? g_strndup (word, mark - word) : g_strdup (word);
  g_autoptr (CabasDocument) document = cabas_files_open_plan (path, NULL);
  CabasItem *version;

  if (document == NULL)
    return FALSE;
  if (mark == NULL)
    {
      self->name = g_filename_display_basename (path);
      self->document = g_steal_pointer (&document);
      return TRUE;
    }

  version = find_version (document, mark + 1);
  if (version == NULL)
    {
      cabas_output_complain (_ ("“%s” holds no version “%s”."), path, mark + 1);
      return FALSE;
    }

  return open_version (self, version);
}

gboolean
cabas_state_open_last (CabasState *self, CabasDocument *document)
{
  CabasItem *version = cabas_seal_find_last (document);

  return version != NULL && open_version (self, version);
}

void
cabas_state_clear (CabasState *self)
{
  g_clear_object (&self->document);
  g_clear_pointer (&self->name, g_free);
}
