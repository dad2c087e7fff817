/* links: check */
/*
 * Any bytes as a lesson of a small pack. Exercises: the tables of the lesson format, conditions, actions, worlds that are
 * like another with changes, shared mistakes, identities; the checker on what could be read of a broken lesson; the
 * rehearsal of a good one. Demands: no crash, no leak; a lesson that is handed out has no error and is whole, so that
 * the session can open it; identities are distinct; every message has a place in a file of the pack.
 */
#include "../../src/check/plain.h"
#include "../../src/check/play.h"
#include "../../src/pack/reading.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { BIG = 16384, PLAYED = 4096 }; /* beyond, only the reading of the format is tried */

static void demand(bool truth)
{
    if (!truth)
        abort();
}

static void demand_task(const struct task *t)
{
    demand(t->text != NULL && t->done != NULL && t->how.count > 0);
    demand(strlen(t->digest) == DIGEST_SHORT - 1);
    for (size_t i = 0; i < t->mistake_count; i++)
        demand(t->mistakes[i].code != NULL && t->mistakes[i].when != NULL && t->mistakes[i].say != NULL);
}

static void demand_step(const struct step *s)
{
    demand(strlen(s->digest) == DIGEST_SHORT - 1);
    if (s->kind != STEP_PRACTISE) {
        demand(s->text != NULL && s->tasks == NULL);
        for (size_t i = 0; i < s->answer_count; i++)
            demand((s->answers[i].right != NULL) != (s->answers[i].wrong != NULL));
        return;
    }
    demand(s->apps.count > 0 && s->task_count > 0 && s->world != NULL);
    demand(world_data_person(s->world, s->world->me) != NULL);
    for (size_t i = 0; i < s->task_count; i++)
        demand_task(&s->tasks[i]);
}

static void demand_lesson(const struct lesson *l)
{
    demand(l->id != NULL && l->title != NULL && l->step_count > 0);
    for (size_t i = 0; i < l->step_count; i++) {
        demand_step(&l->steps[i]);
        for (size_t k = 0; k < i; k++)
            demand(!streq(l->steps[i].digest, l->steps[k].digest));
    }
}

/* What the checker does with one file. */
static void look(const struct pack *pack, const char *data, size_t n)
{
    struct arena arena = { 0 };
    struct diags d = { 0 };
    struct lesson *l =
        lesson_read_bytes(pack, "lire", data, n, (struct lesson_options){ .partial = true }, &d);
    demand(l != NULL || !diags_ok(&d));
    if (l != NULL) {
        struct plain_tables tables = { .arena = &arena };
        struct look look = {
            .lesson = l, .options = { .style = true }, .arena = &arena, .diags = &d, .tables = &tables
        };
        look_lesson(&look);
        lesson_free(l);
    }
    for (size_t i = 0; i < d.count; i++)
        demand(d.list[i].place.file != NULL);
    diags_sort(&d);
    diags_free(&d);
    arena_free(&arena);
}

static bool has_apps(const struct lesson *l)
{
    for (size_t i = 0; i < l->step_count; i++)
        for (size_t k = 0; k < l->steps[i].apps.count; k++)
            if (app_find(l->steps[i].apps.s[k]) == NULL)
                return false;
    return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    struct pack pack = { .dir = SOURCE_DIR "/tests/golden/packs/base", .language = "fr" };
    struct arena arena = { 0 };
    struct diags d = { 0 };
    struct lesson *l = lesson_read_bytes(&pack, "lire", (const char *)data, n,
                                         (struct lesson_options){ .lenient = true }, &d);
    demand((l != NULL) == diags_ok(&d));
    if (n <= BIG)
        look(&pack, (const char *)data, n);
    if (l != NULL) {
        demand_lesson(l);
        if (n <= PLAYED && has_apps(l)) {
            struct shared_codes shared = { 0 };
            struct play play = { .lesson = l, .diags = &d, .arena = &arena, .shared = &shared };
            play_lesson(&play);
            tally_free(&play.tally);
            free(shared.list);
        }
        lesson_free(l);
    }
    diags_free(&d);
    arena_free(&arena);
    return 0;
}
