# SPDX-License-Identifier: EUPL-1.2
"""A desk to try Cabas on: starts the window, finds what a screen reader finds, clicks and types."""

import os
import signal
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PROGRAM = os.environ["CABAS_PROGRAM"]
SOURCE = os.environ["CABAS_SOURCE_DIR"]
HOME = os.environ["HOME"]
PATIENCE = 20  # seconds, for a machine that does other things as well

Atspi.init()
Atspi.set_timeout(2000, 4000)


class Missing(AssertionError):
    """Something did not come in time."""


def wait_for(what, question):
    """The first true answer to the question."""
    end = time.monotonic() + PATIENCE
    while True:
        answer = question()
        if answer:
            return answer
        if time.monotonic() > end:
            raise Missing(what)
        time.sleep(0.03)


# What holds nothing to read or click.
DULL = ("scroll bar", "separator", "image")


def walk(top):
    """Role of all there is in the accessible, parents first. Every question to it is a message to
    the program, so that few are asked."""
    pending = [top]
    while pending:
        accessible = pending.pop()
        try:
            role = accessible.get_role_name()
            if role in DULL:
                continue
            yield role, accessible
            pending += [child for child in (accessible.get_child_at_index(i) for i in
                                            reversed(range(accessible.get_child_count())))
                        if child is not None]
        except GLib.Error:
            continue  # gone meanwhile


def is_shown(accessible, top):
    while accessible is not None and accessible != top:
        if not accessible.get_state_set().contains(Atspi.StateType.VISIBLE):
            return False
        accessible = accessible.get_parent()
    return True


def search(top, role, name=None, part=None):
    """Name and accessible of all that is shown of that role and name, or part of a name."""
    for its_role, accessible in walk(top):
        if its_role != role:
            continue
        try:
            its_name = accessible.get_name()
            if ((name is None or its_name == name) and (part is None or part in its_name)
                    and is_shown(accessible, top)):
                yield its_name, accessible
        except GLib.Error:
            continue  # gone meanwhile


def describe(top):
    """What is shown, for whoever has to find out why a test failed."""
    return "\n".join(f"{role}: {accessible.get_name()!r}" for role, accessible in walk(top)
                     if accessible.get_name())


class Cabas:
    """The running program."""

    def __init__(self, *arguments):
        self.process = subprocess.Popen([PROGRAM, *arguments],
                                        env={**os.environ, "G_DEBUG": "fatal-criticals"})
        self.top = wait_for("the window", self._find_application)
        self.find("frame")

    def _find_application(self):
        if self.process.poll() is not None:
            raise Missing(f"the program, which ended with {self.process.returncode}")
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(i)
            if application is not None and application.get_process_id() == self.process.pid:
                return application
        return None

    def look(self, role, name=None, part=None):
        """The name and accessible of the first that is shown, or nothing."""
        return next(search(self.top, role, name, part), None)

    def find(self, role, name=None, part=None):
        try:
            return wait_for(f"{role} {name or part!r}", lambda: self.look(role, name, part))
        except Missing as error:
            raise Missing(f"{error}; there is\n{describe(self.top)}") from None

    def says(self, part):
        """Waits for a label that holds these words."""
        return self.find("label", part=part)[0]

    def gone(self, role, name=None, part=None):
        wait_for(f"the end of {role} {name or part!r}", lambda: not self.look(role, name, part))

    def click(self, role, name=None, part=None):
        def try_it():
            # What was found may be replaced by its like before it is clicked.
            for _, found in search(self.top, role, name, part):
                action = found.get_action_iface()
                if action is not None and action.do_action(0):
                    return True
            return False

        self.find(role, name, part)
        wait_for(f"a click on {role} {name or part!r}", try_it)

    def point(self, role, name=None, part=None):
        """Clicks in the middle, with the mouse."""
        box = self.find(role, name, part)[1].get_component_iface().get_extents(
            Atspi.CoordType.WINDOW)
        subprocess.run(["xdotool", "mousemove", str(box.x + box.width // 2),
                        str(box.y + box.height // 2), "click", "1"], check=True)

    def ended(self):
        wait_for("the end of the program", lambda: self.process.poll() is not None)
        return self.process.returncode

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def quit(self):
        press("ctrl+q")
        assert self.ended() == 0


def press(*keys):
    subprocess.run(["xdotool", "key", "--delay", "20", *keys], check=True)


def write(text):
    subprocess.run(["xdotool", "type", "--delay", "8", text], check=True)


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def write_plan(name, *axes):
    """A small plan: what a test looks through is looked through many times."""
    path = os.path.join(HOME, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n'
                   '<plan xmlns="urn:spaser:plan:1" version="1.0" id="plan-1">\n'
                   "  <title>Plan de Valmont</title>\n")
        for i, title in enumerate(axes):
            file.write(f'  <axis id="axis-{i}">\n    <title>{title}</title>\n  </axis>\n')
        file.write("</plan>\n")
    return path


if __name__ == "__main__":
    cabas = Cabas(*sys.argv[1:])
    time.sleep(1)
    print(describe(cabas.top))
    cabas.kill()
