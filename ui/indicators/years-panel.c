/* SPDX-License-Identifier: EUPL-1.2 */
#include "years-panel.h"

#include "breaks-list.h"
#include "widgets.h"
#include "years-model.h"

#include "figures/indicator-checks.h"
#include "figures/indicator-state.h"
#include "grid/grid.h"
#include "plan/value.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Rows in sight before the grid scrolls. */
#define MOST_ROWS 16

struct _CabasYearsPanel
{
  GtkWidget parent_instance;

  CabasSession *session;  /* (owned) */
  CabasItem *item;        /* (owned) (nullable) */
  CabasYearsModel *model; /* (owned) */

  GtkLabel *sentence;
  GtkLabel *standing;
  GtkBox *findings; /* after the sentences */
  AdwBin *grid_place;
  GtkButton *next_button;
  GtkPopover *popover;
  GtkEditable *period;
  GtkLabel *period_error;
  GtkToggleButton *details;
  AdwBin *breaks_place;
};

G_DEFINE_FINAL_TYPE (CabasYearsPanel, cabas_years_panel, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_ITEM = 1,
} CabasYearsPanelProperty;

static GParamSpec *properties[PROP_ITEM + 1];

static CabasGrid *
get_grid (CabasYearsPanel *self)
{
  return CABAS_GRID (adw_bin_get_child (self->grid_place));
}

static CabasDate
get_next_year (CabasYearsPanel *self)
{
  const CabasDate last = cabas_years_model_get_last_period (self->model);

  return cabas_date_new_year (
      cabas_date_get_year (last != CABAS_UNSET ? last : cabas_date_today ()) + 1);
}

/* “4 points to go, target 25 % (2027)”; "" where no target says how far it is. */
static char *
dup_distance (CabasYearsPanel *self, const CabasIndicatorState *state)
{
  g_autofree char *gap = cabas_indicator_state_dup_gap (state);
  g_autofree char *target = cabas_indicator_format_point (self->item, &state->next);

  if (*gap == '\0' || target == NULL || state->direction == CABAS_DIRECTION_HOLD)
    return g_steal_pointer (&gap);

  /* Translators: how far an indicator is from its target, and that target. */
  return g_strdup_printf (_ ("%s, target %s"), gap, target);
}

/* “Last value: 12 % (2025); 13 points to go. Value of 2025.” */
static void
show_standing (CabasYearsPanel *self, const CabasIndicatorState *state)
{
  g_autofree char *distance = dup_distance (self, state);
  g_autofree char *freshness = cabas_indicator_state_dup_freshness (state);
  g_autofree char *last = cabas_indicator_format_point (self->item, &state->last);
  g_autoptr (GString) words = g_string_new (NULL);

  if (last != NULL)
    /* Translators: %s is a value and its period, “12 % (2025)”. */
    g_string_append_printf (words, _ ("Last value: %s"), last);
  if (*distance != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? _ ("; ") : "", distance);
  if (words->len > 0)
    g_string_append (words, ". ");
  if (state->freshness != CABAS_FRESHNESS_CURRENT)
    g_string_append_printf (words, "%s.", freshness);

  gtk_label_set_label (self->standing, g_strchomp (words->str));
}

static void
add_finding (CabasYearsPanel *self, const char *sentence)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = cabas_icon_new ("dialog-warning-symbolic");
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT,
                                   "label", sentence, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (icon, "warning");
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (self->findings, row);
}

static void
show_findings (CabasYearsPanel *self)
{
  g_autoptr (GPtrArray) findings = cabas_indicator_check (self->item);
  GtkWidget *sentences = gtk_widget_get_first_child (GTK_WIDGET (self->findings));
  GtkWidget *row;

  while ((row = gtk_widget_get_next_sibling (sentences)) != NULL)
    gtk_box_remove (self->findings, row);
  for (guint i = 0; i < findings->len; i++)
    add_finding (self, ((CabasIndicatorFinding *) findings->pdata[i])->sentence);
}

static void
show_next_year (CabasYearsPanel *self)
{
  g_autofree char *year = cabas_date_format (get_next_year (self));
  /* Translators: a button; %s is a year. */
  g_autofree char *label = g_strdup_printf (_ ("Add %s"), year);

  gtk_button_set_label (self->next_button, label);
}

static void
show_grid_title (CabasYearsPanel *self)
{
  const char *unit = cabas_item_get_text (self->item, CABAS_INDICATOR_UNIT);
  /* Translators: over the titles of rows; %s is a unit, such as “%” or “hours”. */
  g_autofree char *title = unit != NULL ? g_strdup_printf (_ ("In %s"), unit) : NULL;

  cabas_grid_set_corner_title (get_grid (self), title != NULL ? title : "");
}

