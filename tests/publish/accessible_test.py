# SPDX-License-Identifier: EUPL-1.2
"""Chromium shows the public pages of the samples, and axe-core looks for what shuts people out."""

import json
import os
import subprocess
import tempfile
import unittest
from xml.etree import ElementTree

from browser import Browser

SAMPLES = os.path.join(os.environ["CABAS_DATA_DIR"], "samples")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = ["index.html", "preuve-de-publication.html"]


@unittest.skipUnless(os.path.exists(os.environ["CABAS_AXE"]),
                     "axe-core is not there: ./dev test fetches it")
class Accessible(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with open(os.environ["CABAS_AXE"], encoding="utf-8") as file:
            cls.axe = file.read()
        cls.folder = tempfile.TemporaryDirectory(prefix="cabas-pages-")
        cls.addClassCleanup(cls.folder.cleanup)
        cls.browser = Browser()
        cls.addClassCleanup(cls.browser.close)
        cls.urls = []
        for sample in ("valmont", "strasbourg"):
            folder = os.path.join(cls.folder.name, sample)
            subprocess.run([os.environ["CABAS_MAKE_PAGE"],
                            os.path.join(SAMPLES, f"{sample}.spaser"), folder], check=True)
            cls.urls += [f"file://{folder}/{page}" for page in PAGES]


    def look_for_violations(self, page, rules):
        # What opens when asked for is looked at too; the strokes of drawings are not.
        page.run("document.querySelectorAll('details').forEach(part => part.open = true);"
                 "document.querySelectorAll('svg g, svg defs').forEach(part => part.remove())")
        page.run(self.axe + ";0")
        found = page.run(
            "axe.run({runOnly: %s, rules: %s, resultTypes: ['violations']}).then(result => "
            "result.violations.flatMap(rule => rule.nodes.slice(0, 3).map(node => "
            "rule.id + ': ' + node.html.slice(0, 200) + ' ' + node.failureSummary)))" % (TAGS, json.dumps(rules)))
        self.assertEqual(found, [])

    def test_nothing_shuts_anyone_out(self):
        # Colours take long to look at, and are the same at any width.
        wide = {"color-contrast": {"enabled": False}}
        for url in self.urls:
            for width, dark, rules in ((1280, False, wide), (320, False, {}), (320, True, {})):
                with self.subTest(url=url[-40:], width=width, dark=dark):
                    page = self.browser.open(url, width, 900, dark)
                    self.look_for_violations(page, rules)
                    page.close()

    def test_nothing_is_cut_off(self):
        large = Browser(letters=32)
        self.addCleanup(large.close)
        for url in self.urls:
            for browser, width in ((self.browser, 320), (self.browser, 1280), (large, 1280),
                                   (large, 640)):
                with self.subTest(url=url[-40:], width=width, large=browser is large):
                    page = browser.open(url, width, 900)
                    page.run("document.querySelectorAll('details').forEach(e => e.open = true)")
                    self.assertLessEqual(page.run("document.documentElement.scrollWidth"), width)
                    page.close()

    def test_browsers_read_what_was_written(self):
        """An element that is closed where HTML does not close it would swallow what follows."""
        for url in self.urls:
            page = self.browser.open(url, 1280, 900)
            with open(url.removeprefix("file://"), encoding="utf-8") as file:
                written = [each.tag for each in ElementTree.fromstring(file.read()).iter()]
            self.assertEqual(
                page.run("[...document.querySelectorAll('*')].map(part => part.localName)"),
                written)
            page.close()

    def test_dark_is_dark_and_light_is_light(self):
        ground = "getComputedStyle(document.body).backgroundColor"
        light = self.browser.open(self.urls[0], 1280, 900)
        dark = self.browser.open(self.urls[0], 1280, 900, dark=True)
        self.assertEqual(light.run(ground), "rgb(255, 255, 255)")
        self.assertNotEqual(dark.run(ground), light.run(ground))

    def test_the_first_stop_of_the_keyboard_leads_to_the_text(self):
        page = self.browser.open(self.urls[0], 1280, 900)
        for kind in ("keyDown", "keyUp"):
            page.call("Input.dispatchKeyEvent", {"type": kind, "key": "Tab", "code": "Tab",
                                                 "windowsVirtualKeyCode": 9})
        self.assertEqual(page.run("document.activeElement.className"), "skip")
        self.assertGreaterEqual(page.run("document.activeElement.getBoundingClientRect().top"), 0)
        page.run("document.activeElement.click()")
        self.assertEqual(page.run("document.activeElement.tagName"), "MAIN")


if __name__ == "__main__":
    unittest.main()
