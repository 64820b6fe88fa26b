/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/export.h"

#include "../figures/make.h"
#include "plan/decimal.h"
#include "plan/extract.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

/* A plan with an item of every kind and a value in every field. Each value that not everybody may
 * see is a word, or a number, that stands for the lowest level that may; no document written for a
 * lower level holds it anywhere: not in its text, not in what is said of the file, not in data. */

static const char *const words[] = { NULL, "qxcouncil", "qxintern", "qxdepart", "qxmemo" };
static const char *const digits[] = { NULL, "918273", "827364", "736455", "645546" };

static int
get_needed_level (CabasItem *item, CabasField field)
{
  int needed = cabas_field_get_info (field)->level;

  for (CabasItem *up = item; up != NULL; up = cabas_item_get_parent (up))
    needed = MAX (needed, cabas_item_get_level (up));

  return needed;
}

static void
fill_number (CabasItem *item, CabasField field, int needed)
{
  const CabasFieldInfo *info = cabas_field_get_info (field);
  const gint64 number = needed > 0 ? g_ascii_strtoll (digits[needed], NULL, 10) : 3;

  switch (info->type)
    {
    case CABAS_VALUE_WHOLE:
      cabas_item_set_number (item, field, number);
      break;
    case CABAS_VALUE_QUANTITY:
      cabas_item_set_number (item, field, number * CABAS_QUANTITY_ONE);
      break;
    case CABAS_VALUE_MONEY:
      cabas_item_set_number (item, field, number * 100);
      break;
    case CABAS_VALUE_DATE:
      cabas_item_set_number (item, field, cabas_date_new_year (2026));
      break;
    case CABAS_VALUE_CHOICE:
      cabas_item_set_number (item, field, 0);
      break;
    case CABAS_VALUE_CHOICES:
      cabas_item_set_number (item, field, 1);
      break;
    default:
      break;
    }
}

/* Items are called after their kind. */
static void
fill_field (CabasItem *item, CabasField field)
{
  const CabasFieldInfo *info = cabas_field_get_info (field);
  const int needed = get_needed_level (item, field);
  const CabasKind target = info->target == CABAS_KIND_ANY ? CABAS_KIND_ACTION : info->target;
  const char *const ids[] = { cabas_kind_get_info (target)->name, NULL };

  if (info->is_inner || info->choices == cabas_field_get_info (CABAS_CHAPTER_LEVEL)->choices ||
      field == CABAS_INDICATOR_PUBLIC)
    return;

  switch (info->type)
    {
    case CABAS_VALUE_LINE:
    case CABAS_VALUE_PROSE:
      set_text (item, field, needed > 0 ? words[needed] : "open");
      break;
    case CABAS_VALUE_ADDRESS:
      set_text (item, field, "https://ville.example/open");
      break;
    case CABAS_VALUE_REFERENCE:
      set_text (item, field, ids[0]);
      break;
    case CABAS_VALUE_REFERENCES:
      cabas_item_take_list (item, field, g_strdupv ((char **) ids));
      break;
    case CABAS_VALUE_DATA:
    case CABAS_VALUE_COLOUR:
      break;
    default:
      fill_number (item, field, needed);
    }
}

static void
fill_item (CabasItem *item)
{
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (item));

  for (guint i = 0; i < info->n_fields; i++)
    fill_field (item, info->first_field + i);
}

static void add_children (CabasItem *parent);

/* `suffix` (nullable): of the id, for a second item of the kind. */
static CabasItem *
add_item (CabasItem *parent, CabasKind kind, const char *suffix)
{
  g_autofree char *id =
      g_strconcat (cabas_kind_get_info (kind)->name, suffix != NULL ? suffix : "", NULL);
  CabasDocument *document = cabas_item_get_document (parent);
  CabasItem *item = make (parent, kind, cabas_document_find (document, id) == NULL ? id : NULL);

  return item;
}

/* Items that say themselves who may see them stand there once for each level. */
static void
add_with_levels (CabasItem *parent, CabasKind kind, CabasField field)
{
  for (int level = CABAS_LEVEL_PUBLIC; level <= CABAS_LEVEL_MEMO; level++)
    {
      CabasItem *item = add_item (parent, kind, level == 0 ? NULL : words[level]);

      cabas_item_set_number (item, field, level);
      fill_item (item);
      add_children (item);
    }
}

static void
add_kind (CabasItem *parent, CabasKind kind)
{
  CabasItem *item;

  if (kind == CABAS_KIND_CHAPTER)
    add_with_levels (parent, kind, CABAS_CHAPTER_LEVEL);
  else if (kind == CABAS_KIND_NOTE)
    add_with_levels (parent, kind, CABAS_NOTE_LEVEL);
  if (kind == CABAS_KIND_CHAPTER || kind == CABAS_KIND_NOTE)
    return;

  item = add_item (parent, kind, NULL);
  fill_item (item);
  add_children (item);
  if (kind == CABAS_KIND_INDICATOR)
    {
      item = add_item (parent, kind, words[1]);
      cabas_item_set_number (item, CABAS_INDICATOR_PUBLIC, FALSE);
      fill_item (item);
      add_children (item);
    }
}

