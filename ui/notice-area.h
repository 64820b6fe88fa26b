/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_NOTICE_AREA (cabas_notice_area_get_type ())

/* Sentences under the header of a window that stay until they are no longer true or were answered,
 * each with the actions that are a way out. */
G_DECLARE_FINAL_TYPE (CabasNoticeArea, cabas_notice_area, CABAS, NOTICE_AREA, GtkWidget)

typedef enum
{
  CABAS_NOTICE_INFORMATION,
  CABAS_NOTICE_WARNING,
  CABAS_NOTICE_ERROR,
} CabasNoticeLevel;

typedef struct
{
  const char *label;  /* translated */
  const char *action; /* detailed name, such as "win.save-as" */
} CabasNoticeButton;

/* Replaces what was shown under the same key. `buttons` (nullable) ends with a NULL label. */
void cabas_notice_area_show (CabasNoticeArea *self,
                             const char *key,
                             CabasNoticeLevel level,
                             const char *sentence,
                             const CabasNoticeButton *buttons);
/* The same with a cross that hides it, for what the user only has to know. */
void cabas_notice_area_tell (CabasNoticeArea *self, const char *key, const char *sentence);
void cabas_notice_area_hide (CabasNoticeArea *self, const char *key);

G_END_DECLS
