/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

typedef enum
{
  CABAS_PROCESS_ALIVE,
  CABAS_PROCESS_DEAD,
  CABAS_PROCESS_ELSEWHERE, /* on another machine or in another container: nobody can say */
} CabasProcessState;

/* A label names one run of a program for ever: machine, process number and the moment it started,
 * because process numbers are used again. */
char *cabas_process_label (void);
CabasProcessState cabas_process_ask (const char *label);
