/* SPDX-License-Identifier: EUPL-1.2 */
#include "overview/charts-view.h"

#include "chart-view.h"
#include "governance/view-column.h"

#include "gallery/gallery.h"

#include <glib/gi18n-lib.h>

struct _CabasChartsView
{
  AdwBin parent_instance;

  GPtrArray *charts; /* (owned) of GtkWidget (unowned): in the order of the gallery */
};

G_DEFINE_FINAL_TYPE (CabasChartsView, cabas_charts_view, ADW_TYPE_BIN)

/* The keys go into the chart, which scrolls it into sight. */
static void
chart_chosen_cb (CabasChartsView *self, GParamSpec *pspec, GtkDropDown *choice)
{
  const guint place = gtk_drop_down_get_selected (choice);

  /* First comes what the choice says while nothing is chosen. */
  if (place > 0 && place <= self->charts->len)
    cabas_chart_view_focus (self->charts->pdata[place - 1]);
}

static void
cabas_charts_view_finalize (GObject *object)
{
  g_ptr_array_unref (CABAS_CHARTS_VIEW (object)->charts);

  G_OBJECT_CLASS (cabas_charts_view_parent_class)->finalize (object);
}

static void
cabas_charts_view_class_init (CabasChartsViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cabas_charts_view_finalize;
}

static void
cabas_charts_view_init (CabasChartsView *self)
{
  self->charts = g_ptr_array_new ();
}

static GtkWidget *
new_heading (const char *text, const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", text, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, style);

  return label;
}

/* What is counted, and what is left out. */
static GtkWidget *
new_method (const CabasGalleryInfo *info)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", cabas_gallery_info_get_method (info),
                                   "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");

  return label;
}

static void
add_chart (CabasChartsView *self,
           GtkWidget *column,
           CabasSession *session,
           const CabasGalleryInfo *info)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *chart = cabas_chart_view_new (session, info->name);

  gtk_box_append (GTK_BOX (box), new_heading (cabas_gallery_info_get_label (info), "heading"));
  gtk_box_append (GTK_BOX (box), chart);
  gtk_box_append (GTK_BOX (box), new_method (info));
  cabas_view_column_append (CABAS_VIEW_COLUMN (column), box);
  g_ptr_array_add (self->charts, chart);
}

/* (transfer full): what the choice offers. */
static GStrv
list_labels (const CabasGalleryInfo *infos, guint n_infos)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();

  g_strv_builder_add (labels, _ ("Go to a chart…"));
  for (guint i = 0; i < n_infos; i++)
    {
      g_autofree char *label =
          /* TRANSLATORS: a group of charts, and the name of one of them. */
          g_strdup_printf (_ ("%s – %s"), cabas_gallery_group_get_label (infos[i].group),
                           cabas_gallery_info_get_label (&infos[i]));

      g_strv_builder_add (labels, label);
    }

  return g_strv_builder_end (labels);
}

GtkWidget *
cabas_charts_view_new (CabasSession *session)
{
  CabasChartsView *self = g_object_new (CABAS_TYPE_CHARTS_VIEW, NULL);
  GtkWidget *column = cabas_view_column_new ();
  GtkWidget *bar = cabas_view_column_append_bar (CABAS_VIEW_COLUMN (column));
  guint n_infos;
  const CabasGalleryInfo *infos = cabas_gallery_list (&n_infos);
  g_auto (GStrv) labels = list_labels (infos, n_infos);
  GtkWidget *choice = cabas_view_bar_append_choice (bar, _ ("Chart"), (const char *const *) labels);

  for (guint i = 0; i < n_infos; i++)
    {
      if (i == 0 || infos[i].group != infos[i - 1].group)
        cabas_view_column_append (
            CABAS_VIEW_COLUMN (column),
            new_heading (cabas_gallery_group_get_label (infos[i].group), "title-2"));
      add_chart (self, column, session, &infos[i]);
    }
  adw_bin_set_child (ADW_BIN (self), column);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (chart_chosen_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
