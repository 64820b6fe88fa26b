/* SPDX-License-Identifier: EUPL-1.2 */
#include "overview.h"

#include "chart-view.h"
#include "fact-row.h"
#include "items-row.h"
#include "widgets.h"

#include "figures/deadlines.h"
#include "figures/overview.h"
#include "plan/value.h"
#include "start/since.h"

#include <glib/gi18n-lib.h>

#define MOST_DATES 6
#define MOST_SINCE 12
/* Milliseconds after a change until the numbers follow: they need not follow each key. */
#define PAUSE 300

struct _CabasOverview
{
  GtkWidget parent_instance;

  CabasSession *session; /* (owned) */
  guint pause_source;
  guint n_ticks;          /* frames begun since it was made */
  gboolean is_since_told; /* or there was nothing to tell */

  GtkLabel *title;
  GtkLabel *state;
  AdwPreferencesGroup *since;
  GtkWidget *ready;
  AdwPreferencesGroup *dates;
  AdwPreferencesGroup *facts[CABAS_N_FACTS];
  GtkBox *progress;
  GtkBox *load;
  GPtrArray *rows; /* (owned): made again when the plan changes */
};

G_DEFINE_FINAL_TYPE (CabasOverview, cabas_overview, GTK_TYPE_WIDGET)

static CabasDocument *
get_document (CabasOverview *self)
{
  return cabas_session_get_document (self->session);
}

static void
append_field (GString *text, CabasOverview *self, CabasField field)
{
  CabasItem *root = cabas_document_get_root (get_document (self));
  g_autofree char *shown = cabas_item_dup_shown (root, field, get_document (self));

  if (shown[0] != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", shown);
}

static void
show_state (CabasOverview *self)
{
  CabasItem *root = cabas_document_get_root (get_document (self));
  g_autofree char *first = cabas_item_dup_shown (root, CABAS_PLAN_FIRST_DAY, get_document (self));
  g_autofree char *last = cabas_item_dup_shown (root, CABAS_PLAN_LAST_DAY, get_document (self));
  g_autoptr (GString) text = g_string_new (NULL);

  gtk_label_set_label (self->title, cabas_session_get_title (self->session));
  append_field (text, self, CABAS_PLAN_STATUS);
  if (first[0] != '\0' || last[0] != '\0')
    g_string_append_printf (text, "%s%s – %s", text->len > 0 ? " · " : "", first,
                            last[0] != '\0' ? last : "…");
  append_field (text, self, CABAS_PLAN_ASSEMBLY);
  append_field (text, self, CABAS_PLAN_DELIBERATION);
  gtk_label_set_label (self->state, text->len > 0 ? text->str : _ ("Nothing is said of it yet"));
}

static void
add_row (CabasOverview *self, AdwPreferencesGroup *group, GtkWidget *row)
{
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
}

static void
remove_rows (CabasOverview *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *group = gtk_widget_get_ancestor (self->rows->pdata[i], ADW_TYPE_PREFERENCES_GROUP);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), self->rows->pdata[i]);
    }
  g_ptr_array_set_size (self->rows, 0);
}

static void
show_facts (CabasOverview *self)
{
  g_autoptr (GPtrArray) facts = cabas_overview_list (get_document (self), cabas_date_today ());
  guint n[CABAS_N_FACTS] = { 0 };
  const gint64 status =
      cabas_item_get_number (cabas_document_get_root (get_document (self)), CABAS_PLAN_STATUS);

  for (guint i = 0; i < facts->len; i++)
    {
      const CabasFact *fact = facts->pdata[i];

      n[fact->group]++;
      add_row (self, self->facts[fact->group], cabas_fact_row_new (self->session, fact));
    }
  for (guint group = 0; group < CABAS_N_FACTS; group++)
    gtk_widget_set_visible (GTK_WIDGET (self->facts[group]), n[group] > 0);
  gtk_widget_set_visible (self->ready,
                          n[CABAS_FACTS_ADOPTION] == 0 &&
                              (status == CABAS_UNSET || status < CABAS_PLAN_STATUS_ADOPTED));
}

static void
open_item (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasOverview *self = CABAS_OVERVIEW (widget);
  CabasItem *item =
      cabas_document_find (get_document (self), g_variant_get_string (parameter, NULL));

  if (item != NULL)
    cabas_session_select (self->session, item);
}

