# SPDX-License-Identifier: EUPL-1.2
"""How cabasctl is called: help, wrong words, and what every command shares."""

import os
import re
import subprocess
import unittest

from support import CABASCTL, CommandTest

MANUAL = os.path.join(os.environ["CABAS_SOURCE_DIR"], "app", "command", "cabasctl.1")


def read_manual():
    with open(MANUAL, encoding="utf-8") as file:
        return file.read().replace("\\-", "-")


def list_commands_of_manual():
    section = read_manual().split(".SH COMMANDS")[1].split(".SH ")[0]
    return sorted(set(re.findall(r"^\.BI? ([a-z][a-z-]*)", section, re.MULTILINE)))


class Usage(CommandTest):
    def test_help_names_every_command(self):
        out, _ = self.run_cabasctl("--help")
        commands = re.findall(r"^  ([a-z][a-z-]*)", out, re.MULTILINE)
        self.assertGreater(len(commands), 8)
        self.assertEqual(sorted(commands), list_commands_of_manual())
        for word in ["-o", "--theme", "--csv", "--help"]:
            self.assertIn(word, out)

    def test_every_command_has_help(self):
        for command in list_commands_of_manual():
            out, err = self.run_cabasctl(command, "--help")
            self.assertIn(f"cabasctl {command}", out)
            self.assertEqual(err, "")

    def test_the_manual_begins_with_every_command(self):
        for command in list_commands_of_manual():
            self.assertRegex(read_manual(), rf"\.B cabasctl {command}\n")

    def test_the_manual_begins_with_every_option(self):
        beginning = read_manual().split(".SH SYNOPSIS")[1].split(".SH ")[0]
        for command in list_commands_of_manual():
            usage = self.run_cabasctl(command, "--help")[0].splitlines()[0]
            begins = re.search(rf"\.B cabasctl {command}\n(.*?)\.br\n", beginning, re.DOTALL).group(1)
            self.assertEqual(sorted(re.findall(r"--[a-z-]+", begins)),
                             sorted(re.findall(r"--[a-z-]+", usage)), command)

    def test_version(self):
        out, _ = self.run_cabasctl("--version")
        self.assertRegex(out, r"^cabasctl \d+\.\d+\.\d+$")

    def test_wrong_words_are_refused_in_one_sentence(self):
        plan = self.plan
        for words in [[], ["no-such-command"], ["--no-such-option"], ["info"], ["info", plan, plan],
                      ["info", "--csv", plan], ["list", plan], ["list", plan, "no-such-kind"],
                      ["set", plan, "a1", "title"], ["set", plan, "a1", "title", "x", "y"],
                      ["chart", plan, "governance"], ["chart", plan, "governance", "-o"],
                      ["export", plan], ["schema", plan]]:
            _, err = self.run_cabasctl(*words, expect=2)
            self.assert_one_sentence(err)

    def test_a_plan_that_cannot_be_read_is_told_in_one_sentence(self):
        self.write("text.spaser", "Not a plan at all")
        self.write("empty.spaser", "")
        for name in ["missing.spaser", "text.spaser", "empty.spaser", "."]:
            for words in [["info", self.path(name)], ["check", self.path(name)],
                          ["set", self.path(name), "a1", "title", "x"],
                          ["list", self.path(name), "action"], ["matrix", self.path(name)],
                          ["assign", self.path(name), "a1", "d1", "R"],
                          ["calendar", self.path(name)], ["plan-meetings", self.path(name), "b1"],
                          ["chart", self.path(name), "governance", "-o", self.path("a.svg")],
                          ["export", self.path(name), "-o", self.path("a.pdf")]]:
                out, err = self.run_cabasctl(*words, expect=3)
                self.assertEqual(out, "")
                self.assert_one_sentence(err)

    def test_a_plan_whose_name_starts_with_a_dash(self):
        self.write("-plan.spaser", self.read("plan.spaser"))
        self.run_cabasctl("info", "-plan.spaser", expect=2, cwd=self.folder)
        self.run_cabasctl("info", "--", "-plan.spaser", cwd=self.folder)

    def test_a_full_standard_output_is_told(self):
        with open("/dev/full", "wb") as full:
            result = subprocess.run([CABASCTL, "schema"], stdout=full, stderr=subprocess.PIPE,
                                    check=False)
        self.assertEqual(result.returncode, 3)

    def test_no_toolkit_is_loaded(self):
        libraries = subprocess.run(["ldd", CABASCTL], capture_output=True, text=True, check=True)
        self.assertNotRegex(libraries.stdout, r"libgtk|libgdk-3|libadwaita")


if __name__ == "__main__":
    unittest.main()
