/* SPDX-License-Identifier: EUPL-1.2 */
#include "session.h"

#include "page-views.h"

#include <glib/gi18n-lib.h>

struct _CabasSession
{
  GObject parent_instance;

  CabasDocument *document; /* (owned) */
  CabasHistory *history;   /* (owned) */
  GFile *file;             /* (owned) (nullable): never saved */
  CabasItem *selected;     /* (owned) (nullable): nothing selected */
  CabasPage page;
  const char *views[CABAS_N_PAGES]; /* interned (nullable): the one each page begins with */

  char *title;         /* (owned) */
  char *save_state;    /* (owned) */
  GDateTime *saved_at; /* (owned) (nullable): not saved since it was made */
  GDateTime *draft_at; /* (owned) (nullable) */
  guint64 draft_serial;
  gboolean is_saving;
  gboolean is_never_saved; /* holds work that no file holds, though nothing was changed here */
};

G_DEFINE_FINAL_TYPE (CabasSession, cabas_session, G_TYPE_OBJECT)

typedef enum
{
  PROP_DOCUMENT = 1,
  PROP_FILE,
  PROP_HISTORY,
  PROP_TITLE,
  PROP_PAGE,
  PROP_VIEW,
  PROP_SELECTED,
  PROP_SAVE_STATE,
} CabasSessionProperty;

static GParamSpec *properties[PROP_SAVE_STATE + 1];
static guint settle_signal;

/* The hour of today, else the day. */
static char *
format_moment (GDateTime *moment)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) local = g_date_time_to_local (moment);

  if (g_date_time_get_year (now) == g_date_time_get_year (local) &&
      g_date_time_get_day_of_year (now) == g_date_time_get_day_of_year (local))
    /* Translators: an hour, as in “Saved at 14:32”. */
    return g_date_time_format (local, _ ("at %H:%M"));

  /* Translators: a day without its hour, as in “Saved on 14/03/2027”. */
  return g_date_time_format (local, _ ("on %d/%m/%Y"));
}

static char *
describe_save_state (CabasSession *self)
{
  g_autofree char *moment = NULL;

  if (cabas_document_get_read_only_reason (self->document) != NULL)
    return g_strdup (_ ("Read-only"));
  if (self->is_saving)
    return g_strdup (_ ("Saving…"));

  if (cabas_session_is_modified (self))
    {
      if (self->draft_at == NULL || self->draft_serial != cabas_history_get_serial (self->history))
        return g_strdup (_ ("Unsaved changes"));

      moment = format_moment (self->draft_at);
      /* Translators: a safety copy of unsaved work was written, “at” an hour or “on” a day. */
      return g_strdup_printf (_ ("Draft kept %s"), moment);
    }

  if (self->saved_at == NULL)
    return g_strdup (_ ("Not saved yet"));

  moment = format_moment (self->saved_at);
  /* Translators: %s is “at” an hour or “on” a day. */
  return g_strdup_printf (_ ("Saved %s"), moment);
}

static void
update_save_state (CabasSession *self)
{
  g_autofree char *sentence = describe_save_state (self);

  if (g_strcmp0 (sentence, self->save_state) == 0)
    return;

  g_free (self->save_state);
  self->save_state = g_steal_pointer (&sentence);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVE_STATE]);
}

