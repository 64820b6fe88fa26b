/* SPDX-License-Identifier: EUPL-1.2 */
#include "field-row.h"

#include "field-layout.h"
#include "widgets.h"

#include "plan/text.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>

/* A pause in typing after which the next letter is a step of its own, in milliseconds. */
#define PAUSE 2000

typedef struct
{
  CabasSession *session; /* (owned) */
  CabasField field;
  CabasItem *item;          /* (owned) (nullable) */
  GSignalGroup *item_watch; /* (owned) */
  GtkWidget *control;       /* (unowned): child of control_box */
  GtkWidget *described;     /* (unowned): the part of it that takes the focus */
  guint pause_source;
  gboolean has_error;
  char *note;              /* (owned) (nullable) */
  char *finding;           /* (owned) (nullable) */
  CabasFieldCommit commit; /* (nullable) */
  gpointer commit_data;

  GtkLayoutManager *layout;
  GtkLabel *title;
  GtkWidget *required;
  GtkLabel *level;
  GtkLabel *help;
  GtkBox *control_box;
  GtkLabel *message;
} CabasFieldRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CabasFieldRow, cabas_field_row, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_SESSION = 1,
  PROP_FIELD,
  PROP_ITEM,
} CabasFieldRowProperty;

static GParamSpec *properties[PROP_ITEM + 1];

static CabasFieldRowPrivate *
get_private (CabasFieldRow *self)
{
  return cabas_field_row_get_instance_private (self);
}

static void
end_step (CabasFieldRow *self)
{
  CabasFieldRowPrivate *priv = get_private (self);

  g_clear_handle_id (&priv->pause_source, g_source_remove);
  cabas_history_break (cabas_session_get_history (priv->session));
}

static gboolean
pause_cb (gpointer user_data)
{
  CabasFieldRow *self = CABAS_FIELD_ROW (user_data);

  get_private (self)->pause_source = 0;
  end_step (self);
  return G_SOURCE_REMOVE;
}

static void
restart_pause (CabasFieldRow *self)
{
  CabasFieldRowPrivate *priv = get_private (self);

  g_clear_handle_id (&priv->pause_source, g_source_remove);
  priv->pause_source = g_timeout_add (PAUSE, pause_cb, self);
}

static void
show_warning (CabasFieldRow *self)
{
  CabasFieldRowPrivate *priv = get_private (self);
  g_autofree char *warning = NULL;

  if (priv->has_error)
    return;

  /* That a field must be filled in stands beside its name. */
  if (priv->item != NULL && cabas_field_get_held_as (priv->field) == CABAS_HELD_TEXT &&
      cabas_item_has (priv->item, priv->field))
    warning = cabas_value_dup_warning (priv->field, cabas_item_get_text (priv->item, priv->field));
  if (warning == NULL)
    warning = g_strdup (priv->finding != NULL ? priv->finding : priv->note);
  gtk_label_set_label (priv->message, warning != NULL ? warning : "");
  gtk_widget_set_visible (GTK_WIDGET (priv->message), warning != NULL);
}

static void
show_value (CabasFieldRow *self)
{
  CabasFieldRowPrivate *priv = get_private (self);
  const CabasFieldInfo *info = cabas_field_get_info (priv->field);

  if (priv->item == NULL)
    return;

  if (info->is_kept)
    gtk_widget_set_visible (GTK_WIDGET (self), cabas_item_has (priv->item, priv->field));
  gtk_widget_set_visible (priv->required,
                          info->is_required && !cabas_item_has (priv->item, priv->field));
  CABAS_FIELD_ROW_GET_CLASS (self)->show (self);
  show_warning (self);
}

static void
focus_left_cb (CabasFieldRow *self)
{
  CabasFieldRowClass *klass = CABAS_FIELD_ROW_GET_CLASS (self);

  if (get_private (self)->pause_source != 0)
    end_step (self);
  if (klass->leave != NULL && get_private (self)->item != NULL)
    klass->leave (self);
}

/* Names and states of other items can show in a reference. */
static void
watch_plan (CabasFieldRow *self)
{
  CabasFieldRowPrivate *priv = get_private (self);
  const CabasFieldInfo *info = cabas_field_get_info (priv->field);
  g_autofree char *signal = g_strconcat ("notify::", info->name, NULL);

  g_signal_group_connect_swapped (priv->item_watch, signal, G_CALLBACK (show_value), self);
  if (info->type == CABAS_VALUE_REFERENCE || info->type == CABAS_VALUE_REFERENCES)
    g_signal_connect_object (cabas_session_get_document (priv->session), "changed",
                             G_CALLBACK (show_value), self, G_CONNECT_SWAPPED);
}

