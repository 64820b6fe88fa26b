/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/language.h"

#include <locale.h>
#include <string.h>

struct _CabasLanguage
{
  locale_t entered;  /* (nullable): made for the language */
  locale_t previous; /* what the thread spoke before */
};

static const struct
{
  const char *code;
  const char *locales[3];
} languages[] = {
  { "fr", { "fr_FR.UTF-8", "fr_BE.UTF-8", "fr_CA.UTF-8" } },
  { "en", { "en_GB.UTF-8", "en_US.UTF-8", "C.UTF-8" } },
};

static locale_t
find_locale (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_str_equal (languages[i].code, code))
      for (guint j = 0; j < G_N_ELEMENTS (languages[i].locales); j++)
        {
          locale_t found = newlocale (LC_ALL_MASK, languages[i].locales[j], (locale_t) 0);

          if (found != (locale_t) 0)
            return found;
        }

  return (locale_t) 0;
}

static gboolean
speak (const char *wish)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_str_has_prefix (wish, languages[i].code))
      for (guint j = 0; j < G_N_ELEMENTS (languages[i].locales); j++)
        if (setlocale (LC_MESSAGES, languages[i].locales[j]) != NULL)
          return TRUE;

  return FALSE;
}

void
cabas_language_init (void)
{
  const char *wishes = g_getenv ("LANGUAGE");
  g_auto (GStrv) list = g_strsplit (wishes != NULL ? wishes : "", ":", -1);
  const char *plain;

  setlocale (LC_ALL, "");
  /* Without any locale gettext does not listen to wishes. */
  plain = setlocale (LC_MESSAGES, NULL);
  if (g_str_equal (plain, "C") || g_str_equal (plain, "POSIX"))
    return;

  for (guint i = 0; list[i] != NULL; i++)
    if (speak (list[i]))
      break;
  g_unsetenv ("LANGUAGE");
}

/**
 * cabas_language_enter:
 * @code: (nullable): such as "fr"
 *
 * Returns: (transfer full): what to give to cabas_language_leave () on the same thread
 */
CabasLanguage *
cabas_language_enter (const char *code)
{
  CabasLanguage *self = g_new0 (CabasLanguage, 1);
  g_autofree char *current = cabas_language_dup_code ();

  if (code == NULL || g_str_equal (code, current))
    return self;

  self->entered = find_locale (code);
  if (self->entered != (locale_t) 0)
    self->previous = uselocale (self->entered);

  return self;
}

/**
 * cabas_language_leave:
 * @self: (transfer full) (nullable): what cabas_language_enter () gave
 *
 * Lets the thread speak as before.
 */
void
cabas_language_leave (CabasLanguage *self)
{
  if (self == NULL)
    return;

  if (self->entered != (locale_t) 0)
    {
      uselocale (self->previous);
      freelocale (self->entered);
    }
  g_free (self);
}

/**
 * cabas_language_dup_code:
 *
 * Returns: (transfer full): two letters, "en" where the locale names no language
 */
char *
cabas_language_dup_code (void)
{
  const char *name = setlocale (LC_MESSAGES, NULL);

  if (name == NULL || strlen (name) < 2 || !g_ascii_isalpha (name[1]) || name[0] == 'P')
    return g_strdup ("en");

  return g_ascii_strdown (name, 2);
}
