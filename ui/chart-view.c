/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart-view.h"

#include "chart-area.h"
#include "chart-copy.h"
#include "chart-since.h"
#include "items-window.h"
#include "page-list.h"
#include "widgets.h"

#include "editors/item-chooser.h"

#include "gallery/gallery.h"
#include "plan/text.h"

#include <glib/gi18n-lib.h>

/* Milliseconds without a change after which a chart follows the plan: drawing one takes longer than
 * a frame, and nobody who types or moves things waits for it. */
#define PAUSE 200

struct _CabasChartView
{
  GtkWidget parent_instance;

  CabasSession *session; /* (owned) */
  CabasChartSince since;
  char *name;        /* (owned) */
  CabasItem *item;   /* (owned) (nullable) */
  gboolean is_stale; /* it is made at the next frame */
  guint pause_source;

  GtkLabel *title;
  GtkMenuButton *item_button;
  GtkToggleButton *table_button;
  GtkWidget *menu_button;
  GtkWidget *picture;
  CabasChartArea *area;
  GtkLabel *value;
  GtkGrid *table;
};

G_DEFINE_FINAL_TYPE (CabasChartView, cabas_chart_view, GTK_TYPE_WIDGET)

static void
show_datum (CabasChartView *self)
{
  CabasChart *chart = cabas_chart_area_get_chart (self->area);
  const int datum = cabas_chart_area_get_datum (self->area);
  g_autofree char *description = NULL;

  if (chart == NULL)
    return;
  if (datum >= 0)
    {
      gtk_label_set_label (self->value, cabas_chart_get_datum_label (chart, datum));
      gtk_widget_remove_css_class (GTK_WIDGET (self->value), "dim-label");
      return;
    }

  description = cabas_chart_describe (chart);
  gtk_label_set_label (self->value, description);
  gtk_widget_add_css_class (GTK_WIDGET (self->value), "dim-label");
}

static CabasGallery
get_gallery (CabasChartView *self)
{
  CabasDocument *document = cabas_session_get_document (self->session);

  return (CabasGallery){ document, cabas_chart_since_ensure (&self->since, document, self->name),
                         cabas_date_today () };
}

/* One item is opened, of several one is chosen in a list. */
static void
datum_activated_cb (CabasChartView *self, int datum)
{
  const CabasGallery gallery = get_gallery (self);
  CabasChart *chart = cabas_chart_area_get_chart (self->area);
  g_autoptr (GPtrArray) items = cabas_gallery_list_behind (&gallery, self->name, self->item,
                                                           cabas_chart_get_datum_id (chart, datum));
  const char *label = cabas_chart_get_datum_label (chart, datum);

  if (items->len == 1)
    cabas_session_select (self->session, items->pdata[0]);
  else if (items->len > 1)
    gtk_window_present (cabas_items_window_new (
        GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->session,
        cabas_gallery_info_get_label (cabas_gallery_find (self->name)), label, items));
  else
    gtk_label_set_label (self->value, _ ("There is nothing behind this value."));
}

static void
copy_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CabasChartView *self = CABAS_CHART_VIEW (widget);
  CabasChart *chart = cabas_chart_area_get_chart (self->area);
  g_autoptr (GdkContentProvider) content = NULL;

  if (chart == NULL)
    return;

  content = cabas_chart_copy_new (chart);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), content);
  gtk_label_set_label (self->value, _ ("The chart is copied as a picture and as text."));
}

static void
export_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CabasChartView *self = CABAS_CHART_VIEW (widget);
  g_autofree char *name = self->item != NULL
                              ? g_strconcat (self->name, ":", cabas_item_get_id (self->item), NULL)
                              : g_strdup (self->name);

  gtk_widget_activate_action (widget, "win.export-chart-as", "(ss)", name,
                              g_variant_get_string (parameter, NULL));
}

