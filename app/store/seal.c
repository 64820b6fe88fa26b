/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/seal.h"

#include "change/adoption.h"
#include "plan/item-write.h"
#include "plan/value.h"
#include "store/reader-guard.h"
#include "store/reader.h"
#include "store/writer.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#define BEST_COMPRESSION 9

/* What is about the file, and not of the plan: other versions, what was removed, what was looked
 * for, what was said while writing, how it is shown. */
static const CabasKind left_out[] = { CABAS_KIND_VERSION, CABAS_KIND_REMOVED, CABAS_KIND_FILTER,
                                      CABAS_KIND_COMMENT, CABAS_KIND_DECK };

/* The bytes of which a version has the fingerprint. */
static GBytes *
write_canonical (CabasDocument *document, GError **error)
{
  g_autoptr (GBytes) whole = cabas_writer_write (document);
  g_autoptr (CabasDocument) copy = cabas_reader_read (whole, _ ("the plan"), error);

  if (copy == NULL)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (left_out); i++)
    cabas_item_splice (cabas_document_get_root (copy), left_out[i], 0,
                       cabas_item_get_n_children (cabas_document_get_root (copy), left_out[i]),
                       NULL, 0);

  return cabas_writer_write (copy);
}

static GBytes *
convert (GConverter *converter, GBytes *bytes, gsize most, GError **error)
{
  g_autoptr (GInputStream) raw = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (raw, converter);
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  guint8 buffer[16 * 1024];
  gssize n;

  while ((n = g_input_stream_read (stream, buffer, sizeof buffer, NULL, error)) > 0)
    {
      if (g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (out)) + (gsize) n > most)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                               _ ("it is larger than any plan."));
          return NULL;
        }
      if (!g_output_stream_write_all (out, buffer, (gsize) n, NULL, NULL, error))
        return NULL;
    }
  if (n < 0 || !g_output_stream_close (out, NULL, error))
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
}

/* (transfer full): as the field keeps it. */
static char *
pack (GBytes *content, GError **error)
{
  g_autoptr (GZlibCompressor) compressor =
                 g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, BEST_COMPRESSION);
  g_autoptr (GBytes) packed = convert (G_CONVERTER (compressor), content, G_MAXINT32, error);
  const gsize most = CABAS_MAX_DATA_BYTES / 4 * 3;

  if (packed == NULL)
    return NULL;
  if (g_bytes_get_size (packed) > most)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                   _ ("The plan takes %1$u MB once compressed, and a version may take %2$u. Make "
                      "its images smaller."),
                   (guint) (g_bytes_get_size (packed) >> 20), (guint) (most >> 20));
      return NULL;
    }

  return g_base64_encode (g_bytes_get_data (packed, NULL), g_bytes_get_size (packed));
}

static gboolean
is_vote (int kind)
{
  return kind == CABAS_VERSION_KIND_ADOPTED || kind == CABAS_VERSION_KIND_AMENDED;
}

/* What a vote says of the plan is in the plan that is sealed. */
static void
record_vote (CabasHistory *history, const CabasSealOptions *options)
{
  CabasItem *plan = cabas_document_get_root (cabas_history_get_document (history));

  if (!is_vote (options->kind))
    return;

  if (options->kind == CABAS_VERSION_KIND_ADOPTED)
    {
      cabas_history_set_number (history, plan, CABAS_PLAN_ADOPTED_ON, options->date);
      cabas_history_set_text (history, plan, CABAS_PLAN_DELIBERATION, options->deliberation);
    }
  if (!cabas_adoption_is_voted (cabas_item_get_number (plan, CABAS_PLAN_STATUS)))
    cabas_history_set_number (history, plan, CABAS_PLAN_STATUS, CABAS_PLAN_STATUS_ADOPTED);
}

static char *
dup_label (const CabasSealOptions *options)
{
  g_autofree char *date = NULL;

  if (options->label != NULL && *options->label != '\0')
    return g_strdup (options->label);

  date = cabas_date_format (options->date);

  /* TRANSLATORS: name of a version of the plan: its kind, such as “Adopted version”, and a date. */
  return g_strdup_printf (_ ("%1$s of %2$s"),
                          cabas_choice_get_label (CABAS_VERSION_KIND, options->kind), date);
}

