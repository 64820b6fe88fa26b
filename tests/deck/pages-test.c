/* SPDX-License-Identifier: EUPL-1.2 */
#include "support.h"

#include <locale.h>
#include <string.h>

#define LEAST_SIZE 18.0
#define LONG "Un titre qui dit beaucoup plus que ce que la salle peut lire en deux lignes, "

/* Whether a line of words overlaps another one, or the foot of the page. */
static void
check_places (const CabasSlidePage *page)
{
  for (guint i = 0; i < page->strips->len; i++)
    {
      const CabasSlideStrip *one = &g_array_index (page->strips, CabasSlideStrip, i);
      const CabasStrip *strip = cabas_galley_get_strip (one->galley, one->strip);
      const double end = one->y + strip->height;

      g_assert_cmpfloat (one->y, >=, 0);
      g_assert_cmpfloat (end, <=, 502.5);
      for (guint j = 0; j < i; j++)
        {
          const CabasSlideStrip *other = &g_array_index (page->strips, CabasSlideStrip, j);
          const double other_end =
              other->y + cabas_galley_get_strip (other->galley, other->strip)->height;
          const gboolean is_beside = one->x >= other->x + other->galley->format->text_width ||
                                     other->x >= one->x + one->galley->format->text_width;

          g_assert_true (is_beside || one->y >= other_end - 0.01 || end <= other->y + 0.01);
        }
    }
}

/* All that is drawn, on a page without edges, stands on the page; so nothing is cut. */
static void
check_ink (const CabasSlidePage *page)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double x, y, width, height;

  cabas_slide_page_draw (page, cr, CABAS_SLIDE_WIDTH, CABAS_SLIDE_HEIGHT, CABAS_CHART_LIGHT);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
  g_assert_cmpfloat (x, >=, -0.5);
  g_assert_cmpfloat (y, >=, -0.5);
  g_assert_cmpfloat (x + width, <=, CABAS_SLIDE_WIDTH + 0.5);
  g_assert_cmpfloat (y + height, <=, CABAS_SLIDE_HEIGHT + 0.5);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* What the runs that are drawn were shaped with. */
static void
check_sizes (const CabasSlidePage *page)
{
  for (guint i = 0; i < page->strips->len; i++)
    {
      const CabasSlideStrip *placed = &g_array_index (page->strips, CabasSlideStrip, i);
      const GArray *runs = cabas_galley_get_strip (placed->galley, placed->strip)->runs;

      for (guint j = 0; runs != NULL && j < runs->len; j++)
        {
          const CabasGlyphRun *run = &g_array_index (runs, CabasGlyphRun, j);
          PangoFontDescription *font = pango_font_describe (run->glyphs->item->analysis.font);

          g_assert_cmpfloat (pango_font_description_get_size (font), >=, LEAST_SIZE * PANGO_SCALE);
          pango_font_description_free (font);
        }
    }
}

/* The lines of its title: the strips of the first galley. */
static guint
count_title_lines (const CabasSlidePage *page)
{
  const CabasGalley *galley = g_array_index (page->strips, CabasSlideStrip, 0).galley;

  return galley->strips->len;
}

static gboolean
is_cover (const CabasSlide *slide)
{
  return slide->sort == CABAS_SLIDE_SORT_OPENING || slide->sort == CABAS_SLIDE_SORT_CLOSING;
}

static void
test_samples_fit (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sample_names); i++)
    for (int occasion = 0; occasion < CABAS_N_OCCASION; occasion++)
      {
        g_autoptr (CabasDocument) document = read_sample (sample_names[i]);
        Show show;

        show_init (&show, document, occasion, NULL);
        for (guint j = 0; j < show.pages->pages->len; j++)
          {
            const CabasSlidePage *page = get_page (&show, j);

            g_test_message ("%s, %d: %s", sample_names[i], occasion, page->title);
            check_places (page);
            check_ink (page);
            check_sizes (page);
            if (!is_cover (page->slide))
              g_assert_cmpuint (count_title_lines (page), <=, 2);
          }
        show_clear (&show);
      }
}

/* A title that is too long is cut in its place, told as a whole below it, and complained of. */
static void
test_long_title (void)
{
  g_autoptr (CabasDocument) document = read_sample ("valmont.spaser");
  CabasItem *deck = make_deck ();
  g_autofree char *read = NULL;
  Show show;

  add_slide (deck, CABAS_SLIDE_SORT_CHART, "progress", LONG LONG LONG LONG "fin", NULL);
  show_init (&show, document, 0, deck);
  g_assert_cmpuint (show.pages->pages->len, ==, 1);
  g_assert_cmpuint (count_title_lines (get_page (&show, 0)), ==, 2);
  check_places (get_page (&show, 0));
  read = read_page (&show, 0);
  g_assert_nonnull (strstr (read, "…"));
  g_assert_nonnull (strstr (read, "fin"));
  g_assert_cmpuint (get_page (&show, 0)->slide->warnings->len, >=, 1);
  show_clear (&show);
}

