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

    def test_each_finding_has_a_line(self):
        lines = self.check("<department>d1</department>\n          <letter>R</letter>", "", expect=1)
        self.assertEqual(len(lines), 2)


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
