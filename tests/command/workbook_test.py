# SPDX-License-Identifier: EUPL-1.2
"""Tables of a plan, written, changed and taken in: export and import."""

import os
import shutil
import unittest
import zipfile

from support import CommandTest

SAMPLE = os.path.join(os.environ["CABAS_DATA_DIR"], "samples", "valmont.spaser")


class Tables(CommandTest):
    def test_what_is_written_changes_nothing(self):
        shutil.copy(SAMPLE, self.path("copy.spaser"))
        before = self.read("copy.spaser")
        for words in [["a.ods"], ["a.csv"], ["b.csv", "--sheet", "observation"]]:
            self.run_cabasctl("export", self.path("copy.spaser"), "-o", self.path(words[0]), *words[1:])
            out, err = self.run_cabasctl("import", self.path("copy.spaser"), self.path(words[0]),
                                         "--remove-missing")
            self.assertEqual((len(out.splitlines()), err), (1, ""), out)
        self.assertEqual(self.read("copy.spaser"), before)
        self.assertEqual(zipfile.ZipFile(self.path("a.ods")).namelist()[0], "mimetype")

    def test_a_changed_table(self):
        table = self.write("a.csv", "id;title;status;R\na1;Louer le mobilier;done;Parcs\n")
        before = self.read("plan.spaser")
        out, _ = self.run_cabasctl("import", self.plan, table, "--dry-run")
        self.assertIn("a, B2", out)
        self.assertEqual(self.read("plan.spaser"), before)
        self.run_cabasctl("import", self.plan, table)
        after = self.read("plan.spaser").decode()
        for words in ["<title>Louer le mobilier</title>", "<status>done</status>",
                      "<name>Parcs</name>"]:
            self.assertIn(words, after)

    def test_problems_keep_the_plan_as_it_is(self):
        table = self.write("a.csv", "id;title;status\na1;Louer;perhaps\n;Sans place;\n")
        before = self.read("plan.spaser")
        out, _ = self.run_cabasctl("import", self.plan, table, expect=1)
        self.assertIn("a, C2", out)
        self.assertIn("a, A3", out)
        self.assertEqual(self.read("plan.spaser"), before)
        self.run_cabasctl("import", self.plan, table, "--skip-problems")
        self.assertEqual(self.read("plan.spaser"), before)

    def test_what_is_no_table(self):
        for name, content in [("a.ods", b"PK\003\004nothing"), ("b.csv", b""),
                              ("c.csv", "id;title\n" + "x;y\n" * 100000)]:
            _, err = self.run_cabasctl("import", self.plan, self.write(name, content), expect=3)
            self.assert_one_sentence(err)
        _, err = self.run_cabasctl("import", self.plan, self.path("gone.ods"), expect=3)
        self.assertTrue(err.startswith("cabasctl: "))
        _, err = self.run_cabasctl("export", self.plan, "-o", self.path("a.csv"), "--sheet", "plan",
                                   expect=2)
        self.assert_one_sentence(err)


if __name__ == "__main__":
    unittest.main()
