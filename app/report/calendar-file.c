/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/calendar-file.h"

#include "figures/year-calendar.h"

#define MOST_OCTETS 75 /* of a line, without its end */

/* Lines end with CR LF; longer ones go on in the next one, after a space. */
static void
append_line (GString *file, const char *name, const char *value)
{
  g_autofree char *line = g_strconcat (name, ":", value, NULL);
  const char *at = line;
  gsize room = MOST_OCTETS;

  while (strlen (at) > room)
    {
      const char *end = g_utf8_find_prev_char (at, at + room + 1);

      g_string_append_len (file, at, end - at);
      g_string_append (file, "\r\n ");
      at = end;
      room = MOST_OCTETS - 1;
    }
  g_string_append (file, at);
  g_string_append (file, "\r\n");
}

/* What has a meaning in a value of text. */
static char *
escape (const char *text)
{
  GString *escaped = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '\\' || *at == ';' || *at == ',')
        g_string_append_c (escaped, '\\');
      if (*at == '\n')
        g_string_append (escaped, "\\n");
      else if ((guchar) *at >= ' ')
        g_string_append_c (escaped, *at);
    }

  return g_string_free (escaped, FALSE);
}

static void
append_text (GString *file, const char *name, const char *text)
{
  g_autofree char *escaped = escape (text);

  append_line (file, name, escaped);
}

static void
append_day (GString *file, const char *name, guint32 julian)
{
  GDate day;
  char text[16];

  g_date_clear (&day, 1);
  g_date_set_julian (&day, julian);
  g_snprintf (text, sizeof text, "%04d%02d%02d", g_date_get_year (&day),
              (int) g_date_get_month (&day), g_date_get_day (&day));
  append_line (file, name, text);
}

/* Which date of the item it is, by a name that stays. */
static const char *
get_part (const CabasEvent *event)
{
  switch ((int) event->kind)
    {
    case CABAS_EVENT_MEETING:
      return "meeting";
    case CABAS_EVENT_PUBLICATION_REMINDER:
      return "reminder";
    case CABAS_EVENT_PUBLICATION_DUE:
      return "due";
    default:
      return cabas_field_get_info (event->field)->name;
    }
}

static void
append_event (GString *file, CabasDocument *document, const CabasEvent *event, const char *now)
{
  const guint32 last = cabas_date_get_last_julian (event->date);
  const guint32 first =
      cabas_event_is_deadline (event) ? last : cabas_date_get_first_julian (event->date);
  const char *plan = cabas_item_get_id (cabas_document_get_root (document));
  g_autofree char *name = cabas_event_dup_name (event);
  g_autofree char *uid =
      g_strdup_printf ("%s-%s@%s.cabas", cabas_item_get_id (event->item), get_part (event), plan);
  const char *kind = cabas_event_kind_get_label (event->kind);
  g_autofree char *summary =
      g_str_equal (name, kind) ? g_strdup (name) : g_strdup_printf ("%s – %s", name, kind);

  append_line (file, "BEGIN", "VEVENT");
  append_text (file, "UID", uid);
  append_line (file, "DTSTAMP", now);
  append_day (file, "DTSTART;VALUE=DATE", first);
  append_day (file, "DTEND;VALUE=DATE", last + 1);
  append_text (file, "SUMMARY", summary);
  append_text (file, "CATEGORIES", cabas_event_get_side_label (event));
  append_line (file, "TRANSP", "TRANSPARENT");
  append_line (file, "END", "VEVENT");
}

/**
 * cabas_calendar_file_new:
 * @document: a plan
 * @events: (element-type CabasEvent): dates of it
 * @now: when the file is written
 *
 * Returns: (transfer full): the file
 */
GBytes *
cabas_calendar_file_new (CabasDocument *document, GArray *events, GDateTime *now)
{
  GString *file = g_string_new (NULL);
  g_autoptr (GDateTime) utc = g_date_time_to_utc (now);
  g_autofree char *stamp = g_date_time_format (utc, "%Y%m%dT%H%M%SZ");
  g_autofree char *title = cabas_item_dup_display_name (cabas_document_get_root (document));

  append_line (file, "BEGIN", "VCALENDAR");
  append_line (file, "VERSION", "2.0");
  append_line (file, "PRODID", "-//Cabas//Plan calendar//FR");
  append_text (file, "X-WR-CALNAME", title);
  for (guint i = 0; i < events->len; i++)
    append_event (file, document, &g_array_index (events, CabasEvent, i), stamp);
  append_line (file, "END", "VCALENDAR");

  return g_string_free_to_bytes (file);
}
