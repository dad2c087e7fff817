/* mail_list.c - the lists of Courrier Libre: its folders, the messages in them, what a search finds. */
#include "mail_app.h"

#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

const struct mail_folder mail_folders[] = {
    { "inbox", N_("Réception") },   { "drafts", N_("Brouillons") }, { "sent", N_("Envoyés") },
    { "spam", N_("Indésirables") }, { "trash", N_("Corbeille") },   { 0 },
};

const char *mail_folder_label(const char *id)
{
    for (const struct mail_folder *f = mail_folders; f->id; f++) {
        if (streq(f->id, id))
            return f->label;
    }
    return id;
}

const char *mail_folder_id(const struct mail_state *s, const char *id)
{
    for (const struct mail_folder *f = mail_folders; f->id; f++) {
        if (streq(f->id, id))
            return f->id;
    }
    for (size_t i = 0; i < s->folder_count; i++) {
        if (streq(s->folders[i], id))
            return s->folders[i];
    }
    return NULL;
}

/* --- what is in this mailbox --- */
/* A message that was made here belongs to the account that was open then; the story's are the hero's first one's. */
static size_t account_of(const struct mail_state *s, const struct mail *m)
{
    if (m->data || s->turn_count == 0 || !starts_with(m->id, "new-"))
        return 0;
    unsigned long n = strtoul(m->id + strlen("new-"), NULL, 10);
    for (size_t i = s->turn_count; i-- > 0;) {
        if (n > s->turns[i].from)
            return s->turns[i].account;
    }
    return 0;
}

bool mail_here(const struct mail_state *s, const struct world *w, const struct mail *m)
{
    return world_mail_came(w, m) && account_of(s, m) == s->account;
}

static bool listed(const struct mail_state *s, const struct world *w, const struct mail *m)
{
    return streq(m->folder, s->folder) && mail_here(s, w, m);
}

size_t mail_count_in(const struct mail_state *s, const struct world *w, const char *folder)
{
    size_t n = 0;
    for (size_t i = 0; i < w->mail_count; i++)
        n += streq(w->mail[i]->folder, folder) && mail_here(s, w, w->mail[i]);
    return n;
}

size_t mail_count_new(const struct mail_state *s, const struct world *w)
{
    size_t n = 0;
    for (size_t i = 0; i < w->mail_count; i++)
        n += !w->mail[i]->read && streq(w->mail[i]->folder, "inbox") && mail_here(s, w, w->mail[i]);
    return n;
}

/* --- going --- */
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

/* The focus goes into its list: also when it was among the folders. */
void mail_open_folder(struct mail_state *s, const struct world *w, const char *folder)
{
    s->folder = folder;
    s->place = MAIL_LIST;
    s->open = NULL;
    s->from_search = false;
    mail_wish_first(s, w);
}

void mail_back_home(struct mail_state *s, struct world *w)
{
    mail_open_folder(s, w, "inbox");
}

void mail_go_back(struct mail_state *s, struct world *w)
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

/* --- the side: folders --- */
static void show_folder(struct page *p, const struct mail_state *s, const char *id, const char *label,
                        size_t unread)
{
    bool here = s->place != MAIL_SEARCH && streq(id, s->folder);
    part_row(p, page_printf(p, "folder/%s", id), label, NULL,
             unread > 0 ? page_printf(p, "%zu", unread) : NULL, here ? ITEM_ON : 0);
}

void mail_show_folders(struct page *p, const struct mail_state *s, const struct world *w, const char *label)
{
    size_t unread = mail_count_new(s, w);
    part_side(p, label);
    part_list(p, "folders", 0, N_("[↑] [↓] autre dossier"));
    for (const struct mail_folder *f = mail_folders; f->id; f++)
        show_folder(p, s, f->id, f->label, streq(f->id, "inbox") ? unread : 0);
    for (size_t i = 0; i < s->folder_count; i++)
        show_folder(p, s, s->folders[i], s->folders[i], 0);
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
    part_list(p, "messages", ITEM_TABLE | (mixed ? ITEM_NEW : 0), N_("[↑] [↓] autre message"));
}

