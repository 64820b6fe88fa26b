/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "store/stamp.h"

/* What became of a file that was written in place. */
typedef struct
{
  int problem;       /* 0 or an errno */
  gboolean restored; /* after a problem: the old content is whole again */
} CabasInPlaceResult;

CabasInPlaceResult
cabas_in_place_write (const char *path, GBytes *old, GBytes *bytes, CabasStamp *stamp);
