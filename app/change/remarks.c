/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/remarks.h"

#include "plan/prose.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * cabas_remarks_list:
 * @document: a plan
 * @item: one of its items
 *
 * Returns: (transfer container) (element-type CabasItem): the remarks about @item
 */
GPtrArray *
cabas_remarks_list (CabasDocument *document, CabasItem *item)
{
  GPtrArray *all = cabas_document_list (document, CABAS_KIND_COMMENT);
  GPtrArray *about = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (g_strcmp0 (cabas_item_get_text (all->pdata[i], CABAS_COMMENT_ANCHOR),
                   cabas_item_get_id (item)) == 0)
      g_ptr_array_add (about, all->pdata[i]);
  g_ptr_array_unref (all);

  return about;
}

/**
 * cabas_remarks_add:
 * @history: of the plan
 * @item: what it is about
 * @field: of @item, or %CABAS_NO_FIELD
 * @quote: (nullable): words it is about
 * @text: what is said
 * @author: (nullable): who says it
 * @today: when
 *
 * Returns: (transfer none) (nullable): the remark, or %NULL where the plan is read-only
 */
CabasItem *
cabas_remarks_add (CabasHistory *history,
                   CabasItem *item,
                   CabasField field,
                   const char *quote,
                   const char *text,
                   const char *author,
                   CabasDate today)
{
  CabasItem *root = cabas_document_get_root (cabas_history_get_document (history));
  CabasItem *remark;

  cabas_history_begin (history, _ ("add remark"));
  remark = cabas_history_add (history, root, CABAS_KIND_COMMENT, G_MAXUINT);
  if (remark != NULL)
    {
      cabas_history_set_text (history, remark, CABAS_COMMENT_ANCHOR, cabas_item_get_id (item));
      if (field != CABAS_NO_FIELD)
        cabas_history_set_text (history, remark, CABAS_COMMENT_ANCHOR_FIELD,
                                cabas_field_get_info (field)->name);
      cabas_history_set_text (history, remark, CABAS_COMMENT_QUOTE, quote);
      cabas_history_set_text (history, remark, CABAS_COMMENT_TEXT, text);
      cabas_history_set_text (history, remark, CABAS_COMMENT_AUTHOR, author);
      cabas_history_set_number (history, remark, CABAS_COMMENT_DATE, today);
      cabas_history_set_number (history, remark, CABAS_COMMENT_STATE, CABAS_COMMENT_STATE_OPEN);
    }
  cabas_history_end (history);

  return remark;
}

/* White space differs between what is shown and what is kept. */
static char *
dup_squeezed (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\n", -1);
  GString *squeezed = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (squeezed, "%s ", words[i]);
  g_strchomp (squeezed->str);

  return g_string_free (squeezed, FALSE);
}

/**
 * cabas_remark_quote_stands:
 * @remark: a remark
 * @document: the plan
 *
 * Returns: whether the words that @remark is about are still there
 */
gboolean
cabas_remark_quote_stands (CabasItem *remark, CabasDocument *document)
{
  const char *quote = cabas_item_get_text (remark, CABAS_COMMENT_QUOTE);
  const char *anchor = cabas_item_get_text (remark, CABAS_COMMENT_ANCHOR);
  const char *name = cabas_item_get_text (remark, CABAS_COMMENT_ANCHOR_FIELD);
  CabasItem *item = anchor != NULL ? cabas_document_find (document, anchor) : NULL;
  CabasField field = CABAS_NO_FIELD;
  g_autofree char *plain = NULL;
  g_autofree char *said = NULL;
  g_autofree char *wanted = NULL;

  if (quote == NULL)
    return TRUE;
  if (item != NULL && name != NULL)
    field = cabas_field_find (cabas_item_get_kind (item), name, strlen (name));
  if (field == CABAS_NO_FIELD || cabas_field_get_held_as (field) != CABAS_HELD_TEXT)
    return FALSE;

  plain = cabas_prose_dup_plain (cabas_item_get_text (item, field));
  said = dup_squeezed (plain);
  wanted = dup_squeezed (quote);
  return strstr (said, wanted) != NULL;
}