static void
show_labels (CabasFieldRow *self)
{
  CabasFieldRowPrivate *priv = get_private (self);
  const CabasFieldInfo *info = cabas_field_get_info (priv->field);
  const char *help = cabas_field_get_help (priv->field);

  gtk_label_set_label (priv->title, cabas_field_get_label (priv->field));
  gtk_label_set_label (priv->help, help);
  gtk_widget_set_visible (GTK_WIDGET (priv->help), help != NULL && *help != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cabas_field_get_label (priv->field), -1);

  if (info->level != CABAS_LEVEL_PUBLIC)
    {
      gtk_label_set_label (priv->level, cabas_choice_get_label (CABAS_NOTE_LEVEL, info->level));
      gtk_widget_set_tooltip_text (GTK_WIDGET (priv->level),
                                   _ ("Who may read this field in exports."));
      gtk_widget_set_visible (GTK_WIDGET (priv->level), TRUE);
    }
}

static void
cabas_field_row_constructed (GObject *object)
{
  CabasFieldRow *self = CABAS_FIELD_ROW (object);
  CabasFieldRowPrivate *priv = get_private (self);

  G_OBJECT_CLASS (cabas_field_row_parent_class)->constructed (object);

  show_labels (self);
  watch_plan (self);
  priv->control = CABAS_FIELD_ROW_GET_CLASS (self)->make_control (self);
  gtk_box_prepend (priv->control_box, priv->control);
  gtk_widget_set_sensitive (priv->control, cabas_field_row_is_writable (self));
}

