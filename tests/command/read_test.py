# SPDX-License-Identifier: EUPL-1.2
"""The commands that read a plan: info, check, list and schema."""

import csv
import io
import os
import subprocess
import unittest

from support import CommandTest

SOURCES = os.environ["CABAS_SOURCE_DIR"]


class Info(CommandTest):
    def test_tells_the_title_and_counts(self):
        out, err = self.run_cabasctl("info", self.plan)
        self.assertIn("Plan d’essai", out)
        self.assertEqual(err, "")
        self.assertGreaterEqual(len(out.splitlines()), 8)

    def test_cannot_steer_the_terminal(self):
        self.write("plan.spaser", self.read("plan.spaser").replace(
            "Plan d’essai".encode(), "Plan \u009b31m rouge".encode()))
        out, _ = self.run_cabasctl("info", self.plan)
        self.assertIn("31m rouge", out)
        self.assertNotIn("\u009b", out)


class Check(CommandTest):
    def check(self, old, new, expect):
        self.write("plan.spaser", self.read("plan.spaser").replace(old.encode(), new.encode()))
        return self.run_cabasctl("check", self.plan, expect=expect)[0].splitlines()

    def test_a_whole_plan_has_no_finding(self):
        self.assertEqual(len(self.check("", "", expect=0)), 1)

    def test_a_required_field_is_missed(self):
        lines = self.check("<letter>R</letter>", "", expect=1)
        self.assertEqual(len(lines), 1)
        self.assertTrue(lines[0].startswith("s1 ("))

    def test_a_broken_reference_is_named(self):
        lines = self.check("<department>d1<", "<department>d9<", expect=1)
        self.assertEqual(len(lines), 1)
        self.assertTrue(lines[0].startswith("s1 ("))
        self.assertIn("d9", lines[0])

    def test_a_reference_to_the_wrong_kind_is_named(self):
        lines = self.check("<department>d1<", "<department>n1<", expect=1)
        self.assertEqual(len(lines), 1)
        self.assertIn("n1", lines[0])

    def test_an_end_before_its_start_is_found(self):
        self.run_cabasctl("set", self.plan, "a1", "first-day", "2027-05")
        self.run_cabasctl("set", self.plan, "a1", "last-day", "2024")
        lines = self.check("", "", expect=1)
        self.assertEqual(len(lines), 1)
        self.assertTrue(lines[0].startswith("a1 ("))
        self.assertIn("2024", lines[0])

    def test_each_finding_has_a_line(self):
        lines = self.check("<department>d1</department>\n          <letter>R</letter>", "", expect=1)
        self.assertEqual(len(lines), 2)


INDICATOR = """<indicator id="i1">
    <code>E1</code>
    <name>Clauses sociales</name>
    <unit>%</unit>
    <unit-family>percent-of-number</unit-family>
    <direction>increase</direction>
    <collector>d1</collector>
    <baseline id="b1"><period>2023</period><value>12</value></baseline>
    <target id="t1"><period>2027</period><value>{target}</value></target>
    <observation id="v1"><period>2025</period><numerator>3</numerator>
      <denominator>20</denominator></observation>
  </indicator>
  </plan>"""


class Indicators(CommandTest):
    def setUp(self):
        super().setUp()
        self.add_indicator(target=25)

    def add_indicator(self, target):
        text = self.read("plan.spaser").decode().split("<indicator")[0].split("</plan>")[0]
        self.write("plan.spaser", text + INDICATOR.format(target=target))

    def round(self, *words):
        out, err = self.run_cabasctl("round", self.plan, "--csv", *words)
        return list(csv.DictReader(io.StringIO(out, newline=""), strict=True)), err

    def test_a_round_lists_what_is_due(self):
        rows, err = self.round("--year", "2026")
        self.assertEqual(len(rows), 1)
        self.assertEqual(rows[0] | {"indicator": "i1", "period": "2026", "collector": "d1",
                                    "previous-period": "2025", "previous-value": "15",
                                    "value": "", "state": "to-fill"}, rows[0])
        self.assertIn("0", err)

    def test_a_round_tells_what_is_filled(self):
        rows, _ = self.round("--year=2025")
        self.assertEqual((rows[0]["value"], rows[0]["state"]), ("15", "filled"))

    def test_a_year_is_a_year(self):
        self.run_cabasctl("round", self.plan, "--year", "2026-Q1", expect=2)

    def test_a_target_on_the_wrong_side_is_found(self):
        self.run_cabasctl("check", self.plan)
        self.add_indicator(target=10)
        lines = self.run_cabasctl("check", self.plan, expect=1)[0].splitlines()
        self.assertEqual(len(lines), 1)
        self.assertTrue(lines[0].startswith("t1 ("))


class List(CommandTest):
    def test_columns_are_named_as_in_the_file(self):
        out, _ = self.run_cabasctl("list", self.plan, "action")
        head, row = out.splitlines()
        self.assertEqual(head.split("\t")[:3], ["id", "code", "title"])
        cells = dict(zip(head.split("\t"), row.split("\t")))
        self.assertEqual(cells["id"], "a1")
        self.assertEqual(cells["status"], "planned")

    def test_csv_gives_values_back_exactly(self):
        out, _ = self.run_cabasctl("list", "--csv", self.plan, "action")
        self.assertTrue(out.endswith("\r\n"))
        rows = list(csv.DictReader(io.StringIO(out, newline=""), strict=True))
        self.assertEqual(len(rows), 1)
        self.assertEqual(rows[0]["description"],
                         "Premier paragraphe, avec une virgule.\n\nSecond paragraphe.")
        out, _ = self.run_cabasctl("list", self.plan, "department", "--csv")
        rows = list(csv.DictReader(io.StringIO(out, newline=""), strict=True))
        self.assertEqual(rows[0]["name"], 'Voirie, parcs et "jardins"')

    def test_a_filter_leaves_what_meets_its_conditions(self):
        def count(names):
            return len(self.run_cabasctl("list", self.plan, "action", "--filter", names)[0].splitlines())

        self.assertEqual(count("no-indicator"), 2)
        self.assertEqual(count("no-indicator,blocked"), 1)

    def test_a_filter_of_the_plan_is_known_by_its_name(self):
        text = self.read("plan.spaser").decode()
        self.write("plan.spaser", text.replace("</plan>", """<filter id="f1">
            <name>Bloquées</name><kind>action</kind><conditions>blocked</conditions>
            </filter></plan>"""))
        out, _ = self.run_cabasctl("list", self.plan, "action", "--filter", "Bloquées")
        self.assertEqual(len(out.splitlines()), 1)

    def test_an_unknown_filter_lists_those_there_are(self):
        _, err = self.run_cabasctl("list", self.plan, "action", "--filter", "late,tardy", expect=2)
        self.assert_one_sentence(err)
        self.assertIn("no-owner", err)

    def test_a_kind_without_items_has_a_head_only(self):
        out, _ = self.run_cabasctl("list", self.plan, "indicator")
        self.assertEqual(len(out.splitlines()), 1)


class Schema(CommandTest):
    def test_accepts_the_plan(self):
        out, _ = self.run_cabasctl("schema")
        schema = self.write("plan.rng", out)
        subprocess.run(["xmllint", "--noout", "--nonet", "--relaxng", schema, self.plan],
                       check=True, capture_output=True)

    def test_is_the_one_that_is_kept(self):
        kept = os.path.join(SOURCES, "resources/schema/plan.rng")
        out, _ = self.run_cabasctl("schema")
        with open(kept, encoding="utf-8") as file:
            self.assertEqual(out, file.read())


if __name__ == "__main__":
    unittest.main()
