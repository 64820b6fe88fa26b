/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the sheets of a workbook share. */
typedef struct
{
  GPtrArray *strings;   /* (owned) (element-type GRefString) */
  GArray *formats;      /* (owned) (element-type CabasXlsxFormat): of each cell style */
  gboolean counts_1904; /* days are counted from 1904, as on old Macintosh computers */
} CabasXlsxShared;

typedef enum
{
  CABAS_XLSX_PLAIN,
  CABAS_XLSX_PERCENT,
  CABAS_XLSX_DAY,
} CabasXlsxFormat;

gboolean cabas_xlsx_read_strings (CabasXlsxShared *shared, GBytes *bytes, GError **error);
gboolean cabas_xlsx_read_styles (CabasXlsxShared *shared, GBytes *bytes, GError **error);
/* "2027-03-15" for a number of days; NULL where it is no day of this or the next centuries. */
char *cabas_xlsx_dup_day (const CabasXlsxShared *shared, const char *number);

G_END_DECLS
