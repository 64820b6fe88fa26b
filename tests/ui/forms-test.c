/* SPDX-License-Identifier: EUPL-1.2 */
#include "application.h"
#include "editing.h"
#include "form-conditions.h"
#include "item-form.h"
#include "item-state.h"
#include "plan-view.h"

#include "change/follow.h"
#include "editors/field-row.h"
#include "editors/picture-editor.h"
#include "plan/value.h"

#include <locale.h>

static CabasSession *
make_session (void)
{
  return cabas_session_new (cabas_document_new (), NULL);
}

/* An item of `kind` in the plan, with all that must contain it. */
static CabasItem *
add_item (CabasSession *session, CabasKind kind)
{
  CabasHistory *history = cabas_session_get_history (session);
  CabasItem *root = cabas_document_get_root (cabas_session_get_document (session));

  if (kind == CABAS_KIND_PLAN)
    return root;
  if (cabas_kind_find_held (CABAS_KIND_PLAN, kind) >= 0)
    return cabas_history_add (history, root, kind, G_MAXUINT);
  for (CabasKind holder = 0; holder < CABAS_N_KINDS; holder++)
    if (cabas_kind_find_held (holder, kind) >= 0)
      return cabas_history_add (history, add_item (session, holder), kind, G_MAXUINT);

  g_assert_not_reached ();
}

static GtkWidget *
find_control (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_control (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
type_text (GtkWidget *row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_control (row, GTK_TYPE_ENTRY)), text);
}

static void
use_picture (CabasPictureEditor *row)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("CABAS_SOURCE_DIR"), "resources", "screenshot.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  cabas_picture_editor_use (row, file);
}

/* Uses the control of the row as somebody at the screen does. */
static void
use_control (GtkWidget *row, CabasValueType type)
{
  GtkWidget *view;

  switch (type)
    {
    case CABAS_VALUE_LINE:
      type_text (row, "Essai");
      break;
    case CABAS_VALUE_ADDRESS:
      type_text (row, "https://valmont.example");
      break;
    case CABAS_VALUE_COLOUR:
      type_text (row, "#336699");
      break;
    case CABAS_VALUE_DATE:
      type_text (row, "2027");
      break;
    case CABAS_VALUE_WHOLE:
    case CABAS_VALUE_QUANTITY:
    case CABAS_VALUE_PERCENT:
    case CABAS_VALUE_MONEY:
      type_text (row, "3");
      break;
    case CABAS_VALUE_PROSE:
      view = find_control (row, GTK_TYPE_TEXT_VIEW);
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "Essai", -1);
      break;
    case CABAS_VALUE_CHOICE:
    case CABAS_VALUE_FLAG:
      gtk_drop_down_set_selected (GTK_DROP_DOWN (find_control (row, GTK_TYPE_DROP_DOWN)), 1);
      break;
    case CABAS_VALUE_CHOICES:
      gtk_check_button_set_active (GTK_CHECK_BUTTON (find_control (row, GTK_TYPE_CHECK_BUTTON)),
                                   TRUE);
      break;
    case CABAS_VALUE_DATA:
      use_picture (CABAS_PICTURE_EDITOR (row));
      break;
    case CABAS_VALUE_REFERENCE:
    case CABAS_VALUE_REFERENCES:
    default:
      g_assert_not_reached ();
    }
}

static void
test_fields (void)
{
  for (CabasField field = 0; field < CABAS_N_FIELDS; field++)
    {
      g_autoptr (CabasSession) session = make_session ();
      CabasHistory *history = cabas_session_get_history (session);
      const CabasFieldInfo *info = cabas_field_get_info (field);
      CabasItem *item = add_item (session, info->kind);
      GtkWidget *row;

      if (info->is_inner)
        continue;
      row = g_object_ref_sink (cabas_field_row_new (session, field));
      cabas_field_row_set_item (CABAS_FIELD_ROW (row), item);
      g_assert_false (cabas_item_has (item, field));
      if (info->type != CABAS_VALUE_REFERENCE && info->type != CABAS_VALUE_REFERENCES)
        {
          cabas_history_break (history);
          use_control (row, info->type);
          g_assert_true (cabas_item_has (item, field));
          g_assert_true (cabas_history_undo (history));
          g_assert_false (cabas_item_has (item, field));
          g_assert_true (cabas_history_redo (history));
          g_assert_true (cabas_item_has (item, field));
        }

      cabas_field_row_set_item (CABAS_FIELD_ROW (row), NULL);
      g_assert_finalize_object (row);
    }
}