static CabasItem *
add_version (CabasHistory *history, const CabasSealOptions *options, GError **error)
{
  CabasDocument *document = cabas_history_get_document (history);
  g_autoptr (GBytes) content = write_canonical (document, error);
  g_autofree char *packed = content != NULL ? pack (content, error) : NULL;
  g_autofree char *label = dup_label (options);
  g_autofree char *hash = NULL;
  CabasItem *version;

  if (packed == NULL)
    return NULL;

  hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
  version = cabas_history_add (history, cabas_document_get_root (document), CABAS_KIND_VERSION,
                               G_MAXUINT);
  if (version == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY,
                           _ ("The plan cannot be changed, so no version of it was made."));
      return NULL;
    }

  cabas_history_set_text (history, version, CABAS_VERSION_LABEL, label);
  cabas_history_set_number (history, version, CABAS_VERSION_KIND, options->kind);
  cabas_history_set_number (history, version, CABAS_VERSION_DATE, options->date);
  cabas_history_set_text (history, version, CABAS_VERSION_DELIBERATION, options->deliberation);
  cabas_history_set_text (history, version, CABAS_VERSION_HASH, hash);
  cabas_history_set_text (history, version, CABAS_VERSION_CONTENT, packed);

  return version;
}

/**
 * cabas_seal_make:
 * @history: of the plan
 * @options: what the version is
 * @error: return location for an error
 *
 * Seals the plan as it is: for a vote, with what the vote makes of it.
 *
 * Returns: (transfer none): the version, or %NULL and the plan is as it was
 */
CabasItem *
cabas_seal_make (CabasHistory *history, const CabasSealOptions *options, GError **error)
{
  const guint64 serial = cabas_history_get_serial (history);
  CabasItem *version;

  cabas_history_begin (history, is_vote (options->kind) ? _ ("seal what was voted")
                                                        : _ ("freeze a version"));
  record_vote (history, options);
  version = add_version (history, options, error);
  cabas_history_end (history);
  if (version == NULL && cabas_history_get_serial (history) != serial)
    cabas_history_undo (history);

  return version;
}

static void
set_damaged (CabasItem *version, GError **error)
{
  g_autofree char *name = cabas_item_dup_display_name (version);

  g_clear_error (error);
  g_set_error (error, CABAS_READ_ERROR, CABAS_READ_ERROR_DAMAGED,
               _ ("The plan sealed in “%s” is not the one whose fingerprint was taken: it was "
                  "changed outside of Cabas, or is damaged. Take it from a copy of the file."),
               name);
}

/**
 * cabas_seal_open:
 * @version: a version
 * @error: return location for an error
 *
 * Returns: (transfer full): the plan that @version holds, or %NULL
 */
CabasDocument *
cabas_seal_open (CabasItem *version, GError **error)
{
  const char *text = cabas_item_get_text (version, CABAS_VERSION_CONTENT);
  g_autoptr (GZlibDecompressor) decompressor =
                 g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  g_autofree char *name = cabas_item_dup_display_name (version);
  g_autofree char *hash = NULL;
  g_autoptr (GBytes) packed = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autoptr (CabasDocument) document = NULL;
  gsize length = 0;
  guchar *data;

  if (text == NULL)
    {
      g_set_error (error, CABAS_READ_ERROR, CABAS_READ_ERROR_NOT_A_PLAN,
                   _ ("“%s” holds no plan: it says that there was a version, not what it was."),
                   name);
      return NULL;
    }

  data = g_base64_decode (text, &length);
  packed = g_bytes_new_take (data, length);
  content = convert (G_CONVERTER (decompressor), packed, CABAS_MAX_FILE_BYTES, error);
  hash = content != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content) : NULL;
  if (g_strcmp0 (hash, cabas_item_get_text (version, CABAS_VERSION_HASH)) != 0)
    {
      set_damaged (version, error);
      return NULL;
    }

  document = cabas_reader_read (content, name, error);
  if (document != NULL)
    cabas_document_set_read_only_reason (
        document, _ ("This version is sealed: it can be read and compared, not changed."));

  return g_steal_pointer (&document);
}

/**
 * cabas_seal_find_last:
 * @document: a plan
 *
 * Returns: (transfer none) (nullable): its last version that holds a plan
 */
CabasItem *
cabas_seal_find_last (CabasDocument *document)
{
  g_autoptr (GPtrArray) versions = cabas_document_list (document, CABAS_KIND_VERSION);

  for (guint i = versions->len; i-- > 0;)
    if (cabas_item_has (versions->pdata[i], CABAS_VERSION_CONTENT))
      return versions->pdata[i];

  return NULL;
}
