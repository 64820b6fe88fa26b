/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/files.h"
#include "command/output.h"
#include "figures/conditions.h"
#include "figures/indicator-checks.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  CabasDocument *document; /* (unowned) */
  guint n_findings;
} Check;

/* One line: the id, what the item is, and a sentence that says what to do. */
static void report (Check *self, CabasItem *item, const char *format, ...) G_GNUC_PRINTF (3, 4);

static void
report (Check *self, CabasItem *item, const char *format, ...)
{
  g_autofree char *name = cabas_item_dup_display_name (item);
  g_autofree char *sentence = NULL;
  g_autofree char *message = NULL;
  g_autofree char *line = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  /* Translators: id of an item, its kind, its name and what is wrong with it. */
  message = g_strdup_printf (_ ("%s (%s “%s”): %s"), cabas_item_get_id (item),
                             cabas_kind_get_label (cabas_item_get_kind (item)), name, sentence);
  line = cabas_output_dup_line (message);
  g_print ("%s\n", line);
  self->n_findings++;
}

static void
check_reference (Check *self, CabasItem *item, CabasField field, const char *id)
{
  CabasKind wanted = cabas_field_get_info (field)->target;
  const char *label = cabas_field_get_label (field);
  CabasItem *target = cabas_document_find (self->document, id);

  if (target == NULL)
    report (self, item,
            _ ("“%s” refers to “%s”, which is not in the plan. Choose another one or remove it."),
            label, id);
  else if (wanted != CABAS_KIND_ANY && cabas_item_get_kind (target) != wanted)
    report (self, item,
            _ ("“%s” refers to “%s”, which is of the kind “%s”. Choose one of the kind “%s”."),
            label, id, cabas_kind_get_label (cabas_item_get_kind (target)),
            cabas_kind_get_label (wanted));
}

static void
check_value (Check *self, CabasItem *item, CabasField field)
{
  g_autofree char *warning = NULL;

  switch (cabas_field_get_info (field)->type)
    {
    case CABAS_VALUE_REFERENCE:
      check_reference (self, item, field, cabas_item_get_text (item, field));
      return;
    case CABAS_VALUE_REFERENCES:
      for (const char *const *id = cabas_item_get_list (item, field); *id != NULL; id++)
        check_reference (self, item, field, *id);
      return;
    default:
      break;
    }

  if (cabas_field_get_held_as (field) != CABAS_HELD_TEXT)
    return;
  warning = cabas_value_dup_warning (field, cabas_item_get_text (item, field));
  if (warning != NULL)
    report (self, item, _ ("“%s”: %s"), cabas_field_get_label (field), warning);
}

/* What cannot be right in the values of an indicator. */
static void
check_indicator (Check *self, CabasItem *indicator)
{
  g_autoptr (GPtrArray) findings = cabas_indicator_check (indicator);

  for (guint i = 0; i < findings->len; i++)
    {
      const CabasIndicatorFinding *finding = findings->pdata[i];

      report (self, finding->item, "%s", finding->sentence);
    }
}

static void
check_period (Check *self, CabasItem *item)
{
  const CabasDate today = cabas_date_today ();
  g_autofree char *explanation = NULL;

  if (!cabas_condition_holds (CABAS_CONDITION_BACKWARDS, item, today))
    return;

  explanation = cabas_condition_explain (CABAS_CONDITION_BACKWARDS, item, today);
  /* Translators: %s says that an end stands before its start. */
  report (self, item, _ ("%s. Change one of the two dates."), explanation);
}

static void
check_item (CabasItem *item, gpointer user_data)
{
  Check *self = user_data;
  const CabasKindInfo *kind = cabas_kind_get_info (cabas_item_get_kind (item));

  for (guint i = 0; i < kind->n_fields; i++)
    {
      CabasField field = kind->first_field + i;

      if (cabas_item_has (item, field))
        check_value (self, item, field);
      else if (cabas_field_get_info (field)->is_required)
        report (self, item, _ ("“%s” is required and empty. Fill it in."),
                cabas_field_get_label (field));
    }
  check_period (self, item);
  if (cabas_item_get_kind (item) == CABAS_KIND_INDICATOR)
    check_indicator (self, item);
}

CabasExit
cabas_check_run (const CabasRequest *request)
{
  g_autoptr (CabasDocument) document = cabas_files_open_plan (request->operands[0], NULL);
  Check check = { .document = document };

  if (document == NULL)
    return CABAS_EXIT_FILE;
  cabas_item_visit (cabas_document_get_root (document), check_item, &check);
  if (cabas_document_get_read_only_reason (document) != NULL)
    report (&check, cabas_document_get_root (document), "%s",
            cabas_document_get_read_only_reason (document));
  if (check.n_findings == 0)
    g_print ("%s\n", _ ("Nothing is missing, every reference is whole and no value is doubtful."));
  return check.n_findings == 0 ? CABAS_EXIT_OK : CABAS_EXIT_FINDINGS;
}
