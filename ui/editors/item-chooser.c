/* SPDX-License-Identifier: EUPL-1.2 */
#include "item-chooser.h"

struct _CabasItemChooser
{
  GtkPopover parent_instance;

  CabasSession *session; /* (owned) */
  CabasKind kind;

  GtkEditable *search;
  GtkSingleSelection *selection;
  GtkFilterListModel *found;
};

G_DEFINE_FINAL_TYPE (CabasItemChooser, cabas_item_chooser, GTK_TYPE_POPOVER)

typedef enum
{
  SIGNAL_CHOSEN,
} CabasItemChooserSignal;

static guint signals[SIGNAL_CHOSEN + 1];

static void
append_kind (CabasItemChooser *self, GListStore *store, CabasKind kind)
{
  g_autoptr (GPtrArray) items =
                 cabas_document_list (cabas_session_get_document (self->session), kind);

  g_list_store_splice (store, g_list_model_get_n_items (G_LIST_MODEL (store)), 0, items->pdata,
                       items->len);
}

/* The list is made each time it opens: what the plan holds may have changed. */
static void
map_cb (CabasItemChooser *self)
{
  static const CabasKind referred[] = { CABAS_KIND_AXIS, CABAS_KIND_OBJECTIVE, CABAS_KIND_ACTION,
                                        CABAS_KIND_INDICATOR, CABAS_KIND_CHAPTER };
  g_autoptr (GListStore) store = g_list_store_new (CABAS_TYPE_ITEM);

  if (self->kind != CABAS_KIND_ANY)
    append_kind (self, store, self->kind);
  else
    for (guint i = 0; i < G_N_ELEMENTS (referred); i++)
      append_kind (self, store, referred[i]);

  gtk_editable_set_text (self->search, "");
  gtk_filter_list_model_set_model (self->found, G_LIST_MODEL (store));
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
choose (CabasItemChooser *self, CabasItem *item)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  if (item != NULL)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, item);
}

static void
activated_cb (CabasItemChooser *self, guint position)
{
  g_autoptr (CabasItem) item = g_list_model_get_item (G_LIST_MODEL (self->found), position);

  choose (self, item);
}

static void
search_activated_cb (CabasItemChooser *self)
{
  choose (self, gtk_single_selection_get_selected_item (self->selection));
}

static void
cabas_item_chooser_dispose (GObject *object)
{
  CabasItemChooser *self = CABAS_ITEM_CHOOSER (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_item_chooser_parent_class)->dispose (object);
}

static void
cabas_item_chooser_class_init (CabasItemChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cabas_item_chooser_dispose;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CABAS_TYPE_ITEM_CHOOSER, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, CABAS_TYPE_ITEM);

  g_type_ensure (CABAS_TYPE_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/cabas/Cabas/editors/item-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasItemChooser, search);
  gtk_widget_class_bind_template_child (widget_class, CabasItemChooser, selection);
  gtk_widget_class_bind_template_child (widget_class, CabasItemChooser, found);
  gtk_widget_class_bind_template_callback (widget_class, map_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, gtk_popover_popdown);
}

static void
cabas_item_chooser_init (CabasItemChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cabas_item_chooser_new (CabasSession *session, CabasKind kind)
{
  CabasItemChooser *self = g_object_new (CABAS_TYPE_ITEM_CHOOSER, NULL);

  self->session = g_object_ref (session);
  self->kind = kind;

  return GTK_WIDGET (self);
}
