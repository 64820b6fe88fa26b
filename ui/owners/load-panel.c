/* SPDX-License-Identifier: EUPL-1.2 */
#include "owners/load-panel.h"

#include "item-state.h"
#include "widgets.h"

#include "figures/department-load.h"
#include "figures/matrix.h"
#include "plan/decimal.h"

#include <glib/gi18n-lib.h>

#define BAR_WIDTH 180

struct _CabasLoadPanel
{
  CabasEntryList parent_instance;

  GtkWidget *bar;          /* (unowned) */
  GtkWidget *only_waiting; /* (unowned) */
};

G_DEFINE_FINAL_TYPE (CabasLoadPanel, cabas_load_panel, CABAS_TYPE_ENTRY_LIST)

static const char *
get_answer (const CabasDepartmentTask *task)
{
  const gint64 state = cabas_item_get_number (task->assignment, CABAS_ASSIGNMENT_STATE);

  return cabas_choice_get_label (CABAS_ASSIGNMENT_STATE,
                                 state == CABAS_UNSET ? CABAS_ASSIGNMENT_STATE_PROPOSED : state);
}

static CabasEntry *
make_entry (const CabasDepartmentTask *task)
{
  CabasEntry *entry = cabas_entry_new (cabas_item_get_id (task->assignment), task->action);

  entry->group = g_strdup (cabas_choice_get_label (CABAS_ASSIGNMENT_LETTER, task->letter));
  entry->icon_name = cabas_item_get_icon_name (task->action);
  entry->title = cabas_item_dup_display_name (task->action);
  entry->subtitle = cabas_item_dup_state (task->action);
  entry->state = get_answer (task);
  entry->is_warning = task->is_waiting;

  return entry;
}

/* How the load compares with that of the others, in words. */
static char *
dup_comparison (const CabasDepartmentLoad *load)
{
  g_autofree char *average =
      cabas_decimal_format ((gint64) load->average * 100000, CABAS_QUANTITY_DIGITS, 1);

  return g_strdup_printf (
      /* Translators: assignments of a department, its rank among the departments, the highest
       * number of assignments, and the average. */
      _ ("Assignments: %u (rank %u of %u; highest %u, average %s)."), load->total, load->rank,
      load->n_departments, load->most, average);
}

static char *
dup_sentence (const CabasDepartmentLoad *load)
{
  GString *words;
  g_autofree char *comparison = NULL;

  if (load->total == 0)
    return NULL;

  comparison = dup_comparison (load);
  words = g_string_new (comparison);
  if (load->n_waiting > 0)
    {
      g_string_append_c (words, ' ');
      g_string_append_printf (
          words, ngettext ("%u waits for an answer.", "%u wait for an answer.", load->n_waiting),
          load->n_waiting);
    }
  if (load->n_late > 0)
    {
      g_string_append_c (words, ' ');
      g_string_append_printf (words,
                              ngettext ("%u action is late.", "%u actions are late.", load->n_late),
                              load->n_late);
    }

  return g_string_free (words, FALSE);
}

static void
show_bar (CabasLoadPanel *self, const CabasDepartmentLoad *load, const char *sentence)
{
  gtk_level_bar_set_max_value (GTK_LEVEL_BAR (self->bar), MAX (load->most, 1));
  gtk_level_bar_set_value (GTK_LEVEL_BAR (self->bar), load->total);
  gtk_widget_set_visible (self->bar, load->total > 0);
  gtk_widget_set_tooltip_text (self->bar, sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sentence != NULL ? sentence : "", -1);
}

static void
cabas_load_panel_list (CabasEntryList *list, GPtrArray *entries)
{
  CabasLoadPanel *self = CABAS_LOAD_PANEL (list);
  const gboolean only_waiting = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->only_waiting));
  g_autoptr (CabasDepartmentLoad) load =
                 cabas_department_load_new (cabas_entry_list_get_item (list), cabas_date_today ());
  g_autofree char *counts = cabas_letter_counts_format (load->counts);
  g_autofree char *sentence = dup_sentence (load);
  g_autofree char *title = NULL;

  /* Translators: heading of what a department is asked; %s is such as “R 2 · A 1”. */
  title = load->total > 0 ? g_strdup_printf (_ ("Its actions (%s)"), counts)
                          : g_strdup (_ ("Its actions"));
  cabas_entry_list_set_title (list, title);
  cabas_entry_list_set_sentence (list, sentence);
  cabas_entry_list_set_placeholder (list, only_waiting ? _ ("Nothing waits for an answer.")
                                                       : _ ("No action names this department."));
  show_bar (self, load, sentence);
  for (guint i = 0; i < load->tasks->len; i++)
    {
      const CabasDepartmentTask *task = &g_array_index (load->tasks, CabasDepartmentTask, i);

      if (!only_waiting || task->is_waiting)
        g_ptr_array_add (entries, make_entry (task));
    }
}

static void
cabas_load_panel_class_init (CabasLoadPanelClass *klass)
{
  CABAS_ENTRY_LIST_CLASS (klass)->list = cabas_load_panel_list;
}

static void
cabas_load_panel_init (CabasLoadPanel *self)
{
}

GtkWidget *
cabas_load_panel_new (CabasSession *session)
{
  CabasLoadPanel *self = g_object_new (CABAS_TYPE_LOAD_PANEL, "session", session, NULL);

  self->bar = gtk_level_bar_new ();
  gtk_widget_set_size_request (self->bar, BAR_WIDTH, -1);
  gtk_widget_set_valign (self->bar, GTK_ALIGN_CENTER);
  self->only_waiting = gtk_check_button_new_with_label (_ ("Only what waits for an answer"));
  cabas_check_button_wrap (GTK_CHECK_BUTTON (self->only_waiting));
  cabas_entry_list_add_control (CABAS_ENTRY_LIST (self), self->bar);
  cabas_entry_list_add_control (CABAS_ENTRY_LIST (self), self->only_waiting);
  g_signal_connect_object (self->only_waiting, "toggled", G_CALLBACK (cabas_entry_list_refresh),
                           self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
