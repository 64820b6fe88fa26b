/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/process.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Field 22 of /proc/PID/stat: clock ticks since the machine started. The second field is the
 * program's name and may hold anything, so counting begins after its closing bracket. */
static guint64
read_start (int pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/stat", pid);
  g_autofree char *text = NULL;
  g_auto (GStrv) fields = NULL;
  const char *end;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;

  end = strrchr (text, ')');
  if (end == NULL)
    return 0;

  fields = g_strsplit (end, " ", 22);
  if (g_strv_length (fields) <= 20 || *fields[1] == 'Z') /* killed, and its parent has not looked */
    return 0;

  return g_ascii_strtoull (fields[20], NULL, 10);
}

/* Process numbers mean something only within one set of them on one machine. */
static guint
get_place (void)
{
  char set[64] = "";
  g_autofree char *place = NULL;

  if (readlink ("/proc/self/ns/pid", set, sizeof set - 1) < 0)
    set[0] = '\0';

  place = g_strconcat (g_get_host_name (), " ", set, NULL);
  return g_str_hash (place);
}

/**
 * cabas_process_label:
 *
 * Names this run of the program; holds letters, digits and hyphens only.
 *
 * Returns: (transfer full): the label
 */
char *
cabas_process_label (void)
{
  int pid = getpid ();

  return g_strdup_printf ("%08x-%d-%" G_GUINT64_FORMAT, get_place (), pid, read_start (pid));
}

/**
 * cabas_process_ask:
 * @label: what cabas_process_label() returned in some run
 *
 * Says whether that run is still going on. What is no label names nobody: dead.
 */
CabasProcessState
cabas_process_ask (const char *label)
{
  guint place;
  int pid;
  guint64 start;

  if (sscanf (label, "%8x-%d-%" G_GUINT64_FORMAT, &place, &pid, &start) != 3 || pid <= 0)
    return CABAS_PROCESS_DEAD;

  if (place != get_place ())
    return CABAS_PROCESS_ELSEWHERE;

  if (kill (pid, 0) != 0 && errno == ESRCH)
    return CABAS_PROCESS_DEAD;

  return read_start (pid) == start ? CABAS_PROCESS_ALIVE : CABAS_PROCESS_DEAD;
}
