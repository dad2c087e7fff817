/* rehearse.c - every lesson of a path, played; one line for each. */
#include "play.h"

#include <stdlib.h>
#include <string.h>

enum { MINUTES_APART = 3 };

struct rehearsal {
    struct str *out;
    struct diags *diags;
    struct arena arena;
    struct shared_codes shared;
    struct diags checked; /* what check says of them */
};

/* The id in a path: the name of the file, as far as its ending. */
static const char *id_of(struct rehearsal *r, const char *path)
{
    const char *slash = strrchr(path, '/'), *name = slash != NULL ? slash + 1 : path;
    const char *end = strrchr(name, '.');
    return end != NULL ? arena_strndup(&r->arena, name, (size_t)(end - name)) : name;
}

static const char *in_words(const struct rehearsal *r, const char *source)
{
    return r->diags->tr != NULL ? r->diags->tr(source, NULL, 1) : source;
}

/* An estimate that is far from what the lesson announces: more than half as much again, and some minutes. */
static void look_minutes(const struct rehearsal *r, const struct lesson *l, int estimated)
{
    bool longer = 2 * estimated > 3 * l->minutes, shorter = 3 * estimated < 2 * l->minutes;
    if (l->minutes > 0 && (longer || shorter) && abs(estimated - l->minutes) > MINUTES_APART)
        diag_add(r->diags, DIAG_WARNING, node_place(l->node, "minutes"),
                 "cette leçon prend sans doute %d minutes ; 'minutes' dit %d", estimated, l->minutes);
}

static void write_line(const struct rehearsal *r, const struct play *p, bool good)
{
    const struct lesson *l = p->lesson;
    const struct tally *t = &p->tally;
    struct str line = { 0 };
    str_add(&line, l->id);
    if (p->language != NULL)
        str_printf(&line, " (%s)", p->language);
    str_add(&line, " : ");
    str_printf(&line, in_words(r, N_("étapes %zu, tâches %zu")), l->step_count, t->tasks);
    str_printf(&line, in_words(r, N_(", pratique %d %%, minutes %d")), tally_share(t), tally_minutes(t));
    if (l->minutes > 0)
        str_printf(&line, in_words(r, N_(" sur %d")), l->minutes);
    if (p->voice == NULL)
        str_printf(&line, in_words(r, N_(", erreurs %zu sur %zu")), t->reached, t->mistakes);
    for (size_t i = 0; p->voice == NULL && i < t->fact_count; i++)
        str_printf(&line, "%s%s", i == 0 ? in_words(r, N_(", faits ")) : " ", t->facts[i]);
    str_printf(&line, ", %s", in_words(r, good ? N_("bien") : N_("à corriger")));
    if (r->out != NULL)
        str_printf(r->out, "%s\n", str_s(&line));
    else
        diag_add(r->diags, DIAG_NOTE, node_place(l->node, "id"), "%s", str_s(&line));
    str_free(&line);
}

/* One lesson in one language. */
static void play_in(struct rehearsal *r, const struct lesson *lesson, const char *language,
                    const struct voice *voice)
{
    unsigned errors = r->diags->errors;
    struct play p = { .lesson = lesson,
                      .language = language,
                      .voice = voice,
                      .diags = r->diags,
                      .arena = &r->arena,
                      .shared = &r->shared };
    play_lesson(&p);
    if (r->diags->errors == errors && voice == NULL)
        look_minutes(r, lesson, tally_minutes(&p.tally));
    write_line(r, &p, r->diags->errors == errors);
    tally_free(&p.tally);
}

/* --- what check finds comes first --- */
static void check_first(struct rehearsal *r, const char *path)
{
    r->checked.tr = r->diags->tr;
    check_pack(path, (struct check_options){ 0 }, &r->checked);
    for (size_t i = 0; i < r->checked.count; i++)
        if (r->checked.list[i].level == DIAG_ERROR)
            diag_add(r->diags, DIAG_ERROR, r->checked.list[i].place, "%s", r->checked.list[i].text);
}

