/* SPDX-License-Identifier: EUPL-1.2 */
#include "chapters/replace-window.h"

#include "item-state.h"

#include "change/replace.h"

#include <glib/gi18n-lib.h>

/* Typing pauses this long, in milliseconds, before the plan is looked through. */
#define PAUSE 200
/* More than anybody ticks one by one; the others are replaced with them. */
#define MOST_ROWS 500

struct _CabasReplaceWindow
{
  AdwWindow parent_instance;

  CabasSession *session; /* (owned) */
  GPtrArray *hits;       /* (owned) (nullable) of CabasReplaceHit */
  guint source;

  GtkEditable *words;
  GtkEditable *replacement;
  GtkCheckButton *whole;
  GtkCheckButton *exact;
  GtkListBox *list;
  GtkLabel *count;
  GtkButton *apply;
};

G_DEFINE_FINAL_TYPE (CabasReplaceWindow, cabas_replace_window, ADW_TYPE_WINDOW)

static gboolean
is_ticked (CabasReplaceWindow *self, guint index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  return row == NULL ||
         gtk_check_button_get_active (GTK_CHECK_BUTTON (gtk_list_box_row_get_child (row)));
}

static GPtrArray *
list_ticked (CabasReplaceWindow *self)
{
  GPtrArray *ticked = g_ptr_array_new ();

  for (guint i = 0; self->hits != NULL && i < self->hits->len; i++)
    if (is_ticked (self, i))
      g_ptr_array_add (ticked, self->hits->pdata[i]);

  return ticked;
}

static void
show_count (CabasReplaceWindow *self)
{
  g_autoptr (GPtrArray) ticked = list_ticked (self);
  const guint n = cabas_replace_count (ticked);
  g_autofree char *label = g_strdup_printf (ngettext ("_Replace %u", "_Replace %u", n), n);
  const guint n_found = self->hits != NULL ? cabas_replace_count (self->hits) : 0;
  g_autofree char *found =
      n_found > 0 ? g_strdup_printf (
                        ngettext ("Found in %u place.", "Found in %u places.", n_found), n_found)
                  : g_strdup (*gtk_editable_get_text (self->words) != '\0'
                                  ? _ ("These words are nowhere in the plan.")
                                  : "");

  gtk_button_set_label (self->apply, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->apply), n > 0);
  gtk_label_set_label (self->count, found);
}

static GtkWidget *
make_row (CabasReplaceWindow *self, const CabasReplaceHit *hit)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *name = cabas_item_dup_display_name (hit->item);
  g_autofree char *place = g_strdup_printf ("%s · %s", name, cabas_field_get_label (hit->field));
  g_autofree char *markup =
      g_markup_printf_escaped ("<b>%s</b>\n%s\n→ %s", place, hit->before, hit->after);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_signal_connect_object (check, "toggled", G_CALLBACK (show_count), self, G_CONNECT_SWAPPED);

  return check;
}

static void
find (CabasReplaceWindow *self)
{
  CabasReplaceFlags flags = CABAS_REPLACE_LOOSE;
  GtkListBoxRow *row;

  g_clear_handle_id (&self->source, g_source_remove);
  cabas_session_settle (self->session);
  flags |= gtk_check_button_get_active (self->whole) ? CABAS_REPLACE_WHOLE_WORD : 0;
  flags |= gtk_check_button_get_active (self->exact) ? CABAS_REPLACE_EXACT : 0;
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  self->hits = cabas_replace_find (cabas_session_get_document (self->session),
                                   gtk_editable_get_text (self->words),
                                   gtk_editable_get_text (self->replacement), flags);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < MIN (self->hits->len, MOST_ROWS); i++)
    gtk_list_box_append (self->list, make_row (self, self->hits->pdata[i]));
  show_count (self);
}

static gboolean
find_cb (gpointer user_data)
{
  CabasReplaceWindow *self = CABAS_REPLACE_WINDOW (user_data);

  self->source = 0;
  find (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (CabasReplaceWindow *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add (PAUSE, find_cb, self);
}

static void
apply_cb (CabasReplaceWindow *self)
{
  g_autoptr (GPtrArray) ticked = NULL;

  /* What was typed last may not have been looked for yet. */
  if (self->source != 0)
    find (self);
  ticked = list_ticked (self);
  if (ticked->len > 0 && cabas_replace_apply (cabas_session_get_history (self->session), ticked))
    gtk_window_close (GTK_WINDOW (self));
}

static void
cabas_replace_window_dispose (GObject *object)
{
  CabasReplaceWindow *self = CABAS_REPLACE_WINDOW (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_replace_window_parent_class)->dispose (object);
}

static void
cabas_replace_window_class_init (CabasReplaceWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cabas_replace_window_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static GtkEditable *
add_entry (CabasReplaceWindow *self, GtkWidget *box, const char *name)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *label = gtk_label_new_with_mnemonic (name);

  gtk_label_set_mnemonic_widget (GTK_LABEL (label), entry);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), entry);
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "activate", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);

  return GTK_EDITABLE (entry);
}

static GtkCheckButton *
add_check (CabasReplaceWindow *self, GtkWidget *box, const char *name)
{
  GtkWidget *check = gtk_check_button_new_with_mnemonic (name);

  gtk_box_append (GTK_BOX (box), check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (find), self, G_CONNECT_SWAPPED);
  return GTK_CHECK_BUTTON (check);
}

static GtkWidget *
make_list (CabasReplaceWindow *self)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Places found"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_widget_set_vexpand (scrolled, TRUE);

  return scrolled;
}

static void
cabas_replace_window_init (CabasReplaceWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *apply = gtk_button_new_with_mnemonic ("");
  GtkWidget *count = gtk_label_new (NULL);

  gtk_window_set_title (GTK_WINDOW (self), _ ("Replace in the plan"));
  gtk_window_set_default_size (GTK_WINDOW (self), 560, 560);
  gtk_widget_set_margin_start (column, 12);
  gtk_widget_set_margin_end (column, 12);
  gtk_widget_set_margin_top (column, 12);
  gtk_widget_set_margin_bottom (column, 12);
  self->words = add_entry (self, column, _ ("_Words to find"));
  self->replacement = add_entry (self, column, _ ("Replace _by"));
  self->whole = add_check (self, column, _ ("_Whole words only"));
  self->exact = add_check (self, column, _ ("Same _accents and capitals"));
  self->count = GTK_LABEL (count);
  gtk_label_set_xalign (self->count, 0);
  gtk_box_append (GTK_BOX (column), count);
  gtk_box_append (GTK_BOX (column), make_list (self));
  self->apply = GTK_BUTTON (apply);
  gtk_button_set_use_underline (self->apply, TRUE);
  gtk_widget_add_css_class (apply, "suggested-action");
  gtk_widget_set_halign (apply, GTK_ALIGN_END);
  gtk_widget_set_sensitive (apply, FALSE);
  g_signal_connect_object (apply, "clicked", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (column), apply);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), column);
  gtk_widget_set_vexpand (column, TRUE);
  adw_window_set_content (ADW_WINDOW (self), box);
}

void
cabas_replace_window_open (CabasSession *session, GtkWindow *parent)
{
  CabasReplaceWindow *self;

  if (session == NULL)
    return;

  self = g_object_new (CABAS_TYPE_REPLACE_WINDOW, "transient-for", parent, "modal", TRUE,
                       "destroy-with-parent", TRUE, NULL);
  self->session = g_object_ref (session);
  show_count (self);
  gtk_window_present (GTK_WINDOW (self));
}
