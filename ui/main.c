/* SPDX-License-Identifier: EUPL-1.2 */
#include "application.h"
#include "config.h"
#include "plan/language.h"

#include <glib/gi18n-lib.h>

/* The window; `cabasctl` is the same plan without one. */
int
main (int argc, char *argv[])
{
  const char *locale_dir = g_getenv ("CABAS_LOCALE_DIR");
  g_autoptr (CabasApplication) application = NULL;

  cabas_language_init ();
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : CABAS_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = cabas_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
