/* SPDX-License-Identifier: EUPL-1.2 */
#include "page-summary.h"

#include "chart-view.h"

#include "widgets.h"

#include <glib/gi18n-lib.h>

struct _CabasPageSummary
{
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkLabel *purpose;
  GtkFlowBox *counts;
  GtkLabel *numbers[CABAS_N_KINDS]; /* (nullable): what is counted, by kind */
  guint n_items[CABAS_N_KINDS];
  GtkBox *charts;
};

G_DEFINE_FINAL_TYPE (CabasPageSummary, cabas_page_summary, GTK_TYPE_WIDGET)

static void
cabas_page_summary_dispose (GObject *object)
{
  cabas_widget_remove_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (cabas_page_summary_parent_class)->dispose (object);
}

static void
cabas_page_summary_class_init (CabasPageSummaryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_page_summary_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/fr/cabas/Cabas/page-summary.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasPageSummary, title);
  gtk_widget_class_bind_template_child (widget_class, CabasPageSummary, purpose);
  gtk_widget_class_bind_template_child (widget_class, CabasPageSummary, counts);
  gtk_widget_class_bind_template_child (widget_class, CabasPageSummary, charts);
}

static void
cabas_page_summary_init (CabasPageSummary *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_count (CabasPageSummary *self, CabasKind kind)
{
  g_autofree char *count = g_strdup_printf ("%u", self->n_items[kind]);

  gtk_label_set_label (self->numbers[kind], count);
}

static void
item_added_cb (CabasPageSummary *self, CabasItem *item)
{
  const CabasKind kind = cabas_item_get_kind (item);

  self->n_items[kind]++;
  if (self->numbers[kind] != NULL)
    show_count (self, kind);
}

static void
item_removed_cb (CabasPageSummary *self, CabasItem *item)
{
  const CabasKind kind = cabas_item_get_kind (item);

  self->n_items[kind]--;
  if (self->numbers[kind] != NULL)
    show_count (self, kind);
}

static GtkWidget *
make_add_button (CabasKind kind)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");
  g_autofree char *label = g_strdup_printf (_ ("Add: %s"), cabas_kind_get_label (kind));

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.add");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", cabas_kind_get_info (kind)->name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");

  return button;
}

/* How many there are in the whole plan, what they are called, and for those that stand directly
 * under the plan a button for one more. */
static void
add_count (CabasPageSummary *self, CabasDocument *document, CabasKind kind, gboolean can_add)
{
  g_autoptr (GPtrArray) items = cabas_document_list (document, kind);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *number = gtk_label_new (NULL);
  GtkWidget *name = gtk_label_new (cabas_kind_get_plural_label (kind));

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "count");
  gtk_widget_add_css_class (number, "title-3");
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (name), 10);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (card), number);
  gtk_box_append (GTK_BOX (card), name);
  if (can_add)
    gtk_box_append (GTK_BOX (card), make_add_button (kind));

  self->numbers[kind] = GTK_LABEL (number);
  self->n_items[kind] = items->len;
  show_count (self, kind);

  cabas_flow_box_append (self->counts, card);
}

GtkWidget *
cabas_page_summary_new (CabasSession *session, CabasPage page)
{
  CabasPageSummary *self = g_object_new (CABAS_TYPE_PAGE_SUMMARY, NULL);
  const CabasPageInfo *info = cabas_page_get_info (page);
  CabasDocument *document = cabas_session_get_document (session);

  gtk_label_set_label (self->title, cabas_page_get_title (page));
  gtk_label_set_label (self->purpose, _ (info->purpose));
  for (const CabasKind *kind = info->kinds; *kind != CABAS_KIND_PLAN; kind++)
    add_count (self, document, *kind, TRUE);
  /* What only places the others is counted on the page where it belongs. */
  for (const CabasKind *kind = info->nested; *kind != CABAS_KIND_PLAN; kind++)
    if (info->context[0] == CABAS_KIND_PLAN)
      add_count (self, document, *kind, FALSE);
  g_signal_connect_object (document, "item-added", G_CALLBACK (item_added_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "item-removed", G_CALLBACK (item_removed_cb), self,
                           G_CONNECT_SWAPPED);
  for (const char *const *chart = info->charts; *chart != NULL; chart++)
    gtk_box_append (self->charts, cabas_chart_view_new (session, *chart));

  return GTK_WIDGET (self);
}
