/* SPDX-License-Identifier: EUPL-1.2 */
#include "owners/share-question.h"

#include "widgets.h"

#include "change/assign.h"

#include <glib/gi18n-lib.h>

/* An action that now has an A of the department beside that of another one. */
typedef struct
{
  CabasItem *action;     /* (owned) */
  CabasItem *department; /* (owned) */
} Shared;

struct _CabasShareQuestion
{
  GtkWidget parent_instance;

  CabasSession *session; /* (owned) */
  GArray *shared;        /* (owned) of Shared: noted since the last step */
  GArray *asked;         /* (owned) of Shared: what the question is about */

  GtkLabel *sentence;
  GtkWidget *answers;
  GtkButton *hand_over;
};

typedef enum
{
  SIGNAL_ANSWERED,
} CabasShareQuestionSignal;

static guint signals[SIGNAL_ANSWERED + 1];

G_DEFINE_FINAL_TYPE (CabasShareQuestion, cabas_share_question, GTK_TYPE_WIDGET)

static void
clear_shared (gpointer data)
{
  Shared *shared = data;

  g_object_unref (shared->action);
  g_object_unref (shared->department);
}

static GArray *
new_list (void)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Shared));

  g_array_set_clear_func (list, clear_shared);
  return list;
}

/* A sentence, with the answers to it where it is a question. */
static void
say (CabasShareQuestion *self, const char *sentence, gboolean is_question)
{
  gtk_label_set_label (self->sentence, sentence);
  gtk_widget_set_visible (self->answers, is_question);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/* A letter typed over a row gives one action to several departments; rows come one by one. */
static guint
count_actions (GArray *asked)
{
  guint n = 0;

  for (guint i = 0; i < asked->len; i++)
    if (i == 0 ||
        g_array_index (asked, Shared, i).action != g_array_index (asked, Shared, i - 1).action)
      n++;

  return n;
}

static char *
dup_question (CabasShareQuestion *self)
{
  const Shared *first = &g_array_index (self->asked, Shared, 0);
  g_autofree char *names = NULL;
  g_autofree char *action = NULL;

  if (count_actions (self->asked) > 1)
    return g_strdup_printf (_ ("%u actions now have several departments that answer for them."),
                            count_actions (self->asked));

  names = cabas_assign_dup_accountable_names (first->action, NULL);
  action = cabas_item_dup_short_name (first->action);
  /* Translators: the code of an action, and the departments that have an A. */
  return g_strdup_printf (_ ("Action %s: several departments answer for it now: %s."), action,
                          names != NULL ? names : "");
}

static char *
dup_hand_over_label (CabasShareQuestion *self)
{
  const Shared *first = &g_array_index (self->asked, Shared, 0);
  g_autofree char *name = NULL;

  for (guint i = 1; i < self->asked->len; i++)
    if (g_array_index (self->asked, Shared, i).department != first->department)
      return g_strdup (_ ("_Hand over to the new ones"));

  name = cabas_department_dup_short_name (first->department);
  return g_strdup_printf (_ ("_Hand over to %s"), name);
}

/* `before` (nullable): what was done. */
static void
ask (CabasShareQuestion *self, const char *before)
{
  g_autofree char *label = dup_hand_over_label (self);
  g_autofree char *question = dup_question (self);
  g_autofree char *sentence =
      before != NULL ? g_strdup_printf ("%s %s", before, question) : g_strdup (question);

  gtk_button_set_label (self->hand_over, label);
  /* An action with several new ones could be handed over to the last alone. */
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->hand_over)),
                          self->asked->len == count_actions (self->asked));
  say (self, sentence, TRUE);
}

static void
take_noted (CabasShareQuestion *self)
{
  g_array_unref (self->asked);
  self->asked = g_steal_pointer (&self->shared);
  self->shared = new_list ();
}

/* A question is about the last step: the next one takes it away, or asks another. */
static void
step_made_cb (CabasShareQuestion *self)
{
  take_noted (self);
  if (self->asked->len > 0)
    ask (self, NULL);
  else
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
hand_over (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasShareQuestion *self = CABAS_SHARE_QUESTION (widget);
  CabasHistory *history = cabas_session_get_history (self->session);
  g_autoptr (GArray) asked = g_array_ref (self->asked);
  g_autofree char *label = g_strdup_printf (
      ngettext ("hand over %u action", "hand over %u actions", asked->len), asked->len);

  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0);
  cabas_history_begin (history, label);
  for (guint i = 0; i < asked->len; i++)
    {
      const Shared *one = &g_array_index (asked, Shared, i);

      cabas_assign_hand_over (history, one->action, one->department);
    }
  cabas_history_end (history);
}

static void
keep (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasShareQuestion *self = CABAS_SHARE_QUESTION (widget);

  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0);
  gtk_widget_set_visible (widget, FALSE);
}

static void
cabas_share_question_dispose (GObject *object)
{
  CabasShareQuestion *self = CABAS_SHARE_QUESTION (object);

  cabas_widget_remove_children (GTK_WIDGET (self));
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_share_question_parent_class)->dispose (object);
}

static void
cabas_share_question_finalize (GObject *object)
{
  CabasShareQuestion *self = CABAS_SHARE_QUESTION (object);

  g_array_unref (self->shared);
  g_array_unref (self->asked);

  G_OBJECT_CLASS (cabas_share_question_parent_class)->finalize (object);
}

static void
cabas_share_question_class_init (CabasShareQuestionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cabas_share_question_dispose;
  object_class->finalize = cabas_share_question_finalize;

  signals[SIGNAL_ANSWERED] = g_signal_new ("answered", CABAS_TYPE_SHARE_QUESTION, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/cabas/Cabas/owners/share-question.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasShareQuestion, sentence);
  gtk_widget_class_bind_template_child (widget_class, CabasShareQuestion, answers);
  gtk_widget_class_bind_template_child (widget_class, CabasShareQuestion, hand_over);
  gtk_widget_class_install_action (widget_class, "share.hand-over", NULL, hand_over);
  gtk_widget_class_install_action (widget_class, "share.keep", NULL, keep);
}

static void
cabas_share_question_init (CabasShareQuestion *self)
{
  self->shared = new_list ();
  self->asked = new_list ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cabas_share_question_new (CabasSession *session)
{
  CabasShareQuestion *self = g_object_new (CABAS_TYPE_SHARE_QUESTION, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (cabas_session_get_history (session), "notify::serial",
                           G_CALLBACK (step_made_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
cabas_share_question_note (CabasShareQuestion *self, CabasItem *action, CabasItem *department)
{
  Shared shared = { g_object_ref (action), g_object_ref (department) };

  g_return_if_fail (CABAS_IS_SHARE_QUESTION (self));

  g_array_append_val (self->shared, shared);
}

void
cabas_share_question_tell (CabasShareQuestion *self, const char *sentence)
{
  g_return_if_fail (CABAS_IS_SHARE_QUESTION (self));

  take_noted (self);
  if (self->asked->len > 0)
    ask (self, sentence);
  else
    say (self, sentence, FALSE);
}
