/* page_print.c - a page as text: one item a line, indented by group, every filled member named. What a golden
 * file compares and what a bug report shows. */
#include "passerelle/page.h"

static const char *const kind_names[ITEM_GROUP + 1] = {
    [ITEM_TEXT] = "text",       [ITEM_HEADING] = "heading", [ITEM_NOTE] = "note",
    [ITEM_PAIR] = "pair",       [ITEM_ROW] = "row",         [ITEM_FIELD] = "field",
    [ITEM_TOGGLE] = "toggle",   [ITEM_BUTTON] = "button",   [ITEM_PROGRESS] = "progress",
    [ITEM_PICTURE] = "picture", [ITEM_GROUP] = "group",     [ITEM_LINK] = "link",
};

static const char *const group_names[GROUP_DIALOG + 1] = {
    [GROUP_NONE] = "none", [GROUP_TASK] = "task", [GROUP_APP] = "app", [GROUP_PANE] = "pane",
    [GROUP_LIST] = "list", [GROUP_GRID] = "grid", [GROUP_BAR] = "bar", [GROUP_DIALOG] = "dialog",
};

static const char *const tone_names[TONE_WARNING + 1] = {
    [TONE_GOOD] = "good", [TONE_MISTAKE] = "mistake", [TONE_HINT] = "hint",
    [TONE_INFO] = "info", [TONE_WARNING] = "warning",
};

/* In the order of enum item_flags. */
static const char *const flag_names[] = {
    "on",    "new",   "done",   "now",      "main",   "secret",  "submit", "numbered", "side",
    "quiet", "table", "people", "ornament", "strong", "unready", "mark",   "head",     "file",
};

static void add_quoted(struct str *out, const char *s)
{
    str_addc(out, '"');
    for (; *s; s++) {
        if (*s == '\n')
            str_add(out, "\\n");
        else {
            if (*s == '"' || *s == '\\')
                str_addc(out, '\\');
            str_addc(out, *s);
        }
    }
    str_addc(out, '"');
}

static void add_member(struct str *out, const char *name, const char *value)
{
    if (!value)
        return;
    str_printf(out, " %s=", name);
    add_quoted(out, value);
}

static void add_number(struct str *out, const char *name, int value)
{
    if (value)
        str_printf(out, " %s=%d", name, value);
}

static void add_flags(struct str *out, unsigned flags)
{
    for (size_t i = 0; i < ARRAY_LEN(flag_names); i++)
        if (flags & 1u << i)
            str_printf(out, " +%s", flag_names[i]);
}

static void add_item(struct str *out, const struct item *it, int depth)
{
    for (int i = 0; i < depth; i++)
        str_add(out, "  ");
    str_add(out, it->kind == ITEM_GROUP ? group_names[it->group] : kind_names[it->kind]);
    if (it->id)
        str_printf(out, " %s", it->id);
    if (it->label) {
        str_addc(out, ' ');
        add_quoted(out, it->label);
    }
    add_flags(out, it->flags);
    if (it->kind == ITEM_NOTE)
        str_printf(out, " %s", tone_names[it->tone]);
    add_member(out, "source", it->source);
    add_member(out, "text", it->text);
    add_member(out, "extra", it->extra);
    add_member(out, "value", it->value);
    for (int i = 0; it->options && it->options[i]; i++)
        add_member(out, "option", it->options[i]);
    for (int i = 0; it->values && it->values[i]; i++)
        add_member(out, "sets", it->values[i]);
    add_member(out, "error", it->error);
    add_member(out, "example", it->example);
    add_member(out, "art", it->art);
    add_member(out, "lang", it->lang);
    add_member(out, "verb", it->verb);
    add_member(out, "gesture", it->gesture);
    add_number(out, "lines", it->lines);
    add_number(out, "amount", it->amount);
    add_number(out, "most", it->most);
    str_addc(out, '\n');
}

static void add_line(struct str *out, const char *name, const char *value)
{
    if (value)
        str_printf(out, "%s %s\n", name, value);
}

static void add_head(struct str *out, const struct page *p)
{
    str_printf(out, "page %s\n", p->key ? p->key : "");
    add_line(out, "place", p->place);
    add_line(out, "right", p->right);
    if (p->steps)
        str_printf(out, "step %d of %d\n", p->step, p->steps);
    if (p->focus)
        str_printf(out, "focus %s, turn %u\n", p->focus, p->turn);
    add_line(out, "scope", p->scope);
    if (p->watch)
        str_add(out, "watch\n");
    if (p->shown) {
        str_add(out, "shown ");
        action_print(out, p->shown);
        str_addc(out, '\n');
    }
    add_line(out, "lang", p->lang);
    for (size_t i = 0; i < ARRAY_LEN(p->slots); i++)
        if (p->slots[i].words)
            str_printf(out, "slot %zu %s\n", i, p->slots[i].words);
}

void page_print(struct str *out, const struct page *p)
{
    add_head(out, p);
    for (int i = 0; i < p->count; i++) {
        int depth = 0;
        for (int g = p->items[i].parent; g >= 0; g = p->items[g].parent)
            depth++;
        add_item(out, &p->items[i], depth);
    }
}
