/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/report-private.h"

#include "plan/picture.h"

#include <glib/gi18n-lib.h>

/* Points of height on the cover. */
#define TALLEST_LOGO 72.0
#define ALL_LOGOS 140.0

static void
add_line (CabasBlock *cover, CabasWords *words)
{
  if (words != NULL)
    g_ptr_array_add (cover->lines, words);
}

static CabasWords *
list_buyers (CabasReport *self)
{
  GString *names = g_string_new (NULL);
  g_autofree char *text = NULL;
  CabasWords *words = cabas_words_new (NULL);

  for (guint i = 0; i < cabas_item_get_n_children (self->plan, CABAS_KIND_BUYER); i++)
    {
      g_autofree char *name =
          cabas_item_dup_display_name (cabas_item_get_child (self->plan, CABAS_KIND_BUYER, i));

      g_string_append_printf (names, "%s%s", i > 0 ? " · " : "", name);
    }
  text = g_string_free (names, FALSE);
  cabas_words_add (words, CABAS_WORDS_STRONG, text);

  return words;
}

static CabasWords *
say_adoption (CabasReport *self)
{
  g_autofree char *date = cabas_report_dup (self, self->plan, CABAS_PLAN_ADOPTED_ON);
  g_autofree char *assembly = cabas_report_dup (self, self->plan, CABAS_PLAN_ASSEMBLY);
  g_autofree char *number = cabas_report_dup (self, self->plan, CABAS_PLAN_DELIBERATION);
  gboolean is_day = FALSE;
  GString *sentence;
  g_autofree char *text = NULL;

  if (date == NULL)
    return NULL;

  is_day = cabas_date_get_precision (cabas_item_get_number (self->plan, CABAS_PLAN_ADOPTED_ON)) ==
           CABAS_DATE_DAY;
  sentence = g_string_new (NULL);
  /* TRANSLATORS: a day, or a month, quarter or year. */
  g_string_append_printf (sentence, is_day ? _ ("Adopted on %s") : _ ("Adopted in %s"), date);
  if (assembly != NULL)
    g_string_append_printf (sentence, " – %s", assembly);
  if (number != NULL)
    {
      g_string_append (sentence, " – ");
      /* TRANSLATORS: a number. */
      g_string_append_printf (sentence, _ ("deliberation %s"), number);
    }
  text = g_string_free (sentence, FALSE);

  return cabas_words_new (text);
}

static CabasWords *
say_status (CabasReport *self)
{
  g_autofree char *status = cabas_report_dup (self, self->plan, CABAS_PLAN_STATUS);
  gint64 edition = cabas_item_get_number (self->plan, CABAS_PLAN_EDITION);
  g_autofree char *text = NULL;

  if (edition != CABAS_UNSET && status != NULL)
    /* TRANSLATORS: number of the edition, and status such as “Adopted”. */
    text = g_strdup_printf (_ ("Edition %d – %s"), (int) edition, status);
  else if (edition != CABAS_UNSET)
    text = g_strdup_printf (_ ("Edition %d"), (int) edition);
  else
    text = g_steal_pointer (&status);

  return text != NULL ? cabas_words_new (text) : NULL;
}

static CabasWords *
say_readers (CabasReport *self)
{
  CabasWords *words;

  if (self->options.level <= CABAS_LEVEL_PUBLIC)
    return NULL;

  words = cabas_words_new (NULL);
  cabas_words_add (words, CABAS_WORDS_STRONG | CABAS_WORDS_ACCENT,
                   self->options.level == CABAS_LEVEL_COUNCIL
                       ? _ ("For the council – not to be published")
                       : _ ("Internal document – not to be circulated"));

  return words;
}

static void
add_logo (CabasReport *self, CabasItem *buyer, double most_height)
{
  CabasItem *item = cabas_item_get_n_children (buyer, CABAS_KIND_PICTURE) > 0
                        ? cabas_item_get_child (buyer, CABAS_KIND_PICTURE, 0)
                        : NULL;
  g_autoptr (GBytes) bytes = item != NULL ? cabas_picture_dup_bytes (item) : NULL;
  CabasReportPicture *picture = bytes != NULL ? cabas_report_picture_new (bytes) : NULL;
  g_autofree char *name = NULL;
  CabasBlock *block;

  if (picture == NULL)
    return;

  name = cabas_item_dup_display_name (item);
  block = cabas_paper_add (self->paper, CABAS_BLOCK_PICTURE, cabas_words_new (name));
  block->picture = picture;
  block->most_height = most_height;
  block->is_wide = TRUE;
}

/* The coat of arms or logo of each buyer: its first image. */
static void
add_logos (CabasReport *self)
{
  const guint n_buyers = cabas_item_get_n_children (self->plan, CABAS_KIND_BUYER);

  for (guint i = 0; i < n_buyers; i++)
    add_logo (self, cabas_item_get_child (self->plan, CABAS_KIND_BUYER, i),
              MIN (TALLEST_LOGO, ALL_LOGOS / n_buyers));
}

/**
 * cabas_report_add_cover:
 * @self: a report
 *
 * Adds the cover and the contents.
 */
void
cabas_report_add_cover (CabasReport *self)
{
  CabasBlock *cover;
  g_autofree char *period =
      cabas_report_dup_period (self, self->plan, CABAS_PLAN_FIRST_DAY, CABAS_PLAN_LAST_DAY);
  g_autofree char *date = cabas_date_format (self->options.today);
  g_autofree char *made_on = NULL;

  add_logos (self);
  cover = cabas_paper_add (self->paper, CABAS_BLOCK_COVER, cabas_words_new (self->paper->title));
  cover->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) cabas_words_free);
  if (cabas_item_get_n_children (self->plan, CABAS_KIND_BUYER) > 0)
    add_line (cover, list_buyers (self));
  if (period != NULL)
    add_line (cover, cabas_words_new (period));
  add_line (cover, say_adoption (self));
  add_line (cover, say_status (self));
  add_line (cover, say_readers (self));

  /* TRANSLATORS: on the cover; %s is a date. */
  made_on = g_strdup_printf (_ ("Document made on %s"), date);
  add_line (cover, cabas_words_new (NULL));
  cabas_words_add (g_ptr_array_index (cover->lines, cover->lines->len - 1), CABAS_WORDS_MUTED,
                   made_on);

  cabas_paper_add_heading (self->paper, 1, NULL, _ ("Contents"));
  cabas_paper_add (self->paper, CABAS_BLOCK_CONTENTS, NULL);
}
