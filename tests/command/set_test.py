# SPDX-License-Identifier: EUPL-1.2
"""cabasctl set: one field changes, the rest of the file stays as it was."""

import os
import stat
import unittest

from support import CommandTest


class Set(CommandTest):
    def set(self, *words, expect=0):
        return self.run_cabasctl("set", self.plan, *words, expect=expect)

    def changed_lines(self, before):
        return [line for line in self.read("plan.spaser").splitlines()
                if line not in before.splitlines()]

    def test_only_the_field_changes(self):
        before = self.read("plan.spaser")
        self.set("a1", "title", "Louer le mobilier")
        self.assertEqual([line.strip() for line in self.changed_lines(before)],
                         [b"<title>Louer le mobilier</title>"])
        self.assertEqual(len(self.read("plan.spaser").splitlines()), len(before.splitlines()))

    def test_values_are_written_as_in_the_file(self):
        for field, value in [("status", "done"), ("first-day", "2027-Q3"), ("progress", "12.5"),
                             ("recurring", "yes"), ("levers", "clause lots"),
                             ("purpose", "- une liste\n- <à> & puces")]:
            self.set("a1", field, value)
            out, _ = self.run_cabasctl("list", self.plan, "action")
            head, row = out.splitlines()
            cells = dict(zip(head.split("\t"), row.split("\t")))
            self.assertEqual(cells[field], value.replace("\n", " "))

    def test_an_empty_value_clears(self):
        self.set("a1", "status", "")
        self.assertNotIn(b"planned", self.read("plan.spaser"))

    def test_what_is_already_so_is_not_written(self):
        before = os.stat(self.plan)
        self.set("a1", "status", "planned")
        self.assertEqual(os.stat(self.plan).st_mtime_ns, before.st_mtime_ns)

    def test_wrong_words_change_nothing(self):
        before = self.read("plan.spaser")
        for words in [("a9", "title", "x"), ("a1", "no-such-field", "x"), ("a1", "status", "perhaps"),
                      ("a1", "first-day", "soon"), ("a1", "progress", "many"),
                      ("s1", "department", "d9"), ("s1", "department", "n1"),
                      ("d1", "part-of", "d1")]:
            _, err = self.set(*words, expect=2)
            self.assert_one_sentence(err)
        self.assertEqual(self.read("plan.spaser"), before)

    def test_links_and_rights_stay(self):
        os.chmod(self.plan, 0o640)
        link = self.path("link.spaser")
        os.symlink("plan.spaser", link)
        self.run_cabasctl("set", link, "a1", "status", "done")
        self.assertTrue(os.path.islink(link))
        self.assertEqual(stat.S_IMODE(os.stat(self.plan).st_mode), 0o640)
        self.assertIn(b"<status>done</status>", self.read("plan.spaser"))

    def test_what_is_not_known_stays(self):
        self.write("plan.spaser", self.read("plan.spaser").replace(
            b"<code>1.1", b'<!-- ours --><x:tag xmlns:x="urn:x" y="1"/><code>1.1'))
        self.set("a1", "status", "done")
        self.assertIn(b"<!-- ours -->", self.read("plan.spaser"))
        self.assertIn(b'<x:tag xmlns:x="urn:x" y="1"/>', self.read("plan.spaser"))

    def test_a_newer_major_version_is_not_written(self):
        before = self.read("plan.spaser").replace(b'version="1.0"', b'version="2.0"')
        self.write("plan.spaser", before)
        _, err = self.set("a1", "title", "x", expect=3)
        self.assert_one_sentence(err)
        self.assertEqual(self.read("plan.spaser"), before)

    def test_words_are_replaced_or_only_shown(self):
        self.set("a1", "title", "Essai de mot")
        before = self.read("plan.spaser")
        out, _ = self.run_cabasctl("replace", self.plan, "ESSAI", "Test", "--dry-run")
        self.assertIn("Essai de mot\tTest de mot", out)
        self.assertEqual(self.read("plan.spaser"), before)
        self.run_cabasctl("replace", self.plan, "essai", "Test", "--whole-word")
        self.assertIn(b"<title>Test de mot</title>", self.read("plan.spaser"))

    def test_nothing_is_left_beside_the_plan(self):
        self.set("a1", "status", "done")
        self.assertEqual([name for name in os.listdir(self.folder) if name.startswith(".")], [])


if __name__ == "__main__":
    unittest.main()
