/* mail_write.c - writing: the boxes of a message, answers, what is passed on, drafts. */
#include "mail_app.h"

#include <stdlib.h>
#include <string.h>

static const struct box {
    const char *id, *label;
    bool people;
} boxes[BOXES] = {
    [BOX_TO] = { "field/to", N_("À"), true },
    [BOX_CC] = { "field/cc", N_("Cc"), true },
    [BOX_BCC] = { "field/bcc", N_("Cci"), true },
    [BOX_SUBJECT] = { "field/subject", N_("Objet"), false },
    [BOX_BODY] = { "field/body", N_("Message"), false },
};

/* --- beginning --- */
static void clear(struct mail_state *s)
{
    for (size_t i = 0; i < BOXES; i++)
        str_clear(&s->box[i]);
    s->files = s->given_files = NULL;
    s->reply_to = s->forward_of = NULL;
    s->copies = s->to_all = s->from_message = false;
    s->warned = 0;
    s->draft = NULL;
}

static void begin(struct mail_state *s, const struct world *w, const char *wish)
{
    for (size_t i = 0; i < BOXES; i++)
        str_set(&s->given[i], str_s(&s->box[i]));
    s->given_files = s->files;
    mail_go(s, w, MAIL_WRITE, wish);
}

void mail_write_new(struct mail_state *s, struct world *w)
{
    clear(s);
    s->from_search = false;
    begin(s, w, "field/to");
}

/* What was begun and kept for this message, NULL if there is nothing. all: an answer to all of them. */
static struct mail *begun(const struct mail_state *s, const struct world *w, bool forward, bool all)
{
    for (size_t i = w->mail_count; i-- > 0;) {
        struct mail *m = w->mail[i];
        bool this_one = streq(forward ? m->forward_of : m->reply_to, s->open->id);
        bool to_all = m->cc || (m->to && strchr(m->to, '\n'));
        if (this_one && m->draft && streq(m->folder, "drafts") && (forward || all == to_all))
            return m;
    }
    return NULL;
}

static bool goes_on(struct mail_state *s, struct world *w, bool forward, bool all)
{
    struct mail *draft = begun(s, w, forward, all);
    if (!draft)
        return false;
    mail_write_draft(s, w, draft);
    s->from_message = true;
    world_notice(w, forward ? N_("Votre message commencé est ici.") : N_("Votre réponse commencée est ici."));
    return true;
}

/* The subject says once that it is an answer, or that it is passed on. */
static void add_subject(struct mail_state *s, const struct world *w, const char *before)
{
    const char *subject = mail_subject_said(w, s->open);
    before = world_said(w, before);
    str_set(&s->box[BOX_SUBJECT], starts_with(subject, before) ? "" : before);
    str_add(&s->box[BOX_SUBJECT], subject);
}

/* To who wrote it. One that was begun goes on. */
void mail_write_reply(struct mail_state *s, struct world *w)
{
    if (goes_on(s, w, false, false))
        return;
    clear(s);
    mail_to_typed(&s->box[BOX_TO], w, s->open->from);
    add_subject(s, w, "Re : ");
    s->reply_to = s->open->id;
    s->from_message = true;
    begin(s, w, "field/body");
}

/* To who wrote it and to whoever else got it. */
void mail_write_reply_all(struct mail_state *s, struct world *w)
{
    if (goes_on(s, w, false, true)) {
        s->to_all = true;
        return;
    }
    struct str people = { 0 }, others = { 0 };
    clear(s);
    mail_others(&others, w, s->open);
    str_printf(&people, "%s\n%s", s->open->from, str_s(&others));
    mail_to_typed(&s->box[BOX_TO], w, str_s(&people));
    str_free(&people);
    str_free(&others);
    add_subject(s, w, "Re : ");
    s->reply_to = s->open->id;
    s->to_all = s->from_message = true;
    begin(s, w, "field/body");
}

/* Its text and its documents go to somebody else. */
void mail_write_forward(struct mail_state *s, struct world *w)
{
    if (goes_on(s, w, true, false))
        return;
    clear(s);
    add_subject(s, w, "Tr : ");
    s->forward_of = s->open->id;
    s->files = s->open->files;
    s->from_message = true;
    begin(s, w, "field/to");
}

