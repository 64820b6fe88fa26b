/* SPDX-License-Identifier: EUPL-1.2 */
#include "notes-panel.h"

#include "change/follow.h"
#include "plan/prose.h"
#include "store/preferences.h"

#include <glib/gi18n-lib.h>

struct _CabasNotesPanel
{
  CabasEntryList parent_instance;
};

G_DEFINE_FINAL_TYPE (CabasNotesPanel, cabas_notes_panel, CABAS_TYPE_ENTRY_LIST)

/* Of one day, the one that stands first was added last. */
static int
compare_notes (gconstpointer a, gconstpointer b)
{
  const CabasDate first = cabas_item_get_number (*(CabasItem **) a, CABAS_NOTE_DATE);
  const CabasDate second = cabas_item_get_number (*(CabasItem **) b, CABAS_NOTE_DATE);

  return first > second ? -1 : first < second ? 1 : 0;
}

static CabasEntry *
make_entry (CabasItem *note)
{
  CabasEntry *entry = cabas_entry_new (cabas_item_get_id (note), note);
  const char *text = cabas_item_get_text (note, CABAS_NOTE_TEXT);
  const char *author = cabas_item_get_text (note, CABAS_NOTE_AUTHOR);
  const gint64 level = cabas_item_get_number (note, CABAS_NOTE_LEVEL);
  g_autofree char *day = cabas_date_format (cabas_item_get_number (note, CABAS_NOTE_DATE));

  entry->title = text != NULL ? cabas_prose_dup_plain (text) : cabas_item_dup_display_name (note);
  entry->subtitle = g_strjoin (day[0] != '\0' && author != NULL ? " · " : "", day,
                               author != NULL ? author : "", NULL);
  entry->state = level != CABAS_UNSET ? cabas_choice_get_label (CABAS_NOTE_LEVEL, level) : NULL;

  return entry;
}

static void
cabas_notes_panel_list (CabasEntryList *list, GPtrArray *entries)
{
  CabasItem *action = cabas_entry_list_get_item (list);
  const guint n = cabas_item_get_n_children (action, CABAS_KIND_NOTE);
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();
  g_autofree char *title =
      g_strdup_printf (_ ("%s (%u)"), cabas_kind_get_plural_label (CABAS_KIND_NOTE), n);

  cabas_entry_list_set_title (list, title);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (notes, cabas_item_get_child (action, CABAS_KIND_NOTE, i));
  g_ptr_array_sort (notes, compare_notes);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (entries, make_entry (notes->pdata[i]));
}

static void
cabas_notes_panel_make_row (CabasEntryList *list, CabasEntryRow *row)
{
  cabas_entry_row_add_button (row, "user-trash-symbolic", _ ("Remove"), "page.remove-item");
}

static void
apply (CabasEntryList *list, const char *text)
{
  g_autofree char *author = cabas_preferences_dup_author ();

  cabas_note_add (cabas_entry_list_get_history (list), cabas_entry_list_get_item (list), text,
                  author);
}

static void
cabas_notes_panel_class_init (CabasNotesPanelClass *klass)
{
  CABAS_ENTRY_LIST_CLASS (klass)->list = cabas_notes_panel_list;
  CABAS_ENTRY_LIST_CLASS (klass)->make_row = cabas_notes_panel_make_row;
  CABAS_ENTRY_LIST_CLASS (klass)->is_of_item = TRUE;
}

static void
cabas_notes_panel_init (CabasNotesPanel *self)
{
}

GtkWidget *
cabas_notes_panel_new (CabasSession *session)
{
  CabasEntryList *list = g_object_new (CABAS_TYPE_NOTES_PANEL, "session", session, NULL);

  cabas_entry_list_add_entry (list, _ ("Add a note"), apply);

  return GTK_WIDGET (list);
}
