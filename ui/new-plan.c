/* SPDX-License-Identifier: EUPL-1.2 */
#include "new-plan.h"

#include "dialogs.h"
#include "widgets.h"

#include "start/beginnings.h"
#include "start/renewal.h"
#include "store/preferences.h"
#include "store/reader.h"

#include <glib/gi18n-lib.h>

struct _CabasNewPlan
{
  AdwWindow parent_instance;

  AdwPreferencesGroup *beginnings;
  CabasDocument *earlier; /* (owned) (nullable): the plan to be renewed, while the user is asked */
};

G_DEFINE_FINAL_TYPE (CabasNewPlan, cabas_new_plan, ADW_TYPE_WINDOW)

/* `document` (transfer full): shows it and closes this window. `notice` (nullable) */
static void
show_plan (CabasNewPlan *self, CabasDocument *document, const char *notice)
{
  g_autoptr (GtkApplication) application =
                 g_object_ref (gtk_window_get_application (GTK_WINDOW (self)));

  gtk_window_destroy (GTK_WINDOW (self));
  cabas_application_show_new (CABAS_APPLICATION (application), document, notice);
}

static char *
dup_language (void)
{
  return cabas_preferences_dup (CABAS_PREFERENCE_LANGUAGE);
}

static void
begin (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasNewPlan *self = CABAS_NEW_PLAN (widget);
  g_autofree char *language = dup_language ();
  g_autoptr (GError) error = NULL;
  CabasDocument *document =
      cabas_beginnings_start (g_variant_get_string (parameter, NULL), language, &error);

  if (document != NULL)
    show_plan (self, document, NULL);
  else
    cabas_dialogs_tell (GTK_WINDOW (self), _ ("The plan cannot be begun"), error->message);
}

static void
begin_empty (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  show_plan (CABAS_NEW_PLAN (widget), cabas_document_new (), NULL);
}

/* What the application does goes on in the window below. */
static void
leave_to_application (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  const gboolean is_sample = g_str_equal (action_name, "new.sample");
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (widget));
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  gtk_window_close (GTK_WINDOW (widget));
  if (parent != NULL)
    gtk_window_present (parent);
  g_action_group_activate_action (G_ACTION_GROUP (application),
                                  is_sample ? "open-sample" : "new-from-workbook", parameter);
}

static void
renewal_answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CabasNewPlan *self = CABAS_NEW_PLAN (source);
  g_autofree char *answer = cabas_dialogs_ask_finish (result);
  g_autoptr (CabasDocument) earlier = g_steal_pointer (&self->earlier);
  const CabasRenewalOptions options = { g_str_equal (answer, "all"), CABAS_UNSET };
  CabasRenewalCount count;
  CabasDocument *document;
  g_autofree char *notice = NULL;

  if (g_str_equal (answer, "cancel"))
    return;

  document = cabas_renewal_new (earlier, &options, &count);
  notice = cabas_renewal_count_describe (&count);
  show_plan (self, document, notice);
}

static void
earlier_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CabasNewPlan *self = CABAS_NEW_PLAN (source);
  g_autoptr (GFile) file = cabas_dialogs_choose_finish (result);
  const char *path = file != NULL ? g_file_peek_path (file) : NULL;
  g_autoptr (GError) error = NULL;
  const CabasDialogAnswer answers[] = {
    { "cancel", _ ("_Cancel") },
    { "all", _ ("_All Actions") },
    { "open", _ ("_Unfinished Actions"), TRUE },
    { NULL },
  };

  if (path == NULL)
    return;

  g_clear_object (&self->earlier);
  self->earlier = cabas_reader_read_path (path, NULL, &error);
  if (self->earlier == NULL)
    {
      cabas_dialogs_tell (GTK_WINDOW (self), _ ("The plan cannot be read"), error->message);
      return;
    }

  cabas_dialogs_ask_async (
      GTK_WINDOW (self), _ ("Which actions does the new plan take over?"),
      _ ("Observed values become baselines, assignments are proposed again, and dates before the "
         "new plan are cleared. The earlier plan stays as it is."),
      answers, renewal_answered_cb, NULL);
}

static void
renew (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  cabas_dialogs_open_async (GTK_WINDOW (widget), earlier_chosen_cb, NULL);
}

static void
cabas_new_plan_dispose (GObject *object)
{
  CabasNewPlan *self = CABAS_NEW_PLAN (object);

  g_clear_object (&self->earlier);
  gtk_widget_dispose_template (GTK_WIDGET (self), CABAS_TYPE_NEW_PLAN);

  G_OBJECT_CLASS (cabas_new_plan_parent_class)->dispose (object);
}

static void
cabas_new_plan_class_init (CabasNewPlanClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_new_plan_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/fr/cabas/Cabas/new-plan.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasNewPlan, beginnings);
  gtk_widget_class_install_action (widget_class, "new.begin", "s", begin);
  gtk_widget_class_install_action (widget_class, "new.empty", NULL, begin_empty);
  gtk_widget_class_install_action (widget_class, "new.sample", "s", leave_to_application);
  gtk_widget_class_install_action (widget_class, "new.workbook", NULL, leave_to_application);
  gtk_widget_class_install_action (widget_class, "new.renew", NULL, renew);
}

/* “What it is for” and the axes, one after the other. */
static char *
describe (const CabasBeginning *beginning)
{
  g_autofree char *axes = g_strjoinv (" · ", beginning->axes);
  g_auto (GStrv) paragraphs = g_strsplit (beginning->description, "\n", 2);

  if (axes[0] == '\0')
    return g_strdup (paragraphs[0]);

  return g_strdup_printf ("%s\n%s", axes, paragraphs[0]);
}

static void
add_row (CabasNewPlan *self, const CabasBeginning *beginning)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *description = describe (beginning);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), beginning->title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), description);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "new.begin");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", beginning->name);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), cabas_icon_new ("go-next-symbolic"));
  adw_preferences_group_add (self->beginnings, row);
}

static void
cabas_new_plan_init (CabasNewPlan *self)
{
  g_autofree char *language = dup_language ();
  g_autoptr (GPtrArray) beginnings = cabas_beginnings_list (language);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < beginnings->len; i++)
    add_row (self, beginnings->pdata[i]);
}

GtkWindow *
cabas_new_plan_new (CabasApplication *application, GtkWindow *parent)
{
  return g_object_new (CABAS_TYPE_NEW_PLAN, "application", application, "transient-for", parent,
                       "modal", TRUE, NULL);
}