/* `item` (nullable) */
static GtkWidget *
new_row (const char *title, const char *subtitle, CabasItem *item)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (item == NULL)
    return row;

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "overview.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", cabas_item_get_id (item));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), cabas_icon_new ("go-next-symbolic"));
  return row;
}

static void
show_dates (CabasOverview *self)
{
  g_autoptr (GArray) deadlines = cabas_deadlines_list (get_document (self), cabas_date_today ());
  guint n = 0;

  for (guint i = 0; i < deadlines->len && n < MOST_DATES; i++)
    {
      const CabasDeadline *deadline = &g_array_index (deadlines, CabasDeadline, i);
      g_autofree char *date = NULL;
      g_autofree char *name = NULL;
      g_autofree char *around = NULL;
      g_autofree char *said = NULL;

      /* What is late has a number of its own. */
      if (deadline->is_late)
        continue;
      date = cabas_date_format (deadline->date);
      name = cabas_item_dup_display_name (deadline->item);
      /* The name of a milestone says its date, but not of what. */
      if (cabas_item_get_kind (deadline->item) == CABAS_KIND_MILESTONE)
        around = cabas_item_dup_display_name (cabas_item_get_parent (deadline->item));
      said = g_strdup_printf ("%s · %s", around != NULL ? around : date,
                              cabas_kind_get_label (cabas_item_get_kind (deadline->item)));
      add_row (self, self->dates, new_row (name, said, deadline->item));
      n++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->dates), n > 0);
}

static void
refresh (CabasOverview *self)
{
  remove_rows (self);
  show_state (self);
  show_facts (self);
  show_dates (self);
}

