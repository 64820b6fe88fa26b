/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "finder.h"
#include "notice-area.h"
#include "save-flow.h"
#include "start-page.h"
#include "window.h"

G_BEGIN_DECLS

/* What window.c and window-actions.c share. */

struct _CabasWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwWindowTitle *title;
  CabasFinder *finder;
  CabasNoticeArea *notices;
  CabasStartPage *start_page;
  GMenu *export_menu;
  GtkMenuButton *menu_button;
  GtkStack *content;
  GtkWidget *end_buttons;
  GtkWidget *redo_button;
  GtkWidget *root;
  GtkWidget *start_buttons;
  GtkWidget *undo_button;

  CabasPlanFile *plan_file;      /* (owned) (nullable): the start page is shown */
  CabasSaveFlow *save_flow;      /* (owned) (nullable) */
  GtkWidget *plan_view;          /* (nullable), held by `content` */
  GSignalGroup *session_signals; /* (owned) */
  GSignalGroup *history_signals; /* (owned) */
};

/* (nullable): the start page is shown. */
CabasSession *cabas_window_get_session (CabasWindow *self);
/* Shows the plan in the state of its file, and on it what was looked at. */
void cabas_window_reload (CabasWindow *self);

void cabas_window_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