static void
cabas_field_row_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  CabasFieldRow *self = CABAS_FIELD_ROW (object);
  CabasFieldRowPrivate *priv = get_private (self);

  switch ((CabasFieldRowProperty) prop_id)
    {
    case PROP_SESSION:
      priv->session = g_value_dup_object (value);
      break;
    case PROP_FIELD:
      priv->field = g_value_get_uint (value);
      break;
    case PROP_ITEM:
      cabas_field_row_set_item (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cabas_field_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CabasFieldRowPrivate *priv = get_private (CABAS_FIELD_ROW (object));

  switch ((CabasFieldRowProperty) prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, priv->session);
      break;
    case PROP_FIELD:
      g_value_set_uint (value, priv->field);
      break;
    case PROP_ITEM:
      g_value_set_object (value, priv->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cabas_field_row_dispose (GObject *object)
{
  CabasFieldRowPrivate *priv = get_private (CABAS_FIELD_ROW (object));

  g_clear_handle_id (&priv->pause_source, g_source_remove);
  g_clear_object (&priv->item_watch);
  cabas_widget_remove_children (GTK_WIDGET (object));
  g_clear_object (&priv->item);
  g_clear_object (&priv->session);

  G_OBJECT_CLASS (cabas_field_row_parent_class)->dispose (object);
}

static void
cabas_field_row_finalize (GObject *object)
{
  g_free (get_private (CABAS_FIELD_ROW (object))->note);
  g_free (get_private (CABAS_FIELD_ROW (object))->finding);

  G_OBJECT_CLASS (cabas_field_row_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CABAS_TYPE_FIELD_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/cabas/Cabas/editors/field-row.ui");
  gtk_widget_class_bind_template_child_private (widget_class, CabasFieldRow, layout);
  gtk_widget_class_bind_template_child_private (widget_class, CabasFieldRow, title);
  gtk_widget_class_bind_template_child_private (widget_class, CabasFieldRow, required);
  gtk_widget_class_bind_template_child_private (widget_class, CabasFieldRow, level);
  gtk_widget_class_bind_template_child_private (widget_class, CabasFieldRow, help);
  gtk_widget_class_bind_template_child_private (widget_class, CabasFieldRow, control_box);
  gtk_widget_class_bind_template_child_private (widget_class, CabasFieldRow, message);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
}

static void
cabas_field_row_class_init (CabasFieldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags made_with = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = cabas_field_row_constructed;
  object_class->set_property = cabas_field_row_set_property;
  object_class->get_property = cabas_field_row_get_property;
  object_class->dispose = cabas_field_row_dispose;
  object_class->finalize = cabas_field_row_finalize;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, CABAS_TYPE_SESSION, made_with);
  properties[PROP_FIELD] =
      g_param_spec_uint ("field", NULL, NULL, 0, CABAS_N_FIELDS - 1, 0, made_with);
  properties[PROP_ITEM] =
      g_param_spec_object ("item", NULL, NULL, CABAS_TYPE_ITEM,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
cabas_field_row_init (CabasFieldRow *self)
{
  get_private (self)->item_watch = g_signal_group_new (CABAS_TYPE_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
}

CabasSession *
cabas_field_row_get_session (CabasFieldRow *self)
{
  g_return_val_if_fail (CABAS_IS_FIELD_ROW (self), NULL);

  return get_private (self)->session;
}

CabasHistory *
cabas_field_row_get_history (CabasFieldRow *self)
{
  return cabas_session_get_history (cabas_field_row_get_session (self));
}

CabasField
cabas_field_row_get_field (CabasFieldRow *self)
{
  g_return_val_if_fail (CABAS_IS_FIELD_ROW (self), CABAS_NO_FIELD);

  return get_private (self)->field;
}

const CabasFieldInfo *
cabas_field_row_get_info (CabasFieldRow *self)
{
  return cabas_field_get_info (cabas_field_row_get_field (self));
}

CabasItem *
cabas_field_row_get_item (CabasFieldRow *self)
{
  g_return_val_if_fail (CABAS_IS_FIELD_ROW (self), NULL);

  return get_private (self)->item;
}

void
cabas_field_row_set_item (CabasFieldRow *self, CabasItem *item)
{
  CabasFieldRowPrivate *priv = get_private (self);

  g_return_if_fail (CABAS_IS_FIELD_ROW (self));

  if (!g_set_object (&priv->item, item))
    return;

  cabas_field_row_set_error (self, NULL);
  g_signal_group_set_target (priv->item_watch, item);
  show_value (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

gboolean
cabas_field_row_grab_control (CabasFieldRow *self)
{
  g_return_val_if_fail (CABAS_IS_FIELD_ROW (self), FALSE);

  return gtk_widget_child_focus (get_private (self)->control, GTK_DIR_TAB_FORWARD);
}

void
cabas_field_row_set_stacked (CabasFieldRow *self)
{
  cabas_field_layout_set_stacked (CABAS_FIELD_LAYOUT (get_private (self)->layout), TRUE);
}

void
cabas_field_row_describe (CabasFieldRow *self, GtkWidget *widget)
{
  CabasFieldRowPrivate *priv = get_private (self);

  /* What takes the focus of these two is a button inside. */
  if (GTK_IS_MENU_BUTTON (widget) || GTK_IS_DROP_DOWN (widget))
    cabas_field_row_describe (self, gtk_widget_get_first_child (widget));

  priv->described = widget;
  gtk_accessible_update_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  priv->title, NULL, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                  priv->help, priv->message, NULL, -1);
}

void
cabas_field_row_commit (CabasFieldRow *self, const GValue *value)
{
  CabasFieldRowPrivate *priv = get_private (self);

  g_return_if_fail (CABAS_IS_FIELD_ROW (self));

  if (priv->item == NULL)
    return;
  if (priv->commit != NULL)
    {
      priv->commit (self, value, priv->commit_data);
      return;
    }
  if (cabas_history_set_value (cabas_field_row_get_history (self), priv->item, priv->field, value))
    restart_pause (self);
}

void
cabas_field_row_commit_number (CabasFieldRow *self, gint64 number)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_INT64);
  g_value_set_int64 (&value, number);
  cabas_field_row_commit (self, &value);
}

void
cabas_field_row_set_commit (CabasFieldRow *self, CabasFieldCommit commit, gpointer user_data)
{
  CabasFieldRowPrivate *priv = get_private (self);

  g_return_if_fail (CABAS_IS_FIELD_ROW (self));

  priv->commit = commit;
  priv->commit_data = user_data;
}

void
cabas_field_row_set_note (CabasFieldRow *self, const char *note)
{
  g_return_if_fail (CABAS_IS_FIELD_ROW (self));

  if (cabas_set_str (&get_private (self)->note, note))
    show_warning (self);
}

void
cabas_field_row_set_finding (CabasFieldRow *self, const char *finding)
{
  g_return_if_fail (CABAS_IS_FIELD_ROW (self));

  if (cabas_set_str (&get_private (self)->finding, finding))
    show_warning (self);
}

void
cabas_field_row_set_error (CabasFieldRow *self, const char *sentence)
{
  CabasFieldRowPrivate *priv = get_private (self);

  priv->has_error = sentence != NULL;
  gtk_label_set_label (priv->message, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (priv->message), sentence != NULL);
  if (priv->described != NULL)
    gtk_accessible_update_state (
        GTK_ACCESSIBLE (priv->described), GTK_ACCESSIBLE_STATE_INVALID,
        sentence != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (sentence != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
      show_warning (self);
    }
}

gboolean
cabas_field_row_is_writable (CabasFieldRow *self)
{
  CabasDocument *document = cabas_session_get_document (cabas_field_row_get_session (self));

  return cabas_document_get_read_only_reason (document) == NULL;
}
