/* SPDX-License-Identifier: EUPL-1.2 */
#include "prose-pad.h"

#include "item-chooser.h"
#include "widgets.h"

#include <glib/gi18n-lib.h>

/* The buttons above a page of prose, or below a field. */
typedef struct
{
  CabasProsePad *pad;       /* (unowned) */
  CabasProseBuffer *buffer; /* (unowned) */
  GtkDropDown *kind;
  GtkToggleButton *strong;
  GtkToggleButton *emphasis;
  GtkToggleButton *bullet;
  GtkToggleButton *numbered;
  GtkWidget *unlink;
  gboolean is_showing;
} Bar;

static const char *const kinds[] = { "p", "h1", "h2", "h3" };

static void
set_active (GtkToggleButton *button, gboolean is_active)
{
  gtk_toggle_button_set_active (button, is_active);
}

static void
show_state (Bar *bar)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (bar->buffer);
  const guint style = cabas_prose_buffer_get_style (bar->buffer);
  GtkTextIter caret;
  CabasProseKind kind;
  guint level;

  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  kind = cabas_prose_buffer_get_kind (bar->buffer, &caret, &level);
  bar->is_showing = TRUE;
  set_active (bar->strong, (style & CABAS_PROSE_STRONG) != 0);
  set_active (bar->emphasis, (style & CABAS_PROSE_EMPHASIS) != 0);
  set_active (bar->bullet, kind == CABAS_PROSE_BULLET);
  set_active (bar->numbered, kind == CABAS_PROSE_NUMBERED);
  gtk_drop_down_set_selected (
      bar->kind, kind == CABAS_PROSE_HEADING ? MIN (level, G_N_ELEMENTS (kinds) - 1) : 0);
  gtk_widget_set_sensitive (bar->unlink, cabas_prose_buffer_get_link (bar->buffer, &caret) != NULL);
  bar->is_showing = FALSE;
}

static void
state_changed_cb (GtkWidget *box)
{
  show_state (g_object_get_data (G_OBJECT (box), "bar"));
}

static void
toggled_cb (GtkToggleButton *button, Bar *bar)
{
  const char *action = g_object_get_data (G_OBJECT (button), "action");
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  if (bar->is_showing || !g_action_parse_detailed_name (action, &name, &target, NULL))
    return;

  if (target != NULL && !gtk_toggle_button_get_active (button))
    {
      g_variant_unref (target);
      target = g_variant_ref_sink (g_variant_new_string ("p"));
    }
  gtk_widget_activate_action_variant (GTK_WIDGET (bar->pad), name, target);
  gtk_widget_grab_focus (GTK_WIDGET (cabas_prose_pad_get_view (bar->pad)));
}

static GtkToggleButton *
add_toggle (GtkWidget *box, Bar *bar, const char *icon, const char *name, const char *action)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_icon_name (GTK_BUTTON (button), icon);
  gtk_widget_add_css_class (button, "flat");
  cabas_widget_set_name (button, name);
  g_object_set_data (G_OBJECT (button), "action", (gpointer) action);
  g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), bar);
  gtk_box_append (GTK_BOX (box), button);

  return GTK_TOGGLE_BUTTON (button);
}

