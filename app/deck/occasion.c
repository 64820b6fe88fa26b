/* SPDX-License-Identifier: EUPL-1.2 */
#include "deck/occasion.h"

#include "deck/slide.h"
#include "figures/course.h"
#include "plan/item-write.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST_STEPS 16
#define MOST_OF_EACH 8

/* What a step stands for, beside one slide. */
typedef enum
{
  ONCE,
  ONE_AHEAD,  /* of all indicators with a trajectory, the one that has come furthest */
  ONE_BEHIND, /* the one that is furthest from its target */
  EACH_LEGAL, /* those that the law asks for */
} Repeat;

typedef struct
{
  int sort;
  const char *shows; /* (nullable) */
  Repeat repeat;
  const char *text; /* (nullable): untranslated prose */
} Step;

#define END                                                                                        \
  {                                                                                                \
    -1, NULL, ONCE, NULL                                                                           \
  }

/* One message a slide. Steps for which the plan has nothing to show are left out. */
static const Step steps[CABAS_N_OCCASION][MOST_STEPS] = {
  [CABAS_OCCASION_ADOPTION] = {
    { CABAS_SLIDE_SORT_OPENING, NULL, ONCE, NULL },
    { CABAS_SLIDE_SORT_KEY_FIGURES, "plan", ONCE, NULL },
    { CABAS_SLIDE_SORT_TABLE, "axes", ONCE, NULL },
    { CABAS_SLIDE_SORT_CHART, "themes", ONCE, NULL },
    { CABAS_SLIDE_SORT_TABLE, "indicators:targets", ONCE, NULL },
    { CABAS_SLIDE_SORT_CHART, "governance", ONCE, NULL },
    { CABAS_SLIDE_SORT_CHART, "acceptance", ONCE, NULL },
    { CABAS_SLIDE_SORT_CHART, "budget", ONCE, NULL },
    { CABAS_SLIDE_SORT_CHART, "gantt", ONCE, NULL },
    { CABAS_SLIDE_SORT_ASKED, NULL, ONCE,
      N_ ("Adopt the plan as it stands in the annex.\n\nHave it published on the web site.\n\n"
          "Have its progress reported to the assembly each year.") },
    { CABAS_SLIDE_SORT_CLOSING, NULL, ONCE, NULL },
    END,
  },
  [CABAS_OCCASION_ANNUAL] = {
    { CABAS_SLIDE_SORT_OPENING, NULL, ONCE, NULL },
    { CABAS_SLIDE_SORT_KEY_FIGURES, "where-we-are", ONCE, NULL },
    { CABAS_SLIDE_SORT_CHART, "progress", ONCE, NULL },
    { CABAS_SLIDE_SORT_CHART, "waterfall", ONCE, NULL },
    { CABAS_SLIDE_SORT_TABLE, "indicators:results", ONCE, NULL },
    { CABAS_SLIDE_SORT_CHART, "trajectory", ONE_AHEAD, NULL },
    { CABAS_SLIDE_SORT_CHART, "trajectory", ONE_BEHIND, NULL },
    { CABAS_SLIDE_SORT_TABLE, "late", ONCE, NULL },
    { CABAS_SLIDE_SORT_CHART, "budget", ONCE, NULL },
    { CABAS_SLIDE_SORT_CHART, "governance", ONCE, NULL },
    { CABAS_SLIDE_SORT_TABLE, "next", ONCE, NULL },
    { CABAS_SLIDE_SORT_ASKED, NULL, ONCE,
      N_ ("Take note of the annual report.\n\nConfirm the priorities of the coming year.") },
    { CABAS_SLIDE_SORT_CLOSING, NULL, ONCE, NULL },
    END,
  },
  [CABAS_OCCASION_INDICATORS] = {
    { CABAS_SLIDE_SORT_OPENING, NULL, ONCE, NULL },
    { CABAS_SLIDE_SORT_CHART, "bullet", ONCE, NULL },
    { CABAS_SLIDE_SORT_TABLE, "indicators:legal", ONCE, NULL },
    { CABAS_SLIDE_SORT_CHART, "trajectory", EACH_LEGAL, NULL },
    { CABAS_SLIDE_SORT_ASKED, NULL, ONCE,
      N_ ("Take note of the values of the indicators.\n\nHave them published, as article L2111-3 "
          "of the public procurement code asks.") },
    { CABAS_SLIDE_SORT_CLOSING, NULL, ONCE, NULL },
    END,
  },
  [CABAS_OCCASION_MID_TERM] = {
    { CABAS_SLIDE_SORT_OPENING, NULL, ONCE, NULL },
    { CABAS_SLIDE_SORT_KEY_FIGURES, "where-we-are", ONCE, NULL },
    { CABAS_SLIDE_SORT_CHART, "progress", ONCE, NULL },
    { CABAS_SLIDE_SORT_TABLE, "indicators:results", ONCE, NULL },
    { CABAS_SLIDE_SORT_CHART, "trajectory", ONE_AHEAD, NULL },
    { CABAS_SLIDE_SORT_CHART, "trajectory", ONE_BEHIND, NULL },
    { CABAS_SLIDE_SORT_TABLE, "late", ONCE, NULL },
    { CABAS_SLIDE_SORT_CHART, "maturity-change", ONCE, NULL },
    { CABAS_SLIDE_SORT_CHART, "budget", ONCE, NULL },
    { CABAS_SLIDE_SORT_CHART, "gantt", ONCE, NULL },
    { CABAS_SLIDE_SORT_ASKED, NULL, ONCE,
      N_ ("Take note of the mid-term review.\n\nDecide whether the plan goes on as it is or is "
          "revised.") },
    { CABAS_SLIDE_SORT_CLOSING, NULL, ONCE, NULL },
    END,
  },
  [CABAS_OCCASION_REVISION] = {
    { CABAS_SLIDE_SORT_OPENING, NULL, ONCE, NULL },
    { CABAS_SLIDE_SORT_KEY_FIGURES, "where-we-are", ONCE, NULL },
    { CABAS_SLIDE_SORT_KEY_FIGURES, "what-changed", ONCE, NULL },
    { CABAS_SLIDE_SORT_CHART, "waterfall", ONCE, NULL },
    { CABAS_SLIDE_SORT_TABLE, "changes", ONCE, NULL },
    { CABAS_SLIDE_SORT_TABLE, "axes", ONCE, NULL },
    { CABAS_SLIDE_SORT_CHART, "governance", ONCE, NULL },
    { CABAS_SLIDE_SORT_CHART, "budget", ONCE, NULL },
    { CABAS_SLIDE_SORT_ASKED, NULL, ONCE,
      N_ ("Adopt the plan as revised.\n\nHave the revised plan published on the web site.") },
    { CABAS_SLIDE_SORT_CLOSING, NULL, ONCE, NULL },
    END,
  },
};