static void add_row(struct rows *rows, const struct mail *m)
{
    if (!rows->date || date_compare(rows->day, m->date.date) != 0) {
        rows->day = m->date.date;
        rows->date = part_day(rows->page, rows->day, false);
    }
    page_add(rows->page, (struct item){
                             .kind = ITEM_ROW,
                             .id = m->row,
                             .label = mail_who(rows->page, rows->world, m),
                             .text = mail_subject(rows->page, m),
                             .extra = rows->date,
                             .flags = (m->read ? 0u : ITEM_NEW) | (m->judged ? ITEM_DONE : 0u),
                             .verb = rows->verb,
                         });
}

/* --- a folder --- */
static void show_buttons(struct page *p, const struct mail_state *s, bool empty)
{
    part_bar(p, "actions");
    part_button(p, "button/new", "Nouveau message");
    part_button(p, "button/search", "Rechercher");
    part_button(p, "button/signout", "Me déconnecter");
    if (mail_is_own(s, s->folder)) {
        part_button(p, "button/rename", "Renommer le dossier");
        part_button(p, "button/remove", "Supprimer le dossier");
    } else if (streq(s->folder, "trash") && !empty) {
        part_button(p, "button/empty", "Vider la Corbeille");
    }
    part_button(p, "button/folder", "Nouveau dossier");
    part_button(p, "button/settings", "Réglages");
    page_close(p);
}

void mail_show_list(struct page *p, const struct mail_state *s, const struct world *w)
{
    size_t n = mail_count_in(s, w, s->folder);
    const char *title =
        page_printf(p, page_said(p, N_("%s : %s")), page_named(p, mail_folder_label(s->folder)),
                    page_printf(p, page_said_n(p, "%d message", "%d messages", n), (int)n));
    mail_show_folders(p, s, w, title);
    part_main(p, title, NULL, NULL);
    if (n == 0)
        part_text(p, N_("Ce dossier est vide."));
    else {
        struct rows rows;
        open_rows(p, w, !streq(s->folder, "sent") && !streq(s->folder, "drafts"), &rows);
        for (size_t i = w->mail_count; i-- > 0;) {
            if (listed(s, w, w->mail[i]))
                add_row(&rows, w->mail[i]);
        }
        page_close(p);
    }
    show_buttons(p, s, n == 0);
    page_close(p);
}

static void go_search(struct mail_state *s, struct world *w)
{
    str_clear(&s->words);
    s->searched = false;
    s->found_count = 0;
    mail_go(s, w, MAIL_SEARCH, "field/search");
}

bool mail_press_list(struct mail_state *s, struct world *w, const char *target)
{
    static const struct mail_press buttons[] = {
        { "button/new", mail_write_new },           { "button/search", go_search },
        { "button/signout", mail_sign_out },        { "button/folder", mail_begin_folder },
        { "button/settings", mail_begin_settings }, { 0 },
    };
    static const struct mail_press own[] = {
        { "button/rename", mail_begin_rename },
        { "button/remove", mail_delete_folder },
        { 0 },
    };
    if (mail_press(buttons, s, w, target) || (mail_is_own(s, s->folder) && mail_press(own, s, w, target)))
        return true;
    if (streq(target, "button/empty") && streq(s->folder, "trash") && mail_count_in(s, w, "trash") > 0) {
        mail_empty_trash(s, w);
        return true;
    }
    struct mail *m = starts_with(target, "message/") ? world_mail(w, target + strlen("message/")) : NULL;
    if (!m || !listed(s, w, m))
        return false;
    mail_open_message(s, w, m);
    return true;
}

