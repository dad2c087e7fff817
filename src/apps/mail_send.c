/* mail_send.c - a message goes: what is looked at before, who receives it, what is stated. */
#include "mail_app.h"

#include <stdlib.h>
#include <string.h>

/* Is one of the people joined by \n this one? */
bool mail_among(const char *joined, const char *id)
{
    size_t n = strlen(id);
    for (const char *s = joined; s; s = strchr(s, '\n'), s = s ? s + 1 : NULL) {
        if (!strncmp(s, id, n) && (s[n] == '\0' || s[n] == '\n'))
            return true;
    }
    return false;
}

/* --- who receives it --- */
struct readers {
    struct str all; /* joined by \n, each once */
    size_t count;
};

static void add_readers(struct readers *r, const char *people)
{
    struct str one = { 0 };
    for (const char *p = people ? people : ""; *p; p += *p == '\n') {
        size_t n = strcspn(p, "\n");
        str_clear(&one);
        str_addn(&one, p, n);
        p += n;
        if (one.len == 0 || mail_among(r->all.s, str_s(&one)))
            continue;
        str_printf(&r->all, "%s%s", r->count > 0 ? "\n" : "", str_s(&one));
        r->count++;
    }
    str_free(&one);
}

static struct readers readers_of(const struct mail *m)
{
    struct readers r = { 0 };
    add_readers(&r, m->to);
    add_readers(&r, m->cc);
    add_readers(&r, m->bcc);
    return r;
}

size_t mail_readers(const struct mail *m)
{
    struct readers r = readers_of(m);
    str_free(&r.all);
    return r.count;
}

/* What each of the others gets is a fact of the world; a letter to oneself arrives too. */
static void deliver(struct world *w, const struct mail *m, const char *names)
{
    struct readers r = readers_of(m);
    struct str one = { 0 };
    for (const char *p = str_s(&r.all); *p; p += *p == '\n') {
        size_t n = strcspn(p, "\n");
        str_clear(&one);
        str_addn(&one, p, n);
        p += n;
        const char *values[FACT_ATTRIBUTES] = { str_s(&one), m->subject, m->body, names };
        if (!streq(str_s(&one), w->data->me)) {
            world_say(w, &world_facts[WORLD_MAIL_RECEIVED], values);
            continue;
        }
        struct mail mine = *m;
        mine.bcc = NULL;
        mine.folder = mine.came_from = "inbox";
        mine.read = false;
        world_add_mail(w, &mine);
    }
    str_free(&one);
    str_free(&r.all);
}

/* --- what is looked at before --- */
static bool people_hold(struct mail_state *s, struct world *w, const struct mail *m)
{
    static const struct {
        enum mail_box box;
        const char *id, *label;
    } rows[] = { { BOX_TO, "field/to", N_("À") },
                 { BOX_CC, "field/cc", "Cc" },
                 { BOX_BCC, "field/bcc", "Cci" } };
    struct str say = { 0 };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        if (mail_to_fault(&say, w, str_s(&s->box[rows[i].box]), world_said(w, rows[i].label))) {
            mail_refuse(s, w, rows[i].id, "%s", str_s(&say));
            str_free(&say);
            return false;
        }
    }
    str_free(&say);
    if (m->to || m->cc || m->bcc)
        return true;
    mail_refuse(s, w, "field/to",
                m->body ? N_("Votre message est bien écrit.\n"
                             "Il manque la personne, dans la case À.\n"
                             "Écrivez son nom ou son adresse mail.")
                        : N_("Vous voulez envoyer un message, c'est bien.\n"
                             "Il manque la personne, dans la case À.\n"
                             "Écrivez son nom ou son adresse mail."));
    return false;
}

/* What is passed on, and a document or a link, speak for themselves. */
static bool text_holds(struct mail_state *s, struct world *w, const struct mail *m)
{
    if (m->body || m->forward_of)
        return true;
    bool in_subject = m->subject && s->reply_to && strcmp(m->subject, str_s(&s->given[BOX_SUBJECT])) != 0;
    mail_refuse(s, w, "field/body",
                in_subject ? N_("Vous avez écrit une réponse, c'est bien.\n"
                                "Elle est dans la case Objet.\n"
                                "Écrivez-la dans la case Message.")
                           : N_("La personne est bien choisie.\n"
                                "La case Message est vide.\n"
                                "Écrivez votre message."));
    return false;
}

static bool nothing_real(struct mail_state *s, struct world *w)
{
    static const char *const ids[BOXES] = { "field/to", "field/cc", "field/bcc", "field/subject",
                                            "field/body" };
    for (size_t i = 0; i < BOXES; i++) {
        if (mail_is_real(w, str_s(&s->box[i]))) {
            mail_wish(s, w, ids[i]);
            return false;
        }
    }
    return true;
}

static bool room_holds(struct mail_state *s, struct world *w, const struct mail *m)
{
    int64_t kept = s->draft ? mail_files_size(w, s->draft->files) : 0; /* the draft goes when it is sent */
    if (mail_used(s, w) - kept + mail_files_size(w, m->files) <= MAIL_ROOM)
        return true;
    mail_refuse(s, w, "button/send",
                N_("Votre message est bien écrit.\n"
                   "Mais la boîte mail est pleine.\n"
                   "Supprimez des messages. Videz la Corbeille."));
    return false;
}

/* --- sending --- */
static const char *done_words(const struct mail_state *s)
{
    if (s->reply_to)
        return N_("Votre réponse est partie. Elle est dans Envoyés.");
    return N_("Votre message est parti. Il est dans Envoyés.");
}

static void send_now(struct mail_state *s, struct world *w, struct mail *m)
{
    struct str whole = { 0 };
    const char *names = world_file_names(w, m->files), *typed = m->body;
    const struct file *link = mail_link_in(w, typed ? typed : "");
    if (m->forward_of) {
        str_printf(&whole, "%s%s", typed ? typed : "", typed ? "\n\n" : "");
        mail_quote(&whole, w, m->forward_of);
        m->body = str_s(&whole);
    }
    m->folder = m->came_from = "sent";
    m->link = link ? link->id : NULL;
    world_add_mail(w, m);
    deliver(w, m, names);
    const char *values[FACT_ATTRIBUTES] = {
        m->to, m->cc, m->bcc, m->subject, typed, m->reply_to, names, link ? link->name : NULL, m->forward_of,
    };
    world_say(w, &mail_facts[MAIL_SENT], values);
    if (s->draft)
        world_remove_mail(w, s->draft);
    str_free(&whole);
    world_notice(w, done_words(s));
    s->from_message = s->from_search = false;
    mail_leave_write(s, w);
}

void mail_send(struct mail_state *s, struct world *w)
{
    char *people[BOX_SUBJECT];
    struct mail m = mail_written(s, w, people);
    if (nothing_real(s, w) && people_hold(s, w, &m) && text_holds(s, w, &m) && room_holds(s, w, &m) &&
        mail_warn(s, w, &m))
        send_now(s, w, &m);
    for (size_t i = 0; i < BOX_SUBJECT; i++)
        free(people[i]);
}
