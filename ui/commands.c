/* SPDX-License-Identifier: EUPL-1.2 */
#include "commands.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const CabasCommand commands[] = {
  { N_("Plans"), N_("New plan"), "app.new", { "<Control>n" } },
  { N_("Plans"), N_("Open a plan…"), "app.open", { "<Control>o" } },
  { N_("Plans"), N_("Open the sample plan"), "app.sample", { NULL } },
  { N_("Plans"), N_("Save"), "win.save", { "<Control>s" }, TRUE },
  { N_("Plans"), N_("Save as…"), "win.save-as", { "<Control><Shift>s" }, TRUE },
  { N_("Plans"), N_("Export the report…"), "win.documents::report", { "<Control><Shift>e" }, TRUE },
  { N_("Plans"), N_("Export the council slides…"), "win.documents::deck", { NULL }, TRUE },
  { N_("Plans"), N_("Export the handout…"), "win.documents::handout", { NULL }, TRUE },
  { N_("Plans"), N_("Export the council pack…"), "win.documents::pack", { "<Control><Shift>p" }, TRUE },
  { N_("Plans"), N_("Export the comparison…"), "win.documents::comparison", { NULL }, TRUE },
  { N_("Plans"), N_("Export the public page…"), "win.documents::page", { NULL }, TRUE },
  { N_("Plans"), N_("Export the overview…"), "win.documents::overview", { NULL }, TRUE },
  { N_("Plans"), N_("Print the report…"), "win.preview", { "<Control>p" }, TRUE },
  { N_("Plans"), N_("Export the plan as a workbook…"), "win.export-table::workbook", { NULL }, TRUE },
  { N_("Plans"), N_("Import a spreadsheet…"), "win.import", { "<Control><Shift>i" }, TRUE },
  { N_("Plans"), N_("Seal a version…"), "win.seal", { NULL }, TRUE },
  { N_("Plans"), N_("Compare versions…"), "win.compare", { NULL }, TRUE },
  { N_("Plans"), N_("Backups of this plan…"), "win.backups", { NULL }, TRUE },
  { N_("Plans"), N_("Read the plan again from its file"), "win.reload", { NULL }, TRUE },
  { N_("Plans"), N_("Close the window"), "win.close", { "<Control>w" } },
  { N_("Plans"), N_("Quit"), "app.quit", { "<Control>q" } },

  { N_("Changes"), N_("Undo"), "win.undo", { "<Control>z" }, TRUE },
  { N_("Changes"), N_("Redo"), "win.redo", { "<Control><Shift>z", "<Control>y" }, TRUE },
  { N_("Changes"), N_("Replace in the plan…"), "win.replace", { "<Control>h" }, TRUE },
  { N_("Changes"), N_("Insert from the library…"), "win.cards::", { "<Control><Shift>b" }, TRUE },

  { N_("Going places"), N_("Find in the plan"), "win.find", { "<Control>f" }, TRUE },
  { N_("Going places"), N_("Go to or do…"), "win.go", { "<Control>k" }, TRUE },
  { N_("Going places"), N_("Overview"), "win.page::overview", { "<Control>1" }, TRUE },
  { N_("Going places"), N_("Chapters"), "win.page::chapters", { "<Control>2" }, TRUE },
  { N_("Going places"), N_("Axes and actions"), "win.page::actions", { "<Control>3" }, TRUE },
  { N_("Going places"), N_("Indicators"), "win.page::indicators", { "<Control>4" }, TRUE },
  { N_("Going places"), N_("Governance"), "win.page::governance", { "<Control>5" }, TRUE },
  { N_("Going places"), N_("Communication"), "win.page::communication", { "<Control>6" }, TRUE },
  { N_("Going places"), N_("Monitoring"), "win.page::monitoring", { "<Control>7" }, TRUE },
  { N_("Going places"), N_("Departments"), "win.page::departments", { "<Control>8" }, TRUE },
  { N_("Going places"), N_("Reviews"), "win.page::reviews", { "<Control>9" }, TRUE },
  { N_("Going places"), N_("Council"), "win.page::council", { "<Control>0" }, TRUE },

  { N_("Lists and trees"), N_("New item beside"), "page.add-sibling", { "<Control>Return" }, TRUE, TRUE },
  { N_("Lists and trees"), N_("New item inside"), "page.add-child", { "<Control><Shift>Return" }, TRUE, TRUE },
  { N_("Lists and trees"), N_("Previous item of its kind"), "page.previous", { "<Control>Page_Up" }, TRUE, TRUE },
  { N_("Lists and trees"), N_("Next item of its kind"), "page.next", { "<Control>Page_Down" }, TRUE, TRUE },
  { N_("Lists and trees"), N_("Rename"), "page.rename", { "F2" }, TRUE, TRUE },
  { N_("Lists and trees"), N_("Duplicate"), "page.duplicate", { "<Control>d" }, TRUE, TRUE },
  { N_("Lists and trees"), N_("Filter the list"), "page.filter", { "<Control><Shift>f" }, TRUE, TRUE },
  { N_("Lists and trees"), N_("Conditions and saved filters"), "win.filters", { "<Control><Alt>f" }, TRUE },
  { N_("Lists and trees"), N_("Order of the plan"), "tree.sort-as-plan", { NULL }, TRUE, TRUE },
  { N_("Lists and trees"), N_("Table without form"), "list.alone", { "<Control>t" }, TRUE, TRUE },
  { N_("Lists and trees"), N_("Remove"), "page.remove", { "Delete" }, TRUE, TRUE },
  { N_("Lists and trees"), N_("Move up"), "page.move-up", { "<Alt>Up" }, TRUE, TRUE },
  { N_("Lists and trees"), N_("Move down"), "page.move-down", { "<Alt>Down" }, TRUE, TRUE },
  { N_("Lists and trees"), N_("Move out"), "page.move-out", { "<Alt>Left" }, TRUE, TRUE },
  { N_("Lists and trees"), N_("Move in"), "page.move-in", { "<Alt>Right" }, TRUE, TRUE },
  { N_("Lists and trees"), N_("Renumber in order"), "page.renumber", { NULL }, TRUE, TRUE, TRUE },
  { N_("Lists and trees"), N_("Save as a card…"), "page.save-card", { NULL }, TRUE, TRUE },
  { N_("Lists and trees"), N_("Overview of the page"), "page.show-summary", { NULL }, TRUE, TRUE },
  { N_("Lists and trees"), N_("Form of the item"), "page.show-form", { NULL }, TRUE, TRUE },
  { N_("Lists and trees"), N_("Bin…"), "page.bin", { NULL }, TRUE, TRUE, TRUE },
  { N_("Lists and trees"), N_("Open or close a branch"), NULL, { "space" }, TRUE, TRUE },

  { N_("Round of a year"), N_("Unchanged, confirmed"), "round.confirm", { "F8" }, TRUE, TRUE },

  { N_("Calendar"), N_("Previous year"), "calendar.previous", { "<Control>Page_Up" }, TRUE, TRUE },
  { N_("Calendar"), N_("Next year"), "calendar.next", { "<Control>Page_Down" }, TRUE, TRUE },
  { N_("Calendar"), N_("Export for a mail program…"), "calendar.export", { NULL }, TRUE, TRUE },
  { N_("Calendar"), N_("Plan the meetings of a period…"), "meetings.plan", { NULL }, TRUE, TRUE },
  { N_("Calendar"), N_("Record a publication"), "publications.record", { NULL }, TRUE, TRUE },

  { N_("Charts"), N_("From value to value"), NULL, { "Left", "Right" }, TRUE, TRUE },
  { N_("Charts"), N_("Open what is behind a value"), NULL, { "Return" }, TRUE, TRUE },
  { N_("Charts"), N_("Copy as picture and text"), "chart.copy", { "<Control>c" }, TRUE, TRUE },

  { N_("Text"), N_("Remark on the words selected"), NULL, { "<Control><Alt>c" }, TRUE, TRUE },
  { N_("Import"), N_("Apply an import"), NULL, { "<Control>Return" }, TRUE, TRUE },
  { N_("Import"), N_("Next problem"), NULL, { "F8" }, TRUE, TRUE },
  { N_("Import"), N_("Previous problem"), NULL, { "<Shift>F8" }, TRUE, TRUE },

  { N_("Slides"), N_("Show the slides"), "win.present", { "F5" }, TRUE },
  { N_("Slides"), N_("Show the slides from this one on"), "win.present-here", { "<Shift>F5" }, TRUE },
  { N_("Slides"), N_("Next slide"), NULL, { "Right", "Page_Down", "space" }, TRUE, TRUE },
  { N_("Slides"), N_("Previous slide"), NULL, { "Left", "Page_Up" }, TRUE, TRUE },
  { N_("Slides"), N_("First or last slide"), NULL, { "Home", "End" }, TRUE, TRUE },
  { N_("Slides"), N_("Black screen"), NULL, { "b" }, TRUE, TRUE },
  { N_("Slides"), N_("Go to a slide by its number"), NULL, { "g" }, TRUE, TRUE },
  { N_("Slides"), N_("Point at a number, a row or a bar"), NULL, { "Tab" }, TRUE, TRUE },
  { N_("Slides"), N_("What is behind it"), NULL, { "d", "Return" }, TRUE, TRUE },
  { N_("Slides"), N_("Note a question"), NULL, { "<Control>j" }, TRUE, TRUE },

  { N_("Slide deck"), N_("New slide"), "slides.add", { "<Control>m" }, TRUE, TRUE },
  { N_("Slide deck"), N_("Title of the slide"), "slides.rename", { "F2" }, TRUE, TRUE },
  { N_("Slide deck"), N_("Duplicate"), "slides.duplicate", { "<Control>d" }, TRUE, TRUE },
  { N_("Slide deck"), N_("Hide or show"), "slides.hide", { "space" }, TRUE, TRUE },
  { N_("Slide deck"), N_("Move up"), "slides.move-up", { "<Alt>Up" }, TRUE, TRUE },
  { N_("Slide deck"), N_("Move down"), "slides.move-down", { "<Alt>Down" }, TRUE, TRUE },
  { N_("Slide deck"), N_("Remove"), "slides.remove", { "Delete" }, TRUE, TRUE },
  { N_("Slide deck"), N_("Next slide to look at"), "slides.next-warning", { "F7" }, TRUE, TRUE },
  { N_("Slide deck"), N_("Details of the deck"), "slides.show-deck", { NULL }, TRUE, TRUE },

  { N_("Window"), N_("Next pane"), "win.next-pane", { "F6" } },
  { N_("Window"), N_("Side pane"), "win.sidebar", { "F9" }, TRUE },
  { N_("Window"), N_("Main menu"), "win.menu", { "F10" } },
  { N_("Window"), N_("Full screen"), "win.fullscreen", { "F11" } },
  { N_("Window"), N_("Help"), "win.help", { "F1" } },
  { N_("Window"), N_("Keyboard shortcuts"), "app.shortcuts", { "<Control>question" } },
  { N_("Window"), N_("Preferences"), "app.preferences", { "<Control>comma" } },
  { N_("Window"), N_("About Cabas"), "app.about", { NULL } },
};
/* clang-format on */

