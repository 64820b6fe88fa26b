/* SPDX-License-Identifier: EUPL-1.2 */
#include "present/behind-view.h"

#include "item-state.h"
#include "widgets.h"

#include "figures/find.h"
#include "plan/language.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>

struct _CabasBehindView
{
  GtkWidget parent_instance;

  CabasShow *show; /* (owned) */
  int spot;        /* that the list is of; -1: of none */
  CabasItem *item; /* (owned) (nullable): that the facts are of */

  GtkLabel *title;
  GtkLabel *place;
  GtkStack *stack;
  GtkListBox *list;
  GtkScrolledWindow *page;
  GtkBox *facts;
};

G_DEFINE_FINAL_TYPE (CabasBehindView, cabas_behind_view, GTK_TYPE_WIDGET)

static GtkWidget *
add_label (GtkBox *box, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (box, label);

  return label;
}

/* “In progress · late · 1 Buy less › 1.2 …” */
static char *
dup_place (CabasItem *item)
{
  g_autofree char *state = cabas_item_dup_state (item);
  g_autofree char *path = cabas_item_dup_path (item);

  if (*state == '\0' || *path == '\0')
    return g_strconcat (state, path, NULL);

  return g_strdup_printf ("%s · %s", state, path);
}

static void
add_row (CabasBehindView *self, CabasItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *name = cabas_item_dup_display_name (item);
  g_autofree char *place = dup_place (item);
  g_autofree char *said = g_strdup_printf ("%s, %s", name, place);

  add_label (GTK_BOX (box), name, NULL);
  add_label (GTK_BOX (box), place, "dim-label");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  cabas_widget_tell_name (row, said);
  gtk_list_box_append (self->list, row);
}

static const CabasSlideSpot *
get_spot (CabasBehindView *self)
{
  return g_ptr_array_index (cabas_show_get_spots (self->show), cabas_show_get_spot (self->show));
}

/* Kept as it is while one of its items is looked at, so that the way back leads to the same row. */
static void
show_list (CabasBehindView *self)
{
  const CabasSlideSpot *spot = get_spot (self);
  g_autofree char *place = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u item", "%u items", spot->items->len), spot->items->len);
  GtkListBoxRow *row;

  gtk_label_set_label (self->title, spot->label);
  gtk_label_set_label (self->place, place);
  cabas_stack_show_named (self->stack, "list");
  if (self->spot == cabas_show_get_spot (self->show))
    return;

  self->spot = cabas_show_get_spot (self->show);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < spot->items->len; i++)
    add_row (self, spot->items->pdata[i]);
}

/* Its name and its state stand above. */
static gboolean
is_fact (const CabasFieldInfo *info)
{
  return !info->is_title && !info->is_code && !info->is_inner && !info->is_kept && !info->is_state;
}

static void
add_facts (CabasBehindView *self, CabasItem *item)
{
  const CabasKindInfo *kind = cabas_kind_get_info (cabas_item_get_kind (item));

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const CabasField field = kind->first_field + i;
      g_autofree char *value =
          cabas_item_has (item, field)
              ? cabas_item_dup_shown (item, field, cabas_item_get_document (item))
              : NULL;

      if (value == NULL || *value == '\0' || !is_fact (cabas_field_get_info (field)))
        continue;
      add_label (self->facts, cabas_field_get_label (field), "heading");
      add_label (self->facts, value, "fact");
    }
}

/* “Assignments: …”: what it holds, by name. */
static void
add_held (CabasBehindView *self, CabasItem *item, CabasKind kind)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < cabas_item_get_n_children (item, kind); i++)
    {
      g_autofree char *name = cabas_item_dup_display_name (cabas_item_get_child (item, kind, i));

      g_string_append_printf (names, "%s%s", i > 0 ? "\n" : "", name);
    }
  if (names->len > 0)
    {
      add_label (self->facts, cabas_kind_get_plural_label (kind), "heading");
      add_label (self->facts, names->str, "fact");
    }
  g_string_free (names, TRUE);
}

static void
show_item (CabasBehindView *self, CabasItem *item)
{
  const CabasKindInfo *kind = cabas_kind_get_info (cabas_item_get_kind (item));
  g_autofree char *name = cabas_item_dup_display_name (item);
  g_autofree char *place = dup_place (item);
  GtkWidget *child;

  gtk_label_set_label (self->title, name);
  gtk_label_set_label (self->place, place);
  cabas_widget_tell_name (GTK_WIDGET (self->page), name);
  cabas_stack_show_named (self->stack, "item");
  if (!g_set_object (&self->item, item))
    return;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->facts))) != NULL)
    gtk_box_remove (self->facts, child);
  add_facts (self, item);
  for (guint i = 0; i < kind->n_held; i++)
    add_held (self, item, kind->held[i]);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->page), 0);
}

static void
changed_cb (CabasBehindView *self)
{
  g_autoptr (CabasLanguage) language = cabas_language_enter (cabas_show_get_language (self->show));

  switch (cabas_show_get_depth (self->show))
    {
    case CABAS_SHOW_LIST:
      show_list (self);
      break;
    case CABAS_SHOW_ITEM:
      show_item (self, cabas_show_get_item (self->show));
      break;
    default:
      if (cabas_show_get_spot (self->show) != self->spot)
        self->spot = -1;
    }
}

static void
row_activated_cb (CabasBehindView *self, GtkListBoxRow *row)
{
  cabas_show_open_item (self->show,
                        get_spot (self)->items->pdata[gtk_list_box_row_get_index (row)]);
}

static gboolean
cabas_behind_view_grab_focus (GtkWidget *widget)
{
  CabasBehindView *self = CABAS_BEHIND_VIEW (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (cabas_show_get_depth (self->show) == CABAS_SHOW_ITEM)
    return gtk_widget_grab_focus (GTK_WIDGET (self->page));
  if (row == NULL)
    row = gtk_list_box_get_row_at_index (self->list, 0);
  gtk_list_box_select_row (self->list, row);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
cabas_behind_view_dispose (GObject *object)
{
  CabasBehindView *self = CABAS_BEHIND_VIEW (object);

  cabas_widget_remove_children (GTK_WIDGET (self));
  g_clear_object (&self->item);
  g_clear_object (&self->show);

  G_OBJECT_CLASS (cabas_behind_view_parent_class)->dispose (object);
}

static void
cabas_behind_view_class_init (CabasBehindViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_behind_view_dispose;
  widget_class->grab_focus = cabas_behind_view_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/cabas/Cabas/present/behind-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasBehindView, title);
  gtk_widget_class_bind_template_child (widget_class, CabasBehindView, place);
  gtk_widget_class_bind_template_child (widget_class, CabasBehindView, stack);
  gtk_widget_class_bind_template_child (widget_class, CabasBehindView, list);
  gtk_widget_class_bind_template_child (widget_class, CabasBehindView, page);
  gtk_widget_class_bind_template_child (widget_class, CabasBehindView, facts);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_set_css_name (widget_class, "behind");
}

static void
cabas_behind_view_init (CabasBehindView *self)
{
  self->spot = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cabas_behind_view_new (CabasShow *show)
{
  CabasBehindView *self = g_object_new (CABAS_TYPE_BEHIND_VIEW, NULL);

  self->show = g_object_ref (show);
  g_signal_connect_object (show, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
