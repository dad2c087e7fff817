/* mail_places.c - Courrier Libre is a table of places: what each shows and does; an action goes to the open one. */
#include "mail_app.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

const struct mail_page mail_pages[MAIL_PLACES] = {
    [MAIL_LIST] = { NULL, mail_show_list, mail_press_list, NULL, mail_back_home },
    [MAIL_MESSAGE] = { NULL, mail_show_message, mail_press_message, NULL, mail_go_back },
    [MAIL_SEARCH] = { "mail/search", mail_show_search, mail_press_search, mail_set_search, mail_back_home },
    [MAIL_WRITE] = { "mail/compose", mail_show_write, mail_press_write, mail_set_write, mail_back_write },
    [MAIL_JOIN] = { "mail/join", mail_show_join, mail_press_join, NULL, mail_back_to_writing },
    [MAIL_CONTACTS] = { "mail/contacts", mail_show_contacts, mail_press_contacts, mail_set_contacts,
                        mail_back_to_writing },
    [MAIL_FILE] = { NULL, mail_show_file, mail_press_file, NULL, mail_leave_file },
    [MAIL_SAVE] = { "mail/save", mail_show_save, mail_press_save, NULL, mail_back_file },
    [MAIL_MOVE] = { "mail/move", mail_show_move, mail_press_move, mail_set_move, mail_back_message },
    [MAIL_FOLDER] = { "mail/folder-name", mail_show_folder, mail_press_folder, mail_set_folder,
                      mail_back_folder },
    [MAIL_JUDGE] = { "mail/judge", mail_show_judge, mail_press_judge, mail_set_judge, mail_back_message },
    [MAIL_SETTINGS] = { "mail/settings", mail_show_settings, mail_press_settings, mail_set_settings,
                        mail_back_home },
    [MAIL_CODES] = { "mail/codes", mail_show_codes, mail_press_codes, NULL, mail_begin_settings },
    [MAIL_SIGNIN] = { "mail/signin", mail_show_signin, mail_press_signin, mail_set_signin, NULL },
    [MAIL_SIGNUP] = { "mail/signup", mail_show_signup, mail_press_signup, mail_set_signup, mail_back_signin },
    [MAIL_FORGOT] = { "mail/forgot", mail_show_forgot, mail_press_forgot, NULL, mail_back_signin },
    [MAIL_RECOVER] = { "mail/recover", mail_show_recover, mail_press_recover, mail_set_recover,
                       mail_begin_forgot },
    [MAIL_CODE] = { "mail/code", mail_show_code, mail_press_code, mail_set_code, mail_begin_forgot },
    [MAIL_PASSWORD] = { "mail/password", mail_show_password, mail_press_password, mail_set_password,
                        mail_begin_forgot },
};

/* --- going --- */
void mail_wish(struct mail_state *s, const struct world *w, const char *id)
{
    s->wish = id;
    s->wish_turn = w->turn;
}

void mail_go(struct mail_state *s, const struct world *w, enum mail_place place, const char *wish)
{
    s->place = place;
    mail_wish(s, w, wish);
}

/* --- saying --- */
void mail_refuse(struct mail_state *s, struct world *w, const char *field, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    part_refuse(w, fmt, args);
    va_end(args);
    mail_wish(s, w, field);
}

/* --- showing --- */
static const char *key_of(struct page *p, const struct mail_state *s)
{
    const char *key = mail_pages[s->place].key;
    if (key)
        return key;
    if (s->place == MAIL_MESSAGE)
        return page_printf(p, "mail/%s", s->open->row);
    if (s->place == MAIL_FILE)
        return page_printf(p, "mail/file/%s", s->file->id);
    return page_printf(p, "mail/%s", s->folder);
}

void mail_show(const void *state, const struct world *w, struct page *p)
{
    const struct mail_state *s = state;
    p->key = key_of(p, s);
    mail_pages[s->place].show(p, s, w);
    part_wish(p, s->wish, s->wish_turn);
}

/* --- acting --- */
bool mail_press(const struct mail_press *buttons, struct mail_state *s, struct world *w, const char *target)
{
    for (; buttons->id; buttons++) {
        if (streq(buttons->id, target)) {
            buttons->press(s, w);
            return true;
        }
    }
    return false;
}

bool mail_is_real(struct world *w, const char *text)
{
    enum real real = real_find(text, NULL);
    if (real != REAL_NONE)
        world_refuse(w, real_say(real));
    return real != REAL_NONE;
}

static bool is_secret(const char *target)
{
    return streq(target, "field/password") || streq(target, "field/again");
}

static bool is_shown(const struct mail_state *s, const struct world *w, const char *target)
{
    struct page p;
    page_init(&p);
    page_begin(&p, "mail");
    mail_pages[s->place].show(&p, s, w);
    bool shown = page_find(&p, target) >= 0;
    page_free(&p);
    return shown;
}

/* What looks like a real person's data does not stay: the box keeps what it held. */
static bool set(struct mail_state *s, struct world *w, const struct action *a)
{
    const struct mail_page *page = &mail_pages[s->place];
    if (!a->target || !a->text || !page->set)
        return false;
    if (is_secret(a->target) || real_find(a->text, NULL) == REAL_NONE)
        return page->set(s, w, a);
    return is_shown(s, w, a->target) && mail_is_real(w, a->text);
}

static bool back(struct mail_state *s, struct world *w)
{
    if (!mail_pages[s->place].back) {
        world_notice(w, N_("La boîte mail est fermée.\nRecopiez l'adresse et le mot de passe du carnet."));
        return false;
    }
    if (s->place == MAIL_LIST && streq(s->folder, "inbox")) {
        world_notice(w, N_("Vous êtes dans la liste des messages."));
        return false;
    }
    mail_pages[s->place].back(s, w);
    return true;
}

/* The folders stand beside lists and messages. */
static bool press_folder(struct mail_state *s, struct world *w, const char *target)
{
    bool beside = s->place == MAIL_LIST || s->place == MAIL_MESSAGE || s->place == MAIL_SEARCH;
    if (!beside || !starts_with(target, "folder/"))
        return false;
    const char *folder = mail_folder_id(s, target + strlen("folder/"));
    if (folder)
        mail_open_folder(s, w, folder);
    return folder != NULL;
}

static bool press(struct mail_state *s, struct world *w, const char *target)
{
    return target && (press_folder(s, w, target) || mail_pages[s->place].press(s, w, target));
}

bool mail_act(void *state, struct world *w, const struct action *a)
{
    struct mail_state *s = state;
    if (a->verb == ACT_SET)
        return set(s, w, a);
    if (a->verb == ACT_MOVE)
        return a->target && a->text && mail_drag(s, w, a->target, a->text);
    if (a->verb != ACT_ACTIVATE && a->verb != ACT_BACK)
        return false;
    const char *wish = s->wish;
    bool emptying = s->emptying;
    s->wish = NULL;
    s->emptying = false;
    s->was_emptying = emptying;
    bool done = a->verb == ACT_BACK ? back(s, w) : press(s, w, a->target);
    if (!done) {
        s->wish = wish;
        s->emptying = emptying;
    }
    return done;
}
