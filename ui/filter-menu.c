/* SPDX-License-Identifier: EUPL-1.2 */
#include "filter-menu.h"

#include "query-part.h"
#include "saved-filters.h"
#include "widgets.h"

#include "plan/text.h"

#include <glib/gi18n-lib.h>

/* Kept by the popover. */
typedef struct
{
  CabasSession *session;     /* (owned) */
  CabasNarrowing *narrowing; /* (owned) */
  GPtrArray *departments;    /* (owned) of CabasItem (unowned) */
} Menu;

static void
free_menu (gpointer data)
{
  Menu *menu = data;

  g_object_unref (menu->session);
  g_object_unref (menu->narrowing);
  g_ptr_array_unref (menu->departments);
  g_free (menu);
}

static void
toggled_cb (GtkCheckButton *button, Menu *menu)
{
  const CabasField field = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "field"));
  const guint choice = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "choice"));
  g_autoptr (CabasQuery) query = cabas_query_copy (cabas_narrowing_get_query (menu->narrowing));
  const guint64 bit = G_GUINT64_CONSTANT (1) << choice;
  guint64 *set = cabas_query_find_set (query, field);

  if (gtk_check_button_get_active (button))
    *set |= bit;
  else
    *set &= ~bit;
  cabas_narrowing_set_query (menu->narrowing, query);
}

static void
append_heading (GtkBox *box, const char *title)
{
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_margin_top (label, 6);
  gtk_box_append (box, label);
}

/* A condition that can hold of nothing that is looked for would find nothing. */
static gboolean
is_offered (Menu *menu, CabasField field, guint choice)
{
  const CabasKind kind = cabas_narrowing_get_query (menu->narrowing)->kind;

  return field != CABAS_FILTER_CONDITIONS || cabas_condition_applies ((int) choice, kind);
}

static void
append_set (GtkBox *box, Menu *menu, CabasField field)
{
  const CabasChoiceSet *choices = cabas_field_get_info (field)->choices;
  CabasQuery *query = (CabasQuery *) cabas_narrowing_get_query (menu->narrowing);
  const guint64 set = *cabas_query_find_set (query, field);

  append_heading (box, cabas_field_get_label (field));
  for (guint i = 0; i < choices->n_choices; i++)
    {
      GtkWidget *button;

      if (!is_offered (menu, field, i))
        continue;
      button = gtk_check_button_new_with_label (cabas_choice_get_label (field, i));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (button), (set >> i & 1) != 0);
      g_object_set_data (G_OBJECT (button), "field", GUINT_TO_POINTER (field));
      g_object_set_data (G_OBJECT (button), "choice", GUINT_TO_POINTER (i));
      g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), menu);
      gtk_box_append (box, button);
    }
}

static void
department_selected_cb (GtkDropDown *drop_down, GParamSpec *pspec, Menu *menu)
{
  const guint selected = gtk_drop_down_get_selected (drop_down);
  g_autoptr (CabasQuery) query = cabas_query_copy (cabas_narrowing_get_query (menu->narrowing));
  const char *id = selected > 0 && selected <= menu->departments->len
                       ? cabas_item_get_id (menu->departments->pdata[selected - 1])
                       : NULL;

  if (cabas_set_str (&query->department, id))
    cabas_narrowing_set_query (menu->narrowing, query);
}

static void
append_departments (GtkBox *box, Menu *menu)
{
  const char *asked = cabas_narrowing_get_query (menu->narrowing)->department;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *drop_down;
  guint selected = 0;

  append_heading (box, cabas_field_get_label (CABAS_FILTER_DEPARTMENT));
  gtk_string_list_append (names, _ ("Any department"));
  for (guint i = 0; i < menu->departments->len; i++)
    {
      CabasItem *department = menu->departments->pdata[i];
      g_autofree char *name = cabas_item_dup_display_name (department);
      g_autofree char *short_name = cabas_text_shorten (name, 40);

      gtk_string_list_append (names, short_name);
      if (g_strcmp0 (cabas_item_get_id (department), asked) == 0)
        selected = i + 1;
    }
  drop_down = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), selected);
  cabas_widget_tell_name (drop_down, cabas_field_get_label (CABAS_FILTER_DEPARTMENT));
  g_signal_connect (drop_down, "notify::selected", G_CALLBACK (department_selected_cb), menu);
  gtk_box_append (box, drop_down);
}

static GtkWidget *
make_content (Menu *menu, GtkWidget *popover)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *saved = cabas_saved_filters_new (menu->session, menu->narrowing);

  g_signal_connect_object (saved, "chosen", G_CALLBACK (gtk_popover_popdown), popover,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), saved);
  append_set (GTK_BOX (box), menu, CABAS_FILTER_CONDITIONS);
  if (cabas_narrowing_get_query (menu->narrowing)->kind == CABAS_KIND_ACTION)
    append_set (GTK_BOX (box), menu, CABAS_FILTER_STATUSES);
  append_departments (GTK_BOX (box), menu);
  append_set (GTK_BOX (box), menu, CABAS_FILTER_THEMES);

  return box;
}

GtkWidget *
cabas_filter_menu_new (CabasSession *session, CabasNarrowing *narrowing)
{
  Menu *menu = g_new0 (Menu, 1);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  menu->session = g_object_ref (session);
  menu->narrowing = g_object_ref (narrowing);
  menu->departments =
      cabas_document_list (cabas_session_get_document (session), CABAS_KIND_DEPARTMENT);
  g_object_set_data_full (G_OBJECT (popover), "menu", menu, free_menu);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), make_content (menu, popover));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 460);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);

  return popover;
}
