/* Opening and closing lessons, and which one comes next. Only the open lesson is read. */
#include "internal.h"

void lesson_close(struct learn *l)
{
    session_close(l->session);
    lesson_free(l->lesson);
    l->session = NULL;
    l->lesson = NULL;
}

bool lesson_open(struct learn *l, const char *id)
{
    struct diags diags = { 0 };
    struct pack *pack = packs_with(l->config->packs, id);
    struct lesson *lesson =
        pack != NULL ? lesson_read(pack, id, (struct lesson_options){ .lenient = true }, &diags) : NULL;
    diags_free(&diags);
    if (lesson == NULL) {
        l->notice = N_("Cette leçon est en réparation.\nChoisissez une autre leçon.");
        return false;
    }
    if (!l->resume_known)
        seat_refresh(l);
    if (!l->resume_known) { /* beginning now would write over what cannot be read yet */
        lesson_free(lesson);
        l->notice = N_("Votre travail ne se lit pas encore.\nAttendez un moment, puis essayez encore.");
        return false;
    }
    lesson_close(l);
    l->lesson = lesson;
    bool left = l->resumable && streq(l->resume.lesson, id);
    l->session = session_open(lesson, left ? l->resume.seed : rng_seed(l->who.id));
    learn_speak(l);
    if (left && !session_load(l->session, l->resume.state))
        l->notice = N_("La leçon a changé.\nVous recommencez cette étape.");
    l->seat_changed = l->who.id[0] != '\0';
    if (l->config->lesson == NULL)
        learn_push(l, &screen_lesson);
    return true;
}

const char *lesson_next(struct learn *l)
{
    const struct person_progress *done = learn_progress(l);
    for (size_t i = 0; i < l->config->packs->count; i++) {
        const struct pack *pack = l->config->packs->list[i];
        for (size_t j = 0; j < pack->lessons.count; j++)
            if (done == NULL || !progress_acquired(done, pack->lessons.s[j], l->now.local.date))
                return pack->lessons.s[j];
    }
    return NULL;
}

const char *path_title(struct learn *l, const char *id)
{
    struct pack *pack = packs_with(l->config->packs, id);
    const char *title = pack != NULL ? pack_lesson_title(pack, id) : NULL;
    return title != NULL ? learn_said(l, pack, title) : id;
}

size_t lessons_acquired(struct learn *l, const struct pack *pack)
{
    const struct person_progress *done = learn_progress(l);
    size_t n = 0;
    for (size_t j = 0; done != NULL && j < pack->lessons.count; j++)
        n += progress_acquired(done, pack->lessons.s[j], l->now.local.date);
    return n;
}
