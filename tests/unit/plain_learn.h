/* plain_learn.h - a learners' program of a few pages, instead of the real one, for the tests of the plain front end. */
#ifndef TESTS_PLAIN_LEARN_H
#define TESTS_PLAIN_LEARN_H

#include "passerelle/front.h"

#include <stdio.h>
#include <string.h>

static struct {
    const char *place;
    char body[256], answer[64], secret[64], name[32];
    int kept, ticks, notes;
    bool ticked, called, over, read;
    struct str log;
} fake;

static void fake_home(struct page *p)
{
    page_begin(p, "home");
    page_place(p, "Passerelle › Amina", "Amina");
    page_add(p, (struct item){ .kind = ITEM_HEADING, .label = "Bonjour Amina." });
    page_add(p, (struct item){ .kind = ITEM_BUTTON,
                               .id = "continue",
                               .flags = ITEM_MAIN,
                               .label = "Continuer",
                               .text = "Lire et répondre" });
    page_add(p, (struct item){
                    .kind = ITEM_ROW, .id = "all", .label = "Toutes les leçons", .extra = "12 leçons" });
    page_add(p, (struct item){ .kind = ITEM_PROGRESS, .label = "Ma boîte mail", .amount = 2, .most = 8 });
}

static void fake_mail(struct page *p)
{
    if (streq(fake.place, "mail/signin")) {
        page_begin(p, fake.place);
        page_add(p, (struct item){ .kind = ITEM_TEXT, .label = "La boîte mail est fermée." });
        return;
    }
    bool reading = streq(fake.place, "mail/message"), writing = streq(fake.place, "mail/compose");
    page_begin(p, fake.place);
    page_place(p, "Ma boîte mail › Lire et répondre", "Lire et répondre");
    page_steps(p, 6, 9);
    page_open(p, (struct item){ .group = GROUP_TASK });
    page_add(
        p, (struct item){
               .kind = ITEM_TEXT, .flags = ITEM_NOW, .amount = 2, .label = "Ouvrez le *message* de Nadia." });
    page_close(p);
    page_open(p, (struct item){ .group = GROUP_APP, .label = "Courrier Libre" });
    page_open(p, (struct item){ .group = GROUP_PANE, .id = "side", .label = "Dossiers", .flags = ITEM_SIDE });
    page_add(p, (struct item){ .kind = ITEM_ROW,
                               .id = "folder/inbox",
                               .label = "Réception",
                               .flags = ITEM_ON,
                               .extra = fake.read ? NULL : "2" });
    page_add(p, (struct item){ .kind = ITEM_ROW, .id = "folder/sent", .label = "Envoyés" });
    page_close(p);
    page_open(p, (struct item){ .group = GROUP_PANE, .id = "main", .label = reading ? "Message" : "Liste" });
    if (reading) {
        page_add(p, (struct item){
                        .kind = ITEM_TEXT, .id = "text", .label = "Bonjour,\nPouvez-vous venir mardi ?" });
        page_wish(p, "text", 1);
        page_add(p, (struct item){ .kind = ITEM_BUTTON, .id = "button/reply", .label = "Répondre" });
        page_add(p, (struct item){ .kind = ITEM_BUTTON, .id = "button/delete", .label = "Supprimer" });
    } else if (writing) {
        page_add(
            p,
            (struct item){
                .kind = ITEM_FIELD, .id = "field/body", .label = "Message", .value = fake.body, .lines = 4 });
        page_add(p, (struct item){ .kind = ITEM_FIELD,
                                   .id = "field/secret",
                                   .label = "Secret",
                                   .value = fake.secret,
                                   .flags = ITEM_SECRET });
        page_add(p, (struct item){ .kind = ITEM_TOGGLE,
                                   .id = "toggle/copy",
                                   .label = "Garder une copie",
                                   .flags = fake.ticked ? ITEM_ON : 0 });
        page_add(p, (struct item){ .kind = ITEM_BUTTON, .id = "button/send", .label = "Envoyer" });
    } else {
        page_open(p, (struct item){ .group = GROUP_LIST, .id = "messages", .flags = ITEM_TABLE });
        for (int i = 1; i <= 12; i++)
            page_add(p, (struct item){ .kind = ITEM_ROW,
                                       .id = page_printf(p, "message/%d", i),
                                       .label = page_printf(p, "Personne %c", 'A' + i - 1),
                                       .text = "Bonjour",
                                       .flags = i == 1 && !fake.read ? ITEM_NEW : 0 });
        page_close(p);
    }
    page_close(p);
    page_close(p);
    for (int i = 0; i < fake.notes; i++)
        page_add(p, (struct item){ .kind = ITEM_NOTE, .label = "Il manque un mot." });
}

