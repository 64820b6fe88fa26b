/* SPDX-License-Identifier: EUPL-1.2 */
#include "versions/compared-block.h"

#include "widgets.h"

#include <glib/gi18n-lib.h>

#define GAP 12
/* Width of both texts side by side, in heights of the font. */
#define WIDE 42

static gboolean
is_wide (GtkWidget *pair, int width)
{
  return width < 0 || width >= WIDE * cabas_widget_get_em (pair);
}

static GtkSizeRequestMode
get_mode (GtkWidget *pair)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure (GtkWidget *pair,
         GtkOrientation orientation,
         int for_size,
         int *minimum,
         int *natural,
         int *minimum_baseline,
         int *natural_baseline)
{
  const gboolean is_beside = orientation == GTK_ORIENTATION_VERTICAL && is_wide (pair, for_size);
  const int size = is_beside && for_size > 0 ? (for_size - GAP) / 2 : for_size;

  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (pair); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, orientation, size, &child_minimum, &child_natural, NULL, NULL);
      if (orientation == GTK_ORIENTATION_VERTICAL && !is_beside)
        *minimum += child_minimum + (*minimum > 0 ? GAP / 2 : 0);
      else
        *minimum = MAX (*minimum, child_minimum);
      *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? *natural + child_natural : *minimum;
    }
}

static void
allocate (GtkWidget *pair, int width, int height, int baseline)
{
  const gboolean is_beside = is_wide (pair, width);
  GtkAllocation place = { 0, 0, is_beside ? (width - GAP) / 2 : width, height };

  for (GtkWidget *child = gtk_widget_get_first_child (pair); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!is_beside)
        gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &place.height, NULL, NULL,
                            NULL);
      gtk_widget_size_allocate (child, &place, -1);
      if (is_beside)
        place.x += place.width + GAP;
      else
        place.y += place.height + GAP / 2;
    }
}

static GtkWidget *
new_label (const char *markup, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

/* The spaces after the words are not marked with them. */
static void
append_marked (GString *markup, const char *text, CabasRewordingKind kind)
{
  g_autofree char *words = g_strchomp (g_strdup (text));
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  g_string_append_printf (markup,
                          kind == CABAS_REWORDING_ADDED ? "<b><u>%s</u></b>%s" : "<s>%s</s>%s",
                          escaped, text + strlen (words));
}

/* What is marked is so by its form: it is seen without colours, and in print. */
static char *
dup_markup (GPtrArray *runs, CabasRewordingKind marked)
{
  g_autoptr (GString) markup = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const CabasRewordingRun *run = runs->pdata[i];
      g_autofree char *text = g_markup_escape_text (run->text, -1);

      if (run->kind == CABAS_REWORDING_KEPT)
        g_string_append (markup, text);
      else if (run->kind == marked)
        append_marked (markup, run->text, marked);
    }
  if (markup->len == 0)
    g_string_append_printf (markup, "<i>%s</i>", _ ("nothing"));

  return g_strchomp (g_string_free (g_steal_pointer (&markup), FALSE));
}

static char *
dup_runs (GPtrArray *runs, CabasRewordingKind kind)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const CabasRewordingRun *run = runs->pdata[i];
      g_autofree char *words = g_strstrip (g_strdup (run->text));

      if (run->kind == kind && *words != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? " … " : "", words);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What the marks say, for those who do not see them. */
static void
describe (GtkWidget *label, GPtrArray *runs)
{
  g_autofree char *removed = dup_runs (runs, CABAS_REWORDING_REMOVED);
  g_autofree char *added = dup_runs (runs, CABAS_REWORDING_ADDED);
  g_autofree char *description = NULL;

  if (*removed != '\0' && *added != '\0')
    /* Translators: words of a text that was changed. */
    description = g_strdup_printf (_ ("removed: %1$s; added: %2$s"), removed, added);
  else if (*removed != '\0')
    description = g_strdup_printf (_ ("removed: %s"), removed);
  else
    description = g_strdup_printf (_ ("added: %s"), added);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description, -1);
}

static GtkWidget *
new_side (const char *caption, GPtrArray *runs, CabasRewordingKind marked)
{
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = new_label (caption, "caption");
  g_autofree char *markup = dup_markup (runs, marked);
  GtkWidget *text = new_label (markup, NULL);

  gtk_widget_add_css_class (title, "dim-label");
  describe (text, runs);
  gtk_box_append (GTK_BOX (side), title);
  gtk_box_append (GTK_BOX (side), text);

  return side;
}

static void
add_point (GtkWidget *block, const CabasChangePoint *point)
{
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *label = cabas_change_point_dup_label (point);
  g_autofree char *markup = g_markup_escape_text (label, -1);
  g_autofree char *before = cabas_change_point_dup_before (point);
  g_autofree char *after = cabas_change_point_dup_after (point);
  g_autoptr (GPtrArray) runs = cabas_rewording_new (before, after);

  gtk_widget_set_layout_manager (pair, gtk_custom_layout_new (get_mode, measure, allocate));
  gtk_box_append (GTK_BOX (pair), new_side (_ ("Before"), runs, CABAS_REWORDING_REMOVED));
  gtk_box_append (GTK_BOX (pair), new_side (_ ("After"), runs, CABAS_REWORDING_ADDED));
  gtk_box_append (GTK_BOX (block), new_label (markup, "heading"));
  gtk_box_append (GTK_BOX (block), pair);
}

static GtkWidget *
new_name (const CabasComparedItem *item, gboolean can_open)
{
  g_autofree char *name = cabas_compared_item_dup_name (item);
  g_autofree char *markup =
      g_markup_printf_escaped (item->after == NULL ? "<s>%s</s>" : "%s", name);
  GtkWidget *label = new_label (markup, "title-4");
  GtkWidget *button;

  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (label, TRUE);
  if (!can_open)
    return label;

  button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  cabas_widget_tell_name (button, name);
  gtk_widget_set_tooltip_text (button, _ ("Go to it in the plan"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", cabas_item_get_id (item->after));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "comparison.go");

  return button;
}

static GtkWidget *
new_head (const CabasComparedItem *item, gboolean can_open)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const char *icon = item->before == NULL  ? "list-add-symbolic"
                     : item->after == NULL ? "list-remove-symbolic"
                                           : "document-edit-symbolic";
  const char *state = item->before == NULL  ? C_ ("change", "Added")
                      : item->after == NULL ? C_ ("change", "Removed")
                                            : C_ ("change", "Changed");
  GtkWidget *badge = gtk_label_new (state);

  gtk_widget_add_css_class (badge, "badge");
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (head), cabas_icon_new (icon));
  gtk_box_append (GTK_BOX (head), badge);
  gtk_box_append (GTK_BOX (head), new_name (item, can_open));

  return head;
}

/* Its name and state say the same. */
static gboolean
is_of_whole (const CabasComparedItem *item, const CabasChangePoint *point)
{
  return (point->kind == CABAS_CHANGE_ADDED && point->after == item->after) ||
         (point->kind == CABAS_CHANGE_REMOVED && point->before == item->before);
}

GtkWidget *
cabas_compared_block_new (const CabasComparedItem *item, gboolean can_open)
{
  GtkWidget *block = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (block, "card");
  gtk_widget_add_css_class (block, "compared");
  gtk_box_append (GTK_BOX (block), new_head (item, can_open));
  for (guint i = 0; i < item->points->len; i++)
    {
      const CabasChangePoint *point = &g_array_index (item->points, CabasChangePoint, i);

      if (!is_of_whole (item, point))
        add_point (block, point);
    }

  return block;
}
