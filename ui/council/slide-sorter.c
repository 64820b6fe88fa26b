/* SPDX-License-Identifier: EUPL-1.2 */
#include "slide-sorter.h"

#include "deck-chooser.h"
#include "editing.h"
#include "item-form.h"
#include "slide-content.h"
#include "slide-list.h"
#include "slide-picture.h"
#include "two-panes.h"
#include "widgets.h"

#include "deck/occasion.h"
#include "plan/language.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define PICTURE_EMS 18

struct _CabasSlideSorter
{
  GtkWidget parent_instance;

  CabasSession *session; /* (owned) */
  CabasDeckModel *model; /* (owned) */
  guint arrival_idle;    /* the page was just come to */
  guint focus_idle;

  GtkStack *stack;
  GtkWidget *empty;
  GtkListBox *occasions;
  CabasTwoPanes *panes;
  GtkWidget *list_pane;
  GtkWidget *slide_pane;
  AdwBin *decks_bin;
  GtkMenuButton *add_deck;
  AdwBin *list_bin;
  GtkWidget *back_button;
  GtkLabel *heading;
  GtkWidget *slide_buttons;
  GtkBox *column;
  GtkWidget *shown;
  AdwBin *picture_bin;
  GtkLabel *warnings;
  AdwBin *content_bin;

  CabasSlideList *list;
  CabasItemForm *form;
};

G_DEFINE_FINAL_TYPE (CabasSlideSorter, cabas_slide_sorter, GTK_TYPE_WIDGET)

static CabasSlidePicture *
get_picture (CabasSlideSorter *self)
{
  return CABAS_SLIDE_PICTURE (adw_bin_get_child (self->picture_bin));
}

/* What is to be looked at, each in a line. */
static void
show_warnings (CabasSlideSorter *self, const CabasSlidePage *page)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; page != NULL && i < page->slide->warnings->len; i++)
    g_string_append_printf (words, "%s⚠ %s", i > 0 ? "\n" : "",
                            (char *) g_ptr_array_index (page->slide->warnings, i));
  if (g_strcmp0 (gtk_label_get_label (self->warnings), words->str) != 0)
    gtk_label_set_label (self->warnings, words->str);
  gtk_widget_set_visible (GTK_WIDGET (self->warnings), words->len > 0);
}

static void
show_page (CabasSlideSorter *self)
{
  CabasItem *slide = cabas_slide_list_get_chosen (self->list);
  CabasSlidePage *page =
      slide != NULL ? cabas_deck_model_find_page (self->model, cabas_item_get_id (slide)) : NULL;

  cabas_slide_picture_set_page (get_picture (self), page);
  show_warnings (self, page);
}

/* “Slide 4”, or the name of the deck. */
static void
show_heading (CabasSlideSorter *self)
{
  CabasItem *item = cabas_item_form_get_item (self->form);
  const gboolean is_slide = item != NULL && cabas_item_get_kind (item) == CABAS_KIND_SLIDE;
  g_autofree char *heading =
      is_slide       ? g_strdup_printf (_ ("Slide %u"), cabas_item_get_position (item) + 1)
      : item != NULL ? cabas_item_dup_display_name (item)
                     : g_strdup ("");

  if (g_strcmp0 (gtk_label_get_label (self->heading), heading) != 0)
    gtk_label_set_label (self->heading, heading);
}

/* A slide, or the deck itself. */
static void
show_item (CabasSlideSorter *self, CabasItem *item)
{
  const gboolean is_slide = item != NULL && cabas_item_get_kind (item) == CABAS_KIND_SLIDE;

  gtk_widget_set_visible (self->shown, is_slide);
  gtk_widget_set_visible (self->slide_buttons, is_slide);
  gtk_widget_set_visible (GTK_WIDGET (self->form), item != NULL);
  cabas_slide_content_set_slide (CABAS_SLIDE_CONTENT (adw_bin_get_child (self->content_bin)),
                                 is_slide ? item : NULL);
  cabas_item_form_set_item (self->form, item);
  show_heading (self);
  show_page (self);
  if (item != NULL)
    cabas_session_select_here (self->session, item);
}

