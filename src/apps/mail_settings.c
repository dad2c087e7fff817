/* mail_settings.c - the account: another address and codes to come back with, the phone number, the room that is left. */
#include "mail_app.h"

#include <string.h>
#include <strings.h>

const char MAIL_DOMAIN[] = "courrier.example";

struct mail_account *mail_account(struct mail_state *s)
{
    return &s->accounts[s->account];
}

/* What is made from now on belongs to the other mailbox. */
void mail_switch(struct mail_state *s, const struct world *w, size_t account)
{
    if (account == s->account)
        return;
    s->account = account;
    if (s->turn_count < ARRAY_LEN(s->turns))
        s->turn_count++;
    s->turns[s->turn_count - 1].from = w->mail_made;
    s->turns[s->turn_count - 1].account = account;
}

bool mail_rule_holds(struct mail_state *s, struct world *w, enum rule_kind kind, const char *typed,
                     const char *field)
{
    struct arena arena = { 0 };
    struct rule_fault fault;
    struct rule rule = { .kind = kind };
    bool holds = rule_check(
        &rule, typed, &(struct rule_case){ .today = world_now(w).date, .tr = world_tr(w) }, &arena, &fault);
    if (!holds)
        mail_refuse(s, w, field, "%s", fault.say);
    arena_free(&arena);
    return holds;
}

/* --- settings --- */
void mail_begin_settings(struct mail_state *s, struct world *w)
{
    const struct mail_account *a = mail_account(s);
    if (s->place != MAIL_CODES) {
        str_set(&s->recovery, a->recovery ? a->recovery : "");
        str_set(&s->phone, a->phone ? a->phone : "");
    }
    mail_go(s, w, MAIL_SETTINGS, "field/recovery");
}

static void show_room(struct page *p, const struct mail_state *s, const struct world *w)
{
    enum { BAR = 1000 };
    int64_t used = mail_used(s, w);
    int amount = (int)(used * BAR / MAIL_ROOM);
    page_add(p, (struct item){
                    .kind = ITEM_PROGRESS,
                    .label = N_("Place prise"),
                    .text = page_printf(p, page_said(p, N_("%s sur %s")), part_size(p, used),
                                        part_size(p, MAIL_ROOM)),
                    .amount = amount < BAR ? amount : BAR,
                    .most = BAR,
                });
}

void mail_show_settings(struct page *p, const struct mail_state *s, const struct world *w)
{
    const struct mail_account *a = &s->accounts[s->account];
    part_main(p, "Réglages", N_("[Échap] revenir à la liste"), N_("[Échap] la liste"));
    part_heading(p, N_("Réglages"));
    part_pair(p, "Adresse mail", a->address ? a->address : "");
    part_field(p, (struct item){ .id = "field/recovery", .label = N_("Adresse de secours") }, &s->recovery);
    part_field(p, (struct item){ .id = "field/phone", .label = N_("Numéro de téléphone") }, &s->phone);
    part_pair(p, "Codes de secours",
              a->code_count > 0
                  ? page_printf(p, page_said_n(p, "%d code", "%d codes", a->code_count), (int)a->code_count)
                  : page_said(p, N_("aucun")));
    show_room(p, s, w);
    part_bar(p, "actions");
    part_button(p, "button/save", "Enregistrer");
    part_button(p, "button/make-codes", "Créer 8 codes de secours");
    if (a->code_count > 0)
        part_button(p, "button/codes", "Voir les codes de secours");
    part_button(p, "button/back", "Retour");
    page_close(p);
    page_close(p);
}

bool mail_set_settings(struct mail_state *s, struct world *w, const struct action *a)
{
    (void)w;
    if (streq(a->target, "field/recovery"))
        part_set_line(&s->recovery, a->text);
    else if (streq(a->target, "field/phone"))
        part_set_line(&s->phone, a->text);
    else
        return false;
    return true;
}

