/* phone_sms.c - text messages: the list beside everything, one message, and whether it is a trap. */
#include "phone_app.h"

#include "links.h"

#include <string.h>

bool phone_has(const struct world *w, const struct sms *m)
{
    return !m->deleted && world_sms_came(w, m);
}

/* --- the side --- */
static const char *sign_of(const struct sms *m)
{
    if (m->judged)
        return m->data && m->data->trap ? N_("piège") : N_("vrai");
    return m->reported ? N_("signalé") : NULL;
}

static void show_messages(struct page *p, const struct phone_state *s, const struct world *w)
{
    bool any = false;
    for (size_t i = w->phone.count; i-- > 0;) {
        const struct sms *m = w->phone.sms[i];
        bool here = (s->place == PHONE_MESSAGE || s->place == PHONE_JUDGE) && s->open == m;
        if (!phone_has(w, m))
            continue;
        if (!any)
            part_list(p, "messages", ITEM_NEW, N_("[↑] [↓] autre SMS"));
        any = true;
        part_row(p, m->row, m->sender, NULL, sign_of(m),
                 (m->read ? 0u : ITEM_NEW) | (m->judged ? ITEM_DONE : 0u) | (here ? ITEM_ON : 0u));
    }
    if (any)
        page_close(p);
    else
        part_text(p, N_("Aucun SMS."));
}

void phone_show_side(struct page *p, const struct phone_state *s, const struct world *w)
{
    static const struct {
        const char *id, *label;
        enum phone_place first, last;
    } all[] = {
        { "place/calls", N_("Appels"), PHONE_CALLS, PHONE_CALL },
        { "place/camera", N_("Appareil photo"), PHONE_CAMERA, PHONE_PHOTO },
        { "place/settings", N_("Réglages"), PHONE_SETTINGS, PHONE_SETTINGS },
    };
    size_t calls = phone_calls_waiting(w);
    part_side(p, "SMS");
    show_messages(p, s, w);
    part_list(p, "places", 0, N_("[↑] [↓] autre ligne"));
    for (size_t i = 0; i < ARRAY_LEN(all); i++) {
        bool here = s->place >= all[i].first && s->place <= all[i].last;
        part_row(p, all[i].id, all[i].label, NULL,
                 i == 0 && calls > 0 ? page_printf(p, "%d", (int)calls) : NULL, here ? ITEM_ON : 0);
    }
    page_close(p);
    page_close(p);
}

/* --- opening --- */
/* As facts say it: some, or none. */
static const char *trap_word(const struct sms *m)
{
    return m->data && m->data->trap ? "some" : NULL;
}

static void say(struct world *w, enum phone_fact fact, const struct sms *m)
{
    const char *values[FACT_ATTRIBUTES] = { m->id, trap_word(m) };
    world_say(w, &phone_facts[fact], values);
}

static void open_message(struct phone_state *s, struct world *w, struct sms *m)
{
    m->read = true;
    s->open = m;
    say(w, PHONE_OPENED, m);
    phone_go(s, w, PHONE_MESSAGE, "text/message");
}

bool phone_press_side(struct phone_state *s, struct world *w, const char *target)
{
    static const struct {
        const char *id;
        enum phone_place place;
    } all[] = { { "place/calls", PHONE_CALLS },
                { "place/camera", PHONE_CAMERA },
                { "place/settings", PHONE_SETTINGS } };
    struct sms *m = starts_with(target, "sms/") ? world_sms(w, target + strlen("sms/")) : NULL;
    if (m && phone_has(w, m)) {
        open_message(s, w, m);
        return true;
    }
    for (size_t i = 0; i < ARRAY_LEN(all); i++) {
        if (!streq(target, all[i].id))
            continue;
        str_clear(&s->number);
        phone_go(s, w, all[i].place, PART_FIRST);
        return true;
    }
    return false;
}

void phone_go_sms(struct phone_state *s, struct world *w)
{
    const char *wish = s->open && phone_has(w, s->open) ? s->open->row : NULL;
    for (size_t i = w->phone.count; i-- > 0 && !wish;) {
        if (phone_has(w, w->phone.sms[i]))
            wish = w->phone.sms[i]->row;
    }
    s->open = NULL;
    phone_go(s, w, PHONE_SMS, wish ? wish : "place/calls");
}

void phone_show_sms(struct page *p, const struct phone_state *s, const struct world *w)
{
    (void)s;
    (void)w;
    part_main(p, "SMS", NULL, NULL);
    part_text(p, N_("Choisissez un SMS dans la liste."));
    page_close(p);
}

/* --- one message --- */
static void report(struct phone_state *s, struct world *w)
{
    s->open->reported = true;
    say(w, PHONE_REPORTED, s->open);
    phone_wish(s, w, "button/back"); /* [Entrée] twice must not delete: a phone has no trash */
    world_notice(w, N_("Merci. Le SMS est signalé."));
}

/* The one under it in the list, or above. */
static const char *neighbour(const struct phone_state *s, const struct world *w)
{
    const char *above = "place/calls";
    bool passed = false;
    for (size_t i = w->phone.count; i-- > 0;) {
        const struct sms *m = w->phone.sms[i];
        if (m == s->open)
            passed = true;
        else if (phone_has(w, m) && passed)
            return m->row;
        else if (phone_has(w, m))
            above = m->row;
    }
    return above;
}

