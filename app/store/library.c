/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/library.h"

#include "store/card-reader.h"

#include <glib/gi18n-lib.h>

struct _CabasLibrary
{
  GObject parent_instance;

  GPtrArray *cards;    /* (owned) of CabasCard */
  GHashTable *ids;     /* (owned): id → card, both in `cards` */
  GPtrArray *problems; /* (owned) of char * */
  guint n_files;
};

G_DEFINE_FINAL_TYPE (CabasLibrary, cabas_library, G_TYPE_OBJECT)

static void
cabas_library_finalize (GObject *object)
{
  CabasLibrary *self = CABAS_LIBRARY (object);

  g_hash_table_unref (self->ids);
  g_ptr_array_unref (self->cards);
  g_ptr_array_unref (self->problems);

  G_OBJECT_CLASS (cabas_library_parent_class)->finalize (object);
}

static void
cabas_library_class_init (CabasLibraryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cabas_library_finalize;
}

static void
cabas_library_init (CabasLibrary *self)
{
  self->cards = g_ptr_array_new_with_free_func (g_object_unref);
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->problems = g_ptr_array_new_with_free_func (g_free);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* (transfer full): names of the files of cards in a folder, sorted. */
static GPtrArray *
list_files (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, CABAS_CARD_SUFFIX) && name[0] != '.')
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  return names;
}

/* `here`: ids of the cards of the same folder. */
static void
add_card (CabasLibrary *self, CabasCard *card, GHashTable *here, const char *file_name)
{
  char *id = (char *) cabas_card_get_id (card);

  if (g_hash_table_contains (here, id))
    {
      g_ptr_array_add (self->problems,
                       g_strdup_printf (_ ("“%s”: the card “%s” is in another file of the folder "
                                           "as well, and was left out here."),
                                        file_name, id));
      return;
    }

  g_hash_table_add (here, id);
  if (!g_hash_table_contains (self->ids, id))
    g_hash_table_insert (self->ids, id, card);
  g_ptr_array_add (self->cards, g_object_ref (card));
}

static void
read_file (
    CabasLibrary *self, const char *folder, const char *name, gboolean is_own, GHashTable *here)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cards = cabas_card_reader_read_path (path, &error);

  if (cards == NULL)
    {
      g_ptr_array_add (self->problems, g_strdup (error->message));
      return;
    }

  for (guint i = 0; i < cards->len; i++)
    {
      cabas_card_set_own (cards->pdata[i], is_own);
      add_card (self, cards->pdata[i], here, name);
    }
}

static void
read_folder (CabasLibrary *self, const char *folder, gboolean is_own)
{
  g_autoptr (GPtrArray) names = list_files (folder);
  g_autoptr (GHashTable) here = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < names->len; i++)
    {
      if (++self->n_files > CABAS_MAX_LIBRARY_FILES)
        {
          g_ptr_array_add (self->problems,
                           g_strdup_printf (_ ("The library reads at most %d files; the others of "
                                               "“%s” were left out."),
                                            CABAS_MAX_LIBRARY_FILES, folder));
          return;
        }
      read_file (self, folder, names->pdata[i], is_own, here);
    }
}

/* What another folder hides is taken out once all are read. */
static void
drop_hidden (CabasLibrary *self)
{
  for (guint i = self->cards->len; i-- > 0;)
    {
      CabasCard *card = self->cards->pdata[i];

      if (g_hash_table_lookup (self->ids, cabas_card_get_id (card)) != card)
        g_ptr_array_remove_index (self->cards, i);
    }
}

CabasLibrary *
cabas_library_new_for_folders (const char *own, const char *const *shared, const char *shipped)
{
  CabasLibrary *self = g_object_new (CABAS_TYPE_LIBRARY, NULL);

  if (own != NULL)
    read_folder (self, own, TRUE);
  for (; shared != NULL && *shared != NULL; shared++)
    read_folder (self, *shared, TRUE);
  if (shipped != NULL)
    read_folder (self, shipped, FALSE);
  drop_hidden (self);

  return self;
}

CabasLibrary *
cabas_library_new (void)
{
  g_autofree char *own = cabas_library_dup_own_folder ();
  g_auto (GStrv) shared = cabas_library_list_shared_folders ();
  g_autofree char *shipped = cabas_library_dup_shipped_folder ();

  return cabas_library_new_for_folders (own, (const char *const *) shared, shipped);
}

GPtrArray *
cabas_library_get_cards (CabasLibrary *self)
{
  g_return_val_if_fail (CABAS_IS_LIBRARY (self), NULL);

  return self->cards;
}

CabasCard *
cabas_library_find (CabasLibrary *self, const char *id)
{
  g_return_val_if_fail (CABAS_IS_LIBRARY (self) && id != NULL, NULL);

  return g_hash_table_lookup (self->ids, id);
}

GPtrArray *
cabas_library_get_problems (CabasLibrary *self)
{
  g_return_val_if_fail (CABAS_IS_LIBRARY (self), NULL);

  return self->problems;
}

GPtrArray *
cabas_library_list_indicators (CabasLibrary *self, CabasCard *card)
{
  GPtrArray *ids = cabas_card_get_indicators (card);
  GPtrArray *cards = g_ptr_array_new ();

  for (guint i = 0; i < ids->len; i++)
    {
      CabasCard *found = cabas_library_find (self, ids->pdata[i]);

      if (found != NULL && cabas_card_get_kind (found) == CABAS_CARD_KIND_INDICATOR)
        g_ptr_array_add (cards, found);
    }

  return cards;
}
