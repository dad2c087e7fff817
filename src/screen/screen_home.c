/* The home of a person: one obvious « Continuer », the path, what one can do by now. */
#include "internal.h"

#include <string.h>

static bool has_resume(const struct learn *l)
{
    return l->resumable && packs_with(l->config->packs, l->resume.lesson) != NULL;
}

/* Done to its end, and not known yet. */
static bool is_to_do_again(struct learn *l, const char *id)
{
    const struct person_progress *done = learn_progress(l);
    bool finished = false;
    for (size_t i = 0; done != NULL && i < done->lesson_count; i++)
        finished |= streq(done->lessons[i].lesson, id);
    return finished && !progress_acquired(done, id, l->now.local.date);
}

static void add_continue(struct learn *l, struct page *p)
{
    const char *next = lesson_next(l);
    const char *label = page_tr(p, N_("Continuer")), *text;
    if (has_resume(l)) {
        text = page_printf(p, page_tr(p, N_("%s, étape %d sur %d")), path_title(l, l->resume.lesson),
                           l->resume.step, l->resume.steps);
    } else if (next != NULL) {
        label = page_tr(p, is_to_do_again(l, next) ? N_("Refaire, pour bien savoir") : N_("Commencer"));
        text = path_title(l, next);
    } else {
        page_text(p, N_("Votre chemin est fini. Bravo.\nVous pouvez refaire une leçon."));
        return;
    }
    page_add(p, (struct item){ .kind = ITEM_BUTTON,
                               .id = "continue",
                               .label = label,
                               .source = N_("Continuer"),
                               .text = text,
                               .flags = ITEM_MAIN,
                               .verb = page_tr(p, N_("[Entrée] ouvrir")) });
}

/* The pack of the lesson that comes next; the first one if none does. */
static size_t current_pack(struct learn *l)
{
    const char *id = has_resume(l) ? l->resume.lesson : lesson_next(l);
    const struct pack *here = id != NULL ? packs_with(l->config->packs, id) : NULL;
    for (size_t i = 0; i < l->config->packs->count; i++)
        if (l->config->packs->list[i] == here)
            return i;
    return 0;
}

/* The pack one is in, one before and two after: the whole path is under « Toutes les leçons ». */
static void add_path(struct learn *l, struct page *p)
{
    enum { PACKS_SHOWN = 4 };
    size_t count = l->config->packs->count, first = current_pack(l);
    first = first > 0 ? first - 1 : 0;
    if (first + PACKS_SHOWN > count)
        first = count > PACKS_SHOWN ? count - PACKS_SHOWN : 0;
    page_add(p,
             (struct item){ .kind = ITEM_TEXT, .label = page_tr(p, N_("Mon chemin")), .flags = ITEM_STRONG });
    for (size_t i = first; i < count && i < first + PACKS_SHOWN; i++) {
        const struct pack *pack = l->config->packs->list[i];
        int done = (int)lessons_acquired(l, pack), all = (int)pack->lessons.count;
        page_add(p, (struct item){ .kind = ITEM_PROGRESS,
                                   .label = learn_said(l, pack, pack->title),
                                   .amount = done,
                                   .most = all,
                                   .flags = done == all ? ITEM_DONE : 0u,
                                   .text = page_printf(
                                       p, page_trn(p, "%d leçon sur %d", "%d leçons sur %d", (unsigned)done),
                                       done, all) });
    }
}

static void add_row(struct page *p, const char *id, const char *source, const char *extra)
{
    page_add(p, (struct item){ .kind = ITEM_ROW,
                               .id = id,
                               .label = page_tr(p, source),
                               .source = source,
                               .extra = extra,
                               .verb = page_tr(p, N_("[Entrée] ouvrir")) });
}

static size_t count_acquired(struct learn *l)
{
    size_t n = 0;
    for (size_t i = 0; i < l->config->packs->count; i++)
        n += lessons_acquired(l, l->config->packs->list[i]);
    return n;
}

static void home_show(struct learn *l, struct page *p)
{
    unsigned can = (unsigned)count_acquired(l);
    frame_home(l, p, "home");
    page_slot(p, 0, page_tr(p, N_("[Entrée] ouvrir")), NULL);
    page_slot(p, 1, page_tr(p, N_("[↑] [↓] autre ligne")), NULL);
    page_add(p, (struct item){ .kind = ITEM_HEADING,
                               .label = page_printf(p, page_tr(p, N_("Bonjour %s.")), frame_names(l, p)) });
    add_continue(l, p);
    add_path(l, p);
    page_open(p, (struct item){ .group = GROUP_LIST, .id = "home" });
    add_row(p, "lessons", N_("Toutes les leçons"), NULL);
    add_row(p, "can", N_("Ce que je peux faire"),
            page_printf(p, page_trn(p, "%u phrase", "%u phrases", can), can));
    if (!seat_is_shared(l))
        add_row(p, "pair", N_("Nous sommes deux"), NULL);
    else
        add_row(p, "alone", N_("Je continue seul ou seule"), NULL);
    add_row(p, "leave", N_("J'ai fini pour aujourd'hui"), NULL);
    page_close(p);
    page_wish(p, "continue", l->sat);
}

