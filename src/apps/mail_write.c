/* mail_write.c - writing a message: new, reply or draft; sending it; keeping it when one leaves. */
#include "mail_app.h"

#include <stdlib.h>
#include <string.h>

bool mail_is_blank(const char *s)
{
    return !s || s[strspn(s, " \t\n")] == '\0';
}

static void begin(struct mail_state *s, const char *reply_to, struct mail *draft)
{
    s->place = MAIL_WRITE;
    s->reply_to = reply_to;
    s->draft = draft;
    str_set(&s->given_to, str_s(&s->to));
    str_set(&s->given_subject, str_s(&s->subject));
    str_set(&s->given_body, str_s(&s->body));
}

void mail_write_new(struct mail_state *s, struct world *w)
{
    str_clear(&s->to);
    str_clear(&s->subject);
    str_clear(&s->body);
    s->from_message = s->from_search = false;
    begin(s, NULL, NULL);
    mail_wish(s, w, "field/to");
}

/* An answer that was begun and kept, NULL if there is none. */
static struct mail *draft_of(const struct world *w, const char *reply_to)
{
    for (size_t i = w->mail_count; i-- > 0;)
        if (w->mail[i]->draft && streq(w->mail[i]->reply_to, reply_to) && streq(w->mail[i]->folder, "drafts"))
            return w->mail[i];
    return NULL;
}

/* To who wrote it; the subject says once that it is an answer. One that was begun goes on. */
void mail_write_reply(struct mail_state *s, struct world *w)
{
    const struct mail *m = s->open;
    struct mail *begun = draft_of(w, m->id);
    if (begun != NULL) {
        mail_write_draft(s, w, begun);
        s->from_message = true;
        world_notice(w, N_("Votre réponse commencée est ici."));
        return;
    }
    const char *subject = m->subject ? m->subject : "";
    mail_to_typed(&s->to, w, m->from);
    str_set(&s->subject, starts_with(subject, "Re :") ? "" : "Re : ");
    str_add(&s->subject, subject);
    str_clear(&s->body);
    s->from_message = true;
    begin(s, m->id, NULL);
    mail_wish(s, w, "field/body");
}

void mail_write_draft(struct mail_state *s, struct world *w, struct mail *draft)
{
    mail_to_typed(&s->to, w, draft->to);
    str_set(&s->subject, draft->subject ? draft->subject : "");
    str_set(&s->body, draft->body ? draft->body : "");
    s->from_message = false;
    begin(s, draft->reply_to, draft);
    mail_wish(s, w, "field/body");
}

bool mail_write_set(struct mail_state *s, const char *target, const char *text)
{
    if (streq(target, "field/to"))
        mail_set_line(&s->to, text);
    else if (streq(target, "field/subject"))
        mail_set_line(&s->subject, text);
    else if (streq(target, "field/body"))
        str_set(&s->body, text);
    else
        return false;
    return true;
}

static void leave(struct mail_state *s, const struct world *w)
{
    s->draft = NULL;
    s->reply_to = NULL;
    if (!s->from_message) {
        mail_go_back(s, w);
        return;
    }
    s->place = MAIL_MESSAGE;
    mail_wish(s, w, "button/reply");
}

/* The message as it is written now; strings borrowed, except to, which the caller frees. */
static struct mail written(const struct mail_state *s, const struct world *w, char **to)
{
    *to = mail_to_people(w, str_s(&s->to));
    return (struct mail){
        .from = w->data->me,
        .to = *to,
        .subject = mail_is_blank(str_s(&s->subject)) ? NULL : str_s(&s->subject),
        .body = mail_is_blank(str_s(&s->body)) ? NULL : str_s(&s->body),
        .reply_to = s->reply_to,
        .date = world_now(w),
        .read = true,
    };
}

static bool unchanged(const struct mail_state *s)
{
    return !strcmp(str_s(&s->to), str_s(&s->given_to)) &&
           !strcmp(str_s(&s->subject), str_s(&s->given_subject)) &&
           !strcmp(str_s(&s->body), str_s(&s->given_body));
}

