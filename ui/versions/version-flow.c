/* SPDX-License-Identifier: EUPL-1.2 */
#include "versions/version-flow.h"

#include "versions/comparison-window.h"
#include "versions/seal-window.h"

#include <glib/gi18n-lib.h>

static CabasSession *
get_session (GtkWidget *window)
{
  return cabas_plan_file_get_session (cabas_window_get_plan_file (CABAS_WINDOW (window)));
}

static void
sealed_cb (CabasSealWindow *seal_window, CabasItem *version, CabasWindow *window)
{
  g_autofree char *name = cabas_item_dup_display_name (version);
  /* Translators: %s is the name of a version. */
  g_autofree char *sentence = g_strdup_printf (_ ("“%s” is sealed"), name);

  cabas_window_tell_done (window, sentence);
}

static void
seal_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CabasSealWindow *seal_window = cabas_seal_window_new (get_session (widget), GTK_WINDOW (widget));

  g_signal_connect_object (seal_window, "sealed", G_CALLBACK (sealed_cb), widget, 0);
  gtk_window_present (GTK_WINDOW (seal_window));
}

static void
compare_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cabas_comparison_window_present (CABAS_WINDOW (widget), NULL);
}

void
cabas_version_flow_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.seal", NULL, seal_action);
  gtk_widget_class_install_action (window_class, "win.compare", NULL, compare_action);
}
