/* plain_fields.c - what happens to a chosen item: a field asks for its value, the others act at once. */
#include "plain_talk.h"

#include <stdlib.h>

void talk_set_field(struct plain *p, const char *id, const char *value, bool submit)
{
    bool done = talk_perform(p, (struct action){ .verb = ACT_SET, .target = id, .text = value });
    if (submit && done && !p->over)
        done = talk_perform(p, (struct action){ .verb = ACT_ACTIVATE, .target = id });
    if (learn_over(p->front->learn))
        return;
    if (!done)
        talk_say_own(p, N_("Ce n'est pas possible ici."));
    else
        talk_page(p, PLAIN_ROWS, submit ? SAY_ANSWER : SAY_NEW);
}

static int chosen_option(const struct item *it, const char *line)
{
    int count = 0;
    while (it->options[count] != NULL)
        count++;
    int chosen = plain_number(line) - 1; /* 02/05/1985 is no number */
    if (chosen >= 0 && chosen < count)
        return chosen;
    for (int i = 0; i < count; i++) {
        if (text_same(it->options[i], line) || text_same(item_option(it, i), line))
            return i;
    }
    return -1;
}

static void ask_option(struct plain *p, const struct item *it, const char *id)
{
    for (int i = 0; it->options[i] != NULL; i++)
        talk_say(p, page_printf(&p->page, "%d  %s", i + 1, it->options[i]));
    talk_say_own(p, N_("Écrivez le numéro de votre choix. Ligne vide : ne rien changer."));
    talk_prompt(p, ": ");
    if (!talk_next_line(p))
        return;
    if (p->line.len == 0) {
        talk_say_own(p, N_("Rien ne change."));
        return;
    }
    int item = page_find(&p->page, id); /* the page may have been built anew */
    int chosen = item >= 0 && p->page.items[item].options != NULL
                     ? chosen_option(&p->page.items[item], str_s(&p->line))
                     : -1;
    if (chosen < 0)
        talk_say_own(p, N_("Ce choix n'est pas dans la liste."));
    else
        talk_set_field(p, id, item_option(&p->page.items[item], chosen), false);
}

/* Several lines; a single dot ends them. What was written is kept even if the input ends before. */
static void ask_lines(struct plain *p, const struct item *it, const char *id)
{
    struct str text = { 0 };
    bool any = false;
    if (it->value != NULL && *it->value != '\0')
        talk_say_own(p, N_("Votre texte remplace l'ancien. Un point seul : rien ne change."));
    talk_say_own(p, N_("Écrivez votre texte. Pour finir : une ligne avec un seul point."));
    talk_prompt(p, ": ");
    while (talk_next_line(p) && !streq(str_s(&p->line), ".")) {
        if (!talk_line_is_clean(p))
            continue;
        if (any)
            str_addc(&text, '\n');
        str_add(&text, str_s(&p->line));
        any = true;
        talk_prompt(p, ": ");
    }
    if (any)
        talk_set_field(p, id, str_s(&text), false);
    else
        talk_say_own(p, N_("Rien ne change."));
    str_free(&text);
}

static void ask_line(struct plain *p, const struct item *it, const char *id)
{
    bool secret = (it->flags & ITEM_SECRET) != 0, submit = (it->flags & ITEM_SUBMIT) != 0;
    bool holds = !secret && it->value != NULL && *it->value != '\0';
    talk_say_own(p, N_("Écrivez, puis [Entrée]. Ligne vide : ne rien changer."));
    if (holds)
        talk_say_own(p, N_("Un point seul : vider la case."));
    if (secret && read_from_terminal())
        talk_say_own(p, N_("Vos lettres restent cachées."));
    talk_prompt(p, ": ");
    if (secret) {
        talk_send(p);
        read_echo(false);
    }
    bool got = talk_next_line(p);
    if (secret) {
        read_echo(true);
        if (read_from_terminal())
            str_addc(&p->out, '\n');
    }
    if (got && p->line.len == 0)
        talk_say_own(p, N_("Rien ne change."));
    else if (got && holds && streq(str_s(&p->line), "."))
        talk_set_field(p, id, "", false);
    else if (got && talk_line_is_clean(p))
        talk_set_field(p, id, str_s(&p->line), submit);
    if (secret && p->line.s != NULL)
        str_wipe(&p->line);
}

void talk_choose(struct plain *p, int item)
{
    const struct item *it = &p->page.items[item];
    char *id = xstrdup(it->id);                                 /* the page is rebuilt meanwhile */
    if (it->kind == ITEM_FIELD && (it->flags & ITEM_FILE) != 0) /* its list opens: a name is not typed */
        talk_act(p, (struct action){ .verb = ACT_ACTIVATE, .target = id });
    else if (it->kind == ITEM_FIELD && it->options != NULL)
        ask_option(p, it, id);
    else if (it->kind == ITEM_FIELD && it->lines > 1)
        ask_lines(p, it, id);
    else if (it->kind == ITEM_FIELD)
        ask_line(p, it, id);
    else
        talk_act(
            p, (struct action){ .verb = it->kind == ITEM_TOGGLE ? ACT_TOGGLE : ACT_ACTIVATE, .target = id });
    free(id);
}
