/* SPDX-License-Identifier: EUPL-1.2 */
#include "library/card-filters.h"

#include "widgets.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  FILTER_KIND,
  FILTER_THEME,
  FILTER_OWNER,
  FILTER_FAMILY,
  N_FILTERS,
} Filter;

struct _CabasCardFilters
{
  GtkWidget parent_instance;

  GtkDropDown *lists[N_FILTERS]; /* (unowned) */
  gboolean is_resetting;
};

G_DEFINE_FINAL_TYPE (CabasCardFilters, cabas_card_filters, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
cabas_card_filters_dispose (GObject *object)
{
  cabas_widget_remove_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (cabas_card_filters_parent_class)->dispose (object);
}

static void
cabas_card_filters_class_init (CabasCardFiltersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_card_filters_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_GRID_LAYOUT);
}

static void
cabas_card_filters_init (CabasCardFilters *self)
{
  GtkGridLayout *layout = GTK_GRID_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_grid_layout_set_column_homogeneous (layout, TRUE);
  gtk_grid_layout_set_column_spacing (layout, 6);
  gtk_grid_layout_set_row_spacing (layout, 6);
}

static void
selected_cb (CabasCardFilters *self)
{
  if (!self->is_resetting)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* `names` starts with what stands for all. */
static void
add_list (CabasCardFilters *self, Filter filter, const char *label, GtkStringList *names)
{
  GtkWidget *list = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkLayoutChild *place;

  cabas_drop_down_let_shrink (GTK_DROP_DOWN (list));
  gtk_widget_set_hexpand (list, TRUE);
  cabas_widget_set_name (list, label);
  g_signal_connect_object (list, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_widget_set_parent (list, GTK_WIDGET (self));
  place = gtk_layout_manager_get_layout_child (layout, list);
  gtk_grid_layout_child_set_column (GTK_GRID_LAYOUT_CHILD (place), filter % 2);
  gtk_grid_layout_child_set_row (GTK_GRID_LAYOUT_CHILD (place), filter / 2);
  self->lists[filter] = GTK_DROP_DOWN (list);
}

static GtkStringList *
list_strings (const char *all, GPtrArray *names)
{
  GtkStringList *strings = gtk_string_list_new (NULL);

  gtk_string_list_append (strings, all);
  for (guint i = 0; i < names->len; i++)
    gtk_string_list_append (strings, names->pdata[i]);
  return strings;
}

static GtkStringList *
list_kinds (void)
{
  GtkStringList *strings = gtk_string_list_new (NULL);

  gtk_string_list_append (strings, _ ("All kinds"));
  for (guint i = 0; i < CABAS_N_CARD_KINDS; i++)
    gtk_string_list_append (strings, cabas_card_kind_get_plural_label (i));
  return strings;
}

static GtkStringList *
list_themes (void)
{
  GtkStringList *strings = gtk_string_list_new (NULL);

  gtk_string_list_append (strings, _ ("All themes"));
  for (guint i = 0; i < CABAS_N_THEME; i++)
    gtk_string_list_append (strings, cabas_choice_get_label (CABAS_OBJECTIVE_THEMES, i));
  return strings;
}

GtkWidget *
cabas_card_filters_new (CabasLibrary *library)
{
  CabasCardFilters *self = g_object_new (CABAS_TYPE_CARD_FILTERS, NULL);
  g_autoptr (GPtrArray) owners = cabas_library_list_owners (library);
  g_autoptr (GPtrArray) families = cabas_library_list_families (library);

  add_list (self, FILTER_KIND, _ ("Kind of card"), list_kinds ());
  add_list (self, FILTER_THEME, _ ("Theme"), list_themes ());
  add_list (self, FILTER_OWNER, _ ("Typical owner"), list_strings (_ ("All owners"), owners));
  add_list (self, FILTER_FAMILY, _ ("Purchase family"),
            list_strings (_ ("All families"), families));

  return GTK_WIDGET (self);
}

/* -1 for all. */
static int
get_choice (CabasCardFilters *self, Filter filter)
{
  return (int) gtk_drop_down_get_selected (self->lists[filter]) - 1;
}

/* (nullable): for all. */
static const char *
get_name (CabasCardFilters *self, Filter filter)
{
  GtkStringObject *string = gtk_drop_down_get_selected_item (self->lists[filter]);

  return get_choice (self, filter) >= 0 ? gtk_string_object_get_string (string) : NULL;
}

void
cabas_card_filters_fill (CabasCardFilters *self, CabasCardQuery *query)
{
  g_return_if_fail (CABAS_IS_CARD_FILTERS (self));

  query->kind = get_choice (self, FILTER_KIND);
  query->theme = get_choice (self, FILTER_THEME);
  query->owner = get_name (self, FILTER_OWNER);
  query->family = get_name (self, FILTER_FAMILY);
}

void
cabas_card_filters_reset (CabasCardFilters *self)
{
  g_return_if_fail (CABAS_IS_CARD_FILTERS (self));

  self->is_resetting = TRUE;
  for (guint i = 0; i < N_FILTERS; i++)
    gtk_drop_down_set_selected (self->lists[i], 0);
  self->is_resetting = FALSE;
  selected_cb (self);
}