static void
test_forms (void)
{
  g_autoptr (CabasSession) session = make_session ();

  for (CabasKind kind = 0; kind < CABAS_N_KINDS; kind++)
    {
      CabasItem *item = add_item (session, kind);
      GtkWidget *form = g_object_ref_sink (cabas_item_form_new (session, CABAS_PAGE_OVERVIEW));

      cabas_item_form_set_item (CABAS_ITEM_FORM (form), item);
      g_assert_true (cabas_item_form_get_item (CABAS_ITEM_FORM (form)) == item);
      g_object_unref (form);
    }
}

static void
test_wrong_date_stays (void)
{
  g_autoptr (CabasSession) session = make_session ();
  CabasItem *item = add_item (session, CABAS_KIND_ACTION);
  GtkWidget *row = g_object_ref_sink (cabas_field_row_new (session, CABAS_ACTION_LAST_DAY));
  GtkWidget *entry = find_control (row, GTK_TYPE_ENTRY);
  int start = 0;

  cabas_field_row_set_item (CABAS_FIELD_ROW (row), item);
  type_text (row, "2027");
  gtk_editable_insert_text (GTK_EDITABLE (entry), "31/02/", -1, &start);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "31/02/2027");
  g_assert_cmpint (cabas_item_get_number (item, CABAS_ACTION_LAST_DAY), ==,
                   cabas_date_new_year (2027));
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  type_text (row, "T3 2027");
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  g_object_unref (row);
}

static void
test_blocked_action_asks (void)
{
  g_autoptr (CabasSession) session = make_session ();
  CabasHistory *history = cabas_session_get_history (session);
  CabasItem *item = add_item (session, CABAS_KIND_ACTION);

  g_assert_false (cabas_form_shows_field (item, CABAS_ACTION_RELEASE));
  g_assert_true (cabas_form_shows_field (item, CABAS_ACTION_RISKS));
  cabas_history_set_number (history, item, CABAS_ACTION_STATUS, CABAS_ACTION_STATUS_BLOCKED);
  g_assert_true (cabas_form_shows_field (item, CABAS_ACTION_RELEASE));
  cabas_history_set_text (history, item, CABAS_ACTION_RELEASE, "Le vote");
  cabas_history_set_number (history, item, CABAS_ACTION_STATUS, CABAS_ACTION_STATUS_DONE);
  g_assert_true (cabas_form_shows_field (item, CABAS_ACTION_RELEASE));
  g_assert_false (cabas_form_shows_field (item, CABAS_ACTION_BLOCK_CAUSE));
}

static void
test_milestones_and_notes (void)
{
  g_autoptr (CabasSession) session = make_session ();
  CabasHistory *history = cabas_session_get_history (session);
  CabasItem *action = add_item (session, CABAS_KIND_ACTION);
  CabasItem *late = cabas_milestone_add (history, action, "T3 2027 Marché signé");
  CabasItem *early = cabas_milestone_add (history, action, "15/3/2027: avis");
  CabasItem *note = cabas_note_add (history, action, "Vu avec les écoles", "Anne Martin");
  g_autofree char *text = cabas_milestone_dup_text (late);

  g_assert_cmpstr (cabas_item_get_text (late, CABAS_MILESTONE_LABEL), ==, "Marché signé");
  g_assert_true (cabas_item_get_child (action, CABAS_KIND_MILESTONE, 0) == early);
  g_assert_null (cabas_milestone_add (history, action, " 2027 "));
  g_assert_false (cabas_milestone_change (history, late, text));
  g_assert_true (cabas_milestone_change (history, late, "Sans date"));
  g_assert_false (cabas_item_has (late, CABAS_MILESTONE_DATE));
  g_assert_cmpint (cabas_item_get_number (note, CABAS_NOTE_DATE), ==, cabas_date_today ());
  g_assert_cmpstr (cabas_item_get_text (note, CABAS_NOTE_AUTHOR), ==, "Anne Martin");
  g_assert_true (cabas_history_undo (history));
  g_assert_true (cabas_item_has (late, CABAS_MILESTONE_DATE));
  g_assert_true (cabas_history_undo (history));
  g_assert_cmpuint (cabas_item_get_n_children (action, CABAS_KIND_NOTE), ==, 0);
}