static void fake_type(struct page *p)
{
    static const char *const options[] = { "soleil", "bateau", NULL };
    page_begin(p, fake.place);
    page_add(p, (struct item){ .kind = ITEM_TEXT, .label = "Quel bouton ?" });
    if (streq(fake.place, "type"))
        page_add(p, (struct item){ .kind = ITEM_FIELD,
                                   .id = "answer",
                                   .label = "Votre réponse",
                                   .value = fake.answer,
                                   .flags = ITEM_SUBMIT });
    else if (streq(fake.place, "form")) {
        page_add(p,
                 (struct item){ .kind = ITEM_FIELD, .id = "answer", .label = "Objet", .value = fake.answer });
        page_add(p, (struct item){ .kind = ITEM_FIELD,
                                   .id = "paper",
                                   .label = "Document",
                                   .flags = ITEM_FILE | ITEM_SUBMIT });
        page_add(p, (struct item){ .kind = ITEM_BUTTON, .id = "only", .label = "Oui" });
    } else if (streq(fake.place, "one"))
        page_add(p, (struct item){ .kind = ITEM_BUTTON, .id = "only", .label = "Oui" });
    else
        page_add(p, (struct item){ .kind = ITEM_FIELD,
                                   .id = "picture",
                                   .label = "Mon image",
                                   .value = fake.name,
                                   .options = options });
}

void learn_show(struct learn *l, struct page *p)
{
    (void)l;
    if (streq(fake.place, "home"))
        fake_home(p);
    else if (starts_with(fake.place, "mail"))
        fake_mail(p);
    else
        fake_type(p);
}

static const struct {
    const char *from, *target, *to;
} ways[] = {
    { "home", "continue", "mail/inbox" },
    { "mail/inbox", "message/1", "mail/message" },
    { "mail/message", "button/reply", "mail/compose" },
    { "mail/compose", "button/send", "mail/inbox" },
};

static bool fake_set(const struct action *a)
{
    if (streq(a->target, "field/body"))
        snprintf(fake.body, sizeof fake.body, "%s", a->text);
    else if (streq(a->target, "field/secret"))
        snprintf(fake.secret, sizeof fake.secret, "%s", a->text);
    else if (streq(a->target, "answer"))
        snprintf(fake.answer, sizeof fake.answer, "%s", a->text);
    else if (streq(a->target, "picture"))
        snprintf(fake.name, sizeof fake.name, "%s", a->text);
    else
        return false;
    return true;
}

bool learn_act(struct learn *l, const struct action *a, const struct now *now)
{
    (void)l;
    (void)now;
    action_print(&fake.log, a);
    str_addc(&fake.log, ';');
    if (a->verb == ACT_SET)
        return fake_set(a);
    for (size_t i = 0; a->verb == ACT_ACTIVATE && i < ARRAY_LEN(ways); i++) {
        if (streq(ways[i].from, fake.place) && streq(ways[i].target, a->target)) {
            fake.place = ways[i].to;
            fake.read = fake.read || streq(fake.place, "mail/message");
            return true;
        }
    }
    if (a->verb == ACT_ACTIVATE && streq(a->target, "folder/inbox"))
        return true;
    if (a->verb == ACT_TOGGLE)
        fake.ticked = !fake.ticked;
    else if (a->verb == ACT_BACK)
        fake.place = "mail/inbox";
    else if (a->verb == ACT_GO && streq(a->target, "menu"))
        fake.over = true;
    else if (a->verb == ACT_CALL)
        fake.called = true;
    else if (a->verb == ACT_HINT)
        fake.notes = 1;
    else
        return a->verb == ACT_ACTIVATE && streq(a->target, "answer");
    return true;
}

bool learn_unsaved(const struct learn *l)
{
    (void)l;
    return fake.body[0] != '\0' && fake.kept == 0;
}

bool learn_keep(struct learn *l, const struct now *now)
{
    (void)l;
    (void)now;
    fake.kept++;
    return false;
}

int learn_wait_ms(const struct learn *l, const struct now *now)
{
    (void)l;
    (void)now;
    return -1;
}

bool learn_tick(struct learn *l, const struct now *now)
{
    (void)l;
    (void)now;
    fake.ticks++;
    return true;
}

bool learn_over(const struct learn *l)
{
    (void)l;
    return fake.over;
}

enum colours learn_colours(const struct learn *l)
{
    (void)l;
    return COLOURS_AUTO;
}

static void fake_begin(void)
{
    memset(&fake, 0, sizeof fake);
    fake.place = "home";
}

#endif
