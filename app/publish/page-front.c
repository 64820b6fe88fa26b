/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/page-private.h"

#include "figures/indicator-state.h"
#include "figures/progress.h"
#include "gallery/gallery.h"

#include <glib/gi18n-lib.h>

#define SPARK_WIDTH 280.0
#define SPARK_HEIGHT 56.0

static xmlNode *
begin_part (CabasHtml *self, const char *title)
{
  xmlNode *heading = cabas_html_add_heading (self, self->main, 2);
  g_autofree char *id = cabas_html_dup_id (self);

  cabas_markup_set (heading, "id", id);
  cabas_markup_say (heading, title);

  return heading;
}

static void
add_tile (xmlNode *list, guint n, const char *label)
{
  xmlNode *tile = cabas_markup_add (list, "li");
  g_autofree char *number = g_strdup_printf ("%u", n);

  cabas_markup_add_with (tile, "strong", number);
  cabas_markup_say (tile, " ");
  cabas_markup_say (tile, label);
}

static void
add_tiles (CabasHtml *self, CabasDocument *extract, const CabasProgressRow *plan)
{
  static const CabasKind kinds[] = { CABAS_KIND_AXIS, CABAS_KIND_OBJECTIVE, CABAS_KIND_INDICATOR };
  const guint n_live = cabas_progress_row_count_live (plan);
  xmlNode *list = cabas_markup_add (self->main, "ul");

  cabas_markup_set (list, "class", "tiles");
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GPtrArray) items = cabas_document_list (extract, kinds[i]);

      if (items->len > 0)
        add_tile (list, items->len,
                  items->len > 1 ? cabas_kind_get_plural_label (kinds[i])
                                 : cabas_kind_get_label (kinds[i]));
    }
  if (n_live > 0)
    add_tile (list, n_live,
              n_live > 1 ? cabas_kind_get_plural_label (CABAS_KIND_ACTION)
                         : cabas_kind_get_label (CABAS_KIND_ACTION));
}

static void
say_count (GString *text, const char *label, guint n)
{
  /* TRANSLATORS: “in progress: 4”. */
  g_autofree char *words = g_strdup_printf (_ ("%s: %u"), label, n);

  if (n > 0)
    g_string_append_printf (text, " · %s", words);
}

/* “12 actions · done: 5 · in progress: 7 · late: 1 · dropped, not counted: 2” */
static char *
say_row (const CabasProgressRow *row)
{
  const guint n_live = cabas_progress_row_count_live (row);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u action", "%u actions", n_live),
                          n_live);
  for (guint status = 0; status < CABAS_N_ACTION_STATUS; status++)
    {
      g_autofree char *label =
          g_utf8_strdown (cabas_choice_get_label (CABAS_ACTION_STATUS, status), -1);

      if (status != CABAS_ACTION_STATUS_DROPPED)
        say_count (text, label, row->counts[status]);
    }
  say_count (text, _ ("not stated"), row->n_not_stated);
  say_count (text, _ ("late"), row->n_late);
  say_count (text, _ ("dropped, not counted"), row->counts[CABAS_ACTION_STATUS_DROPPED]);

  return g_string_free (text, FALSE);
}

