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

/* (nullable): the title, or what stands for it. */
static char *
make_title (CabasItem *self)
{
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (self));
  const CabasField field = info->title_field;
  const char *title = field != CABAS_NO_FIELD ? cabas_item_get_text (self, field) : NULL;

  /* A title that nobody has to give stands for nothing while it is empty. */
  if (field == CABAS_NO_FIELD || (title == NULL && !cabas_field_get_info (field)->is_required))
    return join_required_fields (self, info);

  return g_strdup (title);
}

static gboolean
has_typed_code (CabasItem *self)
{
  const CabasField field = cabas_kind_get_info (cabas_item_get_kind (self))->code_field;

  return field != CABAS_NO_FIELD && cabas_item_has (self, field);
}

/* A place in the order is no name: “1.2 Objective without a name”. */
static char *
make_name (CabasItem *self)
{
  g_autofree char *code = cabas_item_dup_code (self);
  g_autofree char *title = make_title (self);

  if ((title == NULL || *title == '\0') && !has_typed_code (self))
    {
      g_free (title);
      /* TRANSLATORS: an item nobody has named yet; %s is its kind, such as “Action”. */
      title = g_strdup_printf (_ ("%s without a name"),
                               cabas_kind_get_label (cabas_item_get_kind (self)));
    }

  if (code != NULL && title != NULL)
    return g_strdup_printf ("%s %s", code, title);

  return g_strdup (title != NULL ? title : code);
}

char *
cabas_item_dup_display_name (CabasItem *self)
{
  g_autofree char *name = make_name (self);

  g_strdelimit (name, "\n\t", ' ');
  return cabas_text_shorten (name, MAX_NAME_CHARS);
}

gboolean
cabas_item_is_named (CabasItem *self)
{
  g_autofree char *title = make_title (self);

  return (title != NULL && *title != '\0') || has_typed_code (self);
}

char *
cabas_item_dup_short_name (CabasItem *self)
{
  g_autofree char *name = cabas_item_dup_code (self);

  if (name == NULL)
    name = cabas_item_dup_display_name (self);

  return cabas_text_shorten (name, MAX_SHORT_CHARS);
}