static void
add_cell (CabasChartView *self, const char *text, guint column, guint row, gboolean is_number)
{
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "accessible-role",
                    row == 0 ? GTK_ACCESSIBLE_ROLE_COLUMN_HEADER : GTK_ACCESSIBLE_ROLE_CELL, NULL);

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_label_set_xalign (GTK_LABEL (label), is_number ? 1 : 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, row == 0 ? "caption-heading" : "numeric");
  gtk_grid_attach (self->table, label, column, row, 1, 1);
}

static void
fill_table (CabasChartView *self)
{
  const CabasChartTable *table = cabas_chart_get_table (cabas_chart_area_get_chart (self->area));
  const guint n_columns = cabas_chart_table_get_n_columns (table);
  const guint n_rows = cabas_chart_table_get_n_rows (table);
  GtkWidget *cell;
  double number;

  while ((cell = gtk_widget_get_first_child (GTK_WIDGET (self->table))) != NULL)
    gtk_grid_remove (self->table, cell);

  for (guint column = 0; column < n_columns; column++)
    {
      const gboolean has_numbers =
          n_rows > 0 && cabas_chart_table_get_number (table, 0, column, &number);

      add_cell (self, cabas_chart_table_get_header (table, column), column, 0, has_numbers);
      for (guint row = 0; row < n_rows; row++)
        add_cell (self, cabas_chart_table_get_cell (table, row, column), column, row + 1,
                  cabas_chart_table_get_number (table, row, column, &number));
    }
}

/* A chart is made at a frame in which it is seen. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  CabasChartView *self = CABAS_CHART_VIEW (widget);
  const CabasGallery gallery = get_gallery (self);
  g_autoptr (CabasChart) chart = cabas_gallery_make (&gallery, self->name, self->item);
  g_autofree char *title = NULL;
  gboolean has_data;

  self->is_stale = FALSE;
  has_data = chart != NULL && cabas_chart_get_n_data (chart) > 0;
  gtk_widget_set_visible (GTK_WIDGET (self->table_button), has_data);
  gtk_widget_set_visible (self->menu_button, has_data);
  gtk_widget_set_visible (GTK_WIDGET (self->picture), has_data);
  if (!has_data)
    {
      /* Translators: %s is the name of a chart. */
      title = g_strdup_printf (_ ("%s: nothing to show yet"),
                               cabas_gallery_info_get_label (cabas_gallery_find (self->name)));
      gtk_label_set_label (self->title, title);
      return G_SOURCE_REMOVE;
    }

  title = cabas_chart_dup_title (chart);
  gtk_label_set_label (self->title, title);
  cabas_widget_tell_name (GTK_WIDGET (self), title);
  cabas_chart_area_set_chart (self->area, chart);
  show_datum (self);
  if (gtk_toggle_button_get_active (self->table_button))
    fill_table (self);

  return G_SOURCE_REMOVE;
}

/* Messages of charts may be alike, their names are not. */
static void
name_buttons (CabasChartView *self)
{
  const char *label = cabas_gallery_info_get_label (cabas_gallery_find (self->name));

  cabas_widget_set_name_of (GTK_WIDGET (self->table_button), _ ("Data table"), label);
  cabas_widget_set_name_of (self->menu_button, _ ("Copy or export"), label);
  cabas_widget_set_name_of (GTK_WIDGET (self->item_button), _ ("Choose what the chart shows"),
                            label);
}