static void
pause_over_cb (gpointer user_data)
{
  CabasOverview *self = user_data;

  self->pause_source = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
plan_changed_cb (CabasOverview *self)
{
  if (self->pause_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->pause_source = g_timeout_add_once (PAUSE, pause_over_cb, self);
}

/* It is not kept up while another page is looked at. */
static void
cabas_overview_map (GtkWidget *widget)
{
  refresh (CABAS_OVERVIEW (widget));
  GTK_WIDGET_CLASS (cabas_overview_parent_class)->map (widget);
}

static void
dismiss_since (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_set_visible (GTK_WIDGET (CABAS_OVERVIEW (widget)->since), FALSE);
}

static GtkWidget *
new_since_row (CabasOverview *self, const CabasSinceLine *line)
{
  const char *heading = cabas_since_get_heading (line->kind);
  GtkWidget *row = new_row (line->sentence, heading, line->item);

  if (line->items != NULL && line->items->len > 0)
    cabas_items_row_attach (ADW_ACTION_ROW (row), self->session, heading, line->sentence,
                            line->items);
  return row;
}

/* What the lines from `first` on would open, each once. */
static GPtrArray *
list_rest (const CabasSince *since, guint first)
{
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = first; i < since->lines->len; i++)
    {
      const CabasSinceLine *line = since->lines->pdata[i];

      if (line->item != NULL && !g_ptr_array_find (items, line->item, NULL))
        g_ptr_array_add (items, line->item);
    }

  return items;
}

static GtkWidget *
new_rest_row (CabasOverview *self, const CabasSince *since, const char *title)
{
  const guint n = since->lines->len - MOST_SINCE;
  g_autoptr (GPtrArray) items = list_rest (since, MOST_SINCE);
  g_autofree char *more = g_strdup_printf (ngettext ("And %u more", "And %u more", n), n);
  GtkWidget *row = new_row (more, "", NULL);

  cabas_items_row_attach (ADW_ACTION_ROW (row), self->session, title, more, items);
  return row;
}

/* Headings stand before the sentence: rows of one list read better than five lists. */
static void
add_since (CabasOverview *self, const CabasSince *since)
{
  g_autofree char *day = cabas_date_format (since->then);
  /* Translators: %s is a date. */
  g_autofree char *title = g_strdup_printf (_ ("Since you last opened it, on %s"), day);

  adw_preferences_group_set_title (self->since, title);
  for (guint i = 0; i < MIN (since->lines->len, MOST_SINCE); i++)
    adw_preferences_group_add (self->since, new_since_row (self, since->lines->pdata[i]));
  if (since->lines->len > MOST_SINCE)
    adw_preferences_group_add (self->since, new_rest_row (self, since, title));
  gtk_widget_set_visible (GTK_WIDGET (self->since), TRUE);
}

static void
tell_since (CabasOverview *self)
{
  GFile *file = cabas_session_get_file (self->session);
  const char *path = file != NULL ? g_file_peek_path (file) : NULL;
  CabasDate then;
  g_autoptr (CabasDocument) before = path != NULL ? cabas_since_recall (path, &then) : NULL;
  g_autoptr (CabasSince) since = NULL;

  self->is_since_told = TRUE;
  if (before == NULL)
    return;

  since = cabas_since_new (before, get_document (self), then, cabas_date_today ());
  /* On the same day only what others did is news. */
  if (since->lines->len > 0 &&
      (then != cabas_date_today () ||
       ((CabasSinceLine *) since->lines->pdata[0])->kind == CABAS_SINCE_CHANGED))
    add_since (self, since);
}

/* Reading what was seen last takes as long as opening the plan: the first frame comes before. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  CabasOverview *self = CABAS_OVERVIEW (widget);

  if (++self->n_ticks < 2)
    return G_SOURCE_CONTINUE;

  if (!self->is_since_told)
    tell_since (self);
  return G_SOURCE_REMOVE;
}

static void
cabas_overview_dispose (GObject *object)
{
  CabasOverview *self = CABAS_OVERVIEW (object);

  g_clear_handle_id (&self->pause_source, g_source_remove);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  cabas_widget_remove_children (GTK_WIDGET (self));
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_overview_parent_class)->dispose (object);
}

static void
cabas_overview_class_init (CabasOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_overview_dispose;
  widget_class->map = cabas_overview_map;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/cabas/Cabas/overview/overview.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasOverview, title);
  gtk_widget_class_bind_template_child (widget_class, CabasOverview, state);
  gtk_widget_class_bind_template_child (widget_class, CabasOverview, since);
  gtk_widget_class_bind_template_child (widget_class, CabasOverview, ready);
  gtk_widget_class_bind_template_child (widget_class, CabasOverview, dates);
  gtk_widget_class_bind_template_child (widget_class, CabasOverview, progress);
  gtk_widget_class_bind_template_child (widget_class, CabasOverview, load);
  gtk_widget_class_bind_template_child_full (
      widget_class, "adoption", FALSE,
      G_STRUCT_OFFSET (CabasOverview, facts[CABAS_FACTS_ADOPTION]));
  gtk_widget_class_bind_template_child_full (
      widget_class, "coverage", FALSE,
      G_STRUCT_OFFSET (CabasOverview, facts[CABAS_FACTS_COVERAGE]));
  gtk_widget_class_bind_template_child_full (
      widget_class, "follow_up", FALSE,
      G_STRUCT_OFFSET (CabasOverview, facts[CABAS_FACTS_FOLLOW_UP]));
  gtk_widget_class_bind_template_child_full (
      widget_class, "departments", FALSE,
      G_STRUCT_OFFSET (CabasOverview, facts[CABAS_FACTS_DEPARTMENTS]));
  gtk_widget_class_bind_template_child_full (
      widget_class, "axes", FALSE, G_STRUCT_OFFSET (CabasOverview, facts[CABAS_FACTS_AXES]));
  gtk_widget_class_bind_template_child_full (
      widget_class, "by_department", FALSE,
      G_STRUCT_OFFSET (CabasOverview, facts[CABAS_FACTS_LOAD]));
  gtk_widget_class_install_action (widget_class, "overview.open", "s", open_item);
  gtk_widget_class_install_action (widget_class, "overview.dismiss", NULL, dismiss_since);
}

static void
cabas_overview_init (CabasOverview *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint group = 0; group < CABAS_N_FACTS; group++)
    adw_preferences_group_set_title (self->facts[group], cabas_fact_group_get_label (group));
}

GtkWidget *
cabas_overview_new (CabasSession *session)
{
  CabasOverview *self = g_object_new (CABAS_TYPE_OVERVIEW, NULL);

  self->session = g_object_ref (session);
  gtk_box_append (self->progress, cabas_chart_view_new (session, "progress"));
  gtk_box_append (self->load, cabas_chart_view_new (session, "governance"));
  g_signal_connect_object (get_document (self), "changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);

  return GTK_WIDGET (self);
}
