/* SPDX-License-Identifier: EUPL-1.2 */
#include "chapters/remarks-panel.h"

#include "widgets.h"

#include "change/remarks.h"
#include "plan/value.h"
#include "store/preferences.h"

#include <glib/gi18n-lib.h>

struct _CabasRemarksPanel
{
  GtkBox parent_instance;

  CabasSession *session; /* (owned) */
  CabasItem *item;       /* (owned) (nullable) */
  CabasField field;      /* of the words that the next remark is about, or CABAS_NO_FIELD */
  char *quote;           /* (owned) (nullable) */
  guint refresh_source;
  GPtrArray *said; /* (owned) of strings: what the cards show, to leave them alone while it does */

  GtkLabel *title;
  GtkBox *cards;
  GtkLabel *about;
  GtkEditable *entry;
};

G_DEFINE_FINAL_TYPE (CabasRemarksPanel, cabas_remarks_panel, GTK_TYPE_BOX)

enum
{
  PROP_ITEM = 1,
};

enum
{
  QUOTE_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static CabasHistory *
get_history (CabasRemarksPanel *self)
{
  return cabas_session_get_history (self->session);
}

static void
show_about (CabasRemarksPanel *self)
{
  g_autofree char *about =
      self->quote != NULL ? g_strdup_printf (_ ("About “%s”"), self->quote) : NULL;

  gtk_label_set_label (self->about, about != NULL ? about : "");
  gtk_widget_set_visible (GTK_WIDGET (self->about), about != NULL);
}

static void
add_cb (CabasRemarksPanel *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  g_autofree char *author = cabas_preferences_dup_author ();

  if (self->item == NULL || *text == '\0')
    return;

  cabas_remarks_add (get_history (self), self->item, self->field, self->quote, text, author,
                     cabas_date_today ());
  gtk_editable_set_text (self->entry, "");
  self->field = CABAS_NO_FIELD;
  g_clear_pointer (&self->quote, g_free);
  show_about (self);
}

static CabasItem *
find_remark (CabasRemarksPanel *self, const char *id)
{
  return cabas_document_find (cabas_session_get_document (self->session), id);
}

static void
set_state (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasRemarksPanel *self = CABAS_REMARKS_PANEL (widget);
  const char *id;
  gint32 state;

  g_variant_get (parameter, "(&si)", &id, &state);
  if (find_remark (self, id) != NULL)
    cabas_history_set_number (get_history (self), find_remark (self, id), CABAS_COMMENT_STATE,
                              state);
}

static void
reply_cb (GtkEntry *entry, CabasRemarksPanel *self)
{
  CabasItem *remark = find_remark (self, g_object_get_data (G_OBJECT (entry), "remark"));

  if (remark != NULL)
    cabas_history_set_text (get_history (self), remark, CABAS_COMMENT_REPLY,
                            gtk_editable_get_text (GTK_EDITABLE (entry)));
}

static GtkWidget *
add_label (GtkWidget *card, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (card), label);

  return label;
}

/* “Anne Martin · 15 March 2027 · Question · To be answered” */
static char *
describe (CabasRemarksPanel *self, CabasItem *remark)
{
  static const CabasField fields[] = { CABAS_COMMENT_AUTHOR, CABAS_COMMENT_DATE, CABAS_COMMENT_TYPE,
                                       CABAS_COMMENT_STATE };
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *shown =
          cabas_item_dup_shown (remark, fields[i], cabas_session_get_document (self->session));

      if (*shown != '\0')
        g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", shown);
    }

  return g_string_free (words, FALSE);
}

static void
quote_clicked_cb (GtkButton *button, CabasRemarksPanel *self)
{
  g_signal_emit (self, signals[QUOTE_CHOSEN], 0, g_object_get_data (G_OBJECT (button), "quote"));
}