static void
slide_chosen_cb (CabasSlideSorter *self, CabasItem *slide)
{
  show_item (self, slide != NULL ? slide : cabas_deck_model_get_deck (self->model));
}

static void
slide_entered_cb (CabasSlideSorter *self)
{
  cabas_two_panes_show (self->panes, self->slide_pane);
  cabas_item_form_focus_title (self->form);
}

/* A plan without slides asks for the occasion. */
static void
show_deck (CabasSlideSorter *self)
{
  cabas_stack_show_named (self->stack,
                          cabas_deck_model_get_deck (self->model) != NULL ? "deck" : "empty");
  show_page (self);
}

static void
propose (CabasSlideSorter *self, int occasion)
{
  CabasDocument *document = cabas_session_get_document (self->session);
  const gint64 spoken =
      cabas_item_get_number (cabas_document_get_root (document), CABAS_PLAN_LANGUAGE);
  CabasItem *deck;

  {
    g_autoptr (CabasLanguage) language =
                   cabas_language_enter (spoken == CABAS_LANGUAGE_FR   ? "fr"
                                         : spoken == CABAS_LANGUAGE_EN ? "en"
                                                                       : NULL);

    deck = cabas_occasion_add (cabas_session_get_history (self->session),
                               cabas_deck_model_get_gallery (self->model), occasion, CABAS_UNSET);
  }
  if (deck == NULL)
    return;

  cabas_deck_chooser_choose (CABAS_DECK_CHOOSER (adw_bin_get_child (self->decks_bin)), deck);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
occasion_activated_cb (CabasSlideSorter *self, GtkListBoxRow *row)
{
  propose (self, gtk_list_box_row_get_index (row));
}

static void
add_deck_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  propose (CABAS_SLIDE_SORTER (widget), g_variant_get_int32 (parameter));
}

static void
slide_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CabasSlideSorter *self = CABAS_SLIDE_SORTER (widget);

  if (g_str_equal (name, "slides.add"))
    {
      if (cabas_slide_list_add (self->list))
        slide_entered_cb (self);
    }
  else if (g_str_equal (name, "slides.duplicate"))
    cabas_slide_list_duplicate (self->list);
  else if (g_str_equal (name, "slides.hide"))
    cabas_slide_list_hide (self->list);
  else if (g_str_equal (name, "slides.remove"))
    cabas_slide_list_remove (self->list);
  else if (g_str_equal (name, "slides.next-warning"))
    cabas_slide_list_choose_next_warned (self->list);
  else
    cabas_slide_list_shift (self->list, g_str_equal (name, "slides.move-up") ? -1 : 1);
}

static void
rename_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  slide_entered_cb (CABAS_SLIDE_SORTER (widget));
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CabasSlideSorter *self = CABAS_SLIDE_SORTER (widget);

  cabas_two_panes_show (self->panes, self->list_pane);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
show_deck_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CabasSlideSorter *self = CABAS_SLIDE_SORTER (widget);

  show_item (self, cabas_deck_model_get_deck (self->model));
  slide_entered_cb (self);
}

static void
remove_deck_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CabasSlideSorter *self = CABAS_SLIDE_SORTER (widget);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  if (cabas_deck_model_get_deck (self->model) == NULL)
    return;

  g_ptr_array_add (items, cabas_deck_model_get_deck (self->model));
  cabas_edit_remove (cabas_session_get_history (self->session), items);
}

static void
folded_cb (CabasSlideSorter *self)
{
  gtk_widget_set_visible (self->back_button, cabas_two_panes_is_folded (self->panes));
}

