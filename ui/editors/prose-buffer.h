/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"
#include "plan/prose.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_PROSE_BUFFER (cabas_prose_buffer_get_type ())

/* Prose as it looks: each block is a line, its kind a tag on the whole line, styles and links tags
 * on words; tables and pictures are anchors. Line breaks inside a paragraph are U+2028.
 *
 * Signals: "edited" (typed, pasted or styled by somebody; not what cabas_prose_buffer_show ()
 * does), "object-added" (GtkTextChildAnchor): a table or picture that needs a widget. */
G_DECLARE_FINAL_TYPE (CabasProseBuffer, cabas_prose_buffer, CABAS, PROSE_BUFFER, GtkTextBuffer)

/* `document` (nullable): says what links without words are called. */
CabasProseBuffer *cabas_prose_buffer_new (CabasDocument *document);

/* Replaces what differs, so that the caret stays where it is, or goes behind the change. */
void cabas_prose_buffer_show (CabasProseBuffer *self, const char *text);
/* Whether a link without words is called otherwise by now. */
gboolean cabas_prose_buffer_has_old_names (CabasProseBuffer *self);
/* (transfer full) (nullable): as the plan keeps it */
char *cabas_prose_buffer_dup_text (CabasProseBuffer *self);
/* CabasProseBlock of a part, which may begin and end inside a block. (transfer full) */
GPtrArray *
cabas_prose_buffer_read (CabasProseBuffer *self, const GtkTextIter *start, const GtkTextIter *end);
/* At the caret, in place of the selection. */
void cabas_prose_buffer_insert_blocks (CabasProseBuffer *self, const GPtrArray *blocks);

/* Of the line that holds the place. */
CabasProseKind
cabas_prose_buffer_get_kind (CabasProseBuffer *self, const GtkTextIter *place, guint *level);
/* Of the lines selected. */
void cabas_prose_buffer_set_kind (CabasProseBuffer *self, CabasProseKind kind, guint level);
/* At the caret, or of all that is selected. */
guint cabas_prose_buffer_get_style (CabasProseBuffer *self);
void cabas_prose_buffer_toggle_style (CabasProseBuffer *self, CabasProseStyle style);
/* Links the selection; without one, inserts the name of the item, which follows it. */
void cabas_prose_buffer_link (CabasProseBuffer *self, const char *target);
void cabas_prose_buffer_unlink (CabasProseBuffer *self);
/* (nullable): what the words there lead to */
const char *cabas_prose_buffer_get_link (CabasProseBuffer *self, const GtkTextIter *place);

/* What the keys do: a new line of the right kind; an empty list element becomes a paragraph. */
void cabas_prose_buffer_break_line (CabasProseBuffer *self);
/* At the start of a heading or list element, makes it a paragraph; FALSE elsewhere. */
gboolean cabas_prose_buffer_step_back (CabasProseBuffer *self);
/* Deeper (1) or less deep (-1) in a list; FALSE where that cannot be. */
gboolean cabas_prose_buffer_shift_level (CabasProseBuffer *self, int by);

/* The block that an anchor stands for; it may be changed, then cabas_prose_buffer_note_edit (). */
CabasProseBlock *cabas_prose_anchor_get_block (GtkTextChildAnchor *anchor);
void cabas_prose_buffer_note_edit (CabasProseBuffer *self);

/* Between the files of the buffer. */
typedef struct
{
  GtkTextTag *headings[7]; /* (unowned): by level, from 1 */
  GtkTextTag *bullets[CABAS_PROSE_MAX_LEVEL + 1];
  GtkTextTag *numbers[CABAS_PROSE_MAX_LEVEL + 1];
  GtkTextTag *object;
  GtkTextTag *strong;
  GtkTextTag *emphasis;
} CabasProseTags;

void cabas_prose_tags_make (CabasProseTags *self, GtkTextBuffer *buffer);
/* NULL for a paragraph. */
GtkTextTag *cabas_prose_tags_get (const CabasProseTags *self, CabasProseKind kind, guint level);
/* Kind of a line by the tags of its first character. */
CabasProseKind
cabas_prose_tags_find (const CabasProseTags *self, const GtkTextIter *place, guint *level);
/* `is_name`: the words are the name of the aim. */
GtkTextTag *
cabas_prose_tags_ensure_link (GtkTextBuffer *buffer, const char *target, gboolean is_name);
/* (nullable): the tag of a link there */
GtkTextTag *cabas_prose_tags_find_link (const GtkTextIter *place);
const char *cabas_prose_tag_get_target (GtkTextTag *tag);
gboolean cabas_prose_tag_is_name (GtkTextTag *tag);

void cabas_prose_tags_set_link_color (GtkTextBuffer *buffer, const GdkRGBA *color);

const CabasProseTags *cabas_prose_buffer_get_tags (CabasProseBuffer *self);
/* Inserts blocks as lines from `place` on, which is moved behind them; the last line is not ended.
 */
void cabas_prose_buffer_write (CabasProseBuffer *self, GtkTextIter *place, const GPtrArray *blocks);
void
cabas_prose_buffer_write_runs (CabasProseBuffer *self, GtkTextIter *place, const GPtrArray *runs);
/* Blocks of the whole buffer; `lines` (out) (element-type int): the line of each. */
GPtrArray *cabas_prose_buffer_read_lines (CabasProseBuffer *self, GArray *lines);
void
cabas_prose_buffer_mark_line (CabasProseBuffer *self, int line, CabasProseKind kind, guint level);
/* What happens to the text in between is not somebody's typing. */
void cabas_prose_buffer_begin_writing (CabasProseBuffer *self);
void cabas_prose_buffer_end_writing (CabasProseBuffer *self);
char *cabas_prose_buffer_dup_name (CabasProseBuffer *self, const char *id);

G_END_DECLS
