/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/agenda-proposal.h"

#include "figures/conditions.h"
#include "plan/prose.h"
#include "plan/text.h"

#include <glib/gi18n-lib.h>

#define MOST_LINES 12 /* of one subject: more is no agenda */
#define MOST_CHARACTERS 160

static void
add_decisions (CabasAgendaProposal *self, CabasItem *meeting)
{
  CabasItem *body = cabas_item_get_parent (meeting);

  for (guint i = 0; i < cabas_item_get_n_children (body, CABAS_KIND_MEETING); i++)
    {
      CabasItem *other = cabas_item_get_child (body, CABAS_KIND_MEETING, i);

      for (guint j = 0; j < cabas_item_get_n_children (other, CABAS_KIND_DECISION); j++)
        {
          CabasItem *decision = cabas_item_get_child (other, CABAS_KIND_DECISION, j);

          if (other != meeting && cabas_item_get_number (decision, CABAS_DECISION_DONE) != TRUE)
            g_ptr_array_add (self->decisions, decision);
        }
    }
}

/**
 * cabas_agenda_proposal_new:
 * @meeting: a meeting of a plan
 * @today: the day it is
 *
 * Returns: (transfer full): what it could speak about
 */
CabasAgendaProposal *
cabas_agenda_proposal_new (CabasItem *meeting, CabasDate today)
{
  CabasAgendaProposal *self = g_new0 (CabasAgendaProposal, 1);
  CabasDocument *document = cabas_item_get_document (meeting);
  g_autoptr (GPtrArray) actions = cabas_document_list (document, CABAS_KIND_ACTION);
  g_autoptr (GPtrArray) indicators = cabas_document_list (document, CABAS_KIND_INDICATOR);

  self->decisions = g_ptr_array_new ();
  self->late = g_ptr_array_new ();
  self->blocked = g_ptr_array_new ();
  self->stale = g_ptr_array_new ();
  add_decisions (self, meeting);
  for (guint i = 0; i < actions->len; i++)
    {
      if (cabas_condition_holds (CABAS_CONDITION_LATE, actions->pdata[i], today))
        g_ptr_array_add (self->late, actions->pdata[i]);
      else if (cabas_condition_holds (CABAS_CONDITION_BLOCKED, actions->pdata[i], today))
        g_ptr_array_add (self->blocked, actions->pdata[i]);
    }
  for (guint i = 0; i < indicators->len; i++)
    if (cabas_condition_holds (CABAS_CONDITION_STALE, indicators->pdata[i], today))
      g_ptr_array_add (self->stale, indicators->pdata[i]);

  return self;
}

/**
 * cabas_agenda_proposal_free:
 * @self: (transfer full) (nullable): a proposal
 *
 * Frees @self.
 */
void
cabas_agenda_proposal_free (CabasAgendaProposal *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->decisions);
  g_ptr_array_unref (self->late);
  g_ptr_array_unref (self->blocked);
  g_ptr_array_unref (self->stale);
  g_free (self);
}

/**
 * cabas_agenda_proposal_is_empty:
 * @self: a proposal
 *
 * Returns: whether there is nothing to speak about
 */
gboolean
cabas_agenda_proposal_is_empty (const CabasAgendaProposal *self)
{
  return self->decisions->len + self->late->len + self->blocked->len + self->stale->len == 0;
}

static void
append_count (GString *sentence, const char *words, guint n)
{
  if (n == 0)
    return;
  if (sentence->len > 0)
    g_string_append (sentence, ", ");
  g_string_append_printf (sentence, words, n);
}

/**
 * cabas_agenda_proposal_dup_sentence:
 * @self: a proposal
 *
 * Returns: (transfer full): how much there is to speak about, in words
 */
char *
cabas_agenda_proposal_dup_sentence (const CabasAgendaProposal *self)
{
  GString *sentence = g_string_new (NULL);

  append_count (sentence,
                g_dngettext (GETTEXT_PACKAGE, "%u decision not carried out",
                             "%u decisions not carried out", self->decisions->len),
                self->decisions->len);
  append_count (sentence,
                g_dngettext (GETTEXT_PACKAGE, "%u late action", "%u late actions", self->late->len),
                self->late->len);
  append_count (
      sentence,
      g_dngettext (GETTEXT_PACKAGE, "%u blocked action", "%u blocked actions", self->blocked->len),
      self->blocked->len);
  append_count (sentence,
                g_dngettext (GETTEXT_PACKAGE, "%u indicator out of date",
                             "%u indicators out of date", self->stale->len),
                self->stale->len);

  return g_string_free (sentence, FALSE);
}

static char *
dup_line (CabasItem *item)
{
  g_autofree char *text = NULL;

  if (cabas_item_get_kind (item) != CABAS_KIND_DECISION)
    return cabas_item_dup_display_name (item);

  text = cabas_prose_dup_plain (cabas_item_get_text (item, CABAS_DECISION_TEXT));
  if (text[0] == '\0')
    return cabas_item_dup_display_name (item);

  return cabas_text_shorten (g_strdelimit (text, "\n", ' '), MOST_CHARACTERS);
}

static void
append_subject (GString *text, const char *heading, GPtrArray *items)
{
  if (items->len == 0)
    return;

  g_string_append_printf (text, "%s# %s\n\n", text->len > 0 ? "\n" : "", heading);
  for (guint i = 0; i < MIN (items->len, MOST_LINES); i++)
    {
      g_autofree char *line = dup_line (items->pdata[i]);

      /* Brackets in the words would end the link. */
      g_string_append_printf (text, "- [%s](#%s)\n", g_strdelimit (line, "[]", ' '),
                              cabas_item_get_id (items->pdata[i]));
    }
  if (items->len > MOST_LINES)
    {
      const guint n = items->len - MOST_LINES;

      g_string_append (text, "- ");
      g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", n),
                              n);
      g_string_append_c (text, '\n');
    }
}

/**
 * cabas_agenda_proposal_dup_text:
 * @self: a proposal
 *
 * Returns: (transfer full): the agenda; "" where there is nothing to speak about
 */
char *
cabas_agenda_proposal_dup_text (const CabasAgendaProposal *self)
{
  GString *text = g_string_new (NULL);

  append_subject (text, _ ("Decisions to be carried out"), self->decisions);
  append_subject (text, _ ("Late actions"), self->late);
  append_subject (text, _ ("Blocked actions"), self->blocked);
  append_subject (text, _ ("Indicators out of date"), self->stale);
  if (text->len > 0)
    g_string_truncate (text, text->len - 1);

  return g_string_free (text, FALSE);
}
