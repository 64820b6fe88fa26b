/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/change-label.h"

#include <glib/gi18n-lib.h>

/* What a step is about: “action A12”, or “action without a name”. */
static char *
name_subject (CabasItem *item)
{
  g_autofree char *name = NULL;
  g_autofree char *kind = NULL;

  if (!cabas_item_is_named (item))
    {
      name = cabas_item_dup_display_name (item);
      return g_utf8_strdown (name, -1);
    }

  name = cabas_item_dup_short_name (item);
  kind = g_utf8_strdown (cabas_kind_get_label (cabas_item_get_kind (item)), -1);
  return g_strdup_printf ("%s %s", kind, name);
}

/* `format` takes the kind of the item and its short name. */
static char *
name_step (const char *format, CabasItem *item)
{
  g_autofree char *subject = name_subject (item);

  return g_strdup_printf (format, subject);
}

char *
cabas_change_label_set (CabasItem *item, CabasField field)
{
  g_autofree char *subject = NULL;

  if (cabas_field_get_info (field)->is_title)
    /* TRANSLATORS: a step of the history: kind of item and its short name. */
    return name_step (_ ("rename %s"), item);

  subject = name_subject (item);
  /* TRANSLATORS: a step of the history: name of a field, kind of item and its short name. */
  return g_strdup_printf (_ ("change “%1$s” of %2$s"), cabas_field_get_label (field), subject);
}

char *
cabas_change_label_add (CabasItem *item)
{
  g_autofree char *kind = g_utf8_strdown (cabas_kind_get_label (cabas_item_get_kind (item)), -1);

  /* TRANSLATORS: a step of the history; %s is a kind of item, such as “action”. */
  return g_strdup_printf (_ ("add %s"), kind);
}

char *
cabas_change_label_remove (CabasItem *item)
{
  /* TRANSLATORS: a step of the history: kind of item and its short name. */
  return name_step (_ ("remove %s"), item);
}

char *
cabas_change_label_move (CabasItem *item)
{
  /* TRANSLATORS: a step of the history: kind of item and its short name. */
  return name_step (_ ("move %s"), item);
}

char *
cabas_change_label_duplicate (CabasItem *item)
{
  /* TRANSLATORS: a step of the history: kind of item and its short name. */
  return name_step (_ ("duplicate %s"), item);
}