static void
add_children (CabasItem *parent)
{
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (parent));

  /* What was removed is kept for nobody; the kinds in it are those of the plan. */
  for (guint i = 0; i < info->n_held; i++)
    if (cabas_item_get_kind (parent) != CABAS_KIND_REMOVED || info->held[i] == CABAS_KIND_AXIS)
      add_kind (parent, info->held[i]);
}

static CabasDocument *
make_plan (void)
{
  CabasDocument *document = cabas_document_new ();
  CabasItem *plan = cabas_document_get_root (document);

  fill_item (plan);
  add_children (plan);

  return document;
}

static char *
run (const char *program, const char *first, const char *path, const char *last)
{
  const char *argv[] = { program, first, path, last, NULL };
  char *said = NULL;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL,
                               G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &said,
                               NULL, NULL, NULL));

  return said;
}

/* All that can be got out of a file, without spaces, so that “918 273” is found. */
static void
append_file (GString *all, const char *path)
{
  g_autofree char *text = NULL;
  g_autofree char *more = NULL;

  if (g_str_has_suffix (path, ".pdf"))
    {
      text = run ("pdftotext", "-raw", path, "-");
      /* Titles, bookmarks, alternative texts, what links are called, and metadata. */
      more = run ("qpdf", "--qdf", path, "-");
    }
  else if (g_str_has_suffix (path, ".ods") || g_str_has_suffix (path, ".odt"))
    text = run ("unzip", "-p", path, NULL);
  else
    g_assert_true (g_file_get_contents (path, &text, NULL, NULL));

  g_string_append (all, text);
  g_string_append (all, more != NULL ? more : "");
}

static char *
read_all (const char *path)
{
  GString *all = g_string_new (path);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  if (folder == NULL)
    append_file (all, path);
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      g_string_append (all, name);
      append_file (all, inside);
    }
  g_string_replace (all, "\u202f", "", 0);
  g_string_replace (all, "\u00a0", "", 0);
  g_string_replace (all, ",", "", 0);

  return g_string_free (all, FALSE);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      g_remove (inside);
    }
  g_remove (path);
}

/* Which levels' secrets a document tells. */
static guint
find_told (const char *text)
{
  guint told = 0;

  for (guint level = 1; level < G_N_ELEMENTS (words); level++)
    if (strstr (text, words[level]) != NULL || strstr (text, digits[level]) != NULL)
      told |= 1u << level;

  return told;
}

static guint
export_one (CabasDocument *document, CabasExportKind kind, int level, const char *suffix)
{
  g_autoptr (CabasDocument) empty = cabas_document_new ();
  const CabasExportOptions options = {
    .kind = kind,
    .level = level,
    .today = day ("2027-03-15"),
    .occasion = CABAS_OCCASION_ADOPTION,
    .before = empty,
    .before_name = "before",
    .sheet = NULL,
  };
  g_autofree char *folder = g_dir_make_tmp ("cabas-XXXXXX", NULL);
  g_autofree char *name = g_strconcat ("out", suffix, NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_written = cabas_export_write (document, &options, path, &error);

  g_assert_no_error (error);
  g_assert_true (is_written);
  text = read_all (path);
  remove_all (path);
  g_remove (folder);

  return find_told (text);
}

/* (transfer full): of every kind and format that has a choice of readers, or one. */
static guint
check_kind (CabasDocument *document, CabasExportKind kind, int level)
{
  const CabasExportInfo *info = cabas_export_get_info (kind);
  const guint hidden = ~0u << (level + 1);
  guint told = 0;
  guint i = 0;

  if (!info->has_level && info->level != level)
    return 0;

  do
    {
      const char *suffix = info->suffixes[i] != NULL ? info->suffixes[i] : "";
      const guint here = export_one (document, kind, level, suffix);

      g_test_message ("%s%s for level %d tells %x", info->name, suffix, level, here);
      g_assert_cmpuint (here & hidden, ==, 0);
      told |= here;
    }
  while (info->suffixes[i] != NULL && info->suffixes[++i] != NULL);

  return told;
}

static void
test_no_secret_leaves (gconstpointer data)
{
  const int level = GPOINTER_TO_INT (data);
  g_autoptr (CabasDocument) document = make_plan ();
  guint told = 0;

  for (guint kind = 0; kind < CABAS_N_EXPORTS; kind++)
    told |= check_kind (document, kind, level);

  /* What its readers may see is there: otherwise nothing was looked for in the right place. */
  if (level >= CABAS_LEVEL_COUNCIL)
    g_assert_true (told & 1u << CABAS_LEVEL_COUNCIL);
  if (level >= CABAS_LEVEL_INTERNAL)
    g_assert_true (told & 1u << CABAS_LEVEL_INTERNAL);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/secrets/public", GINT_TO_POINTER (CABAS_LEVEL_PUBLIC),
                        test_no_secret_leaves);
  g_test_add_data_func ("/secrets/council", GINT_TO_POINTER (CABAS_LEVEL_COUNCIL),
                        test_no_secret_leaves);
  g_test_add_data_func ("/secrets/internal", GINT_TO_POINTER (CABAS_LEVEL_INTERNAL),
                        test_no_secret_leaves);

  return g_test_run ();
}