static void
add_piece (xmlNode *bar, const char *style, guint n, guint of)
{
  char share[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *width = NULL;
  xmlNode *piece;

  if (n == 0)
    return;

  g_ascii_formatd (share, sizeof share, "%.2f", 100.0 * n / of);
  width = g_strdup_printf ("width:%s%%", share);
  piece = cabas_markup_add (bar, "span");
  cabas_markup_set (piece, "class", style);
  cabas_markup_set (piece, "style", width);
}

/* A bar that the words below it say as well. */
static void
add_axis (CabasHtml *self, xmlNode *list, const CabasProgressRow *row)
{
  const guint n_live = cabas_progress_row_count_live (row);
  xmlNode *entry = cabas_markup_add (list, "li");
  xmlNode *bar;
  g_autofree char *name = cabas_item_dup_display_name (row->axis);
  g_autofree char *aim = g_strconcat ("#", cabas_item_get_id (row->axis), NULL);
  g_autofree char *words = say_row (row);

  if (g_hash_table_contains (self->anchors, cabas_item_get_id (row->axis)))
    cabas_markup_set (cabas_markup_add_with (entry, "a", name), "href", aim);
  else
    cabas_markup_say (entry, name);
  bar = cabas_markup_add (entry, "span");
  cabas_markup_set (bar, "class", "bar");
  cabas_markup_set (bar, "aria-hidden", "true");
  add_piece (bar, "done", row->counts[CABAS_ACTION_STATUS_DONE], n_live);
  add_piece (bar, "doing", row->counts[CABAS_ACTION_STATUS_IN_PROGRESS], n_live);
  cabas_markup_add_with (entry, "p", words);
}

/* What the colours of the bars are. */
static void
add_legend (CabasHtml *self)
{
  static const struct
  {
    const char *style;
    int status;
  } entries[] = {
    { "done", CABAS_ACTION_STATUS_DONE },
    { "doing", CABAS_ACTION_STATUS_IN_PROGRESS },
  };
  xmlNode *legend = cabas_markup_add (self->main, "p");

  cabas_markup_set (legend, "class", "legend");
  cabas_markup_set (legend, "aria-hidden", "true");
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      cabas_markup_set (cabas_markup_add (legend, "span"), "class", entries[i].style);
      cabas_markup_say (legend, cabas_choice_get_label (CABAS_ACTION_STATUS, entries[i].status));
    }
}

static void
add_axes (CabasHtml *self, const CabasProgress *progress)
{
  xmlNode *list;

  add_legend (self);
  list = cabas_markup_add (self->main, "ul");
  cabas_markup_set (list, "class", "axes");
  for (guint i = 0; i < progress->rows->len; i++)
    {
      const CabasProgressRow *row = &g_array_index (progress->rows, CabasProgressRow, i);

      if (row->total > 0)
        add_axis (self, list, row);
    }
}

void
cabas_page_add_progress (CabasHtml *self, CabasDocument *extract, CabasDate today)
{
  g_autoptr (CabasProgress) progress = cabas_progress_new (extract, today);
  g_autofree char *date = cabas_date_format (today);
  g_autofree char *words = say_row (&progress->plan);
  g_autofree char *sentence = NULL;

  begin_part (self, _ ("The plan in short"));
  add_tiles (self, extract, &progress->plan);
  if (progress->plan.total > 0)
    {
      /* TRANSLATORS: a date, and “45 actions · done: 12 · in progress: 20”. */
      sentence = g_strdup_printf (_ ("On %s: %s."), date, words);
      cabas_markup_set (cabas_markup_add_with (self->main, "p", sentence), "class", "lead");
    }
  /* Without any status there is no progress to be seen. */
  if (progress->plan.total > progress->plan.n_not_stated)
    add_axes (self, progress);
}

static void
add_value (CabasHtml *self, xmlNode *card, const CabasIndicatorState *state)
{
  g_autofree char *value = cabas_indicator_format (state->indicator, state->last.value);
  g_autofree char *period = NULL;

  if (state->last.period == CABAS_UNSET)
    {
      cabas_markup_set (cabas_markup_add_with (card, "p", _ ("No value yet")), "class", "muted");
      return;
    }

  cabas_markup_set (cabas_markup_add_with (card, "p", value), "class", "value");
  period = cabas_date_format (state->last.period);
  cabas_markup_set (cabas_markup_add_with (card, "p", period), "class", "muted");
}

/* A single value makes no line. */
static gboolean
has_course (CabasItem *indicator)
{
  g_autoptr (CabasSeries) series = cabas_series_new (indicator);
  guint n = 0;

  for (guint i = 0; i < series->observations->len; i++)
    n += g_array_index (series->observations, CabasSeriesPoint, i).value != CABAS_UNSET;

  return n >= 2;
}

static void
add_spark (CabasHtml *self, xmlNode *card, CabasItem *indicator, CabasDate today)
{
  g_autoptr (CabasChart) spark = NULL;
  xmlNode *svg = NULL;

  if (!has_course (indicator) || self->error != NULL)
    return;

  spark = cabas_gallery_make_sparkline (indicator, today);
  svg = cabas_ink_draw (self->ink, card, spark, SPARK_WIDTH, SPARK_HEIGHT, &self->error);
  if (svg != NULL)
    cabas_markup_set (svg, "class", "chart spark");
}