void mail_write_draft(struct mail_state *s, struct world *w, struct mail *draft)
{
    clear(s);
    mail_to_typed(&s->box[BOX_TO], w, draft->to);
    mail_to_typed(&s->box[BOX_CC], w, draft->cc);
    mail_to_typed(&s->box[BOX_BCC], w, draft->bcc);
    str_set(&s->box[BOX_SUBJECT], draft->subject ? draft->subject : "");
    str_set(&s->box[BOX_BODY], draft->body ? draft->body : "");
    s->copies = draft->cc || draft->bcc;
    s->files = draft->files;
    s->reply_to = draft->reply_to;
    s->forward_of = draft->forward_of;
    s->draft = draft;
    begin(s, w, "field/body");
}

/* --- the message as it is now --- */
static const char *filled(const struct str *box)
{
    return part_is_blank(str_s(box)) ? NULL : str_s(box);
}

struct mail mail_written(const struct mail_state *s, const struct world *w, char *people[BOX_SUBJECT])
{
    for (size_t i = 0; i < BOX_SUBJECT; i++)
        people[i] = mail_to_people(w, str_s(&s->box[i]));
    return (struct mail){
        .from = w->data->me,
        .to = people[BOX_TO],
        .cc = people[BOX_CC],
        .bcc = people[BOX_BCC],
        .subject = filled(&s->box[BOX_SUBJECT]),
        .body = filled(&s->box[BOX_BODY]),
        .reply_to = s->reply_to,
        .forward_of = s->forward_of,
        .files = s->files,
        .date = world_now(w),
        .read = true,
    };
}

bool mail_write_unchanged(const struct mail_state *s)
{
    for (size_t i = 0; i < BOXES; i++) {
        if (strcmp(str_s(&s->box[i]), str_s(&s->given[i])) != 0)
            return false;
    }
    return streq(s->files, s->given_files);
}

void mail_quote(struct str *out, const struct world *w, const char *forward_of)
{
    const struct mail *m = world_mail(w, forward_of);
    if (m)
        str_printf(out, world_said(w, N_("--- Message de %s ---\n%s")), m->sender, mail_body_said(w, m));
}

/* --- leaving --- */
void mail_leave_write(struct mail_state *s, struct world *w)
{
    s->draft = NULL;
    s->reply_to = s->forward_of = NULL;
    if (!s->from_message) {
        mail_go_back(s, w);
        return;
    }
    mail_go(s, w, MAIL_MESSAGE, "button/reply");
}

static void keep_draft(struct mail_state *s, struct world *w)
{
    char *people[BOX_SUBJECT];
    struct mail m = mail_written(s, w, people);
    m.folder = m.came_from = "drafts";
    m.draft = true;
    m.id = s->draft ? s->draft->id : NULL; /* the same draft, newer */
    bool empty = !m.to && !m.cc && !m.bcc && !m.subject && !m.body && !m.files;
    if (s->draft)
        world_remove_mail(w, s->draft);
    if (!empty) {
        world_add_mail(w, &m);
        world_notice(w, N_("Votre texte est gardé dans Brouillons."));
    } else if (s->draft) {
        world_notice(w, N_("Ce message est vide. Il n'est pas gardé."));
    }
    for (size_t i = 0; i < BOX_SUBJECT; i++)
        free(people[i]);
}

/* What was written is kept in the drafts, and said. */
void mail_back_write(struct mail_state *s, struct world *w)
{
    if (!mail_write_unchanged(s))
        keep_draft(s, w);
    mail_leave_write(s, w);
}

void mail_back_to_writing(struct mail_state *s, struct world *w)
{
    mail_go(s, w, MAIL_WRITE, s->place == MAIL_JOIN ? "button/join" : "button/contacts");
}

/* --- buttons --- */
/* Gives up: a draft stays as it was before. */
static void press_cancel(struct mail_state *s, struct world *w)
{
    if (!mail_write_unchanged(s))
        world_notice(w, s->draft ? N_("Vos changements ne sont pas gardés.")
                                 : N_("Votre message n'est pas parti.\nIl n'est pas gardé."));
    mail_leave_write(s, w);
}

static void press_delete(struct mail_state *s, struct world *w)
{
    const char *values[FACT_ATTRIBUTES] = { s->draft->id };
    world_move_mail(w, s->draft, "trash");
    world_say(w, &mail_facts[MAIL_DELETED], values);
    world_notice(w, N_("Le brouillon est dans la Corbeille."));
    mail_leave_write(s, w);
}

