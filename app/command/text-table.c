/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/text-table.h"

#include "command/output.h"

#include <string.h>

struct _CabasTextTable
{
  GString *text; /* (owned) */
  gboolean as_csv;
  gboolean is_in_row;
};

CabasTextTable *
cabas_text_table_new (gboolean as_csv)
{
  CabasTextTable *self = g_new0 (CabasTextTable, 1);

  self->text = g_string_new (NULL);
  self->as_csv = as_csv;
  return self;
}

void
cabas_text_table_free (CabasTextTable *self)
{
  if (self == NULL)
    return;

  g_string_free (self->text, TRUE);
  g_free (self);
}

/* RFC 4180: what holds a comma, a quote or a line break stands in quotes, quotes are doubled. */
static void
append_csv (GString *text, const char *cell)
{
  if (strpbrk (cell, ",\"\r\n") == NULL)
    {
      g_string_append (text, cell);
      return;
    }
  g_string_append_c (text, '"');
  for (const char *at = cell; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *at);
    }
  g_string_append_c (text, '"');
}

void
cabas_text_table_add (CabasTextTable *self, const char *cell)
{
  if (self->is_in_row)
    g_string_append_c (self->text, self->as_csv ? ',' : '\t');
  self->is_in_row = TRUE;
  if (cell == NULL)
    return;

  if (self->as_csv)
    append_csv (self->text, cell);
  else
    {
      g_autofree char *line = cabas_output_dup_line (cell);

      g_string_append (self->text, line);
    }
}

void
cabas_text_table_add_number (CabasTextTable *self, guint number)
{
  g_autofree char *cell = g_strdup_printf ("%u", number);

  cabas_text_table_add (self, cell);
}

void
cabas_text_table_end_row (CabasTextTable *self)
{
  g_string_append (self->text, self->as_csv ? "\r\n" : "\n");
  self->is_in_row = FALSE;
}

void
cabas_text_table_print (CabasTextTable *self)
{
  cabas_output_write (self->text->str, self->text->len);
}
