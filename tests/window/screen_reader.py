# SPDX-License-Identifier: EUPL-1.2
"""What a program tells screen readers, asked for as they do: over the bus of AT-SPI.

Its library asks for every name, role and child in turn; one list of all is forty times faster."""

import collections

from gi.repository import Gio, GLib

ROOT = "/org/a11y/atspi/accessible/root"
ROLES = {2: "alert", 7: "check box", 16: "dialog", 23: "frame", 27: "image", 29: "label",
         32: "list item", 35: "menu item",
         37: "page tab", 43: "push button", 54: "status bar", 56: "table cell", 61: "text",
         79: "entry", 83: "heading", 88: "link"}
FOCUSABLE = 11  # number of a state
FOCUSED = 12
SELECTED = 23
VISIBLE = 30
OF_THE_WINDOW = 1  # coordinates
LIMIT = 20000  # milliseconds for an answer

Accessible = collections.namedtuple("Accessible", "path role name")
# Whatever is shown: its role and states as numbers, and what it stands in, outermost first.
Place = collections.namedtuple("Place", "path role name states parents")


def connect():
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    address, = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress",
                                 None, None, Gio.DBusCallFlags.NONE, LIMIT, None).unpack()
    flags = Gio.DBusConnectionFlags
    return Gio.DBusConnection.new_for_address_sync(
        address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)


BUS = connect()


def ask(program, path, interface, method, arguments=None):
    return BUS.call_sync(program, path, interface, method, arguments, None,
                         Gio.DBusCallFlags.NONE, LIMIT, None).unpack()


def ask_all(program, paths, interface, method, arguments=None):
    """The same question to many: the answers come while the next is being asked. None from those
    that are gone meanwhile."""
    answers = {}

    def answered(bus, result, path):
        try:
            answers[path] = bus.call_finish(result).unpack()
        except GLib.Error:
            answers[path] = None

    for path in paths:
        BUS.call(program, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, LIMIT, None,
                 answered, path)
    while len(answers) < len(paths):
        GLib.MainContext.default().iteration(True)
    return answers


def find_program(pid):
    """The tree of the process; None while it has none."""
    try:
        programs, = ask("org.a11y.atspi.Registry", ROOT, "org.a11y.atspi.Accessible",
                        "GetChildren")
        for program, _ in programs:
            its_pid, = ask("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                           "GetConnectionUnixProcessID", GLib.Variant("(s)", (program,)))
            if its_pid == pid:
                return Tree(program)
    except GLib.Error:
        pass  # not there yet, or gone meanwhile
    return None


class Tree:
    """All the accessibles of a program."""

    def __init__(self, program):
        self.program = program

    def read(self):
        """What is shown, parents first, as a list."""
        try:
            items, children = self._collect()
        except GLib.Error:
            return []  # not there yet, or gone already
        shown = []
        pending = [ROOT]
        while pending:
            path = pending.pop()
            item = items.get(path)
            if item is None or not (path == ROOT or item[1] >> VISIBLE & 1):
                continue
            if item[0] in ROLES:
                shown.append(Accessible(path, ROLES[item[0]], item[2]))
            pending += reversed(children.get(path, []))
        return shown

    def read_places(self):
        """All that is shown, whatever its role, outermost first. Asks for what is shown alone: the
        list of all grows with each page that was looked at."""
        interface = "org.a11y.atspi.Accessible"
        name = GLib.Variant("(ss)", (interface, "Name"))
        shown = []
        parents = {ROOT: ()}
        while parents:
            paths = list(parents)
            states = ask_all(self.program, paths, interface, "GetState")
            paths = [path for path in paths if path == ROOT
                     or states[path] and states[path][0][0] >> VISIBLE & 1]
            roles = ask_all(self.program, paths, interface, "GetRole")
            names = ask_all(self.program, paths, "org.freedesktop.DBus.Properties", "Get", name)
            children = ask_all(self.program, paths, interface, "GetChildren")
            below = {}
            for path in paths:
                if roles[path] and names[path] and states[path] and children[path]:
                    place = Place(path, roles[path][0], names[path][0], states[path][0][0],
                                  parents[path])
                    shown.append(place)
                    for _, child in children[path][0]:
                        below[child] = (*parents[path], place)
            parents = below
        return shown

    def read_focused(self):
        """Names of what has the keys, as a screen reader says them."""
        return [name for _, name in self.find_focused()]

    def find_focused(self):
        """Path and name of what has the keys."""
        try:
            return [(item[0][1], item[6]) for item in self._list_items()
                    if item[9][0] >> FOCUSED & 1 and item[9][0] >> VISIBLE & 1]
        except GLib.Error:
            return []  # not there yet, or gone already

    def _list_items(self):
        return ask(self.program, "/org/a11y/atspi/cache", "org.a11y.atspi.Cache", "GetItems")[0]

    def _collect(self):
        """Role, states, name and number of children of each path, and its children. The program
        lists those that somebody asked for, also some that have left the tree: where the number
        says so, its children are asked for."""
        answers = {}
        while True:
            items = {}
            children = collections.defaultdict(list)
            for (_, path), _, (_, parent), index, count, _, name, role, _, states in (
                    self._list_items()):
                items[path] = (role, states[0], name, count)
                children[parent].append((index, path))
            children = {parent: [path for _, path in sorted(those)]
                        for parent, those in children.items()}
            children.update(answers)
            doubtful = [path for path, (_, states, _, count) in items.items()
                        if len(children.get(path, [])) != count and path not in answers
                        and (path == ROOT or states >> VISIBLE & 1)]
            if not doubtful:
                return items, children
            for path, answer in ask_all(self.program, doubtful, "org.a11y.atspi.Accessible",
                                        "GetChildren").items():
                answers[path] = [child for _, child in answer[0]] if answer else []

    def count_windows(self):
        """Windows and dialogs that are shown."""
        try:
            windows, = ask(self.program, ROOT, "org.a11y.atspi.Accessible", "GetChildren")
            states = ask_all(self.program, [path for _, path in windows],
                             "org.a11y.atspi.Accessible", "GetState")
        except GLib.Error:
            return 0
        return sum(answer is not None and answer[0][0] >> VISIBLE & 1
                   for answer in states.values())

    def click(self, accessible):
        """False if it is gone or nothing to click."""
        try:
            done, = ask(self.program, accessible.path, "org.a11y.atspi.Action", "DoAction",
                        GLib.Variant("(i)", (0,)))
            return done
        except GLib.Error:
            return False

    def read_text(self, accessible):
        """What is written in it; nothing if it is gone."""
        try:
            return ask(self.program, accessible.path, "org.a11y.atspi.Text", "GetText",
                       GLib.Variant("(ii)", (0, -1)))[0]
        except GLib.Error:
            return ""

    def find_middle(self, accessible):
        """Where it is in its window; None if it is gone."""
        try:
            (x, y, width, height), = ask(
                self.program, accessible.path, "org.a11y.atspi.Component", "GetExtents",
                GLib.Variant("(u)", (OF_THE_WINDOW,)))
        except GLib.Error:
            return None
        return x + width // 2, y + height // 2
