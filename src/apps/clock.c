/* clock.c - the day of the story, as a fact: every exercise has it, and it has no page. */
#include "passerelle/app.h"

static void clock_now(const void *unused, const struct world *w, const struct fact_kind *kind,
                      fact_sink *sink, void *ctx)
{
    struct str now = { 0 };
    struct moment m = world_now(w);
    (void)unused;
    date_print(&now, m.date);
    str_printf(&now, " %02d:%02d", m.hour, m.minute);
    sink(ctx, &(struct fact){ .kind = kind, .value = { str_s(&now), str_s(&now) } });
    str_free(&now);
}

const struct app app_clock = {
    .name = "clock",
    .doc = "the day of the story",
    .facts = world_facts,
    .now = clock_now,
};
