/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/pdf-finish-private.h"

qpdf_oh
cabas_qpdf_get (CabasPdfFinisher *self, qpdf_oh owner, const char *key)
{
  return qpdf_oh_get_key (self->pdf, owner, key);
}

void
cabas_qpdf_release (CabasPdfFinisher *self, qpdf_oh object)
{
  qpdf_oh_release (self->pdf, object);
}

void
cabas_qpdf_set (CabasPdfFinisher *self, qpdf_oh owner, const char *key, qpdf_oh value)
{
  qpdf_oh_replace_key (self->pdf, owner, key, value);
  cabas_qpdf_release (self, value);
}

void
cabas_qpdf_set_text (CabasPdfFinisher *self, qpdf_oh owner, const char *key, const char *text)
{
  cabas_qpdf_set (self, owner, key,
                  qpdf_oh_new_unicode_string (self->pdf, text != NULL ? text : ""));
}

void
cabas_qpdf_set_parsed (CabasPdfFinisher *self, qpdf_oh owner, const char *key, const char *value)
{
  cabas_qpdf_set (self, owner, key, qpdf_oh_parse (self->pdf, value));
}

int
cabas_qpdf_get_number (CabasPdfFinisher *self, qpdf_oh owner, const char *key)
{
  qpdf_oh value = cabas_qpdf_get (self, owner, key);
  const int number =
      qpdf_oh_is_integer (self->pdf, value) ? qpdf_oh_get_int_value_as_int (self->pdf, value) : -1;

  cabas_qpdf_release (self, value);

  return number;
}
