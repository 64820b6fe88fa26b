/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "notice-area.h"
#include "plan-file.h"

G_BEGIN_DECLS

/* What the user is told about a plan's file: what others did to it, who has it open, and that it
 * must not be written over. */

/* With what differs, and the ways out: "win.reload", "win.save-as", "win.overwrite". */
void cabas_disk_notice_show_changed (CabasNoticeArea *notices, CabasPlanFile *plan_file);
void cabas_disk_notice_show_deleted (CabasNoticeArea *notices, CabasPlanFile *plan_file);
void cabas_disk_notice_hide (CabasNoticeArea *notices);

/* Where there is something to say. */
void cabas_disk_notice_show_state (CabasNoticeArea *notices, CabasPlanFile *plan_file);

G_END_DECLS
