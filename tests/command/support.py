# SPDX-License-Identifier: EUPL-1.2
"""What every test of cabasctl needs: a small plan, a folder of its own, and the program itself."""

import os
import resource
import subprocess
import tempfile
import unittest

CABASCTL = os.environ["CABASCTL"]
IS_SANITIZED = os.environ.get("CABAS_SANITIZED") == "yes"

PLAN = """<?xml version="1.0" encoding="UTF-8"?>
<plan xmlns="urn:spaser:plan:1" version="1.0" id="p">
  <title>Plan d’essai</title>
  <status>draft</status>
  <department id="d1">
    <name>Voirie, parcs et "jardins"</name>
  </department>
  <person id="n1">
    <name>Jeanne Martin</name>
  </person>
  <axis id="x1">
    <title>Acheter mieux</title>
    <objective id="o1">
      <title>Réduire les déchets</title>
      <action id="a1">
        <code>1.1</code>
        <title>Acheter du mobilier de seconde main</title>
        <description>Premier paragraphe, avec une virgule.

Second paragraphe.</description>
        <status>planned</status>
        <assignment id="s1">
          <department>d1</department>
          <letter>R</letter>
        </assignment>
      </action>
    </objective>
  </axis>
</plan>
"""


class CommandTest(unittest.TestCase):
    """Each test has a folder of its own, which is also the user's data folder."""

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="cabasctl-")
        self.addCleanup(subprocess.run, ["rm", "-rf", self.folder], check=False)
        self.plan = self.write("plan.spaser", PLAN)

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, content):
        with open(self.path(name), "wb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
        return self.path(name)

    def read(self, name):
        with open(self.path(name), "rb") as file:
            return file.read()

    def run_cabasctl(self, *words, expect=0, **options):
        """Runs cabasctl and returns what it wrote to standard output and standard error."""
        environment = dict(os.environ, HOME=self.folder, XDG_DATA_HOME=self.path("data"),
                           XDG_STATE_HOME=self.path("state"))
        result = subprocess.run([CABASCTL, *words], env=environment, capture_output=True,
                                timeout=60, check=False, **options)
        self.assertEqual(result.returncode, expect,
                         f"{words}: {result.stdout[-500:]} {result.stderr[-2000:]}")
        return result.stdout.decode(), result.stderr.decode()

    def assert_one_sentence(self, text):
        lines = text.splitlines()
        self.assertEqual(len(lines), 1, text)
        self.assertTrue(lines[0].startswith("cabasctl: "), text)
        self.assertTrue(lines[0].endswith("."), text)


def measure(words, environment, timeout):
    """Runs a program; returns its exit code, seconds of processor and peak memory in megabytes."""
    process = subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE,
                               preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU,
                                                                     (timeout, timeout)))
    message = process.stderr.read().decode()
    process.stderr.close()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return (process.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, message)