static bool home_act(struct learn *l, const struct action *a)
{
    const char *target = a->verb == ACT_ACTIVATE && a->target != NULL ? a->target : "";
    if (streq(target, "continue")) {
        const char *id = has_resume(l) ? l->resume.lesson : lesson_next(l);
        return id != NULL && (lesson_open(l, id) || l->notice != NULL);
    }
    if (streq(target, "lessons"))
        learn_push(l, &screen_lessons);
    else if (streq(target, "can"))
        learn_push(l, &screen_can);
    else if (streq(target, "pair") && !seat_is_shared(l))
        pair_begin(l);
    else if (streq(target, "alone") && seat_is_shared(l))
        pair_end(l);
    else if (streq(target, "leave"))
        learn_set(l, &screen_bye);
    else
        return false;
    return true;
}

const struct screen screen_home = {
    .name = "home",
    .help = N_("« Continuer » reprend au même endroit. Les autres lignes : avec [↑] et [↓]."),
    .show = home_show,
    .act = home_act,
};

/* --- all the lessons --- */

static void lessons_show(struct learn *l, struct page *p)
{
    const struct person_progress *done = learn_progress(l);
    frame_over(l, p, "lessons", page_tr(p, N_("Toutes les leçons")));
    page_slot(p, 1, page_tr(p, N_("[↑] [↓] autre leçon")), NULL);
    for (size_t i = 0; i < l->config->packs->count; i++) {
        const struct pack *pack = l->config->packs->list[i];
        page_add(p, (struct item){ .kind = ITEM_HEADING, .label = learn_said(l, pack, pack->title) });
        page_open(p, (struct item){ .group = GROUP_LIST, .id = page_printf(p, "pack/%s", pack->id) });
        for (size_t j = 0; j < pack->lessons.count; j++) {
            const char *id = pack->lessons.s[j];
            bool acquired = done != NULL && progress_acquired(done, id, l->now.local.date);
            page_add(p, (struct item){ .kind = ITEM_ROW,
                                       .id = page_printf(p, "lesson/%s", id),
                                       .label = path_title(l, id),
                                       .extra = is_to_do_again(l, id) ? page_tr(p, N_("à refaire")) : NULL,
                                       .flags = acquired ? ITEM_DONE : 0u,
                                       .verb = page_tr(p, N_("[Entrée] ouvrir")) });
        }
        page_close(p);
    }
}

static bool lessons_act(struct learn *l, const struct action *a)
{
    if (a->verb != ACT_ACTIVATE || !starts_with(a->target ? a->target : "", "lesson/"))
        return false;
    learn_pop(l);
    return lesson_open(l, a->target + strlen("lesson/")) || l->notice != NULL;
}

const struct screen screen_lessons = {
    .name = "lessons",
    .help = N_("Choisissez une leçon. Le signe ✓ montre une leçon que vous savez."),
    .show = lessons_show,
    .act = lessons_act,
    .overlay = true,
};

/* --- what I can do: the sentences of the lessons that are acquired; these lessons are read here only --- */

static const char *can_do_of(struct learn *l, struct page *p, const struct pack *pack, const char *id)
{
    struct diags diags = { 0 };
    struct lesson *lesson = lesson_read(pack, id, (struct lesson_options){ .lenient = true }, &diags);
    const char *text =
        page_copy(p, lesson != NULL && lesson->can_do != NULL ? learn_said(l, pack, lesson->can_do)
                                                              : path_title(l, id));
    lesson_free(lesson);
    diags_free(&diags);
    return text;
}

static void can_show(struct learn *l, struct page *p)
{
    const struct person_progress *done = learn_progress(l);
    size_t said = 0;
    frame_over(l, p, "can", page_tr(p, N_("Ce que je peux faire")));
    page_slot(p, 0, page_tr(p, N_("[Entrée] retour")), NULL);
    for (size_t i = 0; i < l->config->packs->count; i++) {
        const struct pack *pack = l->config->packs->list[i];
        for (size_t j = 0; j < pack->lessons.count; j++) {
            if (done == NULL || !progress_acquired(done, pack->lessons.s[j], l->now.local.date))
                continue;
            page_add(p, (struct item){ .kind = ITEM_TEXT,
                                       .flags = ITEM_DONE,
                                       .label = can_do_of(l, p, pack, pack->lessons.s[j]) });
            said++;
        }
    }
    if (said == 0)
        page_text(p, N_("Vos phrases arrivent ici.\nUne leçon donne sa phrase quand vous la savez."));
}

static bool can_act(struct learn *l, const struct action *a)
{
    if (a->verb != ACT_NEXT)
        return false;
    learn_pop(l);
    return true;
}

const struct screen screen_can = { .name = "can", .show = can_show, .act = can_act, .overlay = true };

/* --- goodbye --- */

static void bye_show(struct learn *l, struct page *p)
{
    frame_home(l, p, "bye");
    page_slot(p, 3, NULL, NULL);
    page_add(p, (struct item){ .kind = ITEM_HEADING,
                               .label = page_printf(p, page_tr(p, N_("Au revoir %s.")), frame_names(l, p)) });
    page_text(p, N_("Votre travail est gardé."));
}

static bool bye_act(struct learn *l, const struct action *a)
{
    if (a->verb != ACT_NEXT && a->verb != ACT_BACK)
        return false;
    seat_leave(l, "done");
    learn_set(l, &screen_login);
    return true;
}

const struct screen screen_bye = { .name = "bye", .show = bye_show, .act = bye_act };
