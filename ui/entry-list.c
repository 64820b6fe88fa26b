/* SPDX-License-Identifier: EUPL-1.2 */
#include "entry-list.h"

#include "widgets.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  CabasSession *session; /* (owned) */
  CabasItem *item;       /* (owned) (nullable) */
  gboolean is_stale;     /* the plan has changed since the lines were made */
  void (*apply) (CabasEntryList *self, const char *text); /* (nullable) */

  GtkLabel *title;
  GtkFlowBox *controls;
  GtkLabel *sentence;
  GtkListBox *list;
  GtkLabel *placeholder;
  GtkListBox *footer;
} CabasEntryListPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CabasEntryList, cabas_entry_list, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_SESSION = 1,
  PROP_ITEM,
} CabasEntryListProperty;

static GParamSpec *properties[PROP_ITEM + 1];

static CabasEntryListPrivate *
get_private (CabasEntryList *self)
{
  return cabas_entry_list_get_instance_private (self);
}

/* The row that tells of the entry, from a place on; (nullable). */
static GtkListBoxRow *
find_row (GtkListBox *list, const CabasEntry *entry, int position)
{
  GtkListBoxRow *row;

  for (; (row = gtk_list_box_get_row_at_index (list, position)) != NULL; position++)
    if (g_strcmp0 (cabas_entry_row_get_key (CABAS_ENTRY_ROW (row)), entry->key) == 0 &&
        cabas_entry_row_get_item (CABAS_ENTRY_ROW (row)) == entry->item)
      return row;

  return NULL;
}

static void
place_row (CabasEntryList *self, const CabasEntry *entry, int position)
{
  CabasEntryListPrivate *priv = get_private (self);
  GtkListBoxRow *row = find_row (priv->list, entry, position);
  g_autoptr (GtkWidget) kept = NULL;

  if (row == NULL)
    {
      row = GTK_LIST_BOX_ROW (cabas_entry_row_new ());
      cabas_entry_row_show (CABAS_ENTRY_ROW (row), entry);
      if (CABAS_ENTRY_LIST_GET_CLASS (self)->make_row != NULL)
        CABAS_ENTRY_LIST_GET_CLASS (self)->make_row (self, CABAS_ENTRY_ROW (row));
      gtk_list_box_insert (priv->list, GTK_WIDGET (row), position);
      return;
    }

  cabas_entry_row_show (CABAS_ENTRY_ROW (row), entry);
  if (gtk_list_box_row_get_index (row) == position)
    return;
  kept = g_object_ref (GTK_WIDGET (row));
  gtk_list_box_remove (priv->list, kept);
  gtk_list_box_insert (priv->list, kept, position);
}

static void
remove_rows (GtkListBox *list, int position)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, position)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

void
cabas_entry_list_refresh (CabasEntryList *self)
{
  CabasEntryListPrivate *priv = get_private (self);
  g_autoptr (GPtrArray) entries =
                 g_ptr_array_new_with_free_func ((GDestroyNotify) cabas_entry_free);

  priv->is_stale = FALSE;
  if (priv->item == NULL && CABAS_ENTRY_LIST_GET_CLASS (self)->is_of_item)
    return;

  CABAS_ENTRY_LIST_GET_CLASS (self)->list (self, entries);
  for (guint i = 0; i < entries->len; i++)
    place_row (self, entries->pdata[i], i);
  remove_rows (priv->list, entries->len);

  gtk_list_box_invalidate_headers (priv->list);
  gtk_widget_set_visible (GTK_WIDGET (priv->list), entries->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (priv->placeholder),
                          entries->len == 0 && gtk_label_get_label (priv->placeholder)[0] != '\0');
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  CabasEntryList *self = CABAS_ENTRY_LIST (widget);

  if (get_private (self)->is_stale)
    cabas_entry_list_refresh (self);

  return G_SOURCE_REMOVE;
}

/* Typing changes the plan many times: the lines are made anew at the next frame they are seen. */
static void
plan_changed_cb (CabasEntryList *self)
{
  CabasEntryListPrivate *priv = get_private (self);

  if (priv->is_stale)
    return;

  /* What hides itself for lack of lines sees no frame. */
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    {
      cabas_entry_list_refresh (self);
      return;
    }

  priv->is_stale = TRUE;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
show_group (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  const char *group = cabas_entry_row_get_group (CABAS_ENTRY_ROW (row));
  GtkWidget *label = gtk_list_box_row_get_header (row);

  if (group == NULL || (before != NULL && g_strcmp0 (group, cabas_entry_row_get_group (
                                                                CABAS_ENTRY_ROW (before))) == 0))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  if (label == NULL)
    {
      label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                            "xalign", 0.0, "wrap", TRUE, NULL);
      gtk_widget_add_css_class (label, "heading");
      gtk_widget_add_css_class (label, "group");
      gtk_list_box_row_set_header (row, label);
    }
  gtk_label_set_label (GTK_LABEL (label), group);
}

static void
row_activated_cb (CabasEntryList *self, GtkListBoxRow *row)
{
  cabas_session_select (get_private (self)->session,
                        cabas_entry_row_get_item (CABAS_ENTRY_ROW (row)));
}

static void
applied_cb (CabasEntryList *self, AdwEntryRow *row)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  if (text[0] == '\0')
    return;

  get_private (self)->apply (self, text);
  gtk_editable_set_text (GTK_EDITABLE (row), "");
  cabas_entry_list_refresh (self);
}

