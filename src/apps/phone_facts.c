/* phone_facts.c - what Téléphone d'essai can state: messages, calls, photos, the number. */
#include "phone_app.h"

static const char *const trap_words[] = { "some", "none", NULL };
static const char *const photo_words[] = { "kept", "gone", NULL };
const char *const phone_qualities[] = {
    [QUALITY_SHARP] = "sharp",
    [QUALITY_BLURRED] = "blurred",
    [QUALITY_CUT] = "cut",
    [QUALITY_DARK] = "dark",
    NULL,
};

#define MESSAGE_LINE \
    { \
        "message", VALUE_ID, NULL, "its id" \
    }
#define TRAP_LINE \
    { \
        "trap", VALUE_WORD, trap_words, "whether it is a trap" \
    }
#define PAPER_LINE \
    { \
        "paper", VALUE_TEXT, NULL, "what was photographed" \
    }

const struct fact_kind phone_facts[] = {
    [PHONE_OPENED] = {
        .name = "phone.opened",
        .doc = "a text message was opened",
        .attributes = { MESSAGE_LINE, TRAP_LINE },
        .look = true,
    },
    [PHONE_DELETED] = {
        .name = "phone.deleted",
        .told = N_("J'ai supprimé le SMS de {message}."),
        .doc = "a text message was deleted",
        .attributes = { MESSAGE_LINE, TRAP_LINE },
    },
    [PHONE_REPORTED] = {
        .name = "phone.reported",
        .told = N_("J'ai signalé le SMS de {message}."),
        .doc = "a text message was reported",
        .attributes = { MESSAGE_LINE, TRAP_LINE },
    },
    [PHONE_JUDGED] = {
        .name = "phone.judged",
        .told = N_("J'ai jugé le SMS de {message}."),
        .doc = "someone said whether a message is true or a trap",
        .attributes = {
            MESSAGE_LINE,
            { "answer", VALUE_WORD, judge_words, "right or wrong" },
            { "clue", VALUE_WORD, clue_words, "the clue that was chosen" },
            TRAP_LINE,
        },
    },
    [PHONE_ANSWERED] = {
        .name = "phone.answered",
        .told = N_("J'ai répondu à un appel."),
        .doc = "a call was answered with one of its choices",
        .attributes = {
            { "call", VALUE_ID, NULL, "its id" },
            { "choice", VALUE_TEXT, NULL, "what was said" },
        },
    },
    [PHONE_PHOTOGRAPHED] = {
        .name = "phone.photographed",
        .told = N_("J'ai photographié : {paper}."),
        .doc = "a paper was photographed, kept or not",
        .attributes = {
            PAPER_LINE,
            { "quality", VALUE_WORD, phone_qualities, "what came of it" },
            { "sides", VALUE_ID, NULL, "1 or 2" },
        },
    },
    [PHONE_PHOTO_IS] = {
        .name = "phone.photo",
        .state = true,
        .doc = "a photo of a paper is in the phone, or was deleted there",
        .attributes = { PAPER_LINE, { "state", VALUE_WORD, photo_words, "kept or gone" } },
    },
    [PHONE_NUMBER_IS] = {
        .name = "phone.number",
        .state = true,
        .doc = "the number of this phone",
        .attributes = { { "number", VALUE_ID, NULL, "in pairs: 06 39 98 01 02" } },
    },
    [PHONE_FACTS] = { 0 },
};

/* The same photo may lie in the phone and be gone from elsewhere: then it is kept. */
static bool still_kept(const struct world *w, const struct file *gone)
{
    for (size_t i = 0; i < w->file_count; i++) {
        if (w->files[i]->at == FILE_PHONE && w->files[i]->data == gone->data)
            return true;
    }
    return false;
}

static void tell_photos(const struct world *w, const struct fact_kind *kind, fact_sink *sink, void *ctx)
{
    for (size_t i = 0; i < w->file_count; i++) {
        const struct file *f = w->files[i];
        bool gone = f->at == FILE_GONE;
        if (phone_is_photo(w, f) && !(gone && still_kept(w, f)))
            sink(ctx, &(struct fact){ .kind = kind, .value = { f->data->paper, photo_words[gone] } });
    }
}

static void tell_number(const struct world *w, const struct fact_kind *kind, fact_sink *sink, void *ctx)
{
    sink(ctx, &(struct fact){ .kind = kind, .value = { w->phone.number } });
}

void phone_now(const void *unused, const struct world *w, const struct fact_kind *kind, fact_sink *sink,
               void *ctx)
{
    (void)unused;
    if (kind == &phone_facts[PHONE_PHOTO_IS])
        tell_photos(w, kind, sink, ctx);
    else if (kind == &phone_facts[PHONE_NUMBER_IS])
        tell_number(w, kind, sink, ctx);
}