/* In the same folder as the lesson: a world, a site, the mistakes or the words. */
static bool is_shared(const char *file, const char *lesson)
{
    const char *slash = strrchr(lesson, '/');
    const size_t n = slash != NULL ? (size_t)(slash + 1 - lesson) : 0;
    if (strncmp(file, lesson, n) != 0)
        return false;
    file += n;
    return starts_with(file, "worlds/") || starts_with(file, "sites/") || streq(file, "mistakes.yaml") ||
           streq(file, "glossary.yaml");
}

static bool has_errors(const struct rehearsal *r, const struct lesson *lesson)
{
    const char *file = lesson->node->place.file;
    for (size_t i = 0; i < r->checked.count; i++) {
        const struct diag *one = &r->checked.list[i];
        if (one->level == DIAG_ERROR && one->place.file != NULL &&
            (streq(one->place.file, file) || is_shared(one->place.file, file)))
            return true;
    }
    return false;
}

/* A lesson that cannot be read, and what it says if check did not say it. */
static struct lesson *told(struct rehearsal *r, struct lesson *lesson, struct diags *unsaid)
{
    if (lesson == NULL && diags_ok(&r->checked))
        diags_move(r->diags, unsaid);
    diags_free(unsaid);
    return lesson;
}

/* One with errors is not played: what comes of them would be told as errors of its own. */
static void play_one(struct rehearsal *r, const char *id, struct lesson *lesson)
{
    if (lesson == NULL || has_errors(r, lesson)) {
        if (r->out != NULL)
            str_printf(r->out, in_words(r, N_("%s : pas jouée ; corrigez d'abord les erreurs\n")), id);
        lesson_free(lesson);
        return;
    }
    play_in(r, lesson, NULL, NULL);
    const char **languages = pack_languages(lesson->pack, &r->arena);
    for (size_t i = 0; languages[i] != NULL; i++) {
        struct diags unsaid = { 0 }; /* check tells it */
        struct po *po = pack_po(lesson->pack, languages[i], &unsaid);
        const struct voice voice = { .po = po };
        if (po != NULL)
            play_in(r, lesson, languages[i], &voice);
        po_free(po);
        diags_free(&unsaid);
    }
    lesson_free(lesson);
}

/* Shared mistakes that lessons name, and that none of those that were played leads to. */
static void look_shared(struct rehearsal *r)
{
    for (size_t i = 0; i < r->shared.count; i++)
        if (!r->shared.list[i].reached)
            diag_add(
                r->diags, DIAG_WARNING, r->shared.list[i].place,
                "aucun chemin trouvé vers l'erreur '%s' dans les leçons ; ajoutez 'by' dans l'une d'elles",
                r->shared.list[i].code);
    free(r->shared.list);
    r->shared = (struct shared_codes){ 0 };
}

bool rehearse_pack(const char *path, struct str *out, struct diags *d)
{
    unsigned errors = d->errors;
    const struct lesson_options options = { .lenient = true };
    struct rehearsal r = { .out = out, .diags = d };
    struct diags unsaid = { .tr = d->tr }; /* check says it */
    struct found f;
    check_first(&r, path);
    if (found_open(&f, path, options, &unsaid)) {
        if (f.lesson != NULL)
            play_one(&r, id_of(&r, f.lesson),
                     told(&r, lesson_read_file(f.lesson, options, &unsaid), &unsaid));
        for (size_t i = 0; i < f.count; i++) {
            size_t listed;
            const char **ids = found_lessons(f.packs[i], &listed, &r.arena, &unsaid);
            for (size_t k = 0; ids[k] != NULL; k++)
                play_one(&r, ids[k], told(&r, lesson_read(f.packs[i], ids[k], options, &unsaid), &unsaid));
        }
    }
    if (f.lesson == NULL)
        look_shared(&r);
    free(r.shared.list);
    diags_free(&unsaid);
    diags_free(&r.checked);
    found_close(&f);
    arena_free(&r.arena);
    diags_sort(d);
    return d->errors == errors;
}
