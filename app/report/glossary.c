/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/glossary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of the two laws: article 58 of law 2020-105 with decree 2024-134, and article L. 230-5-1 of the
 * rural code; both verified on 2026-11-20. */
/* clang-format off */
static const CabasGlossaryTerm terms[] = {
  { N_ ("AGEC"), N_ ("French law against waste and for a circular economy; it asks public buyers to purchase goods that are reused or hold recycled matter.") },
  { N_ ("award criterion"), N_ ("What offers are compared by, such as price, technical value or environmental performance.") },
  { N_ ("baseline"), N_ ("Value of an indicator before the plan acts, to which later values are compared.") },
  { N_ ("CPV"), N_ ("Common Procurement Vocabulary: the European nomenclature of what public buyers purchase.") },
  { N_ ("DECP"), N_ ("Essential data of public procurement: what each buyer publishes about its contracts as open data.") },
  { N_ ("EA"), N_ ("Adapted enterprise: an employer whose staff are mostly workers with a disability.") },
  { N_ ("EGalim"), N_ ("French law on food; it asks public canteens for sustainable products of quality.") },
  { N_ ("ESAT"), N_ ("Establishment and service of support through work for people with a disability.") },
  { N_ ("ESUS"), N_ ("Solidarity enterprise of social utility: a status given to enterprises of the social economy.") },
  { N_ ("FTE"), N_ ("Full-time equivalent: the work of one person during a whole year.") },
  { N_ ("life-cycle cost"), N_ ("All that a purchase costs, from its making to its end: price, use, maintenance and disposal.") },
  { N_ ("lot"), N_ ("Part of a contract that is awarded by itself, so that smaller enterprises can offer.") },
  { N_ ("RACI"), N_ ("Who does (R), who answers for it (A), who is consulted (C) and who is informed (I).") },
  { N_ ("reserved contract"), N_ ("Contract open only to certain employers, such as those of people with a disability.") },
  { N_ ("SDG"), N_ ("One of the seventeen sustainable development goals of the United Nations.") },
  { N_ ("SIAE"), N_ ("Structure that brings people far from employment back to work through an economic activity.") },
  { N_ ("SIREN"), N_ ("Number of nine digits that identifies a legal entity in France.") },
  { N_ ("SME"), N_ ("Small or medium-sized enterprise.") },
  { N_ ("sourcing"), N_ ("What a buyer learns from suppliers about a market before it writes a contract.") },
  { N_ ("SPASER"), N_ ("Plan for socially and ecologically responsible purchasing, which large public buyers in France adopt and publish.") },
  { N_ ("variant"), N_ ("Offer that meets the need in another way than the buyer described.") },
};
/* clang-format on */

static gboolean
is_word (const char *character)
{
  return g_unichar_isalnum (g_utf8_get_char_validated (character, -1));
}

/* Acronyms as they are, words in any case; one letter more is allowed for a plural. */
static gboolean
stands_in (const char *folded_text, const char *text, const char *term)
{
  const gboolean is_acronym = g_unichar_isupper (g_utf8_get_char (term));
  g_autofree char *folded = is_acronym ? g_strdup (term) : g_utf8_casefold (term, -1);
  const char *const where = is_acronym ? text : folded_text;

  for (const char *at = strstr (where, folded); at != NULL; at = strstr (at + 1, folded))
    {
      const char *end = at + strlen (folded);

      if (*end == 's')
        end++;
      if ((at == where || !is_word (g_utf8_find_prev_char (where, at))) &&
          (*end == '\0' || !is_word (end)))
        return TRUE;
    }

  return FALSE;
}

const char *
cabas_glossary_get_term (const CabasGlossaryTerm *term)
{
  return g_dgettext (GETTEXT_PACKAGE, term->term);
}

static int
compare (gconstpointer one, gconstpointer other)
{
  const CabasGlossaryTerm *a = *(const CabasGlossaryTerm *const *) one;
  const CabasGlossaryTerm *b = *(const CabasGlossaryTerm *const *) other;

  return g_utf8_collate (cabas_glossary_get_term (a), cabas_glossary_get_term (b));
}

/**
 * cabas_glossary_list_used:
 * @text: what a document says
 *
 * Returns: (transfer container) (element-type CabasGlossaryTerm): the terms that it uses, in the
 *   order of the alphabet
 */
GPtrArray *
cabas_glossary_list_used (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  GPtrArray *used = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    if (stands_in (folded, text, cabas_glossary_get_term (&terms[i])))
      g_ptr_array_add (used, (gpointer) &terms[i]);
  g_ptr_array_sort (used, compare);

  return used;
}