static void keep_draft(struct mail_state *s, struct world *w)
{
    char *to;
    struct mail m = written(s, w, &to);
    m.folder = "drafts";
    m.came_from = "drafts";
    m.draft = true;
    m.id = s->draft ? s->draft->id : NULL; /* the same draft, newer */
    bool empty = !m.to && !m.subject && !m.body;
    if (s->draft)
        world_remove_mail(w, s->draft);
    if (!empty) {
        world_add_mail(w, &m);
        world_notice(w, N_("Votre texte est gardé dans Brouillons."));
    } else if (s->draft) {
        world_notice(w, N_("Ce message est vide. Il n'est pas gardé."));
    }
    free(to);
}

void mail_write_back(struct mail_state *s, struct world *w)
{
    if (!unchanged(s))
        keep_draft(s, w);
    leave(s, w);
}

/* Is one of the people joined by \n this one? */
static bool among(const char *people, const char *id)
{
    size_t n = strlen(id);
    for (const char *s = people; s; s = strchr(s, '\n'), s = s ? s + 1 : NULL) {
        if (!strncmp(s, id, n) && (s[n] == '\0' || s[n] == '\n'))
            return true;
    }
    return false;
}

static void send_now(struct mail_state *s, struct world *w)
{
    char *to;
    struct mail m = written(s, w, &to);
    m.folder = "sent";
    m.came_from = "sent";
    world_add_mail(w, &m);
    if (among(to, w->data->me)) { /* a letter to oneself arrives too */
        m.folder = "inbox";
        m.came_from = "inbox";
        m.read = false;
        world_add_mail(w, &m);
    }
    const char *values[FACT_ATTRIBUTES] = { m.to, m.cc, m.bcc, m.subject, m.body, m.reply_to };
    world_say(w, &mail_facts[MAIL_SENT], values);
    if (s->draft)
        world_remove_mail(w, s->draft);
    free(to);
    world_notice(w, s->reply_to ? N_("Votre réponse est partie. Elle est dans Envoyés.")
                                : N_("Votre message est parti. Il est dans Envoyés."));
    s->from_message = s->from_search = false;
    leave(s, w);
}

static void press_send(struct mail_state *s, struct world *w)
{
    const char *fault = mail_to_fault(w, str_s(&s->to), !mail_is_blank(str_s(&s->body)));
    if (fault) {
        world_refuse(w, fault);
        mail_wish(s, w, "field/to");
    } else if (mail_is_blank(str_s(&s->body))) {
        bool wrote_subject = strcmp(str_s(&s->subject), str_s(&s->given_subject)) != 0;
        world_refuse(w, s->reply_to && wrote_subject && !mail_is_blank(str_s(&s->subject))
                            ? N_("Vous avez écrit une réponse, c'est bien.\n"
                                 "Elle est dans la case Objet.\n"
                                 "Écrivez-la dans la case Message.")
                            : N_("La personne est bien choisie.\n"
                                 "La case Message est vide.\n"
                                 "Écrivez votre message."));
        mail_wish(s, w, "field/body");
    } else {
        send_now(s, w);
    }
}

/* Gives up: a draft stays as it was before. */
static void press_cancel(struct mail_state *s, struct world *w)
{
    if (!unchanged(s))
        world_notice(w, s->draft ? N_("Vos changements ne sont pas gardés.")
                                 : N_("Votre message n'est pas parti.\nIl n'est pas gardé."));
    leave(s, w);
}

static void press_delete(struct mail_state *s, struct world *w)
{
    const char *values[FACT_ATTRIBUTES] = { s->draft->id };
    world_move_mail(w, s->draft, "trash");
    world_say(w, &mail_facts[MAIL_DELETED], values);
    world_notice(w, N_("Le brouillon est dans la Corbeille."));
    leave(s, w);
}

bool mail_write_press(struct mail_state *s, struct world *w, const char *target)
{
    if (streq(target, "button/send"))
        press_send(s, w);
    else if (streq(target, "button/cancel"))
        press_cancel(s, w);
    else if (streq(target, "button/delete") && s->draft)
        press_delete(s, w);
    else
        return false;
    return true;
}
