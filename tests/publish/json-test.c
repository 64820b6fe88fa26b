/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/json.h"

#include <string.h>

static char *
finish (CabasJson *json)
{
  g_autoptr (GBytes) bytes = cabas_json_finish (json);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_members (void)
{
  CabasJson *json = cabas_json_new ();
  g_autofree char *text = NULL;

  cabas_json_begin_object (json, NULL);
  cabas_json_add_text (json, "name", "Été");
  cabas_json_add_number (json, "value", "-12.5");
  cabas_json_add_flag (json, "known", TRUE);
  cabas_json_begin_list (json, "none");
  cabas_json_end_list (json);
  cabas_json_begin_list (json, "some");
  cabas_json_add_text (json, NULL, NULL);
  cabas_json_add_number (json, NULL, NULL);
  cabas_json_end_list (json);
  cabas_json_end_object (json);
  text = finish (json);

  g_assert_cmpstr (text, ==,
                   "{\n"
                   "  \"name\": \"Été\",\n"
                   "  \"value\": -12.5,\n"
                   "  \"known\": true,\n"
                   "  \"none\": [],\n"
                   "  \"some\": [\n"
                   "    null,\n"
                   "    null\n"
                   "  ]\n"
                   "}\n");
}

static void
test_hostile (void)
{
  CabasJson *json = cabas_json_new ();
  g_autofree char *text = NULL;

  cabas_json_add_text (json, NULL, "\"],\n\\ \t\x01\x7f\xff");
  text = finish (json);
  g_assert_cmpstr (text, ==, "\"\\\"],\\n\\\\ \\u0009\\u0001\\u007f\xef\xbf\xbd\"\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/members-and-lists", test_members);
  g_test_add_func ("/json/hostile-text-stays-text", test_hostile);

  return g_test_run ();
}