/* (nullable): of those that readers can judge by a trajectory, the first or the last. */
static CabasItem *
find_indicator (const CabasGallery *gallery, Repeat repeat)
{
  g_autoptr (GPtrArray) indicators = cabas_document_list (gallery->document, CABAS_KIND_INDICATOR);
  CabasItem *found = NULL;
  double best = 0;

  for (guint i = 0; i < indicators->len; i++)
    {
      CabasItem *indicator = g_ptr_array_index (indicators, i);
      CabasIndicatorCourse course;

      cabas_indicator_course_init (&course, indicator, gallery->today);
      if (isnan (course.share) || course.state.direction == CABAS_DIRECTION_HOLD ||
          (repeat == ONE_BEHIND && course.course == CABAS_COURSE_REACHED))
        continue;
      if (found == NULL || (repeat == ONE_AHEAD ? course.share > best : course.share < best))
        {
          found = indicator;
          best = course.share;
        }
    }

  return found;
}

static CabasItem *
make_slide (const Step *step, CabasItem *about)
{
  CabasItem *item = cabas_item_new (CABAS_KIND_SLIDE);

  cabas_item_set_number (item, CABAS_SLIDE_SORT, step->sort);
  cabas_item_take_text (item, CABAS_SLIDE_SHOWS, g_strdup (step->shows));
  if (about != NULL)
    cabas_item_take_text (item, CABAS_SLIDE_ABOUT, g_strdup (cabas_item_get_id (about)));
  if (step->text != NULL)
    cabas_item_take_text (item, CABAS_SLIDE_TEXT, g_strdup (_ (step->text)));

  return item;
}

