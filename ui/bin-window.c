/* SPDX-License-Identifier: EUPL-1.2 */
#include "bin-window.h"

#include "item-state.h"
#include "widgets.h"

#include "change/bin.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define CABAS_TYPE_BIN_WINDOW (cabas_bin_window_get_type ())

G_DECLARE_FINAL_TYPE (CabasBinWindow, cabas_bin_window, CABAS, BIN_WINDOW, AdwWindow)

struct _CabasBinWindow
{
  AdwWindow parent_instance;

  CabasSession *session; /* (owned) */
  GtkStack *stack;       /* (unowned) */
  GtkWidget *list;       /* (unowned) */
  GtkWidget *empty;      /* (unowned) */
  guint refill_source;
};

G_DEFINE_FINAL_TYPE (CabasBinWindow, cabas_bin_window, ADW_TYPE_WINDOW)

static CabasItem *
get_item (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "item");
}

static void
restore_cb (GtkWidget *button, CabasBinWindow *self)
{
  CabasItem *item = get_item (button);

  if (cabas_bin_restore (cabas_session_get_history (self->session), item))
    cabas_session_select (self->session, item);
  else
    gtk_widget_error_bell (button);
}

static void
delete_cb (GtkWidget *button, CabasBinWindow *self)
{
  cabas_bin_delete (cabas_session_get_history (self->session), get_item (button));
}

static void
empty_cb (CabasBinWindow *self)
{
  cabas_bin_empty (cabas_session_get_history (self->session));
}

static void
add_button (GtkWidget *row,
            CabasBinWindow *self,
            CabasItem *item,
            const char *icon_name,
            const char *format,
            GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);
  g_autofree char *name = cabas_item_dup_display_name (item);
  g_autofree char *words = g_strdup_printf (format, name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  cabas_widget_set_name (button, words);
  g_object_set_data_full (G_OBJECT (button), "item", g_object_ref (item), g_object_unref);
  g_signal_connect (button, "clicked", callback, self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

/* “Action · removed on 22/11/2026 · back to 1.2 Buy less” */
static char *
dup_subtitle (CabasDocument *document, CabasItem *item)
{
  CabasItem *removed = cabas_item_get_parent (item);
  CabasItem *place = cabas_bin_find_place (document, item);
  g_autofree char *name = place != NULL ? cabas_item_dup_display_name (place) : NULL;
  g_autofree char *date =
      cabas_date_format_short (cabas_item_get_number (removed, CABAS_REMOVED_ON));

  if (name == NULL)
    /* Translators: kind of an item and a date. */
    return g_strdup_printf (_ ("%s · removed on %s"),
                            cabas_kind_get_label (cabas_item_get_kind (item)), date);

  /* Translators: kind of an item, a date, and what it stood in. */
  return g_strdup_printf (_ ("%s · removed on %s · from: %s"),
                          cabas_kind_get_label (cabas_item_get_kind (item)), date, name);
}

static void
append_row (CabasBinWindow *self, CabasItem *item, gboolean is_writable)
{
  CabasDocument *document = cabas_session_get_document (self->session);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = cabas_item_dup_display_name (item);
  g_autofree char *subtitle = dup_subtitle (document, item);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             cabas_icon_new (cabas_item_get_icon_name (item)));
  if (is_writable)
    {
      /* Translators: %s is the name of an item. */
      add_button (row, self, item, "edit-undo-symbolic", _ ("Restore “%s”"),
                  G_CALLBACK (restore_cb));
      /* Translators: %s is the name of an item. */
      add_button (row, self, item, "edit-delete-symbolic", _ ("Delete “%s” for good"),
                  G_CALLBACK (delete_cb));
    }
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
fill (CabasBinWindow *self)
{
  CabasDocument *document = cabas_session_get_document (self->session);
  const gboolean is_writable = cabas_document_get_read_only_reason (document) == NULL;
  g_autoptr (GPtrArray) items = cabas_bin_list (document);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);
  for (guint i = 0; i < items->len; i++)
    append_row (self, items->pdata[i], is_writable);
  gtk_stack_set_visible_child_name (self->stack, items->len > 0 ? "list" : "nothing");
  gtk_widget_set_sensitive (self->empty, is_writable && items->len > 0);
}

static gboolean
refill_cb (gpointer user_data)
{
  CabasBinWindow *self = user_data;

  self->refill_source = 0;
  fill (self);
  return G_SOURCE_REMOVE;
}

/* A step is many changes; the row whose button was pressed must not go while it is pressed. */
static void
plan_changed_cb (CabasBinWindow *self)
{
  if (self->refill_source == 0)
    self->refill_source = g_idle_add (refill_cb, self);
}

static void
cabas_bin_window_dispose (GObject *object)
{
  CabasBinWindow *self = CABAS_BIN_WINDOW (object);

  g_clear_handle_id (&self->refill_source, g_source_remove);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_bin_window_parent_class)->dispose (object);
}

static void
cabas_bin_window_class_init (CabasBinWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cabas_bin_window_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static GtkWidget *
make_list (CabasBinWindow *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_widget_set_valign (self->list, GTK_ALIGN_START);
  gtk_widget_set_margin_top (self->list, 18);
  gtk_widget_set_margin_bottom (self->list, 18);
  gtk_widget_set_margin_start (self->list, 12);
  gtk_widget_set_margin_end (self->list, 12);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);

  return scrolled;
}

static void
cabas_bin_window_init (CabasBinWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = gtk_header_bar_new ();
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *nothing = adw_status_page_new ();

  self->stack = GTK_STACK (stack);
  self->empty = gtk_button_new_with_mnemonic (_ ("_Empty the bin"));
  g_signal_connect_swapped (self->empty, "clicked", G_CALLBACK (empty_cb), self);
  gtk_header_bar_pack_start (GTK_HEADER_BAR (bar), self->empty);
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (nothing), "user-trash-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (nothing), _ ("The bin is empty"));
  adw_status_page_set_description (ADW_STATUS_PAGE (nothing),
                                   _ ("What you remove waits here until the plan is adopted."));
  gtk_stack_add_named (self->stack, make_list (self), "list");
  gtk_stack_add_named (self->stack, nothing, "nothing");
  gtk_widget_set_vexpand (stack, TRUE);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), stack);
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Bin"));
  gtk_window_set_default_size (GTK_WINDOW (self), 560, 480);
}

void
cabas_bin_window_open (GtkWindow *parent, CabasSession *session)
{
  CabasBinWindow *self = g_object_new (CABAS_TYPE_BIN_WINDOW, "transient-for", parent, "modal",
                                       TRUE, "destroy-with-parent", TRUE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (cabas_session_get_document (session), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  fill (self);
  gtk_window_present (GTK_WINDOW (self));
}
