/* words.c - the texts of a lesson: the room they take on a screen, and the buttons they name. */
#include "internal.h"

#include "passerelle/text.h"

#include <string.h>

enum { RUNS = 64 };

/* Words in brackets that are neither keys nor buttons of an app: those of the notebook itself. */
static const char *const own_buttons[] = { "J'ai fini", "Continuer", "Recommencer", NULL };

static bool among(const char *const *list, const char *word)
{
    for (; list != NULL && *list != NULL; list++)
        if (streq(*list, word))
            return true;
    return false;
}

/* Every button the reader may meet: of the open apps in a practise step, of all apps elsewhere. */
static const char **known_buttons(const struct look *l)
{
    const struct texts *open = l->step != NULL && l->step->kind == STEP_PRACTISE && !apps_unknown(l->step) ? &l->step->apps : NULL;
    size_t count = 0, n = 0;
    for (size_t i = 0; apps[i] != NULL; i++)
        for (size_t k = 0; apps[i]->buttons != NULL && apps[i]->buttons[k] != NULL; k++)
            count++;
    const char **out = arena_array(l->arena, const char *, count + 1);
    for (size_t i = 0; apps[i] != NULL; i++) {
        bool met = open == NULL;
        for (size_t k = 0; open != NULL && k < open->count; k++)
            met |= streq(open->s[k], apps[i]->name);
        for (size_t k = 0; met && apps[i]->buttons != NULL && apps[i]->buttons[k] != NULL; k++)
            out[n++] = apps[i]->buttons[k];
    }
    return out;
}

static void look_button(struct look *l, const char *name, const char *key, struct place at)
{
    const char **buttons = known_buttons(l);
    if (text_is_key(name) || among(own_buttons, name) || among(buttons, name))
        return;
    const char *near = text_nearest(name, buttons);
    if (near != NULL)
        diag_add(l->diags, DIAG_WARNING, at,
                 "'%s' : ni une touche ni un bouton de cet écran : [%s] ; vouliez-vous [%s] ?", key, name,
                 near);
    else
        diag_add(l->diags, DIAG_WARNING, at, "'%s' : ni une touche ni un bouton de cet écran : [%s]", key,
                 name);
}

static void look_buttons(struct look *l, const char *line, size_t n, const char *key, struct place at)
{
    struct text_run runs[RUNS];
    size_t count = text_runs(line, n, runs, RUNS);
    for (size_t i = 0; i < count; i++)
        if (runs[i].style == STYLE_KEY && runs[i].len > 2)
            look_button(l, arena_strndup(l->arena, runs[i].s + 1, runs[i].len - 2), key, at);
}

/* The node whose text this very pointer is: the tables borrow their texts from the tree. */
static const struct node *node_of(const struct node *n, const char *text)
{
    if (n->kind == NODE_TEXT)
        return n->text == text ? n : NULL;
    for (const struct node *one = n->items; one != NULL; one = one->next) {
        const struct node *found = node_of(one, text);
        if (found != NULL)
            return found;
    }
    return NULL;
}

struct place look_place(const struct look *l, const char *text, struct place otherwise)
{
    const struct node *n =
        l->lesson != NULL && l->lesson->node != NULL ? node_of(l->lesson->node, text) : NULL;
    return n != NULL ? n->place : otherwise;
}

bool look_rows(struct look *l, const char *text, const char *key, struct place at, int cols, size_t most,
               enum diag_level level)
{
    size_t rows = text_wrap(text, cols, NULL, 0);
    if (rows > most)
        diag_add(l->diags, level, look_place(l, text, at), "'%s' prend %zu lignes de %d signes ; %zu au plus",
                 key, rows, cols, most);
    return rows > most;
}

bool look_lines(struct look *l, const char *text, const char *key, struct place at, size_t most)
{
    size_t lines = *text != '\0' ? 1 : 0;
    for (const char *s = text; (s = strchr(s, '\n')) != NULL && s[1] != '\0'; s++)
        lines++;
    if (lines > most)
        diag_add(l->diags, DIAG_ERROR, look_place(l, text, at), "'%s' a %zu lignes ; %zu au plus", key, lines,
                 most);
    return lines > most;
}

void look_text(struct look *l, const char *text, const char *key, struct place at)
{
    if (text == NULL)
        return;
    at = look_place(l, text, at);
    for (const char *line = text; *line != '\0';) {
        size_t n = strcspn(line, "\n");
        look_buttons(l, line, n, key, at);
        line += n + (line[n] == '\n');
    }
    if (l->options.style)
        look_style(l, text, key, at);
}