static GtkWidget *
add_button (GtkWidget *box, const char *icon, const char *name, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  cabas_widget_set_name (button, name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static void
kind_selected_cb (Bar *bar)
{
  const guint selected = gtk_drop_down_get_selected (bar->kind);

  if (bar->is_showing || selected >= G_N_ELEMENTS (kinds))
    return;

  gtk_widget_activate_action (GTK_WIDGET (bar->pad), "prose.kind", "s", kinds[selected]);
  gtk_widget_grab_focus (GTK_WIDGET (cabas_prose_pad_get_view (bar->pad)));
}

static void
add_kinds (GtkWidget *box, Bar *bar)
{
  const char *const names[] = { _ ("Paragraph"), _ ("Heading 1"), _ ("Heading 2"), _ ("Heading 3"),
                                NULL };
  GtkWidget *kind = gtk_drop_down_new_from_strings (names);

  bar->kind = GTK_DROP_DOWN (kind);
  gtk_widget_add_css_class (kind, "flat");
  cabas_widget_set_name (kind, _ ("Kind of paragraph"));
  g_signal_connect_swapped (kind, "notify::selected", G_CALLBACK (kind_selected_cb), bar);
  gtk_box_append (GTK_BOX (box), kind);
}

static void
chosen_cb (Bar *bar, CabasItem *item)
{
  cabas_prose_buffer_link (bar->buffer, cabas_item_get_id (item));
  gtk_widget_grab_focus (GTK_WIDGET (cabas_prose_pad_get_view (bar->pad)));
}

static void
add_link (GtkWidget *box, Bar *bar)
{
  CabasSession *session = cabas_prose_view_get_session (cabas_prose_pad_get_view (bar->pad));
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *chooser = cabas_item_chooser_new (session, CABAS_KIND_ANY);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "insert-link-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), chooser);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_name (button, "link");
  cabas_widget_set_name (button, _ ("Link to an item of the plan (Ctrl+L)"));
  g_signal_connect_swapped (chooser, "chosen", G_CALLBACK (chosen_cb), bar);
  gtk_box_append (GTK_BOX (box), button);
  g_object_set_data (G_OBJECT (bar->pad), "link-button", button);
}

static GtkWidget *
make_group (GtkWidget *box)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_halign (cabas_flow_box_append (GTK_FLOW_BOX (box), group), GTK_ALIGN_START);

  return group;
}

/* Tools that can have the focus, in the order in which they stand. */
static GPtrArray *
list_tools (GtkFlowBox *box)
{
  GPtrArray *tools = g_ptr_array_new ();
  GtkFlowBoxChild *child;

  for (int i = 0; (child = gtk_flow_box_get_child_at_index (box, i)) != NULL; i++)
    for (GtkWidget *tool = gtk_widget_get_first_child (gtk_flow_box_child_get_child (child));
         tool != NULL; tool = gtk_widget_get_next_sibling (tool))
      if (gtk_widget_is_sensitive (tool))
        g_ptr_array_add (tools, tool);

  return tools;
}

/* By itself, the box goes from group to group, past the tools in it. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType state,
                GtkFlowBox *box)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (box)));
  const gboolean is_right = key == GDK_KEY_Right || key == GDK_KEY_KP_Right;
  const gboolean is_left = key == GDK_KEY_Left || key == GDK_KEY_KP_Left;
  g_autoptr (GPtrArray) tools = NULL;

  if (!(is_left || is_right) || focus == NULL ||
      gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL)
    return FALSE;

  tools = list_tools (box);
  for (guint i = 0; i < tools->len; i++)
    if (focus == tools->pdata[i] || gtk_widget_is_ancestor (focus, tools->pdata[i]))
      {
        const guint next = is_right ? i + 1 : i - 1;

        return next >= tools->len || gtk_widget_grab_focus (tools->pdata[next]);
      }

  return FALSE;
}

static void
add_keys (GtkWidget *box)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), box);
  gtk_widget_add_controller (box, keys);
}

GtkWidget *
cabas_prose_bar_new (CabasProsePad *pad, gboolean is_page)
{
  /* The second group goes to a row of its own where the window is narrow. */
  GtkWidget *box =
      g_object_new (GTK_TYPE_FLOW_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_TOOLBAR, NULL);
  Bar *bar = g_new0 (Bar, 1);
  GtkWidget *group = make_group (box);

  bar->pad = pad;
  bar->buffer = cabas_prose_pad_get_prose (pad);
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (box), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (box), 2);
  gtk_widget_add_css_class (box, "prose-bar");
  add_keys (box);
  cabas_widget_tell_name (box, _ ("Form of the text"));

  add_kinds (group, bar);
  bar->strong =
      add_toggle (group, bar, "format-text-bold-symbolic", _ ("Bold (Ctrl+B)"), "prose.strong");
  bar->emphasis = add_toggle (group, bar, "format-text-italic-symbolic", _ ("Italic (Ctrl+I)"),
                              "prose.emphasis");
  bar->bullet = add_toggle (group, bar, "view-list-bullet-symbolic", _ ("List (Ctrl+Shift+L)"),
                            "prose.kind::-");
  bar->numbered =
      add_toggle (group, bar, "view-list-ordered-symbolic", _ ("Numbered list"), "prose.kind::1");
  group = make_group (box);
  add_link (group, bar);
  bar->unlink = add_button (group, "edit-clear-symbolic", _ ("Remove the link"), "prose.unlink");
  add_button (group, "view-grid-symbolic", _ ("Insert a table"), "prose.table");
  if (is_page)
    {
      add_button (group, "insert-image-symbolic", _ ("Insert an image…"), "prose.picture");
      add_button (group, "chat-message-new-symbolic", _ ("Remark on what is selected (Ctrl+Alt+C)"),
                  "prose.remark");
    }

  g_object_set_data_full (G_OBJECT (box), "bar", bar, g_free);
  g_signal_connect_object (bar->buffer, "notify::cursor-position", G_CALLBACK (state_changed_cb),
                           box, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (bar->buffer, "edited", G_CALLBACK (state_changed_cb), box,
                           G_CONNECT_SWAPPED);
  show_state (bar);

  return box;
}
