/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Below this size text shrinks a little. */
#define SMALL_WIDTH 420
#define SMALL_HEIGHT 260

typedef struct
{
  char *id;    /* (owned) (nullable) */
  char *label; /* (owned) */
} Datum;

typedef struct
{
  char *title;            /* (owned) (nullable): the message of the data */
  char *subtitle;         /* (owned) (nullable) */
  char *source;           /* (owned) (nullable) */
  GArray *data;           /* (owned) (element-type Datum) */
  CabasChartTable *table; /* (owned) */
} CabasChartPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CabasChart, cabas_chart, G_TYPE_OBJECT)

static CabasChartPrivate *
get_private (CabasChart *self)
{
  return cabas_chart_get_instance_private (self);
}

static void
clear_datum (Datum *datum)
{
  g_free (datum->id);
  g_free (datum->label);
}

static void
take_top (CabasChartBox *box, double height)
{
  box->y += height;
  box->height = MAX (box->height - height, 0);
}

/* A small chart keeps its title, in a smaller size, and leaves its subtitle out. */
static void
draw_heading (CabasChart *self, CabasChartCanvas *canvas, CabasChartBox *box)
{
  const CabasChartPalette *palette = &canvas->style->palette;
  const char *subtitle = get_private (self)->subtitle;
  g_autofree char *title = cabas_chart_dup_title (self);
  gboolean is_small = box->height < canvas->em * 20;
  CabasChartTextRole role = is_small ? CABAS_CHART_STRONG : CABAS_CHART_TITLE;
  double line = cabas_chart_canvas_get_line_height (canvas, role);
  CabasChartBox room = *box;
  CabasChartBox used;

  room.height = line * (is_small ? 2 : 3);
  if (room.height > box->height / 3)
    room.height = line;
  if (room.height > box->height / 2 ||
      !cabas_chart_canvas_draw_text (canvas, role, palette->text, title, room, 0, 0, &used))
    return;
  take_top (box, used.height + canvas->em * 0.15);

  room = *box;
  room.height = cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_LABEL);
  if (subtitle != NULL && !is_small &&
      cabas_chart_canvas_draw_text (canvas, CABAS_CHART_LABEL, palette->muted, subtitle, room, 0, 0,
                                    &used))
    take_top (box, used.height);
  take_top (box, MIN (canvas->em * 0.7, box->height * 0.04));
}

static void
draw_source (CabasChart *self, CabasChartCanvas *canvas, CabasChartBox *box)
{
  CabasChartPrivate *priv = get_private (self);
  CabasChartBox room = *box;
  CabasChartBox used;

  room.height = MIN (box->height / 4, canvas->em * 3);
  room.height = MAX (room.height, cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_SMALL));
  room.y += box->height - room.height;
  if (priv->source == NULL || box->height < canvas->em * 7)
    return;
  if (cabas_chart_canvas_draw_text (canvas, CABAS_CHART_SMALL, canvas->style->palette.muted,
                                    priv->source, room, 0, 1, &used))
    box->height = used.y - canvas->em * 0.6 - box->y;
}

static double
get_padding (CabasChartCanvas *canvas, double width, double height)
{
  return MIN (canvas->em, MIN (width, height) * 0.04);
}

static void
cabas_chart_finalize (GObject *object)
{
  CabasChartPrivate *priv = get_private (CABAS_CHART (object));

  g_free (priv->title);
  g_free (priv->subtitle);
  g_free (priv->source);
  g_array_unref (priv->data);
  cabas_chart_table_free (priv->table);

  G_OBJECT_CLASS (cabas_chart_parent_class)->finalize (object);
}

static void
cabas_chart_class_init (CabasChartClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cabas_chart_finalize;
}

static void
cabas_chart_init (CabasChart *self)
{
  CabasChartPrivate *priv = get_private (self);

  priv->data = g_array_new (FALSE, FALSE, sizeof (Datum));
  g_array_set_clear_func (priv->data, (GDestroyNotify) clear_datum);
  priv->table = cabas_chart_table_new ();
}

static void
replace_text (char **where, const char *text)
{
  g_free (*where);
  *where = g_strdup (text != NULL && *text != '\0' ? text : NULL);
}

/**
 * cabas_chart_set_title:
 * @title: (nullable): a message; %NULL lets the data say theirs
 */
void
cabas_chart_set_title (CabasChart *self, const char *title)
{
  g_return_if_fail (CABAS_IS_CHART (self));

  replace_text (&get_private (self)->title, title);
}

/**
 * cabas_chart_set_subtitle:
 * @subtitle: (nullable): what is counted, in which unit
 */
void
cabas_chart_set_subtitle (CabasChart *self, const char *subtitle)
{
  g_return_if_fail (CABAS_IS_CHART (self));

  replace_text (&get_private (self)->subtitle, subtitle);
}

