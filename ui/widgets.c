/* SPDX-License-Identifier: EUPL-1.2 */
#include "widgets.h"

#include <glib/gi18n-lib.h>

void
cabas_widget_remove_children (GtkWidget *widget)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}

void
cabas_widget_tell_name (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (GTK_IS_DROP_DOWN (widget) || GTK_IS_COLOR_BUTTON (widget) ||
      (GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_label (GTK_MENU_BUTTON (widget)) != NULL))
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (widget)),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
cabas_widget_set_name (GtkWidget *widget, const char *name)
{
  gtk_widget_set_tooltip_text (widget, name);
  cabas_widget_tell_name (widget, name);
}

static void
title_changed_cb (AdwPreferencesRow *row)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (row));

  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (row), -1);
}

void
cabas_widget_expose_text (AdwEntryRow *row)
{
  g_object_set (gtk_editable_get_delegate (GTK_EDITABLE (row)), "accessible-role",
                GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);
  g_signal_connect (row, "notify::title", G_CALLBACK (title_changed_cb), NULL);
  title_changed_cb (ADW_PREFERENCES_ROW (row));
}

void
cabas_widget_set_name_of (GtkWidget *widget, const char *what, const char *whose)
{
  /* Translators: what a control changes, and of what: “Letter: Roads”. */
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), what, whose);

  gtk_widget_set_tooltip_text (widget, what);
  cabas_widget_tell_name (widget, name);
}

void
cabas_stack_show (GtkStack *stack, GtkWidget *child)
{
  GtkWidget *each;

  gtk_widget_set_visible (child, TRUE);
  gtk_stack_set_visible_child (stack, child);
  for (each = gtk_widget_get_first_child (GTK_WIDGET (stack)); each != NULL;
       each = gtk_widget_get_next_sibling (each))
    {
      GtkStackPage *page = gtk_stack_get_page (stack, each);

      gtk_widget_set_visible (each, each == child);
      /* Else the name of its class is read out. */
      if (gtk_stack_page_get_title (page) == NULL)
        gtk_accessible_update_property (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_PROPERTY_LABEL, "",
                                        -1);
    }
}

void
cabas_stack_show_named (GtkStack *stack, const char *name)
{
  cabas_stack_show (stack, gtk_stack_get_child_by_name (stack, name));
}

GtkWidget *
cabas_flow_box_append (GtkFlowBox *box, GtkWidget *control)
{
  GtkWidget *cell =
      g_object_new (GTK_TYPE_FLOW_BOX_CHILD, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                    "focusable", FALSE, "child", control, NULL);

  gtk_flow_box_insert (box, cell, -1);

  return cell;
}

void
cabas_check_button_wrap (GtkCheckButton *button)
{
  GtkWidget *label = gtk_widget_get_last_child (GTK_WIDGET (button));

  if (GTK_IS_LABEL (label))
    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
}

static void
setup_label_cb (GtkListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (list_item, label);
}

static void
bind_label_cb (GtkListItemFactory *factory, GtkListItem *list_item)
{
  GtkLabel *label = GTK_LABEL (gtk_list_item_get_child (list_item));
  GtkStringObject *choice = GTK_STRING_OBJECT (gtk_list_item_get_item (list_item));

  gtk_label_set_label (label, gtk_string_object_get_string (choice));
}

void
cabas_drop_down_let_shrink (GtkDropDown *drop_down)
{
  g_autoptr (GtkListItemFactory) own = g_object_ref (gtk_drop_down_get_factory (drop_down));
  g_autoptr (GtkListItemFactory) shrinking = gtk_signal_list_item_factory_new ();

  g_signal_connect (shrinking, "setup", G_CALLBACK (setup_label_cb), NULL);
  g_signal_connect (shrinking, "bind", G_CALLBACK (bind_label_cb), NULL);
  gtk_drop_down_set_list_factory (drop_down, own);
  gtk_drop_down_set_factory (drop_down, shrinking);
}

GtkWidget *
cabas_icon_new (const char *icon_name)
{
  return g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "accessible-role",
                       GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

double
cabas_widget_get_em (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  const double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (pango_font_description_get_size_is_absolute (font))
    return size;

  return size * pango_cairo_context_get_resolution (context) / 72.0;
}

/* With Shift, the wheel goes sideways, but says so only in the state of the keys. */
static gboolean
wheel_cb (GtkEventController *legacy, GdkEvent *event, GtkScrolledWindow *inner)
{
  GtkAdjustment *height = gtk_scrolled_window_get_vadjustment (inner);
  const gboolean is_taken =
      (gdk_event_get_modifier_state (event) & GDK_SHIFT_MASK) != 0 ||
      gtk_adjustment_get_upper (height) > gtk_adjustment_get_page_size (height);
  g_autoptr (GListModel) controllers = NULL;

  if (gdk_event_get_event_type (event) != GDK_SCROLL)
    return GDK_EVENT_PROPAGATE;

  controllers = gtk_widget_observe_controllers (GTK_WIDGET (inner));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      GtkEventControllerScrollFlags flags;

      if (!GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        continue;

      flags = gtk_event_controller_scroll_get_flags (GTK_EVENT_CONTROLLER_SCROLL (controller)) &
              ~GTK_EVENT_CONTROLLER_SCROLL_VERTICAL;
      gtk_event_controller_scroll_set_flags (GTK_EVENT_CONTROLLER_SCROLL (controller),
                                             is_taken ? flags | GTK_EVENT_CONTROLLER_SCROLL_VERTICAL
                                                      : flags);
    }

  return GDK_EVENT_PROPAGATE;
}

void
cabas_widget_pass_wheel (GtkScrolledWindow *inner)
{
  GtkEventController *legacy = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (legacy, GTK_PHASE_CAPTURE);
  g_signal_connect_object (legacy, "event", G_CALLBACK (wheel_cb), inner, 0);
  gtk_widget_add_controller (GTK_WIDGET (inner), legacy);
}

void
cabas_entry_row_show_problem (AdwEntryRow *row, GtkWidget *notice, gboolean is_problem)
{
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row)));

  gtk_widget_set_visible (notice, is_problem);
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_STATE_INVALID,
      is_problem ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (is_problem)
    {
      gtk_widget_add_css_class (GTK_WIDGET (row), "error");
      gtk_widget_grab_focus (GTK_WIDGET (row));
    }
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
}
