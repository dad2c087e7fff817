/* preview.c - the lesson that is being written: read again when its file is saved, at the same step; what is wrong in it
 * is said on the page, which stays as it was. */
#include "internal.h"

#include <string.h>

/* The first fault, where it is: one is mended after the other. */
static void say_fault(struct learn *l, const struct diags *diags)
{
    str_clear(&l->fault);
    for (size_t i = 0; i < diags->count; i++) {
        const struct diag *d = &diags->list[i];
        if (d->level != DIAG_ERROR)
            continue;
        const char *slash = d->place.file != NULL ? strrchr(d->place.file, '/') : NULL;
        str_printf(&l->fault, "%s:%u:%u\n", slash != NULL ? slash + 1 : d->place.file, d->place.line,
                   d->place.column);
        text_safe(&l->fault, d->text, true);
        return;
    }
}

/* The new text in the place of the old one; the gestures of the open step are played again if it is still the same. */
static void take(struct learn *l, struct lesson *lesson)
{
    struct str saved = { 0 };
    session_save(l->session, &saved);
    struct session *again = session_open(lesson, session_seed(l->session));
    tongues_free(l); /* the translation may be what was saved */
    session_speak(again, learn_voice(l, lesson->pack));
    size_t step = (size_t)session_step(l->session) - 1;
    l->notice = N_("Le fichier est relu.");
    if (!session_load(again, str_s(&saved))) {
        session_skip(again, step);
        l->notice = N_("Le fichier est relu.\nCette étape recommence.");
    }
    lesson_close(l);
    l->lesson = lesson;
    l->session = again;
    str_clear(&l->fault);
    str_free(&saved);
}

bool preview_tick(struct learn *l)
{
    struct diags diags = { .tr = l->config->tr };
    if (l->session == NULL || !l->config->changed(l->config->changed_ctx))
        return false;
    struct pack *pack = packs_with(l->config->packs, l->config->lesson);
    struct lesson *lesson =
        lesson_read(pack, l->config->lesson, (struct lesson_options){ .lenient = true }, &diags);
    if (lesson != NULL)
        take(l, lesson);
    else
        say_fault(l, &diags);
    diags_free(&diags);
    return true;
}

void learn_recorded(struct learn *l, struct str *out)
{
    if (l->lesson != NULL)
        recording_write(&l->recording, l->lesson, l->config->tr, out);
}
