/* person: who has a card here. */
#include "people.h"
#include "table.h"

#include "passerelle/progress.h"
#include "passerelle/report.h"
#include "passerelle/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* --- the list --- */

static const char *picture_word(const struct person_card *card)
{
    const struct picture *picture = picture_find(card->picture);
    return picture != NULL ? _(picture->word) : card->picture;
}

static void row_add(struct table *t, const struct person_card *card)
{
    struct str slug = { 0 }, date = { 0 };
    person_slug(&slug, card);
    date_print(&date, clock_local(card->seen_ms).date);
    const char *const cells[] = { str_s(&slug), card->name, picture_word(card),
                                  card->seen_ms > 0 ? str_s(&date) : "-" };
    table_add(t, cells);
    str_free(&slug);
    str_free(&date);
}

static void cards_print(const struct person_card *cards, size_t count)
{
    const char *const heads[] = { _("identifiant"), _("nom"), _("image"), _("dernière visite") };
    struct table t = { .columns = ARRAY_LEN(heads) };
    table_add(&t, heads);
    for (size_t i = 0; i < count; i++)
        row_add(&t, &cards[i]);
    table_print(&t);
    table_free(&t);
}

static int list(struct cli *c, const struct people *people)
{
    (void)c;
    if (people->count == 0)
        printf("%s\n", _("Pas encore de carte. Ajoutez : passerelle person add NOM IMAGE"));
    else
        cards_print(people->list, people->count);
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

/* --- a new card --- */

static bool is_taken(const struct people *people, const struct person_card *card)
{
    for (size_t i = 0; i < people->count; i++)
        if (person_twins(&people->list[i], card))
            return true;
    return false;
}

static int card_put(struct cli *c, const struct people *people, const char *name, const char *picture)
{
    struct now now;
    clock_read(&c->clock, &now);
    struct person_card card = { .name = name, .picture = picture, .made = now.local.date };
    struct str slug = { 0 };
    if (person_name_fault(name) != NAME_FINE)
        return refuse(
            c, N_("nom refusé : « %s » ; 1 à 15 signes, avec une lettre ou un chiffre, sans dessin"), name);
    if (picture_find(picture) == NULL)
        return refuse(c,
                      N_("image inconnue : « %s » ; les images : arbre, bateau, cle, fleur, horloge, livre, "
                         "montagne, oiseau, poisson, soleil, tasse, velo"),
                      picture);
    if (is_taken(people, &card))
        return refuse(c, N_("une carte a déjà ce nom et cette image : « %s » ; choisissez une autre image"),
                      name);
    if (!journal_person_put(c->journal, &card, &c->diags))
        return cli_failed(c, EXIT_SURROUNDINGS);
    person_slug(&slug, &card);
    printf(_("Personne ajoutée : %s\n"), str_s(&slug));
    str_free(&slug);
    return EXIT_DONE;
}

/* The id of a picture, also from the word that the cards show: « vélo ». */
static const char *picture_id(const char *word)
{
    for (const struct picture *p = pictures; p->id != NULL; p++)
        if (text_same(p->id, word) || text_same(_(p->word), word))
            return p->id;
    return word;
}

static int add(struct cli *c, const struct people *people)
{
    char *name = person_name(c->args[1]);
    int status = card_put(c, people, name, picture_id(c->args[2]));
    free(name);
    return status;
}

static void print_progress(const struct person_progress *p)
{
    struct str day = { 0 }, name = { 0 };
    printf(_("Visites : %zu\n"), p->visit_count);
    for (size_t i = 0; i < p->lesson_count; i++) {
        str_clear(&day);
        date_print(&day, p->lessons[i].day);
        str_clear(&name);
        text_safe(&name, p->lessons[i].lesson, false); /* a store may come from elsewhere */
        printf("  %s  %-14s %s\n", str_s(&day), str_s(&name),
               p->lessons[i].acquired ? _("acquise") : _("travaillée"));
    }
    str_free(&day);
    str_free(&name);
}

static int show(struct cli *c, const struct people *people)
{
    struct progress progress = { 0 };
    const struct person_card *card;
    card = person_find(people->list, people->count, c->args[1], &c->diags);
    if (card == NULL)
        return EXIT_USAGE;
    cards_print(card, 1);
    if (!journal_each(c->journal, (struct event_query){ .person = card->id }, progress_fold, &progress,
                      &c->diags)) {
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

static const struct verb_row {
    const char *name;
    int words; /* how many follow */
    bool reading;
    int (*run)(struct cli *, const struct people *);
    const char *missing, *too_many; /* source texts; %s: the word */
} verbs[] = {
    { "list", 0, true, list, NULL, N_("un mot de trop : %s ; exemple : passerelle person list") },
    { "add", 2, false, add, N_("il manque le nom ou l'image ; exemple : passerelle person add Amina soleil"),
      N_("un mot de trop : %s ; un nom de deux mots se met entre guillemets : passerelle person add 'Marie Claire' "
         "soleil") },
    { "show", 1, true, show, N_("il manque la personne ; exemple : passerelle person show amina-soleil"),
      N_("un mot de trop : %s ; exemple : passerelle person show amina-soleil") },
};

static int verb_run(struct cli *c, const struct verb_row *verb)
{
    struct people people;
    if (c->arg_count - 1 < verb->words)
        return refuse(c, verb->missing, "");
    if (c->arg_count - 1 > verb->words)
        return refuse(c, verb->too_many, c->args[verb->words + 1]);
    int status = cli_journal(c, verb->reading);
    if (status != EXIT_DONE)
        return status;
    if (!people_list(c, &people))
        return cli_failed(c, EXIT_SURROUNDINGS);
    status = verb->run(c, &people);
    people_free(&people);
    return status;
}

static int run(struct cli *c)
{
    for (size_t i = 0; i < ARRAY_LEN(verbs); i++)
        if (streq(verbs[i].name, c->args[0]))
            return verb_run(c, &verbs[i]);
    return refuse(c, N_("après person, un de ces mots est attendu : list, add, show ; reçu : %s"),
                  c->args[0]);
}

const struct command command_person = {
    .name = "person",
    .args = N_("list | add NOM IMAGE | show ID"),
    .summary = N_("les cartes des personnes"),
    .least = 1,
    .most = -1,
    .run = run,
};