/* All rows are shown, each on one page, with the heads on all of them. */
static void
test_long_table (void)
{
  g_autoptr (CabasDocument) document = read_sample ("valmont.spaser");
  CabasItem *deck = make_deck ();
  guint n_rows = 0;
  Show show;

  add_slide (deck, CABAS_SLIDE_SORT_TABLE, "indicators", NULL, NULL);
  show_init (&show, document, 0, deck);
  g_assert_cmpuint (show.pages->pages->len, >, 3);
  for (guint i = 0; i < show.pages->pages->len; i++)
    {
      const CabasSlidePage *page = get_page (&show, i);
      g_autofree char *part = g_strdup_printf ("\u00a0(%u/%u)", i + 1, show.pages->pages->len);

      g_assert_true (g_str_has_suffix (page->title, part));
      g_assert_cmpuint (page->first_row, ==, n_rows + 1);
      n_rows = page->end_row - 1;
      check_places (page);
    }
  g_assert_cmpuint (n_rows, ==, cabas_table_get_n_rows (get_page (&show, 0)->slide->table));
  g_assert_cmpuint (get_page (&show, 0)->slide->warnings->len, ==, 1);
  show_clear (&show);
}

/* Points that leave no room for the chart move it to a page of its own. */
static void
test_long_text (void)
{
  g_autoptr (CabasDocument) document = read_sample ("valmont.spaser");
  CabasItem *deck = make_deck ();
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_points = 0;
  Show show;

  for (guint i = 0; i < 24; i++)
    g_string_append (text, "Un point parmi beaucoup d’autres.\n\n");
  add_slide (deck, CABAS_SLIDE_SORT_CHART, "progress", NULL, text->str);
  show_init (&show, document, 0, deck);
  g_assert_cmpuint (show.pages->pages->len, >, 2);
  for (guint i = 0; i < show.pages->pages->len; i++)
    {
      g_autofree char *read = read_page (&show, i);

      check_places (get_page (&show, i));
      for (const char *at = read; (at = strstr (at, "Un point")) != NULL; at++)
        n_points++;
    }
  g_assert_cmpuint (n_points, ==, 24);
  show_clear (&show);
}

/* A number that the figures do not give is marked on the slide; one that they give is not. */
static void
test_typed_numbers (void)
{
  g_autoptr (CabasDocument) document = read_sample ("valmont.spaser");
  CabasItem *deck = make_deck ();
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  Show show;

  add_slide (deck, CABAS_SLIDE_SORT_CHART, "progress", "Sur 44 actions, 40 sont réalisées", NULL);
  add_slide (deck, CABAS_SLIDE_SORT_CHART, "progress", "Sur 44 actions, 4 sont réalisées", NULL);
  add_slide (deck, CABAS_SLIDE_SORT_POINTS, NULL, "Le plan 2025–2030", "Gagner 987 654 euros");
  show_init (&show, document, 0, deck);
  first = read_page (&show, 0);
  second = read_page (&show, 1);
  g_assert_cmpstr (get_page (&show, 0)->slide->foreign, ==, "40");
  g_assert_nonnull (strstr (first, "⚠"));
  g_assert_null (get_page (&show, 1)->slide->foreign);
  g_assert_null (strstr (second, "⚠"));
  g_assert_cmpstr (get_page (&show, 2)->slide->foreign, ==, "987 654");
  show_clear (&show);
}

static void
test_hidden_slides_are_left_out (void)
{
  g_autoptr (CabasDocument) document = read_sample ("valmont.spaser");
  CabasItem *deck = make_deck ();
  g_autoptr (CabasDeck) whole = NULL;
  Show show;

  add_slide (deck, CABAS_SLIDE_SORT_POINTS, NULL, "Montrée", NULL);
  cabas_item_set_number (add_slide (deck, CABAS_SLIDE_SORT_POINTS, NULL, "Masquée", NULL),
                         CABAS_SLIDE_HIDDEN, TRUE);
  show_init (&show, document, 0, deck);
  g_assert_cmpuint (show.pages->pages->len, ==, 1);
  g_assert_cmpstr (get_page (&show, 0)->title, ==, "Montrée");
  whole = cabas_deck_new (&show.gallery, deck, CABAS_DECK_WHOLE);
  g_assert_cmpuint (whole->slides->len, ==, 2);
  show_clear (&show);
}

