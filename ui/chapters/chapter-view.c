/* SPDX-License-Identifier: EUPL-1.2 */
#include "chapters/chapter-view.h"

#include "chapters/remarks-panel.h"
#include "editors/prose-binding.h"
#include "widgets.h"

#include "plan/decimal.h"
#include "plan/value.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* After a change, in milliseconds, before outline and count follow. */
#define PAUSE 300
#define SIDE_WIDTH 250
#define REMARKS_WIDTH 290
/* Heights of the font that a text beside them needs. */
#define TEXT_EMS 30

struct _CabasChapterView
{
  GtkWidget parent_instance;

  CabasSession *session;      /* (owned) */
  CabasItem *chapter;         /* (owned) (nullable) */
  CabasProseBinding *binding; /* (owned) */
  guint source;

  AdwFlap *outline_flap;
  AdwFlap *remarks_flap;
  GtkListBox *outline;
  GtkLabel *title;
  GtkLabel *facts;
  CabasProsePad *pad;
  CabasRemarksPanel *remarks;
};

G_DEFINE_FINAL_TYPE (CabasChapterView, cabas_chapter_view, GTK_TYPE_WIDGET)

static GtkTextBuffer *
get_buffer (CabasChapterView *self)
{
  return GTK_TEXT_BUFFER (cabas_prose_pad_get_prose (self->pad));
}

/* In one go: a place in the text that goes from word to word takes a second for 100 KB. */
static guint
count_words (CabasChapterView *self)
{
  g_autofree char *text = NULL;
  g_autofree PangoLogAttr *breaks = NULL;
  GtkTextIter start, end;
  glong length;
  guint n = 0;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  text = gtk_text_iter_get_slice (&start, &end);
  length = g_utf8_strlen (text, -1);
  breaks = g_new0 (PangoLogAttr, length + 1);
  pango_get_log_attrs (text, -1, -1, pango_language_get_default (), breaks, (int) length + 1);
  for (glong i = 0; i <= length; i++)
    n += breaks[i].is_word_end;

  return n;
}

/* “Method · 1 240 words” */
static void
show_facts (CabasChapterView *self)
{
  const guint n = count_words (self);
  g_autofree char *number = cabas_decimal_format (n, 0, 0);
  /* TRANSLATORS: %s is a number. */
  g_autofree char *words = g_strdup_printf (ngettext ("%s word", "%s words", n), number);
  g_autofree char *role = self->chapter != NULL
                              ? cabas_item_dup_shown (self->chapter, CABAS_CHAPTER_ROLE, NULL)
                              : g_strdup ("");
  g_autofree char *facts =
      *role != '\0' ? g_strdup_printf ("%s · %s", role, words) : g_strdup (words);

  gtk_label_set_label (self->facts, facts);
}

static void
add_row (CabasChapterView *self, const char *name, guint indent, CabasItem *chapter, int line)
{
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_margin_start (label, 12 * indent);
  gtk_widget_set_tooltip_text (label, name);
  if (chapter == self->chapter && line < 0)
    gtk_widget_add_css_class (label, "heading");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (row), "chapter", g_strdup (cabas_item_get_id (chapter)),
                          g_free);
  g_object_set_data (G_OBJECT (row), "line", GINT_TO_POINTER (line + 1));
  gtk_list_box_append (self->outline, row);
}

static void
add_headings (CabasChapterView *self)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter start;

  for (int line = 0; line < gtk_text_buffer_get_line_count (buffer); line++)
    {
      g_autofree char *words = NULL;
      GtkTextIter end;
      guint level;

      gtk_text_buffer_get_iter_at_line (buffer, &start, line);
      if (cabas_prose_buffer_get_kind (CABAS_PROSE_BUFFER (buffer), &start, &level) !=
          CABAS_PROSE_HEADING)
        continue;
      end = start;
      if (!gtk_text_iter_ends_line (&end))
        gtk_text_iter_forward_to_line_end (&end);
      words = gtk_text_iter_get_text (&start, &end);
      add_row (self, words, MIN (level, 3), self->chapter, line);
    }
}

