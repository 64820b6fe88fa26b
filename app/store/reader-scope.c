/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/reader-scope.h"

#include "plan/schema.h"

#include <string.h>

typedef struct
{
  guint depth;  /* 1 for the root element */
  char *prefix; /* (owned) */
  char *uri;    /* (owned) */
} Declaration;

struct _CabasScope
{
  GArray *declarations; /* (owned) of Declaration, outermost first */
};

static void
clear_declaration (Declaration *declaration)
{
  g_free (declaration->prefix);
  g_free (declaration->uri);
}

CabasScope *
cabas_scope_new (void)
{
  CabasScope *self = g_new0 (CabasScope, 1);

  self->declarations = g_array_new (FALSE, FALSE, sizeof (Declaration));
  g_array_set_clear_func (self->declarations, (GDestroyNotify) clear_declaration);
  return self;
}

void
cabas_scope_free (CabasScope *self)
{
  g_array_unref (self->declarations);
  g_free (self);
}

void
cabas_scope_declare (CabasScope *self, guint depth, const char *prefix, const char *uri)
{
  Declaration declaration = { depth, g_strdup (prefix), g_strdup (uri) };

  g_array_append_val (self->declarations, declaration);
}

void
cabas_scope_leave (CabasScope *self, guint depth)
{
  guint n = self->declarations->len;

  while (n > 0 && g_array_index (self->declarations, Declaration, n - 1).depth >= depth)
    n--;

  g_array_set_size (self->declarations, n);
}

static const Declaration *
find (CabasScope *self, const char *prefix, guint max_depth)
{
  for (guint i = self->declarations->len; i-- > 0;)
    {
      const Declaration *declaration = &g_array_index (self->declarations, Declaration, i);

      if (declaration->depth <= max_depth && g_str_equal (declaration->prefix, prefix))
        return declaration;
    }

  return NULL;
}

/* The writer makes the namespace of plans the default one, and keeps the root's own prefixes. */
static const char *
get_written_uri (CabasScope *self, const char *prefix)
{
  const Declaration *declaration;

  if (*prefix == '\0')
    return CABAS_NAMESPACE;

  declaration = find (self, prefix, 1);
  return declaration != NULL ? declaration->uri : NULL;
}

static void
append_declaration (GString *text, const char *prefix, const char *uri)
{
  g_autofree char *escaped = cabas_scope_escape_attribute (uri, -1);

  g_string_append_printf (text, " xmlns%s%s=\"%s\"", *prefix != '\0' ? ":" : "", prefix, escaped);
}

char *
cabas_scope_dup_missing (CabasScope *self, CabasScopeFilter is_declared, gpointer user_data)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->declarations->len; i++)
    {
      const Declaration *declaration = &g_array_index (self->declarations, Declaration, i);
      gboolean is_hidden = find (self, declaration->prefix, G_MAXUINT) != declaration;

      if (!is_hidden && !is_declared (declaration->prefix, user_data) &&
          g_strcmp0 (get_written_uri (self, declaration->prefix), declaration->uri) != 0)
        append_declaration (text, declaration->prefix, declaration->uri);
    }

  if (find (self, "", G_MAXUINT) == NULL && !is_declared ("", user_data))
    append_declaration (text, "", "");

  return g_string_free (text, FALSE);
}

char *
cabas_scope_escape_attribute (const char *text, gssize length)
{
  GString *escaped = g_string_new (NULL);
  const char *end = text + (length < 0 ? (gssize) strlen (text) : length);

  for (const char *p = text; p < end; p++)
    switch (*p)
      {
      case '&':
        g_string_append (escaped, "&amp;");
        break;
      case '<':
        g_string_append (escaped, "&lt;");
        break;
      case '"':
        g_string_append (escaped, "&quot;");
        break;
      case '\t':
      case '\n':
      case '\r':
        g_string_append_printf (escaped, "&#%d;", *p);
        break;
      default:
        g_string_append_c (escaped, *p);
      }

  return g_string_free (escaped, FALSE);
}
