/* plain_talk.c - says what is new, performs, reads the next line: the conversation of the plain front end. */
#include "plain_talk.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

/* --- saying --- */

void talk_send(struct plain *p)
{
    if (p->out.len > 0 && p->failed == 0 &&
        (fwrite(p->out.s, 1, p->out.len, stdout) != p->out.len || fflush(stdout) != 0)) {
        p->failed = errno != 0 ? errno : EIO;
        p->over = true;
    }
    str_clear(&p->out);
}

void talk_say(struct plain *p, const char *text)
{
    text_safe(&p->out, text, true);
    str_addc(&p->out, '\n');
}

void talk_say_own(struct plain *p, const char *source)
{
    talk_say(p, page_tr(&p->page, source));
}

static void fetch(struct plain *p, int rows)
{
    struct saying old = p->before;
    p->before = p->now;
    p->now = old;
    learn_show(p->front->learn, &p->page);
    saying_make(&p->now, &p->before, &p->page, &p->numbers, rows);
}

/* What [Entrée] does, where nothing can be chosen. */
static void say_enter(struct plain *p)
{
    for (int i = 0; i < p->page.count; i++) {
        if (plain_can_choose(&p->page, i))
            return;
    }
    if (p->page.slots[0].words != NULL)
        talk_say(p, p->page.slots[0].words);
}

void talk_help(struct plain *p)
{
    talk_say_own(p, N_("Écrivez un numéro, ou le début d'un nom, puis [Entrée].\n"
                       "Ligne vide : continuer. Le signe < : revenir. Le signe ? : un indice.\n"
                       "Le signe * : toute la page, avec ses numéros. Le signe + : la suite d'une liste.\n"
                       "Le signe ! : appeler. menu : le menu. aide : ces phrases.\n"
                       "Une touche comme [F2] ou [Échap] : écrivez f2 ou échap.\n"
                       "Un texte de plusieurs lignes finit par un point seul."));
}

void talk_expect(struct plain *p)
{
    struct str words = { 0 };
    plain_expect(&words, &p->page, &p->numbers);
    if (words.len > 0)
        talk_say(p, str_s(&words));
    str_free(&words);
}

void talk_page(struct plain *p, int rows, enum say say)
{
    fetch(p, rows);
    saying_print(&p->out, &p->page, &p->now, &p->before, say);
    if (starts_with(p->page.key, "help/0"))
        talk_help(p); /* the keys of the other front end are no help here */
    struct str gesture = { 0 };
    plain_gesture(&gesture, &p->page);
    text_safe(&p->out, str_s(&gesture), true);
    str_free(&gesture);
    say_enter(p);
}

/* --- acting --- */

struct now talk_present(const struct plain *p)
{
    struct now now;
    p->front->clock(p->front->clock_ctx, &now);
    return now;
}

bool talk_perform(struct plain *p, struct action action)
{
    struct now now = talk_present(p);
    bool done = learn_act(p->front->learn, &action, &now);
    if (learn_unsaved(p->front->learn))
        learn_keep(p->front->learn, &now);
    return done;
}

/* The label of the row we are on already, if that is what is chosen; NULL: something else. Caller frees. */
static char *chosen_already(const struct plain *p, const struct action *a)
{
    int item = page_find(&p->page, a->target);
    const struct item *it = item >= 0 ? &p->page.items[item] : NULL;
    bool on = it != NULL && it->kind == ITEM_ROW && (it->flags & ITEM_ON) != 0 && it->label != NULL;
    return on ? xstrdup(it->label) : NULL;
}

bool talk_try(struct plain *p, struct action action)
{
    char *here = chosen_already(p, &action);
    bool done = talk_perform(p, action);
    size_t said = p->out.len;
    if (done && !learn_over(p->front->learn)) {
        talk_page(p, PLAIN_ROWS, SAY_ANSWER);
        if (p->out.len == said && here != NULL)
            talk_say(p, page_printf(&p->page, page_tr(&p->page, N_("Vous y êtes déjà : %s.")), here));
        else if (p->out.len == said)
            talk_say_own(p, N_("Rien ne change ici. Le signe * dit toute la page."));
    }
    free(here);
    return done || learn_over(p->front->learn);
}

void talk_act(struct plain *p, struct action action)
{
    if (!talk_try(p, action)) {
        talk_say_own(p, N_("Ce n'est pas possible ici."));
        talk_expect(p);
    }
}

/* --- reading --- */

bool talk_next_line(struct plain *p)
{
    str_clear(&p->line);
    for (;;) {
        talk_send(p);
        if (p->over)
            return false;
        struct now now = talk_present(p);
        enum read_result got = read_line(&p->reader, &p->line, learn_wait_ms(p->front->learn, &now));
        if (got == READ_LINE)
            return true;
        if (got != READ_TIME) {
            p->over = true;
            return false;
        }
        now = talk_present(p);
        if (!learn_tick(p->front->learn, &now))
            continue; /* nothing new to say */
        uint64_t place = p->now.place;
        talk_page(p, PLAIN_ROWS, SAY_NEW);
        if (p->now.place != place)
            return false;
    }
}

void talk_prompt(struct plain *p, const char *prompt)
{
    if (read_from_terminal())
        str_add(&p->out, prompt);
}

bool talk_line_is_clean(struct plain *p)
{
    size_t at;
    enum text_fault fault = text_check(p->line.s, p->line.len, &at);
    if (p->line.len == 0 || fault == TEXT_FINE)
        return true;
    struct str words = { 0 };
    text_fault_words(&words, fault, p->line.s + at, p->line.len - at, p->page.tr);
    talk_say(p, page_printf(&p->page, page_tr(&p->page, N_("Cette ligne contient %s. Écrivez-la encore.")),
                            str_s(&words)));
    str_free(&words);
    return false;
}
