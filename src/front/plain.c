/*
 * plain.c - the front end line by line: commands, and the loop. No escape sequence, only UTF-8 text and line feeds,
 * whatever the locale is.
 */
#include "plain_talk.h"
#include "signals.h"

#include <stdlib.h>
#include <string.h>

enum { EXIT_SURROUNDINGS = 3 };

/* --- commands --- */

static void say_again(struct plain *p)
{
    talk_page(p, PLAIN_ROWS, SAY_ALL);
}

static void say_rest(struct plain *p)
{
    if (p->now.hidden == 0)
        talk_say_own(p, N_("Il n'y a pas de suite."));
    else
        talk_page(p, EVERY_ROW, SAY_NEW);
}

/* The application after the open one, as [F6] does. */
static void next_app(struct plain *p)
{
    const struct item *items = p->page.items;
    int bar = page_find(&p->page, "apps"), first = -1, next = -1;
    bool past = false;
    for (int i = bar + 1; bar >= 0 && i < items[bar].end; i++) {
        if (items[i].kind != ITEM_LINK)
            continue;
        first = first < 0 ? i : first;
        next = past && next < 0 ? i : next;
        past = past || (items[i].flags & ITEM_ON) != 0;
    }
    next = next < 0 ? first : next;
    if (next >= 0 && !p->page.watch)
        talk_choose(p, next);
    else
        talk_say_own(p, N_("Ce n'est pas possible ici."));
}

static const struct {
    const char *line;
    void (*run)(struct plain *); /* NULL: the action */
    struct action action;
    bool word; /* may be an answer where one is asked for */
} commands[] = {
    { .line = "*", .run = say_again },
    { .line = "page", .run = say_again, .word = true },
    { .line = "+", .run = say_rest },
    { .line = "aide", .run = talk_help },
    { .line = "help", .run = talk_help },
    { .line = "?", .action = { .verb = ACT_HINT } },
    { .line = "f1", .action = { .verb = ACT_HINT } },
    { .line = "<", .action = { .verb = ACT_BACK } },
    { .line = "échap", .action = { .verb = ACT_BACK }, .word = true },
    { .line = "esc", .action = { .verb = ACT_BACK }, .word = true },
    { .line = "tab", .run = talk_expect, .word = true },
    { .line = "!", .action = { .verb = ACT_CALL } },
    { .line = "f2", .action = { .verb = ACT_CALL } },
    { .line = "f6", .run = next_app },
    { .line = "f4", .action = { .verb = ACT_GO, .target = "language" } },
    { .line = "f9", .action = { .verb = ACT_GO, .target = "hide" } },
    { .line = "f10", .action = { .verb = ACT_GO, .target = "menu" } },
    { .line = "menu", .action = { .verb = ACT_GO, .target = "menu" } },
};

static bool run_command(struct plain *p, const char *line)
{
    bool asked = plain_only_field(&p->page) >= 0;
    for (size_t i = 0; i < ARRAY_LEN(commands); i++) {
        bool same = text_same(commands[i].line, line) || streq(commands[i].line, line);
        if (!same || (asked && commands[i].word))
            continue;
        if (commands[i].run != NULL)
            commands[i].run(p);
        else
            talk_act(p, commands[i].action);
        return true;
    }
    return false;
}

/* :activate button/send */
static void run_raw(struct plain *p, const char *line)
{
    struct arena arena = { 0 };
    struct action action;
    if (!action_parse(line, &arena, &action)) {
        talk_say(p, page_printf(&p->page, page_tr(&p->page, N_("Action inconnue : %s")), line));
    } else if (!talk_perform(p, action)) {
        talk_say(p, page_printf(&p->page, page_tr(&p->page, N_("Action sans effet ici : %s")), line));
    } else if (!learn_over(p->front->learn)) {
        talk_page(p, PLAIN_ROWS, SAY_NEW);
    }
    arena_free(&arena);
}

static void go_on(struct plain *p)
{
    int item = plain_obvious(&p->page);
    if (item >= 0)
        talk_choose(p, item);
    else if (!talk_try(p, (struct action){ .verb = ACT_NEXT }))
        talk_expect(p);
}

static void say_several(struct plain *p, const struct guess *m)
{
    struct str words = { 0 };
    talk_say_own(p, m->inside ? N_("Peut-être ceci ? Écrivez son numéro.")
                              : N_("Plusieurs lignes commencent ainsi :"));
    for (int i = 0; i < m->count && i < (int)ARRAY_LEN(m->others); i++) {
        int item = m->others[i];
        plain_words(&words, &p->page, item, numbers_of(&p->numbers, p->page.items[item].id), true);
        talk_say(p, str_s(&words));
        str_clear(&words);
    }
    str_free(&words);
}

static void give_text(struct plain *p, int field, const char *line, bool submit)
{
    char *id = xstrdup(p->page.items[field].id), *value = xstrdup(line); /* the page is rebuilt meanwhile */
    talk_set_field(p, id, value, submit);
    free(id);
    free(value);
}

static void say_unknown(struct plain *p, const char *line)
{
    talk_say(p, plain_unknown(&p->page, &p->numbers, line));
    talk_expect(p);
}

/* A line that is no command: an answer, a number, a name; or the text of the one field that waits for some. */
static void choose_or_write(struct plain *p, const char *line)
{
    int field = plain_only_field(&p->page);
    if (field >= 0) {
        give_text(p, field, line, true);
        return;
    }
    struct guess g = plain_guess(&p->page, &p->numbers, line);
    bool digits = strspn(line, "0123456789 ") == strlen(line);
    field = plain_empty_field(&p->page);
    if (g.item >= 0)
        talk_choose(p, g.item);
    else if (g.count > 1 || g.inside)
        say_several(p, &g);
    else if (field >= 0 && !digits)
        give_text(p, field, line, (p->page.items[field].flags & ITEM_SUBMIT) != 0);
    else
        say_unknown(p, line);
}

static void understand(struct plain *p)
{
    const char *line = str_s(&p->line);
    if (*line == ':') {
        char *copy = xstrdup(line + 1);
        run_raw(p, copy);
        free(copy);
    } else if (strspn(line, " ") == strlen(line)) {
        go_on(p);
    } else if (!run_command(p, line)) {
        choose_or_write(p, line);
    }
}

/* --- the loop --- */

static void run(struct plain *p)
{
    learn_show(p->front->learn, &p->page); /* for the language */
    talk_help(p);
    talk_page(p, PLAIN_ROWS, SAY_ALL);
    while (!p->over && !learn_over(p->front->learn)) {
        talk_prompt(p, "> ");
        if (talk_next_line(p) && talk_line_is_clean(p))
            understand(p);
    }
    talk_send(p);
}

int front_plain(struct front *front, struct diags *d)
{
    struct plain p = { .front = front };
    page_init(&p.page);
    signals_take();
    run(&p);
    signals_give_back();
    int failed = p.failed;
    page_free(&p.page);
    numbers_free(&p.numbers);
    saying_free(&p.now);
    saying_free(&p.before);
    str_free(&p.out);
    str_free(&p.line);
    if (failed == 0)
        return EXIT_SUCCESS;
    diag_error(d, "la sortie ne peut plus être écrite (%s)", strerror(failed));
    return EXIT_SURROUNDINGS;
}
