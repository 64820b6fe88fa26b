/* SPDX-License-Identifier: EUPL-1.2 */
#include "prose-view.h"

/* Room for two lines, so that an empty field invites to write. */
#define MINIMUM_LINES 2
#define MARKER_WIDTH 18

static void
add_attribute (PangoAttrList *list, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

/* Bold words of one line, which are wider. */
static void
add_strong (PangoAttrList *list, CabasProseBuffer *buffer, const GtkTextIter *start)
{
  GtkTextTag *strong = cabas_prose_buffer_get_tags (buffer)->strong;
  GtkTextIter place = *start;
  const int line = gtk_text_iter_get_line (start);

  while (gtk_text_iter_get_line (&place) == line && !gtk_text_iter_is_end (&place))
    {
      const gboolean is_strong = gtk_text_iter_has_tag (&place, strong);
      const guint from = gtk_text_iter_get_line_index (&place);

      gtk_text_iter_forward_to_tag_toggle (&place, strong);
      if (is_strong)
        add_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), from,
                       gtk_text_iter_get_line (&place) == line
                           ? (guint) gtk_text_iter_get_line_index (&place)
                           : PANGO_ATTR_INDEX_TO_TEXT_END);
    }
}

static int
measure_objects (const GtkTextIter *start, const GtkTextIter *end, int width)
{
  GtkTextIter place = *start;
  int height = 0;

  for (; gtk_text_iter_compare (&place, end) < 0; gtk_text_iter_forward_char (&place))
    {
      GtkTextChildAnchor *anchor = gtk_text_iter_get_child_anchor (&place);
      guint n = 0;
      g_autofree GtkWidget **widgets =
          anchor != NULL ? gtk_text_child_anchor_get_widgets (anchor, &n) : NULL;
      int minimum;

      if (n == 0)
        continue;
      gtk_widget_measure (widgets[0], GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);
      height += minimum;
    }

  return height;
}

static int
measure_line (CabasProseView *self, PangoLayout *layout, const GtkTextIter *start, int width)
{
  CabasProseBuffer *buffer = cabas_prose_view_get_prose (self);
  g_autoptr (PangoAttrList) list = pango_attr_list_new ();
  g_autofree char *text = NULL;
  GtkTextIter end = *start;
  GtkTextTag *tag;
  int margin = 0, above = 0, height;
  double scale = 1;
  guint level;
  CabasProseKind kind = cabas_prose_buffer_get_kind (buffer, start, &level);

  tag = cabas_prose_tags_get (cabas_prose_buffer_get_tags (buffer), kind, level);
  if (tag != NULL)
    g_object_get (tag, "left-margin", &margin, "pixels-above-lines", &above, "scale", &scale, NULL);
  if (kind == CABAS_PROSE_HEADING)
    {
      add_attribute (list, pango_attr_scale_new (scale), 0, PANGO_ATTR_INDEX_TO_TEXT_END);
      add_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), 0,
                     PANGO_ATTR_INDEX_TO_TEXT_END);
    }
  else
    add_strong (list, buffer, start);

  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  text = gtk_text_iter_get_slice (start, &end);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_attributes (layout, list);
  pango_layout_set_width (layout, MAX (width - margin, 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height + above + gtk_text_view_get_pixels_below_lines (GTK_TEXT_VIEW (self));
}

/* Objects grow by themselves, and the last line may have a kind that no tag tells: both are
 * measured each time. */
static int
find_height (CabasProseView *self, PangoLayout *layout, int line, int width, int *known)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start, end;
  int height;

  gtk_text_buffer_get_iter_at_line (buffer, &start, line);
  end = start;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  height = measure_objects (&start, &end, width);
  if (height > 0)
    return height + 8;

  height = measure_line (self, layout, &start, width);
  if (!gtk_text_iter_is_end (&end))
    *known = height;
  return height;
}

int
cabas_prose_view_measure_lines (CabasProseView *self, CabasProseHeights *heights, int width)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "x");
  const int below = gtk_text_view_get_pixels_below_lines (GTK_TEXT_VIEW (self));
  int *known = cabas_prose_heights_get (heights, width);
  int least, height = 0;

  pango_layout_get_pixel_size (layout, NULL, &least);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  for (int line = 0; line < gtk_text_buffer_get_line_count (buffer); line++)
    height += known[line] > 0 ? known[line] : find_height (self, layout, line, width, &known[line]);

  return MAX (height, (below > 0 ? MINIMUM_LINES : 1) * least);
}

/* How many elements of its level stand before it in its list, and itself. */
static guint
count_number (CabasProseBuffer *buffer, const GtkTextIter *start, guint level)
{
  GtkTextIter place = *start;
  guint number = 1;

  while (gtk_text_iter_backward_line (&place))
    {
      guint other;
      const CabasProseKind kind = cabas_prose_buffer_get_kind (buffer, &place, &other);

      if (kind != CABAS_PROSE_NUMBERED && kind != CABAS_PROSE_BULLET)
        break;
      if (other < level || (other == level && kind == CABAS_PROSE_BULLET))
        break;
      number += other == level;
    }

  return number;
}

static void
snapshot_marker (CabasProseView *self,
                 GtkSnapshot *snapshot,
                 const GtkTextIter *start,
                 CabasProseKind kind,
                 guint level)
{
  static const char *const bullets[] = { "•", "–", "·" };
  CabasProseBuffer *buffer = cabas_prose_view_get_prose (self);
  g_autofree char *marker = kind == CABAS_PROSE_BULLET
                                ? g_strdup (bullets[MIN (level, G_N_ELEMENTS (bullets) - 1)])
                                : g_strdup_printf ("%u.", count_number (buffer, start, level));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), marker);
  GdkRectangle place;
  GdkRGBA color;
  int width;

  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), start, &place);
  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (place.x - MAX (MARKER_WIDTH, width + 4), place.y));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

void
cabas_prose_view_snapshot_markers (CabasProseView *self, GtkSnapshot *snapshot)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  CabasProseBuffer *buffer = cabas_prose_view_get_prose (self);
  GdkRectangle seen;
  GtkTextIter place;
  int y = 0;

  gtk_text_view_get_visible_rect (view, &seen);
  gtk_text_view_get_line_at_y (view, &place, seen.y, NULL);
  do
    {
      guint level;
      const CabasProseKind kind = cabas_prose_buffer_get_kind (buffer, &place, &level);

      gtk_text_view_get_line_yrange (view, &place, &y, NULL);
      if (kind == CABAS_PROSE_BULLET || kind == CABAS_PROSE_NUMBERED)
        snapshot_marker (self, snapshot, &place, kind, level);
    }
  while (y < seen.y + seen.height && gtk_text_iter_forward_line (&place));

  /* The last line may be empty, and the step to it says that there is no more. */
  if (gtk_text_iter_is_end (&place) && gtk_text_iter_starts_line (&place))
    {
      guint level;
      const CabasProseKind kind = cabas_prose_buffer_get_kind (buffer, &place, &level);

      if (kind == CABAS_PROSE_BULLET || kind == CABAS_PROSE_NUMBERED)
        snapshot_marker (self, snapshot, &place, kind, level);
    }
}
