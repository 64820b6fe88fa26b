/* SPDX-License-Identifier: EUPL-1.2 */
#include "documents/section-list.h"

#include "widgets.h"

#include "report/sections.h"

#include <glib/gi18n-lib.h>

struct _CabasSectionList
{
  GtkWidget parent_instance;

  GtkListBox *list;
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (CabasSectionList, cabas_section_list, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define KEY_SECTION "cabas-section"
#define KEY_CHECK "cabas-check"

static int
get_section (GtkWidget *row)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), KEY_SECTION));
}

static GtkCheckButton *
get_check (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), KEY_CHECK);
}

static void
tell_changed (CabasSectionList *self)
{
  if (!self->is_filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
move_row (CabasSectionList *self, GtkWidget *row, int by)
{
  const int place = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + by;

  if (place < 0 || place >= CABAS_N_SECTIONS)
    {
      gtk_widget_error_bell (row);
      return;
    }

  g_object_ref (row);
  gtk_list_box_remove (self->list, row);
  gtk_list_box_insert (self->list, row, place);
  g_object_unref (row);
  gtk_widget_grab_focus (GTK_WIDGET (get_check (row)));
  tell_changed (self);
}

static void
move_cb (GtkWidget *button, gpointer by)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);

  move_row (CABAS_SECTION_LIST (gtk_widget_get_ancestor (row, CABAS_TYPE_SECTION_LIST)), row,
            GPOINTER_TO_INT (by));
}

static gboolean
move_key_cb (GtkWidget *row, GVariant *by, gpointer user_data)
{
  move_row (CABAS_SECTION_LIST (gtk_widget_get_ancestor (row, CABAS_TYPE_SECTION_LIST)), row,
            g_variant_get_int32 (by));

  return TRUE;
}

static void
add_key (GtkWidget *row, guint key, int by)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcut *shortcut =
      gtk_shortcut_new_with_arguments (gtk_keyval_trigger_new (key, GDK_ALT_MASK),
                                       gtk_callback_action_new (move_key_cb, NULL, NULL), "i", by);

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
  gtk_widget_add_controller (row, controller);
}

static GtkWidget *
new_move_button (const char *icon_name, const char *what, const char *label, int by)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  cabas_widget_set_name_of (button, what, label);
  g_signal_connect (button, "clicked", G_CALLBACK (move_cb), GINT_TO_POINTER (by));

  return button;
}

static void
add_section (CabasSectionList *self, int section, gboolean is_taken)
{
  const char *label = cabas_section_get_label (section);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *check = gtk_check_button_new_with_label (label);

  g_object_set_data (G_OBJECT (row), KEY_SECTION, GINT_TO_POINTER (section));
  g_object_set_data (G_OBJECT (row), KEY_CHECK, check);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_set_hexpand (check, TRUE);
  gtk_widget_set_margin_start (check, 6);
  cabas_check_button_wrap (GTK_CHECK_BUTTON (check));
  cabas_widget_tell_name (check, label);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_taken);
  g_signal_connect_object (check, "toggled", G_CALLBACK (tell_changed), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), new_move_button ("go-up-symbolic", _ ("Move up"), label, -1));
  gtk_box_append (GTK_BOX (box), new_move_button ("go-down-symbolic", _ ("Move down"), label, 1));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  add_key (row, GDK_KEY_Up, -1);
  add_key (row, GDK_KEY_Down, 1);
  gtk_list_box_append (self->list, row);
}

static gboolean
holds (const GArray *sections, int section)
{
  for (guint i = 0; i < sections->len; i++)
    if (g_array_index (sections, int, i) == section)
      return TRUE;

  return FALSE;
}

void
cabas_section_list_set_names (CabasSectionList *self, const char *names)
{
  g_autoptr (GArray) sections = NULL;
  GtkListBoxRow *row;

  g_return_if_fail (CABAS_IS_SECTION_LIST (self));

  sections = cabas_sections_parse (names, NULL);
  if (sections == NULL)
    sections = cabas_sections_parse (NULL, NULL);
  self->is_filling = TRUE;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < sections->len; i++)
    add_section (self, g_array_index (sections, int, i), TRUE);
  for (int i = 0; i < CABAS_N_SECTIONS; i++)
    if (!holds (sections, i))
      add_section (self, i, FALSE);
  self->is_filling = FALSE;
}

char *
cabas_section_list_dup_names (CabasSectionList *self)
{
  g_autoptr (GArray) sections = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) usual = cabas_sections_parse (NULL, NULL);
  g_autofree char *usual_names = cabas_sections_format (usual);
  g_autofree char *names = NULL;

  g_return_val_if_fail (CABAS_IS_SECTION_LIST (self), NULL);

  for (int i = 0; i < CABAS_N_SECTIONS; i++)
    {
      GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, i));
      const int section = get_section (row);

      if (gtk_check_button_get_active (get_check (row)))
        g_array_append_val (sections, section);
    }
  names = cabas_sections_format (sections);

  return g_str_equal (names, usual_names) ? NULL : g_steal_pointer (&names);
}

static void
cabas_section_list_dispose (GObject *object)
{
  cabas_widget_remove_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (cabas_section_list_parent_class)->dispose (object);
}

static void
cabas_section_list_class_init (CabasSectionListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_section_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
cabas_section_list_init (CabasSectionList *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
}
