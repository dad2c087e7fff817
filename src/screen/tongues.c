/* tongues.c - packs in the language of whoever sits there: their translations, read when they are first needed. */
#include "internal.h"

#include <stdlib.h>

/* A pack in one language. */
struct tongue {
    const struct pack *pack;
    const char *language;
    struct po *po; /* NULL: there is none, or it cannot be read */
    struct voice voice;
    struct tongue *next;
};

static struct tongue *tongue_read(const struct learn *l, const struct pack *pack)
{
    struct tongue *t = xcalloc(1, sizeof *t);
    struct diags unsaid = { 0 }; /* check tells it; learners get the pack as it was written */
    *t = (struct tongue){ .pack = pack, .language = l->language };
    t->po = pack_po(pack, l->language, &unsaid);
    t->voice = (struct voice){ .tr = l->config->tr, .po = t->po };
    diags_free(&unsaid);
    return t;
}

const struct voice *learn_voice(struct learn *l, const struct pack *pack)
{
    const bool own = pack->language == NULL || streq(pack->language, l->language);
    if (own && streq(l->language, languages[0].code)) /* the source language of everything */
        return NULL;
    struct tongue *t = l->tongues;
    while (t != NULL && (t->pack != pack || t->language != l->language))
        t = t->next;
    if (t == NULL) {
        t = tongue_read(l, pack);
        t->next = l->tongues;
        l->tongues = t;
    }
    return own || t->po != NULL ? &t->voice : NULL;
}

const char *learn_said(struct learn *l, const struct pack *pack, const char *text)
{
    return voice_say(learn_voice(l, pack), text);
}

void learn_speak(struct learn *l)
{
    if (l->session != NULL)
        session_speak(l->session, learn_voice(l, l->lesson->pack));
}

void tongues_free(struct learn *l)
{
    for (struct tongue *t = l->tongues, *next; t != NULL; t = next) {
        next = t->next;
        po_free(t->po);
        free(t);
    }
    l->tongues = NULL;
}
