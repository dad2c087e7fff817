/* mail_show.c - Courrier Libre on a page: folders beside a list, a message, a search; writing and signing in alone. */
#include "mail_app.h"

#include "passerelle/text.h"

#include <string.h>

/* --- small pieces --- */
static void add_button(struct page *p, const char *id, const char *label)
{
    page_add(p, (struct item){
                    .kind = ITEM_BUTTON,
                    .id = id,
                    .label = label,
                    .verb = page_tr(p, N_("[Entrée] appuyer")),
                });
}

/* The other gesture of a place, beside what [Entrée] does there. */
static const struct slot to_button = { N_("[Tab] bouton suivant"), N_("[Tab] bouton") };
static const struct slot to_list = { N_("[Échap] revenir à la liste"), N_("[Échap] la liste") };
static const struct slot to_results = { N_("[Échap] les résultats"), N_("[Échap] résultats") };

static void open_with(struct page *p, struct item group, const struct slot *other)
{
    group.gesture = page_tr(p, other->words);
    group.gesture_short = page_tr(p, other->words_short);
    page_open(p, group);
}

static void open_bar(struct page *p, const char *id)
{
    open_with(p, (struct item){ .group = GROUP_BAR, .id = id }, &to_button);
}

static void open_main(struct page *p, const char *label)
{
    open_with(p, (struct item){ .group = GROUP_PANE, .id = "main", .label = label }, &to_button);
}

/* « À Nadia Benali » for what I wrote, else who wrote it. */
static const char *who_of(struct page *p, const struct world *w, const struct mail *m)
{
    if (!streq(m->from, w->data->me))
        return m->sender;
    if (!m->to)
        return page_tr(p, N_("(pas d'adresse)"));
    if (!strchr(m->to, '\n'))
        return page_printf(p, "À %s", world_name(w, m->to));
    struct str s = { 0 }, one = { 0 };
    for (const char *to = m->to; *to; to += *to == '\n') {
        size_t n = strcspn(to, "\n");
        str_clear(&one);
        str_addn(&one, to, n);
        str_printf(&s, "%s%s", s.len > 0 ? ", " : "À ", world_name(w, str_s(&one)));
        to += n;
    }
    const char *copy = page_copy(p, str_s(&s));
    str_free(&s);
    str_free(&one);
    return copy;
}

static const char *subject_of(struct page *p, const struct mail *m)
{
    return m->subject && *m->subject ? m->subject : page_tr(p, N_("(pas d'objet)"));
}

static const char *date_words(struct page *p, struct date date,
                              void (*print)(struct str *, struct date, tr_fn *))
{
    struct str s = { 0 };
    print(&s, date, p->tr);
    const char *copy = page_copy(p, str_s(&s));
    str_free(&s);
    return copy;
}

static const char *count_words(struct page *p, const char *label, size_t n)
{
    struct str s = { 0 };
    str_printf(&s, "%s : ", label);
    str_printf(&s, page_trn(p, "%d message", "%d messages", n), (int)n);
    const char *copy = page_copy(p, str_s(&s));
    str_free(&s);
    return copy;
}

/* --- the side: folders --- */
static void show_folder(struct page *p, const struct mail_state *s, const char *id, const char *label,
                        size_t unread)
{
    bool here = s->place != MAIL_SEARCH && streq(id, s->folder);
    page_add(p, (struct item){
                    .kind = ITEM_ROW,
                    .id = page_printf(p, "folder/%s", id),
                    .label = label,
                    .extra = unread > 0 ? page_printf(p, "%zu", unread) : NULL,
                    .flags = here ? ITEM_ON : 0,
                    .verb = page_tr(p, N_("[Entrée] ouvrir")),
                });
}

/* label: what a small window calls this pane when only the other one is in sight; NULL: the folder we are in. */
static void show_folders(struct page *p, const struct mail_state *s, const struct world *w, const char *label)
{
    size_t unread = 0;
    for (size_t i = 0; i < w->mail_count; i++)
        unread += !w->mail[i]->read && streq(w->mail[i]->folder, "inbox") && world_mail_came(w, w->mail[i]);
    page_open(p, (struct item){ .group = GROUP_PANE, .id = "side", .label = label, .flags = ITEM_SIDE });
    page_open(p, (struct item){
                     .group = GROUP_LIST,
                     .id = "folders",
                     .gesture = page_tr(p, N_("[↑] [↓] autre dossier")),
                     .gesture_short = page_tr(p, N_("[↑] [↓] autre")),
                 });
    for (const struct mail_folder *f = mail_folders; f->id; f++)
        show_folder(p, s, f->id, f->label, streq(f->id, "inbox") ? unread : 0);
    for (size_t i = 0; i < w->data->mail.folders.count; i++)
        show_folder(p, s, w->data->mail.folders.s[i], w->data->mail.folders.s[i], 0);
    page_close(p);
    page_close(p);
}

