/* mail_act.c - what an action does in a list, a message and a search. */
#include "mail_app.h"

#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

void mail_wish(struct mail_state *s, const struct world *w, const char *id)
{
    s->wish = id;
    s->wish_turn = w->turn;
}

static bool listed(const struct mail_state *s, const struct world *w, const struct mail *m)
{
    return streq(m->folder, s->folder) && world_mail_came(w, m);
}

void mail_wish_first(struct mail_state *s, const struct world *w)
{
    for (size_t i = w->mail_count; i-- > 0;) {
        if (listed(s, w, w->mail[i])) {
            mail_wish(s, w, w->mail[i]->row);
            return;
        }
    }
    mail_wish(s, w, "button/new");
}

void mail_go_back(struct mail_state *s, const struct world *w)
{
    const struct mail *left = s->open;
    s->open = NULL;
    s->place = s->from_search ? MAIL_SEARCH : MAIL_LIST;
    if (s->from_search)
        mail_search(s, w); /* messages may have moved meanwhile */
    else if (left != NULL && listed(s, w, left))
        mail_wish(s, w, left->row);
    else
        mail_wish_first(s, w);
}

/* The row under the open message, or the one above: where one goes when it leaves the list. */
static const char *neighbour(const struct mail_state *s, const struct world *w)
{
    const char *above = "button/new";
    bool passed = false;
    for (size_t i = w->mail_count; i-- > 0;) {
        const struct mail *m = w->mail[i];
        if (m == s->open)
            passed = true;
        else if (listed(s, w, m) && passed)
            return m->row;
        else if (listed(s, w, m))
            above = m->row;
    }
    return above;
}

/* The focus goes into its list: also when it was among the folders. */
static void open_folder(struct mail_state *s, const struct world *w, const char *folder)
{
    s->folder = folder;
    s->place = MAIL_LIST;
    s->open = NULL;
    s->from_search = false;
    mail_wish_first(s, w);
}

static void open_message(struct mail_state *s, struct world *w, struct mail *m)
{
    const char *values[FACT_ATTRIBUTES] = { m->id, m->from, m->subject, m->folder };
    m->read = true;
    s->from_search = s->place == MAIL_SEARCH;
    world_say(w, &mail_facts[MAIL_OPENED], values);
    if (m->draft && streq(m->folder, "drafts")) {
        mail_write_draft(s, w, m);
        return;
    }
    s->open = m;
    s->place = MAIL_MESSAGE;
    mail_wish(s, w, "text/message");
}

/* --- the buttons of a message --- */
static void put(struct mail_state *s, struct world *w, const char *folder, enum mail_fact fact,
                const char *say)
{
    const char *values[FACT_ATTRIBUTES] = { s->open->id };
    const char *next = s->from_search ? "field/search" : neighbour(s, w);
    world_move_mail(w, s->open, folder);
    world_say(w, &mail_facts[fact], values);
    world_notice(w, say);
    mail_go_back(s, w);
    mail_wish(s, w, next);
}

static void press_delete(struct mail_state *s, struct world *w)
{
    put(s, w, "trash", MAIL_DELETED, N_("Le message est dans la Corbeille."));
}

static void press_restore(struct mail_state *s, struct world *w)
{
    struct str say = { 0 };
    str_printf(&say, N_("Le message est revenu dans %s."), mail_folder_label(s->open->came_from));
    put(s, w, s->open->came_from, MAIL_RESTORED, str_s(&say));
    str_free(&say);
}

static void press_report(struct mail_state *s, struct world *w)
{
    put(s, w, "spam", MAIL_REPORTED, N_("Merci. Le message est dans Indésirables."));
}

static void press_unreport(struct mail_state *s, struct world *w)
{
    put(s, w, "inbox", MAIL_UNREPORTED, N_("Le message est revenu dans Réception."));
}

/* The first button where the other one takes the message away: [Entrée] again does no harm. */
static void press_back(struct mail_state *s, struct world *w)
{
    mail_go_back(s, w);
}

const struct mail_button mail_buttons[] = {
    { "button/back", "Retour", IN_SENT, press_back },
    { "button/reply", "Répondre", IN_INBOX | IN_OWN, mail_write_reply },
    { "button/restore", "Restaurer", IN_TRASH, press_restore },
    { "button/unreport", "Ce n'est pas un indésirable", IN_SPAM, press_unreport },
    { "button/delete", "Supprimer", IN_INBOX | IN_SENT | IN_SPAM | IN_OWN, press_delete },
    { "button/report", "Signaler", IN_INBOX | IN_OWN, press_report },
    { 0 },
};

static unsigned where_is(const struct mail *m)
{
    static const struct {
        const char *folder;
        unsigned where;
    } places[] = { { "inbox", IN_INBOX }, { "sent", IN_SENT }, { "spam", IN_SPAM }, { "trash", IN_TRASH } };
    for (size_t i = 0; i < ARRAY_LEN(places); i++) {
        if (streq(places[i].folder, m->folder))
            return places[i].where;
    }
    return IN_OWN;
}

bool mail_button_shown(const struct mail_button *b, const struct mail *m)
{
    return (b->where & where_is(m)) != 0;
}

static bool press_in_message(struct mail_state *s, struct world *w, const char *target)
{
    if (streq(target, s->open->row)) /* it is open already */
        return true;
    for (const struct mail_button *b = mail_buttons; b->id; b++) {
        if (streq(b->id, target) && mail_button_shown(b, s->open)) {
            b->press(s, w);
            return true;
        }
    }
    return false;
}