static void
add_quote (CabasRemarksPanel *self, GtkWidget *card, CabasItem *remark)
{
  const char *quote = cabas_item_get_text (remark, CABAS_COMMENT_QUOTE);
  g_autofree char *shown = quote != NULL ? g_strdup_printf (_ ("“%s”"), quote) : NULL;
  GtkWidget *button;
  GtkWidget *label;

  if (quote == NULL)
    return;
  if (!cabas_remark_quote_stands (remark, cabas_session_get_document (self->session)))
    {
      add_label (card, shown, "dim-label");
      add_label (card, _ ("These words have changed since."), "caption");
      return;
    }

  button = gtk_button_new ();
  label = gtk_label_new (shown);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  cabas_widget_set_name (button, _ ("Show these words in the text"));
  g_object_set_data_full (G_OBJECT (button), "quote", g_strdup (quote), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (quote_clicked_cb), self, 0);
  gtk_box_append (GTK_BOX (card), button);
}

static void
add_state_button (GtkWidget *box, CabasItem *remark, const char *label, int state)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "remarks.state");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(si)", cabas_item_get_id (remark),
                                    state);
  gtk_box_append (GTK_BOX (box), button);
}

static void
add_answer (CabasRemarksPanel *self, GtkWidget *card, CabasItem *remark)
{
  const char *reply = cabas_item_get_text (remark, CABAS_COMMENT_REPLY);
  const gint64 state = cabas_item_get_number (remark, CABAS_COMMENT_STATE);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_editable_set_text (GTK_EDITABLE (entry), reply != NULL ? reply : "");
  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Reply, then Enter"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cabas_field_get_label (CABAS_COMMENT_REPLY), -1);
  g_object_set_data_full (G_OBJECT (entry), "remark", g_strdup (cabas_item_get_id (remark)),
                          g_free);
  g_signal_connect_object (entry, "activate", G_CALLBACK (reply_cb), self, 0);
  gtk_box_append (GTK_BOX (card), entry);

  if (state != CABAS_COMMENT_STATE_TAKEN_UP)
    add_state_button (buttons, remark, _ ("Take up"), CABAS_COMMENT_STATE_TAKEN_UP);
  if (state != CABAS_COMMENT_STATE_SET_ASIDE)
    add_state_button (buttons, remark, _ ("Set aside"), CABAS_COMMENT_STATE_SET_ASIDE);
  if (state == CABAS_COMMENT_STATE_TAKEN_UP || state == CABAS_COMMENT_STATE_SET_ASIDE)
    add_state_button (buttons, remark, _ ("Open again"), CABAS_COMMENT_STATE_OPEN);
  gtk_box_append (GTK_BOX (card), buttons);
}

static void
add_card (CabasRemarksPanel *self, CabasItem *remark)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  const char *text = cabas_item_get_text (remark, CABAS_COMMENT_TEXT);
  g_autofree char *who = describe (self, remark);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "remark");
  add_label (card, who, "caption");
  add_quote (self, card, remark);
  add_label (card, text != NULL ? text : "", NULL);
  add_answer (self, card, remark);
  gtk_box_append (self->cards, card);
}

static char *
say_remark (CabasRemarksPanel *self, CabasItem *remark)
{
  g_autofree char *who = describe (self, remark);
  const char *reply = cabas_item_get_text (remark, CABAS_COMMENT_REPLY);

  return g_strdup_printf (
      "%s|%s|%s|%s|%d", cabas_item_get_id (remark), who,
      cabas_item_get_text (remark, CABAS_COMMENT_TEXT), reply != NULL ? reply : "",
      cabas_remark_quote_stands (remark, cabas_session_get_document (self->session)));
}

