/*
 * What one action costs in a full world: 200 messages, 500 files, 10 sites.
 *
 *   actbench FOLDER NAME
 *
 * Writes the pack into FOLDER, goes where NAME says, and does one action in the function `measured`, so that a profiler
 * counts nothing else: tests/bench/run. Without a NAME it prints them.
 */
#include "full_world.h"

#include "passerelle/session.h"
#include "passerelle/text.h"
#include "passerelle/view.h"

#include <stdio.h>
#include <string.h>

enum { BEFORE = 24 };

/* What is done before, and the action that counts. */
static const struct way {
    const char *name, *before[BEFORE], *act;
    enum input_key key; /* a move instead of an action */
    int moves;          /* how often it is pressed before */
} ways[] = {
    { .name = "open", .act = "activate message/lettre-100" },
    { .name = "type", .before = { "activate button/new" }, .act = "set field/subject \"Bonjour\"" },
    { .name = "folder", .before = { "activate app/drive" }, .act = "activate folder/Papiers" },
    { .name = "file",
      .before = { "activate app/drive", "activate folder/Papiers" },
      .act = "activate file/papier-400.pdf" },
    { .name = "fill",
      .before = { "activate app/browser", "set field/address \"site-3.example\"", "activate button/go" },
      .act = "set @\"field/Case 0 de 0\" \"Bonjour\"" },
    { .name = "tick",
      .before = { "activate app/browser", "set field/address \"site-3.example\"", "activate button/go" },
      .act = "toggle field/D'accord" },
    { .name = "continue",
      .before = { "activate app/browser", "set field/address \"site-3.example\"", "activate button/go",
                  "set @\"field/Case 0 de 0\" \"Bonjour\"", "set @\"field/Case 1 de 0\" \"Bonjour\"",
                  "set @\"field/Case 2 de 0\" \"Bonjour\"", "set @\"field/Case 3 de 0\" \"Bonjour\"",
                  "set @\"field/Case 4 de 0\" \"Bonjour\"", "set @\"field/Case 5 de 0\" \"Bonjour\"",
                  "toggle field/D'accord" },
      .act = "activate button/Continuer" },
    { .name = "day",
      .before = { "activate app/browser", "set field/address \"site-3.example\"", "activate button/go",
                  "set @\"field/Case 0 de 0\" \"Bonjour\"", "set @\"field/Case 1 de 0\" \"Bonjour\"",
                  "set @\"field/Case 2 de 0\" \"Bonjour\"", "set @\"field/Case 3 de 0\" \"Bonjour\"",
                  "set @\"field/Case 4 de 0\" \"Bonjour\"", "set @\"field/Case 5 de 0\" \"Bonjour\"",
                  "toggle field/D'accord", "activate button/Continuer" },
      .act = "activate clock/next" },
    { .name = "undo20",
      .before = { "activate message/lettre-100",
                  "back",
                  "activate message/lettre-101",
                  "back",
                  "activate message/lettre-102",
                  "back",
                  "activate message/lettre-103",
                  "back",
                  "activate message/lettre-104",
                  "back",
                  "activate message/lettre-105",
                  "back",
                  "activate message/lettre-106",
                  "back",
                  "activate app/drive",
                  "activate folder/Papiers",
                  "activate file/papier-400.pdf",
                  "back",
                  "activate app/mail",
                  "activate button/new" },
      .act = "undo" },
    { .name = "move-messages", .key = INPUT_DOWN, .moves = 40 },
    { .name = "move-files",
      .before = { "activate app/drive", "activate folder/Papiers" },
      .key = INPUT_DOWN,
      .moves = 40 },
};

static void act(struct session *s, const char *line)
{
    struct arena arena = { 0 };
    struct action a;
    if (!action_parse(line, &arena, &a) || !session_act(s, &a))
        fatal("refused: %s", line);
    arena_free(&arena);
}

static void show(const struct session *s, struct page *page, struct view *view)
{
    session_show(s, page);
    view_show(view, page);
    view_draw(view);
}

/* Not inlined, so that instructions can be counted by their names. */
__attribute__((noinline)) static void measured(struct session *s, const struct action *a)
{
    if (!session_act(s, a))
        fatal("refused: %s", a->target);
}

__attribute__((noinline)) static void shown(const struct session *s, struct page *page, struct view *view)
{
    show(s, page, view);
}

__attribute__((noinline)) static void moved(struct view *view, enum input_key key)
{
    struct action a;
    view_input(view, (struct input){ .key = key }, &a);
    view_draw(view);
}

static void go(const struct way *way, struct session *s)
{
    struct page page;
    struct view *view = view_new();
    struct arena arena = { 0 };
    struct action a;
    page_init(&page);
    view_resize(view, 80, 24);
    for (int i = 0; i < BEFORE && way->before[i]; i++)
        act(s, way->before[i]);
    show(s, &page, view);
    if (way->act) {
        if (!action_parse(way->act, &arena, &a))
            fatal("no action: %s", way->act);
        measured(s, &a);
        shown(s, &page, view);
    } else {
        for (int i = 0; i < way->moves; i++)
            moved(view, way->key);
    }
    arena_free(&arena);
    view_free(view);
    page_free(&page);
}

int main(int argc, char **argv)
{
    struct diags d = { 0 };
    const struct way *way = NULL;
    for (size_t i = 0; i < ARRAY_LEN(ways); i++) {
        if (argc < 3)
            puts(ways[i].name);
        else if (streq(argv[2], ways[i].name))
            way = &ways[i];
    }
    if (argc < 3)
        return 0;
    if (way == NULL)
        fatal("no action is called %s", argv[2]);
    full_world_write(argv[1], NULL);
    struct pack *pack = pack_read(argv[1], &d);
    struct lesson *l =
        pack ? lesson_read(pack, "essai", (struct lesson_options){ .lenient = true }, &d) : NULL;
    text_print_diags(stderr, &d);
    if (l == NULL)
        fatal("the lesson cannot be read");
    struct session *s = session_open(l, 1);
    go(way, s);
    session_close(s);
    lesson_free(l);
    pack_free(pack);
    diags_free(&d);
    return 0;
}
