/* preview: plays one lesson for whoever prepares it; nothing is recorded. */
#include "cli.h"

#include "lesson_named.h"
#include "watch.h"

#include <stdio.h>

/* Its faults are told before it opens: what learners never see, whoever writes it must. */
static bool is_fine(struct cli *c, const struct named *n)
{
    struct lesson *lesson = lesson_read(packs_with(&n->packs, n->id), n->id,
                                        (struct lesson_options){ .lenient = true }, &c->diags);
    bool fine = lesson != NULL;
    if (fine && c->step > (int)lesson->step_count)
        fine = diag_error(&c->diags, N_("--step %d : cette leçon a %d étapes"), c->step,
                          (int)lesson->step_count);
    lesson_free(lesson);
    return fine;
}

/* The terminal is the trainer's again: what stands there can be copied, or goes into a file. */
static void print_recorded(struct learn *learn)
{
    struct str out = { 0 };
    learn_recorded(learn, &out);
    if (out.len == 0)
        str_printf(&out, "# %s\n", _("Aucune tâche n'a été faite."));
    fputs(str_s(&out), stdout);
    str_free(&out);
}

static int play(struct cli *c, const struct named *n)
{
    struct now now;
    struct watch watch = { .dir = packs_with(&n->packs, n->id)->dir };
    struct learn_config config = {
        .packs = &n->packs,
        .seat = "preview",
        .language = c->lang != NULL ? c->lang : i18n_guess(),
        .language_asked = c->lang != NULL,
        .by_number = c->plain,
        .use_language = i18n_use,
        .tr = i18n_tr,
        .lesson = n->id,
        .step = c->step,
        .record = c->record,
        .changed = watch_changed,
        .changed_ctx = &watch,
    };
    watch_changed(&watch);
    clock_read(&c->clock, &now);
    struct learn *learn = learn_open(NULL, &config, &now, &c->diags);
    if (learn == NULL)
        return cli_failed(c, EXIT_SURROUNDINGS);
    struct front front = { .learn = learn, .clock = clock_read, .clock_ctx = &c->clock };
    int status = c->plain ? front_plain(&front, &c->diags) : front_curses(&front, &c->diags);
    if (c->record)
        print_recorded(learn);
    clock_read(&c->clock, &now);
    learn_close(learn, &now);
    return status;
}

static int run(struct cli *c)
{
    struct named n;
    int status = EXIT_DONE;
    if (!named_find(c, c->args[0], &n))
        status = EXIT_SURROUNDINGS;
    else if (!is_fine(c, &n))
        status = EXIT_FINDINGS;
    else
        status = play(c, &n);
    named_free(&n);
    return status;
}

static const char *const options[] = { "step", "record", NULL };

const struct command command_preview = {
    .name = "preview",
    .args = N_("LEÇON"),
    .summary = N_("essayer une leçon que l'on prépare ; rien n'est gardé"),
    .options = options,
    .least = 1,
    .most = 1,
    .run = run,
};