static void
show_outline (CabasChapterView *self)
{
  CabasItem *root = cabas_document_get_root (cabas_session_get_document (self->session));
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->outline, 0)) != NULL)
    gtk_list_box_remove (self->outline, GTK_WIDGET (row));
  for (guint i = 0; i < cabas_item_get_n_children (root, CABAS_KIND_CHAPTER); i++)
    {
      CabasItem *chapter = cabas_item_get_child (root, CABAS_KIND_CHAPTER, i);
      g_autofree char *name = cabas_item_dup_display_name (chapter);

      add_row (self, name, 0, chapter, -1);
      if (chapter == self->chapter)
        add_headings (self);
    }
}

static void set_chapter (CabasChapterView *self, CabasItem *chapter);

static CabasItem *
find_chapter (CabasChapterView *self)
{
  CabasDocument *document = cabas_session_get_document (self->session);
  CabasItem *root = cabas_document_get_root (document);

  if (self->chapter != NULL &&
      cabas_document_find (document, cabas_item_get_id (self->chapter)) == self->chapter &&
      !cabas_item_is_in_bin (self->chapter))
    return self->chapter;

  return cabas_item_get_n_children (root, CABAS_KIND_CHAPTER) > 0
             ? cabas_item_get_child (root, CABAS_KIND_CHAPTER, 0)
             : NULL;
}

static gboolean
follow_cb (gpointer user_data)
{
  CabasChapterView *self = CABAS_CHAPTER_VIEW (user_data);
  g_autofree char *name = NULL;

  self->source = 0;
  set_chapter (self, find_chapter (self));
  name = self->chapter != NULL ? cabas_item_dup_display_name (self->chapter) : NULL;
  gtk_label_set_label (self->title, name != NULL ? name : _ ("There is no chapter yet."));
  show_outline (self);
  show_facts (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (CabasChapterView *self)
{
  if (self->source == 0)
    self->source = g_timeout_add (PAUSE, follow_cb, self);
}

static void
set_chapter (CabasChapterView *self, CabasItem *chapter)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->pad), chapter != NULL);
  if (!g_set_object (&self->chapter, chapter))
    return;

  cabas_prose_binding_set_item (self->binding, chapter);
  g_object_set (self->remarks, "item", chapter, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->remarks), chapter != NULL);
  changed_cb (self);
}

/* The chapter selected elsewhere is the one written here. */
static void
selected_cb (CabasChapterView *self)
{
  CabasItem *item = cabas_session_get_selected (self->session);

  if (item != NULL && cabas_item_get_kind (item) == CABAS_KIND_CHAPTER)
    set_chapter (self, item);
}

static void
scroll_to (CabasChapterView *self, const GtkTextIter *place)
{
  GtkTextView *view = GTK_TEXT_VIEW (cabas_prose_pad_get_view (self->pad));
  GtkTextMark *mark = gtk_text_buffer_get_insert (get_buffer (self));

  gtk_widget_grab_focus (GTK_WIDGET (view));
  gtk_text_view_scroll_to_mark (view, mark, 0.05, TRUE, 0, 0.1);
}

static void
row_activated_cb (CabasChapterView *self, GtkListBoxRow *row)
{
  const char *id = g_object_get_data (G_OBJECT (row), "chapter");
  const int line = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "line")) - 1;
  CabasItem *chapter = cabas_document_find (cabas_session_get_document (self->session), id);
  GtkTextIter place;

  if (chapter != NULL)
    set_chapter (self, chapter);
  if (line < 0 && chapter != NULL)
    cabas_session_select_here (self->session, chapter);
  gtk_text_buffer_get_iter_at_line (get_buffer (self), &place, MAX (line, 0));
  gtk_text_buffer_place_cursor (get_buffer (self), &place);
  scroll_to (self, &place);
  if (adw_flap_get_folded (self->outline_flap))
    adw_flap_set_reveal_flap (self->outline_flap, FALSE);
}

