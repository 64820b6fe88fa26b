/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/odt-private.h"

#include "charts/export.h"
#include "publish/picture-file.h"

/* In points: the width of the text, and the most of its height. */
#define TEXT_WIDTH 470.0
#define SMALL_WIDTH 330.0
#define LOWEST 110.0
#define LOW 150.0
#define TALLEST 600.0

/* (transfer none): where it is in the package. `bytes` (transfer full) */
static const char *
take_picture (CabasOdt *self, GBytes *bytes, const char *type, const char *ending)
{
  CabasOdtPicture *picture = g_new0 (CabasOdtPicture, 1);

  picture->path = g_strdup_printf ("Pictures/%u.%s", self->pictures->len + 1, ending);
  picture->type = type;
  picture->bytes = bytes;
  g_ptr_array_add (self->pictures, picture);

  return picture->path;
}

static xmlNode *
add_frame (CabasOdt *self, const char *style, double width, double height)
{
  xmlNode *paragraph = cabas_odt_add_paragraph (self, self->text, style, NULL);
  xmlNode *frame = cabas_markup_add (paragraph, "draw:frame");
  g_autofree char *name = g_strdup_printf ("Figure %u", self->pictures->len + 1);
  g_autofree char *wide = g_strdup_printf ("%.0fpt", width);
  g_autofree char *high = g_strdup_printf ("%.0fpt", height);

  cabas_markup_set (frame, "draw:name", name);
  cabas_markup_set (frame, "draw:style-name", "Graphics");
  cabas_markup_set (frame, "text:anchor-type", "as-char");
  cabas_markup_set (frame, "svg:width", wide);
  cabas_markup_set (frame, "svg:height", high);

  return frame;
}

static void
add_image (xmlNode *frame, const char *path, const char *type)
{
  xmlNode *image = cabas_markup_add (frame, "draw:image");

  cabas_markup_set (image, "xlink:href", path);
  cabas_markup_set (image, "xlink:type", "simple");
  cabas_markup_set (image, "xlink:show", "embed");
  cabas_markup_set (image, "xlink:actuate", "onLoad");
  cabas_markup_set (image, "draw:mime-type", type);
}

static void
render (CabasOdt *self,
        xmlNode *frame,
        CabasChart *chart,
        CabasChartFormat format,
        double width,
        double height,
        const CabasChartStyle *style)
{
  const char *type = format == CABAS_CHART_SVG ? "image/svg+xml" : "image/png";
  GBytes *bytes = NULL;

  if (self->error == NULL)
    bytes = cabas_chart_render (chart, format, width, height, style, &self->error);
  if (bytes != NULL)
    add_image (frame, take_picture (self, bytes, type, format == CABAS_CHART_SVG ? "svg" : "png"),
               type);
}

/* Those who read OpenDocument without SVG take the second image. */
void
cabas_odt_add_chart (CabasOdt *self, const CabasBlock *block)
{
  const double width = block->is_wide ? TEXT_WIDTH : SMALL_WIDTH;
  CabasChartStyle style;
  g_autofree char *title = cabas_chart_dup_title (block->chart);
  g_autofree char *description = cabas_chart_describe (block->chart);
  double height;
  xmlNode *frame;

  cabas_chart_style_init (&style, CABAS_CHART_PRINT);
  style.em = 8;
  style.has_title = FALSE;
  style.has_source = FALSE;
  height = CLAMP (cabas_chart_get_natural_height (block->chart, width, &style),
                  block->is_wide ? LOWEST : LOW, TALLEST);

  frame = add_frame (self, "Drawing", width, height);
  render (self, frame, block->chart, CABAS_CHART_SVG, width, height, &style);
  render (self, frame, block->chart, CABAS_CHART_PNG, width, height, &style);
  cabas_markup_add_with (frame, "svg:title", title);
  cabas_markup_add_with (frame, "svg:desc", description);
}

void
cabas_odt_add_picture (CabasOdt *self, const CabasBlock *block, const char *style)
{
  const CabasReportPicture *picture = block->picture;
  const double tallest = block->most_height > 0 ? block->most_height : TALLEST;
  const double scale =
      MIN (1, MIN (TEXT_WIDTH / MAX (picture->width, 1), tallest / MAX (picture->height, 1)));
  g_autofree char *words = block->text != NULL ? cabas_words_dup_plain (block->text) : NULL;
  const char *type;
  GBytes *bytes = cabas_picture_file_write (picture, &type);
  xmlNode *frame = add_frame (self, style, picture->width * scale, picture->height * scale);

  add_image (frame,
             take_picture (self, bytes, type, g_str_has_suffix (type, "png") ? "png" : "jpg"),
             type);
  if (words != NULL)
    cabas_markup_add_with (frame, "svg:title", words);
}
