/* SPDX-License-Identifier: EUPL-1.2 */
#include "governance/event-list.h"

#include "page-list.h"

#include "figures/year-calendar.h"

#include <glib/gi18n-lib.h>

struct _CabasEventList
{
  CabasEntryList parent_instance;

  CabasDate first;
  CabasDate last;
  CabasEventsSide side;
  gboolean is_only_open;
};

G_DEFINE_FINAL_TYPE (CabasEventList, cabas_event_list, CABAS_TYPE_ENTRY_LIST)

static gboolean
is_shown (CabasEventList *self, const CabasEvent *event)
{
  if (self->side == CABAS_EVENTS_POLITICAL && !event->is_political)
    return FALSE;
  if (self->side == CABAS_EVENTS_TECHNICAL && event->is_political)
    return FALSE;

  return !self->is_only_open || event->state != CABAS_EVENT_DONE;
}

/* “March 2027”: the month in which it ends. */
static char *
dup_month (const CabasEvent *event)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, cabas_date_get_last_julian (event->date));

  return cabas_date_format (
      cabas_date_new (CABAS_DATE_MONTH, g_date_get_year (&day), (int) g_date_get_month (&day), 1));
}

static CabasEntry *
make_entry (CabasEventList *self, const CabasEvent *event)
{
  g_autofree char *key =
      g_strdup_printf ("%s %u %u", cabas_item_get_id (event->item), event->kind, event->field);
  g_autofree char *date = cabas_date_format (event->date);
  const gboolean is_late = event->state == CABAS_EVENT_LATE;
  CabasEntry *entry = cabas_entry_new (key, event->item);

  entry->group = self->is_only_open && is_late ? g_strdup (_ ("Late")) : dup_month (event);
  entry->title = cabas_event_dup_name (event);
  entry->subtitle = g_strdup_printf ("%s · %s · %s", date, cabas_event_kind_get_label (event->kind),
                                     cabas_event_get_side_label (event));
  entry->icon_name = cabas_kind_get_icon_name (cabas_item_get_kind (event->item));
  entry->state = cabas_event_get_state_label (event);
  entry->is_warning = is_late;

  return entry;
}

/* Those of before the period that are late, first; then those of the period. */
static void
append_events (CabasEventList *self, GArray *events, gboolean is_late, GPtrArray *entries)
{
  for (guint i = 0; i < events->len; i++)
    {
      const CabasEvent *event = &g_array_index (events, CabasEvent, i);

      if (is_shown (self, event) &&
          (!self->is_only_open || (event->state == CABAS_EVENT_LATE) == is_late))
        g_ptr_array_add (entries, make_entry (self, event));
    }
}

static void
cabas_event_list_list (CabasEntryList *list, GPtrArray *entries)
{
  CabasEventList *self = CABAS_EVENT_LIST (list);
  const CabasDate first = self->is_only_open ? cabas_date_new_year (1900) : self->first;
  g_autoptr (GArray) events = NULL;
  g_autofree char *sentence = NULL;

  if (self->first == CABAS_UNSET)
    return;

  events = cabas_events_list (cabas_entry_list_get_document (list), first, self->last,
                              cabas_date_today ());
  if (self->is_only_open)
    append_events (self, events, TRUE, entries);
  append_events (self, events, FALSE, entries);

  sentence = g_strdup_printf (ngettext ("%u date", "%u dates", entries->len), entries->len);
  cabas_entry_list_set_sentence (list, entries->len > 0 ? sentence : NULL);
}

static void
cabas_event_list_class_init (CabasEventListClass *klass)
{
  CABAS_ENTRY_LIST_CLASS (klass)->list = cabas_event_list_list;
}

static void
cabas_event_list_init (CabasEventList *self)
{
  self->first = CABAS_UNSET;
}

GtkWidget *
cabas_event_list_new (CabasSession *session)
{
  CabasEntryList *list = g_object_new (CABAS_TYPE_EVENT_LIST, "session", session, NULL);

  cabas_entry_list_set_title (list, _ ("Dates"));
  cabas_entry_list_set_placeholder (list, _ ("Nothing has a date in this period."));

  return GTK_WIDGET (list);
}

void
cabas_event_list_set_period (CabasEventList *self, CabasDate first, CabasDate last)
{
  g_return_if_fail (CABAS_IS_EVENT_LIST (self));

  self->first = first;
  self->last = last;
  cabas_entry_list_refresh (CABAS_ENTRY_LIST (self));
}

void
cabas_event_list_set_side (CabasEventList *self, CabasEventsSide side)
{
  g_return_if_fail (CABAS_IS_EVENT_LIST (self));

  self->side = side;
  cabas_entry_list_refresh (CABAS_ENTRY_LIST (self));
}

void
cabas_event_list_set_only_open (CabasEventList *self, gboolean is_only_open)
{
  g_return_if_fail (CABAS_IS_EVENT_LIST (self));

  self->is_only_open = is_only_open;
}
