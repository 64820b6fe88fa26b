/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/history.h"
#include "plan/item-write.h"
#include "plan/value.h"
#include "store/reader.h"
#include "store/writer.h"

#include <locale.h>
#include <string.h>

/* Every kind × every field: what is true of one field is true of a field added tomorrow. */

/* Two values that the field may have and that differ, in the form of the file. */
static const char *
get_sample (const CabasFieldInfo *info, guint which)
{
  switch (info->type)
    {
    case CABAS_VALUE_CHOICE:
    case CABAS_VALUE_CHOICES:
      return info->choices->choices[which].name;
    case CABAS_VALUE_FLAG:
      return which ? "yes" : "no";
    case CABAS_VALUE_DATE:
      return which ? "2027-Q3" : "2026-02-28";
    case CABAS_VALUE_WHOLE:
      return which ? "12" : "-3";
    case CABAS_VALUE_QUANTITY:
    case CABAS_VALUE_PERCENT:
      return which ? "12.5" : "-0.000001";
    case CABAS_VALUE_MONEY:
      return which ? "1234567.89" : "-0.01";
    case CABAS_VALUE_COLOUR:
      return which ? "#1a5fb4" : "#FFFFFF";
    case CABAS_VALUE_REFERENCE:
      return which ? "gone-1" : "gone-2";
    case CABAS_VALUE_REFERENCES:
      return which ? "gone-1 gone-2" : "gone-2";
    case CABAS_VALUE_DATA:
      return which ? "iVBORw0KGgo=" : "/9j/4A==";
    case CABAS_VALUE_LINE:
    case CABAS_VALUE_PROSE:
    case CABAS_VALUE_ADDRESS:
    default:
      return which ? "« Été » <b>&amp; ]]> \"'" : "x";
    }
}

static void
count_notify (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  (*(guint *) user_data)++;
}

static void
set_sample (CabasItem *item, CabasField field, guint which, gboolean expect_change)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  cabas_value_from_text (field, get_sample (cabas_field_get_info (field), which), &value, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cabas_item_set_value (item, field, &value), ==, expect_change);
}

static void
test_default_set_notify (void)
{
  for (CabasField field = 0; field < CABAS_N_FIELDS; field++)
    {
      const CabasFieldInfo *info = cabas_field_get_info (field);
      g_autoptr (CabasItem) item = cabas_item_new (info->kind);
      g_autofree char *detailed = g_strconcat ("notify::", info->name, NULL);
      guint n_notified = 0;

      g_test_message ("%s of %s", info->name, cabas_kind_get_info (info->kind)->name);
      g_signal_connect (item, detailed, G_CALLBACK (count_notify), &n_notified);

      g_assert_false (cabas_item_has (item, field));
      set_sample (item, field, 0, TRUE);
      g_assert_cmpuint (n_notified, ==, 1);
      set_sample (item, field, 0, FALSE);
      g_assert_cmpuint (n_notified, ==, 1);
      set_sample (item, field, 1, TRUE);
      g_assert_cmpuint (n_notified, ==, 2);
    }
}

/* A plan that holds an item of every kind at every place it may stand, all fields filled. */
static CabasItem *
make_full (CabasKind kind, guint which)
{
  const CabasKindInfo *info = cabas_kind_get_info (kind);
  CabasItem *item = cabas_item_new (kind);

  for (guint i = 0; i < info->n_fields; i++)
    set_sample (item, info->first_field + i, which, TRUE);

  for (guint i = 0; i < info->n_held; i++)
    for (guint j = 0; j < 2; j++)
      {
        g_autoptr (CabasItem) child = make_full (info->held[i], j);

        cabas_item_splice (item, info->held[i], j, 0, &child, 1);
      }

  return item;
}

static void
assert_equal (CabasItem *a, CabasItem *b)
{
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (a));

  g_assert_cmpstr (cabas_item_get_id (a), ==, cabas_item_get_id (b));
  for (guint i = 0; i < info->n_fields; i++)
    {
      g_autofree char *text_a = cabas_item_dup_text (a, info->first_field + i);
      g_autofree char *text_b = cabas_item_dup_text (b, info->first_field + i);

      g_assert_cmpstr (text_a, ==, text_b);
    }

  for (guint i = 0; i < info->n_held; i++)
    {
      guint n = cabas_item_get_n_children (a, info->held[i]);

      g_assert_cmpuint (n, ==, cabas_item_get_n_children (b, info->held[i]));
      for (guint j = 0; j < n; j++)
        assert_equal (cabas_item_get_child (a, info->held[i], j),
                      cabas_item_get_child (b, info->held[i], j));
    }
}

static void
test_save_load (void)
{
  g_autoptr (CabasDocument) document = NULL;
  g_autoptr (CabasDocument) again = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) bytes_again = NULL;
  g_autoptr (GError) error = NULL;

  document = cabas_document_new_with_root (make_full (CABAS_KIND_PLAN, 0));
  bytes = cabas_writer_write (document);
  again = cabas_reader_read (bytes, "full.spaser", &error);
  g_assert_no_error (error);
  assert_equal (cabas_document_get_root (document), cabas_document_get_root (again));

  bytes_again = cabas_writer_write (again);
  g_assert_true (g_bytes_equal (bytes, bytes_again));
}

/* The file accepted by the schema that is made from the same table. */
static void
test_relaxng_accepts (void)
{
  g_autoptr (CabasDocument) document =
                 cabas_document_new_with_root (make_full (CABAS_KIND_PLAN, 0));
  g_autoptr (GBytes) bytes = cabas_writer_write (document);
  g_autofree char *schema =
      g_build_filename (g_getenv ("CABAS_SOURCE_DIR"), "resources", "schema", "plan.rng", NULL);
  g_autoptr (GSubprocess) xmllint = NULL;
  g_autofree char *messages = NULL;
  g_autoptr (GError) error = NULL;

  xmllint = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE,
                              &error, "xmllint", "--noout", "--relaxng", schema, "-", NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (xmllint, g_bytes_get_data (bytes, NULL), NULL, NULL, &messages,
                                 &error);
  g_assert_no_error (error);
  g_test_message ("%s", messages);
  g_assert_cmpint (g_subprocess_get_exit_status (xmllint), ==, 0);
}

static void
test_names_do_not_meet (void)
{
  for (CabasKind kind = 0; kind < CABAS_N_KINDS; kind++)
    {
      const CabasKindInfo *info = cabas_kind_get_info (kind);
      g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint i = 0; i < info->n_fields; i++)
        {
          const CabasFieldInfo *field = cabas_field_get_info (info->first_field + i);

          g_assert_cmpint (field->kind, ==, kind);
          g_assert_true (g_hash_table_add (names, (char *) field->name));
          g_assert_cmpstr (field->name, !=, "display-name");
          g_assert_true (field->label != NULL && *field->label != '\0');
          g_assert_true (g_str_has_suffix (field->help, ".") ||
                         g_str_has_suffix (field->help, "…"));
        }
      for (guint i = 0; i < info->n_held; i++)
        g_assert_true (
            g_hash_table_add (names, (char *) cabas_kind_get_info (info->held[i])->name));
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schema/each-field-sets-and-notifies-once", test_default_set_notify);
  g_test_add_func ("/schema/each-field-is-saved-and-loaded", test_save_load);
  g_test_add_func ("/schema/relaxng-accepts-what-is-written", test_relaxng_accepts);
  g_test_add_func ("/schema/names-do-not-meet", test_names_do_not_meet);

  return g_test_run ();
}