static void
make_chart (CabasChartView *self)
{
  if (self->is_stale)
    return;

  self->is_stale = TRUE;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static gboolean
paused_cb (gpointer user_data)
{
  CabasChartView *self = user_data;

  self->pause_source = 0;
  make_chart (self);
  return G_SOURCE_REMOVE;
}

static void
plan_changed_cb (CabasChartView *self)
{
  g_clear_handle_id (&self->pause_source, g_source_remove);
  self->pause_source = g_timeout_add (PAUSE, paused_cb, self);
}

static void
table_toggled_cb (CabasChartView *self)
{
  if (gtk_toggle_button_get_active (self->table_button) &&
      cabas_chart_area_get_chart (self->area) != NULL)
    fill_table (self);
}

static void
choose_item (CabasChartView *self, CabasItem *item)
{
  if (g_set_object (&self->item, item))
    make_chart (self);
}

static void
cabas_chart_view_dispose (GObject *object)
{
  CabasChartView *self = CABAS_CHART_VIEW (object);

  g_clear_handle_id (&self->pause_source, g_source_remove);
  cabas_widget_remove_children (GTK_WIDGET (self));
  cabas_chart_since_clear (&self->since);
  g_clear_object (&self->item);
  g_clear_object (&self->session);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (cabas_chart_view_parent_class)->dispose (object);
}

static void
cabas_chart_view_class_init (CabasChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_chart_view_dispose;

  g_type_ensure (CABAS_TYPE_CHART_AREA);
  gtk_widget_class_set_template_from_resource (widget_class, "/fr/cabas/Cabas/chart-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasChartView, title);
  gtk_widget_class_bind_template_child (widget_class, CabasChartView, item_button);
  gtk_widget_class_bind_template_child (widget_class, CabasChartView, table_button);
  gtk_widget_class_bind_template_child (widget_class, CabasChartView, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CabasChartView, picture);
  gtk_widget_class_bind_template_child (widget_class, CabasChartView, area);
  gtk_widget_class_bind_template_child (widget_class, CabasChartView, value);
  gtk_widget_class_bind_template_child (widget_class, CabasChartView, table);
  gtk_widget_class_bind_template_callback (widget_class, show_datum);
  gtk_widget_class_install_action (widget_class, "chart.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "chart.export", "s", export_action);
  gtk_widget_class_bind_template_callback (widget_class, datum_activated_cb);
}

static void
cabas_chart_view_init (CabasChartView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cabas_widget_pass_wheel (GTK_SCROLLED_WINDOW (
      gtk_widget_get_ancestor (GTK_WIDGET (self->table), GTK_TYPE_SCROLLED_WINDOW)));
  g_signal_connect_object (self->table_button, "toggled", G_CALLBACK (table_toggled_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Shows the item that has most to show, and offers the others. */
static void
offer_items (CabasChartView *self, const CabasGalleryInfo *info)
{
  const CabasGallery gallery = get_gallery (self);
  GtkWidget *chooser = cabas_item_chooser_new (self->session, info->about);

  gtk_menu_button_set_popover (self->item_button, chooser);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (choose_item), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (GTK_WIDGET (self->item_button), TRUE);
  choose_item (self, cabas_gallery_propose (&gallery, info));
}

GtkWidget *
cabas_chart_view_new (CabasSession *session, const char *name)
{
  CabasChartView *self = g_object_new (CABAS_TYPE_CHART_VIEW, NULL);

  self->session = g_object_ref (session);
  self->name = g_strdup (name);
  g_signal_connect_object (cabas_session_get_document (session), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  name_buttons (self);
  if (cabas_gallery_find (name)->about != CABAS_KIND_PLAN)
    offer_items (self, cabas_gallery_find (name));
  make_chart (self);

  return GTK_WIDGET (self);
}

void
cabas_chart_view_set_name (CabasChartView *self, const char *name)
{
  g_return_if_fail (CABAS_IS_CHART_VIEW (self));

  if (!cabas_set_str (&self->name, name))
    return;

  name_buttons (self);
  make_chart (self);
}

void
cabas_chart_view_set_item (CabasChartView *self, CabasItem *item)
{
  g_return_if_fail (CABAS_IS_CHART_VIEW (self));

  gtk_widget_set_visible (GTK_WIDGET (self->item_button), FALSE);
  choose_item (self, item);
}

void
cabas_chart_view_focus (CabasChartView *self)
{
  g_return_if_fail (CABAS_IS_CHART_VIEW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->area));
}
