/* SPDX-License-Identifier: EUPL-1.2 */
#include "prose-buffer.h"

#define LIST_INDENT 24
#define LINK_PREFIX "link:"
#define NAME_PREFIX "name:"

static GtkTextTag *
make_heading (GtkTextBuffer *buffer, guint level)
{
  static const double scales[] = { 1, 1.5, 1.25, 1.1, 1, 1, 1 };

  return gtk_text_buffer_create_tag (buffer, NULL, "weight", PANGO_WEIGHT_BOLD, "scale",
                                     scales[level], "pixels-above-lines", 10, NULL);
}

static GtkTextTag *
make_list (GtkTextBuffer *buffer, guint level)
{
  return gtk_text_buffer_create_tag (buffer, NULL, "accumulative-margin", TRUE, "left-margin",
                                     (int) (LIST_INDENT * (level + 1)), "pixels-below-lines", 2,
                                     NULL);
}

void
cabas_prose_tags_make (CabasProseTags *self, GtkTextBuffer *buffer)
{
  for (guint i = 1; i < G_N_ELEMENTS (self->headings); i++)
    self->headings[i] = make_heading (buffer, i);
  for (guint i = 0; i < G_N_ELEMENTS (self->bullets); i++)
    {
      self->bullets[i] = make_list (buffer, i);
      self->numbers[i] = make_list (buffer, i);
    }
  self->object = gtk_text_buffer_create_tag (buffer, NULL, "pixels-above-lines", 4, NULL);
  self->strong = gtk_text_buffer_create_tag (buffer, NULL, "weight", PANGO_WEIGHT_BOLD, NULL);
  self->emphasis = gtk_text_buffer_create_tag (buffer, NULL, "style", PANGO_STYLE_ITALIC, NULL);
}

GtkTextTag *
cabas_prose_tags_get (const CabasProseTags *self, CabasProseKind kind, guint level)
{
  switch (kind)
    {
    case CABAS_PROSE_HEADING:
      return self->headings[CLAMP (level, 1, G_N_ELEMENTS (self->headings) - 1)];
    case CABAS_PROSE_BULLET:
      return self->bullets[MIN (level, CABAS_PROSE_MAX_LEVEL)];
    case CABAS_PROSE_NUMBERED:
      return self->numbers[MIN (level, CABAS_PROSE_MAX_LEVEL)];
    case CABAS_PROSE_TABLE:
    case CABAS_PROSE_PICTURE:
      return self->object;
    case CABAS_PROSE_PARAGRAPH:
    default:
      return NULL;
    }
}

CabasProseKind
cabas_prose_tags_find (const CabasProseTags *self, const GtkTextIter *place, guint *level)
{
  *level = 0;
  for (guint i = 1; i < G_N_ELEMENTS (self->headings); i++)
    if (gtk_text_iter_has_tag (place, self->headings[i]))
      {
        *level = i;
        return CABAS_PROSE_HEADING;
      }
  for (guint i = 0; i < G_N_ELEMENTS (self->bullets); i++)
    {
      const gboolean is_bullet = gtk_text_iter_has_tag (place, self->bullets[i]);

      if (!is_bullet && !gtk_text_iter_has_tag (place, self->numbers[i]))
        continue;
      *level = i;
      return is_bullet ? CABAS_PROSE_BULLET : CABAS_PROSE_NUMBERED;
    }

  return CABAS_PROSE_PARAGRAPH;
}

GtkTextTag *
cabas_prose_tags_ensure_link (GtkTextBuffer *buffer, const char *target, gboolean is_name)
{
  g_autofree char *name = g_strconcat (is_name ? NAME_PREFIX : LINK_PREFIX, target, NULL);
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name);

  if (tag != NULL)
    return tag;

  /* A name is as it is; it may be removed as a whole. */
  return gtk_text_buffer_create_tag (buffer, name, "underline", PANGO_UNDERLINE_SINGLE, "editable",
                                     !is_name, NULL);
}

static const char *
get_name (GtkTextTag *tag)
{
  g_autofree char *name = NULL;

  g_object_get (tag, "name", &name, NULL);
  return g_intern_string (name);
}

GtkTextTag *
cabas_prose_tags_find_link (const GtkTextIter *place)
{
  g_autoptr (GSList) tags = gtk_text_iter_get_tags (place);

  for (GSList *t = tags; t != NULL; t = t->next)
    if (cabas_prose_tag_get_target (t->data) != NULL)
      return t->data;

  return NULL;
}

const char *
cabas_prose_tag_get_target (GtkTextTag *tag)
{
  const char *name = get_name (tag);

  if (name == NULL ||
      !(g_str_has_prefix (name, LINK_PREFIX) || g_str_has_prefix (name, NAME_PREFIX)))
    return NULL;

  return name + sizeof LINK_PREFIX - 1;
}

gboolean
cabas_prose_tag_is_name (GtkTextTag *tag)
{
  const char *name = get_name (tag);

  return name != NULL && g_str_has_prefix (name, NAME_PREFIX);
}

static void
set_color (GtkTextTag *tag, gpointer user_data)
{
  if (cabas_prose_tag_get_target (tag) != NULL)
    g_object_set (tag, "foreground-rgba", user_data, NULL);
}

void
cabas_prose_tags_set_link_color (GtkTextBuffer *buffer, const GdkRGBA *color)
{
  gtk_text_tag_table_foreach (gtk_text_buffer_get_tag_table (buffer), set_color, (gpointer) color);
}
