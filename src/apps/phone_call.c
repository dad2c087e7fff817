/* phone_call.c - calls, answered by choosing what to say; and the number of this phone, which may change. */
#include "phone_app.h"

#include "passerelle/rule.h"

#include <stdlib.h>
#include <string.h>

/* --- the list --- */
static const struct call_data *call_at(const struct world *w, size_t i)
{
    return &w->data->phone.calls[i];
}

static bool came(const struct world *w, size_t i)
{
    return world_call_came(w, call_at(w, i));
}

size_t phone_calls_waiting(const struct world *w)
{
    size_t n = 0;
    for (size_t i = 0; i < w->data->phone.call_count; i++)
        n += came(w, i) && !w->phone.answered[i];
    return n;
}

void phone_show_calls(struct page *p, const struct phone_state *s, const struct world *w)
{
    bool any = false;
    (void)s;
    part_main(p, "Appels", N_("[Échap] revenir aux SMS"), N_("[Échap] les SMS"));
    for (size_t i = w->data->phone.call_count; i-- > 0;) {
        bool answered = w->phone.answered[i];
        if (!came(w, i))
            continue;
        if (!any)
            part_list(p, "calls", ITEM_NEW, N_("[↑] [↓] autre appel"));
        any = true;
        part_row(p, page_printf(p, "call/%s", call_at(w, i)->id), world_name(w, call_at(w, i)->from), NULL,
                 NULL, answered ? ITEM_DONE : ITEM_NEW);
    }
    if (any)
        page_close(p);
    else
        part_text(p, N_("Personne n'a appelé."));
    part_bar(p, "actions");
    part_button(p, "button/back", "Retour");
    page_close(p);
    page_close(p);
}

bool phone_press_calls(struct phone_state *s, struct world *w, const char *target)
{
    if (streq(target, "button/back")) {
        phone_go_sms(s, w);
        return true;
    }
    for (size_t i = 0; starts_with(target, "call/") && i < w->data->phone.call_count; i++) {
        if (!came(w, i) || !streq(target + strlen("call/"), call_at(w, i)->id))
            continue;
        s->call = i;
        phone_go(s, w, PHONE_CALL, PART_FIRST);
        return true;
    }
    return false;
}

/* --- one call --- */
void phone_show_call(struct page *p, const struct phone_state *s, const struct world *w)
{
    const struct call_data *call = call_at(w, s->call);
    part_main(p, world_name(w, call->from), N_("[Échap] revenir aux appels"), N_("[Échap] les appels"));
    page_add(p, (struct item){
                    .kind = ITEM_HEADING,
                    .label = page_printf(p, page_said(p, N_("%s vous appelle.")), world_name(w, call->from)),
                });
    page_add(p, (struct item){
                    .kind = ITEM_TEXT,
                    .id = call->answer_count > 0 ? NULL : "text/call",
                    .label = page_printf(p, "« %s »", call->text ? page_said(p, call->text) : ""),
                });
    if (call->answer_count > 0) {
        part_text(p, N_("Que dites-vous ?"));
        part_list(p, "answers", ITEM_NUMBERED, N_("[↑] [↓] autre réponse"));
        for (size_t i = 0; i < call->answer_count; i++) {
            const struct answer *a = &call->answers[i];
            part_row(p, page_printf(p, "answer/%zu", i + 1), a->right ? a->right : a->wrong, NULL, NULL, 0);
        }
        page_close(p);
    }
    part_bar(p, "actions");
    part_button(p, "button/hang-up", "Raccrocher");
    page_close(p);
    page_close(p);
}

static void say(const struct phone_state *s, struct world *w, const char *choice)
{
    const char *values[FACT_ATTRIBUTES] = { call_at(w, s->call)->id, choice };
    world_say(w, &phone_facts[PHONE_ANSWERED], values);
}

static void answer(struct phone_state *s, struct world *w, const struct answer *a)
{
    say(s, w, a->right ? a->right : a->wrong);
    if (!a->right) {
        phone_refuse(s, w, PART_FIRST,
                     a->say ? a->say
                            : N_("Vous avez répondu.\n"
                                 "Une autre réponse vous protège mieux.\n"
                                 "Choisissez une autre réponse."));
        return;
    }
    w->phone.answered[s->call] = true;
    phone_go(s, w, PHONE_CALLS, arena_printf(&w->arena, "call/%s", call_at(w, s->call)->id));
    world_notice(w, a->say ? a->say : N_("Bien répondu. L'appel est fini."));
}

