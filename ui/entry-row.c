/* SPDX-License-Identifier: EUPL-1.2 */
#include "entry-row.h"

#include "widgets.h"

#include "plan/text.h"

struct _CabasEntryRow
{
  AdwActionRow parent_instance;

  char *key;       /* (owned) (nullable) */
  char *group;     /* (owned) (nullable) */
  CabasItem *item; /* (owned) (nullable) */

  GtkImage *icon;
  GtkLabel *state;
};

G_DEFINE_FINAL_TYPE (CabasEntryRow, cabas_entry_row, ADW_TYPE_ACTION_ROW)

CabasEntry *
cabas_entry_new (const char *key, CabasItem *item)
{
  CabasEntry *entry = g_new0 (CabasEntry, 1);

  entry->key = g_strdup (key);
  entry->item = g_object_ref (item);

  return entry;
}

void
cabas_entry_free (CabasEntry *entry)
{
  g_free (entry->key);
  g_object_unref (entry->item);
  g_free (entry->group);
  g_free (entry->title);
  g_free (entry->subtitle);
  g_free (entry);
}

static void
cabas_entry_row_finalize (GObject *object)
{
  CabasEntryRow *self = CABAS_ENTRY_ROW (object);

  g_free (self->key);
  g_free (self->group);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (cabas_entry_row_parent_class)->finalize (object);
}

static void
cabas_entry_row_class_init (CabasEntryRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cabas_entry_row_finalize;
}

static void
cabas_entry_row_init (CabasEntryRow *self)
{
  self->icon = GTK_IMAGE (cabas_icon_new (NULL));
  self->state = GTK_LABEL (gtk_label_new (NULL));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 3);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 3);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->state), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->state), "badge");
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), "dim-label");
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), GTK_WIDGET (self->icon));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->state));
}

GtkWidget *
cabas_entry_row_new (void)
{
  return g_object_new (CABAS_TYPE_ENTRY_ROW, NULL);
}

const char *
cabas_entry_row_get_key (CabasEntryRow *self)
{
  return self->key;
}

const char *
cabas_entry_row_get_group (CabasEntryRow *self)
{
  return self->group;
}

CabasItem *
cabas_entry_row_get_item (CabasEntryRow *self)
{
  return self->item;
}

void
cabas_entry_row_show (CabasEntryRow *self, const CabasEntry *entry)
{
  cabas_set_str (&self->key, entry->key);
  cabas_set_str (&self->group, entry->group);
  g_set_object (&self->item, entry->item);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), entry->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self),
                               entry->subtitle != NULL ? entry->subtitle : "");
  gtk_image_set_from_icon_name (self->icon, entry->icon_name);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), entry->icon_name != NULL);
  gtk_label_set_label (self->state, entry->state != NULL ? entry->state : "");
  gtk_widget_set_visible (GTK_WIDGET (self->state),
                          entry->state != NULL && entry->state[0] != '\0');
  if (entry->is_warning)
    gtk_widget_add_css_class (GTK_WIDGET (self->state), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->state), "warning");
}

GtkWidget *
cabas_entry_row_add_button (CabasEntryRow *self,
                            const char *icon_name,
                            const char *label,
                            const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);
  g_autofree char *name = cabas_item_dup_display_name (self->item);

  cabas_widget_set_name_of (button, label, name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", cabas_item_get_id (self->item));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);

  return button;
}
