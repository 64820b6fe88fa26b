/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/ink.h"

#include "charts/export.h"
#include "publish/ink-private.h"
#include "publish/markup.h"

#include <libxml/parser.h>
#include <math.h>
#include <string.h>

/* Ids of a plan hold no colon. */
#define LETTER_ID "l:%u"
#define CLIP_ID "c:%u-%s"

struct _CabasInk
{
  GHashTable *letters; /* (owned): outline → id */
  GPtrArray *outlines; /* (owned): in the order of their ids */
  GHashTable *colors;  /* (owned): pair of colours → number, from 1 */
  GArray *pairs;       /* (owned) (element-type CabasInkPair) */
  guint n_drawings;
};

/* One drawing on its way into the page. */
typedef struct
{
  CabasInk *ink;     /* (unowned) */
  GHashTable *names; /* (owned): id of a letter in the drawing → id in the page, "" for a blank */
  guint number;
} Drawing;

CabasInk *
cabas_ink_new (void)
{
  CabasInk *self = g_new0 (CabasInk, 1);

  self->letters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->outlines = g_ptr_array_new ();
  self->colors = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->pairs = g_array_new (FALSE, FALSE, sizeof (CabasInkPair));

  return self;
}

void
cabas_ink_free (CabasInk *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->letters);
  g_ptr_array_unref (self->outlines);
  g_hash_table_unref (self->colors);
  g_array_unref (self->pairs);
  g_free (self);
}

static gboolean
is_called (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && g_str_equal ((const char *) node->name, name);
}

/* (transfer none) */
static const char *
intern_letter (CabasInk *self, const char *outline)
{
  const char *id = g_hash_table_lookup (self->letters, outline);
  char *key;

  if (id != NULL)
    return id;

  key = g_strdup (outline);
  g_ptr_array_add (self->outlines, key);
  g_hash_table_insert (self->letters, key, g_strdup_printf (LETTER_ID, self->outlines->len));

  return g_hash_table_lookup (self->letters, outline);
}

static guint
intern_pair (CabasInk *self, CabasInkPair pair)
{
  gint64 key = (gint64) pair.light << 32 | pair.dark;
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->colors, &key));

  if (number == 0)
    {
      g_array_append_val (self->pairs, pair);
      number = self->pairs->len;
      g_hash_table_insert (self->colors, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (number));
    }

  return number;
}

/* Takes the shapes of letters out of the definitions: the page keeps each only once. */
static void
collect_letters (Drawing *drawing, xmlNode *node)
{
  for (xmlNode *child = node->children, *next; child != NULL; child = next)
    {
      next = child->next;
      if (is_called (child, "symbol"))
        {
          xmlNode *path = xmlFirstElementChild (child);
          g_autofree char *id = cabas_markup_dup (child, "id");
          g_autofree char *outline = path != NULL ? cabas_markup_dup (path, "d") : NULL;
          g_autofree char *trimmed = cabas_ink_trim_path (outline != NULL ? outline : "");
          const char *name = *trimmed != '\0' ? intern_letter (drawing->ink, trimmed) : "";

          g_hash_table_insert (drawing->names, g_steal_pointer (&id), (char *) name);
          xmlUnlinkNode (child);
          xmlFreeNode (child);
        }
      else
        collect_letters (drawing, child);
    }
}

static void
copy_style (Drawing *drawing, xmlNode *copy, const xmlNode *light, const xmlNode *dark)
{
  g_autofree char *one = cabas_markup_dup (light, "style");
  g_autofree char *other = cabas_markup_dup (dark, "style");
  g_autoptr (GString) style = g_string_new (NULL);
  g_auto (GStrv) lights = g_strsplit (one != NULL ? one : "", ";", -1);
  g_auto (GStrv) darks = g_strsplit (other != NULL ? other : "", ";", -1);
  const guint n = MIN (g_strv_length (lights), g_strv_length (darks));

  for (guint i = 0; i < n; i++)
    {
      const char *colon = strchr (lights[i], ':');
      CabasInkPair pair;

      if (colon == NULL || cabas_ink_is_default (lights[i]))
        continue;
      g_string_append (style, style->len > 0 ? ";" : "");
      if (cabas_ink_read_color (lights[i], &pair.light) &&
          cabas_ink_read_color (darks[i], &pair.dark))
        g_string_append_printf (style, "%.*s:var(--ink%u)", (int) (colon - lights[i]), lights[i],
                                intern_pair (drawing->ink, pair));
      else
        g_string_append (style, lights[i]);
    }
  if (style->len > 0)
    cabas_markup_set (copy, "style", style->str);
}

