/*
 * How long a full world takes to open: a lesson over 200 messages, 500 files and 10 sites, against what libyaml needs
 * for the events of the same bytes.
 *
 *   worldbench FOLDER ROUNDS
 *
 * The pack is written into FOLDER. Both are done in turn; the 5th percentile counts: the rest is
 * noise of the machine. Prints one figure a line:
 * NAME <TAB> WHAT <TAB> VALUE.
 */
#include "full_world.h"
#include "samples.h"

#include "passerelle/pack.h"
#include "passerelle/text.h"
#include "passerelle/world.h"

#include <stdio.h>
#include <stdlib.h>
#include <yaml.h>

static struct str all; /* what libyaml reads: the documents one after the other */

/* Not inlined, so that instructions can be counted by their names: tests/bench/run. */
__attribute__((noinline)) static double read_events(size_t *events)
{
    yaml_parser_t parser;
    yaml_event_t event;
    bool over = false;
    double at = clock_ms();
    *events = 0;
    if (yaml_parser_initialize(&parser) == 0)
        fatal("libyaml does not start");
    yaml_parser_set_input_string(&parser, (const unsigned char *)str_s(&all), all.len);
    while (!over) {
        if (yaml_parser_parse(&parser, &event) == 0)
            fatal("libyaml: %s", parser.problem);
        over = event.type == YAML_STREAM_END_EVENT;
        ++*events;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    return clock_ms() - at;
}

__attribute__((noinline)) static double open_lesson(const struct pack *pack, struct diags *d)
{
    double at = clock_ms();
    struct lesson *l = lesson_read(pack, "essai", (struct lesson_options){ .lenient = true }, d);
    struct world w;
    if (l == NULL || l->steps[0].world->site_count != FULL_SITES) {
        text_print_diags(stderr, d);
        fatal("the lesson cannot be read");
    }
    world_open(&w, l->steps[0].world, 1);
    at = clock_ms() - at;
    world_close(&w);
    lesson_free(l);
    return at;
}

int main(int argc, char **argv)
{
    struct diags d = { 0 };
    struct samples libyaml = { 0 }, ours = { 0 };
    size_t events = 0;
    memory_settle(); /* as the program does */
    int rounds = argc == 3 ? atoi(argv[2]) : 0;
    if (rounds < 1) {
        fprintf(stderr, "usage: worldbench FOLDER ROUNDS\n");
        return 2;
    }
    full_world_write(argv[1], &all);
    struct pack *pack = pack_read(argv[1], &d);
    if (pack == NULL)
        fatal("the pack cannot be read");
    for (int i = 0; i < rounds; i++) {
        samples_add(&libyaml, read_events(&events));
        samples_add(&ours, open_lesson(pack, &d));
    }
    printf("world\tbytes\t%zu\nworld\tevents\t%zu\n", all.len, events);
    printf("world\tlibyaml_ms\t%.3f\n", samples_percentile(&libyaml, 5));
    printf("world\topen_ms\t%.3f\n", samples_percentile(&ours, 5));
    pack_free(pack);
    str_free(&all);
    diags_free(&d);
    return 0;
}