/* --- searching --- */
static bool holds_words(const struct world *w, const struct mail *m, const char *words)
{
    struct str all = { 0 };
    str_printf(&all, "%s\n%s\n%s\n%s", m->sender, world_name(w, m->to ? m->to : ""),
               m->subject ? m->subject : "", m->body ? m->body : "");
    if (w->voice != NULL) /* as the learner reads it, too */
        str_printf(&all, "\n%s\n%s", mail_subject_said(w, m), mail_body_said(w, m));
    bool holds = part_holds_words(str_s(&all), words);
    str_free(&all);
    return holds;
}

/* Not in what was thrown away or reported: a search should not bring a trap to the eyes. */
void mail_search(struct mail_state *s, const struct world *w)
{
    const char *words = str_s(&s->words);
    s->found_count = 0;
    for (size_t i = w->mail_count; i-- > 0;) {
        struct mail *m = w->mail[i];
        if (!mail_here(s, w, m) || !mail_folder_id(s, m->folder) || streq(m->folder, "trash") ||
            streq(m->folder, "spam") || !holds_words(w, m, words))
            continue;
        s->found = grow(s->found, s->found_count, &s->found_cap, sizeof(struct mail *));
        s->found[s->found_count++] = m;
    }
    s->searched = true;
}

static void press_search(struct mail_state *s, struct world *w)
{
    if (part_is_blank(str_s(&s->words))) {
        mail_refuse(s, w, "field/search",
                    N_("Vous êtes à la bonne page.\n"
                       "Il manque le mot à chercher.\n"
                       "Écrivez un mot dans la case Rechercher."));
        return;
    }
    const char *values[FACT_ATTRIBUTES] = { str_s(&s->words) };
    mail_search(s, w);
    world_say(w, &mail_facts[MAIL_SEARCHED], values);
    mail_wish(s, w, s->found_count > 0 ? s->found[0]->row : "field/search");
}

bool mail_press_search(struct mail_state *s, struct world *w, const char *target)
{
    if (streq(target, "field/search") || streq(target, "button/search")) {
        press_search(s, w);
        return true;
    }
    for (size_t i = 0; s->searched && i < s->found_count; i++) {
        if (streq(s->found[i]->row, target) && s->found[i]->folder) {
            mail_open_message(s, w, s->found[i]);
            return true;
        }
    }
    return false;
}

bool mail_set_search(struct mail_state *s, struct world *w, const struct action *a)
{
    (void)w;
    if (!streq(a->target, "field/search"))
        return false;
    part_set_line(&s->words, a->text);
    return true;
}

static void show_found(struct page *p, const struct mail_state *s, const struct world *w)
{
    struct rows rows;
    if (s->found_count == 0) {
        part_text(p, page_printf(p, page_said(p, N_("Aucun message avec « %s ». Essayez un autre mot.")),
                                 str_s(&s->words)));
        return;
    }
    part_text(p, page_printf(p, page_said_n(p, "%d message trouvé.", "%d messages trouvés.", s->found_count),
                             (int)s->found_count));
    open_rows(p, w, true, &rows);
    for (size_t i = 0; i < s->found_count; i++)
        add_row(&rows, s->found[i]);
    page_close(p);
}

void mail_show_search(struct page *p, const struct mail_state *s, const struct world *w)
{
    mail_show_folders(p, s, w, page_said(p, N_("Dossiers")));
    part_main(p, "Rechercher", NULL, NULL);
    part_field(p,
               (struct item){
                   .id = "field/search",
                   .label = N_("Rechercher"),
                   .flags = ITEM_SUBMIT,
                   .verb = page_tr(p, N_("[Entrée] rechercher")),
                   .gesture = page_tr(p, N_("[Échap] revenir à la liste")),
                   .gesture_short = page_tr(p, N_("[Échap] la liste")),
               },
               &s->words);
    part_bar(p, "actions");
    part_button(p, "button/search", "Rechercher");
    page_close(p);
    if (s->searched)
        show_found(p, s, w);
    page_close(p);
}
