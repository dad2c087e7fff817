/* pack handout: a lesson on paper, the learner's card and the teacher's sheet (handout.h). */
#include "lesson_named.h"
#include "pack_verbs.h"

#include "passerelle/handout.h"

/* Titles of the lessons that come before, as far as they are among these packs. */
static const char **titles_before(const struct lesson *l, const struct packs *packs, struct arena *a)
{
    const char **titles = arena_array(a, const char *, l->after.count + 1);
    for (size_t i = 0; i < l->after.count; i++) {
        struct pack *pack = packs_with(packs, l->after.s[i]);
        titles[i] = pack != NULL ? pack_lesson_title(pack, l->after.s[i]) : NULL;
    }
    return titles;
}

static bool say_absent(struct cli *c, const struct pack *pack, const char *code)
{
    struct arena arena = { 0 };
    struct str there = { 0 };
    for (const char **l = pack_languages(pack, &arena); *l != NULL; l++)
        str_printf(&there, ", %s", *l);
    diag_error(&c->diags, N_("langue absente : %s ; langues de ce paquet : %s%s"), code, pack->language,
               str_s(&there));
    str_free(&there);
    arena_free(&arena);
    return false;
}

/* The pack in that language; *po to po_free(). False: it cannot be had at all, told. */
static bool read_voice(struct cli *c, const struct pack *pack, const char *code, struct po **po,
                       struct voice *out)
{
    const unsigned errors = c->diags.errors;
    *po = pack_po(pack, code, &c->diags);
    *out = (struct voice){ .tr = cli_speaks(code) ? i18n_tr : NULL, .po = *po };
    if (*po != NULL)
        return true;
    if (c->diags.errors > errors)
        return false;
    return out->tr != NULL || say_absent(c, pack, code);
}

static int write_lesson(struct cli *c, const struct named *n, const struct lesson *l)
{
    const char *code = c->lang != NULL ? c->lang : i18n_guess();
    struct voice voice = { 0 };
    struct po *po = NULL;
    struct arena arena = { 0 };
    struct str out = { 0 };
    const bool beside = code != NULL && !streq(code, l->pack->language);
    const bool speaks = code != NULL && cli_speaks(code);
    int status = EXIT_FINDINGS;
    if (!beside || read_voice(c, l->pack, code, &po, &voice)) {
        handout_write(&(struct handout){ .lesson = l,
                                         .after = titles_before(l, &n->packs, &arena),
                                         .voice = beside ? &voice : NULL,
                                         .language = beside ? code : NULL,
                                         .tr = speaks ? i18n_tr : NULL,
                                         .sheet_language = speaks ? code : NULL },
                      &out);
        status = output_deliver(c, &out, OUTPUT_EVERYBODY);
    }
    po_free(po);
    str_free(&out);
    arena_free(&arena);
    return status;
}

int pack_verb_handout(struct cli *c)
{
    struct named n;
    int status = EXIT_SURROUNDINGS;
    if (named_find(c, c->args[1], &n)) {
        struct lesson *lesson = lesson_read(packs_with(&n.packs, n.id), n.id,
                                            (struct lesson_options){ .lenient = true }, &c->diags);
        status = lesson != NULL ? write_lesson(c, &n, lesson) : EXIT_FINDINGS;
        lesson_free(lesson);
    }
    named_free(&n);
    return status;
}
