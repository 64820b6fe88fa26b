/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/reader-scope.h"

#include "plan/schema.h"

#include <string.h>

#define NOWHERE G_MAXUINT

typedef struct
{
  guint depth;    /* 1 for the root element */
  char *prefix;   /* (owned) */
  char *uri;      /* (owned) */
  guint previous; /* place of the declaration it hides, or NOWHERE */
} Declaration;

struct _CabasScope
{
  GArray *declarations;  /* (owned) of Declaration, outermost first */
  GHashTable *innermost; /* (owned): prefix, borrowed, to the place of its last declaration */
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
  self->innermost = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
cabas_scope_free (CabasScope *self)
{
  g_hash_table_unref (self->innermost);
  g_array_unref (self->declarations);
  g_free (self);
}

static Declaration *
get_declaration (CabasScope *self, guint place)
{
  return place != NOWHERE ? &g_array_index (self->declarations, Declaration, place) : NULL;
}

static guint
find_place (CabasScope *self, const char *prefix)
{
  gpointer place;

  if (!g_hash_table_lookup_extended (self->innermost, prefix, NULL, &place))
    return NOWHERE;

  return GPOINTER_TO_UINT (place);
}

void
cabas_scope_declare (CabasScope *self, guint depth, const char *prefix, const char *uri)
{
  Declaration declaration = { depth, g_strdup (prefix), g_strdup (uri), find_place (self, prefix) };

  g_hash_table_replace (self->innermost, declaration.prefix,
                        GUINT_TO_POINTER (self->declarations->len));
  g_array_append_val (self->declarations, declaration);
}

void
cabas_scope_leave (CabasScope *self, guint depth)
{
  guint n = self->declarations->len;
  Declaration *last;

  while (n > 0 && (last = get_declaration (self, n - 1))->depth >= depth)
    {
      Declaration *hidden = get_declaration (self, last->previous);

      if (hidden != NULL)
        g_hash_table_replace (self->innermost, hidden->prefix, GUINT_TO_POINTER (last->previous));
      else
        g_hash_table_remove (self->innermost, last->prefix);
      n--;
    }

  g_array_set_size (self->declarations, n);
}

/* The writer makes the namespace of plans the default one, and keeps the root's own prefixes. */
static const char *
get_written_uri (CabasScope *self, const char *prefix)
{
  const Declaration *declaration = get_declaration (self, find_place (self, prefix));

  if (*prefix == '\0')
    return CABAS_NAMESPACE;

  while (declaration != NULL && declaration->depth > 1)
    declaration = get_declaration (self, declaration->previous);

  return declaration != NULL ? declaration->uri : NULL;
}

char *
cabas_scope_dup_missing (CabasScope *self, guint depth, const char *prefix)
{
  const Declaration *declaration = get_declaration (self, find_place (self, prefix));
  const char *uri = declaration != NULL ? declaration->uri : NULL;
  g_autofree char *quoted = NULL;

  if (declaration != NULL && declaration->depth >= depth)
    return NULL;
  if (declaration == NULL && *prefix == '\0')
    uri = "";
  if (uri == NULL || g_strcmp0 (get_written_uri (self, prefix), uri) == 0)
    return NULL;

  quoted = cabas_scope_quote (uri, -1);
  return g_strdup_printf (" xmlns%s%s=%s", *prefix != '\0' ? ":" : "", prefix, quoted);
}

static gboolean
is_name_byte (char c)
{
  return g_ascii_isalnum (c) || strchr ("-_.", c) != NULL || (guchar) c >= 0x80;
}

/* Whatever stands before a colon is taken for a prefix: one declared for nothing does no harm. */
char *
cabas_scope_dup_all_missing (CabasScope *self, guint depth, const char *xml)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *unnamed = cabas_scope_dup_missing (self, depth, "");
  GString *text = g_string_new (unnamed);

  for (const char *colon = strchr (xml, ':'); colon != NULL; colon = strchr (colon + 1, ':'))
    {
      const char *start = colon;
      char *prefix;
      g_autofree char *missing = NULL;

      while (start > xml && is_name_byte (start[-1]))
        start--;
      prefix = g_strndup (start, colon - start);
      missing = start < colon ? cabas_scope_dup_missing (self, depth, prefix) : NULL;
      if (missing != NULL && !g_hash_table_contains (seen, prefix))
        g_string_append (text, missing);
      g_hash_table_add (seen, prefix);
    }

  return g_string_free (text, FALSE);
}

static gsize
count (const char *text, gsize length, char wanted)
{
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    n += text[i] == wanted;

  return n;
}

char *
cabas_scope_quote (const char *text, gssize length)
{
  gsize size = length < 0 ? strlen (text) : (gsize) length;
  char quote = count (text, size, '"') > count (text, size, '\'') ? '\'' : '"';
  GString *quoted = g_string_sized_new (size + 2);

  g_string_append_c (quoted, quote);
  for (const char *p = text; p < text + size; p++)
    if (*p == '&')
      g_string_append (quoted, "&amp;");
    else if (*p == '<')
      g_string_append (quoted, "&lt;");
    else if (*p == quote || *p == '\t' || *p == '\n' || *p == '\r')
      g_string_append_printf (quoted, "&#%d;", *p);
    else
      g_string_append_c (quoted, *p);
  g_string_append_c (quoted, quote);

  return g_string_free (quoted, FALSE);
}