/* --- rows of messages: a box may hold 1,000, so a date is put into words once a day --- */
struct rows {
    struct page *page;
    const struct world *world;
    struct date day;
    const char *date, *verb;
};

/* mixed: new and read ones come together here, so that the column of ● stays when none is left. */
static void open_rows(struct page *p, const struct world *w, bool mixed, struct rows *rows)
{
    *rows = (struct rows){ .page = p, .world = w, .verb = page_tr(p, N_("[Entrée] ouvrir")) };
    page_open(p, (struct item){
                     .group = GROUP_LIST,
                     .id = "messages",
                     .flags = ITEM_TABLE | (mixed ? ITEM_NEW : 0),
                     .gesture = page_tr(p, N_("[↑] [↓] autre message")),
                     .gesture_short = page_tr(p, N_("[↑] [↓] autre")),
                 });
}

static void add_row(struct rows *rows, const struct mail *m)
{
    if (!rows->date || date_compare(rows->day, m->date.date) != 0) {
        rows->day = m->date.date;
        rows->date = date_words(rows->page, rows->day, text_date_short);
    }
    page_add(rows->page, (struct item){
                             .kind = ITEM_ROW,
                             .id = m->row,
                             .label = who_of(rows->page, rows->world, m),
                             .text = subject_of(rows->page, m),
                             .extra = rows->date,
                             .flags = m->read ? 0 : ITEM_NEW,
                             .verb = rows->verb,
                         });
}

/* --- places --- */
static void show_list(struct page *p, const struct mail_state *s, const struct world *w)
{
    size_t n = 0;
    for (size_t i = 0; i < w->mail_count; i++)
        n += streq(w->mail[i]->folder, s->folder) && world_mail_came(w, w->mail[i]);
    const char *title = count_words(p, mail_folder_label(s->folder), n);
    show_folders(p, s, w, title);
    open_main(p, title);
    if (n == 0)
        page_text(p, N_("Ce dossier est vide."));
    else {
        struct rows rows;
        open_rows(p, w, !streq(s->folder, "sent") && !streq(s->folder, "drafts"), &rows);
        for (size_t i = w->mail_count; i-- > 0;) {
            if (streq(w->mail[i]->folder, s->folder) && world_mail_came(w, w->mail[i]))
                add_row(&rows, w->mail[i]);
        }
        page_close(p);
    }
    open_bar(p, "actions");
    add_button(p, "button/new", "Nouveau message");
    add_button(p, "button/search", "Rechercher");
    add_button(p, "button/signout", "Me déconnecter");
    page_close(p);
    page_close(p);
}

static void show_message(struct page *p, const struct mail_state *s, const struct world *w)
{
    const struct mail *m = s->open;
    const struct slot *behind = s->from_search ? &to_results : &to_list;
    const char *label = s->from_search ? "Rechercher" : mail_folder_label(s->folder);
    show_folders(p, s, w, s->from_search ? "Rechercher" : NULL);
    open_with(p, (struct item){ .group = GROUP_PANE, .id = "main", .label = label }, behind);
    page_add(p, (struct item){
                    .kind = ITEM_PAIR,
                    .label = who_of(p, w, m),
                    .text = date_words(p, m->date.date, text_date_long),
                });
    page_add(p, (struct item){ .kind = ITEM_HEADING, .label = subject_of(p, m) });
    page_add(p, (struct item){
                    .kind = ITEM_TEXT,
                    .id = "text/message",
                    .label = m->body && *m->body ? m->body : page_tr(p, N_("(texte vide)")),
                    .verb = page_tr(p, N_("[↓] lire la suite")),
                });
    open_with(p, (struct item){ .group = GROUP_BAR, .id = "actions" }, behind);
    for (const struct mail_button *b = mail_buttons; b->id; b++) {
        if (mail_button_shown(b, m))
            add_button(p, b->id, b->label);
    }
    page_close(p);
    page_close(p);
}

static void show_search(struct page *p, const struct mail_state *s, const struct world *w)
{
    show_folders(p, s, w, page_tr(p, N_("Dossiers")));
    open_main(p, "Rechercher");
    page_add(p, (struct item){
                    .kind = ITEM_FIELD,
                    .id = "field/search",
                    .label = "Rechercher",
                    .value = page_copy(p, str_s(&s->words)),
                    .flags = ITEM_SUBMIT,
                    .verb = page_tr(p, N_("[Entrée] rechercher")),
                    .gesture = page_tr(p, to_list.words),
                    .gesture_short = page_tr(p, to_list.words_short),
                });
    open_bar(p, "actions");
    add_button(p, "button/search", "Rechercher");
    page_close(p);
    if (s->searched && s->found_count == 0)
        page_add(
            p, (struct item){
                   .kind = ITEM_TEXT,
                   .label = page_printf(p, page_tr(p, N_("Aucun message avec « %s ». Essayez un autre mot.")),
                                        str_s(&s->words)),
               });
    else if (s->searched) {
        struct rows rows;
        page_add(p, (struct item){
                        .kind = ITEM_TEXT,
                        .label = page_printf(
                            p, page_trn(p, "%d message trouvé.", "%d messages trouvés.", s->found_count),
                            (int)s->found_count),
                    });
        open_rows(p, w, true, &rows);
        for (size_t i = 0; i < s->found_count; i++)
            add_row(&rows, s->found[i]);
        page_close(p);
    }
    page_close(p);
}

