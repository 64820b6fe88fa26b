/* SPDX-License-Identifier: EUPL-1.2 */
#include "items-row.h"

#include "items-window.h"
#include "widgets.h"

/* What the row needs once what made it is gone. */
typedef struct
{
  CabasSession *session; /* (owned) */
  char *title;           /* (owned) */
  char *explanation;     /* (owned) */
  GPtrArray *items;      /* (owned) of CabasItem (owned) */
} Behind;

static void
behind_free (gpointer data, GClosure *closure)
{
  Behind *self = data;

  g_object_unref (self->session);
  g_free (self->title);
  g_free (self->explanation);
  g_ptr_array_unref (self->items);
  g_free (self);
}

static void
activated_cb (GtkWidget *row, Behind *behind)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (row));

  gtk_window_present (cabas_items_window_new (window, behind->session, behind->title,
                                              behind->explanation, behind->items));
}

static Behind *
behind_new (CabasSession *session, const char *title, const char *explanation, GPtrArray *items)
{
  Behind *self = g_new0 (Behind, 1);

  self->session = g_object_ref (session);
  self->title = g_strdup (title);
  self->explanation = g_strdup (explanation);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (self->items, g_object_ref (items->pdata[i]));

  return self;
}

void
cabas_items_row_attach (AdwActionRow *row,
                        CabasSession *session,
                        const char *title,
                        const char *explanation,
                        GPtrArray *items)
{
  adw_action_row_add_suffix (row, cabas_icon_new ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_data (row, "activated", G_CALLBACK (activated_cb),
                         behind_new (session, title, explanation, items), behind_free, 0);
}
