# SPDX-License-Identifier: EUPL-1.2
"""Chromium without a window, told what to do through the pipes of its DevTools protocol."""

import json
import os
import shutil
import subprocess
import tempfile

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
         "--disable-extensions", "--disable-background-networking", "--hide-scrollbars",
         "--remote-debugging-pipe"]


class Browser:
    """`letters`: what its user set for the size of text, in pixels."""

    def __init__(self, letters=16):
        self.profile = tempfile.mkdtemp(prefix="cabas-chromium-")
        read_commands, self.to_browser = os.pipe()
        self.from_browser, write_answers = os.pipe()
        # The browser reads descriptor 3 and writes descriptor 4; the shell moves them there.
        script = f'exec 3<&{read_commands} 4>&{write_answers}; exec "$@"'
        self.process = subprocess.Popen(
            ["bash", "-c", script, "bash", "chromium", *FLAGS, f"--user-data-dir={self.profile}",
             f"--blink-settings=defaultFontSize={letters}"],
            pass_fds=(read_commands, write_answers), stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, env={**os.environ, "HOME": self.profile})
        os.close(read_commands)
        os.close(write_answers)
        self.rest = b""
        self.number = 0
        self.events = []

    def close(self):
        os.close(self.to_browser)
        self.process.terminate()
        self.process.wait()
        os.close(self.from_browser)
        shutil.rmtree(self.profile, ignore_errors=True)

    def read(self):
        while b"\0" not in self.rest:
            data = os.read(self.from_browser, 1 << 20)
            if not data:
                raise SystemExit("chromium ended before it answered")
            self.rest += data
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, parameters, session=None):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if session is not None:
            message["sessionId"] = session
        os.write(self.to_browser, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.read()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise SystemExit(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def wait_for(self, event):
        while not any(answer.get("method") == event for answer in self.events):
            self.events.append(self.read())

    def open(self, url, width, height, dark=False, scale=1):
        return Page(self, url, width, height, dark, scale)


class Page:
    """A page of a width in CSS pixels, on a light or a dark desktop."""

    def __init__(self, browser, url, width, height, dark, scale):
        self.browser = browser
        target = browser.call("Target.createTarget", {"url": "about:blank"})["targetId"]
        self.session = browser.call("Target.attachToTarget",
                                    {"targetId": target, "flatten": True})["sessionId"]
        self.target = target
        self.call("Page.enable", {})
        self.call("Emulation.setDeviceMetricsOverride",
                  {"width": width, "height": height, "deviceScaleFactor": scale, "mobile": False})
        self.call("Emulation.setEmulatedMedia",
                  {"features": [{"name": "prefers-color-scheme",
                                 "value": "dark" if dark else "light"}]})
        browser.events.clear()
        self.call("Page.navigate", {"url": url})
        browser.wait_for("Page.loadEventFired")

    def call(self, method, parameters):
        return self.browser.call(method, parameters, self.session)

    def run(self, script):
        """The value that the script ends with, once a promise is kept."""
        answer = self.call("Runtime.evaluate", {"expression": script, "awaitPromise": True,
                                                "returnByValue": True})
        if "exceptionDetails" in answer:
            raise SystemExit(answer["exceptionDetails"])
        return answer["result"].get("value")

    def close(self):
        self.browser.call("Target.closeTarget", {"targetId": self.target})
