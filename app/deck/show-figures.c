/* SPDX-License-Identifier: EUPL-1.2 */
#include "deck/slide-private.h"

#include "figures/overview.h"
#include "figures/progress.h"

#include <glib/gi18n-lib.h>

static char *
dup_number (guint n)
{
  return g_strdup_printf ("%u", n);
}

static void
add_kind (CabasSlide *self, GPtrArray *items, const char *label)
{
  if (items->len > 0)
    cabas_slide_add_figure (self, dup_number (items->len), g_strdup (label), items);
}

static GPtrArray *
list_live_actions (CabasDocument *document)
{
  GPtrArray *actions = cabas_document_list (document, CABAS_KIND_ACTION);

  for (guint i = actions->len; i-- > 0;)
    if (cabas_item_get_number (g_ptr_array_index (actions, i), CABAS_ACTION_STATUS) ==
        CABAS_ACTION_STATUS_DROPPED)
      g_ptr_array_remove_index (actions, i);

  return actions;
}

gboolean
cabas_slide_fill_plan_at_a_glance (CabasSlide *self, const CabasGallery *gallery, const char *word)
{
  g_autoptr (GPtrArray) axes = cabas_document_list (gallery->document, CABAS_KIND_AXIS);
  g_autoptr (GPtrArray) objectives = cabas_document_list (gallery->document, CABAS_KIND_OBJECTIVE);
  g_autoptr (GPtrArray) actions = list_live_actions (gallery->document);
  g_autoptr (GPtrArray) indicators = cabas_document_list (gallery->document, CABAS_KIND_INDICATOR);
  g_autofree char *n_axes =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u axis", "%u axes", axes->len), axes->len);
  g_autofree char *n_objectives = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u objective", "%u objectives", objectives->len),
      objectives->len);
  g_autofree char *n_actions = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u action", "%u actions", actions->len), actions->len);

  if (axes->len == 0)
    return FALSE;

  /* TRANSLATORS: “The plan holds 4 axes, 14 objectives and 45 actions”. */
  cabas_slide_take_title (self, g_strdup_printf (_ ("The plan holds %1$s, %2$s and %3$s"), n_axes,
                                                 n_objectives, n_actions));
  add_kind (self, axes, g_dngettext (GETTEXT_PACKAGE, "axis", "axes", axes->len));
  add_kind (self, objectives,
            g_dngettext (GETTEXT_PACKAGE, "objective", "objectives", objectives->len));
  add_kind (self, actions, g_dngettext (GETTEXT_PACKAGE, "action", "actions", actions->len));
  add_kind (self, indicators,
            g_dngettext (GETTEXT_PACKAGE, "indicator", "indicators", indicators->len));
  cabas_slide_set_plan_source (self, gallery);
  cabas_slide_say_dropped (self, gallery);

  return TRUE;
}

static GPtrArray *
list_status (GPtrArray *actions, int status)
{
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; i < actions->len; i++)
    if (cabas_item_get_number (g_ptr_array_index (actions, i), CABAS_ACTION_STATUS) == status)
      g_ptr_array_add (items, g_ptr_array_index (actions, i));

  return items;
}

static void
add_actions (CabasSlide *self, GPtrArray *actions, CabasDate today)
{
  g_autoptr (GPtrArray) done = list_status (actions, CABAS_ACTION_STATUS_DONE);
  g_autoptr (GPtrArray) begun = list_status (actions, CABAS_ACTION_STATUS_IN_PROGRESS);
  g_autoptr (GPtrArray) late = g_ptr_array_new ();

  for (guint i = 0; i < actions->len; i++)
    if (cabas_progress_is_late (g_ptr_array_index (actions, i), today))
      g_ptr_array_add (late, g_ptr_array_index (actions, i));

  cabas_slide_add_figure (
      self, dup_number (done->len),
      g_strdup (g_dngettext (GETTEXT_PACKAGE, "action is done", "actions are done", done->len)),
      done);
  cabas_slide_add_figure (self, dup_number (begun->len),
                          g_strdup (g_dngettext (GETTEXT_PACKAGE, "action is in progress",
                                                 "actions are in progress", begun->len)),
                          begun);
  cabas_slide_add_figure (
      self, dup_number (late->len),
      g_strdup (g_dngettext (GETTEXT_PACKAGE, "action is late", "actions are late", late->len)),
      late);
}

/* Counted as in the overview, with what is behind it: the actions that nobody has accepted. */
static void
add_owned (CabasSlide *self, const CabasGallery *gallery)
{
  g_autoptr (GPtrArray) facts = cabas_overview_list (gallery->document, gallery->today);

  for (guint i = 0; i < facts->len; i++)
    {
      const CabasFact *fact = g_ptr_array_index (facts, i);

      if (g_strcmp0 (fact->name, "owned") != 0)
        continue;
      cabas_slide_add_figure (self, dup_number (fact->n),
                              g_strdup_printf (_ ("of %u have an accepted owner"), fact->of),
                              fact->items);
    }
}

