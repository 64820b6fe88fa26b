/* SPDX-License-Identifier: EUPL-1.2 */
#include "owners/duties-panel.h"

#include "item-state.h"
#include "page-list.h"

#include "figures/conditions.h"
#include "figures/department-load.h"

#include <glib/gi18n-lib.h>

struct _CabasDutiesPanel
{
  CabasEntryList parent_instance;
};

G_DEFINE_FINAL_TYPE (CabasDutiesPanel, cabas_duties_panel, CABAS_TYPE_ENTRY_LIST)

static CabasEntry *
make_entry (CabasItem *item, const char *group)
{
  CabasEntry *entry = cabas_entry_new (cabas_item_get_id (item), item);

  entry->group = g_strdup (group);
  entry->icon_name = cabas_kind_get_icon_name (cabas_item_get_kind (item));
  entry->title = cabas_item_dup_display_name (item);

  return entry;
}

static void
add_indicators (const CabasDepartmentLoad *load, GPtrArray *entries)
{
  for (guint i = 0; i < load->indicators->len; i++)
    {
      const CabasDepartmentIndicator *indicator =
          &g_array_index (load->indicators, CabasDepartmentIndicator, i);
      CabasEntry *entry = make_entry (indicator->indicator, _ ("Indicators to collect"));

      entry->subtitle = cabas_item_dup_state (indicator->indicator);
      if (indicator->last == CABAS_UNSET)
        entry->state = _ ("No value yet");
      else
        entry->state = indicator->is_stale ? cabas_condition_get_label (CABAS_CONDITION_STALE)
                                           : _ ("Up to date");
      entry->is_warning = indicator->is_stale;
      g_ptr_array_add (entries, entry);
    }
}

static char *
dup_date (CabasDate date)
{
  return date != CABAS_UNSET ? cabas_date_format (date) : g_strdup (_ ("No date"));
}

static void
add_duties (const CabasDepartmentLoad *load, GPtrArray *entries)
{
  for (guint i = 0; i < load->duties->len; i++)
    {
      const CabasDepartmentDuty *duty = &g_array_index (load->duties, CabasDepartmentDuty, i);
      CabasEntry *entry = make_entry (duty->item, _ ("Decisions and communications to carry out"));

      entry->subtitle = dup_date (duty->date);
      entry->state = duty->is_late ? _ ("Late") : NULL;
      entry->is_warning = duty->is_late;
      g_ptr_array_add (entries, entry);
    }
}

static void
add_trainings (const CabasDepartmentLoad *load, GPtrArray *entries)
{
  for (guint i = 0; i < load->trainings->len; i++)
    {
      const CabasDepartmentTraining *training =
          &g_array_index (load->trainings, CabasDepartmentTraining, i);
      CabasEntry *entry =
          make_entry (training->training, cabas_kind_get_plural_label (CABAS_KIND_TRAINING));
      g_autofree char *date = dup_date (training->date);

      entry->subtitle = g_strdup_printf ("%s · %s", date,
                                         training->is_organiser ? _ ("organised by the department")
                                                                : _ ("its people take part"));
      entry->state = training->is_past ? _ ("Past") : NULL;
      g_ptr_array_add (entries, entry);
    }
}

static void
cabas_duties_panel_list (CabasEntryList *list, GPtrArray *entries)
{
  g_autoptr (CabasDepartmentLoad) load =
                 cabas_department_load_new (cabas_entry_list_get_item (list), cabas_date_today ());

  add_indicators (load, entries);
  add_duties (load, entries);
  add_trainings (load, entries);
}

static void
cabas_duties_panel_class_init (CabasDutiesPanelClass *klass)
{
  CABAS_ENTRY_LIST_CLASS (klass)->list = cabas_duties_panel_list;
}

static void
cabas_duties_panel_init (CabasDutiesPanel *self)
{
}

GtkWidget *
cabas_duties_panel_new (CabasSession *session)
{
  CabasEntryList *list = g_object_new (CABAS_TYPE_DUTIES_PANEL, "session", session, NULL);

  cabas_entry_list_set_title (list, _ ("Beside its actions"));
  cabas_entry_list_set_placeholder (
      list, _ ("No indicator, decision, communication or training names this department."));

  return GTK_WIDGET (list);
}
