/* SPDX-License-Identifier: EUPL-1.2 */
#include "tree-placeholder.h"

#include <glib/gi18n-lib.h>

static gboolean
is_empty (CabasDocument *document, const CabasPageInfo *info)
{
  CabasItem *root = cabas_document_get_root (document);

  for (const CabasKind *kind = info->kinds; *kind != CABAS_KIND_PLAN; kind++)
    if (cabas_item_get_n_children (root, *kind) > 0)
      return FALSE;

  return TRUE;
}

static void
plan_changed_cb (CabasDocument *document, GtkWidget *placeholder)
{
  gtk_widget_set_visible (placeholder,
                          is_empty (document, g_object_get_data (G_OBJECT (placeholder), "page")));
}

static GtkWidget *
make_button (CabasKind kind)
{
  g_autofree char *label = g_strdup_printf (_ ("Add: %s"), cabas_kind_get_label (kind));
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.add");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", cabas_kind_get_info (kind)->name);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);

  return button;
}

GtkWidget *
cabas_tree_placeholder_new (CabasSession *session, CabasPage page)
{
  CabasDocument *document = cabas_session_get_document (session);
  const CabasPageInfo *info = cabas_page_get_info (page);
  const gboolean is_writable = cabas_document_get_read_only_reason (document) == NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (is_writable ? _ ("Nothing here yet. Ctrl+Enter adds one.")
                                                : _ ("Nothing here yet."));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 12);
  gtk_box_append (GTK_BOX (box), label);
  for (const CabasKind *kind = info->kinds; is_writable && *kind != CABAS_KIND_PLAN; kind++)
    gtk_box_append (GTK_BOX (box), make_button (*kind));

  g_object_set_data (G_OBJECT (box), "page", (gpointer) info);
  g_signal_connect_object (document, "changed", G_CALLBACK (plan_changed_cb), box, 0);
  plan_changed_cb (document, box);

  return box;
}