static void
update_title (CabasSession *self)
{
  CabasItem *root = cabas_document_get_root (self->document);
  const char *title = cabas_item_get_text (root, CABAS_PLAN_TITLE);

  if (title == NULL)
    title = _ ("Untitled plan");
  if (g_strcmp0 (title, self->title) == 0)
    return;

  g_free (self->title);
  self->title = g_strdup (title);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/* What is selected must not outlive its place in the plan: the page would edit a ghost. */
static void
item_removed_cb (CabasSession *self, CabasItem *item)
{
  if (self->selected != NULL &&
      (self->selected == item || cabas_item_is_inside (self->selected, item)))
    cabas_session_select (self, NULL);
}

static void
take_document (CabasSession *self, CabasDocument *document)
{
  CabasItem *root = cabas_document_get_root (document);

  self->document = g_object_ref (document);
  self->history = cabas_history_new (document);

  g_signal_connect_object (document, "item-removed", G_CALLBACK (item_removed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (root, "notify::title", G_CALLBACK (update_title), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->history, "notify::serial", G_CALLBACK (update_save_state), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->history, "notify::modified", G_CALLBACK (update_save_state), self,
                           G_CONNECT_SWAPPED);
}

static void
cabas_session_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CabasSession *self = CABAS_SESSION (object);

  switch ((CabasSessionProperty) prop_id)
    {
    case PROP_DOCUMENT:
      take_document (self, g_value_get_object (value));
      break;
    case PROP_FILE:
      cabas_session_set_file (self, g_value_get_object (value));
      break;
    case PROP_PAGE:
      cabas_session_set_page (self, g_value_get_string (value));
      break;
    case PROP_SELECTED:
      cabas_session_select (self, g_value_get_object (value));
      break;
    case PROP_HISTORY:
    case PROP_TITLE:
    case PROP_SAVE_STATE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cabas_session_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CabasSession *self = CABAS_SESSION (object);

  switch ((CabasSessionProperty) prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_PAGE:
      g_value_set_string (value, cabas_session_get_page (self));
      break;
    case PROP_VIEW:
      g_value_set_string (value, cabas_session_get_view (self));
      break;
    case PROP_SELECTED:
      g_value_set_object (value, self->selected);
      break;
    case PROP_SAVE_STATE:
      g_value_set_string (value, self->save_state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cabas_session_constructed (GObject *object)
{
  CabasSession *self = CABAS_SESSION (object);

  G_OBJECT_CLASS (cabas_session_parent_class)->constructed (object);
  update_title (self);
  update_save_state (self);
}

static void
cabas_session_dispose (GObject *object)
{
  CabasSession *self = CABAS_SESSION (object);

  g_clear_object (&self->selected);
  g_clear_object (&self->history);
  g_clear_object (&self->document);
  g_clear_object (&self->file);
  g_clear_pointer (&self->saved_at, g_date_time_unref);
  g_clear_pointer (&self->draft_at, g_date_time_unref);

  G_OBJECT_CLASS (cabas_session_parent_class)->dispose (object);
}

static void
cabas_session_finalize (GObject *object)
{
  CabasSession *self = CABAS_SESSION (object);

  g_free (self->title);
  g_free (self->save_state);

  G_OBJECT_CLASS (cabas_session_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags editable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_DOCUMENT] =
      g_param_spec_object ("document", NULL, NULL, CABAS_TYPE_DOCUMENT,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, editable);
  properties[PROP_HISTORY] =
      g_param_spec_object ("history", NULL, NULL, CABAS_TYPE_HISTORY, readable);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, readable);
  properties[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, NULL, editable);
  properties[PROP_VIEW] =
      g_param_spec_string ("view", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SELECTED] =
      g_param_spec_object ("selected", NULL, NULL, CABAS_TYPE_ITEM, editable);
  properties[PROP_SAVE_STATE] = g_param_spec_string ("save-state", NULL, NULL, NULL, readable);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  settle_signal = g_signal_new ("settle", CABAS_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
cabas_session_class_init (CabasSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = cabas_session_set_property;
  object_class->get_property = cabas_session_get_property;
  object_class->constructed = cabas_session_constructed;
  object_class->dispose = cabas_session_dispose;
  object_class->finalize = cabas_session_finalize;

  install_properties (object_class);
}

static void
cabas_session_init (CabasSession *self)
{
}

CabasSession *
cabas_session_new (CabasDocument *document, GFile *file)
{
  g_autoptr (CabasDocument) owned = document;

  g_return_val_if_fail (CABAS_IS_DOCUMENT (document), NULL);

  return g_object_new (CABAS_TYPE_SESSION, "document", owned, "file", file, NULL);
}

CabasDocument *
cabas_session_get_document (CabasSession *self)
{
  g_return_val_if_fail (CABAS_IS_SESSION (self), NULL);

  return self->document;
}

CabasHistory *
cabas_session_get_history (CabasSession *self)
{
  g_return_val_if_fail (CABAS_IS_SESSION (self), NULL);

  return self->history;
}

const char *
cabas_session_get_title (CabasSession *self)
{
  g_return_val_if_fail (CABAS_IS_SESSION (self), NULL);

  return self->title;
}

const char *
cabas_session_get_save_state (CabasSession *self)
{
  g_return_val_if_fail (CABAS_IS_SESSION (self), NULL);

  return self->save_state;
}

GFile *
cabas_session_get_file (CabasSession *self)
{
  g_return_val_if_fail (CABAS_IS_SESSION (self), NULL);

  return self->file;
}

void
cabas_session_set_file (CabasSession *self, GFile *file)
{
  g_return_if_fail (CABAS_IS_SESSION (self));

  if (g_set_object (&self->file, file))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
}

const char *
cabas_session_get_page (CabasSession *self)
{
  g_return_val_if_fail (CABAS_IS_SESSION (self), NULL);

  return cabas_page_get_info (self->page)->name;
}

void
cabas_session_set_page (CabasSession *self, const char *page)
{
  const CabasPage wanted = cabas_page_find (page);

  g_return_if_fail (CABAS_IS_SESSION (self));

  if (self->page == wanted)
    return;

  self->page = wanted;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

CabasItem *
cabas_session_get_selected (CabasSession *self)
{
  g_return_val_if_fail (CABAS_IS_SESSION (self), NULL);

  return self->selected;
}

void
cabas_session_select (CabasSession *self, CabasItem *item)
{
  g_return_if_fail (CABAS_IS_SESSION (self));

  /* The page comes first, so that whoever hears of the item can look for it there. */
  if (item != NULL)
    {
      cabas_session_set_page (
          self, cabas_page_get_info (cabas_page_find_for_item (item, self->page))->name);
      cabas_session_set_view (self, CABAS_VIEW_LIST);
    }
  cabas_session_select_here (self, item);
}

void
cabas_session_select_here (CabasSession *self, CabasItem *item)
{
  g_return_if_fail (CABAS_IS_SESSION (self));

  if (g_set_object (&self->selected, item))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

const char *
cabas_session_get_view (CabasSession *self)
{
  g_return_val_if_fail (CABAS_IS_SESSION (self), NULL);

  return self->views[self->page];
}

void
cabas_session_set_view (CabasSession *self, const char *view)
{
  g_return_if_fail (CABAS_IS_SESSION (self));

  if (g_strcmp0 (self->views[self->page], view) == 0)
    return;

  self->views[self->page] = g_intern_string (view);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

void
cabas_session_note_saving (CabasSession *self)
{
  g_return_if_fail (CABAS_IS_SESSION (self));

  self->is_saving = TRUE;
  update_save_state (self);
}

void
cabas_session_note_not_saved (CabasSession *self)
{
  g_return_if_fail (CABAS_IS_SESSION (self));

  self->is_saving = FALSE;
  update_save_state (self);
}

void
cabas_session_note_saved (CabasSession *self, guint64 serial, GDateTime *when)
{
  g_return_if_fail (CABAS_IS_SESSION (self));

  g_clear_pointer (&self->saved_at, g_date_time_unref);
  self->saved_at = when != NULL ? g_date_time_ref (when) : g_date_time_new_now_local ();
  self->is_saving = FALSE;
  self->is_never_saved = FALSE;
  cabas_history_mark_saved (self->history, serial);
  update_save_state (self);
}

void
cabas_session_note_draft (CabasSession *self, guint64 serial)
{
  g_return_if_fail (CABAS_IS_SESSION (self));

  g_clear_pointer (&self->draft_at, g_date_time_unref);
  self->draft_at = g_date_time_new_now_local ();
  self->draft_serial = serial;
  update_save_state (self);
}

gboolean
cabas_session_is_modified (CabasSession *self)
{
  g_return_val_if_fail (CABAS_IS_SESSION (self), FALSE);

  return self->is_never_saved || cabas_history_is_modified (self->history);
}

void
cabas_session_set_never_saved (CabasSession *self)
{
  g_return_if_fail (CABAS_IS_SESSION (self));

  self->is_never_saved = TRUE;
  update_save_state (self);
}

void
cabas_session_settle (CabasSession *self)
{
  g_return_if_fail (CABAS_IS_SESSION (self));

  g_signal_emit (self, settle_signal, 0);
}
