/* SPDX-License-Identifier: EUPL-1.2 */
#include "notice-area.h"

#include "widgets.h"

#include <glib/gi18n-lib.h>

struct _CabasNoticeArea
{
  GtkWidget parent_instance;

  GHashTable *notices;   /* (owned): key → its widget, which the area holds */
  GHashTable *sentences; /* (owned): key → what it says */
};

G_DEFINE_FINAL_TYPE (CabasNoticeArea, cabas_notice_area, GTK_TYPE_WIDGET)

static const char *const level_classes[] = { "says-information", "says-warning", "says-error" };
static const char *const level_icons[] = { "dialog-information-symbolic", "dialog-warning-symbolic",
                                           "dialog-error-symbolic" };

static void
hide_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  cabas_notice_area_hide (CABAS_NOTICE_AREA (widget), g_variant_get_string (parameter, NULL));
}

static void
cabas_notice_area_dispose (GObject *object)
{
  CabasNoticeArea *self = CABAS_NOTICE_AREA (object);
  GtkWidget *child;

  g_hash_table_remove_all (self->notices);
  g_hash_table_remove_all (self->sentences);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cabas_notice_area_parent_class)->dispose (object);
}

static void
cabas_notice_area_finalize (GObject *object)
{
  CabasNoticeArea *self = CABAS_NOTICE_AREA (object);

  g_hash_table_unref (self->notices);
  g_hash_table_unref (self->sentences);

  G_OBJECT_CLASS (cabas_notice_area_parent_class)->finalize (object);
}

static void
cabas_notice_area_class_init (CabasNoticeAreaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cabas_notice_area_dispose;
  object_class->finalize = cabas_notice_area_finalize;

  gtk_widget_class_install_action (widget_class, "notice.hide", "s", hide_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "noticearea");
}

static void
cabas_notice_area_init (CabasNoticeArea *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  self->notices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->sentences = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
}

static GtkWidget *
new_buttons (const CabasNoticeButton *buttons)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  for (const CabasNoticeButton *b = buttons; b->label != NULL; b++)
    {
      GtkWidget *button = gtk_button_new_with_label (b->label);

      gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), b->action);
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), button);
    }

  return box;
}

static GtkWidget *
new_sentence (CabasNoticeLevel level, const char *sentence)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = cabas_icon_new (level_icons[level]);
  GtkWidget *label = gtk_label_new (sentence);

  gtk_widget_set_valign (icon, GTK_ALIGN_CENTER);
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

/* Several buttons stand under the sentence, so that it keeps its width in a narrow window. */
static GtkWidget *
new_notice (CabasNoticeLevel level, const char *sentence, const CabasNoticeButton *buttons)
{
  const gboolean has_several = buttons != NULL && buttons[0].label && buttons[1].label;
  GtkWidget *notice =
      g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "orientation",
                    has_several ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, "spacing",
                    has_several ? 6 : 12, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (notice), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  gtk_widget_add_css_class (notice, "notice");
  gtk_widget_add_css_class (notice, level_classes[level]);
  gtk_box_append (GTK_BOX (notice), new_sentence (level, sentence));
  if (buttons != NULL)
    {
      GtkWidget *row = new_buttons (buttons);

      if (has_several)
        gtk_widget_set_margin_start (row, 28);
      gtk_box_append (GTK_BOX (notice), row);
    }

  return notice;
}

static void
put_notice (CabasNoticeArea *self, const char *key, const char *sentence, GtkWidget *notice)
{
  cabas_notice_area_hide (self, key);
  gtk_widget_set_parent (notice, GTK_WIDGET (self));
  g_hash_table_insert (self->notices, g_strdup (key), notice);
  g_hash_table_insert (self->sentences, g_strdup (key), g_strdup (sentence));
}

void
cabas_notice_area_show (CabasNoticeArea *self,
                        const char *key,
                        CabasNoticeLevel level,
                        const char *sentence,
                        const CabasNoticeButton *buttons)
{
  g_return_if_fail (CABAS_IS_NOTICE_AREA (self));

  /* The user may be about to press one of its buttons. */
  if (g_strcmp0 (g_hash_table_lookup (self->sentences, key), sentence) == 0)
    return;

  put_notice (self, key, sentence, new_notice (level, sentence, buttons));
}

void
cabas_notice_area_tell (CabasNoticeArea *self, const char *key, const char *sentence)
{
  GtkWidget *notice = new_notice (CABAS_NOTICE_INFORMATION, sentence, NULL);
  GtkWidget *cross = gtk_button_new_from_icon_name ("window-close-symbolic");

  g_return_if_fail (CABAS_IS_NOTICE_AREA (self));

  gtk_widget_set_tooltip_text (cross, _ ("Hide"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (cross), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Hide"),
                                  -1);
  gtk_widget_add_css_class (cross, "flat");
  gtk_widget_add_css_class (cross, "circular");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cross), "notice.hide");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (cross), "s", key);
  gtk_box_append (GTK_BOX (notice), cross);
  put_notice (self, key, sentence, notice);
}

void
cabas_notice_area_hide (CabasNoticeArea *self, const char *key)
{
  GtkWidget *notice;

  g_return_if_fail (CABAS_IS_NOTICE_AREA (self));

  notice = g_hash_table_lookup (self->notices, key);
  if (notice == NULL)
    return;

  /* The key may be the notice's own. */
  gtk_widget_unparent (notice);
  g_hash_table_remove (self->sentences, key);
  g_hash_table_remove (self->notices, key);
}