/* --- search --- */
static bool holds_words(const struct world *w, const struct mail *m, const char *words)
{
    struct str all = { 0 }, word = { 0 };
    str_printf(&all, "%s\n%s\n%s\n%s", m->sender, world_name(w, m->to ? m->to : ""),
               m->subject ? m->subject : "", m->body ? m->body : "");
    bool holds = true;
    for (const char *p = words + strspn(words, " \t"); *p && holds; p += strspn(p, " \t")) {
        size_t n = strcspn(p, " \t");
        str_clear(&word);
        str_addn(&word, p, n);
        holds = text_contains(str_s(&all), str_s(&word));
        p += n;
    }
    str_free(&all);
    str_free(&word);
    return holds;
}

/* Not in what was thrown away or reported: a search should not bring a trap to the eyes. */
void mail_search(struct mail_state *s, const struct world *w)
{
    const char *words = str_s(&s->words);
    s->found_count = 0;
    for (size_t i = w->mail_count; i-- > 0;) {
        struct mail *m = w->mail[i];
        if (!world_mail_came(w, m) || streq(m->folder, "trash") || streq(m->folder, "spam"))
            continue;
        if (!holds_words(w, m, words))
            continue;
        s->found = grow(s->found, s->found_count, &s->found_cap, sizeof(struct mail *));
        s->found[s->found_count++] = m;
    }
    s->searched = true;
}

static void press_search(struct mail_state *s, struct world *w)
{
    if (mail_is_blank(str_s(&s->words))) {
        world_refuse(w, N_("Vous êtes à la bonne page.\n"
                           "Il manque le mot à chercher.\n"
                           "Écrivez un mot dans la case Rechercher."));
        mail_wish(s, w, "field/search");
        return;
    }
    const char *values[FACT_ATTRIBUTES] = { str_s(&s->words) };
    mail_search(s, w);
    world_say(w, &mail_facts[MAIL_SEARCHED], values);
    mail_wish(s, w, s->found_count > 0 ? s->found[0]->row : "field/search");
}

static void go_search(struct mail_state *s, struct world *w)
{
    str_clear(&s->words);
    s->searched = false;
    s->found_count = 0;
    s->place = MAIL_SEARCH;
    mail_wish(s, w, "field/search");
}

/* --- dispatch --- */
static bool press_in_list(struct mail_state *s, struct world *w, const char *target)
{
    static const struct {
        const char *id;
        void (*press)(struct mail_state *, struct world *);
    } buttons[] = {
        { "button/new", mail_write_new },
        { "button/search", go_search },
        { "button/signout", mail_sign_out },
    };
    for (size_t i = 0; i < ARRAY_LEN(buttons); i++) {
        if (streq(buttons[i].id, target)) {
            buttons[i].press(s, w);
            return true;
        }
    }
    struct mail *m = starts_with(target, "message/") ? world_mail(w, target + strlen("message/")) : NULL;
    if (!m || !listed(s, w, m))
        return false;
    open_message(s, w, m);
    return true;
}

static bool press_in_search(struct mail_state *s, struct world *w, const char *target)
{
    if (streq(target, "field/search") || streq(target, "button/search")) {
        press_search(s, w);
        return true;
    }
    for (size_t i = 0; s->searched && i < s->found_count; i++) {
        if (streq(s->found[i]->row, target) && s->found[i]->folder) {
            open_message(s, w, s->found[i]);
            return true;
        }
    }
    return false;
}

static bool press(struct mail_state *s, struct world *w, const char *target)
{
    static bool (*const by_place[])(struct mail_state *, struct world *, const char *) = {
        [MAIL_LIST] = press_in_list,
        [MAIL_MESSAGE] = press_in_message,
        [MAIL_WRITE] = mail_write_press,
        [MAIL_SEARCH] = press_in_search,
    };
    if (!target)
        return false;
    if (s->place != MAIL_WRITE && starts_with(target, "folder/")) {
        const char *folder = mail_folder_id(w, target + strlen("folder/"));
        if (!folder)
            return false;
        open_folder(s, w, folder);
        return true;
    }
    return by_place[s->place](s, w, target);
}

static bool back(struct mail_state *s, struct world *w)
{
    if (s->place == MAIL_WRITE)
        mail_write_back(s, w);
    else if (s->place == MAIL_MESSAGE)
        mail_go_back(s, w);
    else if (s->place == MAIL_SEARCH || !streq(s->folder, "inbox"))
        open_folder(s, w, "inbox");
    else {
        world_notice(w, N_("Vous êtes dans la liste des messages."));
        return false;
    }
    return true;
}

static bool set(struct mail_state *s, const struct action *a)
{
    if (!a->target || !a->text)
        return false;
    if (s->place == MAIL_WRITE)
        return mail_write_set(s, a->target, a->text);
    if (s->place != MAIL_SEARCH || !streq(a->target, "field/search"))
        return false;
    mail_set_line(&s->words, a->text);
    return true;
}

bool mail_act(void *state, struct world *w, const struct action *a)
{
    struct mail_state *s = state;
    if (!w->mail_open)
        return mail_sign_act(s, w, a);
    if (a->verb == ACT_SET)
        return set(s, a);
    if (a->verb != ACT_ACTIVATE && a->verb != ACT_BACK)
        return false;
    const char *wish = s->wish;
    s->wish = NULL;
    bool done = a->verb == ACT_BACK ? back(s, w) : press(s, w, a->target);
    if (!done)
        s->wish = wish;
    return done;
}