static gboolean
cabas_slide_sorter_grab_focus (GtkWidget *widget)
{
  CabasSlideSorter *self = CABAS_SLIDE_SORTER (widget);

  if (cabas_deck_model_get_deck (self->model) == NULL)
    return gtk_widget_child_focus (GTK_WIDGET (self->occasions), GTK_DIR_TAB_FORWARD);

  return gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static gboolean
arrived_cb (gpointer user_data)
{
  CABAS_SLIDE_SORTER (user_data)->arrival_idle = 0;

  return G_SOURCE_REMOVE;
}

static void
cabas_slide_sorter_map (GtkWidget *widget)
{
  CabasSlideSorter *self = CABAS_SLIDE_SORTER (widget);

  GTK_WIDGET_CLASS (cabas_slide_sorter_parent_class)->map (widget);
  cabas_deck_model_set_seen (self->model, TRUE);
  if (self->arrival_idle == 0)
    self->arrival_idle = g_idle_add (arrived_cb, self);
}

static void
cabas_slide_sorter_unmap (GtkWidget *widget)
{
  if (CABAS_SLIDE_SORTER (widget)->model != NULL)
    cabas_deck_model_set_seen (CABAS_SLIDE_SORTER (widget)->model, FALSE);
  GTK_WIDGET_CLASS (cabas_slide_sorter_parent_class)->unmap (widget);
}

static gboolean
focus_idle_cb (gpointer user_data)
{
  CabasSlideSorter *self = user_data;

  self->focus_idle = 0;
  gtk_widget_grab_focus (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

/* Whoever comes in, by a key or from another page, comes to the slides; both GtkStack and the page
 * send the keys here, and the second time must not go on to what is next. */
static gboolean
cabas_slide_sorter_focus (GtkWidget *widget, GtkDirectionType direction)
{
  CabasSlideSorter *self = CABAS_SLIDE_SORTER (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  const gboolean is_inside = focus != NULL && gtk_widget_is_ancestor (focus, widget);

  if (direction != GTK_DIR_TAB_FORWARD || (is_inside && self->arrival_idle == 0))
    return GTK_WIDGET_CLASS (cabas_slide_sorter_parent_class)->focus (widget, direction);

  if (!is_inside && self->focus_idle == 0)
    self->focus_idle = g_idle_add (focus_idle_cb, self);

  return TRUE;
}

static void
cabas_slide_sorter_dispose (GObject *object)
{
  CabasSlideSorter *self = CABAS_SLIDE_SORTER (object);

  g_clear_handle_id (&self->arrival_idle, g_source_remove);
  g_clear_handle_id (&self->focus_idle, g_source_remove);

  cabas_widget_remove_children (GTK_WIDGET (self));
  g_clear_object (&self->model);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_slide_sorter_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const char *const names[] = { "slides.add",         "slides.duplicate", "slides.hide",
                                       "slides.remove",      "slides.move-up",   "slides.move-down",
                                       "slides.next-warning" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_class_install_action (widget_class, names[i], NULL, slide_action);
  gtk_widget_class_install_action (widget_class, "slides.add-deck", "i", add_deck_action);
  gtk_widget_class_install_action (widget_class, "slides.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "slides.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "slides.show-deck", NULL, show_deck_action);
  gtk_widget_class_install_action (widget_class, "slides.remove-deck", NULL, remove_deck_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, GDK_CONTROL_MASK, "slides.add",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK,
                                       "slides.duplicate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "slides.rename", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F7, 0, "slides.next-warning", NULL);
}

static void
cabas_slide_sorter_class_init (CabasSlideSorterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_slide_sorter_dispose;
  widget_class->map = cabas_slide_sorter_map;
  widget_class->unmap = cabas_slide_sorter_unmap;
  widget_class->focus = cabas_slide_sorter_focus;
  widget_class->grab_focus = cabas_slide_sorter_grab_focus;

  g_type_ensure (CABAS_TYPE_TWO_PANES);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/cabas/Cabas/council/slide-sorter.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasSlideSorter, stack);
  gtk_widget_class_bind_template_child (widget_class, CabasSlideSorter, empty);
  gtk_widget_class_bind_template_child (widget_class, CabasSlideSorter, occasions);
  gtk_widget_class_bind_template_child (widget_class, CabasSlideSorter, panes);
  gtk_widget_class_bind_template_child (widget_class, CabasSlideSorter, list_pane);
  gtk_widget_class_bind_template_child (widget_class, CabasSlideSorter, slide_pane);
  gtk_widget_class_bind_template_child (widget_class, CabasSlideSorter, decks_bin);
  gtk_widget_class_bind_template_child (widget_class, CabasSlideSorter, add_deck);
  gtk_widget_class_bind_template_child (widget_class, CabasSlideSorter, list_bin);
  gtk_widget_class_bind_template_child (widget_class, CabasSlideSorter, back_button);
  gtk_widget_class_bind_template_child (widget_class, CabasSlideSorter, heading);
  gtk_widget_class_bind_template_child (widget_class, CabasSlideSorter, slide_buttons);
  gtk_widget_class_bind_template_child (widget_class, CabasSlideSorter, column);
  gtk_widget_class_bind_template_child (widget_class, CabasSlideSorter, shown);
  gtk_widget_class_bind_template_child (widget_class, CabasSlideSorter, picture_bin);
  gtk_widget_class_bind_template_child (widget_class, CabasSlideSorter, warnings);
  gtk_widget_class_bind_template_child (widget_class, CabasSlideSorter, content_bin);
  gtk_widget_class_bind_template_callback (widget_class, occasion_activated_cb);
  install_actions (widget_class);
}

static void
cabas_slide_sorter_init (CabasSlideSorter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Each occasion with what it is for. */
static void
fill_occasions (CabasSlideSorter *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (int occasion = 0; occasion < CABAS_N_OCCASION; occasion++)
    {
      const char *label = cabas_choice_get_label (CABAS_DECK_OCCASION, occasion);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);
      GtkWidget *row = adw_action_row_new ();

      g_menu_item_set_action_and_target (item, "slides.add-deck", "i", occasion);
      g_menu_append_item (menu, item);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), cabas_occasion_describe (occasion));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_list_box_append (self->occasions, row);
    }
  gtk_menu_button_set_menu_model (self->add_deck, G_MENU_MODEL (menu));
}

GtkWidget *
cabas_slide_sorter_new (CabasSession *session)
{
  CabasSlideSorter *self = g_object_new (CABAS_TYPE_SLIDE_SORTER, NULL);

  self->session = g_object_ref (session);
  self->model = cabas_deck_model_new (session);
  adw_bin_set_child (self->decks_bin, cabas_deck_chooser_new (session, self->model));
  adw_bin_set_child (self->picture_bin, cabas_slide_picture_new (PICTURE_EMS));
  adw_bin_set_child (self->content_bin, cabas_slide_content_new (session));
  self->list = CABAS_SLIDE_LIST (cabas_slide_list_new (session, self->model));
  adw_bin_set_child (self->list_bin, GTK_WIDGET (self->list));
  self->form = CABAS_ITEM_FORM (cabas_item_form_new (session, CABAS_PAGE_COUNCIL));
  gtk_box_append (self->column, GTK_WIDGET (self->form));
  fill_occasions (self);

  g_signal_connect_object (self->list, "chosen", G_CALLBACK (slide_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "entered", G_CALLBACK (slide_entered_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "changed", G_CALLBACK (show_deck), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->panes, "notify::folded", G_CALLBACK (folded_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (cabas_session_get_document (session), "changed",
                           G_CALLBACK (show_heading), self, G_CONNECT_SWAPPED);
  show_item (self, cabas_slide_list_get_chosen (self->list));
  show_deck (self);
  folded_cb (self);

  return GTK_WIDGET (self);
}
