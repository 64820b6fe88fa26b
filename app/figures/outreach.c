/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/outreach.h"

#include "plan/decimal.h"

#include <glib/gi18n-lib.h>

/**
 * cabas_outreach_get_date_field:
 * @kind: communication, training or supplier meeting
 *
 * Returns: the field that holds its date
 */
CabasField
cabas_outreach_get_date_field (CabasKind kind)
{
  switch ((int) kind)
    {
    case CABAS_KIND_COMMUNICATION:
      return CABAS_COMMUNICATION_DATE;
    case CABAS_KIND_TRAINING:
      return CABAS_TRAINING_DATE;
    default:
      return CABAS_SOURCING_DATE;
    }
}

static gint64
get_known (CabasItem *item, CabasField field)
{
  const gint64 number = cabas_item_get_number (item, field);

  return number != CABAS_UNSET && number > 0 ? MIN (number, G_MAXINT32) : 0;
}

static void
add_communications (CabasOutreach *self, CabasDocument *document, gint64 side)
{
  g_autoptr (GPtrArray) items = cabas_document_list (document, CABAS_KIND_COMMUNICATION);

  for (guint i = 0; i < items->len; i++)
    {
      const gint64 status = cabas_item_get_number (items->pdata[i], CABAS_COMMUNICATION_STATUS);

      if (side != CABAS_UNSET &&
          cabas_item_get_number (items->pdata[i], CABAS_COMMUNICATION_SIDE) != side)
        continue;
      self->n_communications++;
      if (status == CABAS_COMMUNICATION_STATUS_CANCELLED)
        self->n_cancelled++;
      if (status != CABAS_COMMUNICATION_STATUS_DONE)
        continue;
      self->n_done++;
      self->reach += get_known (items->pdata[i], CABAS_COMMUNICATION_REACH);
    }
}

static void
add_trainings (CabasOutreach *self, CabasDocument *document, CabasDate today)
{
  g_autoptr (GPtrArray) items = cabas_document_list (document, CABAS_KIND_TRAINING);

  self->n_trainings = items->len;
  for (guint i = 0; i < items->len; i++)
    {
      const CabasDate date = cabas_item_get_number (items->pdata[i], CABAS_TRAINING_DATE);

      self->planned += get_known (items->pdata[i], CABAS_TRAINING_PLANNED);
      self->attended += get_known (items->pdata[i], CABAS_TRAINING_ATTENDED);
      if (!cabas_item_has (items->pdata[i], CABAS_TRAINING_ATTENDED) && date != CABAS_UNSET &&
          cabas_date_get_last_julian (date) < cabas_date_get_first_julian (today))
        self->n_without_attended++;
    }
}

static void
add_sourcings (CabasOutreach *self, CabasDocument *document)
{
  g_autoptr (GPtrArray) items = cabas_document_list (document, CABAS_KIND_SOURCING);
  g_autoptr (GHashTable) families = g_hash_table_new (g_str_hash, g_str_equal);

  self->n_sourcings = items->len;
  for (guint i = 0; i < items->len; i++)
    {
      const char *family = cabas_item_get_text (items->pdata[i], CABAS_SOURCING_FAMILY);

      if (family != NULL)
        g_hash_table_add (families, (char *) family);
    }
  self->n_families = g_hash_table_size (families);
}

/**
 * cabas_outreach_init:
 * @self: what to fill
 * @document: a plan
 * @side: CABAS_COMMUNICATION_SIDE_… of the communications that count, CABAS_UNSET for all
 * @today: the day it is
 *
 * Counts what was done to make the plan known.
 */
void
cabas_outreach_init (CabasOutreach *self, CabasDocument *document, gint64 side, CabasDate today)
{
  *self = (CabasOutreach){ 0 };
  add_communications (self, document, side);
  add_trainings (self, document, today);
  add_sourcings (self, document);
}

static char *
format_people (gint64 people)
{
  return cabas_decimal_format (people, 0, 0);
}

static char *
dup_communication_sentence (const CabasOutreach *self)
{
  g_autofree char *done = g_strdup_printf (
      /* TRANSLATORS: of communications. */
      g_dngettext (GETTEXT_PACKAGE, "%u done", "%u done", self->n_done), self->n_done);
  g_autofree char *cancelled = g_strdup_printf (
      /* TRANSLATORS: of communications. */
      g_dngettext (GETTEXT_PACKAGE, "%u cancelled", "%u cancelled", self->n_cancelled),
      self->n_cancelled);
  g_autofree char *reach = format_people (self->reach);

  /* TRANSLATORS: of communications: “3 done”, “1 cancelled” and a number of people. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %s; %s person reached.",
                                       "%s, %s; %s people reached.",
                                       CLAMP (self->reach, 0, G_MAXINT32)),
                          done, cancelled, reach);
}

static char *
dup_training_sentence (const CabasOutreach *self)
{
  g_autofree char *planned = format_people (self->planned);
  g_autofree char *attended = format_people (self->attended);
  /* TRANSLATORS: of training sessions; two numbers of people. */
  g_autofree char *people =
      g_strdup_printf (_ ("%s people expected, %s present."), planned, attended);
  g_autofree char *unknown = NULL;

  if (self->n_without_attended == 0)
    return g_steal_pointer (&people);

  unknown = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u past session does not say how many came.",
                   "%u past sessions do not say how many came.", self->n_without_attended),
      self->n_without_attended);
  return g_strdup_printf ("%s %s", people, unknown);
}

/**
 * cabas_outreach_dup_sentence:
 * @document: a plan
 * @kind: communication, training or supplier meeting
 * @side: as for cabas_outreach_init()
 *
 * Returns: (transfer full): the totals of that kind
 */
char *
cabas_outreach_dup_sentence (CabasDocument *document, CabasKind kind, gint64 side)
{
  CabasOutreach self;

  cabas_outreach_init (&self, document, side, cabas_date_today ());
  if (kind == CABAS_KIND_COMMUNICATION && self.n_communications > 0)
    return dup_communication_sentence (&self);
  if (kind == CABAS_KIND_TRAINING && self.n_trainings > 0)
    return dup_training_sentence (&self);
  if (kind == CABAS_KIND_SOURCING && self.n_sourcings > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "About %u purchase family.",
                                         "About %u purchase families.", self.n_families),
                            self.n_families);

  return g_strdup ("");
}
