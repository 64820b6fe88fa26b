/* SPDX-License-Identifier: EUPL-1.2 */
#include "disk-notice.h"

#include "figures/difference.h"

#include <glib/gi18n-lib.h>

#define NOTICE_DISK "disk"
#define NOTICE_LOCK "lock"
#define NOTICE_READ_ONLY "read-only"

/* Names of differing items that are told before “…”. */
#define MOST_NAMES 3

static void
append_count (GPtrArray *parts, guint n, const char *format)
{
  if (n > 0)
    g_ptr_array_add (parts, g_strdup_printf (format, n));
}

static char *
describe_counts (const CabasDifference *difference)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  append_count (parts, difference->n_added,
                ngettext ("%u item added", "%u items added", difference->n_added));
  append_count (parts, difference->n_removed,
                ngettext ("%u item removed", "%u items removed", difference->n_removed));
  append_count (parts, difference->n_changed,
                ngettext ("%u item changed", "%u items changed", difference->n_changed));
  append_count (parts, difference->n_moved,
                ngettext ("%u item moved", "%u items moved", difference->n_moved));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (_ (", "), (char **) parts->pdata);
}

static char *
describe_names (const CabasDifference *difference)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (difference->names->len, MOST_NAMES); i++)
    {
      g_string_append (text, i > 0 ? _ (", ") : "");
      /* Translators: the name of an item, in a list of names. */
      g_string_append_printf (text, _ ("“%s”"), (char *) difference->names->pdata[i]);
    }
  if (difference->names->len > MOST_NAMES)
    g_string_append (text, "…");

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe_difference (CabasPlanFile *plan_file)
{
  CabasSession *session = cabas_plan_file_get_session (plan_file);
  g_autoptr (GError) error = NULL;
  g_autoptr (CabasDocument) disk = cabas_plan_file_read_disk (plan_file, &error);
  g_autoptr (CabasDifference) difference = NULL;
  g_autofree char *counts = NULL;
  g_autofree char *names = NULL;

  if (disk == NULL)
    return g_strdup (error->message);

  difference = cabas_difference_new (cabas_session_get_document (session), disk);
  if (cabas_difference_is_empty (difference))
    return g_strdup (_ ("What it says of the plan is the same as here."));

  counts = describe_counts (difference);
  names = describe_names (difference);
  /* Translators: counts such as “2 items added, 1 item changed”, then names of items. */
  return g_strdup_printf (_ ("Compared with this window: %s (%s)."), counts, names);
}

static char *
dup_file_name (CabasPlanFile *plan_file)
{
  return g_file_get_basename (cabas_session_get_file (cabas_plan_file_get_session (plan_file)));
}

void
cabas_disk_notice_show_changed (CabasNoticeArea *notices, CabasPlanFile *plan_file)
{
  g_autofree char *name = dup_file_name (plan_file);
  g_autofree char *difference = describe_difference (plan_file);
  g_autofree char *sentence =
      g_strdup_printf (_ ("“%s” was changed on disk by another program. %s"), name, difference);
  const CabasNoticeButton buttons[] = {
    { _ ("Reload"), "win.reload" },
    { _ ("Save a copy"), "win.save-as" },
    { _ ("Overwrite"), "win.overwrite" },
    { NULL },
  };

  cabas_notice_area_show (notices, NOTICE_DISK, CABAS_NOTICE_WARNING, sentence, buttons);
}

void
cabas_disk_notice_show_deleted (CabasNoticeArea *notices, CabasPlanFile *plan_file)
{
  g_autofree char *name = dup_file_name (plan_file);
  g_autofree char *sentence =
      g_strdup_printf (_ ("“%s” is no longer in its folder. The plan is whole in this window: "
                          "save it again or elsewhere."),
                       name);
  const CabasNoticeButton buttons[] = {
    { _ ("Save again"), "win.overwrite" },
    { _ ("Save elsewhere"), "win.save-as" },
    { NULL },
  };

  cabas_notice_area_show (notices, NOTICE_DISK, CABAS_NOTICE_WARNING, sentence, buttons);
}

void
cabas_disk_notice_hide (CabasNoticeArea *notices)
{
  cabas_notice_area_hide (notices, NOTICE_DISK);
}

static char *
describe_lock (CabasLock *lock)
{
  g_autoptr (GDateTime) since = g_date_time_new_from_unix_local (cabas_lock_get_since (lock));
  g_autofree char *moment = g_date_time_format (since, _ ("%d/%m/%Y %H:%M"));
  const char *host = cabas_lock_get_host (lock);

  if (host == NULL || g_strcmp0 (host, g_get_host_name ()) == 0)
    return g_strdup_printf (_ ("Open by %s since %s. If you both save, the last one to do so is "
                               "asked what to keep."),
                            cabas_lock_get_holder (lock), moment);

  return g_strdup_printf (_ ("Open by %s on “%s” since %s. If you both save, the last one to do so "
                             "is asked what to keep."),
                          cabas_lock_get_holder (lock), host, moment);
}

void
cabas_disk_notice_show_state (CabasNoticeArea *notices, CabasPlanFile *plan_file)
{
  CabasSession *session = cabas_plan_file_get_session (plan_file);
  CabasLock *lock = cabas_plan_file_get_lock (plan_file);
  const char *reason = cabas_document_get_read_only_reason (cabas_session_get_document (session));

  if (reason != NULL)
    cabas_notice_area_show (notices, NOTICE_READ_ONLY, CABAS_NOTICE_INFORMATION, reason, NULL);

  if (lock != NULL && cabas_lock_get_state (lock) == CABAS_LOCK_HELD &&
      !cabas_lock_is_own_process (lock))
    {
      g_autofree char *sentence = describe_lock (lock);

      cabas_notice_area_tell (notices, NOTICE_LOCK, sentence);
    }
}