/* Without the spaces around it; NULL if nothing is left. */
static const char *tidy(struct world *w, enum rule_kind kind, const char *typed)
{
    const char *value = typed + strspn(typed, " ");
    size_t n = strlen(value);
    while (n > 0 && value[n - 1] == ' ')
        n--;
    value = arena_strndup(&w->arena, value, n);
    return n > 0 ? rule_tidy(kind, value, &w->arena) : NULL;
}

bool mail_recovery_holds(struct mail_state *s, struct world *w, const char *own, const char **typed)
{
    *typed = tidy(w, RULE_EMAIL, str_s(&s->recovery));
    if (!*typed)
        return true;
    if (!mail_rule_holds(s, w, RULE_EMAIL, *typed, "field/recovery"))
        return false;
    if (!own || strcasecmp(*typed, own) != 0)
        return true;
    mail_refuse(s, w, "field/recovery",
                N_("Cette adresse mail est bien écrite.\n"
                   "Mais c'est celle de cette boîte mail.\n"
                   "Écrivez une autre adresse."));
    return false;
}

static void press_save(struct mail_state *s, struct world *w)
{
    struct mail_account *a = mail_account(s);
    const char *recovery;
    const char *phone = tidy(w, RULE_PHONE, str_s(&s->phone));
    if (!mail_recovery_holds(s, w, a->address, &recovery) ||
        (phone && !mail_rule_holds(s, w, RULE_PHONE, phone, "field/phone")))
        return;
    a->recovery = recovery;
    a->phone = phone;
    mail_wish(s, w, "button/back");
    world_notice(w, N_("Vos réglages sont gardés."));
}

/* Eight of them, printed on a card; the ones before count no more. */
void mail_make_codes(struct mail_account *a, struct world *w)
{
    for (a->code_count = 0; a->code_count < MAIL_CODES_MOST; a->code_count++)
        a->codes[a->code_count] = arena_printf(&w->arena, "%04u %04u", (unsigned)rng_below(&w->rng, 10000),
                                               (unsigned)rng_below(&w->rng, 10000));
}

static void press_codes(struct mail_state *s, struct world *w)
{
    mail_go(s, w, MAIL_CODES, "text/codes");
}

static void press_make(struct mail_state *s, struct world *w)
{
    mail_make_codes(mail_account(s), w);
    press_codes(s, w);
    world_notice(w, N_("8 codes sont prêts. Recopiez-les sur papier."));
}

bool mail_press_settings(struct mail_state *s, struct world *w, const char *target)
{
    static const struct mail_press buttons[] = {
        { "button/save", press_save },
        { "button/make-codes", press_make },
        { "button/back", mail_back_home },
        { 0 },
    };
    if (streq(target, "button/codes") && mail_account(s)->code_count > 0) {
        press_codes(s, w);
        return true;
    }
    return mail_press(buttons, s, w, target);
}

/* --- codes --- */
void mail_show_codes(struct page *p, const struct mail_state *s, const struct world *w)
{
    const struct mail_account *a = &s->accounts[s->account];
    struct str list = { 0 };
    (void)w;
    for (size_t i = 0; i < a->code_count; i++)
        str_printf(&list, "%s%s", i == 0 ? "" : i % 2 == 0 ? "\n" : "     ", a->codes[i]);
    part_main(p, "Réglages", N_("[Échap] retour"), N_("[Échap] retour"));
    part_heading(p, N_("Codes de secours"));
    part_text(p, N_("Chaque code sert une fois. Gardez-les sur papier."));
    page_add(p, (struct item){
                    .kind = ITEM_TEXT,
                    .id = "text/codes",
                    .label = page_copy(p, str_s(&list)),
                    .verb = page_tr(p, N_("[Tab] bouton suivant")),
                });
    part_bar(p, "actions");
    part_button(p, "button/back", "Retour");
    page_close(p);
    page_close(p);
    str_free(&list);
}

bool mail_press_codes(struct mail_state *s, struct world *w, const char *target)
{
    if (!streq(target, "button/back"))
        return false;
    mail_begin_settings(s, w);
    return true;
}
