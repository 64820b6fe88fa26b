/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/html-prose.h"

#include "plan/text.h"

static void
append_runs (GString *html, const GPtrArray *runs)
{
  for (guint i = 0; runs != NULL && i < runs->len; i++)
    {
      const CabasProseRun *run = g_ptr_array_index (runs, i);
      g_autofree char *words = g_markup_escape_text (run->text, -1);
      g_autofree char *link = g_markup_escape_text (run->link != NULL ? run->link : "", -1);

      if (run->link != NULL)
        g_string_append_printf (html, "<a href=\"%s%s\">", cabas_text_is_id (run->link) ? "#" : "",
                                link);
      g_string_append (html, run->style & CABAS_PROSE_STRONG ? "<strong>" : "");
      g_string_append (html, run->style & CABAS_PROSE_EMPHASIS ? "<em>" : "");
      for (const char *p = words; *p != '\0'; p++)
        if (*p == '\n')
          g_string_append (html, "<br>");
        else
          g_string_append_c (html, *p);
      g_string_append (html, run->style & CABAS_PROSE_EMPHASIS ? "</em>" : "");
      g_string_append (html, run->style & CABAS_PROSE_STRONG ? "</strong>" : "");
      g_string_append (html, run->link != NULL ? "</a>" : "");
    }
}

static void
append_table (GString *html, const CabasProseBlock *table)
{
  g_string_append (html, "<table>");
  for (guint row = 0; row < table->rows->len; row++)
    {
      g_string_append (html, "<tr>");
      for (guint column = 0; column < cabas_prose_table_get_n_columns (table); column++)
        {
          g_string_append (html, row == 0 ? "<th>" : "<td>");
          append_runs (html, cabas_prose_table_get_cell (table, row, column));
          g_string_append (html, row == 0 ? "</th>" : "</td>");
        }
      g_string_append (html, "</tr>");
    }
  g_string_append (html, "</table>\n");
}

static const char *
get_list_tag (CabasProseKind kind)
{
  return kind == CABAS_PROSE_NUMBERED ? "ol" : "ul";
}

/* Closes the lists that are deeper than `depth`. */
static void
close_lists (GString *html, GString *open, guint depth)
{
  while (open->len > depth)
    {
      g_string_append_printf (html, "</li></%s>", open->str[open->len - 1] == '1' ? "ol" : "ul");
      g_string_truncate (open, open->len - 1);
    }
}

static void
append_element (GString *html, GString *open, const CabasProseBlock *block)
{
  const guint depth = MIN (block->level, open->len) + 1;
  const char letter = block->kind == CABAS_PROSE_NUMBERED ? '1' : '-';

  close_lists (html, open, depth);
  if (open->len == depth && open->str[depth - 1] != letter)
    close_lists (html, open, depth - 1);
  if (open->len == depth)
    g_string_append (html, "</li>");
  else
    {
      g_string_append_printf (html, "<%s>", get_list_tag (block->kind));
      g_string_append_c (open, letter);
    }
  g_string_append (html, "<li>");
  append_runs (html, block->runs);
}

/**
 * cabas_prose_to_html:
 * @blocks: (element-type CabasProseBlock): what to say
 *
 * Returns: (transfer full): a part of a page; images are left out
 */
char *
cabas_prose_to_html (const GPtrArray *blocks)
{
  GString *html = g_string_new (NULL);
  g_autoptr (GString) open = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const CabasProseBlock *block = g_ptr_array_index (blocks, i);
      g_autofree char *tag = block->kind == CABAS_PROSE_HEADING
                                 ? g_strdup_printf ("h%u", CLAMP (block->level, 1, 6))
                                 : g_strdup ("p");

      if (block->kind == CABAS_PROSE_BULLET || block->kind == CABAS_PROSE_NUMBERED)
        {
          append_element (html, open, block);
          continue;
        }

      close_lists (html, open, 0);
      if (block->kind == CABAS_PROSE_TABLE)
        append_table (html, block);
      else if (block->kind != CABAS_PROSE_PICTURE)
        {
          g_string_append_printf (html, "<%s>", tag);
          append_runs (html, block->runs);
          g_string_append_printf (html, "</%s>\n", tag);
        }
    }
  close_lists (html, open, 0);

  return g_string_free (html, FALSE);
}
