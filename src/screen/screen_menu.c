/* The menu ([F10]), and the question before an exercise begins again. One table: what a line says, where it makes sense,
 * what it does. */
#include "internal.h"

static bool in_lesson(const struct learn *l)
{
    return learn_below(l) == &screen_lesson || learn_below(l) == &screen_alone;
}

static bool in_practise(const struct learn *l)
{
    return in_lesson(l) && session_kind(l->session) == STEP_PRACTISE && !session_showing(l->session);
}

/* A task is open; when all are done there is only the whole exercise to begin again. */
static bool in_task(const struct learn *l)
{
    return in_practise(l) && session_task(l->session) >= 0;
}

static bool at_seat(const struct learn *l)
{
    return l->who.id[0] != '\0';
}

static bool in_lesson_at_seat(const struct learn *l)
{
    return in_lesson(l) && at_seat(l);
}

static bool nobody(const struct learn *l)
{
    return !at_seat(l);
}

static bool always(const struct learn *l)
{
    (void)l;
    return true;
}

static void back(struct learn *l)
{
    (void)l; /* the menu is gone already */
}

static void send(struct learn *l, enum verb verb, const char *target)
{
    learn_act(l, &(struct action){ .verb = verb, .target = target }, &l->now);
}

static void call(struct learn *l)
{
    send(l, ACT_CALL, NULL);
}

static void undo(struct learn *l)
{
    send(l, ACT_UNDO, NULL);
}

static void redo(struct learn *l)
{
    send(l, ACT_RESTART, "task");
}

static void restart(struct learn *l)
{
    learn_push(l, &screen_restart);
}

static void language(struct learn *l)
{
    learn_push(l, &screen_language);
}

static void hide(struct learn *l)
{
    learn_push(l, &screen_hidden);
}

static void colours(struct learn *l)
{
    learn_push(l, &screen_colours);
}

static void keys(struct learn *l)
{
    learn_push(l, &screen_help);
}

static void unclear(struct learn *l)
{
    record(l, (struct event){
                  .kind = EVENT_UNCLEAR, .lesson = l->lesson->id, .step = session_digest(l->session) });
    l->notice = N_("Merci. C'est noté pour l'auteur.");
}

static void home(struct learn *l)
{
    if (in_lesson(l))
        send(l, ACT_GO, "home");
    else
        learn_set(l, &screen_home);
}

static void leave(struct learn *l)
{
    if (in_lesson(l))
        send(l, ACT_GO, "home");
    learn_set(l, &screen_bye);
}

static void close_program(struct learn *l)
{
    l->over = true;
}

static const struct line {
    const char *id, *words, *key;
    bool (*here)(const struct learn *);
    void (*run)(struct learn *);
} lines[] = {
    { "menu/back", N_("Retour à la leçon"), N_("[Échap]"), in_lesson, back },
    { "menu/undo", N_("Défaire mon dernier geste"), NULL, in_task, undo },
    { "menu/redo", N_("Refaire cette consigne"), NULL, in_task, redo },
    { "menu/restart", N_("Recommencer l'exercice"), NULL, in_practise, restart },
    { "menu/call", N_("Appeler la formatrice"), "[F2]", at_seat, call },
    { "menu/language", N_("Une autre langue"), "[F4]", always, language },
    { "menu/hide", N_("Cacher l'écran"), "[F9]", at_seat, hide },
    { "menu/colours", N_("Les couleurs"), NULL, always, colours },
    { "menu/keys", N_("Les touches du clavier"), NULL, always, keys },
    { "menu/unclear", N_("Ce n'est pas clair"), NULL, in_lesson_at_seat, unclear },
    { "menu/home", N_("Retour à l'accueil"), NULL, at_seat, home },
    { "menu/leave", N_("J'ai fini pour aujourd'hui"), NULL, at_seat, leave },
    { "menu/close", N_("Fermer Passerelle"), NULL, nobody, close_program },
};

static void menu_show(struct learn *l, struct page *p)
{
    frame_over(l, p, "menu", page_tr(p, N_("Menu")));
    page_slot(p, 1, page_tr(p, N_("[↑] [↓] autre ligne")), NULL);
    page_heading(p, N_("Que voulez-vous faire ?"));
    page_open(p, (struct item){ .group = GROUP_LIST, .id = "menu" });
    const char *first = NULL; /* [F10] then [Entrée] does nothing one did not want */
    for (size_t i = 0; i < ARRAY_LEN(lines); i++) {
        const char *words = lines[i].run == call && l->called ? N_("Annuler mon appel") : lines[i].words;
        if (!lines[i].here(l))
            continue;
        first = first != NULL ? first : lines[i].id;
        page_add(p, (struct item){ .kind = ITEM_ROW,
                                   .id = lines[i].id,
                                   .label = page_tr(p, words),
                                   .source = words,
                                   .extra = lines[i].key != NULL ? page_tr(p, lines[i].key) : NULL,
                                   .verb = page_tr(p, N_("[Entrée] choisir")) });
    }
    page_close(p);
    page_wish(p, first, l->opened);
}

static bool menu_act(struct learn *l, const struct action *a)
{
    if (a->verb == ACT_GO && streq(a->target, "menu")) {
        learn_pop(l);
        return true;
    }
    for (size_t i = 0; a->verb == ACT_ACTIVATE && i < ARRAY_LEN(lines); i++) {
        if (!streq(a->target, lines[i].id) || !lines[i].here(l))
            continue;
        learn_pop(l);
        lines[i].run(l);
        return true;
    }
    return false;
}

const struct screen screen_menu = {
    .name = "menu",
    .help = N_("Choisissez une ligne. [Échap] ferme le menu."),
    .show = menu_show,
    .act = menu_act,
    .overlay = true,
};

static void restart_show(struct learn *l, struct page *p)
{
    frame_over(l, p, "restart", page_tr(p, N_("Menu")));
    page_slot(p, 1, page_tr(p, N_("[↑] [↓] autre ligne")), NULL);
    page_heading(p, N_("Recommencer l'exercice depuis le début ?"));
    page_add(
        p, (struct item){ .kind = ITEM_TEXT,
                          .label = page_printf(p,
                                               page_trn(p, "L'exercice a %d consigne. Elle sera à refaire.",
                                                        "L'exercice a %d consignes. Toutes seront à refaire.",
                                                        (unsigned long)session_tasks(l->session)),
                                               session_tasks(l->session)) });
    page_open(p, (struct item){ .group = GROUP_LIST, .id = "restart" });
    page_add(p, (struct item){
                    .kind = ITEM_ROW, .id = "restart/no", .label = page_tr(p, N_("Non, je continue")) });
    page_add(p, (struct item){
                    .kind = ITEM_ROW, .id = "restart/yes", .label = page_tr(p, N_("Oui, je recommence")) });
    page_close(p);
}

static bool restart_act(struct learn *l, const struct action *a)
{
    if (a->verb != ACT_ACTIVATE || !starts_with(a->target ? a->target : "", "restart/"))
        return false;
    learn_pop(l);
    if (streq(a->target, "restart/yes"))
        send(l, ACT_RESTART, NULL);
    return true;
}

const struct screen screen_restart = {
    .name = "restart", .show = restart_show, .act = restart_act, .overlay = true
};