static void
refresh (CabasRemarksPanel *self)
{
  g_autoptr (GPtrArray) remarks = NULL;
  g_autoptr (GPtrArray) said = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *title = NULL;
  gboolean is_same;
  GtkWidget *child;

  if (self->item == NULL)
    return;

  remarks = cabas_remarks_list (cabas_session_get_document (self->session), self->item);
  for (guint i = 0; i < remarks->len; i++)
    g_ptr_array_add (said, say_remark (self, remarks->pdata[i]));
  is_same = self->said != NULL && self->said->len == said->len;
  for (guint i = 0; is_same && i < said->len; i++)
    is_same = g_str_equal (said->pdata[i], self->said->pdata[i]);
  if (is_same)
    return;

  g_clear_pointer (&self->said, g_ptr_array_unref);
  self->said = g_steal_pointer (&said);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL)
    gtk_box_remove (self->cards, child);
  for (guint i = 0; i < remarks->len; i++)
    add_card (self, remarks->pdata[i]);
  title = g_strdup_printf (_ ("Remarks (%u)"), remarks->len);
  gtk_label_set_label (self->title, title);
}

static gboolean
refresh_cb (gpointer user_data)
{
  CabasRemarksPanel *self = CABAS_REMARKS_PANEL (user_data);

  self->refresh_source = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

static void
plan_changed_cb (CabasRemarksPanel *self)
{
  if (self->refresh_source == 0)
    self->refresh_source = g_idle_add_full (G_PRIORITY_LOW, refresh_cb, self, NULL);
}

static void
set_item (CabasRemarksPanel *self, CabasItem *item)
{
  if (!g_set_object (&self->item, item))
    return;

  self->field = CABAS_NO_FIELD;
  g_clear_pointer (&self->quote, g_free);
  g_clear_pointer (&self->said, g_ptr_array_unref);
  show_about (self);
  refresh (self);
}

static void
cabas_remarks_panel_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  if (prop_id == PROP_ITEM)
    set_item (CABAS_REMARKS_PANEL (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
cabas_remarks_panel_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_ITEM)
    g_value_set_object (value, CABAS_REMARKS_PANEL (object)->item);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
cabas_remarks_panel_dispose (GObject *object)
{
  CabasRemarksPanel *self = CABAS_REMARKS_PANEL (object);

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  g_clear_pointer (&self->said, g_ptr_array_unref);
  g_clear_pointer (&self->quote, g_free);
  g_clear_object (&self->item);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_remarks_panel_parent_class)->dispose (object);
}

static void
cabas_remarks_panel_class_init (CabasRemarksPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = cabas_remarks_panel_set_property;
  object_class->get_property = cabas_remarks_panel_get_property;
  object_class->dispose = cabas_remarks_panel_dispose;
  g_object_class_install_property (
      object_class, PROP_ITEM,
      g_param_spec_object ("item", NULL, NULL, CABAS_TYPE_ITEM,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY));
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "remarks.state", "(si)", set_state);
  signals[QUOTE_CHOSEN] = g_signal_new ("quote-chosen", CABAS_TYPE_REMARKS_PANEL, G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cabas_remarks_panel_init (CabasRemarksPanel *self)
{
  GtkWidget *cards = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *entry = gtk_entry_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->field = CABAS_NO_FIELD;
  self->title = GTK_LABEL (add_label (GTK_WIDGET (self), "", "heading"));
  self->cards = GTK_BOX (cards);
  gtk_box_append (GTK_BOX (self), cards);
  self->about = GTK_LABEL (add_label (GTK_WIDGET (self), "", "caption"));
  self->entry = GTK_EDITABLE (entry);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("New remark, then Enter"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("New remark"), -1);
  g_signal_connect_object (entry, "activate", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), entry);
  show_about (self);
}

GtkWidget *
cabas_remarks_panel_new (CabasSession *session)
{
  CabasRemarksPanel *self = g_object_new (CABAS_TYPE_REMARKS_PANEL, NULL);
  CabasDocument *document = cabas_session_get_document (session);

  self->session = g_object_ref (session);
  gtk_widget_set_sensitive (GTK_WIDGET (self->entry),
                            cabas_document_get_read_only_reason (document) == NULL);
  g_signal_connect_object (document, "changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
cabas_remarks_panel_begin (CabasRemarksPanel *self, CabasField field, const char *quote)
{
  g_return_if_fail (CABAS_IS_REMARKS_PANEL (self));

  g_free (self->quote);
  self->quote = g_strdup (quote);
  self->field = field;
  show_about (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
