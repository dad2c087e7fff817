/* mail_message.c - one message: who wrote it and to whom, its text, documents and links, and what its buttons do. */
#include "mail_app.h"

#include "links.h"

#include <string.h>

/* --- words --- */
/* « Nadia Benali, Résidence du Parc ». */
static const char *names(struct page *p, const struct world *w, const char *people)
{
    struct str s = { 0 }, one = { 0 };
    for (const char *to = people ? people : ""; *to; to += *to == '\n') {
        size_t n = strcspn(to, "\n");
        str_clear(&one);
        str_addn(&one, to, n);
        str_printf(&s, "%s%s", s.len > 0 ? ", " : "", world_name(w, str_s(&one)));
        to += n;
    }
    const char *copy = page_copy(p, str_s(&s));
    str_free(&s);
    str_free(&one);
    return copy;
}

/* For what I wrote, to whom; else who wrote it. */
const char *mail_who(struct page *p, const struct world *w, const struct mail *m)
{
    if (!streq(m->from, w->data->me))
        return m->sender;
    const char *people = m->to ? m->to : m->cc ? m->cc : m->bcc;
    if (!people)
        return page_said(p, N_("(pas d'adresse)"));
    if (!strchr(people, '\n'))
        return page_printf(p, page_said(p, N_("À %s")), world_name(w, people));
    return page_printf(p, page_said(p, N_("À %s")), names(p, w, people));
}

const char *mail_subject(struct page *p, const struct mail *m)
{
    if (!m->subject || !*m->subject)
        return page_said(p, N_("(pas d'objet)"));
    return p->voice && m->said_subject ? m->said_subject : m->subject;
}

const char *mail_body(struct page *p, const struct mail *m)
{
    if (!m->body || !*m->body)
        return page_said(p, N_("(texte vide)"));
    return p->voice && m->said_body ? m->said_body : m->body;
}

const char *mail_subject_said(const struct world *w, const struct mail *m)
{
    const char *subject = m->subject ? m->subject : "";
    return w->voice && m->said_subject ? m->said_subject : world_said(w, subject);
}

const char *mail_body_said(const struct world *w, const struct mail *m)
{
    const char *body = m->body ? m->body : "";
    return w->voice && m->said_body ? m->said_body : world_said(w, body);
}

static void add_others(struct str *out, const struct world *w, const struct mail *m, const char *people)
{
    struct str one = { 0 };
    for (const char *to = people ? people : ""; *to; to += *to == '\n') {
        size_t n = strcspn(to, "\n");
        str_clear(&one);
        str_addn(&one, to, n);
        to += n;
        if (!streq(str_s(&one), w->data->me) && !streq(str_s(&one), m->from) &&
            !mail_among(str_s(out), str_s(&one)))
            str_printf(out, "%s%s", out->len > 0 ? "\n" : "", str_s(&one));
    }
    str_free(&one);
}

void mail_others(struct str *out, const struct world *w, const struct mail *m)
{
    str_clear(out);
    add_others(out, w, m, m->to);
    add_others(out, w, m, m->cc);
}

static bool has_others(const struct world *w, const struct mail *m)
{
    struct str others = { 0 };
    mail_others(&others, w, m);
    bool some = others.len > 0;
    str_free(&others);
    return some;
}

/* --- going in and out --- */
void mail_open_message(struct mail_state *s, struct world *w, struct mail *m)
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
    mail_go(s, w, MAIL_MESSAGE, "text/message");
}

void mail_back_message(struct mail_state *s, struct world *w)
{
    mail_go(s, w, MAIL_MESSAGE, "text/message");
}

/* The row under the open message, or the one above: where one goes when it leaves the list. */
static const char *neighbour(const struct mail_state *s, const struct world *w)
{
    const char *above = "button/new";
    bool passed = false;
    for (size_t i = w->mail_count; i-- > 0;) {
        const struct mail *m = w->mail[i];
        bool listed = streq(m->folder, s->folder) && mail_here(s, w, m);
        if (m == s->open)
            passed = true;
        else if (listed && passed)
            return m->row;
        else if (listed)
            above = m->row;
    }
    return above;
}

void mail_put(struct mail_state *s, struct world *w, const char *folder, enum mail_fact fact, const char *say)
{
    const char *next = s->from_search ? "field/search" : neighbour(s, w);
    world_move_mail(w, s->open, folder);
    if (fact != MAIL_FACTS)
        mail_say(w, fact, s->open);
    world_notice(w, say);
    mail_go_back(s, w);
    mail_wish(s, w, next);
}

/* --- the buttons --- */
enum where { IN_INBOX = 1, IN_SENT = 2, IN_SPAM = 4, IN_TRASH = 8, IN_OWN = 16, IN_DRAFTS = 32 };

static void press_delete(struct mail_state *s, struct world *w)
{
    mail_put(s, w, "trash", MAIL_DELETED, N_("Le message est dans la Corbeille."));
}

/* A folder that is gone meanwhile: into the inbox. */
static void press_restore(struct mail_state *s, struct world *w)
{
    const char *folder = mail_folder_id(s, s->open->came_from);
    struct str say = { 0 };
    if (!folder || streq(folder, "trash"))
        folder = "inbox";
    str_printf(&say, world_said(w, N_("Le message est revenu dans %s.")),
               world_said(w, mail_folder_label(folder)));
    mail_put(s, w, folder, MAIL_RESTORED, str_s(&say));
    str_free(&say);
}

