/* SPDX-License-Identifier: EUPL-1.2 */
#include "prose-binding.h"

/* A pause in typing after which the next letter is a step of its own, in milliseconds. */
#define PAUSE 2000
/* After which a long text is written to the plan. */
#define SHORT_PAUSE 300
#define LONG_TEXT (16 * 1024) /* in characters */

struct _CabasProseBinding
{
  GObject parent_instance;

  CabasSession *session;    /* (owned) */
  CabasProsePad *pad;       /* (unowned): owns the binding */
  CabasProseBuffer *buffer; /* (owned) */
  CabasField field;
  CabasItem *item;          /* (owned) (nullable) */
  GSignalGroup *item_watch; /* (owned) */
  char *text;               /* (owned) (nullable): what the buffer and the plan both said last */
  guint commit_source;
  guint pause_source;
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (CabasProseBinding, cabas_prose_binding, G_TYPE_OBJECT)

static gboolean
pause_cb (gpointer user_data)
{
  CabasProseBinding *self = CABAS_PROSE_BINDING (user_data);

  self->pause_source = 0;
  cabas_history_break (cabas_session_get_history (self->session));
  return G_SOURCE_REMOVE;
}

static void
commit (CabasProseBinding *self)
{
  g_autofree char *text = NULL;

  g_clear_handle_id (&self->commit_source, g_source_remove);
  if (self->item == NULL)
    return;

  text = cabas_prose_buffer_dup_text (self->buffer);
  if (g_strcmp0 (text, self->text) == 0)
    return;

  g_free (self->text);
  self->text = g_strdup (text);
  if (cabas_history_set_text (cabas_session_get_history (self->session), self->item, self->field,
                              text))
    {
      g_clear_handle_id (&self->pause_source, g_source_remove);
      self->pause_source = g_timeout_add (PAUSE, pause_cb, self);
    }
}

static gboolean
commit_cb (gpointer user_data)
{
  CabasProseBinding *self = CABAS_PROSE_BINDING (user_data);

  self->commit_source = 0;
  commit (self);
  return G_SOURCE_REMOVE;
}

static void
settle (CabasProseBinding *self)
{
  if (self->commit_source != 0)
    commit (self);
}

static void
edited_cb (CabasProseBinding *self)
{
  if (self->is_showing)
    return;

  if (gtk_text_buffer_get_char_count (GTK_TEXT_BUFFER (self->buffer)) < LONG_TEXT)
    {
      commit (self);
      return;
    }
  g_clear_handle_id (&self->commit_source, g_source_remove);
  self->commit_source = g_timeout_add (SHORT_PAUSE, commit_cb, self);
}

static void
show (CabasProseBinding *self)
{
  const char *text = self->item != NULL ? cabas_item_get_text (self->item, self->field) : NULL;

  self->is_showing = TRUE;
  g_free (self->text);
  self->text = g_strdup (text);
  cabas_prose_buffer_show (self->buffer, text);
  self->is_showing = FALSE;
}

static void
item_changed_cb (CabasProseBinding *self, GParamSpec *pspec)
{
  if (g_str_equal (g_param_spec_get_name (pspec), cabas_field_get_info (self->field)->name) &&
      g_strcmp0 (self->text, cabas_item_get_text (self->item, self->field)) != 0)
    show (self);
}

/* Names of items that the text leads to follow the plan. */
static void
plan_changed_cb (CabasProseBinding *self)
{
  if (self->item == NULL || !cabas_prose_buffer_has_old_names (self->buffer))
    return;

  settle (self);
  show (self);
}

static void
focus_left_cb (CabasProseBinding *self)
{
  settle (self);
  if (self->pause_source != 0)
    {
      g_clear_handle_id (&self->pause_source, g_source_remove);
      cabas_history_break (cabas_session_get_history (self->session));
    }
}

static void
cabas_prose_binding_dispose (GObject *object)
{
  CabasProseBinding *self = CABAS_PROSE_BINDING (object);

  g_clear_handle_id (&self->commit_source, g_source_remove);
  g_clear_handle_id (&self->pause_source, g_source_remove);
  g_clear_object (&self->item_watch);
  g_clear_object (&self->item);
  g_clear_object (&self->buffer);
  g_clear_object (&self->session);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (cabas_prose_binding_parent_class)->dispose (object);
}

static void
cabas_prose_binding_class_init (CabasProseBindingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cabas_prose_binding_dispose;
}

static void
cabas_prose_binding_init (CabasProseBinding *self)
{
  self->item_watch = g_signal_group_new (CABAS_TYPE_ITEM);
  g_signal_group_connect_swapped (self->item_watch, "notify", G_CALLBACK (item_changed_cb), self);
}

CabasProseBinding *
cabas_prose_binding_new (CabasSession *session, CabasProsePad *pad, CabasField field)
{
  CabasProseBinding *self = g_object_new (CABAS_TYPE_PROSE_BINDING, NULL);
  CabasDocument *document = cabas_session_get_document (session);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->session = g_object_ref (session);
  self->pad = pad;
  self->buffer = g_object_ref (cabas_prose_pad_get_prose (pad));
  self->field = field;
  cabas_prose_pad_set_editable (pad, cabas_document_get_read_only_reason (document) == NULL);

  g_signal_connect_object (self->buffer, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "settle", G_CALLBACK (settle), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (pad), focus);

  return self;
}

void
cabas_prose_binding_set_item (CabasProseBinding *self, CabasItem *item)
{
  g_return_if_fail (CABAS_IS_PROSE_BINDING (self));

  settle (self);
  if (!g_set_object (&self->item, item))
    return;

  g_signal_group_set_target (self->item_watch, item);
  cabas_prose_pad_set_holder (self->pad, item);
  show (self);
}
