/* SPDX-License-Identifier: EUPL-1.2 */
#include "saved-filters.h"

#include "filter-names.h"
#include "widgets.h"

#include <glib/gi18n-lib.h>

struct _CabasSavedFilters
{
  GtkWidget parent_instance;

  CabasSession *session;     /* (owned) */
  CabasNarrowing *narrowing; /* (owned) */
  GtkWidget *rows;           /* (unowned) */
  GtkEditable *name;         /* (unowned): of the filter to save */
  GtkWidget *save;           /* (unowned) */
};

G_DEFINE_FINAL_TYPE (CabasSavedFilters, cabas_saved_filters, GTK_TYPE_WIDGET)

static guint chosen_signal;

static CabasHistory *
get_history (CabasSavedFilters *self)
{
  return cabas_session_get_history (self->session);
}

static gint64
get_listed (CabasSavedFilters *self)
{
  return cabas_narrowing_get_query (self->narrowing)->kind == CABAS_KIND_INDICATOR
             ? CABAS_LISTED_INDICATORS
             : CABAS_LISTED_ACTIONS;
}

static CabasItem *
get_filter (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "filter");
}

static void
choose_cb (GtkWidget *button, CabasSavedFilters *self)
{
  g_autoptr (CabasQuery) query =
                 cabas_query_new_saved (get_filter (gtk_widget_get_parent (button)));

  cabas_narrowing_set_query (self->narrowing, query);
  g_signal_emit (self, chosen_signal, 0);
}

static void show_rows (CabasSavedFilters *self);

static void
remove_cb (GtkWidget *button, CabasSavedFilters *self)
{
  cabas_history_remove (get_history (self), get_filter (gtk_widget_get_parent (button)));
  show_rows (self);
}

static void
renamed_cb (GtkWidget *entry, CabasSavedFilters *self)
{
  CabasItem *filter = get_filter (gtk_widget_get_parent (entry));
  g_autofree char *name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));

  if (*g_strstrip (name) != '\0')
    cabas_history_set_text (get_history (self), filter, CABAS_FILTER_NAME, name);
  show_rows (self);
}

/* The name becomes an entry in its place. */
static void
rename_cb (GtkWidget *button, CabasSavedFilters *self)
{
  GtkWidget *row = gtk_widget_get_parent (button);
  GtkWidget *entry = gtk_entry_new ();
  const char *name = cabas_item_get_text (get_filter (row), CABAS_FILTER_NAME);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (row)) != NULL)
    gtk_box_remove (GTK_BOX (row), child);
  gtk_editable_set_text (GTK_EDITABLE (entry), name != NULL ? name : "");
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cabas_field_get_label (CABAS_FILTER_NAME), -1);
  g_signal_connect (entry, "activate", G_CALLBACK (renamed_cb), self);
  gtk_box_append (GTK_BOX (row), entry);
  gtk_widget_grab_focus (entry);
}

static void
append_button (GtkBox *row,
               CabasSavedFilters *self,
               const char *icon_name,
               const char *words,
               GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_add_css_class (button, "flat");
  cabas_widget_set_name (button, words);
  g_signal_connect (button, "clicked", callback, self);
  gtk_box_append (row, button);
}

static void
append_row (CabasSavedFilters *self, CabasItem *filter, gboolean is_writable)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *name = cabas_item_dup_display_name (filter);
  /* Translators: %s is the name of a saved filter. */
  g_autofree char *renaming = g_strdup_printf (_ ("Rename “%s”"), name);
  /* Translators: %s is the name of a saved filter. */
  g_autofree char *removing = g_strdup_printf (_ ("Remove “%s”"), name);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", G_CALLBACK (choose_cb), self);
  gtk_box_append (GTK_BOX (row), button);
  if (is_writable)
    {
      append_button (GTK_BOX (row), self, "document-edit-symbolic", renaming,
                     G_CALLBACK (rename_cb));
      append_button (GTK_BOX (row), self, "user-trash-symbolic", removing, G_CALLBACK (remove_cb));
    }
  g_object_set_data_full (G_OBJECT (row), "filter", g_object_ref (filter), g_object_unref);
  gtk_box_append (GTK_BOX (self->rows), row);
}

static void
show_rows (CabasSavedFilters *self)
{
  CabasDocument *document = cabas_session_get_document (self->session);
  CabasItem *root = cabas_document_get_root (document);
  const gboolean is_writable = cabas_document_get_read_only_reason (document) == NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), child);
  for (guint i = 0; i < cabas_item_get_n_children (root, CABAS_KIND_FILTER); i++)
    {
      CabasItem *filter = cabas_item_get_child (root, CABAS_KIND_FILTER, i);

      if (cabas_item_get_number (filter, CABAS_FILTER_LISTED) == get_listed (self))
        append_row (self, filter, is_writable);
    }
  gtk_widget_set_sensitive (self->save,
                            is_writable && cabas_narrowing_is_filtered (self->narrowing));
}

static void
save_cb (CabasSavedFilters *self)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (self->name));

  if (*g_strstrip (name) == '\0')
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->name));
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  cabas_filter_save (self->session, name, get_listed (self),
                     cabas_narrowing_get_query (self->narrowing));
  gtk_editable_set_text (self->name, "");
  show_rows (self);
}

static void
cabas_saved_filters_dispose (GObject *object)
{
  CabasSavedFilters *self = CABAS_SAVED_FILTERS (object);

  cabas_widget_remove_children (GTK_WIDGET (self));
  g_clear_object (&self->narrowing);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_saved_filters_parent_class)->dispose (object);
}

static void
cabas_saved_filters_class_init (CabasSavedFiltersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cabas_saved_filters_dispose;
  chosen_signal = g_signal_new ("chosen", CABAS_TYPE_SAVED_FILTERS, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
cabas_saved_filters_init (CabasSavedFilters *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *heading = gtk_label_new (cabas_kind_get_plural_label (CABAS_KIND_FILTER));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Save"));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_set_parent (heading, GTK_WIDGET (self));
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->rows, GTK_WIDGET (self));

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Name for this filter"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Name for this filter"), -1);
  gtk_widget_set_hexpand (entry, TRUE);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (save_cb), self);
  self->name = GTK_EDITABLE (entry);
  gtk_box_append (GTK_BOX (box), entry);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (save_cb), self);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  self->save = box;
}

GtkWidget *
cabas_saved_filters_new (CabasSession *session, CabasNarrowing *narrowing)
{
  CabasSavedFilters *self = g_object_new (CABAS_TYPE_SAVED_FILTERS, NULL);

  self->session = g_object_ref (session);
  self->narrowing = g_object_ref (narrowing);
  show_rows (self);
  g_signal_connect_object (narrowing, "changed", G_CALLBACK (show_rows), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
