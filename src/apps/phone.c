/* phone.c - Téléphone d'essai: the words of its screens, its places, its beginning and its end. */
#include "phone_app.h"

#include <string.h>

static const char *const buttons[] = {
    "Vrai ou piège ?",
    "Message suivant",
    "Signaler",
    "Supprimer",
    "Raccrocher",
    "Prendre la photo",
    "Garder",
    "Reprendre",
    "Déposer dans Mon Nuage",
    "Valider",
    "Annuler",
    "Retour",
    NULL,
};
static const char *const fields[] = {
    "Ce message", "L'indice", "La lumière", "La distance", "Les mains", "Les côtés", "Nouveau numéro", NULL,
};
static const char *const places[] = { "SMS", "Appels", "Appareil photo", "Réglages", NULL };

const struct phone_page phone_pages[PHONE_PLACES] = {
    [PHONE_SMS] = { "phone/sms", phone_show_sms, phone_press_side, NULL, phone_go_sms },
    [PHONE_MESSAGE] = { NULL, phone_show_message, phone_press_message, NULL, phone_back_message },
    [PHONE_JUDGE] = { NULL, phone_show_judge, phone_press_judge, NULL, phone_back_judge },
    [PHONE_CALLS] = { "phone/place/calls", phone_show_calls, phone_press_calls, NULL, phone_go_sms },
    [PHONE_CALL] = { NULL, phone_show_call, phone_press_call, NULL, phone_back_call },
    [PHONE_CAMERA] = { "phone/place/camera", phone_show_camera, phone_press_camera, NULL, phone_go_sms },
    [PHONE_AIM] = { "phone/aim", phone_show_aim, phone_press_aim, phone_set_aim, phone_back_camera },
    [PHONE_SHOT] = { "phone/shot", phone_show_shot, phone_press_shot, NULL, phone_back_aim },
    [PHONE_PHOTO] = { NULL, phone_show_photo, phone_press_photo, NULL, phone_back_camera },
    [PHONE_SETTINGS] = { "phone/place/settings", phone_show_settings, phone_press_settings,
                         phone_set_settings, phone_go_sms },
};

void phone_wish(struct phone_state *s, const struct world *w, const char *id)
{
    s->wish = id;
    s->wish_turn = w->turn;
}

void phone_go(struct phone_state *s, struct world *w, enum phone_place place, const char *wish)
{
    s->place = place;
    phone_wish(s, w, wish);
}

void phone_refuse(struct phone_state *s, struct world *w, const char *wish, const char *say)
{
    world_refuse(w, say);
    phone_wish(s, w, wish);
}

/* --- actions --- */
static bool press(struct phone_state *s, struct world *w, const char *target)
{
    return target && (phone_press_side(s, w, target) || phone_pages[s->place].press(s, w, target));
}

static bool back(struct phone_state *s, struct world *w)
{
    if (s->place == PHONE_SMS) {
        world_notice(w, N_("Vous êtes dans la liste des SMS."));
        return false;
    }
    phone_pages[s->place].back(s, w);
    return true;
}

/* What is open may be gone when one comes back from another app. */
static void look_again(struct phone_state *s, struct world *w)
{
    if (s->place == PHONE_PHOTO && s->photo->at != FILE_PHONE)
        phone_back_camera(s, w);
}

static bool phone_act(void *state, struct world *w, const struct action *a)
{
    struct phone_state *s = state;
    look_again(s, w);
    if (s->place == PHONE_JUDGE && phone_act_judge(s, w, a))
        return true;
    if (a->verb == ACT_SET)
        return a->target && a->text && phone_pages[s->place].set &&
               phone_pages[s->place].set(s, w, a->target, a->text);
    const char *wish = s->wish;
    unsigned turn = s->wish_turn;
    s->wish = NULL;
    bool done = a->verb == ACT_BACK ? back(s, w) : a->verb == ACT_ACTIVATE && press(s, w, a->target);
    if (!done && !w->refusal) {
        s->wish = wish;
        s->wish_turn = turn;
    }
    return done;
}

/* --- the page --- */
static const char *key_of(struct page *p, const struct phone_state *s, const struct world *w)
{
    if (s->place == PHONE_MESSAGE)
        return page_printf(p, "phone/%s", s->open->row);
    if (s->place == PHONE_JUDGE)
        return page_printf(p, "phone/judge/%s", s->open->row);
    if (s->place == PHONE_CALL)
        return page_printf(p, "phone/call/%s", w->data->phone.calls[s->call].id);
    if (s->place == PHONE_PHOTO)
        return page_printf(p, "phone/file/%s", s->photo->id);
    return phone_pages[s->place].key;
}

static void phone_show(const void *state, const struct world *w, struct page *p)
{
    const struct phone_state *s = state;
    p->key = key_of(p, s, w);
    phone_show_side(p, s, w);
    phone_pages[s->place].show(p, s, w);
    part_wish(p, s->wish, s->wish_turn);
}

static void phone_begin(void *state, struct world *w)
{
    struct phone_state *s = state;
    s->place = PHONE_SMS;
    judge_begin(&s->judging);
    for (size_t i = w->phone.count; i-- > 0 && !s->wish;) {
        if (phone_has(w, w->phone.sms[i]))
            phone_wish(s, w, w->phone.sms[i]->row);
    }
}

static void phone_done(void *state)
{
    struct phone_state *s = state;
    str_free(&s->number);
    *s = (struct phone_state){ 0 };
}

static const char *phone_news(const void *state, const struct world *w, struct page *p)
{
    size_t n = phone_calls_waiting(w);
    (void)state;
    for (size_t i = 0; i < w->phone.count; i++)
        n += phone_has(w, w->phone.sms[i]) && !w->phone.sms[i]->read;
    return n > 0 ? page_printf(p, page_said_n(p, "%d nouveau", "%d nouveaux", n), (int)n) : NULL;
}

static void phone_open(void *state, struct world *w, const struct request *asked)
{
    struct phone_state *s = state;
    struct sms *m = world_sms(w, asked->what);
    if (m && phone_has(w, m))
        phone_press_side(s, w, m->row);
}

const struct app app_phone = {
    .name = "phone",
    .title = N_("Téléphone d'essai"),
    .doc = "a phone: text messages true and false, calls, photos of papers, its number",
    .facts = phone_facts,
    .buttons = buttons,
    .fields = fields,
    .places = places,
    .state_size = sizeof(struct phone_state),
    .begin = phone_begin,
    .show = phone_show,
    .act = phone_act,
    .now = phone_now,
    .done = phone_done,
    .open = phone_open,
    .news = phone_news,
};
