/* SPDX-License-Identifier: EUPL-1.2 */
#include "governance/outreach-list.h"

#include "item-state.h"
#include "page-list.h"

#include "figures/outreach.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>

struct _CabasOutreachList
{
  CabasEntryList parent_instance;

  CabasKind kind;
  CabasField group; /* CABAS_NO_FIELD: not grouped */
  gint64 side;      /* CABAS_UNSET: both */
};

G_DEFINE_FINAL_TYPE (CabasOutreachList, cabas_outreach_list, CABAS_TYPE_ENTRY_LIST)

static void
append_words (GString *words, const char *more)
{
  if (more[0] == '\0')
    return;
  if (words->len > 0)
    g_string_append (words, " · ");
  g_string_append (words, more);
}

/* “Reach: 120” */
static void
append_named (GString *words, CabasItem *item, CabasField field)
{
  g_autofree char *shown = NULL;
  g_autofree char *named = NULL;

  if (!cabas_item_has (item, field))
    return;

  shown = cabas_item_dup_shown (item, field, NULL);
  named = g_strdup_printf (_ ("%s: %s"), cabas_field_get_label (field), shown);
  append_words (words, named);
}

static void
append_value (CabasOutreachList *self, GString *words, CabasItem *item, CabasField field)
{
  g_autofree char *shown = NULL;

  if (field == self->group || !cabas_item_has (item, field))
    return;

  shown =
      cabas_item_dup_shown (item, field, cabas_entry_list_get_document (CABAS_ENTRY_LIST (self)));
  append_words (words, shown);
}

static char *
dup_details (CabasOutreachList *self, CabasItem *item)
{
  GString *words = g_string_new (NULL);

  append_value (self, words, item, cabas_outreach_get_date_field (self->kind));
  switch ((int) self->kind)
    {
    case CABAS_KIND_COMMUNICATION:
      append_value (self, words, item, CABAS_COMMUNICATION_SIDE);
      append_value (self, words, item, CABAS_COMMUNICATION_AUDIENCE);
      append_value (self, words, item, CABAS_COMMUNICATION_CHANNEL);
      append_named (words, item, CABAS_COMMUNICATION_REACH);
      break;
    case CABAS_KIND_TRAINING:
      append_value (self, words, item, CABAS_TRAINING_AUDIENCE);
      append_named (words, item, CABAS_TRAINING_PLANNED);
      append_named (words, item, CABAS_TRAINING_ATTENDED);
      break;
    default:
      append_value (self, words, item, CABAS_SOURCING_KIND);
    }

  return g_string_free (words, FALSE);
}

static CabasEntry *
make_entry (CabasOutreachList *self, CabasItem *item)
{
  CabasDocument *document = cabas_entry_list_get_document (CABAS_ENTRY_LIST (self));
  CabasEntry *entry = cabas_entry_new (cabas_item_get_id (item), item);

  if (self->group != CABAS_NO_FIELD)
    {
      entry->group = cabas_item_dup_shown (item, self->group, document);
      if (entry->group[0] == '\0')
        {
          g_free (entry->group);
          /* Translators: %s is the name of a field, such as “Audience”. */
          entry->group =
              g_strdup_printf (_ ("%s: not stated"), cabas_field_get_label (self->group));
        }
    }
  entry->title = cabas_item_dup_display_name (item);
  entry->subtitle = dup_details (self, item);
  entry->icon_name = cabas_item_get_icon_name (item);
  if (self->kind == CABAS_KIND_COMMUNICATION)
    entry->state = cabas_choice_get_label (
        CABAS_COMMUNICATION_STATUS, cabas_item_get_number (item, CABAS_COMMUNICATION_STATUS));

  return entry;
}

static int
compare_entries (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const CabasOutreachList *self = user_data;
  const CabasEntry *one = *(CabasEntry *const *) a;
  const CabasEntry *other = *(CabasEntry *const *) b;
  const int by_group =
      one->group != NULL && other->group != NULL ? g_utf8_collate (one->group, other->group) : 0;
  const CabasField field = cabas_outreach_get_date_field (self->kind);
  const CabasDate date = cabas_item_get_number (one->item, field);
  const CabasDate other_date = cabas_item_get_number (other->item, field);

  return by_group != 0 ? by_group : (date > other_date) - (date < other_date);
}

static void
cabas_outreach_list_list (CabasEntryList *list, GPtrArray *entries)
{
  CabasOutreachList *self = CABAS_OUTREACH_LIST (list);
  CabasDocument *document = cabas_entry_list_get_document (list);
  g_autoptr (GPtrArray) items = cabas_document_list (document, self->kind);
  g_autofree char *title = NULL;
  g_autofree char *sentence = cabas_outreach_dup_sentence (document, self->kind, self->side);

  for (guint i = 0; i < items->len; i++)
    if (self->side == CABAS_UNSET ||
        cabas_item_get_number (items->pdata[i], CABAS_COMMUNICATION_SIDE) == self->side)
      g_ptr_array_add (entries, make_entry (self, items->pdata[i]));
  g_ptr_array_sort_with_data (entries, compare_entries, self);

  title = g_strdup_printf (_ ("%s (%u)"), cabas_kind_get_plural_label (self->kind), entries->len);
  cabas_entry_list_set_title (list, title);
  cabas_entry_list_set_sentence (list, sentence);
}

static void
cabas_outreach_list_class_init (CabasOutreachListClass *klass)
{
  CABAS_ENTRY_LIST_CLASS (klass)->list = cabas_outreach_list_list;
}

static void
cabas_outreach_list_init (CabasOutreachList *self)
{
  self->group = CABAS_NO_FIELD;
  self->side = CABAS_UNSET;
}

GtkWidget *
cabas_outreach_list_new (CabasSession *session, CabasKind kind)
{
  CabasOutreachList *self = g_object_new (CABAS_TYPE_OUTREACH_LIST, "session", session, NULL);

  self->kind = kind;
  if (kind == CABAS_KIND_COMMUNICATION)
    self->group = CABAS_COMMUNICATION_AUDIENCE;
  else if (kind == CABAS_KIND_SOURCING)
    self->group = CABAS_SOURCING_FAMILY;
  cabas_entry_list_set_placeholder (CABAS_ENTRY_LIST (self), _ ("There is none."));
  cabas_entry_list_refresh (CABAS_ENTRY_LIST (self));

  return GTK_WIDGET (self);
}

void
cabas_outreach_list_set_group (CabasOutreachList *self, CabasField field)
{
  g_return_if_fail (CABAS_IS_OUTREACH_LIST (self));

  self->group = field;
  cabas_entry_list_refresh (CABAS_ENTRY_LIST (self));
}

void
cabas_outreach_list_set_side (CabasOutreachList *self, gint64 side)
{
  g_return_if_fail (CABAS_IS_OUTREACH_LIST (self));

  self->side = side;
  cabas_entry_list_refresh (CABAS_ENTRY_LIST (self));
}
