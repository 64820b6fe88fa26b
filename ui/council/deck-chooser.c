/* SPDX-License-Identifier: EUPL-1.2 */
#include "deck-chooser.h"

#include "widgets.h"

struct _CabasDeckChooser
{
  GtkWidget parent_instance;

  CabasSession *session; /* (owned) */
  CabasDeckModel *model; /* (owned) */
  GPtrArray *listed;     /* (owned) of CabasItem (owned): in the order of the list */
  GtkDropDown *drop_down;
  gboolean is_listing; /* the list follows the plan, not the user */
};

G_DEFINE_FINAL_TYPE (CabasDeckChooser, cabas_deck_chooser, GTK_TYPE_WIDGET)

/* TRUE where the list shows these decks already, under these names. */
static gboolean
is_listed (CabasDeckChooser *self, const GPtrArray *decks)
{
  GListModel *names = gtk_drop_down_get_model (self->drop_down);

  if (names == NULL || self->listed->len != decks->len)
    return FALSE;

  for (guint i = 0; i < decks->len; i++)
    {
      g_autofree char *name = cabas_item_dup_display_name (g_ptr_array_index (decks, i));

      if (g_ptr_array_index (self->listed, i) != g_ptr_array_index (decks, i) ||
          g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (names), i), name) != 0)
        return FALSE;
    }

  return TRUE;
}

static void
fill (CabasDeckChooser *self, const GPtrArray *decks)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->listed, 0);
  for (guint i = 0; i < decks->len; i++)
    {
      CabasItem *deck = g_ptr_array_index (decks, i);
      g_autofree char *name = cabas_item_dup_display_name (deck);

      gtk_string_list_append (names, name);
      g_ptr_array_add (self->listed, g_object_ref (deck));
    }
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (names));
}

static void
list_decks (CabasDeckChooser *self)
{
  g_autoptr (GPtrArray) decks =
                 cabas_document_list (cabas_session_get_document (self->session), CABAS_KIND_DECK);
  CabasItem *deck = cabas_deck_model_get_deck (self->model);

  if (is_listed (self, decks))
    return;

  self->is_listing = TRUE;
  fill (self, decks);
  self->is_listing = FALSE;
  if (deck == NULL || !g_ptr_array_find (decks, deck, NULL))
    deck = decks->len > 0 ? g_ptr_array_index (decks, decks->len - 1) : NULL;
  cabas_deck_chooser_choose (self, deck);
}

static void
chosen_cb (CabasDeckChooser *self)
{
  const guint selected = gtk_drop_down_get_selected (self->drop_down);

  if (!self->is_listing && selected < self->listed->len)
    cabas_deck_model_set_deck (self->model, g_ptr_array_index (self->listed, selected));
}

static void
cabas_deck_chooser_dispose (GObject *object)
{
  CabasDeckChooser *self = CABAS_DECK_CHOOSER (object);

  cabas_widget_remove_children (GTK_WIDGET (self));
  g_clear_pointer (&self->listed, g_ptr_array_unref);
  g_clear_object (&self->model);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_deck_chooser_parent_class)->dispose (object);
}

static void
cabas_deck_chooser_class_init (CabasDeckChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cabas_deck_chooser_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cabas_deck_chooser_init (CabasDeckChooser *self)
{
  self->listed = g_ptr_array_new_with_free_func (g_object_unref);
  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_widget_set_parent (GTK_WIDGET (self->drop_down), GTK_WIDGET (self));
  cabas_widget_set_name (GTK_WIDGET (self->drop_down), cabas_kind_get_label (CABAS_KIND_DECK));
  cabas_drop_down_let_shrink (self->drop_down);
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
cabas_deck_chooser_new (CabasSession *session, CabasDeckModel *model)
{
  CabasDeckChooser *self = g_object_new (CABAS_TYPE_DECK_CHOOSER, NULL);

  self->session = g_object_ref (session);
  self->model = g_object_ref (model);
  g_signal_connect_object (cabas_session_get_document (session), "changed", G_CALLBACK (list_decks),
                           self, G_CONNECT_SWAPPED);
  list_decks (self);

  return GTK_WIDGET (self);
}

void
cabas_deck_chooser_choose (CabasDeckChooser *self, CabasItem *deck)
{
  guint place;

  g_return_if_fail (CABAS_IS_DECK_CHOOSER (self));

  list_decks (self);
  self->is_listing = TRUE;
  if (deck != NULL && g_ptr_array_find (self->listed, deck, &place))
    gtk_drop_down_set_selected (self->drop_down, place);
  self->is_listing = FALSE;
  cabas_deck_model_set_deck (self->model, deck);
}
