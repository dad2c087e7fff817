/*
 * sample.c - the curses front end over a learners' program of one page: what the tests of the terminal look at, without
 * lessons or a store. Each row does one thing that is hard to bring about otherwise.
 */
#include "passerelle/front.h"

#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct learn {
    struct str name, said;
    bool unsaved, over;
    unsigned turn;
    enum colours colours;
    int wait_ms, ticks;
};

static struct learn sample;

void learn_show(struct learn *l, struct page *p)
{
    page_begin(p, "sample");
    page_place(p, "Passerelle › Essai", "Essai");
    page_slot(p, 0, "[Entrée] choisir", NULL);
    page_add(p, (struct item){ .kind = ITEM_HEADING, .label = "Un essai à écrire" });
    page_add(p, (struct item){ .kind = ITEM_FIELD,
                               .id = "name",
                               .label = "Mon nom",
                               .value = page_copy(p, str_s(&l->name)) });
    page_open(p, (struct item){ .group = GROUP_LIST, .id = "rows" });
    static const char *const rows[] = { "couleurs", "plantage", "fatal",   "partir",
                                        "ligne 5",  "ligne 6",  "ligne 7", "ligne 8" };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        page_add(p, (struct item){ .kind = ITEM_ROW, .id = rows[i], .label = rows[i] });
    page_close(p);
    page_add(p, (struct item){ .kind = ITEM_TEXT, .label = "Le fond", .flags = ITEM_QUIET });
    if (l->said.len > 0)
        page_add(
            p, (struct item){ .kind = ITEM_NOTE, .label = page_copy(p, str_s(&l->said)), .tone = TONE_GOOD });
}

bool learn_act(struct learn *l, const struct action *a, const struct now *now)
{
    (void)now;
    str_clear(&l->said);
    if (a->verb == ACT_SET) {
        str_set(&l->name, a->text);
        l->unsaved = true;
        return true;
    }
    str_add(&l->said, "Fait : ");
    action_print(&l->said, a);
    if (a->verb != ACT_ACTIVATE)
        return true;
    if (streq(a->target, "couleurs"))
        l->colours = (l->colours + 1) % COLOURS_COUNT;
    else if (streq(a->target, "plantage"))
        raise(SIGSEGV);
    else if (streq(a->target, "fatal"))
        fatal("plus rien ne va");
    else if (streq(a->target, "partir"))
        l->over = true;
    return true;
}

bool learn_unsaved(const struct learn *l)
{
    return l->unsaved;
}

bool learn_keep(struct learn *l, const struct now *now)
{
    (void)now;
    const char *path = getenv("SAMPLE_KEPT");
    FILE *f = path != NULL ? fopen(path, "w") : NULL;
    if (f != NULL) {
        fputs(str_s(&l->name), f);
        fclose(f);
    }
    l->unsaved = false;
    return false;
}

int learn_wait_ms(const struct learn *l, const struct now *now)
{
    (void)now;
    return l->wait_ms;
}

bool learn_tick(struct learn *l, const struct now *now)
{
    (void)now;
    l->ticks++;
    l->wait_ms = -1;
    str_set(&l->said, "Cette place est fermée.");
    return true;
}

bool learn_over(const struct learn *l)
{
    return l->over;
}

enum colours learn_colours(const struct learn *l)
{
    return l->colours;
}

static void wall_clock(void *ctx, struct now *out)
{
    (void)ctx;
    struct timespec t;
    clock_gettime(CLOCK_REALTIME, &t);
    *out = (struct now){ .utc_ms = (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000 };
}

int main(int argc, char **argv)
{
    setlocale(LC_CTYPE, "");
    struct front front = { .learn = &sample, .clock = wall_clock };
    struct diags diags = { 0 };
    const char *wait = getenv("SAMPLE_WAIT");
    sample.wait_ms = wait != NULL ? atoi(wait) : -1;
    int status =
        argc > 1 && streq(argv[1], "--plain") ? front_plain(&front, &diags) : front_curses(&front, &diags);
    if (learn_unsaved(&sample))
        learn_keep(&sample, &(struct now){ 0 });
    text_print_diags(stderr, &diags);
    diags_free(&diags);
    str_free(&sample.name);
    str_free(&sample.said);
    if (status == 0)
        puts("au revoir");
    return status;
}
