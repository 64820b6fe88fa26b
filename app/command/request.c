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
take_option (CabasRequest *self, const char *const **words, CabasOptions allowed, char **problem)
{
  const char *word = **words;
  guint n;
  const CabasOptionInfo *options = cabas_options_get (&n);

  if (g_str_equal (word, "--help") || g_str_equal (word, "-h"))
    {
      self->wants_help = TRUE;
      return TRUE;
    }

  for (guint i = 0; i < n; i++)
    {
      const char *name = NULL;

      if ((allowed & options[i].option) == 0)
        continue;
      if (is_option (word, options[i].name))
        name = options[i].name;
      else if (options[i].short_name != NULL && is_option (word, options[i].short_name))
        name = options[i].short_name;
      if (name == NULL || (options[i].value == NULL && !g_str_equal (word, name)))
        continue;

      if (options[i].value != NULL)
        return take_value (words, name, &self->values[i], problem);
      self->values[i] = "";
      return TRUE;
    }

  *problem = g_strdup_printf (_ ("The option %s is not known here."), word);
  return FALSE;
}

/* The first option that must be given and was not, as a sentence; NULL where there is none. */
static char *
find_missing_option (const CabasRequest *self, CabasOptions allowed)
{
  guint n;
  const CabasOptionInfo *options = cabas_options_get (&n);

  for (guint i = 0; i < n; i++)
    if ((allowed & options[i].option) != 0 && options[i].is_needed && self->values[i] == NULL)
      return g_strdup_printf (_ ("The option %s must be given."), options[i].short_name != NULL
                                                                      ? options[i].short_name
                                                                      : options[i].name);

  return NULL;
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
  if (self->n_operands < n_operands && !(options & CABAS_OPTION_FEWER))
    *problem = g_strdup (_ ("Some words are missing."));
  else
    *problem = find_missing_option (self, options);
  return *problem == NULL;
}