static void add_field(struct page *p, const char *id, const char *label, const struct str *value,
                      struct item more)
{
    more.kind = ITEM_FIELD;
    more.id = id;
    more.label = label;
    more.value = page_copy(p, str_s(value)); /* the text may move while the page lives */
    more.verb = more.verb ? more.verb : page_tr(p, N_("[Tab] case suivante"));
    page_add(p, more);
}

static void open_alone(struct page *p, const char *label, const char *gesture)
{
    page_open(p, (struct item){ .group = GROUP_PANE, .id = "main", .label = label, .gesture = gesture });
}

/* What stands behind the page where one writes: small windows name it. */
static const char *behind(struct page *p, const struct mail_state *s)
{
    if (s->from_message)
        return page_printf(p, page_tr(p, N_("Message de %s")), s->open->sender);
    return s->from_search ? "Rechercher" : mail_folder_label(s->folder);
}

static void show_write(struct page *p, const struct mail_state *s)
{
    open_alone(p, behind(p, s), page_tr(p, N_("[Échap] retour")));
    add_field(p, "field/to", "À", &s->to, (struct item){ .flags = ITEM_PEOPLE | ITEM_HEAD });
    add_field(p, "field/subject", "Objet", &s->subject, (struct item){ .flags = ITEM_HEAD });
    add_field(p, "field/body", "Message", &s->body,
              (struct item){ .lines = 4,
                             .verb = page_tr(p, N_("[Tab] bouton Envoyer")),
                             .verb_short = page_tr(p, N_("[Tab] Envoyer")) });
    open_bar(p, "actions");
    add_button(p, "button/send", "Envoyer");
    add_button(p, "button/cancel", "Annuler");
    if (s->draft)
        add_button(p, "button/delete", "Supprimer");
    page_close(p);
    page_close(p);
}

/* Whoever signs out by mistake must be able to come back: the story's own data are offered. */
static void show_notebook(struct page *p, const struct person *me)
{
    struct str s = { 0 };
    str_printf(&s, "%s\n", page_tr(p, N_("Pour essayer encore, voici son carnet :")));
    str_printf(&s, page_tr(p, N_("Adresse mail : %s")), me->mail ? me->mail : "");
    str_addc(&s, '\n');
    str_printf(&s, page_tr(p, N_("Mot de passe : %s")), me->password ? me->password : "");
    str_printf(&s, "\n%s", page_tr(p, N_("Dans la vraie vie, gardez ce carnet caché.")));
    page_add(p, (struct item){ .kind = ITEM_TEXT, .id = "text/notebook", .label = page_copy(p, str_s(&s)) });
    str_free(&s);
}

static void show_signin(struct page *p, const struct mail_state *s, const struct world *w)
{
    const struct person *me = world_me(w);
    page_slot(p, 1, NULL, NULL); /* there is no page before */
    open_alone(p, "Courrier Libre", NULL);
    if (me) {
        const char *closed =
            page_printf(p, page_tr(p, N_("La boîte mail de %s est fermée.")), world_name(w, me->id));
        page_add(p, (struct item){ .kind = ITEM_HEADING, .label = closed });
        show_notebook(p, me);
    }
    add_field(p, "field/address", "Adresse mail", &s->address, (struct item){ 0 });
    add_field(p, "field/password", "Mot de passe", &s->password,
              (struct item){
                  .flags = ITEM_SECRET | ITEM_SUBMIT,
                  .verb = page_tr(p, N_("[Entrée] valider")),
              });
    open_bar(p, "actions");
    add_button(p, "button/signin", "Me connecter");
    page_close(p);
    page_close(p);
}

static const char *key_of(struct page *p, const struct mail_state *s)
{
    if (s->place == MAIL_MESSAGE)
        return page_printf(p, "mail/%s", s->open->row);
    if (s->place == MAIL_WRITE)
        return "mail/compose";
    return s->place == MAIL_SEARCH ? "mail/search" : page_printf(p, "mail/%s", s->folder);
}

void mail_show(const void *state, const struct world *w, struct page *p)
{
    const struct mail_state *s = state;
    page_wish(p, s->wish, s->wish_turn);
    if (!w->mail_open) {
        p->key = "mail/signin";
        show_signin(p, s, w);
        return;
    }
    p->key = key_of(p, s);
    if (s->place == MAIL_LIST)
        show_list(p, s, w);
    else if (s->place == MAIL_MESSAGE)
        show_message(p, s, w);
    else if (s->place == MAIL_WRITE)
        show_write(p, s);
    else
        show_search(p, s, w);
}
