/* SPDX-License-Identifier: EUPL-1.2 */
#include "item-panels.h"

#include "budget/budget-panel.h"
#include "chapters/remarks-panel.h"
#include "governance/agenda-panel.h"
#include "governance/decisions-panel.h"
#include "governance/meetings-panel.h"
#include "governance/members-panel.h"
#include "governance/proposals-panel.h"
#include "indicators/years-panel.h"
#include "item-readiness.h"
#include "milestones-panel.h"
#include "notes-panel.h"
#include "owners/department-panel.h"
#include "owners/duties-panel.h"
#include "owners/load-panel.h"
#include "owners/owners-panel.h"
#include "versions/version-panel.h"

/* One line for each panel; CABAS_N_KINDS as what it replaces ends the table. */
static const CabasItemPanelInfo panels[] = {
  { CABAS_KIND_ACTION, CABAS_KIND_PLAN, CABAS_PANEL_ABOVE, cabas_item_readiness_new },
  { CABAS_KIND_DEPARTMENT, CABAS_KIND_PLAN, CABAS_PANEL_ABOVE, cabas_department_panel_new },
  { CABAS_KIND_DEPARTMENT, CABAS_KIND_PLAN, CABAS_PANEL_ABOVE, cabas_load_panel_new },
  { CABAS_KIND_DEPARTMENT, CABAS_KIND_PLAN, CABAS_PANEL_ABOVE, cabas_duties_panel_new },
  { CABAS_KIND_ACTION, CABAS_KIND_ASSIGNMENT, CABAS_PANEL_BELOW, cabas_owners_panel_new,
    CABAS_ACTION_PARTNERS },
  { CABAS_KIND_ACTION, CABAS_KIND_BUDGET_LINE, CABAS_PANEL_BELOW, cabas_budget_panel_new,
    CABAS_ACTION_MEANS },
  { CABAS_KIND_ACTION, CABAS_KIND_MILESTONE, CABAS_PANEL_BELOW, cabas_milestones_panel_new,
    CABAS_ACTION_LAST_DAY },
  { CABAS_KIND_ACTION, CABAS_KIND_NOTE, CABAS_PANEL_BELOW, cabas_notes_panel_new,
    CABAS_ACTION_EVIDENCE },
  { CABAS_KIND_BODY, CABAS_KIND_MEETING, CABAS_PANEL_BELOW, cabas_meetings_panel_new },
  { CABAS_KIND_BODY, CABAS_KIND_PLAN, CABAS_PANEL_BELOW, cabas_open_decisions_panel_new },
  { CABAS_KIND_BODY, CABAS_KIND_MEMBERSHIP, CABAS_PANEL_BELOW, cabas_members_panel_new },
  { CABAS_KIND_MEETING, CABAS_KIND_PLAN, CABAS_PANEL_ABOVE, cabas_agenda_panel_new },
  { CABAS_KIND_MEETING, CABAS_KIND_DECISION, CABAS_PANEL_BELOW, cabas_decisions_panel_new },
  { CABAS_KIND_CONSULTATION, CABAS_KIND_PROPOSAL, CABAS_PANEL_BELOW, cabas_proposals_panel_new },
  { CABAS_KIND_ASSESSMENT, CABAS_KIND_PROPOSAL, CABAS_PANEL_BELOW, cabas_proposals_panel_new },
  { CABAS_KIND_INDICATOR, CABAS_KIND_BASELINE, CABAS_PANEL_ABOVE, cabas_years_panel_new },
  { CABAS_KIND_INDICATOR, CABAS_KIND_TARGET },
  { CABAS_KIND_INDICATOR, CABAS_KIND_OBSERVATION },
  { CABAS_KIND_INDICATOR, CABAS_KIND_SERIES_BREAK },
  { CABAS_KIND_VERSION, CABAS_KIND_PLAN, CABAS_PANEL_ABOVE, cabas_version_panel_new },
  { CABAS_KIND_ANY, CABAS_KIND_PLAN, CABAS_PANEL_BELOW, cabas_remarks_panel_new },
  { CABAS_KIND_PLAN, CABAS_N_KINDS },
};

const CabasItemPanelInfo *
cabas_item_panels_get (guint *n_panels)
{
  *n_panels = G_N_ELEMENTS (panels) - 1;
  return panels;
}

gboolean
cabas_item_panels_replace (CabasKind kind, CabasKind held)
{
  for (const CabasItemPanelInfo *p = panels; p->replaces != CABAS_N_KINDS; p++)
    if (p->replaces == held && (p->kind == kind || p->kind == CABAS_KIND_ANY))
      return TRUE;

  return FALSE;
}