static void press_copies(struct mail_state *s, struct world *w)
{
    s->copies = true;
    mail_wish(s, w, "field/cc");
}

bool mail_press_write(struct mail_state *s, struct world *w, const char *target)
{
    static const struct mail_press buttons[] = {
        { "button/send", mail_send },
        { "button/join", mail_begin_join },
        { "button/cancel", press_cancel },
        { "button/contacts", mail_begin_contacts },
        { 0 },
    };
    if (mail_press(buttons, s, w, target) || mail_press_joined(s, w, target))
        return true;
    if (streq(target, "button/delete") && s->draft)
        press_delete(s, w);
    else if (streq(target, "button/copies") && !s->copies)
        press_copies(s, w);
    else if (streq(target, "button/paste") && w->copied_file)
        mail_paste_link(s, w);
    else
        return false;
    return true;
}

bool mail_set_write(struct mail_state *s, struct world *w, const struct action *a)
{
    (void)w;
    for (size_t i = 0; i < BOXES; i++) {
        if (!streq(boxes[i].id, a->target) || ((i == BOX_CC || i == BOX_BCC) && !s->copies))
            continue;
        if (i == BOX_BODY)
            str_set(&s->box[i], a->text);
        else
            part_set_line(&s->box[i], a->text);
        return true;
    }
    return false;
}

/* --- on a page --- */
/* What stands behind the page where one writes: small windows name it. */
static const char *behind(struct page *p, const struct mail_state *s)
{
    if (s->from_message)
        return page_printf(p, page_said(p, N_("Message de %s")), s->open->sender);
    return s->from_search ? N_("Rechercher") : mail_folder_label(s->folder);
}

static void show_readers(struct page *p, const struct mail_state *s, const struct world *w)
{
    enum { MANY = 3 };
    char *people[BOX_SUBJECT];
    struct mail m = mail_written(s, w, people);
    size_t n = mail_readers(&m);
    if (n >= MANY)
        page_add(p,
                 (struct item){
                     .kind = ITEM_NOTE,
                     .tone = TONE_WARNING,
                     .label = page_printf(p, page_said(p, N_("Attention : %d personnes vont lire.")), (int)n),
                 });
    for (size_t i = 0; i < BOX_SUBJECT; i++)
        free(people[i]);
}

static void show_boxes(struct page *p, const struct mail_state *s)
{
    for (size_t i = 0; i < BOX_BODY; i++) {
        if ((i == BOX_CC || i == BOX_BCC) && !s->copies)
            continue;
        part_field(p,
                   (struct item){
                       .id = boxes[i].id,
                       .label = boxes[i].label,
                       .flags = ITEM_HEAD | (boxes[i].people ? ITEM_PEOPLE : 0u),
                   },
                   &s->box[i]);
    }
    part_field(p,
               (struct item){
                   .id = boxes[BOX_BODY].id,
                   .label = boxes[BOX_BODY].label,
                   .lines = 4,
                   .verb = page_tr(p, s->files ? N_("[Tab] aller plus bas") : N_("[Tab] bouton Envoyer")),
                   .verb_short = page_tr(p, s->files ? N_("[Tab] plus bas") : N_("[Tab] Envoyer")),
               },
               &s->box[BOX_BODY]);
}

void mail_show_write(struct page *p, const struct mail_state *s, const struct world *w)
{
    const struct mail *passed_on = world_mail(w, s->forward_of);
    part_main(p, behind(p, s), N_("[Échap] retour"), N_("[Échap] retour"));
    show_boxes(p, s);
    if (passed_on)
        part_pair(p, "Transféré", page_printf(p, "%s, %s", passed_on->sender, mail_subject(p, passed_on)));
    mail_show_joined(p, s, w);
    show_readers(p, s, w);
    part_bar(p, "actions");
    part_button(p, "button/send", "Envoyer");
    part_button(p, "button/join", "Joindre");
    part_button(p, "button/cancel", "Annuler");
    if (w->copied_file && world_file(w, w->copied_file))
        part_button(p, "button/paste", "Coller le lien");
    part_button(p, "button/contacts", "Contacts");
    if (!s->copies)
        part_button(p, "button/copies", "Cc et Cci");
    if (s->draft)
        part_button(p, "button/delete", "Supprimer");
    page_close(p);
    page_close(p);
}
