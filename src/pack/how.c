/*
 * how.c - reads `how`: the actions that solve a task, in the words of the screen.
 */
#include "reading.h"

#include "passerelle/text.h"

const char *const how_verbs[] = {
    [HOW_OPEN] = "open",     [HOW_PRESS] = "press", [HOW_FILL] = "fill", [HOW_TICK] = "tick",
    [HOW_UNTICK] = "untick", [HOW_DRAG] = "drag",   [HOW_KEY] = "key",   NULL,
};

static int verb_find(const char *key)
{
    for (int i = 0; how_verbs[i] != NULL; i++)
        if (streq(how_verbs[i], key))
            return i;
    return -1;
}

static void read_fields(const struct node *n, struct how *out, struct arena *a, struct diags *d)
{
    if (n->kind != NODE_MAP) {
        diag_add(d, DIAG_ERROR, n->place,
                 "'fill' attend des cases et leur texte, une par ligne, comme 'Objet: Bonjour'");
        return;
    }
    struct how_field *fields = arena_array(a, struct how_field, n->count);
    for (const struct node *one = n->items; one != NULL; one = one->next) {
        if (one->bad)
            continue;
        const char *value = joined_read(one, a, d);
        if (value != NULL)
            fields[out->count++] = (struct how_field){ one->key, value, one->place };
    }
    out->fields = fields;
}

/* The keys of an action after its verb: only `to` after `drag`. */
static void read_rest(const struct node *action, struct how *out, struct diags *d)
{
    for (const struct node *one = action->items->next; one != NULL; one = one->next) {
        if (out->verb == HOW_DRAG && streq(one->key, "to") && one->kind == NODE_TEXT)
            out->to = one->text;
        else if (verb_find(one->key) >= 0)
            diag_add(d, DIAG_ERROR, one->key_place, "un geste n'a qu'un verbe : mettez un tiret devant '%s'",
                     one->key);
        else
            diag_add(d, DIAG_ERROR, one->key_place, "clé inconnue '%s' dans un geste", one->key);
    }
    if (out->verb == HOW_DRAG && out->to == NULL)
        diag_add(d, DIAG_ERROR, action->items->key_place, "il manque 'to' : où 'drag' dépose");
}

static bool read_action(const struct node *n, struct how *out, struct arena *a, struct diags *d)
{
    if (n->bad)
        return false;
    if (n->kind != NODE_MAP || n->items == NULL) {
        diag_add(d, DIAG_ERROR, n->place, "un geste est attendu, comme 'press: Envoyer'");
        return false;
    }
    const struct node *first = n->items;
    int verb = verb_find(first->key);
    if (verb < 0) {
        pack_say_unknown(d, first->key_place, N_("geste inconnu"), first->key, how_verbs);
        return false;
    }
    *out = (struct how){ .verb = (enum how_verb)verb, .place = first->key_place };
    if (verb == HOW_FILL)
        read_fields(first, out, a, d);
    else if (first->bad)
        return false;
    else if (first->kind == NODE_TEXT)
        out->name = first->text;
    else if (first->flow)
        diag_add(d, DIAG_ERROR, first->place, "après '%s', le mot de l'écran s'écrit sans crochets",
                 first->key);
    else
        diag_add(d, DIAG_ERROR, first->place, "'%s' attend un texte : le mot de l'écran", first->key);
    read_rest(n, out, d);
    return verb == HOW_FILL ? out->count > 0 : out->name != NULL;
}

struct hows hows_read(const struct node *n, struct arena *a, struct diags *d)
{
    const struct node *first = n->kind == NODE_LIST ? n->items : n;
    size_t count = n->kind == NODE_LIST ? n->count : 1, k = 0;
    if (count == 0 && !n->bad)
        diag_add(d, DIAG_ERROR, n->place, "'%s' est vide ; écrivez au moins un geste, comme 'press: Envoyer'",
                 n->key);
    struct how *list = arena_array(a, struct how, count);
    for (const struct node *one = first; one != NULL; one = n->kind == NODE_LIST ? one->next : NULL)
        k += read_action(one, &list[k], a, d);
    return (struct hows){ list, k };
}
