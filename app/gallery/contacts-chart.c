/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/matrix-chart.h"
#include "figures/contacts.h"
#include "gallery/gallery-private.h"
#include "plan/assignment.h"

#include <glib/gi18n-lib.h>

static const char *const way_names[CABAS_N_CONTACT_WAYS] = { "meeting", "training", "round",
                                                             "adhesion" };

/* The latest first; a way that never reached a department has no mark. */
static const struct
{
  CabasContactState state;
  CabasChartShape shape;
  CabasChartHue hue;
  gboolean is_filled;
} sorts[] = {
  { CABAS_CONTACT_RECENT, CABAS_CHART_CIRCLE, CABAS_CHART_BLUE, TRUE },
  { CABAS_CONTACT_LONG_AGO, CABAS_CHART_CIRCLE, CABAS_CHART_ORANGE, FALSE },
  { CABAS_CONTACT_NOT_DATED, CABAS_CHART_SQUARE, CABAS_CHART_GREY, TRUE },
};

static int
find_sort (CabasContactState state)
{
  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    if (sorts[i].state == state)
      return i;

  return -1;
}

/* The date; how much it is one of us where there is none. */
static char *
dup_text (const CabasContact *contact)
{
  if (contact->state == CABAS_CONTACT_NEVER)
    return NULL;
  if (contact->date == CABAS_UNSET)
    return g_strdup (
        cabas_choice_get_label (CABAS_DEPARTMENT_OWNERSHIP,
                                cabas_item_get_number (contact->item, CABAS_DEPARTMENT_OWNERSHIP)));

  return cabas_date_format_short (contact->date);
}

static char *
dup_spoken (const CabasContact *contact, const char *text)
{
  if (contact->state == CABAS_CONTACT_NEVER || contact->state == CABAS_CONTACT_NOT_DATED)
    return g_strdup (text);

  /* TRANSLATORS: a date, and how long ago that was: “12/03/2026 (longer ago)”. */
  return g_strdup_printf (_ ("%s (%s)"), text, cabas_contact_state_get_label (contact->state));
}

static void
add_row (CabasMatrixChart *chart, const CabasContactRow *row)
{
  g_autofree char *label = cabas_department_dup_short_name (row->department);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  CabasMatrixChartCell cells[CABAS_N_CONTACT_WAYS];

  for (guint i = 0; i < CABAS_N_CONTACT_WAYS; i++)
    {
      char *text = dup_text (&row->ways[i]);
      char *spoken = dup_spoken (&row->ways[i], text);

      g_ptr_array_add (texts, text);
      g_ptr_array_add (texts, spoken);
      cells[i] = (CabasMatrixChartCell){ find_sort (row->ways[i].state), text, spoken };
    }
  cabas_matrix_chart_add_row (chart, cabas_item_get_id (row->department), label, cells);
}

static char *
dup_title (const CabasContacts *contacts)
{
  const guint n_recent = contacts->counts[CABAS_CONTACT_RECENT];
  const guint n_never = contacts->counts[CABAS_CONTACT_NEVER];

  if (n_never == 0)
    /* TRANSLATORS: title of a chart; two numbers of departments. */
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u of %u department reached within a year",
                     "%u of %u departments reached within a year", contacts->rows->len),
        n_recent, contacts->rows->len);

  /* TRANSLATORS: title of a chart; three numbers of departments. */
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u of %u department reached within a year, %u never",
                   "%u of %u departments reached within a year, %u never", contacts->rows->len),
      n_recent, contacts->rows->len, n_never);
}

CabasChart *
cabas_gallery_make_contacts (const CabasGallery *self, CabasItem *about, const char *word)
{
  g_autoptr (CabasContacts) contacts = cabas_contacts_new (self->document, self->today);
  CabasChart *chart = cabas_matrix_chart_new (cabas_kind_get_label (CABAS_KIND_DEPARTMENT));
  const guint n_not_dated = contacts->counts[CABAS_CONTACT_NOT_DATED];
  g_autofree char *title = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    cabas_matrix_chart_add_sort (CABAS_MATRIX_CHART (chart),
                                 cabas_contact_state_get_label (sorts[i].state), sorts[i].shape,
                                 sorts[i].hue, sorts[i].is_filled);
  for (guint i = 0; i < CABAS_N_CONTACT_WAYS; i++)
    cabas_matrix_chart_add_column (CABAS_MATRIX_CHART (chart), way_names[i],
                                   cabas_contact_way_get_label (i), NULL);
  for (guint i = 0; i < contacts->rows->len; i++)
    add_row (CABAS_MATRIX_CHART (chart), &g_array_index (contacts->rows, CabasContactRow, i));
  if (cabas_chart_get_n_data (chart) > 0)
    {
      title = dup_title (contacts);
      cabas_chart_set_title (chart, title);
    }
  cabas_gallery_set_source (chart, self->today, n_not_dated,
                            g_dngettext (GETTEXT_PACKAGE, "Of %u department it is not known when.",
                                         "Of %u departments it is not known when.", n_not_dated));

  return chart;
}

/* What reached the department that way: itself where it was met. */
void
cabas_gallery_list_contacts (
    const CabasGallery *self, CabasItem *about, const char *row, const char *part, GPtrArray *items)
{
  g_autoptr (CabasContacts) contacts = cabas_contacts_new (self->document, self->today);

  for (guint i = 0; i < contacts->rows->len; i++)
    {
      const CabasContactRow *found = &g_array_index (contacts->rows, CabasContactRow, i);

      if (g_strcmp0 (cabas_item_get_id (found->department), row) != 0)
        continue;
      for (guint way = 0; way < CABAS_N_CONTACT_WAYS; way++)
        if (g_strcmp0 (part, way_names[way]) == 0 && found->ways[way].item != NULL)
          g_ptr_array_add (items, found->ways[way].item);
    }
}