/* “url(#clip1)” */
static char *
rename_aim (Drawing *drawing, const char *value)
{
  const char *id = strchr (value, '#');
  g_autofree char *rest = id != NULL ? g_strndup (id + 1, strcspn (id + 1, ")")) : NULL;
  g_autofree char *name =
      rest != NULL ? g_strdup_printf (CLIP_ID, drawing->number, rest) : g_strdup ("");

  return g_strdup_printf ("url(#%s)", name);
}

static void
copy_attributes (Drawing *drawing, xmlNode *copy, const xmlNode *light, const xmlNode *dark)
{
  for (const xmlAttr *attribute = light->properties; attribute != NULL; attribute = attribute->next)
    {
      const char *name = (const char *) attribute->name;
      g_autofree char *value = cabas_markup_dup (light, name);
      g_autofree char *changed = NULL;

      if (value == NULL)
        continue;
      if (g_str_equal (name, "style"))
        {
          copy_style (drawing, copy, light, dark);
          continue;
        }
      if (g_str_equal (name, "id"))
        changed = g_strdup_printf (CLIP_ID, drawing->number, value);
      else if (g_str_has_prefix (value, "url("))
        changed = rename_aim (drawing, value);
      else if (g_str_equal (name, "d"))
        changed = cabas_ink_trim_path (value);
      else if (g_str_equal (name, "x") || g_str_equal (name, "y"))
        changed = cabas_ink_trim_number (value);
      cabas_markup_set (copy, name, changed != NULL ? changed : value);
    }
}

static void
copy_children (Drawing *drawing, xmlNode *parent, const xmlNode *light, const xmlNode *dark);

static void
copy_element (Drawing *drawing, xmlNode *parent, const xmlNode *light, const xmlNode *dark)
{
  xmlNode *copy;

  if (is_called (light, "title") || is_called (light, "desc"))
    return;
  if (is_called (light, "use"))
    {
      xmlChar *aim = xmlGetNsProp (light, BAD_CAST "href", BAD_CAST "http://www.w3.org/1999/xlink");
      const char *id = aim != NULL ? (const char *) aim + 1 : "";
      const char *name = g_hash_table_lookup (drawing->names, id);

      if (name != NULL && *name != '\0')
        {
          g_autofree char *link = g_strconcat ("#", name, NULL);

          copy = cabas_markup_add (parent, "use");
          cabas_markup_set (copy, "href", link);
          copy_attributes (drawing, copy, light, dark);
        }
      xmlFree (aim);
      return;
    }

  copy = cabas_markup_add (parent, (const char *) light->name);
  copy_attributes (drawing, copy, light, dark);
  copy_children (drawing, copy, light, dark);
  if (copy->children == NULL && (is_called (copy, "g") || is_called (copy, "defs")))
    {
      xmlUnlinkNode (copy);
      xmlFreeNode (copy);
    }
}

static void
copy_children (Drawing *drawing, xmlNode *parent, const xmlNode *light, const xmlNode *dark)
{
  const xmlNode *other = xmlFirstElementChild ((xmlNode *) dark);

  for (const xmlNode *child = xmlFirstElementChild ((xmlNode *) light); child != NULL;
       child = xmlNextElementSibling ((xmlNode *) child))
    {
      copy_element (drawing, parent, child, other != NULL ? other : child);
      other = other != NULL ? xmlNextElementSibling ((xmlNode *) other) : NULL;
    }
}