static void
remark_wanted_cb (CabasChapterView *self)
{
  GtkTextIter start, end;
  g_autofree char *quote = NULL;

  if (gtk_text_buffer_get_selection_bounds (get_buffer (self), &start, &end))
    quote = gtk_text_iter_get_text (&start, &end);
  adw_flap_set_reveal_flap (self->remarks_flap, TRUE);
  cabas_remarks_panel_begin (self->remarks, CABAS_CHAPTER_TEXT, quote);
}

static void
quote_chosen_cb (CabasChapterView *self, const char *quote)
{
  g_auto (GStrv) lines = g_strsplit (quote, "\n", 2);
  GtkTextIter place, start, end;

  gtk_text_buffer_get_start_iter (get_buffer (self), &place);
  if (!gtk_text_iter_forward_search (&place, lines[0], 0, &start, &end, NULL))
    return;
  gtk_text_buffer_select_range (get_buffer (self), &start, &end);
  scroll_to (self, &start);
}

static GtkWidget *
make_toggle (AdwFlap *flap, const char *icon, const char *name)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_icon_name (GTK_BUTTON (button), icon);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  cabas_widget_set_name (button, name);
  g_object_bind_property (flap, "reveal-flap", button, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);

  return button;
}

static GtkWidget *
make_head (CabasChapterView *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *facts = gtk_label_new (NULL);

  self->title = GTK_LABEL (title);
  self->facts = GTK_LABEL (facts);
  gtk_label_set_xalign (self->title, 0);
  gtk_label_set_xalign (self->facts, 0);
  gtk_label_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (self->facts, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (title, "title-3");
  gtk_widget_add_css_class (facts, "caption");
  gtk_widget_set_hexpand (names, TRUE);
  gtk_box_append (GTK_BOX (names), title);
  gtk_box_append (GTK_BOX (names), facts);
  gtk_widget_add_css_class (head, "toolbar");
  gtk_box_append (GTK_BOX (head),
                  make_toggle (self->outline_flap, "view-list-bullet-symbolic", _ ("Outline")));
  gtk_box_append (GTK_BOX (head), names);
  gtk_box_append (GTK_BOX (head), make_toggle (self->remarks_flap, "chat-message-new-symbolic",
                                               _ ("Remarks on the chapter")));

  return head;
}

static GtkWidget *
make_side (GtkWidget *child, int width)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), child);
  gtk_widget_set_size_request (scrolled, width, -1);
  gtk_widget_add_css_class (scrolled, "pane");
  gtk_widget_add_css_class (scrolled, "background");

  return scrolled;
}

