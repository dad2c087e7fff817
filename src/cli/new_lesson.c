/* new_lesson.c - `new lesson`: what it practises, how it is called; its files, and its name in pack.yaml. */
#include "new_make.h"

#include "passerelle/theme.h"

#include <stdlib.h>

static const struct new_kind *ask_kind(struct making *m)
{
    const char *words[8] = { 0 }, *labels[8] = { 0 };
    for (size_t i = 0; new_kinds[i].word != NULL; i++) {
        words[i] = new_kinds[i].word;
        labels[i] = _(new_kinds[i].label);
    }
    int kind = ask_choice(&m->asking, _("Que pratique la leçon ?"), words, labels, 0);
    return kind >= 0 ? &new_kinds[kind] : NULL;
}

/* The theme's code; NULL: over. */
static const char *ask_theme(struct making *m, const char *proposed)
{
    size_t count = 0;
    int first = 0;
    while (themes[count].code != NULL)
        count++;
    const char **codes = arena_array(&m->asking.arena, const char *, count + 1);
    const char **names = arena_array(&m->asking.arena, const char *, count + 1);
    for (size_t i = 0; i < count; i++) {
        codes[i] = themes[i].code;
        names[i] = _(themes[i].name);
        first = streq(codes[i], proposed) ? (int)i : first;
    }
    int theme = ask_choice(&m->asking, _("Le thème"), codes, names, first);
    return theme >= 0 ? codes[theme] : NULL;
}

static void add_files(struct making *m, const struct new_kind *kind)
{
    struct answers *a = &m->answers;
    struct str text = { 0 };
    const bool own = a->site == NULL;
    if (own) {
        a->site = a->id;
        a->address = new_address(m);
    }
    if (kind->world)
        new_add(m, new_path(m, "worlds/", a->id), new_world_text);
    if (kind->site && own)
        new_add(m, new_path(m, "sites/", a->id), new_site_text);
    str_printf(&text, "%s%s", new_head_text, kind->text);
    new_add(m, new_path(m, "", a->id), str_s(&text));
    str_free(&text);
}

void new_lesson_small(struct making *m)
{
    const struct new_kind *kind = new_kinds;
    while (!streq(kind->word, "none"))
        kind++;
    m->answers.title = kind->title;
    m->answers.can_do = kind->can_do;
    m->answers.theme = kind->theme;
    add_files(m, kind);
}

bool new_lesson_ask(struct making *m)
{
    struct answers *a = &m->answers;
    const struct new_kind *kind = ask_kind(m);
    kind = kind != NULL ? new_ask_site(m, kind) : NULL;
    if (kind == NULL)
        return false;
    a->title = ask(&m->asking, _("Le titre, 5 mots au plus"), kind->title, check_title, NULL);
    a->can_do = ask(&m->asking, _("Ce qu'on sait faire à la fin : « Je peux ... »"), kind->can_do,
                    check_can_do, NULL);
    a->theme = ask_theme(m, kind->theme);
    if (m->asking.over)
        return false;
    add_files(m, kind);
    return true;
}

/* False: told. */
static bool add_to_pack(struct making *m)
{
    size_t n = 0;
    const char *path = new_path(m, "", "pack");
    char *text = pack_file_text(path, &n);
    struct str out = { 0 };
    bool fine = text != NULL && new_insert(text, n, m->answers.id, &out);
    if (fine) {
        *new_files_add(&m->files, path) = out;
        m->files.list[m->files.count - 1].replaces = true;
    } else {
        str_free(&out);
        diag_error(&m->cli->diags,
                   N_("%s : pas de place trouvée dans 'lessons' ; écrivez-les entre crochets : [a, b]"),
                   path);
    }
    free(text);
    return fine;
}

int new_lesson(struct making *m)
{
    for (size_t i = 0; i < m->pack->lessons.count; i++)
        if (streq(m->pack->lessons.s[i], m->answers.id)) {
            diag_error(&m->cli->diags, N_("'%s' est déjà dans 'lessons' de %s ; choisissez un autre nom"),
                       m->answers.id, new_path(m, "", "pack"));
            return EXIT_USAGE;
        }
    if (!new_lesson_ask(m))
        return EXIT_USAGE;
    return add_to_pack(m) ? EXIT_DONE : EXIT_FINDINGS;
}