static void
say_title (Drawing *drawing, xmlNode *svg, CabasChart *chart)
{
  g_autofree char *title = cabas_chart_dup_title (chart);
  g_autofree char *description = cabas_chart_describe (chart);
  g_autofree char *title_id = g_strdup_printf (CLIP_ID, drawing->number, "title");
  g_autofree char *description_id = g_strdup_printf (CLIP_ID, drawing->number, "words");

  cabas_markup_set (svg, "role", "img");
  cabas_markup_set (svg, "aria-labelledby", title_id);
  cabas_markup_set (svg, "aria-describedby", description_id);
  cabas_markup_set (cabas_markup_add_with (svg, "title", title), "id", title_id);
  cabas_markup_set (cabas_markup_add_with (svg, "desc", description), "id", description_id);
}

static xmlDoc *
render (CabasChart *chart, CabasChartTheme theme, double width, double height, GError **error)
{
  CabasChartStyle style;
  g_autoptr (GBytes) bytes = NULL;

  cabas_ink_init_style (&style, theme);
  bytes = cabas_chart_render (chart, CABAS_CHART_SVG, width, height, &style, error);
  if (bytes == NULL)
    return NULL;

  return xmlReadMemory (g_bytes_get_data (bytes, NULL), (int) g_bytes_get_size (bytes), NULL, NULL,
                        XML_PARSE_NOBLANKS | XML_PARSE_NONET | XML_PARSE_HUGE);
}

xmlNode *
cabas_ink_draw (
    CabasInk *self, xmlNode *parent, CabasChart *chart, double width, double height, GError **error)
{
  Drawing drawing = { .ink = self, .number = ++self->n_drawings };
  g_autoptr (xmlDoc) light = render (chart, CABAS_CHART_LIGHT, width, height, error);
  g_autoptr (xmlDoc) dark =
                 light != NULL ? render (chart, CABAS_CHART_DARK, width, height, error) : NULL;
  g_autofree char *box = g_strdup_printf ("0 0 %.0f %.0f", width, height);
  xmlNode *svg;

  if (dark == NULL)
    return NULL;

  drawing.names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  collect_letters (&drawing, xmlDocGetRootElement (dark));
  collect_letters (&drawing, xmlDocGetRootElement (light));

  svg = cabas_markup_add (parent, "svg");
  cabas_markup_set (svg, "viewBox", box);
  say_title (&drawing, svg, chart);
  copy_children (&drawing, svg, xmlDocGetRootElement (light), xmlDocGetRootElement (dark));
  g_hash_table_unref (drawing.names);

  return svg;
}

double
cabas_ink_measure (CabasChart *chart, double width)
{
  CabasChartStyle style;

  cabas_ink_init_style (&style, CABAS_CHART_LIGHT);

  return ceil (cabas_chart_get_natural_height (chart, width, &style));
}

static char *
say_colors (CabasInk *self)
{
  GString *style = g_string_new (":root{");

  for (guint i = 0; i < self->pairs->len; i++)
    g_string_append_printf (style, "--ink%u:#%06x;", i + 1,
                            g_array_index (self->pairs, CabasInkPair, i).light);
  g_string_append (style, "}@media screen and (prefers-color-scheme:dark){:root{");
  for (guint i = 0; i < self->pairs->len; i++)
    g_string_append_printf (style, "--ink%u:#%06x;", i + 1,
                            g_array_index (self->pairs, CabasInkPair, i).dark);
  g_string_append (style, "}}");

  return g_string_free (style, FALSE);
}

void
cabas_ink_finish (CabasInk *self, xmlNode *head, xmlNode *body)
{
  g_autofree char *colors = say_colors (self);
  xmlNode *svg;
  xmlNode *shapes;

  if (self->n_drawings == 0)
    return;

  cabas_markup_add_with (head, "style", colors);
  svg = cabas_markup_add (body, "svg");
  cabas_markup_set (svg, "class", "letters");
  cabas_markup_set (svg, "aria-hidden", "true");
  cabas_markup_set (svg, "focusable", "false");
  shapes = cabas_markup_add (svg, "defs");
  for (guint i = 0; i < self->outlines->len; i++)
    {
      g_autofree char *id = g_strdup_printf (LETTER_ID, i + 1);
      xmlNode *path = cabas_markup_add (shapes, "path");

      cabas_markup_set (path, "id", id);
      cabas_markup_set (path, "d", g_ptr_array_index (self->outlines, i));
    }
  if (body->children != svg)
    xmlAddPrevSibling (body->children, svg);
}
