/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Unparents all children, for the dispose of a widget made from a template: up to GTK 4.8,
 * gtk_widget_dispose_template () forgets children without a name and those of subclasses. */
void cabas_widget_remove_children (GtkWidget *widget);

/* What an icon alone does not say: a tooltip, and a name for those who do not see it. */
void cabas_widget_set_name (GtkWidget *widget, const char *name);
/* The name alone. The part of a GtkDropDown or GtkColorButton that takes the focus is a button
 * inside it, which needs the name as well; that of a GtkMenuButton with an icon takes it over. */
void cabas_widget_tell_name (GtkWidget *widget, const char *name);

/* Lets screen readers follow the keys into the row: up to libadwaita 1.2 the text that takes them
 * is hidden from them. Once, before the row is shown. */
void cabas_widget_expose_text (AdwEntryRow *row);

/* Shows what is wrong with what was typed, or that nothing is: `notice` says it, below the row. */
void cabas_entry_row_show_problem (AdwEntryRow *row, GtkWidget *notice, gboolean is_problem);

/* Of several alike, each says what it belongs to. */
void cabas_widget_set_name_of (GtkWidget *widget, const char *what, const char *whose);

/* Shows one child and hides the others, which a screen reader would still find, up to GTK 4.8. Not
 * for a stack with a switcher, which would hide their buttons. */
void cabas_stack_show (GtkStack *stack, GtkWidget *child);
void cabas_stack_show_named (GtkStack *stack, const char *name);

/* Adds a control that takes the focus itself; gives the cell around it. */
GtkWidget *cabas_flow_box_append (GtkFlowBox *box, GtkWidget *control);

/* Lets the label of a check button take several lines, for which it has no property. After each
 * change of the label. */
void cabas_check_button_wrap (GtkCheckButton *button);

/* A long choice of strings is cut in the button, not the page by the choice; the list shows it
 * whole, and with its check mark, as the widget's own factory does. */
void cabas_drop_down_let_shrink (GtkDropDown *drop_down);

/* A picture beside words that say the same. */
GtkWidget *cabas_icon_new (const char *icon_name);

/* Height of the font in use in logical pixels, so that what follows it grows with the text. */
double cabas_widget_get_em (GtkWidget *widget);

/* A part that scrolls inside a page that scrolls keeps the wheel to itself, even where it shows
 * all its height and the page would stop under the pointer: such turns then reach the page. */
void cabas_widget_pass_wheel (GtkScrolledWindow *inner);

G_END_DECLS
