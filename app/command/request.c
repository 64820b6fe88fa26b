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
take_option (CabasRequest *self, const char *const **words, CabasOptions options, char **problem)
{
  const char *word = **words;

  if (g_str_equal (word, "--help") || g_str_equal (word, "-h"))
    self->wants_help = TRUE;
  else if ((options & CABAS_OPTION_CSV) && g_str_equal (word, "--csv"))
    self->wants_csv = TRUE;
  else if ((options & CABAS_OPTION_OUTPUT) && is_option (word, "-o"))
    return take_value (words, "-o", &self->output, problem);
  else if ((options & CABAS_OPTION_OUTPUT) && is_option (word, "--output"))
    return take_value (words, "--output", &self->output, problem);
  else if ((options & CABAS_OPTION_THEME) && is_option (word, "--theme"))
    return take_value (words, "--theme", &self->theme, problem);
  else if ((options & CABAS_OPTION_YEAR) && is_option (word, "--year"))
    return take_value (words, "--year", &self->year, problem);
  else
    {
      *problem = g_strdup_printf (_ ("The option %s is not known here."), word);
      return FALSE;
    }
  return TRUE;
}

gboolean
cabas_request_parse (CabasRequest *self,
                     const char *const *words,
                     guint n_operands,
                     CabasOptions options,
                     char **problem)
{
  gboolean only_operands = FALSE;

  g_return_val_if_fail (n_operands <= CABAS_MAX_OPERANDS, FALSE);

  for (; *words != NULL; words++)
    {
      gboolean is_free =
          (options & CABAS_OPTION_FREE_LAST) != 0 && self->n_operands + 1 == n_operands;
      gboolean has_dash = (*words)[0] == '-' && (*words)[1] != '\0';

      if (!only_operands && g_str_equal (*words, "--"))
        only_operands = TRUE;
      else if (!only_operands && has_dash && !is_free)
        {
          if (!take_option (self, &words, options, problem))
            return FALSE;
        }
      else if (self->n_operands < n_operands)
        self->operands[self->n_operands++] = *words;
      else
        {
          *problem = g_strdup_printf (_ ("“%s” is one word too many."), *words);
          return FALSE;
        }
    }

  if (self->wants_help)
    return TRUE;
  if (self->n_operands < n_operands)
    *problem = g_strdup (_ ("Some words are missing."));
  else if ((options & CABAS_OPTION_OUTPUT) && self->output == NULL)
    *problem = g_strdup (_ ("The option -o must say which file to write."));
  return *problem == NULL;
}