const CabasCommand *
cabas_commands_get (guint *n_commands)
{
  *n_commands = G_N_ELEMENTS (commands);
  return commands;
}

void
cabas_commands_set_accels (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (commands[i].action != NULL && !commands[i].is_local && commands[i].keys[0] != NULL)
      gtk_application_set_accels_for_action (application, commands[i].action, commands[i].keys);
}

static GtkWidget *
new_shortcut (const CabasCommand *command)
{
  g_autofree char *keys = g_strjoinv (" ", (char **) command->keys);

  return g_object_new (GTK_TYPE_SHORTCUTS_SHORTCUT, "title", _ (command->label), "accelerator",
                       keys, NULL);
}

/* GtkShortcutsWindow has no function to add a section before 4.14; a builder uses the same
 * interface. */
static void
add_to (gpointer parent, GtkWidget *child)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  GtkBuildable *buildable = GTK_BUILDABLE (parent);

  GTK_BUILDABLE_GET_IFACE (buildable)->add_child (buildable, builder, G_OBJECT (child), NULL);
}

GtkWindow *
cabas_commands_new_shortcuts_window (void)
{
  GtkWidget *window = g_object_new (GTK_TYPE_SHORTCUTS_WINDOW, "modal", TRUE, "title",
                                    _ ("Keyboard shortcuts"), NULL);
  GtkWidget *section = g_object_new (GTK_TYPE_SHORTCUTS_SECTION, "section-name", "shortcuts",
                                     "max-height", 12, NULL);
  GtkWidget *group = NULL;
  const char *group_title = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (commands[i].keys[0] == NULL)
        continue;
      if (group == NULL || g_strcmp0 (group_title, commands[i].group) != 0)
        {
          group_title = commands[i].group;
          group = g_object_new (GTK_TYPE_SHORTCUTS_GROUP, "title", _ (group_title), NULL);
          add_to (section, group);
        }
      add_to (group, new_shortcut (&commands[i]));
    }

  gtk_widget_show (section);
  add_to (window, section);
  return GTK_WINDOW (window);
}
