/* SPDX-License-Identifier: EUPL-1.2 */
#include "item-readiness.h"

#include "figures/readiness.h"

#include <glib/gi18n-lib.h>

struct _CabasItemReadiness
{
  CabasEntryList parent_instance;
};

G_DEFINE_FINAL_TYPE (CabasItemReadiness, cabas_item_readiness, CABAS_TYPE_ENTRY_LIST)

static void
cabas_item_readiness_list (CabasEntryList *list, GPtrArray *entries)
{
  CabasItem *item = cabas_entry_list_get_item (list);
  const CabasDate today = cabas_date_today ();
  const gboolean is_late = cabas_condition_holds (CABAS_CONDITION_LATE, item, today);
  CabasEntry *entry = cabas_entry_new (cabas_item_get_id (item), item);

  cabas_entry_list_set_title (list, "");
  entry->subtitle = cabas_readiness_dup_missing (item, today);
  entry->title = g_strdup (entry->subtitle[0] == '\0' ? _ ("Ready to be presented")
                                                      : _ ("Not ready to be presented"));
  entry->icon_name =
      entry->subtitle[0] == '\0' && !is_late ? "emblem-ok-symbolic" : "dialog-warning-symbolic";
  entry->state = is_late ? cabas_condition_get_label (CABAS_CONDITION_LATE) : NULL;
  entry->is_warning = is_late;
  g_ptr_array_add (entries, entry);
}

/* The line is about the item that is open already. */
static void
cabas_item_readiness_make_row (CabasEntryList *list, CabasEntryRow *row)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (row), FALSE);
}

static void
cabas_item_readiness_class_init (CabasItemReadinessClass *klass)
{
  CABAS_ENTRY_LIST_CLASS (klass)->list = cabas_item_readiness_list;
  CABAS_ENTRY_LIST_CLASS (klass)->make_row = cabas_item_readiness_make_row;
  CABAS_ENTRY_LIST_CLASS (klass)->is_of_item = TRUE;
}

static void
cabas_item_readiness_init (CabasItemReadiness *self)
{
}

GtkWidget *
cabas_item_readiness_new (CabasSession *session)
{
  return g_object_new (CABAS_TYPE_ITEM_READINESS, "session", session, NULL);
}