static void
test_every_kind_has_a_page (void)
{
  g_autoptr (CabasSession) session = make_session ();

  for (CabasKind kind = 0; kind < CABAS_N_KINDS; kind++)
    {
      CabasItem *item = add_item (session, kind);
      CabasPage page;

      /* Filters and the bin stand beside the lists, not in them. */
      if (kind == CABAS_KIND_PLAN || kind == CABAS_KIND_FILTER || kind == CABAS_KIND_REMOVED)
        continue;
      page = cabas_page_find_for_item (item, CABAS_PAGE_OVERVIEW);
      g_assert_nonnull (cabas_page_find_shown (page, item));
    }
}

static void
test_pages (void)
{
  g_autoptr (CabasSession) session = make_session ();
  GtkWidget *view = g_object_ref_sink (cabas_plan_view_new (session));

  for (guint page = 0; page < CABAS_N_PAGES; page++)
    cabas_session_set_page (session, cabas_page_get_info (page)->name);
  for (CabasKind kind = 0; kind < CABAS_N_KINDS; kind++)
    cabas_session_select (session, add_item (session, kind));
  g_object_unref (view);
}

static void
test_several_move_as_one (void)
{
  g_autoptr (CabasSession) session = make_session ();
  CabasHistory *history = cabas_session_get_history (session);
  CabasItem *axis = add_item (session, CABAS_KIND_AXIS);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  CabasItem *objectives[2], *actions[4];

  for (guint i = 0; i < 2; i++)
    objectives[i] = cabas_history_add (history, axis, CABAS_KIND_OBJECTIVE, i);
  for (guint i = 0; i < 4; i++)
    actions[i] = cabas_history_add (history, objectives[0], CABAS_KIND_ACTION, i);
  g_ptr_array_add (items, actions[0]);
  g_ptr_array_add (items, actions[1]);

  g_assert_true (cabas_edit_shift (history, items, 1));
  g_assert_cmpuint (cabas_item_get_position (actions[0]), ==, 1);
  g_assert_cmpuint (cabas_item_get_position (actions[1]), ==, 2);
  g_assert_true (cabas_edit_drop (history, items, actions[3], CABAS_DROP_AFTER));
  g_assert_cmpuint (cabas_item_get_position (actions[0]), ==, 2);
  g_assert_cmpuint (cabas_item_get_position (actions[1]), ==, 3);
  g_assert_true (cabas_edit_drop (history, items, objectives[1], CABAS_DROP_INTO));
  g_assert_true (cabas_item_get_parent (actions[1]) == objectives[1]);
  g_assert_true (cabas_edit_remove (history, items));
  g_assert_cmpuint (cabas_item_get_n_children (objectives[1], CABAS_KIND_ACTION), ==, 0);

  for (guint i = 0; i < 4; i++)
    g_assert_true (cabas_history_undo (history));
  for (guint i = 0; i < 4; i++)
    g_assert_cmpuint (cabas_item_get_position (actions[i]), ==, i);
}

static void
test_steps_select_what_came_back_or_stands_there (void)
{
  g_autoptr (CabasSession) session = make_session ();
  CabasHistory *history = cabas_session_get_history (session);
  CabasItem *action = add_item (session, CABAS_KIND_ACTION);
  CabasItem *objective = cabas_item_get_parent (action);
  CabasItem *axis = cabas_item_get_parent (objective);
  GtkWidget *view = g_object_ref_sink (cabas_plan_view_new (session));

  g_assert_true (cabas_history_remove (history, objective));
  cabas_plan_view_step (CABAS_PLAN_VIEW (view), TRUE);
  g_assert_true (cabas_session_get_selected (session) == objective);
  cabas_plan_view_step (CABAS_PLAN_VIEW (view), FALSE);
  g_assert_true (cabas_session_get_selected (session) == axis);
  g_object_unref (view);
}

/* Looking at other months in the calendar chooses nothing. */
static void
test_browsing_the_calendar (void)
{
  g_autoptr (CabasSession) session = make_session ();
  CabasItem *meeting = add_item (session, CABAS_KIND_MEETING);
  GtkWidget *row = g_object_ref_sink (cabas_field_row_new (session, CABAS_MEETING_PLANNED_ON));
  g_autoptr (GDateTime) day = g_date_time_new_local (2031, 5, 1, 12, 0, 0);
  GtkWidget *button, *calendar;

  cabas_field_row_set_item (CABAS_FIELD_ROW (row), meeting);
  button = find_control (row, GTK_TYPE_MENU_BUTTON);
  calendar = find_control (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))),
                           GTK_TYPE_CALENDAR);
  gtk_calendar_select_day (GTK_CALENDAR (calendar), day);
  g_assert_false (cabas_item_has (meeting, CABAS_MEETING_PLANNED_ON));
  g_object_unref (row);
}