/* Whoever hangs up says nothing: a call that asks for no answer is over then. */
static void hang_up(struct phone_state *s, struct world *w)
{
    const struct call_data *call = call_at(w, s->call);
    if (call->answer_count == 0)
        w->phone.answered[s->call] = true;
    say(s, w, NULL);
    phone_go(s, w, PHONE_CALLS, arena_printf(&w->arena, "call/%s", call->id));
    world_notice(w, N_("L'appel est fini."));
}

bool phone_press_call(struct phone_state *s, struct world *w, const char *target)
{
    const struct call_data *call = call_at(w, s->call);
    if (streq(target, "button/hang-up")) {
        hang_up(s, w);
        return true;
    }
    if (!starts_with(target, "answer/"))
        return false;
    size_t n = strtoul(target + strlen("answer/"), NULL, 10);
    if (n == 0 || n > call->answer_count)
        return false;
    answer(s, w, &call->answers[n - 1]);
    return true;
}

void phone_back_call(struct phone_state *s, struct world *w)
{
    phone_go(s, w, PHONE_CALLS, arena_printf(&w->arena, "call/%s", call_at(w, s->call)->id));
}

/* --- the number --- */
void phone_show_settings(struct page *p, const struct phone_state *s, const struct world *w)
{
    part_main(p, "Réglages", N_("[Échap] revenir aux SMS"), N_("[Échap] les SMS"));
    part_pair(p, page_said(p, N_("Mon numéro")),
              w->phone.number ? w->phone.number : page_said(p, N_("aucun")));
    part_field(p,
               (struct item){
                   .id = "field/number",
                   .label = N_("Nouveau numéro"),
                   .example = "06 39 98 01 77",
                   .flags = ITEM_SUBMIT,
                   .verb = page_tr(p, N_("[Entrée] valider")),
               },
               &s->number);
    part_bar(p, "actions");
    part_button(p, "button/ok", "Valider");
    part_button(p, "button/back", "Retour");
    page_close(p);
    page_close(p);
}

/* In pairs: 06 39 98 01 02. */
static const char *in_pairs(struct world *w, const char *typed)
{
    struct str s = { 0 };
    size_t digits = 0;
    for (const char *c = typed; *c; c++) {
        if (*c < '0' || *c > '9')
            continue;
        if (digits > 0 && digits % 2 == 0)
            str_addc(&s, ' ');
        str_addc(&s, *c);
        digits++;
    }
    const char *copy = arena_strdup(&w->arena, str_s(&s));
    str_free(&s);
    return copy;
}

static void change_number(struct phone_state *s, struct world *w)
{
    static const struct rule phone = { .kind = RULE_PHONE };
    struct rule_case box = { .today = world_now(w).date, .tr = world_tr(w) };
    struct rule_fault fault = { 0 };
    if (!rule_check(&phone, str_s(&s->number), &box, &w->arena, &fault)) {
        phone_refuse(s, w, "field/number", fault.say);
        if (streq(fault.why, "real")) /* never kept */
            str_wipe(&s->number);
        return;
    }
    if (w->phone.number && rule_same(RULE_PHONE, w->phone.number, str_s(&s->number))) {
        phone_refuse(s, w, "field/number",
                     N_("Le numéro est bien écrit.\n"
                        "C'est déjà le numéro de ce téléphone.\n"
                        "Écrivez un autre numéro, ou gardez celui-ci."));
        return;
    }
    w->phone.number = in_pairs(w, str_s(&s->number));
    str_clear(&s->number);
    part_notice(w, N_("Le nouveau numéro est %s. Donnez-le aussi à vos services."), w->phone.number);
    phone_wish(s, w, "button/back");
}

bool phone_press_settings(struct phone_state *s, struct world *w, const char *target)
{
    if (streq(target, "button/ok") || streq(target, "field/number"))
        change_number(s, w);
    else if (streq(target, "button/back"))
        phone_go_sms(s, w);
    else
        return false;
    return true;
}

bool phone_set_settings(struct phone_state *s, struct world *w, const char *target, const char *text)
{
    (void)w;
    if (!streq(target, "field/number"))
        return false;
    part_set_line(&s->number, text);
    return true;
}
