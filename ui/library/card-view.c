/* SPDX-License-Identifier: EUPL-1.2 */
#include "library/card-view.h"

#include "library/insert-flow.h"
#include "widgets.h"

#include "change/insert-card.h"
#include "plan/card-match.h"
#include "plan/date.h"

#include <glib/gi18n-lib.h>

/* Of a line, in characters: what a longer one would take from the plan beside it. */
#define USUAL_WIDTH 40

struct _CabasCardView
{
  GtkWidget parent_instance;

  CabasSession *session; /* (owned) */
  CabasCard *card;       /* (owned) (nullable) */

  GtkScrolledWindow *scrolled;
  GtkBox *text;
  GtkLabel *place;
  GtkWidget *insert_button;
};

G_DEFINE_FINAL_TYPE (CabasCardView, cabas_card_view, GTK_TYPE_WIDGET)

static GtkWidget *
new_text (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), USUAL_WIDTH);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_heading (CabasCardView *self, const char *text, int level)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", text, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0, "max-width-chars", USUAL_WIDTH, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
  gtk_widget_add_css_class (label, level == 1 ? "title-4" : "heading");
  if (level > 1)
    gtk_widget_set_margin_top (label, 9);
  gtk_box_append (self->text, label);
}

static void
add_section (CabasCardView *self, const char *heading, const char *text)
{
  GtkWidget *label;

  if (*text == '\0')
    return;

  add_heading (self, heading, 2);
  label = new_text (text, NULL);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_box_append (self->text, label);
}

static void
add_indicators (CabasCardView *self, CabasLibrary *library)
{
  g_autoptr (GPtrArray) indicators = cabas_library_list_indicators (library, self->card);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < indicators->len; i++)
    g_string_append_printf (names, "%s• %s", i > 0 ? "\n" : "",
                            cabas_card_get_title (indicators->pdata[i]));
  add_section (self, _ ("Indicators"), names->str);
}

static GtkWidget *
new_link (const CabasCardSource *source)
{
  const char *name = source->name != NULL ? source->name : source->address;
  GtkWidget *link = gtk_link_button_new (source->address);

  gtk_button_set_child (GTK_BUTTON (link), new_text (name, NULL));
  gtk_widget_add_css_class (link, "card-source");
  gtk_accessible_update_property (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return link;
}

static void
add_sources (CabasCardView *self)
{
  GPtrArray *sources = cabas_card_get_sources (self->card);

  for (guint i = 0; i < sources->len; i++)
    {
      const CabasCardSource *source = sources->pdata[i];
      g_autofree char *day = cabas_date_format (source->checked_on);
      g_autofree char *sentence = NULL;

      if (i == 0)
        add_heading (self, _ ("Sources"), 2);
      gtk_box_append (self->text,
                      source->address != NULL ? new_link (source) : new_text (source->name, NULL));
      if (*day == '\0')
        continue;
      /* Translators: the day on which the source of a card was looked at. */
      sentence = g_strdup_printf (_ ("Checked on %s"), day);
      gtk_box_append (self->text, new_text (sentence, "caption"));
    }
}

static void
fill_text (CabasCardView *self, CabasLibrary *library)
{
  g_autofree char *owners = cabas_card_dup_owner_names (self->card);
  const char *kind = cabas_card_kind_get_label (cabas_card_get_kind (self->card));
  /* Translators: kind of a card, of those the user made. */
  g_autofree char *own_kind = g_strdup_printf (_ ("%s · one of your cards"), kind);

  gtk_box_append (self->text,
                  new_text (cabas_card_is_own (self->card) ? own_kind : kind, "caption"));
  add_heading (self, cabas_card_get_title (self->card), 1);
  for (guint i = CABAS_CARD_TITLE + 1; i < CABAS_N_CARD_PARTS; i++)
    {
      g_autofree char *shown = cabas_card_dup_shown (self->card, i);

      add_section (self, cabas_card_part_get_label (i), shown);
    }
  add_section (self, _ ("Values from"),
               cabas_card_data_get_label (cabas_card_get_data (self->card)));
  add_section (self, _ ("Typical owner"), owners);
  add_indicators (self, library);
  add_sources (self);
}

static char *
dup_owners (CabasCard *card, CabasDocument *document)
{
  g_autoptr (GPtrArray) owners = cabas_card_list_owners (card, document);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < owners->len; i++)
    {
      g_autofree char *name = cabas_item_dup_display_name (owners->pdata[i]);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }
  return g_string_free (names, FALSE);
}

