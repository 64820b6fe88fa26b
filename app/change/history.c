/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/history.h"

#include "change/history-private.h"

#include <glib/gi18n-lib.h>

/* A change that was made, and the serials of the states on both sides of it. */
typedef struct
{
  CabasChange *change; /* (owned) */
  guint64 before;
  guint64 after;
} Step;

struct _CabasHistory
{
  GObject parent_instance;

  CabasDocument *document; /* (owned) */
  GPtrArray *done;         /* (owned) of Step, the last one first to be undone */
  GPtrArray *undone;       /* (owned) of Step, the last one first to be redone */
  CabasChange *group;      /* (owned) (nullable): being made, between begin and end */
  guint depth;             /* of groups inside groups */
  guint64 serial;
  guint64 last_serial; /* the highest ever given */
  guint64 saved_serial;
  gboolean is_broken; /* the next setting starts a new step */
  char *undo_label;   /* (owned) (nullable) */
  char *redo_label;   /* (owned) (nullable) */
};

typedef enum
{
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_MODIFIED,
  PROP_SERIAL,
} CabasHistoryProperty;

static GParamSpec *properties[PROP_SERIAL + 1];

G_DEFINE_FINAL_TYPE (CabasHistory, cabas_history, G_TYPE_OBJECT)

static void
step_free (Step *step)
{
  cabas_change_free (step->change);
  g_free (step);
}

static void
cabas_history_finalize (GObject *object)
{
  CabasHistory *self = CABAS_HISTORY (object);

  g_clear_pointer (&self->group, cabas_change_free);
  g_ptr_array_unref (self->done);
  g_ptr_array_unref (self->undone);
  g_object_unref (self->document);
  g_free (self->undo_label);
  g_free (self->redo_label);

  G_OBJECT_CLASS (cabas_history_parent_class)->finalize (object);
}