static void
make_sides (CabasChapterView *self)
{
  GtkWidget *outline = gtk_list_box_new ();
  GtkWidget *remarks = cabas_remarks_panel_new (self->session);

  self->outline = GTK_LIST_BOX (outline);
  self->remarks = CABAS_REMARKS_PANEL (remarks);
  gtk_list_box_set_selection_mode (self->outline, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (outline, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (outline), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Outline"), -1);
  gtk_widget_set_margin_start (remarks, 12);
  gtk_widget_set_margin_end (remarks, 12);
  gtk_widget_set_margin_top (remarks, 12);
  gtk_widget_set_margin_bottom (remarks, 12);
  adw_flap_set_flap (self->outline_flap, make_side (outline, SIDE_WIDTH));
  adw_flap_set_separator (self->outline_flap, gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  adw_flap_set_flap_position (self->remarks_flap, GTK_PACK_END);
  adw_flap_set_fold_policy (self->remarks_flap, ADW_FLAP_FOLD_POLICY_NEVER);
  adw_flap_set_flap (self->remarks_flap, make_side (remarks, REMARKS_WIDTH));
  adw_flap_set_separator (self->remarks_flap, gtk_separator_new (GTK_ORIENTATION_VERTICAL));
}

static void
fill (CabasChapterView *self)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *pad = cabas_prose_pad_new (self->session, TRUE);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->outline_flap = ADW_FLAP (adw_flap_new ());
  self->remarks_flap = ADW_FLAP (adw_flap_new ());
  self->pad = CABAS_PROSE_PAD (pad);
  self->binding = cabas_prose_binding_new (self->session, self->pad, CABAS_CHAPTER_TEXT);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cabas_prose_pad_get_view (self->pad)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cabas_field_get_label (CABAS_CHAPTER_TEXT), -1);
  make_sides (self);
  gtk_widget_set_vexpand (pad, TRUE);
  gtk_widget_set_margin_start (pad, 6);
  gtk_widget_set_margin_end (pad, 6);
  gtk_box_append (GTK_BOX (column), pad);
  gtk_widget_add_css_class (column, "pane");
  adw_flap_set_content (self->remarks_flap, column);
  adw_flap_set_content (self->outline_flap, GTK_WIDGET (self->remarks_flap));
  gtk_box_append (GTK_BOX (page), make_head (self));
  gtk_widget_set_vexpand (GTK_WIDGET (self->outline_flap), TRUE);
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (self->outline_flap));
  gtk_widget_set_parent (page, GTK_WIDGET (self));
}

/* Remarks stand beside the text, and below it where there is no room for both. */
static void
place_remarks (CabasChapterView *self, gboolean is_below, int height)
{
  const GtkOrientation orientation =
      is_below ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  gtk_widget_set_size_request (adw_flap_get_flap (self->remarks_flap),
                               is_below ? -1 : REMARKS_WIDTH, is_below ? height / 3 : -1);
  if (gtk_orientable_get_orientation (GTK_ORIENTABLE (self->remarks_flap)) == orientation)
    return;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->remarks_flap), orientation);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (adw_flap_get_separator (self->remarks_flap)),
                                  is_below ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
}

static void
cabas_chapter_view_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural,
                      NULL, NULL);
  /* The remarks would make way before this is reached. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, REMARKS_WIDTH);
}

static void
cabas_chapter_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CabasChapterView *self = CABAS_CHAPTER_VIEW (widget);
  GtkWidget *page = gtk_widget_get_first_child (widget);
  int minimum;

  place_remarks (self, width < REMARKS_WIDTH + TEXT_EMS * cabas_widget_get_em (widget), height);
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_allocate (page, MAX (width, minimum), height, baseline, NULL);
}

static void
cabas_chapter_view_dispose (GObject *object)
{
  CabasChapterView *self = CABAS_CHAPTER_VIEW (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->binding);
  cabas_widget_remove_children (GTK_WIDGET (object));
  g_clear_object (&self->chapter);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_chapter_view_parent_class)->dispose (object);
}

static void
cabas_chapter_view_class_init (CabasChapterViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_chapter_view_dispose;
  widget_class->measure = cabas_chapter_view_measure;
  widget_class->size_allocate = cabas_chapter_view_size_allocate;
}

static void
cabas_chapter_view_init (CabasChapterView *self)
{
}

GtkWidget *
cabas_chapter_view_new (CabasSession *session)
{
  CabasChapterView *self = g_object_new (CABAS_TYPE_CHAPTER_VIEW, NULL);

  self->session = g_object_ref (session);
  fill (self);
  g_signal_connect_object (self->outline, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pad, "remark-wanted", G_CALLBACK (remark_wanted_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->remarks, "quote-chosen", G_CALLBACK (quote_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_buffer (self), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (cabas_session_get_document (session), "changed", G_CALLBACK (changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  selected_cb (self);
  if (self->chapter == NULL)
    set_chapter (self, find_chapter (self));
  changed_cb (self);

  return GTK_WIDGET (self);
}
