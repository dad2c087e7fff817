/* learn: the learners' program, in curses or line by line. */
#include "cli.h"

#include "passerelle/text.h"

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
    learn_keep(learn, &now);
    if (learn_unwritten(learn)) {
        diag_error(&c->diags,
                   N_("des réponses n'ont pas pu être gardées ; vérifiez la place et les droits du journal"));
        status = EXIT_SURROUNDINGS;
    }
    learn_close(learn, &now);
    return status;
}

/* The journal refuses such a name with every event: it is refused here, once. */
static bool seat_fine(struct cli *c)
{
    enum { SEAT_MOST = 40 };
    size_t at;
    if (c->seat == NULL ||
        (*c->seat != '\0' && utf8_count(c->seat) <= SEAT_MOST &&
         text_check(c->seat, strlen(c->seat), &at) == TEXT_FINE && strchr(c->seat, '\n') == NULL))
        return true;
    return diag_error(&c->diags, N_("nom de poste refusé : « %s » ; 1 à 40 signes qui se voient"), c->seat);
}

static int run(struct cli *c)
{
    struct packs packs = { 0 };
    if (!seat_fine(c))
        return EXIT_USAGE;
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
