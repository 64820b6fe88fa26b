/* SPDX-License-Identifier: EUPL-1.2 */
#include "documents/job.h"

#include "widgets.h"

#include <glib/gi18n-lib.h>

/* Milliseconds: what is done sooner needs no dialog, and one that is shown follows so often. */
#define PATIENCE 500
#define STEP 50
#define THOUSAND 1000

struct _CabasJobDialog
{
  AdwWindow parent_instance;

  GtkLabel *what;
  GtkProgressBar *bar;
};

#define CABAS_TYPE_JOB_DIALOG (cabas_job_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CabasJobDialog, cabas_job_dialog, CABAS, JOB_DIALOG, AdwWindow)
G_DEFINE_FINAL_TYPE (CabasJobDialog, cabas_job_dialog, ADW_TYPE_WINDOW)

/* What both threads know of the work. */
typedef struct
{
  CabasJobFunc func;
  gpointer data; /* (owned): of the thread, until it is done */
  GDestroyNotify free_data;
  char *what;             /* (owned) */
  GtkWindow *parent;      /* (owned) */
  CabasJobDialog *dialog; /* (nullable) */
  guint patience_source;
  guint step_source;
  int share; /* in thousandths; (atomic) */
} Job;

/* Lets the window go: the thread may be the last that holds the job. */
static void
job_dismiss (Job *self)
{
  g_clear_handle_id (&self->patience_source, g_source_remove);
  g_clear_handle_id (&self->step_source, g_source_remove);
  if (self->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (self->dialog));
  self->dialog = NULL;
  g_clear_object (&self->parent);
}

static void
job_free (Job *self)
{
  g_clear_pointer (&self->data, self->free_data);
  g_free (self->what);
  g_free (self);
}

static void
cabas_job_dialog_class_init (CabasJobDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/cabas/Cabas/documents/job-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasJobDialog, what);
  gtk_widget_class_bind_template_child (widget_class, CabasJobDialog, bar);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "job.stop", NULL);
}

static void
cabas_job_dialog_init (CabasJobDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
step_cb (gpointer user_data)
{
  Job *self = g_task_get_task_data (user_data);
  const double share = (double) g_atomic_int_get (&self->share) / THOUSAND;

  gtk_progress_bar_set_fraction (self->dialog->bar, share);
  return G_SOURCE_CONTINUE;
}

static void
stop_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_cancellable_cancel (g_task_get_cancellable (user_data));
  g_simple_action_set_enabled (action, FALSE);
}

static gboolean
close_cb (GtkWindow *dialog, gpointer user_data)
{
  g_cancellable_cancel (g_task_get_cancellable (user_data));
  /* It goes when the thread has noticed. */
  return TRUE;
}

static gboolean
patience_cb (gpointer user_data)
{
  GTask *task = user_data;
  Job *self = g_task_get_task_data (task);
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) stop = g_simple_action_new ("stop", NULL);

  self->patience_source = 0;
  self->dialog = g_object_new (CABAS_TYPE_JOB_DIALOG, "transient-for", self->parent, NULL);
  gtk_label_set_label (self->dialog->what, self->what);
  cabas_widget_tell_name (GTK_WIDGET (self->dialog->bar), self->what);
  g_signal_connect (stop, "activate", G_CALLBACK (stop_cb), task);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (stop));
  gtk_widget_insert_action_group (GTK_WIDGET (self->dialog), "job", G_ACTION_GROUP (actions));
  g_signal_connect (self->dialog, "close-request", G_CALLBACK (close_cb), task);
  gtk_window_present (GTK_WINDOW (self->dialog));
  self->step_source = g_timeout_add (STEP, step_cb, task);

  return G_SOURCE_REMOVE;
}

static void
tell_cb (double share, gpointer user_data)
{
  Job *self = user_data;

  g_atomic_int_set (&self->share, (int) (share * THOUSAND));
}

static void
thread_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *self = task_data;
  const CabasPace pace = cabas_pace_new (cancellable, tell_cb, self);
  GError *error = NULL;

  if (self->func (self->data, &pace, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The dialog goes before anybody is told. */
static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) outer = user_data;
  g_autoptr (GError) error = NULL;

  job_dismiss (g_task_get_task_data (G_TASK (result)));
  if (g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_boolean (outer, TRUE);
  else
    g_task_return_error (outer, g_steal_pointer (&error));
}

void
cabas_job_run_async (GtkWindow *parent,
                     const char *what,
                     CabasJobFunc func,
                     gpointer data,
                     GDestroyNotify free_data,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GTask *outer = g_task_new (parent, NULL, callback, user_data);
  g_autoptr (GTask) task = g_task_new (parent, cancellable, done_cb, outer);
  Job *job = g_new0 (Job, 1);

  job->func = func;
  job->data = data;
  job->free_data = free_data;
  job->what = g_strdup (what);
  job->parent = g_object_ref (parent);
  job->patience_source = g_timeout_add (PATIENCE, patience_cb, task);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  /* The thread itself says that it was stopped, once it has cleaned up. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, thread_cb);
}

gboolean
cabas_job_run_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
