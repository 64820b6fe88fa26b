/* SPDX-License-Identifier: EUPL-1.2 */
#include "round-view.h"

#include "round-model.h"
#include "widgets.h"

#include "grid/grid.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _CabasRoundView
{
  GtkWidget parent_instance;

  CabasSession *session;  /* (owned) */
  CabasRoundModel *model; /* (owned) */
  GPtrArray *collectors;  /* (owned) of CabasItem (owned): in the order of the list */

  GtkSpinButton *year;
  GtkDropDown *collector;
  GtkLabel *progress;
  GtkProgressBar *bar_of_progress;
  GtkLabel *message;
  AdwBin *grid_place;
};

G_DEFINE_FINAL_TYPE (CabasRoundView, cabas_round_view, GTK_TYPE_WIDGET)

static CabasGrid *
get_grid (CabasRoundView *self)
{
  return CABAS_GRID (adw_bin_get_child (self->grid_place));
}

static void
say (CabasRoundView *self, const char *sentence)
{
  gtk_label_set_label (self->message, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), sentence != NULL);
}

static gboolean
is_listed (CabasRoundView *self, const GPtrArray *collectors)
{
  if (self->collectors->len != collectors->len)
    return FALSE;

  for (guint i = 0; i < collectors->len; i++)
    if (self->collectors->pdata[i] != collectors->pdata[i])
      return FALSE;

  return TRUE;
}

/* The departments that collect something, the chosen one still chosen. */
static void
list_collectors (CabasRoundView *self)
{
  g_autoptr (GPtrArray) collectors = cabas_round_model_list_collectors (self->model);
  const guint selected = gtk_drop_down_get_selected (self->collector);
  g_autoptr (CabasItem) chosen = NULL;
  g_autoptr (GtkStringList) names = NULL;
  guint place = 0;

  if (gtk_drop_down_get_model (self->collector) != NULL && is_listed (self, collectors))
    return;

  if (selected > 0 && selected <= self->collectors->len)
    chosen = g_object_ref (self->collectors->pdata[selected - 1]);
  g_ptr_array_set_size (self->collectors, 0);
  names = gtk_string_list_new (NULL);
  gtk_string_list_append (names, _ ("All departments"));
  for (guint i = 0; i < collectors->len; i++)
    {
      g_autofree char *name = cabas_item_dup_display_name (collectors->pdata[i]);

      gtk_string_list_append (names, name);
      g_ptr_array_add (self->collectors, g_object_ref (collectors->pdata[i]));
      if (collectors->pdata[i] == chosen)
        place = i + 1;
    }
  gtk_drop_down_set_model (self->collector, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->collector, place);
}

static void
show (CabasRoundView *self)
{
  CabasRoundProgress progress;
  g_autofree char *words = NULL;

  list_collectors (self);
  cabas_round_model_measure (self->model, &progress);
  words = progress.total > 0 ? cabas_round_progress_dup_words (&progress)
                             : g_strdup (_ ("No value is asked for in this year."));
  if (g_strcmp0 (gtk_label_get_label (self->progress), words) != 0)
    gtk_label_set_label (self->progress, words);
  gtk_progress_bar_set_fraction (
      self->bar_of_progress, progress.total > 0 ? (double) progress.n_filled / progress.total : 0);
  gtk_widget_set_visible (GTK_WIDGET (self->bar_of_progress), progress.total > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->grid_place), progress.total > 0);
}

static void
year_changed_cb (CabasRoundView *self)
{
  if (self->model == NULL)
    return;

  say (self, NULL);
  cabas_round_model_set_year (self->model, gtk_spin_button_get_value_as_int (self->year));
  show (self);
}

static void
collector_changed_cb (CabasRoundView *self)
{
  const guint selected = gtk_drop_down_get_selected (self->collector);

  if (self->model == NULL)
    return;

  cabas_round_model_set_collector (self->model, selected > 0 && selected <= self->collectors->len
                                                    ? self->collectors->pdata[selected - 1]
                                                    : NULL);
  show (self);
}

/* Goes on to the next row, so that one key after the other confirms a whole page. */
static void
confirm (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasRoundView *self = CABAS_ROUND_VIEW (widget);
  g_autoptr (GError) error = NULL;
  guint row = 0;
  guint column = 0;

  if (!cabas_grid_get_cursor (get_grid (self), &row, &column))
    {
      say (self, _ ("Choose a row first."));
      return;
    }

  if (cabas_round_model_confirm (self->model, row, &error))
    {
      say (self, NULL);
      if (!cabas_grid_select (get_grid (self), row + 1, column))
        cabas_grid_select (get_grid (self), row, column);
    }
  else
    say (self, error->message);
}

static void
plan_changed_cb (CabasRoundView *self)
{
  say (self, NULL);
  show (self);
}

static gboolean
cabas_round_view_grab_focus (GtkWidget *widget)
{
  CabasRoundView *self = CABAS_ROUND_VIEW (widget);

  return cabas_grid_select (get_grid (self), 0, cabas_round_model_get_value_column (self->model)) ||
         gtk_widget_grab_focus (GTK_WIDGET (self->year));
}

static void
cabas_round_view_dispose (GObject *object)
{
  CabasRoundView *self = CABAS_ROUND_VIEW (object);

  g_clear_object (&self->model);
  cabas_widget_remove_children (GTK_WIDGET (self));
  g_clear_pointer (&self->collectors, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_round_view_parent_class)->dispose (object);
}

static void
cabas_round_view_class_init (CabasRoundViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_round_view_dispose;
  widget_class->grab_focus = cabas_round_view_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/cabas/Cabas/indicators/round-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasRoundView, year);
  gtk_widget_class_bind_template_child (widget_class, CabasRoundView, collector);
  gtk_widget_class_bind_template_child (widget_class, CabasRoundView, progress);
  gtk_widget_class_bind_template_child (widget_class, CabasRoundView, bar_of_progress);
  gtk_widget_class_bind_template_child (widget_class, CabasRoundView, message);
  gtk_widget_class_bind_template_child (widget_class, CabasRoundView, grid_place);
  gtk_widget_class_bind_template_callback (widget_class, year_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, collector_changed_cb);

  gtk_widget_class_install_action (widget_class, "round.confirm", NULL, confirm);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F8, 0, "round.confirm", NULL);
}

static void
cabas_round_view_init (CabasRoundView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->collectors = g_ptr_array_new_with_free_func (g_object_unref);
}

GtkWidget *
cabas_round_view_new (CabasSession *session)
{
  CabasRoundView *self = g_object_new (CABAS_TYPE_ROUND_VIEW, NULL);
  GtkWidget *grid;

  self->session = g_object_ref (session);
  gtk_spin_button_set_value (self->year, cabas_date_get_year (cabas_date_today ()) - 1);
  cabas_widget_set_name (GTK_WIDGET (self->collector), _ ("Collecting department"));
  self->model = cabas_round_model_new (session);
  grid = cabas_grid_new (CABAS_GRID_MODEL (self->model));
  cabas_grid_set_name (CABAS_GRID (grid), _ ("Round of a year"));
  cabas_grid_set_corner_title (CABAS_GRID (grid), cabas_kind_get_label (CABAS_KIND_INDICATOR));
  adw_bin_set_child (self->grid_place, grid);
  g_signal_connect_object (cabas_session_get_document (session), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}
