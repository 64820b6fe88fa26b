/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/html-private.h"

#include "publish/picture-file.h"

/* In pixels. A chart that takes the width of the page is drawn once for desks and once for
 * telephones, which could not show its letters large enough; others suit both. */
#define WIDE_CHART 760.0
#define NARROW_CHART 340.0
#define LOWEST_CHART 130.0
#define LOW_CHART 200.0
#define TALLEST_CHART 1600.0

static void
draw (CabasHtml *self, xmlNode *parent, CabasChart *chart, double width, const char *style)
{
  const double natural = cabas_ink_measure (chart, width);
  const double height =
      CLAMP (natural, width < WIDE_CHART ? LOW_CHART : LOWEST_CHART, TALLEST_CHART);
  xmlNode *svg = NULL;

  if (self->error == NULL)
    svg = cabas_ink_draw (self->ink, parent, chart, width, height, &self->error);
  if (svg != NULL)
    cabas_markup_set (svg, "class", style);
}

void
cabas_html_add_chart (CabasHtml *self, xmlNode *parent, CabasChart *chart, gboolean is_wide)
{
  if (is_wide)
    draw (self, parent, chart, WIDE_CHART, "chart wide");
  draw (self, parent, chart, NARROW_CHART, is_wide ? "chart narrow" : "chart small");
}

static char *
dup_address (const CabasReportPicture *picture)
{
  const char *type;
  g_autoptr (GBytes) bytes = cabas_picture_file_write (picture, &type);
  g_autofree char *text =
      g_base64_encode (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  return g_strdup_printf ("data:%s;base64,%s", type, text);
}

void
cabas_html_add_picture (CabasHtml *self, xmlNode *parent, const CabasBlock *block)
{
  xmlNode *image = cabas_markup_add (parent, "img");
  g_autofree char *words =
      block->text != NULL ? cabas_words_dup_plain (block->text) : g_strdup ("");
  g_autofree char *address = dup_address (block->picture);
  g_autofree char *width = g_strdup_printf ("%u", block->picture->width);
  g_autofree char *height = g_strdup_printf ("%u", block->picture->height);

  cabas_markup_set (image, "alt", words);
  cabas_markup_set (image, "width", width);
  cabas_markup_set (image, "height", height);
  cabas_markup_set (image, "src", address);
}
