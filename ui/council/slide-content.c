/* SPDX-License-Identifier: EUPL-1.2 */
#include "slide-content.h"

#include "widgets.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _CabasSlideContent
{
  GtkWidget parent_instance;

  CabasSession *session; /* (owned) */
  CabasItem *slide;      /* (owned) (nullable) */
  GArray *choices;       /* (owned) (element-type Choice) */
  GtkDropDown *drop_down;
  gboolean is_showing; /* the list follows the slide, not the other way */
};

/* One line of the list. */
typedef struct
{
  int sort;
  const char *shows; /* (unowned) (nullable) */
} Choice;

G_DEFINE_FINAL_TYPE (CabasSlideContent, cabas_slide_content, GTK_TYPE_WIDGET)

static void
add_choice (
    CabasSlideContent *self, GtkStringList *names, int sort, const char *shows, const char *label)
{
  const Choice choice = { sort, shows };
  g_autofree char *name =
      label != NULL ? g_strdup_printf (_ ("%1$s: %2$s"),
                                       cabas_choice_get_label (CABAS_SLIDE_SORT, sort), label)
                    : g_strdup (cabas_choice_get_label (CABAS_SLIDE_SORT, sort));

  g_array_append_val (self->choices, choice);
  gtk_string_list_append (names, name);
}

static GtkStringList *
list_choices (CabasSlideContent *self)
{
  static const int alone[] = { CABAS_SLIDE_SORT_POINTS, CABAS_SLIDE_SORT_ASKED,
                               CABAS_SLIDE_SORT_OPENING, CABAS_SLIDE_SORT_CLOSING };
  GtkStringList *names = gtk_string_list_new (NULL);
  guint n_shows, n_infos;
  const CabasSlideShow *shows = cabas_slide_show_list (&n_shows);
  const CabasGalleryInfo *infos = cabas_gallery_list (&n_infos);

  for (guint i = 0; i < G_N_ELEMENTS (alone); i++)
    add_choice (self, names, alone[i], NULL, NULL);
  for (guint i = 0; i < n_shows; i++)
    add_choice (self, names, shows[i].sort, shows[i].name, cabas_slide_show_get_label (&shows[i]));
  for (guint i = 0; i < n_infos; i++)
    add_choice (self, names, CABAS_SLIDE_SORT_CHART, infos[i].name,
                cabas_gallery_info_get_label (&infos[i]));

  return names;
}

/* The line that stands for the slide: of its name, what follows a colon does not count. */
static guint
find_choice (CabasSlideContent *self)
{
  const gint64 sort = cabas_item_get_number (self->slide, CABAS_SLIDE_SORT);
  const char *shows = cabas_item_get_text (self->slide, CABAS_SLIDE_SHOWS);
  const gsize length = shows != NULL ? strcspn (shows, ":") : 0;

  for (guint i = 0; i < self->choices->len; i++)
    {
      const Choice *choice = &g_array_index (self->choices, Choice, i);

      if (choice->sort == sort &&
          (choice->shows == NULL || (shows != NULL && strlen (choice->shows) == length &&
                                     strncmp (choice->shows, shows, length) == 0)))
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static void
show (CabasSlideContent *self)
{
  self->is_showing = TRUE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->drop_down), self->slide != NULL);
  gtk_drop_down_set_selected (self->drop_down,
                              self->slide != NULL ? find_choice (self) : GTK_INVALID_LIST_POSITION);
  self->is_showing = FALSE;
}

static void
chosen_cb (CabasSlideContent *self)
{
  CabasHistory *history = cabas_session_get_history (self->session);
  const guint selected = gtk_drop_down_get_selected (self->drop_down);
  const Choice *choice;

  if (self->is_showing || self->slide == NULL || selected >= self->choices->len ||
      selected == find_choice (self))
    return;

  choice = &g_array_index (self->choices, Choice, selected);
  cabas_history_begin (history, _ ("choose what a slide shows"));
  cabas_history_set_number (history, self->slide, CABAS_SLIDE_SORT, choice->sort);
  cabas_history_set_text (history, self->slide, CABAS_SLIDE_SHOWS, choice->shows);
  cabas_history_set_text (history, self->slide, CABAS_SLIDE_ABOUT, NULL);
  cabas_history_end (history);
}

static void
cabas_slide_content_dispose (GObject *object)
{
  CabasSlideContent *self = CABAS_SLIDE_CONTENT (object);

  cabas_widget_remove_children (GTK_WIDGET (self));
  g_clear_pointer (&self->choices, g_array_unref);
  g_clear_object (&self->slide);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_slide_content_parent_class)->dispose (object);
}

static void
cabas_slide_content_class_init (CabasSlideContentClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cabas_slide_content_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cabas_slide_content_init (CabasSlideContent *self)
{
  self->choices = g_array_new (FALSE, FALSE, sizeof (Choice));
}

GtkWidget *
cabas_slide_content_new (CabasSession *session)
{
  CabasSlideContent *self = g_object_new (CABAS_TYPE_SLIDE_CONTENT, NULL);

  self->session = g_object_ref (session);
  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (list_choices (self)), NULL));
  gtk_widget_set_parent (GTK_WIDGET (self->drop_down), GTK_WIDGET (self));
  cabas_drop_down_let_shrink (self->drop_down);
  cabas_widget_set_name (GTK_WIDGET (self->drop_down), _ ("What the slide shows"));
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (cabas_session_get_document (session), "changed", G_CALLBACK (show), self,
                           G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}

void
cabas_slide_content_set_slide (CabasSlideContent *self, CabasItem *slide)
{
  g_return_if_fail (CABAS_IS_SLIDE_CONTENT (self));

  if (g_set_object (&self->slide, slide))
    show (self);
}
