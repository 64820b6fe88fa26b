/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "figures/load.h"

G_BEGIN_DECLS

/* What a department is asked for one action that is not dropped. */
typedef struct
{
  CabasItem *assignment; /* (unowned) */
  CabasItem *action;     /* (unowned) */
  int letter;
  gboolean is_late;    /* the action should have been done before today */
  gboolean counts;     /* neither declined nor transferred */
  gboolean is_waiting; /* the department has not said yes or no: proposed, silent or not stated */
} CabasDepartmentTask;

/* An indicator that the department collects. */
typedef struct
{
  CabasItem *indicator; /* (unowned) */
  CabasDate last;       /* period of the last known value; CABAS_UNSET for none */
  gboolean is_stale;    /* it has no value, or one that is out of date (see conditions.h) */
} CabasDepartmentIndicator;

/* A communication or a decision of the department that is still to be carried out. */
typedef struct
{
  CabasItem *item; /* (unowned) */
  CabasDate date;  /* CABAS_UNSET: it has none */
  gboolean is_late;
} CabasDepartmentDuty;

typedef struct
{
  CabasItem *training; /* (unowned) */
  CabasDate date;      /* or CABAS_UNSET */
  gboolean is_organiser;
  gboolean is_past; /* the last day covered is before today */
} CabasDepartmentTraining;

/* The whole load of one department. Units: assignments for what is counted by letter, as in
 * load.h; the average is that of all departments, in tenths of an assignment: sum of their totals
 * times 10 over their number, rounded. */
typedef struct
{
  CabasItem *department; /* (unowned) */
  GArray *tasks;         /* (owned): by letter, then in the order of the plan */
  GArray *indicators;    /* (owned): in the order of the plan */
  GArray *duties;        /* (owned): in the order of time, those without a date last */
  GArray *trainings;     /* (owned): in the order of time, those without a date last */
  guint counts[CABAS_N_LETTER];
  guint total;
  guint n_waiting; /* of the tasks that count */
  guint n_late;    /* actions that are late, where it does the work or answers for it */
  guint n_stale;   /* indicators */
  guint most;      /* total of the department that has most */
  guint average;   /* tenths */
  guint rank;      /* 1 for the one that has most; 0 where it has nothing */
  guint n_departments;
} CabasDepartmentLoad;

CabasDepartmentLoad *cabas_department_load_new (CabasItem *department, CabasDate today);
void cabas_department_load_free (CabasDepartmentLoad *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasDepartmentLoad, cabas_department_load_free)

G_END_DECLS