/**
 * cabas_chart_set_source:
 * @source: (nullable): where the numbers come from, their date, how many are not known
 */
void
cabas_chart_set_source (CabasChart *self, const char *source)
{
  g_return_if_fail (CABAS_IS_CHART (self));

  replace_text (&get_private (self)->source, source);
}

/**
 * cabas_chart_dup_title:
 *
 * Returns: (transfer full): the message of the chart
 */
char *
cabas_chart_dup_title (CabasChart *self)
{
  CabasChartPrivate *priv = get_private (self);

  g_return_val_if_fail (CABAS_IS_CHART (self), NULL);

  if (priv->title != NULL)
    return g_strdup (priv->title);
  if (priv->data->len == 0)
    return g_strdup (priv->subtitle != NULL ? priv->subtitle : _ ("Nothing to show yet"));
  return CABAS_CHART_GET_CLASS (self)->dup_message (self);
}

/**
 * cabas_chart_get_subtitle:
 *
 * Returns: (nullable): what is counted
 */
const char *
cabas_chart_get_subtitle (CabasChart *self)
{
  g_return_val_if_fail (CABAS_IS_CHART (self), NULL);

  return get_private (self)->subtitle;
}

/**
 * cabas_chart_get_source:
 *
 * Returns: (nullable): where the numbers come from
 */
const char *
cabas_chart_get_source (CabasChart *self)
{
  g_return_val_if_fail (CABAS_IS_CHART (self), NULL);

  return get_private (self)->source;
}

/**
 * cabas_chart_describe:
 *
 * Says in whole sentences what the picture shows, for who does not see it.
 *
 * Returns: (transfer full): the description
 */
char *
cabas_chart_describe (CabasChart *self)
{
  g_return_val_if_fail (CABAS_IS_CHART (self), NULL);

  if (get_private (self)->data->len == 0)
    return g_strdup (_ ("There is nothing to show yet."));
  return CABAS_CHART_GET_CLASS (self)->describe (self);
}

/**
 * cabas_chart_get_table:
 *
 * Returns: (transfer none): every datum, also those that did not fit the picture
 */
const CabasChartTable *
cabas_chart_get_table (CabasChart *self)
{
  g_return_val_if_fail (CABAS_IS_CHART (self), NULL);

  return get_private (self)->table;
}

/**
 * cabas_chart_paint:
 *
 * Draws the whole chart without guarding the context or the rectangle: cabas_chart_draw() does.
 */
void
cabas_chart_paint (CabasChart *self, CabasChartCanvas *canvas, double width, double height)
{
  const CabasChartStyle *style = canvas->style;
  double padding = get_padding (canvas, width, height);
  CabasChartBox box = { padding, padding, width - 2 * padding, height - 2 * padding };

  if (style->has_background)
    cabas_chart_canvas_fill_box (canvas, style->palette.background,
                                 (CabasChartBox){ 0, 0, width, height });
  if (style->has_title)
    draw_heading (self, canvas, &box);
  if (style->has_source)
    draw_source (self, canvas, &box);
  if (get_private (self)->data->len > 0)
    CABAS_CHART_GET_CLASS (self)->draw_plot (self, canvas, box);
  else
    cabas_chart_canvas_draw_text (canvas, CABAS_CHART_LABEL, style->palette.muted,
                                  _ ("There is nothing to show yet."), box, 0.5, 0.5, NULL);
}

/**
 * cabas_chart_draw:
 *
 * Draws the chart from the origin of @cr to @width and @height, and leaves @cr as it was.
 */
void
cabas_chart_draw (
    CabasChart *self, cairo_t *cr, double width, double height, const CabasChartStyle *style)
{
  g_auto (CabasChartCanvas) canvas = { 0 };
  cairo_path_t *path;

  g_return_if_fail (CABAS_IS_CHART (self));
  g_return_if_fail (style != NULL);

  if (width < 1 || height < 1)
    return;

  /* cairo_save() does not keep the path. */
  path = cairo_copy_path (cr);
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);
  cabas_chart_canvas_init (&canvas, cr, style);
  cabas_chart_paint (self, &canvas, width, height);
  cairo_restore (cr);
  cairo_new_path (cr);
  cairo_append_path (cr, path);
  cairo_path_destroy (path);
}

/* A context on which a chart can be laid out without a picture. */
static cairo_t *
create_blind_context (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  return cr;
}

/**
 * cabas_chart_get_natural_height:
 *
 * The height at which a chart of @width shows everything it holds at a readable size.
 */
