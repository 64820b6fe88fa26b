/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_FIELD_ROW (cabas_field_row_get_type ())

/* A field of an item in a form: what it is called, what it is for, the control that edits it, and
 * in words what is wrong with it. Each family of values has a class of its own, which makes the
 * control and shows the value in it. Properties: "session", "field", "item" (nullable). */
G_DECLARE_DERIVABLE_TYPE (CabasFieldRow, cabas_field_row, CABAS, FIELD_ROW, GtkWidget)

struct _CabasFieldRowClass
{
  GtkWidgetClass parent_class;

  /* Makes the control: called once, when session and field are known. */
  GtkWidget *(*make_control) (CabasFieldRow *self);
  /* Puts the item's value into the control; called whenever it changes, by whomever. */
  void (*show) (CabasFieldRow *self);
  /* (nullable): the focus has left the row. */
  void (*leave) (CabasFieldRow *self);
};

/* The row that edits this field, of the class for its type of value. */
GtkWidget *cabas_field_row_new (CabasSession *session, CabasField field);
/* The classes, by CabasValueType. */
GType cabas_value_type_get_row_type (CabasValueType type);

CabasSession *cabas_field_row_get_session (CabasFieldRow *self);
CabasHistory *cabas_field_row_get_history (CabasFieldRow *self);
CabasField cabas_field_row_get_field (CabasFieldRow *self);
const CabasFieldInfo *cabas_field_row_get_info (CabasFieldRow *self);
CabasItem *cabas_field_row_get_item (CabasFieldRow *self); /* (nullable) */
void cabas_field_row_set_item (CabasFieldRow *self, CabasItem *item);
gboolean cabas_field_row_grab_control (CabasFieldRow *self);

/* Values go to `commit` and not to the item: in a form of several items, the item shows what they
 * have in common. */
typedef void (*CabasFieldCommit) (CabasFieldRow *self, const GValue *value, gpointer user_data);
void cabas_field_row_set_commit (CabasFieldRow *self, CabasFieldCommit commit, gpointer user_data);
/* (nullable): a few words below the control while nothing is wrong. */
void cabas_field_row_set_note (CabasFieldRow *self, const char *note);
/* (nullable): a sentence in its place for as long as it is true, beside what other fields say. */
void cabas_field_row_set_finding (CabasFieldRow *self, const char *finding);

/* For the classes of rows. */
void cabas_field_row_set_stacked (CabasFieldRow *self);
/* Gives `widget` the name and help of the field, for those who do not see it. */
void cabas_field_row_describe (CabasFieldRow *self, GtkWidget *widget);
/* Writes the value to the history, where pauses in typing end a step. */
void cabas_field_row_commit (CabasFieldRow *self, const GValue *value);
void cabas_field_row_commit_number (CabasFieldRow *self, gint64 number);
/* (nullable): a sentence beside the control, and the control marked as invalid. */
void cabas_field_row_set_error (CabasFieldRow *self, const char *sentence);
gboolean cabas_field_row_is_writable (CabasFieldRow *self);

G_END_DECLS