/* “Target: 90 % (2026) – 4 points to go” */
static void
add_target (xmlNode *card, const CabasIndicatorState *state)
{
  g_autofree char *target = cabas_indicator_format_point (state->indicator, &state->next);
  g_autofree char *gap = cabas_indicator_state_dup_gap (state);
  g_autofree char *words = NULL;
  g_autofree char *both = NULL;

  if (target != NULL)
    /* TRANSLATORS: “Target: 90 % (2026)”. */
    words = g_strdup_printf (_ ("%s: %s"), cabas_kind_get_label (CABAS_KIND_TARGET), target);
  both = g_strconcat (words != NULL ? words : "", words != NULL && *gap != '\0' ? " – " : "", gap,
                      NULL);
  if (*both != '\0')
    cabas_markup_set (cabas_markup_add_with (card, "p", both), "class", "state");
}

static void
add_card (CabasHtml *self, xmlNode *list, CabasItem *indicator, CabasDate today)
{
  CabasIndicatorState state;
  xmlNode *card = cabas_markup_add (list, "li");
  xmlNode *heading = cabas_html_add_heading (self, card, 4);
  const char *id = cabas_item_get_id (indicator);
  g_autofree char *name = cabas_item_dup_display_name (indicator);
  g_autofree char *sentence = NULL;

  if (g_hash_table_contains (self->anchors, id))
    {
      g_autofree char *aim = g_strconcat ("#", id, NULL);

      cabas_markup_set (cabas_markup_add_with (heading, "a", name), "href", aim);
    }
  else
    cabas_markup_say (heading, name);

  cabas_indicator_state_init (&state, indicator, today);
  add_value (self, card, &state);
  add_spark (self, card, indicator, today);
  sentence = cabas_indicator_state_dup_sentence (&state);
  cabas_markup_add_with (card, "p", sentence);
  add_target (card, &state);
}

/* (nullable) */
static CabasItem *
find_axis (CabasItem *indicator)
{
  CabasItem *item = cabas_item_get_parent (indicator);

  while (item != NULL && cabas_item_get_kind (item) != CABAS_KIND_AXIS)
    item = cabas_item_get_parent (item);

  return item;
}

void
cabas_page_add_indicators (CabasHtml *self, CabasDocument *extract, CabasDate today)
{
  g_autoptr (GPtrArray) indicators = cabas_document_list (extract, CABAS_KIND_INDICATOR);
  CabasItem *axis = NULL;
  xmlNode *list = NULL;

  if (indicators->len == 0)
    return;

  begin_part (self, _ ("The indicators at a glance"));
  for (guint i = 0; i < indicators->len; i++)
    {
      CabasItem *above = find_axis (indicators->pdata[i]);

      if (list == NULL || above != axis)
        {
          g_autofree char *name = above != NULL ? cabas_item_dup_display_name (above) : NULL;

          if (name != NULL)
            cabas_markup_say (cabas_html_add_heading (self, self->main, 3), name);
          list = cabas_markup_add (self->main, "ul");
          cabas_markup_set (list, "class", "cards");
          axis = above;
        }
      add_card (self, list, indicators->pdata[i], today);
    }
}

void
cabas_page_add_files (CabasHtml *self, const GPtrArray *files)
{
  xmlNode *list;

  begin_part (self, _ ("Documents and data"));
  list = cabas_markup_add (self->main, "ul");
  cabas_markup_set (list, "class", "files");
  for (guint i = 0; i < files->len; i++)
    {
      const CabasFolderFile *file = g_ptr_array_index (files, i);
      g_autofree char *size = g_format_size (g_bytes_get_size (file->bytes));
      g_autofree char *words =
          /* TRANSLATORS: a link: what a file is, its name and its size. */
          g_strdup_printf (_ ("%s (%s, %s)"), cabas_page_describe_file (file->name), file->name,
                           size);
      xmlNode *link = cabas_markup_add_with (cabas_markup_add (list, "li"), "a", words);
      g_autofree char *aim = g_uri_escape_string (file->name, NULL, TRUE);

      cabas_markup_set (link, "href", aim);
    }
}
