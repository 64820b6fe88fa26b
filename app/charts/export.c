/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/export.h"

#include "charts/chart-text.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define PNG_SCALE 2
#define USUAL_WIDTH 960

/* Cairo makes no larger image; a caller that asks for one is told rather than given an empty
 * file. */
#define LARGEST_SIDE 16000

static cairo_status_t
append_data_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
check_status (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The chart could not be drawn: %s."),
               cairo_status_to_string (status));
  return FALSE;
}

static cairo_surface_t *
create_surface (CabasChartFormat format, double width, double height, GByteArray *bytes)
{
  cairo_surface_t *surface;

  switch (format)
    {
    case CABAS_CHART_SVG:
      surface = cairo_svg_surface_create_for_stream (append_data_cb, bytes, width, height);
      cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
      return surface;
    case CABAS_CHART_PDF:
      return cairo_pdf_surface_create_for_stream (append_data_cb, bytes, width, height);
    case CABAS_CHART_PNG:
    default:
      surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width * PNG_SCALE),
                                            (int) ceil (height * PNG_SCALE));
      cairo_surface_set_device_scale (surface, PNG_SCALE, PNG_SCALE);
      return surface;
    }
}

static void
set_pdf_metadata (cairo_surface_t *surface, const char *title, const char *description)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, description);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Cabas");
}

static void
drop_surface_name (GString *svg)
{
  char *name = strstr (svg->str, "<g id=\"surface");
  char *end = name != NULL ? strchr (name, '>') : NULL;

  if (end != NULL)
    g_string_erase (svg, name + 2 - svg->str, end - name - 2);
}

/* Cairo writes no words into an SVG, its letters are outlines: a reader of the screen gets the
 * title and the description. It also names the picture after a counter of the process: without
 * that name the same chart is the same file. */
static void
insert_svg_words (GByteArray *bytes, const char *title, const char *description)
{
  static const char before[] = "<svg ";
  g_autofree char *words = g_markup_printf_escaped (
      "<title id=\"title\">%s</title>\n<desc id=\"desc\">%s</desc>\n", title, description);
  char *svg, *tag, *end;
  g_autoptr (GString) text = NULL;

  g_byte_array_append (bytes, (const guint8 *) "", 1);
  svg = (char *) bytes->data;
  tag = strstr (svg, before);
  end = tag != NULL ? strstr (tag, ">\n") : NULL;
  if (end == NULL)
    return;

  text = g_string_new_len (svg, tag - svg);
  g_string_append (text, "<svg role=\"img\" aria-labelledby=\"title desc\" ");
  g_string_append_len (text, tag + strlen (before), end + 2 - tag - (gssize) strlen (before));
  g_string_append (text, words);
  g_string_append (text, end + 2);
  drop_surface_name (text);
  g_byte_array_set_size (bytes, 0);
  g_byte_array_append (bytes, (const guint8 *) text->str, (guint) text->len);
}

/**
 * cabas_chart_render:
 *
 * Draws @chart as the contents of a file.
 *
 * Returns: (transfer full): the contents, %NULL with @error set if it cannot be drawn
 */
GBytes *
cabas_chart_render (CabasChart *chart,
                    CabasChartFormat format,
                    double width,
                    double height,
                    const CabasChartStyle *style,
                    GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *title = NULL;
  g_autofree char *description = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  g_return_val_if_fail (CABAS_IS_CHART (chart), NULL);

  if (format == CABAS_CHART_CSV)
    return cabas_chart_write_csv (chart, error);

  if (!(width >= 1 && height >= 1 && width <= LARGEST_SIDE && height <= LARGEST_SIDE))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _ ("A picture is between 1 and %d wide and high."), LARGEST_SIDE);
      return NULL;
    }

  title = cabas_chart_dup_title (chart);
  description = cabas_chart_describe (chart);
  surface = create_surface (format, width, height, bytes);
  if (format == CABAS_CHART_PDF)
    set_pdf_metadata (surface, title, description);
  cr = cairo_create (surface);
  cabas_chart_draw (chart, cr, width, height, style);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS && format == CABAS_CHART_PNG)
    status = cairo_surface_write_to_png_stream (surface, append_data_cb, bytes);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!check_status (status, error))
    return NULL;

  if (format == CABAS_CHART_SVG)
    insert_svg_words (bytes, title, description);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * cabas_chart_render_whole:
 *
 * Draws @chart as the contents of a file, at the height in which it shows everything.
 *
 * Returns: (transfer full): the contents, %NULL with @error set if it cannot be drawn
 */
GBytes *
cabas_chart_render_whole (CabasChart *chart,
                          CabasChartFormat format,
                          CabasChartTheme theme,
                          GError **error)
{
  CabasChartStyle style;

  cabas_chart_style_init (&style, theme);

  return cabas_chart_render (chart, format, USUAL_WIDTH,
                             cabas_chart_get_natural_height (chart, USUAL_WIDTH, &style), &style,
                             error);
}

/* Closing a stream after a failed write would put the half-written file in place of the old one;
 * a cancelled close drops it. */
static gboolean
replace_contents (GFile *file, GBytes *contents, GError **error)
{
  g_autoptr (GFileOutputStream) stream =
                 g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, error);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  gsize size;
  const void *data = g_bytes_get_data (contents, &size);

  if (stream == NULL)
    return FALSE;
  if (g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, size, NULL, NULL, error))
    return g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error);

  g_cancellable_cancel (cancelled);
  g_output_stream_close (G_OUTPUT_STREAM (stream), cancelled, NULL);
  return FALSE;
}

/**
 * cabas_chart_export:
 *
 * Writes @chart to @file, which is replaced only when the whole picture could be written.
 */
gboolean
cabas_chart_export (CabasChart *chart,
                    GFile *file,
                    CabasChartFormat format,
                    double width,
                    double height,
                    const CabasChartStyle *style,
                    GError **error)
{
  g_autoptr (GBytes) contents = NULL;
  g_autoptr (GError) reason = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  contents = cabas_chart_render (chart, format, width, height, style, error);
  if (contents == NULL)
    return FALSE;
  if (replace_contents (file, contents, &reason))
    return TRUE;

  name = g_file_get_parse_name (file);
  g_set_error (error, reason->domain, reason->code,
               _ ("The chart could not be written to “%s”: %s."), name, reason->message);
  return FALSE;
}

/**
 * cabas_chart_format_from_name:
 * @format: (out): what the ending of the name asks for
 *
 * Returns: %FALSE if the name ends in nothing that a chart can be written as
 */
gboolean
cabas_chart_format_from_name (const char *file_name, CabasChartFormat *format)
{
  static const char *const endings[] = {
    [CABAS_CHART_SVG] = ".svg",
    [CABAS_CHART_PNG] = ".png",
    [CABAS_CHART_PDF] = ".pdf",
    [CABAS_CHART_CSV] = ".csv",
  };
  g_autofree char *lower = g_ascii_strdown (file_name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      {
        *format = i;
        return TRUE;
      }
  return FALSE;
}