gboolean
cabas_slide_fill_where_we_are (CabasSlide *self, const CabasGallery *gallery, const char *word)
{
  g_autoptr (GPtrArray) actions = list_live_actions (gallery->document);
  CabasProgressRow row;
  g_autofree char *done = NULL;
  g_autofree char *late = NULL;
  guint n_done;

  cabas_progress_row_init (&row, cabas_document_get_root (gallery->document), gallery->today);
  /* Where nobody has said anything, nothing is done and nothing is late: that is no message. */
  if (actions->len == 0 || row.n_not_stated >= actions->len)
    return FALSE;

  n_done = row.counts[CABAS_ACTION_STATUS_DONE];
  done = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$u action of %2$u is done",
                                       "%1$u actions of %2$u are done", n_done),
                          n_done, cabas_progress_row_count_live (&row));
  late = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u is late", "%u are late", row.n_late),
                          row.n_late);
  /* TRANSLATORS: “4 actions of 44 are done, 5 are late”. */
  cabas_slide_take_title (self, g_strdup_printf (_ ("%1$s, %2$s"), done, late));

  add_actions (self, actions, gallery->today);
  add_owned (self, gallery);
  cabas_slide_set_plan_source (self, gallery);
  cabas_slide_say_dropped (self, gallery);

  return TRUE;
}

void
cabas_slide_set_comparison_source (CabasSlide *self, const CabasGallery *gallery)
{
  g_autofree char *date = cabas_date_format (gallery->today);
  g_autofree char *name = self->since != NULL ? cabas_item_dup_display_name (self->since) : NULL;

  if (name == NULL)
    {
      cabas_slide_set_plan_source (self, gallery);
      return;
    }
  /* TRANSLATORS: below a slide: a date, and what a version of the plan is called. */
  cabas_slide_take_source (
      self,
      g_strdup_printf (_ ("Source: the plan, as of %1$s, compared with “%2$s”."), date, name));
}

static void
collect (const CabasComparison *comparison, CabasChangeKind kind, GPtrArray *items)
{
  for (guint i = 0; i < comparison->groups->len; i++)
    {
      const CabasComparedGroup *group = g_ptr_array_index (comparison->groups, i);

      for (guint j = 0; j < group->items->len; j++)
        {
          const CabasComparedItem *item = g_ptr_array_index (group->items, j);
          const gboolean is_added = item->before == NULL;
          const gboolean is_removed = item->after == NULL;

          if (kind == CABAS_CHANGE_ADDED     ? is_added
              : kind == CABAS_CHANGE_REMOVED ? is_removed
                                             : !is_added && !is_removed)
            g_ptr_array_add (items, is_removed ? item->before : item->after);
        }
    }
}

static void
add_changes (CabasSlide *self,
             const CabasComparison *comparison,
             CabasChangeKind kind,
             guint n,
             const char *label)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  collect (comparison, kind, items);
  cabas_slide_add_figure (self, dup_number (n), g_strdup (label), items);
}

char *
cabas_slide_dup_changes (const CabasComparison *comparison)
{
  g_autofree char *counts = cabas_comparison_dup_counts (comparison);

  /* TRANSLATORS: title of a slide; how many items were added, removed and changed. */
  return g_strdup_printf (_ ("What changed: %s"), counts);
}

gboolean
cabas_slide_fill_what_changed (CabasSlide *self, const CabasGallery *gallery, const char *word)
{
  g_autoptr (CabasComparison) comparison = NULL;

  if (gallery->since == NULL)
    return FALSE;

  comparison = cabas_comparison_new (gallery->since, gallery->document);
  if (comparison->n_added + comparison->n_removed + comparison->n_changed == 0)
    return FALSE;

  cabas_slide_take_title (self, cabas_slide_dup_changes (comparison));
  add_changes (self, comparison, CABAS_CHANGE_ADDED, comparison->n_added,
               g_dngettext (GETTEXT_PACKAGE, "item added", "items added", comparison->n_added));
  add_changes (
      self, comparison, CABAS_CHANGE_REMOVED, comparison->n_removed,
      g_dngettext (GETTEXT_PACKAGE, "item removed", "items removed", comparison->n_removed));
  add_changes (
      self, comparison, CABAS_CHANGE_REWORDED, comparison->n_changed,
      g_dngettext (GETTEXT_PACKAGE, "item changed", "items changed", comparison->n_changed));
  cabas_slide_set_comparison_source (self, gallery);

  return TRUE;
}