static void
test_body_tells_its_next_meeting (void)
{
  g_autoptr (CabasSession) session = make_session ();
  CabasHistory *history = cabas_session_get_history (session);
  CabasItem *body = add_item (session, CABAS_KIND_BODY);
  g_autofree char *state = NULL;
  const int years[] = { 2019, 2098, 2097 };

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    cabas_history_set_number (history, cabas_history_add (history, body, CABAS_KIND_MEETING, i),
                              CABAS_MEETING_PLANNED_ON, cabas_date_new_year (years[i]));

  state = cabas_item_dup_state (body);
  g_assert_nonnull (strstr (state, "2097"));
}

static void
test_long_choice_leaves_room (void)
{
  g_autoptr (CabasSession) session = make_session ();
  CabasItem *buyer = add_item (session, CABAS_KIND_BUYER);
  GtkWidget *row = cabas_field_row_new (session, CABAS_BUYER_TYPE);
  GtkWidget *window = gtk_window_new ();
  int minimum, natural;

  cabas_history_set_number (cabas_session_get_history (session), buyer, CABAS_BUYER_TYPE, 1);
  gtk_window_set_child (GTK_WINDOW (window), row);
  gtk_window_present (GTK_WINDOW (window));
  cabas_field_row_set_item (CABAS_FIELD_ROW (row), buyer);
  gtk_widget_measure (find_control (row, GTK_TYPE_DROP_DOWN), GTK_ORIENTATION_HORIZONTAL, -1,
                      &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, <, natural);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_page_without_charts (void)
{
  g_autoptr (CabasSession) session = make_session ();
  CabasItem *chapter = add_item (session, CABAS_KIND_CHAPTER);
  GtkWidget *view = g_object_ref_sink (cabas_plan_view_new (session));

  cabas_session_set_page (session, cabas_page_get_info (CABAS_PAGE_CHAPTERS)->name);
  g_assert_true (cabas_session_get_selected (session) == chapter);
  g_object_unref (view);
}

static GtkEventController *
find_drop_target (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return controller;
    }

  g_assert_not_reached ();
}

static void
test_dropped_file_opens (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("CABAS_DATA_DIR"), "samples", "valmont.spaser", NULL);
  g_autoptr (GFile) sample = g_file_new_for_path (path);
  g_autofree char *copy = g_build_filename (g_get_user_data_dir (), "valmont.spaser", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (copy);
  g_autoptr (CabasApplication) application = cabas_application_new ();
  CabasWindow *window;
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean is_taken = FALSE;

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_data_dir (), 0700), ==, 0);
  g_assert_true (g_file_copy (sample, file, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, NULL));
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  window = cabas_window_new (GTK_APPLICATION (application));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (&file, 1));
  g_signal_emit_by_name (find_drop_target (GTK_WIDGET (window)), "drop", &value, 0.0, 0.0,
                         &is_taken);
  g_assert_true (is_taken);
  g_assert_nonnull (cabas_window_get_plan_file (window));
  gtk_window_close (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  gtk_disable_setlocale ();
  adw_init ();

  g_test_add_func ("/ui/every-field-can-be-edited-and-undone", test_fields);
  g_test_add_func ("/ui/every-kind-has-a-form", test_forms);
  g_test_add_func ("/ui/every-kind-has-a-page", test_every_kind_has_a_page);
  g_test_add_func ("/ui/a-wrong-date-stays-in-the-entry", test_wrong_date_stays);
  g_test_add_func ("/ui/a-blocked-action-asks-for-more", test_blocked_action_asks);
  g_test_add_func ("/ui/milestones-and-notes", test_milestones_and_notes);
  g_test_add_func ("/ui/browsing-the-calendar-chooses-nothing", test_browsing_the_calendar);
  g_test_add_func ("/ui/a-body-tells-its-next-meeting", test_body_tells_its_next_meeting);
  g_test_add_func ("/ui/a-long-choice-leaves-room", test_long_choice_leaves_room);
  g_test_add_func ("/ui/a-page-without-charts-opens-on-an-item", test_page_without_charts);
  g_test_add_func ("/ui/every-page-shows-every-kind", test_pages);
  g_test_add_func ("/ui/steps-select-what-came-back-or-stands-there",
                   test_steps_select_what_came_back_or_stands_there);
  g_test_add_func ("/ui/several-items-move-as-one", test_several_move_as_one);
  g_test_add_func ("/ui/a-dropped-file-opens", test_dropped_file_opens);

  return g_test_run ();
}
