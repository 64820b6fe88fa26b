/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/request.h"

#include <glib/gi18n-lib.h>

/* The value of an option that is written “-o FILE”, “--theme FILE” or “--theme=FILE”. */
static gboolean
take_value (const char *const **words, const char *name, const char **value, char **problem)
{
  const char *word = **words;
  gsize length = strlen (name);

  if (word[length] == '=')
    *value = word + length + 1;
  else if ((*words)[1] != NULL)
    *value = *++*words;
  else
    {
      *problem = g_strdup_printf (_ ("The option %s needs a value after it."), name);
      return FALSE;
    }
  return TRUE;
}

static gboolean
is_option (const char *word, const char *name)
{
  const char *rest;

  if (!g_str_has_prefix (word, name))
    return FALSE;
  rest = word + strlen (name);
  return *rest == '\0' || (*rest == '=' && g_str_has_prefix (name, "--"));
}

static gboolean
take_option (CabasRequest *self,
             const char *const **words,
             const CabasGrammar *grammar,
             char **problem)
{
  const char *word = **words;

  if (g_str_equal (word, "--help") || g_str_equal (word, "-h"))
    {
      self->wants_help = TRUE;
      return TRUE;
    }

  for (guint i = 0; grammar->options[i] != CABAS_OPTION_NONE; i++)
    {
      CabasOption option = grammar->options[i];
      const CabasOptionInfo *info = cabas_option_get_info (option);
      const char *name = NULL;

      if (is_option (word, info->name))
        name = info->name;
      else if (info->short_name != NULL && is_option (word, info->short_name))
        name = info->short_name;
      if (name == NULL || (info->value == NULL && !g_str_equal (word, name)))
        continue;

      if (info->value != NULL)
        return take_value (words, name, &self->values[option], problem);
      self->values[option] = "";
      return TRUE;
    }

  *problem = g_strdup_printf (_ ("The option %s is not known here."), word);
  return FALSE;
}

/* The first option that must be given and was not, as a sentence; NULL where there is none. */
static char *
find_missing_option (const CabasRequest *self, const CabasGrammar *grammar)
{
  for (guint i = 0; grammar->options[i] != CABAS_OPTION_NONE; i++)
    {
      const CabasOptionInfo *info = cabas_option_get_info (grammar->options[i]);

      if (info->is_needed && self->values[grammar->options[i]] == NULL)
        return g_strdup_printf (_ ("The option %s must be given."),
                                info->short_name != NULL ? info->short_name : info->name);
    }

  return NULL;
}

gboolean
cabas_request_parse (CabasRequest *self,
                     const char *const *words,
                     const CabasGrammar *grammar,
                     char **problem)
{
  gboolean only_operands = FALSE;

  g_return_val_if_fail (grammar->n_operands <= CABAS_MAX_OPERANDS, FALSE);

  for (; *words != NULL; words++)
    {
      gboolean is_free = grammar->last_is_free && self->n_operands + 1 == grammar->n_operands;
      gboolean has_dash = (*words)[0] == '-' && (*words)[1] != '\0';

      if (!only_operands && g_str_equal (*words, "--"))
        only_operands = TRUE;
      else if (!only_operands && has_dash && !is_free)
        {
          if (!take_option (self, &words, grammar, problem))
            return FALSE;
        }
      else if (self->n_operands < grammar->n_operands)
        self->operands[self->n_operands++] = *words;
      else
        {
          *problem = g_strdup_printf (_ ("“%s” is one word too many."), *words);
          return FALSE;
        }
    }

  if (self->wants_help)
    return TRUE;
  if (self->n_operands < grammar->n_operands && !grammar->takes_fewer)
    *problem = g_strdup (_ ("Some words are missing."));
  else
    *problem = find_missing_option (self, grammar);
  return *problem == NULL;
}