static void
cabas_history_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CabasHistory *self = CABAS_HISTORY (object);

  switch ((CabasHistoryProperty) prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, cabas_history_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, cabas_history_can_redo (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, cabas_history_is_modified (self));
      break;
    case PROP_SERIAL:
      g_value_set_uint64 (value, self->serial);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cabas_history_class_init (CabasHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = cabas_history_finalize;
  object_class->get_property = cabas_history_get_property;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[PROP_SERIAL] = g_param_spec_uint64 ("serial", NULL, NULL, 0, G_MAXUINT64, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
cabas_history_init (CabasHistory *self)
{
  self->done = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  self->undone = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
}

CabasHistory *
cabas_history_new (CabasDocument *document)
{
  CabasHistory *self = g_object_new (CABAS_TYPE_HISTORY, NULL);

  self->document = g_object_ref (document);
  return self;
}

CabasDocument *
cabas_history_get_document (CabasHistory *self)
{
  return self->document;
}

static Step *
peek (GPtrArray *steps)
{
  return steps->len > 0 ? g_ptr_array_index (steps, steps->len - 1) : NULL;
}

/* `format` stands before what the step is called. */
static void
update_label (char **label, Step *step, const char *format)
{
  g_free (*label);
  *label = step != NULL ? g_strdup_printf (format, cabas_change_get_label (step->change)) : NULL;
}

static void
notify_state (CabasHistory *self)
{
  /* TRANSLATORS: %s is a step of the history, such as “rename action A12”. */
  update_label (&self->undo_label, peek (self->done), _ ("Undo: %s"));
  /* TRANSLATORS: %s is a step of the history, such as “rename action A12”. */
  update_label (&self->redo_label, peek (self->undone), _ ("Redo: %s"));

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = PROP_CAN_UNDO; i <= PROP_SERIAL; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_object_thaw_notify (G_OBJECT (self));
}

gboolean
cabas_history_is_read_only (CabasHistory *self)
{
  return cabas_document_get_read_only_reason (self->document) != NULL;
}

/* Typing goes on in the same step unless the step is the saved state, the focus left the field,
 * or something was undone since. */
static gboolean
continues_last_step (CabasHistory *self, const CabasChange *change)
{
  Step *last = peek (self->done);

  return last != NULL && !self->is_broken && last->after != self->saved_serial &&
         last->after == self->serial && cabas_change_covers (last->change, change);
}

static void
push (CabasHistory *self, CabasChange *change)
{
  Step *step;

  g_ptr_array_set_size (self->undone, 0);

  if (continues_last_step (self, change))
    {
      cabas_change_free (change);
      peek (self->done)->after = self->serial = ++self->last_serial;
      notify_state (self);
      return;
    }

  step = g_new0 (Step, 1);
  step->change = change;
  step->before = self->serial;
  step->after = self->serial = ++self->last_serial;
  g_ptr_array_add (self->done, step);
  self->is_broken = FALSE;
  notify_state (self);
}

/* A change enters the history after it succeeded. */
gboolean
cabas_history_make (CabasHistory *self, CabasChange *change)
{
  if (cabas_history_is_read_only (self) || !cabas_change_apply (change, self->document))
    {
      cabas_change_free (change);
      return FALSE;
    }

  if (self->group != NULL)
    cabas_change_group_take (self->group, change);
  else
    push (self, change);

  return TRUE;
}

void
cabas_history_begin (CabasHistory *self, const char *label)
{
  g_return_if_fail (CABAS_IS_HISTORY (self));

  if (self->depth++ == 0)
    self->group = cabas_change_new_group (label);
}

void
cabas_history_end (CabasHistory *self)
{
  g_autoptr (CabasChange) group = NULL;

  g_return_if_fail (CABAS_IS_HISTORY (self) && self->depth > 0);

  if (--self->depth > 0)
    return;

  group = g_steal_pointer (&self->group);
  if (cabas_change_group_get_n (group) == 0)
    return;

  push (self, g_steal_pointer (&group));
}

void
cabas_history_break (CabasHistory *self)
{
  g_return_if_fail (CABAS_IS_HISTORY (self));

  self->is_broken = TRUE;
}

/* Takes the last step of `from` back and puts it on `to`. */
static gboolean
go (CabasHistory *self, GPtrArray *from, GPtrArray *to)
{
  Step *step = peek (from);

  if (step == NULL || self->depth > 0 || !cabas_change_apply (step->change, self->document))
    return FALSE;

  self->serial = from == self->done ? step->before : step->after;
  g_ptr_array_add (to, g_ptr_array_steal_index (from, from->len - 1));
  self->is_broken = TRUE;
  notify_state (self);
  return TRUE;
}

gboolean
cabas_history_undo (CabasHistory *self)
{
  g_return_val_if_fail (CABAS_IS_HISTORY (self), FALSE);

  return go (self, self->done, self->undone);
}

gboolean
cabas_history_redo (CabasHistory *self)
{
  g_return_val_if_fail (CABAS_IS_HISTORY (self), FALSE);

  return go (self, self->undone, self->done);
}

gboolean
cabas_history_can_undo (CabasHistory *self)
{
  return self->done->len > 0;
}

gboolean
cabas_history_can_redo (CabasHistory *self)
{
  return self->undone->len > 0;
}

const char *
cabas_history_get_undo_label (CabasHistory *self)
{
  return self->undo_label;
}

const char *
cabas_history_get_redo_label (CabasHistory *self)
{
  return self->redo_label;
}

guint64
cabas_history_get_serial (CabasHistory *self)
{
  return self->serial;
}

void
cabas_history_mark_saved (CabasHistory *self, guint64 serial)
{
  g_return_if_fail (CABAS_IS_HISTORY (self));

  if (self->saved_serial == serial)
    return;

  self->saved_serial = serial;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

gboolean
cabas_history_is_modified (CabasHistory *self)
{
  return self->serial != self->saved_serial;
}

/* How many steps of `steps`, from its top, lie between the present and the saved state, which is
 * the state at the far side of the last of them; 0 where the saved state is not among them. */
static guint
count_steps (GPtrArray *steps, guint64 saved_serial, gboolean is_done)
{
  for (guint i = steps->len; i-- > 0;)
    {
      const Step *step = g_ptr_array_index (steps, i);

      if ((is_done ? step->before : step->after) == saved_serial)
        return steps->len - i;
    }

  return 0;
}

guint
cabas_history_get_n_unsaved (CabasHistory *self)
{
  guint n_steps;

  if (!cabas_history_is_modified (self))
    return 0;

  n_steps = count_steps (self->done, self->saved_serial, TRUE);
  if (n_steps == 0)
    n_steps = count_steps (self->undone, self->saved_serial, FALSE);

  return n_steps > 0 ? n_steps : MAX (self->done->len, 1);
}