static void
show (CabasYearsPanel *self)
{
  CabasIndicatorState state;
  g_autofree char *sentence = NULL;

  if (self->item == NULL || cabas_item_get_document (self->item) == NULL)
    return;

  cabas_indicator_state_init (&state, self->item, cabas_date_today ());
  sentence = cabas_indicator_state_dup_sentence (&state);
  if (g_strcmp0 (gtk_label_get_label (self->sentence), sentence) != 0)
    gtk_label_set_label (self->sentence, sentence);
  show_standing (self, &state);
  show_findings (self);
  show_next_year (self);
  show_grid_title (self);
}

static void
add_period (CabasYearsPanel *self, CabasDate period)
{
  guint column;

  cabas_years_model_add_period (self->model, period);
  show_next_year (self);
  if (cabas_years_model_find_period (self->model, period, &column))
    cabas_grid_select (get_grid (self), 0, column);
}

static void
add_next (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasYearsPanel *self = CABAS_YEARS_PANEL (widget);

  add_period (self, get_next_year (self));
}

static void
period_typed_cb (CabasYearsPanel *self)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;
  const char *text = gtk_editable_get_text (self->period);
  const gboolean is_known = cabas_value_parse (CABAS_TARGET_PERIOD, text, &value, &error) &&
                            g_value_get_int64 (&value) != CABAS_UNSET;

  gtk_widget_set_visible (GTK_WIDGET (self->period_error), !is_known);
  if (!is_known)
    {
      gtk_label_set_label (self->period_error,
                           error != NULL ? error->message : _ ("Write a period."));
      return;
    }

  gtk_editable_set_text (self->period, "");
  gtk_popover_popdown (self->popover);
  add_period (self, g_value_get_int64 (&value));
}

static void
details_toggled_cb (CabasYearsPanel *self)
{
  cabas_years_model_set_details (self->model, gtk_toggle_button_get_active (self->details));
}

static void
set_item (CabasYearsPanel *self, CabasItem *item)
{
  if (!g_set_object (&self->item, item))
    return;

  cabas_years_model_set_indicator (self->model, item);
  cabas_breaks_list_set_indicator (CABAS_BREAKS_LIST (adw_bin_get_child (self->breaks_place)),
                                   item);
  show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

static void
cabas_years_panel_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((CabasYearsPanelProperty) prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, CABAS_YEARS_PANEL (object)->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cabas_years_panel_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  switch ((CabasYearsPanelProperty) prop_id)
    {
    case PROP_ITEM:
      set_item (CABAS_YEARS_PANEL (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cabas_years_panel_dispose (GObject *object)
{
  CabasYearsPanel *self = CABAS_YEARS_PANEL (object);

  cabas_widget_remove_children (GTK_WIDGET (self));
  g_clear_object (&self->model);
  g_clear_object (&self->item);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_years_panel_parent_class)->dispose (object);
}

static void
cabas_years_panel_class_init (CabasYearsPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cabas_years_panel_dispose;
  object_class->get_property = cabas_years_panel_get_property;
  object_class->set_property = cabas_years_panel_set_property;
  properties[PROP_ITEM] =
      g_param_spec_object ("item", NULL, NULL, CABAS_TYPE_ITEM,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/cabas/Cabas/indicators/years-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasYearsPanel, sentence);
  gtk_widget_class_bind_template_child (widget_class, CabasYearsPanel, standing);
  gtk_widget_class_bind_template_child (widget_class, CabasYearsPanel, findings);
  gtk_widget_class_bind_template_child (widget_class, CabasYearsPanel, grid_place);
  gtk_widget_class_bind_template_child (widget_class, CabasYearsPanel, next_button);
  gtk_widget_class_bind_template_child (widget_class, CabasYearsPanel, popover);
  gtk_widget_class_bind_template_child (widget_class, CabasYearsPanel, period);
  gtk_widget_class_bind_template_child (widget_class, CabasYearsPanel, period_error);
  gtk_widget_class_bind_template_child (widget_class, CabasYearsPanel, details);
  gtk_widget_class_bind_template_child (widget_class, CabasYearsPanel, breaks_place);
  gtk_widget_class_bind_template_callback (widget_class, period_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, details_toggled_cb);
  gtk_widget_class_install_action (widget_class, "years.add-next", NULL, add_next);
}

static void
cabas_years_panel_init (CabasYearsPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cabas_years_panel_new (CabasSession *session)
{
  CabasYearsPanel *self = g_object_new (CABAS_TYPE_YEARS_PANEL, NULL);
  GtkWidget *grid;

  self->session = g_object_ref (session);
  self->model = cabas_years_model_new (session);
  grid = cabas_grid_new (CABAS_GRID_MODEL (self->model));
  cabas_grid_set_name (CABAS_GRID (grid), _ ("Values by year"));
  cabas_grid_set_max_rows (CABAS_GRID (grid), MOST_ROWS);
  adw_bin_set_child (self->grid_place, grid);
  adw_bin_set_child (self->breaks_place, cabas_breaks_list_new (session));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Values by year"), -1);
  g_signal_connect_object (cabas_session_get_document (session), "changed", G_CALLBACK (show), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