/* What is missing is said, and the slide is shown all the same. */
static void
test_nothing_to_show (void)
{
  static const struct
  {
    int sort;
    const char *shows;
  } wrong[] = {
    { CABAS_SLIDE_SORT_CHART, "no-chart" },      { CABAS_SLIDE_SORT_CHART, NULL },
    { CABAS_SLIDE_SORT_TABLE, "no-table" },      { CABAS_SLIDE_SORT_TABLE, "changes" },
    { CABAS_SLIDE_SORT_KEY_FIGURES, "nothing" }, { CABAS_SLIDE_SORT_POINTS, NULL },
  };
  g_autoptr (CabasDocument) document = read_sample ("valmont.spaser");
  CabasItem *deck = make_deck ();
  Show show;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    add_slide (deck, wrong[i].sort, wrong[i].shows, NULL, NULL);
  show_init (&show, document, 0, deck);
  g_assert_cmpuint (show.pages->pages->len, ==, G_N_ELEMENTS (wrong));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_cmpuint (get_page (&show, i)->slide->warnings->len, >=, 1);
      g_assert_cmpstr (get_page (&show, i)->title, !=, "");
    }
  show_clear (&show);
}

/* What is behind a bar, a row and a number can be opened. */
static void
test_spots (void)
{
  static const struct
  {
    int sort;
    const char *shows;
  } all[] = {
    { CABAS_SLIDE_SORT_CHART, "progress" },
    { CABAS_SLIDE_SORT_TABLE, "late" },
    { CABAS_SLIDE_SORT_KEY_FIGURES, "where-we-are" },
  };
  g_autoptr (CabasDocument) document = read_sample ("valmont.spaser");
  CabasItem *deck = make_deck ();
  Show show;

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    add_slide (deck, all[i].sort, all[i].shows, NULL, NULL);
  show_init (&show, document, 0, deck);
  for (guint i = 0; i < show.pages->pages->len; i++)
    {
      g_autoptr (GPtrArray) spots = cabas_slide_page_list_spots (get_page (&show, i));

      g_assert_cmpuint (spots->len, >, 2);
      for (guint j = 0; j < spots->len; j++)
        {
          const CabasSlideSpot *spot = g_ptr_array_index (spots, j);

          g_assert_cmpstr (spot->label, !=, "");
          g_assert_cmpfloat (spot->box.x, >=, 0);
          g_assert_cmpfloat (spot->box.y + spot->box.height, <=, CABAS_SLIDE_HEIGHT);
          if (i == 1)
            g_assert_cmpuint (spot->items->len, ==, 1);
        }
    }
  show_clear (&show);
}

static void
test_themes_differ (void)
{
  g_autoptr (CabasDocument) document = read_sample ("valmont.spaser");
  guint32 corner[CABAS_CHART_PRINT + 1];
  Show show;

  show_init (&show, document, CABAS_OCCASION_ANNUAL, NULL);
  for (int theme = 0; theme <= CABAS_CHART_PRINT; theme++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 320, 200);
      cairo_t *cr = cairo_create (surface);

      cabas_slide_page_draw (get_page (&show, 2), cr, 320, 200, theme);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      corner[theme] = *(guint32 *) (gpointer) cairo_image_surface_get_data (surface) & 0xffffff;
      cairo_surface_destroy (surface);
    }
  g_assert_cmphex (corner[CABAS_CHART_LIGHT], ==, 0xffffff);
  g_assert_cmphex (corner[CABAS_CHART_DARK], ==, 0x242424);
  g_assert_cmphex (corner[CABAS_CHART_HIGH_CONTRAST], ==, 0);
  show_clear (&show);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pages/samples-fit", test_samples_fit);
  g_test_add_func ("/pages/long-title", test_long_title);
  g_test_add_func ("/pages/long-table", test_long_table);
  g_test_add_func ("/pages/long-text", test_long_text);
  g_test_add_func ("/pages/typed-numbers", test_typed_numbers);
  g_test_add_func ("/pages/hidden-slides-are-left-out", test_hidden_slides_are_left_out);
  g_test_add_func ("/pages/nothing-to-show", test_nothing_to_show);
  g_test_add_func ("/pages/spots", test_spots);
  g_test_add_func ("/pages/themes-differ", test_themes_differ);

  return g_test_run ();
}
