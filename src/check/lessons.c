/* lessons.c - the lessons of one pack, several at once: each with messages of its own, put together in their order. */
#include "lessons.h"

#include "crew.h"
#include "plain.h"

#include <pthread.h>
#include <stdlib.h>

/* What belongs to one thread. */
struct hand {
    struct plain_tables tables;
    struct arena arena, scratch; /* of the tables; of the lesson that is looked at */
};

struct lessons {
    const struct pack *pack;
    struct check_options options;
    struct lesson_options reading;
    const char **ids;
    size_t listed, number; /* how many of them are in the list; of the pack */
    struct diags *said;    /* one for each lesson */
    struct hand hands[CREW_MOST];
    struct path *path;
    size_t came; /* lessons of the packs before */
    pthread_mutex_t path_lock;
};

static void add_to_path(struct lessons *all, size_t i, const struct lesson *lesson)
{
    pthread_mutex_lock(&all->path_lock);
    path_add(all->path, all->number, i < all->listed ? i : NOT_LISTED, all->came + i, lesson);
    pthread_mutex_unlock(&all->path_lock);
}

static void look_at(void *ctx, size_t number, size_t i)
{
    struct lessons *all = ctx;
    struct hand *hand = &all->hands[number];
    struct diags *d = &all->said[i];
    struct lesson *lesson = lesson_read(all->pack, all->ids[i], all->reading, d);
    if (lesson == NULL)
        return;
    add_to_path(all, i, lesson);
    if (i >= all->listed && all->pack->lessons.count > 0)
        diag_add(d, DIAG_WARNING, lesson->node->place,
                 "cette leçon n'est pas dans la liste 'lessons' de pack.yaml : personne ne la verra");
    struct look l = { .lesson = lesson,
                      .options = all->options,
                      .arena = &hand->scratch,
                      .diags = d,
                      .tables = &hand->tables };
    look_lesson(&l);
    arena_reset(&hand->scratch);
    lesson_free(lesson);
}

void look_lessons(const struct pack *pack, size_t number, const char **ids, size_t listed,
                  struct lesson_options reading, struct check_options options, struct path *path,
                  struct diags *d)
{
    size_t count = 0;
    while (ids[count] != NULL)
        count++;
    struct lessons all = { .pack = pack,
                           .options = options,
                           .reading = reading,
                           .ids = ids,
                           .listed = listed,
                           .number = number,
                           .path = path,
                           .came = path->came,
                           .said = xcalloc(count, sizeof(struct diags)),
                           .path_lock = PTHREAD_MUTEX_INITIALIZER };
    for (size_t i = 0; i < CREW_MOST; i++)
        all.hands[i].tables.arena = &all.hands[i].arena;
    for (size_t i = 0; i < count; i++)
        all.said[i].tr = d->tr;
    path->came += count;
    crew_run(count, look_at, &all);
    for (size_t i = 0; i < count; i++)
        diags_move(d, &all.said[i]);
    for (size_t i = 0; i < CREW_MOST; i++) {
        arena_free(&all.hands[i].arena);
        arena_free(&all.hands[i].scratch);
    }
    free(all.said);
}
