/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/page.h"
#include "store/reader.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

/* make-page PLAN FOLDER: as of 15 March 2027. */
int
main (int argc, char **argv)
{
  const CabasPageOptions options = { .today = cabas_date_new (CABAS_DATE_DAY, 2027, 3, 15) };
  g_autoptr (CabasDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("CABAS_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  if (argc != 3)
    return 2;

  document = cabas_reader_read_path (argv[1], NULL, &error);
  if (document != NULL && cabas_page_write (document, argv[2], FALSE, &options, &error))
    return 0;

  g_printerr ("%s\n", error->message);

  return 1;
}
