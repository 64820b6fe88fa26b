/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* An image that cairo can draw. A JPEG is handed on as it is to formats that take it; elsewhere it
 * is a grey area. */
typedef struct
{
  cairo_surface_t *surface; /* (owned) */
  guint width;              /* in pixels */
  guint height;
} CabasReportPicture;

/* (transfer full) (nullable): NULL where the bytes are no image */
CabasReportPicture *cabas_report_picture_new (GBytes *bytes);
void cabas_report_picture_free (CabasReportPicture *self);
void cabas_report_picture_draw (
    const CabasReportPicture *self, cairo_t *cr, double x, double y, double width, double height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasReportPicture, cabas_report_picture_free)

G_END_DECLS