static void
set_item (CabasEntryList *self, CabasItem *item)
{
  CabasEntryListPrivate *priv = get_private (self);

  if (!g_set_object (&priv->item, item))
    return;

  remove_rows (priv->list, 0);
  if (item != NULL)
    cabas_entry_list_refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

static void
cabas_entry_list_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  CabasEntryList *self = CABAS_ENTRY_LIST (object);

  switch ((CabasEntryListProperty) prop_id)
    {
    case PROP_SESSION:
      get_private (self)->session = g_value_dup_object (value);
      break;
    case PROP_ITEM:
      set_item (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cabas_entry_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CabasEntryListPrivate *priv = get_private (CABAS_ENTRY_LIST (object));

  switch ((CabasEntryListProperty) prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, priv->session);
      break;
    case PROP_ITEM:
      g_value_set_object (value, priv->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cabas_entry_list_constructed (GObject *object)
{
  CabasEntryList *self = CABAS_ENTRY_LIST (object);

  G_OBJECT_CLASS (cabas_entry_list_parent_class)->constructed (object);
  g_signal_connect_object (cabas_entry_list_get_document (self), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
cabas_entry_list_dispose (GObject *object)
{
  CabasEntryListPrivate *priv = get_private (CABAS_ENTRY_LIST (object));

  cabas_widget_remove_children (GTK_WIDGET (object));
  g_clear_object (&priv->item);
  g_clear_object (&priv->session);

  G_OBJECT_CLASS (cabas_entry_list_parent_class)->dispose (object);
}

static void
cabas_entry_list_class_init (CabasEntryListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = cabas_entry_list_set_property;
  object_class->get_property = cabas_entry_list_get_property;
  object_class->constructed = cabas_entry_list_constructed;
  object_class->dispose = cabas_entry_list_dispose;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, CABAS_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ITEM] =
      g_param_spec_object ("item", NULL, NULL, CABAS_TYPE_ITEM,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/fr/cabas/Cabas/entry-list.ui");
  gtk_widget_class_bind_template_child_private (widget_class, CabasEntryList, title);
  gtk_widget_class_bind_template_child_private (widget_class, CabasEntryList, controls);
  gtk_widget_class_bind_template_child_private (widget_class, CabasEntryList, sentence);
  gtk_widget_class_bind_template_child_private (widget_class, CabasEntryList, list);
  gtk_widget_class_bind_template_child_private (widget_class, CabasEntryList, placeholder);
  gtk_widget_class_bind_template_child_private (widget_class, CabasEntryList, footer);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
cabas_entry_list_init (CabasEntryList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (get_private (self)->list, show_group, NULL, NULL);
}

CabasSession *
cabas_entry_list_get_session (CabasEntryList *self)
{
  return get_private (self)->session;
}

CabasHistory *
cabas_entry_list_get_history (CabasEntryList *self)
{
  return cabas_session_get_history (get_private (self)->session);
}

CabasDocument *
cabas_entry_list_get_document (CabasEntryList *self)
{
  return cabas_session_get_document (get_private (self)->session);
}

CabasItem *
cabas_entry_list_get_item (CabasEntryList *self)
{
  return get_private (self)->item;
}

CabasItem *
cabas_entry_list_find (CabasEntryList *self, GVariant *id)
{
  return cabas_document_find (cabas_entry_list_get_document (self),
                              g_variant_get_string (id, NULL));
}

void
cabas_entry_list_set_title (CabasEntryList *self, const char *title)
{
  gtk_label_set_label (get_private (self)->title, title);
  gtk_widget_set_visible (GTK_WIDGET (get_private (self)->title), title[0] != '\0');
  cabas_widget_tell_name (GTK_WIDGET (self), title);
  cabas_widget_tell_name (GTK_WIDGET (get_private (self)->list), title);
  cabas_widget_tell_name (GTK_WIDGET (get_private (self)->footer), title);
  /* What has no heading is read, and has no rows to go to. */
  gtk_widget_set_focusable (GTK_WIDGET (get_private (self)->list), title[0] != '\0');
}

void
cabas_entry_list_set_sentence (CabasEntryList *self, const char *sentence)
{
  GtkLabel *label = get_private (self)->sentence;

  gtk_label_set_label (label, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (label), sentence != NULL && sentence[0] != '\0');
}

void
cabas_entry_list_set_placeholder (CabasEntryList *self, const char *words)
{
  gtk_label_set_label (get_private (self)->placeholder, words);
}

void
cabas_entry_list_add_control (CabasEntryList *self, GtkWidget *widget)
{
  GtkWidget *cell = cabas_flow_box_append (get_private (self)->controls, widget);

  gtk_widget_set_halign (cell, GTK_ALIGN_START);
  gtk_widget_set_visible (GTK_WIDGET (get_private (self)->controls), TRUE);
}

GtkWidget *
cabas_entry_list_add_button (CabasEntryList *self, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  cabas_entry_list_add_control (self, button);

  return button;
}

GtkWidget *
cabas_entry_list_add_entry (CabasEntryList *self,
                            const char *title,
                            void (*apply) (CabasEntryList *self, const char *text))
{
  CabasEntryListPrivate *priv = get_private (self);
  GtkWidget *row = adw_entry_row_new ();

  priv->apply = apply;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  cabas_widget_expose_text (ADW_ENTRY_ROW (row));
  gtk_widget_set_sensitive (
      row, cabas_document_get_read_only_reason (cabas_entry_list_get_document (self)) == NULL);
  g_signal_connect_object (row, "apply", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (priv->footer, row);
  gtk_widget_set_visible (GTK_WIDGET (priv->footer), TRUE);

  return row;
}
