/* SPDX-License-Identifier: EUPL-1.2 */
#include "governance/publications-list.h"

#include "governance/publication-window.h"
#include "page-list.h"

#include "figures/publications.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>

struct _CabasPublicationsList
{
  CabasEntryList parent_instance;
};

G_DEFINE_FINAL_TYPE (CabasPublicationsList, cabas_publications_list, CABAS_TYPE_ENTRY_LIST)

static CabasEntry *
make_entry (CabasItem *publication, const CabasPublicationDue *due)
{
  CabasEntry *entry = cabas_entry_new (cabas_item_get_id (publication), publication);
  g_autofree char *date = cabas_item_dup_shown (publication, CABAS_PUBLICATION_DATE, NULL);
  const char *address = cabas_item_get_text (publication, CABAS_PUBLICATION_ADDRESS);

  entry->title = cabas_item_dup_shown (publication, CABAS_PUBLICATION_WHAT, NULL);
  if (entry->title[0] == '\0')
    {
      g_free (entry->title);
      entry->title = cabas_item_dup_display_name (publication);
    }
  entry->subtitle =
      address != NULL ? g_strdup_printf ("%s · %s", date, address) : g_steal_pointer (&date);
  entry->icon_name = cabas_kind_get_icon_name (CABAS_KIND_PUBLICATION);
  if (publication == due->last && due->state == CABAS_PUBLICATION_OVERDUE)
    entry->state = _ ("Publication overdue");
  else if (publication == due->last && due->state == CABAS_PUBLICATION_TO_PREPARE)
    entry->state = _ ("To be prepared again");
  entry->is_warning = entry->state != NULL;

  return entry;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const CabasEntry *one = *(CabasEntry *const *) a;
  const CabasEntry *other = *(CabasEntry *const *) b;
  const CabasDate date = cabas_item_get_number (one->item, CABAS_PUBLICATION_DATE);
  const CabasDate other_date = cabas_item_get_number (other->item, CABAS_PUBLICATION_DATE);

  return (date < other_date) - (date > other_date);
}

static void
cabas_publications_list_list (CabasEntryList *list, GPtrArray *entries)
{
  CabasDocument *document = cabas_entry_list_get_document (list);
  g_autoptr (GPtrArray) items = cabas_document_list (document, CABAS_KIND_PUBLICATION);
  CabasPublicationDue due;
  g_autofree char *state = NULL;
  g_autofree char *sentence = NULL;

  cabas_publication_due_init (&due, document, cabas_date_today ());
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (entries, make_entry (items->pdata[i], &due));
  g_ptr_array_sort (entries, compare_entries);

  state = cabas_publication_due_dup_sentence (&due);
  sentence = g_strdup_printf ("%s %s", state,
                              _ ("The law asks for it every two years (article "
                                 "L2111-3 of the public procurement code)."));
  cabas_entry_list_set_sentence (list, sentence);
}

static void
record (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasSession *session = cabas_entry_list_get_session (CABAS_ENTRY_LIST (widget));
  GtkRoot *root = gtk_widget_get_root (widget);

  gtk_window_present (GTK_WINDOW (cabas_publication_window_new (session, GTK_WINDOW (root))));
}

static void
cabas_publications_list_class_init (CabasPublicationsListClass *klass)
{
  CABAS_ENTRY_LIST_CLASS (klass)->list = cabas_publications_list_list;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "publications.record", NULL, record);
}

static void
cabas_publications_list_init (CabasPublicationsList *self)
{
}

GtkWidget *
cabas_publications_list_new (CabasSession *session)
{
  CabasEntryList *list = g_object_new (CABAS_TYPE_PUBLICATIONS_LIST, "session", session, NULL);
  const gboolean is_writable =
      cabas_document_get_read_only_reason (cabas_session_get_document (session)) == NULL;

  cabas_entry_list_set_title (list, cabas_kind_get_plural_label (CABAS_KIND_PUBLICATION));
  cabas_entry_list_add_button (list, _ ("_Record a publication"), "publications.record");
  gtk_widget_action_set_enabled (GTK_WIDGET (list), "publications.record", is_writable);
  cabas_entry_list_refresh (list);

  return GTK_WIDGET (list);
}
