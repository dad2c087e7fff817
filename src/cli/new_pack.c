/* new_pack.c - `new pack`: who writes, and a first lesson if one is wanted. */
#include "new_make.h"

#include <stdio.h>

/* The name of a lesson is the name of its file. */
static const char *check_id(const char *answer, const void *ctx)
{
    (void)ctx;
    if (!id_valid(answer))
        return _("Des petites lettres sans accent, des chiffres, des tirets. Exemple : repondre-01");
    return new_reserved(answer) ? _("Ce nom sert déjà à autre chose. Écrivez-en un autre.") : NULL;
}

/* -1: over. */
static int ask_first(struct making *m)
{
    static const char *const words[] = { "oui", "non", NULL };
    const char *const labels[] = { _("oui"), _("non"), NULL };
    return ask_choice(&m->asking, _("Une première leçon ?"), words, labels, 0);
}

int new_pack(struct making *m)
{
    struct answers *a = &m->answers, first = *a;
    a->title = ask(&m->asking, _("Le titre du paquet"), "Mon paquet", check_title, NULL);
    a->author = ask(&m->asking, _("Votre nom, ou celui de votre équipe"), "Prénom Nom", check_title, NULL);
    int lesson = ask_first(m);
    first.id = "premiere-lecon";
    if (lesson == 0)
        first.id =
            ask(&m->asking, _("Le nom court de la leçon : celui de son fichier"), first.id, check_id, NULL);
    if (m->asking.over)
        return EXIT_USAGE;
    a->lessons = arena_strdup(&m->asking.arena, first.id);
    new_add(m, new_path(m, "", "pack"), new_pack_text);
    new_add(m, new_path(m, "", "glossary"), new_glossary_text);
    new_add(m, new_path(m, "", "mistakes"), new_mistakes_text);
    *a = first;
    if (lesson == 0)
        return new_lesson_ask(m) ? EXIT_DONE : EXIT_USAGE;
    printf("%s\n", _("Un paquet a au moins une leçon. Une petite est écrite, à changer."));
    new_lesson_small(m);
    return EXIT_DONE;
}
