/* SPDX-License-Identifier: EUPL-1.2 */
#include "start/beginnings.h"

#include "change/history.h"
#include "plan/prose.h"
#include "store/data-folder.h"
#include "store/reader.h"

#include <string.h>

#define SUFFIX ".spaser"

static char *
make_folder_name (const char *language)
{
  g_autofree char *starts = cabas_data_folder_dup_path ("starts");

  return g_build_filename (starts, language, NULL);
}

static CabasDocument *
read_beginning (const char *name, const char *language, GError **error)
{
  g_autofree char *folder = make_folder_name (language);
  g_autofree char *file = g_strconcat (name, SUFFIX, NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);

  return cabas_reader_read_path (path, NULL, error);
}

void
cabas_beginning_free (CabasBeginning *self)
{
  g_free (self->name);
  g_free (self->title);
  g_free (self->description);
  g_strfreev (self->axes);
  g_free (self);
}

static CabasBeginning *
describe (const char *name, CabasDocument *document)
{
  CabasItem *root = cabas_document_get_root (document);
  CabasBeginning *self = g_new0 (CabasBeginning, 1);
  g_autoptr (GStrvBuilder) axes = g_strv_builder_new ();

  self->name = g_strdup (name);
  self->title = g_strdup (cabas_item_get_text (root, CABAS_PLAN_TITLE));
  self->description = cabas_prose_dup_plain (cabas_item_get_text (root, CABAS_PLAN_NOTE));
  for (guint i = 0; i < cabas_item_get_n_children (root, CABAS_KIND_AXIS); i++)
    g_strv_builder_add (axes, cabas_item_get_text (cabas_item_get_child (root, CABAS_KIND_AXIS, i),
                                                   CABAS_AXIS_TITLE));
  self->axes = g_strv_builder_end (axes);

  return self;
}

static int
compare_beginnings (gconstpointer a, gconstpointer b)
{
  const CabasBeginning *one = *(CabasBeginning *const *) a;
  const CabasBeginning *other = *(CabasBeginning *const *) b;
  const gboolean is_frame = g_str_equal (one->name, CABAS_BEGINNING_FRAME);

  if (is_frame != g_str_equal (other->name, CABAS_BEGINNING_FRAME))
    return is_frame ? -1 : 1;

  return g_utf8_collate (one->title, other->title);
}

GPtrArray *
cabas_beginnings_list (const char *language)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) cabas_beginning_free);
  g_autofree char *folder = make_folder_name (language);
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  const char *entry;

  while (entries != NULL && (entry = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *name = NULL;
      g_autoptr (CabasDocument) document = NULL;

      if (!g_str_has_suffix (entry, SUFFIX))
        continue;
      name = g_strndup (entry, strlen (entry) - strlen (SUFFIX));
      document = read_beginning (name, language, NULL);
      if (document != NULL && cabas_item_has (cabas_document_get_root (document), CABAS_PLAN_TITLE))
        g_ptr_array_add (list, describe (name, document));
    }

  g_ptr_array_sort (list, compare_beginnings);
  return list;
}

/* Everything the other plan holds of its own, under new ids. */
static void
add_all (CabasHistory *history, CabasDocument *from)
{
  CabasItem *root = cabas_document_get_root (cabas_history_get_document (history));
  CabasItem *model = cabas_document_get_root (from);
  const CabasKindInfo *info = cabas_kind_get_info (CABAS_KIND_PLAN);

  for (guint i = 0; i < info->n_held; i++)
    for (guint j = 0; j < cabas_item_get_n_children (model, info->held[i]); j++)
      {
        g_autoptr (CabasItem) item =
                       cabas_item_duplicate (cabas_item_get_child (model, info->held[i], j));

        cabas_history_insert (history, root, G_MAXUINT, item);
      }
}

CabasDocument *
cabas_beginnings_start (const char *name, const char *language, GError **error)
{
  g_autoptr (CabasDocument) frame = read_beginning (CABAS_BEGINNING_FRAME, language, error);
  g_autoptr (CabasDocument) document = NULL;
  g_autoptr (CabasHistory) history = NULL;
  CabasItem *root;

  if (frame == NULL)
    return NULL;

  document = cabas_document_new_with_root (cabas_item_duplicate (cabas_document_get_root (frame)));
  history = cabas_history_new (document);
  root = cabas_document_get_root (document);
  /* They said what the frame is. */
  cabas_history_set_text (history, root, CABAS_PLAN_TITLE, NULL);
  cabas_history_set_text (history, root, CABAS_PLAN_NOTE, NULL);

  if (!g_str_equal (name, CABAS_BEGINNING_FRAME))
    {
      g_autoptr (CabasDocument) axes = read_beginning (name, language, error);

      if (axes == NULL)
        return NULL;
      add_all (history, axes);
    }

  return g_steal_pointer (&document);
}
