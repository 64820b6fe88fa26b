/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "sheet/zip.h"

/* A workbook of one sheet, as Excel writes it; `strings` and `rows` are the inside of
 * sharedStrings.xml and of sheetData, `after` what follows sheetData. Style 1 is a day, style 2 a
 * percentage, style 3 a day by a format of its own. */
static inline GBytes *
make_xlsx (const char *sheet_name, const char *strings, const char *rows, const char *after)
{
  g_autofree char *workbook = g_strdup_printf (
      "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
      "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
      "<sheet name=\"%s\" sheetId=\"7\" r:id=\"rId3\"/></sheets></workbook>",
      sheet_name);
  g_autofree char *shared = g_strdup_printf (
      "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">%s</sst>", strings);
  g_autofree char *sheet = g_strdup_printf (
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
      "<sheetData>%s</sheetData>%s</worksheet>",
      rows, after);
  const CabasZipContent parts[] = {
    { "[Content_Types].xml", "<Types/>" },
    { "xl/workbook.xml", workbook },
    { "xl/_rels/workbook.xml.rels",
      "<Relationships><Relationship Id=\"rId3\" Target=\"worksheets/sheet1.xml\"/>"
      "</Relationships>" },
    { "xl/sharedStrings.xml", shared },
    { "xl/styles.xml",
      "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-40C]d\\ mmmm\\ yyyy;@\"/>"
      "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
      "<xf numFmtId=\"14\"/><xf numFmtId=\"10\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>" },
    { "xl/worksheets/sheet1.xml", sheet },
  };

  return cabas_zip_write (parts, G_N_ELEMENTS (parts), NULL);
}
