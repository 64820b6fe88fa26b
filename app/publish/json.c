/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/json.h"

struct _CabasJson
{
  GString *text;       /* (owned) */
  guint depth;         /* of what was begun and not ended */
  gboolean has_before; /* something stands before in the same object or list */
};

CabasJson *
cabas_json_new (void)
{
  CabasJson *self = g_new0 (CabasJson, 1);

  self->text = g_string_new (NULL);

  return self;
}

GBytes *
cabas_json_finish (CabasJson *self)
{
  GString *text = g_steal_pointer (&self->text);

  g_warn_if_fail (self->depth == 0);
  g_free (self);
  g_string_append_c (text, '\n');

  return g_string_free_to_bytes (text);
}

static void
break_line (CabasJson *self)
{
  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->text, "  ");
}

static void
append_quoted (CabasJson *self, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  g_string_append_c (self->text, '"');
  for (const char *p = valid; *p != '\0'; p++)
    if (*p == '"' || *p == '\\')
      g_string_append_printf (self->text, "\\%c", *p);
    else if (*p == '\n')
      g_string_append (self->text, "\\n");
    else if ((guchar) *p < 0x20 || *p == 0x7f)
      g_string_append_printf (self->text, "\\u%04x", (guchar) *p);
    else
      g_string_append_c (self->text, *p);
  g_string_append_c (self->text, '"');
}

static void
begin_member (CabasJson *self, const char *name)
{
  if (self->has_before)
    g_string_append_c (self->text, ',');
  if (self->depth > 0)
    break_line (self);
  self->has_before = TRUE;
  if (name == NULL)
    return;

  append_quoted (self, name);
  g_string_append (self->text, ": ");
}

static void
begin (CabasJson *self, const char *name, char bracket)
{
  begin_member (self, name);
  g_string_append_c (self->text, bracket);
  self->depth++;
  self->has_before = FALSE;
}

static void
end (CabasJson *self, char bracket)
{
  g_return_if_fail (self->depth > 0);

  self->depth--;
  if (self->has_before)
    break_line (self);
  g_string_append_c (self->text, bracket);
  self->has_before = TRUE;
}

void
cabas_json_begin_object (CabasJson *self, const char *name)
{
  begin (self, name, '{');
}

void
cabas_json_end_object (CabasJson *self)
{
  end (self, '}');
}

void
cabas_json_begin_list (CabasJson *self, const char *name)
{
  begin (self, name, '[');
}

void
cabas_json_end_list (CabasJson *self)
{
  end (self, ']');
}

void
cabas_json_add_text (CabasJson *self, const char *name, const char *text)
{
  begin_member (self, name);
  if (text != NULL)
    append_quoted (self, text);
  else
    g_string_append (self->text, "null");
}

void
cabas_json_add_number (CabasJson *self, const char *name, const char *number)
{
  begin_member (self, name);
  g_string_append (self->text, number != NULL ? number : "null");
}

void
cabas_json_add_flag (CabasJson *self, const char *name, gboolean flag)
{
  begin_member (self, name);
  g_string_append (self->text, flag ? "true" : "false");
}
