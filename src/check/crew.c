/* crew.c - threads that take one piece of work after the other. */
#include "crew.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <unistd.h>

enum { FEW = 16, STACK_BYTES = 1 << 20 };

struct crew {
    crew_work *work;
    void *ctx;
    size_t count;
    atomic_size_t next;
};

struct hand {
    struct crew *crew;
    size_t number;
    pthread_t thread;
    bool hired;
};

static void *work(void *arg)
{
    struct hand *h = arg;
    size_t piece;
    while ((piece = atomic_fetch_add(&h->crew->next, 1)) < h->crew->count)
        h->crew->work(h->crew->ctx, h->number, piece);
    return NULL;
}

static size_t hands_for(size_t count)
{
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    if (count < FEW || processors < 2)
        return 1;
    return processors < CREW_MOST ? (size_t)processors : CREW_MOST;
}

void crew_run(size_t count, crew_work *what, void *ctx)
{
    struct crew crew = { .work = what, .ctx = ctx, .count = count };
    struct hand hands[CREW_MOST];
    const size_t wanted = hands_for(count);
    pthread_attr_t small;
    bool ready = wanted > 1 && pthread_attr_init(&small) == 0;
    if (ready)
        pthread_attr_setstacksize(&small, STACK_BYTES);
    for (size_t i = 0; i < wanted; i++) {
        hands[i] = (struct hand){ .crew = &crew, .number = i };
        /* The first is the caller; one that cannot be had leaves its pieces to the others. */
        hands[i].hired = i > 0 && ready && pthread_create(&hands[i].thread, &small, work, &hands[i]) == 0;
    }
    work(&hands[0]);
    for (size_t i = 1; i < wanted; i++)
        if (hands[i].hired)
            pthread_join(hands[i].thread, NULL);
    if (ready)
        pthread_attr_destroy(&small);
}