static void delete_message(struct phone_state *s, struct world *w)
{
    const char *next = neighbour(s, w);
    s->open->deleted = true;
    say(w, PHONE_DELETED, s->open);
    s->open = NULL;
    phone_go(s, w, PHONE_SMS, next);
    world_notice(w, N_("Le SMS est supprimé.\nPour le reprendre : menu [F10], puis « Défaire »."));
}

static void ask(struct phone_state *s, struct world *w)
{
    judge_begin(&s->judging);
    s->found = false;
    phone_go(s, w, PHONE_JUDGE, "field/answer");
}

static const struct {
    const char *id, *label;
    void (*press)(struct phone_state *, struct world *);
} message_buttons[] = {
    { "button/judge", N_("Vrai ou piège ?"), ask },
    { "button/back", N_("Retour"), phone_go_sms },
    { "button/report", N_("Signaler"), report },
    { "button/delete", N_("Supprimer"), delete_message },
};

static bool is_shown(size_t button, const struct sms *m, const struct world *w)
{
    if (message_buttons[button].press == ask)
        return world_judges_sms(w);
    return message_buttons[button].press != report || !m->reported;
}

static void show_head(struct page *p, const struct sms *m)
{
    part_pair(
        p, m->sender,
        page_printf(p, "%s, %d h %02d", part_day(p, m->date.date, false), m->date.hour, m->date.minute));
    page_add(p, (struct item){
                    .kind = ITEM_TEXT,
                    .id = "text/message",
                    .label = p->voice && m->said ? m->said : m->text,
                    .verb = page_tr(p, N_("[↓] lire la suite")),
                });
}

void phone_show_message(struct page *p, const struct phone_state *s, const struct world *w)
{
    part_main(p, "SMS", N_("[Échap] revenir aux SMS"), N_("[Échap] les SMS"));
    show_head(p, s->open);
    part_bar(p, "actions");
    for (size_t i = 0; i < ARRAY_LEN(message_buttons); i++) {
        if (is_shown(i, s->open, w))
            part_button(p, message_buttons[i].id, message_buttons[i].label);
    }
    page_close(p);
    links_show(p, s->open->text); /* last: [Entrée] twice must not open a trap */
    page_close(p);
}

bool phone_press_message(struct phone_state *s, struct world *w, const char *target)
{
    for (size_t i = 0; i < ARRAY_LEN(message_buttons); i++) {
        if (streq(message_buttons[i].id, target) && is_shown(i, s->open, w)) {
            message_buttons[i].press(s, w);
            return true;
        }
    }
    return links_press(w, s->open->text, target, s->open->data ? s->open->data->trap : NULL);
}

void phone_back_message(struct phone_state *s, struct world *w)
{
    phone_go_sms(s, w);
}

/* --- is it a trap? --- */
/* The next one that was not judged rightly, in the order of the list, from the open one round. */
static struct sms *next_message(const struct phone_state *s, const struct world *w)
{
    struct sms *first = NULL;
    bool passed = false;
    for (size_t i = w->phone.count; i-- > 0;) {
        struct sms *m = w->phone.sms[i];
        bool left = phone_has(w, m) && !m->judged && m != s->open;
        if (left && passed)
            return m;
        if (left && !first)
            first = m;
        passed = passed || m == s->open;
    }
    return first;
}

void phone_show_judge(struct page *p, const struct phone_state *s, const struct world *w)
{
    part_main(p, s->open->sender, N_("[Échap] revenir au SMS"), N_("[Échap] le SMS"));
    show_head(p, s->open);
    if (s->found)
        page_add(p,
                 (struct item){ .kind = ITEM_NOTE, .tone = TONE_GOOD, .label = judge_why(p, s->open->data) });
    else
        judge_show_choices(&s->judging, p);
    part_bar(p, "actions");
    if (!s->found)
        judge_show_button(p);
    else if (next_message(s, w))
        part_button(p, "button/next", "Message suivant");
    part_button(p, "button/back", "Retour");
    page_close(p);
    page_close(p);
}

bool phone_act_judge(struct phone_state *s, struct world *w, const struct action *a)
{
    enum judged judged;
    if (s->found || !judge_act(&s->judging, w, s->open->data, a, &judged))
        return false;
    if (a->verb == ACT_ACTIVATE) /* a choice keeps the focus where it is */
        phone_wish(s, w, s->judging.answer ? "field/clue" : "field/answer");
    if (judged == JUDGED_NOT)
        return true;
    const char *values[FACT_ATTRIBUTES] = { s->open->id, judge_word(judged), judge_clue(&s->judging),
                                            trap_word(s->open) };
    world_say(w, &phone_facts[PHONE_JUDGED], values);
    s->found = judged == JUDGED_RIGHT;
    s->open->judged = s->open->judged || s->found;
    if (s->found)
        phone_wish(s, w, next_message(s, w) ? "button/next" : "button/back");
    return true;
}

bool phone_press_judge(struct phone_state *s, struct world *w, const char *target)
{
    struct sms *next = next_message(s, w);
    if (streq(target, "button/back")) {
        phone_back_judge(s, w);
        return true;
    }
    if (!streq(target, "button/next") || !s->found || !next)
        return false;
    open_message(s, w, next);
    return true;
}

void phone_back_judge(struct phone_state *s, struct world *w)
{
    phone_go(s, w, PHONE_MESSAGE, "text/message");
}