double
cabas_chart_get_natural_height (CabasChart *self, double width, const CabasChartStyle *style)
{
  CabasChartClass *klass = CABAS_CHART_GET_CLASS (self);
  CabasChartPrivate *priv = get_private (self);
  g_auto (CabasChartCanvas) canvas = { 0 };
  g_autofree char *title = NULL;
  const gboolean is_empty = priv->data->len == 0;
  double height = is_empty ? style->em * style->text_scale * 3 : width * 0.5;
  double inner;
  cairo_t *cr;

  g_return_val_if_fail (CABAS_IS_CHART (self), 0);

  cr = create_blind_context ();
  cabas_chart_canvas_init (&canvas, cr, style);
  inner = width - 2 * get_padding (&canvas, width, width);
  if (klass->measure_plot != NULL && !is_empty)
    height = klass->measure_plot (self, &canvas, inner);
  height += 2 * canvas.em;
  title = cabas_chart_dup_title (self);
  if (style->has_title)
    height +=
        cabas_chart_canvas_measure_wrapped (&canvas, CABAS_CHART_TITLE, title, inner) + canvas.em;
  if (style->has_title && priv->subtitle != NULL)
    height +=
        cabas_chart_canvas_measure_wrapped (&canvas, CABAS_CHART_LABEL, priv->subtitle, inner);
  if (style->has_source && priv->source != NULL)
    height += cabas_chart_canvas_measure_wrapped (&canvas, CABAS_CHART_SMALL, priv->source, inner) +
              canvas.em;
  cairo_destroy (cr);
  return ceil (height);
}

guint
cabas_chart_get_n_data (CabasChart *self)
{
  g_return_val_if_fail (CABAS_IS_CHART (self), 0);

  return get_private (self)->data->len;
}

/**
 * cabas_chart_get_datum_label:
 *
 * What is said of a datum when it is pointed at: its name and its value.
 */
const char *
cabas_chart_get_datum_label (CabasChart *self, guint datum)
{
  g_return_val_if_fail (CABAS_IS_CHART (self), NULL);
  g_return_val_if_fail (datum < get_private (self)->data->len, NULL);

  return g_array_index (get_private (self)->data, Datum, datum).label;
}

/**
 * cabas_chart_get_datum_id:
 *
 * Returns: (nullable): the id its maker gave the datum
 */
const char *
cabas_chart_get_datum_id (CabasChart *self, guint datum)
{
  g_return_val_if_fail (CABAS_IS_CHART (self), NULL);
  g_return_val_if_fail (datum < get_private (self)->data->len, NULL);

  return g_array_index (get_private (self)->data, Datum, datum).id;
}

/**
 * cabas_chart_list_marks:
 *
 * Where each datum lies in a drawing of that size, in the order of drawing; a datum that did not
 * fit is not in the list, one that is drawn in two places is there twice.
 *
 * Returns: (transfer full) (element-type CabasChartMark): the marks
 */
GArray *
cabas_chart_list_marks (CabasChart *self, double width, double height, const CabasChartStyle *style)
{
  g_auto (CabasChartCanvas) canvas = { 0 };
  cairo_t *cr;

  g_return_val_if_fail (CABAS_IS_CHART (self), NULL);

  cr = create_blind_context ();
  cabas_chart_canvas_init (&canvas, cr, style);
  if (width >= 1 && height >= 1)
    cabas_chart_paint (self, &canvas, width, height);
  cairo_destroy (cr);
  return g_steal_pointer (&canvas.marks);
}

/**
 * cabas_chart_locate:
 *
 * Finds the datum drawn at a point.
 *
 * Returns: the number of the datum, -1 if there is none
 */
int
cabas_chart_locate (
    CabasChart *self, double width, double height, const CabasChartStyle *style, double x, double y)
{
  g_autoptr (GArray) marks = cabas_chart_list_marks (self, width, height, style);

  g_return_val_if_fail (marks != NULL, -1);

  for (guint i = marks->len; i > 0; i--)
    {
      const CabasChartMark *mark = &g_array_index (marks, CabasChartMark, i - 1);

      if (x >= mark->box.x && x <= mark->box.x + mark->box.width && y >= mark->box.y &&
          y <= mark->box.y + mark->box.height)
        return (int) mark->datum;
    }
  return -1;
}

/**
 * cabas_chart_add_datum:
 * @id: (nullable): by which the maker of the chart finds what is behind the datum
 *
 * Returns: the number of the datum
 */
guint
cabas_chart_add_datum (CabasChart *self, const char *id, const char *label)
{
  CabasChartPrivate *priv = get_private (self);
  Datum datum = { g_strdup (id), g_strdup (label) };

  g_array_append_val (priv->data, datum);
  return priv->data->len - 1;
}

/**
 * cabas_chart_edit_table:
 *
 * Returns: (transfer none): the table, for the kind to fill beside its data
 */
CabasChartTable *
cabas_chart_edit_table (CabasChart *self)
{
  return get_private (self)->table;
}