/* Where the card would go, whom it would ask, and whether the plan has it already. */
static char *
describe_place (CabasCardView *self, CabasItem *place)
{
  CabasDocument *document = cabas_session_get_document (self->session);
  CabasItem *present = cabas_card_find_item (self->card, document);
  g_autofree char *name = cabas_item_dup_display_name (place);
  g_autofree char *owners = dup_owners (self->card, document);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, _ ("Goes into “%s”."), name);
  if (cabas_card_get_kind (self->card) == CABAS_CARD_KIND_ACTION && *owners != '\0')
    {
      g_string_append_c (text, '\n');
      /* Translators: names of departments, the first of which would answer for the action. */
      g_string_append_printf (text, _ ("Owners proposed: %s."), owners);
    }
  if (present != NULL)
    {
      g_autofree char *present_name = cabas_item_dup_display_name (present);

      g_string_append_c (text, '\n');
      g_string_append_printf (text, _ ("Already in the plan: “%s”."), present_name);
    }

  return g_string_free (text, FALSE);
}

static void
update_place (CabasCardView *self)
{
  CabasDocument *document = cabas_session_get_document (self->session);
  const char *reason = cabas_document_get_read_only_reason (document);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  CabasItem *place;

  if (self->card == NULL)
    return;

  place = cabas_insert_card_find_place (document, self->card,
                                        cabas_session_get_selected (self->session), &error);
  if (reason != NULL)
    sentence = g_strdup (reason);
  else
    sentence = place != NULL ? describe_place (self, place) : g_strdup (error->message);
  gtk_label_set_label (self->place, sentence);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.insert", reason == NULL && place != NULL);
}

/* While nobody reads the card, nothing needs to be looked up. */
static void
plan_changed_cb (CabasCardView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update_place (self);
}

static void
insert (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasCardView *self = CABAS_CARD_VIEW (widget);

  /* Back in the list, Enter pressed once more does not insert it again. */
  if (self->card != NULL && cabas_insert_flow_insert (widget, self->session, self->card,
                                                      cabas_session_get_selected (self->session)))
    gtk_widget_activate_action (widget, "library.back", NULL);
}

static void
cabas_card_view_map (GtkWidget *widget)
{
  update_place (CABAS_CARD_VIEW (widget));
  GTK_WIDGET_CLASS (cabas_card_view_parent_class)->map (widget);
}

static void
cabas_card_view_dispose (GObject *object)
{
  CabasCardView *self = CABAS_CARD_VIEW (object);

  cabas_widget_remove_children (GTK_WIDGET (self));
  g_clear_object (&self->card);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_card_view_parent_class)->dispose (object);
}

static void
cabas_card_view_class_init (CabasCardViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_card_view_dispose;
  widget_class->map = cabas_card_view_map;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/cabas/Cabas/library/card-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasCardView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, CabasCardView, text);
  gtk_widget_class_bind_template_child (widget_class, CabasCardView, place);
  gtk_widget_class_bind_template_child (widget_class, CabasCardView, insert_button);
  gtk_widget_class_install_action (widget_class, "card.insert", NULL, insert);
}

static void
cabas_card_view_init (CabasCardView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cabas_card_view_new (CabasSession *session)
{
  CabasCardView *self = g_object_new (CABAS_TYPE_CARD_VIEW, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (cabas_session_get_document (session), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
cabas_card_view_show (CabasCardView *self, CabasLibrary *library, CabasCard *card)
{
  g_return_if_fail (CABAS_IS_CARD_VIEW (self));

  g_set_object (&self->card, card);
  cabas_widget_remove_children (GTK_WIDGET (self->text));
  if (card != NULL)
    fill_text (self, library);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  update_place (self);
}

void
cabas_card_view_focus (CabasCardView *self)
{
  g_return_if_fail (CABAS_IS_CARD_VIEW (self));

  gtk_widget_grab_focus (self->insert_button);
}
