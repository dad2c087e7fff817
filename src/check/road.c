/* road.c - the way through an exercise as it was played by its `how`, to stand anywhere on it again. */
#include "play.h"

#include <stdlib.h>

void road_free(struct road *r)
{
    free(r->list);
    free(r->start);
    *r = (struct road){ 0 };
}

size_t road_own(const struct road *r, size_t task)
{
    size_t at = r->start[task];
    while (at < r->start[task + 1] && r->list[at].shown)
        at++;
    return at;
}

struct session *road_stand(struct play *p, const struct road *r, size_t gestures)
{
    struct session *s = play_open(p, r->index);
    struct effect effect;
    for (size_t i = 0; i < gestures; i++) {
        const struct action on = { .verb = ACT_NEXT };
        play_act(p, s, r->list[i].shown ? &on : &r->list[i].action, &effect);
    }
    return s;
}
