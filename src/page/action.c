/* action.c - actions as lines of text, written and read back.
 *
 * A line is: VERB [TARGET] ["TEXT"] [by=WORD]. A target that could be taken for something else is written
 * @"..." so that every action, however strange its strings, comes back as it was. */
#include "passerelle/action.h"

#include <string.h>

static const char *const verb_names[ACT_COUNT] = {
    [ACT_ACTIVATE] = "activate", [ACT_SET] = "set",     [ACT_TOGGLE] = "toggle", [ACT_MOVE] = "move",
    [ACT_KEY] = "key",           [ACT_POINT] = "point", [ACT_GO] = "go",         [ACT_NEXT] = "next",
    [ACT_BACK] = "back",         [ACT_HINT] = "hint",   [ACT_UNDO] = "undo",     [ACT_RESTART] = "restart",
    [ACT_CALL] = "call",
};

const char *action_verb_name(enum verb verb)
{
    return verb < ACT_COUNT ? verb_names[verb] : "?";
}

static void add_quoted(struct str *out, const char *s)
{
    str_addc(out, '"');
    for (; *s; s++) {
        if (*s == '\n')
            str_add(out, "\\n");
        else if (*s == '\r')
            str_add(out, "\\r");
        else {
            if (*s == '"' || *s == '\\')
                str_addc(out, '\\');
            str_addc(out, *s);
        }
    }
    str_addc(out, '"');
}

/* Can the word stand without quotes? */
static bool is_bare(const char *s)
{
    if (!*s || *s == '@' || starts_with(s, "by="))
        return false;
    return !strpbrk(s, " \t\r\n\"\\");
}

void action_print(struct str *out, const struct action *a)
{
    str_add(out, action_verb_name(a->verb));
    if (a->target) {
        str_addc(out, ' ');
        if (is_bare(a->target))
            str_add(out, a->target);
        else {
            str_addc(out, '@');
            add_quoted(out, a->target);
        }
    }
    if (a->text) {
        str_addc(out, ' ');
        add_quoted(out, a->text);
    }
    if (a->by) {
        str_add(out, " by=");
        if (is_bare(a->by))
            str_add(out, a->by);
        else
            add_quoted(out, a->by);
    }
}

/* Reads "..." at *s and moves *s behind it. NULL: it does not end, or a backslash stands before nothing known. */
static const char *read_quoted(const char **s, struct arena *arena)
{
    const char *p = *s + 1;
    char *out = arena_alloc(arena, strlen(p) + 1);
    size_t n = 0;
    for (; *p && *p != '"'; p++) {
        char c = *p;
        if (c == '\\') {
            c = *++p;
            if (c == 'n')
                c = '\n';
            else if (c == 'r')
                c = '\r';
            else if (c != '"' && c != '\\')
                return NULL;
        }
        out[n++] = c;
    }
    if (*p != '"')
        return NULL;
    *s = p + 1;
    return out;
}

static const char *read_bare(const char **s, struct arena *arena)
{
    size_t n = strcspn(*s, " \t\r\n");
    const char *word = arena_strndup(arena, *s, n);
    *s += n;
    return is_bare(word) ? word : NULL;
}

/* Reads one part of the line into its field; each may come once. */
static bool read_part(const char **s, struct arena *arena, struct action *a)
{
    const char **field = &a->target;
    if (**s == '"')
        field = &a->text;
    else if (**s == '@')
        ++*s;
    else if (starts_with(*s, "by=")) {
        field = &a->by;
        *s += 3;
    }
    if (*field)
        return false;
    *field = **s == '"' ? read_quoted(s, arena) : read_bare(s, arena);
    return *field != NULL;
}

static bool read_verb(const char **s, enum verb *verb)
{
    size_t n = strcspn(*s, " \t\r\n");
    for (int v = 0; v < ACT_COUNT; v++) {
        if (strlen(verb_names[v]) == n && !strncmp(verb_names[v], *s, n)) {
            *verb = (enum verb)v;
            *s += n;
            return true;
        }
    }
    return false;
}

bool action_parse(const char *line, struct arena *arena, struct action *out)
{
    struct action a = { .verb = ACT_NEXT };
    const char *s = line + strspn(line, " \t");
    if (!read_verb(&s, &a.verb))
        return false;
    for (;;) {
        size_t blank = strspn(s, " \t\r\n");
        s += blank;
        if (!*s)
            break;
        if (!blank || !read_part(&s, arena, &a))
            return false;
    }
    *out = a;
    return true;
}
