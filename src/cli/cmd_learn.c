/* learn: the learners' program, in curses or line by line. */
#include "cli.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LOCK_MINUTES = 3 };

/* The room's setting, else the default. */
static int lock_minutes(struct cli *c)
{
    struct arena arena = { 0 };
    const char *value = journal_setting(c->journal, "lock-minutes", &arena);
    int minutes = value != NULL ? atoi(value) : LOCK_MINUTES;
    arena_free(&arena);
    return minutes >= 0 && minutes <= 120 ? minutes : LOCK_MINUTES;
}

static const char *seat_name(const struct cli *c)
{
    const char *tty = ttyname(STDIN_FILENO);
    if (c->seat != NULL)
        return c->seat;
    if (tty == NULL)
        return "poste";
    return starts_with(tty, "/dev/") ? tty + strlen("/dev/") : tty;
}

static int learn_with(struct cli *c, const struct packs *packs)
{
    struct now now;
    struct learn_config config = {
        .packs = packs,
        .seat = seat_name(c),
        .language = c->lang != NULL ? c->lang : i18n_guess(),
        .language_asked = c->lang != NULL,
        .lock_minutes = lock_minutes(c),
        .by_number = c->plain,
        .use_language = i18n_use,
        .tr = i18n_tr,
    };
    clock_read(&c->clock, &now);
    struct learn *learn = learn_open(c->journal, &config, &now, &c->diags);
    if (learn == NULL)
        return cli_failed(c, EXIT_SURROUNDINGS);
    struct front front = { .learn = learn, .clock = clock_read, .clock_ctx = &c->clock };
    int status = c->plain ? front_plain(&front, &c->diags) : front_curses(&front, &c->diags);
    clock_read(&c->clock, &now);
    learn_close(learn, &now);
    return status;
}

static int run(struct cli *c)
{
    struct packs packs = { 0 };
    int status = cli_journal(c, false);
    if (status == EXIT_DONE && (!cli_packs(c, &packs) || (packs.count == 0 && !diags_ok(&c->diags))))
        status = EXIT_SURROUNDINGS;
    if (status == EXIT_DONE) {
        c->clock.newest_ms = journal_newest_ms(c->journal);
        status = learn_with(c, &packs);
    }
    packs_free(&packs);
    return status;
}

static const char *const options[] = { "seat", NULL };

const struct command command_learn = {
    .name = "learn",
    .args = "",
    .summary = N_("apprendre : les cartes, les leçons, les exercices"),
    .options = options,
    .most = 0,
    .run = run,
};
