/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/text.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_NAME_CHARS 200
#define MAX_SHORT_CHARS 40

/* An item without a title is called by its required fields: “Roads · R – Responsible”. References
 * are followed to an item that has a title, which ends the walk. */
static char *
join_required_fields (CabasItem *self, const CabasKindInfo *info)
{
  GString *name = g_string_new (NULL);

  for (guint i = 0; i < info->n_fields; i++)
    {
      CabasField field = info->first_field + i;
      g_autofree char *shown = NULL;

      if (!cabas_field_get_info (field)->is_required || !cabas_item_has (self, field))
        continue;

      shown = cabas_item_dup_shown (self, field, cabas_item_get_document (self));
      g_string_append_printf (name, "%s%s", name->len > 0 ? " · " : "", shown);
    }

  return g_string_free (name, FALSE);
}

static char *
make_name (CabasItem *self)
{
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (self));
  const char *code = NULL;
  const char *title = NULL;

  if (info->title_field == CABAS_NO_FIELD)
    return join_required_fields (self, info);

  if (info->code_field != CABAS_NO_FIELD)
    code = cabas_item_get_text (self, info->code_field);
  title = cabas_item_get_text (self, info->title_field);

  if (code != NULL && title != NULL)
    return g_strdup_printf ("%s %s", code, title);

  return g_strdup (title != NULL ? title : code);
}

char *
cabas_item_dup_display_name (CabasItem *self)
{
  g_autofree char *name = make_name (self);

  if (name == NULL || *name == '\0')
    /* TRANSLATORS: an item nobody has named yet; %s is its kind, such as “Action”. */
    return g_strdup_printf (_ ("%s without a name"),
                            cabas_kind_get_label (cabas_item_get_kind (self)));

  g_strdelimit (name, "\n\t", ' ');
  return cabas_text_shorten (name, MAX_NAME_CHARS);
}

gboolean
cabas_item_is_named (CabasItem *self)
{
  g_autofree char *name = make_name (self);

  return name != NULL && *name != '\0';
}

char *
cabas_item_dup_short_name (CabasItem *self)
{
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (self));
  g_autofree char *name = NULL;

  if (info->code_field != CABAS_NO_FIELD && cabas_item_has (self, info->code_field))
    return cabas_text_shorten (cabas_item_get_text (self, info->code_field), MAX_SHORT_CHARS);

  name = cabas_item_dup_display_name (self);
  return cabas_text_shorten (name, MAX_SHORT_CHARS);
}