/* The same chart twice says nothing new. */
static gboolean
is_repeated (CabasItem *deck, CabasItem *item)
{
  for (guint i = 0; i < cabas_item_get_n_children (deck, CABAS_KIND_SLIDE); i++)
    {
      CabasItem *before = cabas_item_get_child (deck, CABAS_KIND_SLIDE, i);

      if (cabas_item_has (item, CABAS_SLIDE_SHOWS) &&
          g_strcmp0 (cabas_item_get_text (before, CABAS_SLIDE_SHOWS),
                     cabas_item_get_text (item, CABAS_SLIDE_SHOWS)) == 0 &&
          g_strcmp0 (cabas_item_get_text (before, CABAS_SLIDE_ABOUT),
                     cabas_item_get_text (item, CABAS_SLIDE_ABOUT)) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Adds the slide, unless the plan has nothing for it. */
static void
add_slide (const CabasGallery *gallery, CabasItem *deck, const Step *step, CabasItem *about)
{
  g_autoptr (CabasItem) item = make_slide (step, about);
  g_autoptr (CabasSlide) slide = NULL;

  if (is_repeated (deck, item))
    return;

  slide = cabas_slide_new (gallery, item, deck);
  if (slide->chart != NULL && !cabas_slide_chart_is_fit (slide->chart))
    return;
  if (cabas_slide_has_content (slide) || step->sort == CABAS_SLIDE_SORT_OPENING ||
      step->sort == CABAS_SLIDE_SORT_CLOSING)
    cabas_item_splice (deck, CABAS_KIND_SLIDE, cabas_item_get_n_children (deck, CABAS_KIND_SLIDE),
                       0, &item, 1);
}

static void
add_each_legal (const CabasGallery *gallery, CabasItem *deck, const Step *step)
{
  g_autoptr (GPtrArray) indicators = cabas_document_list (gallery->document, CABAS_KIND_INDICATOR);
  guint n = 0;

  for (guint i = 0; i < indicators->len && n < MOST_OF_EACH; i++)
    {
      CabasItem *indicator = g_ptr_array_index (indicators, i);

      if (!cabas_slide_is_legal_indicator (indicator) ||
          cabas_item_get_n_children (indicator, CABAS_KIND_OBSERVATION) == 0)
        continue;
      add_slide (gallery, deck, step, indicator);
      n++;
    }
}

static void
add_step (const CabasGallery *gallery, CabasItem *deck, const Step *step)
{
  CabasItem *about;

  switch (step->repeat)
    {
    case ONCE:
      add_slide (gallery, deck, step, NULL);
      break;
    case EACH_LEGAL:
      add_each_legal (gallery, deck, step);
      break;
    case ONE_AHEAD:
    case ONE_BEHIND:
      about = find_indicator (gallery, step->repeat);
      if (about != NULL)
        add_slide (gallery, deck, step, about);
      break;
    }
}

/**
 * cabas_occasion_propose:
 * @gallery: a state of a plan
 * @occasion: why the council meets
 * @session: when, or CABAS_UNSET
 *
 * Returns: (transfer full): a deck of its own, for this plan
 */
CabasItem *
cabas_occasion_propose (const CabasGallery *gallery, int occasion, CabasDate session)
{
  CabasItem *deck = cabas_item_new (CABAS_KIND_DECK);

  g_return_val_if_fail (occasion >= 0 && occasion < CABAS_N_OCCASION, deck);

  cabas_item_take_text (deck, CABAS_DECK_TITLE,
                        g_strdup (cabas_choice_get_label (CABAS_DECK_OCCASION, occasion)));
  cabas_item_set_number (deck, CABAS_DECK_OCCASION, occasion);
  cabas_item_set_number (deck, CABAS_DECK_SESSION, session);
  for (const Step *step = steps[occasion]; step->sort >= 0; step++)
    add_step (gallery, deck, step);

  return deck;
}

CabasItem *
cabas_occasion_add (CabasHistory *history,
                    const CabasGallery *gallery,
                    int occasion,
                    CabasDate session)
{
  g_autoptr (CabasItem) deck = cabas_occasion_propose (gallery, occasion, session);
  CabasItem *root = cabas_document_get_root (cabas_history_get_document (history));
  g_autofree char *label = NULL;
  gboolean is_added;

  /* TRANSLATORS: a step that can be undone; why the council meets. */
  label = g_strdup_printf (_ ("add the slides “%s”"),
                           cabas_choice_get_label (CABAS_DECK_OCCASION, occasion));
  cabas_history_begin (history, label);
  is_added = cabas_history_insert (history, root, G_MAXUINT, deck);
  cabas_history_end (history);

  return is_added ? deck : NULL;
}

const char *
cabas_occasion_describe (int occasion)
{
  static const char *const purposes[CABAS_N_OCCASION] = {
    [CABAS_OCCASION_ADOPTION] = N_ ("What the plan is, who carries it out, what it costs, and what "
                                    "the council is asked to adopt."),
    [CABAS_OCCASION_ANNUAL] = N_ ("Where the plan stands, what changed, the results, what is late "
                                  "and why, and what comes next."),
    [CABAS_OCCASION_INDICATORS] = N_ ("The values that the law wants published every two years, by "
                                      "category."),
    [CABAS_OCCASION_MID_TERM] = N_ ("Half way: what is done, what is late, what was learnt, and "
                                    "whether the plan goes on as it is."),
    [CABAS_OCCASION_REVISION] = N_ ("What the revision adds, removes and changes, and what the "
                                    "council is asked to adopt."),
  };

  g_return_val_if_fail (occasion >= 0 && occasion < CABAS_N_OCCASION, "");

  return _ (purposes[occasion]);
}
