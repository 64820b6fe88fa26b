/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/pdf-content.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One operator after the other, with what it is applied to (ISO 32000-1, 7.8.2). */
typedef struct
{
  const char *data;
  gsize length;
  gsize at;     /* after the operator */
  gsize start;  /* of its first operand, or its own */
  gsize name;   /* where the operator itself starts */
  guint depth;  /* of marked content */
  gssize path;  /* where the path began that is not painted yet; -1: there is none */
  gsize copied; /* up to where `marked` has the page */
  GByteArray *marked;
} Page;

static gboolean
is_blank (char letter)
{
  return letter == '\0' || g_ascii_isspace (letter);
}

static gboolean
is_delimiter (char letter)
{
  return letter != '\0' && strchr ("()<>[]{}/%", letter) != NULL;
}

static void
skip_string (Page *self)
{
  guint depth = 0;

  for (; self->at < self->length; self->at++)
    {
      if (self->data[self->at] == '\\')
        self->at++;
      else if (self->data[self->at] == '(')
        depth++;
      else if (self->data[self->at] == ')' && --depth == 0)
        {
          self->at++;
          return;
        }
    }
}

static void
skip_regular (Page *self)
{
  while (self->at < self->length && !is_blank (self->data[self->at]) &&
         !is_delimiter (self->data[self->at]))
    self->at++;
}

/* What follows ID is not words of the language. */
static void
skip_image (Page *self)
{
  while (self->at + 3 < self->length &&
         !(is_blank (self->data[self->at]) && self->data[self->at + 1] == 'E' &&
           self->data[self->at + 2] == 'I' && is_blank (self->data[self->at + 3])))
    self->at++;
  self->at = MIN (self->at + 3, self->length);
}

/* FALSE at the end of the page. Operands are numbers, names, strings, arrays and dictionaries; all
 * other words are operators. */
static gboolean
next_operator (Page *self)
{
  gboolean has_operand = FALSE;

  while (self->at < self->length)
    {
      const char letter = self->data[self->at];
      const gsize start = self->at;

      if (is_blank (letter))
        {
          self->at++;
          continue;
        }
      if (!has_operand)
        self->start = start;
      has_operand = TRUE;

      if (letter == '(')
        skip_string (self);
      else if (letter == '/')
        {
          self->at++;
          skip_regular (self);
        }
      else if (is_delimiter (letter))
        self->at++;
      else
        {
          skip_regular (self);
          if (g_ascii_isalpha (letter) || letter == '\'' || letter == '"')
            {
              self->name = start;
              return TRUE;
            }
        }
    }

  return FALSE;
}

static gboolean
is_one_of (const Page *self, const char *const *names)
{
  const gsize length = self->at - self->name;

  for (guint i = 0; names[i] != NULL; i++)
    if (strlen (names[i]) == length && memcmp (names[i], self->data + self->name, length) == 0)
      return TRUE;

  return FALSE;
}

static void
copy_until (Page *self, gsize end)
{
  g_byte_array_append (self->marked, (const guint8 *) self->data + self->copied,
                       (guint) (end - self->copied));
  self->copied = end;
}

static void
append_words (Page *self, const char *words)
{
  g_byte_array_append (self->marked, (const guint8 *) words, (guint) strlen (words));
}

static gboolean
is_furniture (const Page *self, const GArray *furniture)
{
  g_autofree char *operands = g_strndup (self->data + self->start, self->name - self->start);
  const char *mark = strstr (operands, "/MCID");
  guint64 mcid;

  if (mark == NULL)
    return FALSE;

  mcid = g_ascii_strtoull (mark + strlen ("/MCID"), NULL, 10);

  return mcid < furniture->len && g_array_index (furniture, gboolean, mcid);
}

static void
open_mark (Page *self, const GArray *furniture)
{
  if (self->depth == 0 && is_furniture (self, furniture))
    {
      copy_until (self, self->start);
      append_words (self, "/Artifact BMC");
      self->copied = self->at;
    }
  self->depth++;
  self->path = -1;
}

static void
mark_path (Page *self)
{
  copy_until (self, self->path >= 0 ? (gsize) self->path : self->start);
  append_words (self, "/Artifact BMC\n");
  copy_until (self, self->at);
  append_words (self, "\nEMC");
  self->path = -1;
}

/* FALSE where the operator draws words or an image. */
static gboolean
take_unmarked (Page *self)
{
  static const char *const building[] = { "m", "l", "c", "v", "y", "h", "re", NULL };
  static const char *const painting[] = {
    "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", NULL
  };
  static const char *const showing[] = { "Tj", "TJ", "'", "\"", "Do", "BI", NULL };
  static const char *const dropping[] = { "n", NULL };

  if (is_one_of (self, showing))
    return FALSE;

  if (is_one_of (self, building) && self->path < 0)
    self->path = (gssize) self->start;
  else if (is_one_of (self, painting))
    mark_path (self);
  else if (is_one_of (self, dropping))
    self->path = -1;

  return TRUE;
}

/**
 * cabas_pdf_content_mark:
 * @data: what a page draws
 * @length: of @data
 * @furniture: (element-type gboolean): by MCID, what is no part of the structure
 * @error: return location for an error
 *
 * Returns: (transfer full): the same with artifacts marked, or %NULL
 */
GByteArray *
cabas_pdf_content_mark (const char *data, gsize length, const GArray *furniture, GError **error)
{
  static const char *const opening[] = { "BDC", "BMC", NULL };
  static const char *const closing[] = { "EMC", NULL };
  static const char *const image[] = { "ID", NULL };
  g_autoptr (GByteArray) marked = g_byte_array_sized_new ((guint) length + 256);
  Page self = { .data = data, .length = length, .path = -1, .marked = marked };

  while (next_operator (&self))
    {
      if (is_one_of (&self, opening))
        open_mark (&self, furniture);
      else if (is_one_of (&self, closing) && self.depth > 0)
        self.depth--;
      else if (is_one_of (&self, image))
        skip_image (&self);
      else if (self.depth == 0 && !take_unmarked (&self))
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                       _ ("Something was drawn that no part of the document holds (at byte %lu)."),
                       (gulong) self.name);
          return NULL;
        }
    }
  copy_until (&self, length);

  return g_steal_pointer (&marked);
}
