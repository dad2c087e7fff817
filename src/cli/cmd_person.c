/* person: who has a card here. */
#include "people.h"

#include "passerelle/progress.h"
#include "passerelle/report.h"
#include "passerelle/text.h"

#include <stdio.h>
#include <string.h>

static const char *date_of(int64_t utc_ms, struct str *out)
{
    str_clear(out);
    if (utc_ms > 0)
        date_print(out, date_from_days(utc_ms / (24 * 3600 * (int64_t)1000)));
    return utc_ms > 0 ? str_s(out) : "-";
}

static void print_line(const struct person_card *card)
{
    struct str slug = { 0 }, date = { 0 }, name = { 0 };
    person_slug(&slug, card);
    text_safe(&name, card->name, false);
    printf("%-24s %s%*s %-10s %s\n", str_s(&slug), str_s(&name), 16 - text_width(str_s(&name)), "", card->picture,
           date_of(card->seen_ms, &date));
    str_free(&slug);
    str_free(&date);
    str_free(&name);
}

static int list(struct cli *c, const struct people *people)
{
    (void)c;
    if (people->count == 0)
        printf("%s\n", _("Pas encore de carte. Ajoutez : passerelle person add NOM IMAGE"));
    for (size_t i = 0; i < people->count; i++)
        print_line(&people->list[i]);
    return EXIT_DONE;
}

static int refuse(struct cli *c, const char *format, const char *word)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    diag_error(&c->diags, format, word);
#pragma GCC diagnostic pop
    return EXIT_USAGE;
}

static int add(struct cli *c, const struct people *people)
{
    size_t at;
    const char *name = c->args[1], *picture = c->args[2];
    struct person_card card = { .name = name, .picture = picture };
    struct str slug = { 0 };
    if (c->arg_count != 3)
        return refuse(c, N_("il manque le nom ou l'image%s ; exemple : passerelle person add Amina soleil"), "");
    if (*name == '\0' || text_check(name, strlen(name), &at) != TEXT_FINE || strchr(name, '\n') != NULL ||
        utf8_count(name) > 15)
        return refuse(c, N_("nom refusé : « %s » ; 1 à 15 signes qui se voient"), name);
    if (picture_find(picture) == NULL)
        return refuse(c, N_("image inconnue : « %s » ; les images : arbre, bateau, cle, fleur, horloge, livre, "
                            "montagne, oiseau, poisson, soleil, tasse, velo"), picture);
    for (size_t i = 0; i < people->count; i++)
        if (text_same(people->list[i].name, name) && streq(people->list[i].picture, picture))
            return refuse(c, N_("une carte a déjà ce nom et cette image : « %s » ; choisissez une autre image"), name);
    if (!journal_person_put(c->journal, &card, &c->diags))
        return cli_failed(c, EXIT_SURROUNDINGS);
    person_slug(&slug, &card);
    printf(_("Personne ajoutée : %s\n"), str_s(&slug));
    str_free(&slug);
    return EXIT_DONE;
}

static void print_progress(const struct person_progress *p)
{
    struct str day = { 0 };
    printf(_("Visites : %zu\n"), p->visit_count);
    for (size_t i = 0; i < p->lesson_count; i++) {
        str_clear(&day);
        date_print(&day, p->lessons[i].day);
        printf("  %s  %-14s %s\n", str_s(&day), p->lessons[i].lesson,
               p->lessons[i].acquired ? _("acquise") : _("travaillée"));
    }
    str_free(&day);
}

static int show(struct cli *c, const struct people *people)
{
    struct progress progress = { 0 };
    const struct person_card *card;
    if (c->arg_count != 2)
        return refuse(c, N_("il manque la personne%s ; exemple : passerelle person show amina-soleil"), "");
    card = people_named(c, people, c->args[1]);
    if (card == NULL)
        return EXIT_USAGE;
    print_line(card);
    if (!journal_each(c->journal, (struct event_query){ .person = card->id }, progress_fold, &progress, &c->diags)) {
        progress_free(&progress);
        return cli_failed(c, EXIT_SURROUNDINGS);
    }
    progress_finish(&progress);
    const struct person_progress *p = progress_person(&progress, card->id);
    if (p != NULL)
        print_progress(p);
    progress_free(&progress);
    return EXIT_DONE;
}

static const struct {
    const char *name;
    int (*run)(struct cli *, const struct people *);
} verbs[] = { { "list", list }, { "add", add }, { "show", show } };

static int run(struct cli *c)
{
    struct people people;
    int status;
    for (size_t i = 0; i < ARRAY_LEN(verbs); i++) {
        if (!streq(verbs[i].name, c->args[0]))
            continue;
        if (!cli_journal(c) || !people_list(c, &people))
            return cli_failed(c, EXIT_SURROUNDINGS);
        status = verbs[i].run(c, &people);
        people_free(&people);
        return status;
    }
    return refuse(c, N_("après person, un de ces mots est attendu : list, add, show ; reçu : %s"), c->args[0]);
}

const struct command command_person = {
    .name = "person",
    .args = "list | add NOM IMAGE | show ID",
    .summary = N_("les cartes des personnes"),
    .least = 1,
    .most = 3,
    .run = run,
};