static void press_report(struct mail_state *s, struct world *w)
{
    mail_put(s, w, "spam", MAIL_REPORTED, N_("Merci. Le message est dans Indésirables."));
}

static void press_unreport(struct mail_state *s, struct world *w)
{
    mail_put(s, w, "inbox", MAIL_UNREPORTED, N_("Le message est revenu dans Réception."));
}

static bool from_many(const struct world *w, const struct mail *m)
{
    return has_others(w, m);
}

struct button {
    const char *id, *label;
    unsigned where; /* enum where, or-ed */
    void (*press)(struct mail_state *, struct world *);
    bool (*shown)(const struct world *, const struct mail *); /* NULL: always */
};

/* First where the other one takes the message away: [Entrée] again does no harm. */
static const struct button buttons[] = {
    { "button/back", N_("Retour"), IN_SENT, mail_go_back, NULL },
    { "button/reply", N_("Répondre"), IN_INBOX | IN_OWN, mail_write_reply, NULL },
    { "button/reply-all", N_("Répondre à tous"), IN_INBOX | IN_OWN, mail_write_reply_all, from_many },
    { "button/judge", N_("Vrai ou piège ?"), IN_INBOX | IN_OWN | IN_SPAM, mail_begin_judge, mail_can_judge },
    { "button/restore", N_("Restaurer"), IN_TRASH, press_restore, NULL },
    { "button/unreport", N_("Ce n'est pas un indésirable"), IN_SPAM, press_unreport, NULL },
    { "button/forward", N_("Transférer"), IN_INBOX | IN_OWN | IN_SENT, mail_write_forward, NULL },
    { "button/delete", N_("Supprimer"), IN_INBOX | IN_SENT | IN_SPAM | IN_OWN, press_delete, NULL },
    { "button/report", N_("Signaler"), IN_INBOX | IN_OWN, press_report, NULL },
    { "button/move", N_("Déplacer"), IN_INBOX | IN_OWN | IN_SENT, mail_begin_move, NULL },
};

static unsigned where_is(const struct mail *m)
{
    static const struct {
        const char *folder;
        unsigned where;
    } places[] = {
        { "inbox", IN_INBOX }, { "sent", IN_SENT },     { "spam", IN_SPAM },
        { "trash", IN_TRASH }, { "drafts", IN_DRAFTS },
    };
    for (size_t i = 0; i < ARRAY_LEN(places); i++) {
        if (streq(places[i].folder, m->folder))
            return places[i].where;
    }
    return IN_OWN;
}

static bool is_there(const struct button *b, const struct world *w, const struct mail *m)
{
    return (b->where & where_is(m)) != 0 && (!b->shown || b->shown(w, m));
}

bool mail_press_message(struct mail_state *s, struct world *w, const char *target)
{
    if (streq(target, s->open->row)) /* it is open already */
        return true;
    for (size_t i = 0; i < ARRAY_LEN(buttons); i++) {
        if (streq(buttons[i].id, target) && is_there(&buttons[i], w, s->open)) {
            buttons[i].press(s, w);
            return true;
        }
    }
    return mail_open_file(s, w, target) || mail_press_link(w, s->open, target);
}

/* --- on a page --- */
/* Only where somebody else got it too, the people stand in a line of their own. */
static void show_people(struct page *p, const struct world *w, const struct mail *m)
{
    bool mine = streq(m->from, w->data->me);
    if (!mine && has_others(w, m))
        part_pair(p, "À", names(p, w, m->to));
    if (m->cc)
        part_pair(p, "Cc", names(p, w, m->cc));
    if (mine && m->bcc)
        part_pair(p, "Cci", names(p, w, m->bcc));
}

void mail_show_message(struct page *p, const struct mail_state *s, const struct world *w)
{
    const struct mail *m = s->open;
    const char *back = s->from_search ? N_("[Échap] les résultats") : N_("[Échap] revenir à la liste");
    const char *back_short = s->from_search ? N_("[Échap] résultats") : N_("[Échap] la liste");
    const char *why = m->judged ? judge_why(p, m->data) : NULL;
    mail_show_folders(p, s, w, s->from_search ? N_("Rechercher") : NULL);
    part_main(p, s->from_search ? N_("Rechercher") : mail_folder_label(s->folder), back, back_short);
    part_pair(p, mail_who(p, w, m), part_day(p, m->date.date, true));
    if (m->from && !streq(m->sender, m->from) && strchr(m->from, '@'))
        part_pair(p, "Adresse", m->from);
    show_people(p, w, m);
    page_add(p, (struct item){ .kind = ITEM_HEADING, .label = mail_subject(p, m) });
    page_add(p, (struct item){
                    .kind = ITEM_TEXT,
                    .id = "text/message",
                    .label = mail_body(p, m),
                    .verb = page_tr(p, N_("[↓] lire la suite")),
                });
    mail_show_files(p, w, m);
    mail_show_links(p, w, m);
    if (why)
        page_add(p, (struct item){ .kind = ITEM_NOTE, .label = why, .tone = TONE_GOOD });
    page_open(p, (struct item){
                     .group = GROUP_BAR,
                     .id = "actions",
                     .gesture = page_tr(p, back),
                     .gesture_short = page_tr(p, back_short),
                 });
    for (size_t i = 0; i < ARRAY_LEN(buttons); i++) {
        if (is_there(&buttons[i], w, m))
            part_button(p, buttons[i].id, buttons[i].label);
    }
    page_close(p);
    page_close(p);
}
