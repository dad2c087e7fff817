/* how_name.c - from an action back to the words an author writes. Each name is tried with how_find: only what leads back to
 * the same action is taken. */
#include "how.h"

#include "passerelle/text.h"

#include <string.h>

/* The page that was acted on. */
struct naming {
    const struct page *page;
    const struct world *world;
    const struct action *action;
    struct arena *arena;
};

/* --- does a how lead back? --- */
static bool same_thing(const struct action *a, const struct action *b)
{
    return a->verb == b->verb && streq(a->target, b->target);
}

static bool leads_back(const struct naming *n, const struct how *how, struct action *found)
{
    const char *right;
    return how_find(how, 0, n->page, n->world, n->arena, found, &right) == HOW_DONE &&
           same_thing(found, n->action);
}

/* --- the name of an item --- */
/* Things of the story that have a short name of their own; what came into being here has none that is known before. */
static bool has_short_name(const struct naming *n, const char *id)
{
    if (starts_with(id, "message/")) {
        const struct mail *mail = world_mail(n->world, id + strlen("message/"));
        return mail != NULL && mail->data != NULL;
    }
    if (starts_with(id, "sms/")) {
        const struct sms *sms = world_sms(n->world, id + strlen("sms/"));
        return sms != NULL && sms->data != NULL;
    }
    return starts_with(id, "app/") || starts_with(id, "call/");
}

/* Another one of the page has this label. */
static bool repeats(const struct page *p, const struct item *it)
{
    for (int i = 0; i < p->count; i++)
        if (&p->items[i] != it && p->items[i].kind == it->kind && page_is_stop(p, i) &&
            streq(p->items[i].label, it->label))
            return true;
    return false;
}

/* Which ways of calling it come first. */
static const int *order_of(const struct naming *n, const struct item *it)
{
    static const int by_line[WAYS] = { WAY_LINE, WAY_SOURCE, WAY_LABEL, WAY_TEXT, WAY_ID };
    static const int by_words[WAYS] = { WAY_SOURCE, WAY_LABEL, WAY_LINE, WAY_TEXT, WAY_ID };
    static const int by_subject[WAYS] = { WAY_TEXT, WAY_SOURCE, WAY_LABEL, WAY_LINE, WAY_ID };
    static const int by_id[WAYS] = { WAY_ID, WAY_TEXT, WAY_SOURCE, WAY_LABEL, WAY_LINE };
    if (has_short_name(n, it->id))
        return by_id;
    if (it->kind == ITEM_BUTTON && repeats(n->page, it))
        return by_line;
    return starts_with(it->id, "message/") ? by_subject : by_words;
}

/* Puts a name into *where, which is a member of how, so that how leads back to the action. */
static bool name_item(const struct naming *n, int item, const char **where, const struct how *how)
{
    const int *order = order_of(n, &n->page->items[item]);
    struct str room = { 0 };
    struct action found;
    bool named = false;
    for (size_t i = 0; i < WAYS && !named; i++) {
        const char *name = ways[order[i]].name(n->page, item, &room);
        if (name == NULL || *name == '\0' || strchr(name, '\n') != NULL)
            continue;
        *where = arena_strdup(n->arena, name);
        named = leads_back(n, how, &found);
    }
    str_free(&room);
    return named;
}

/* --- values --- */
/* One of those who are meant, as the story calls them. */
static void add_person(struct str *out, const struct naming *n, const char *typed)
{
    const struct person *who = world_person(n->world, typed);
    if (who == NULL)
        who = world_find_person(n->world, typed);
    str_printf(out, "%s%s", out->len > 0 ? ", " : "", who != NULL ? who->id : typed);
}

static const char *people(const struct naming *n, const char *typed)
{
    struct str out = { 0 };
    for (const char *s = typed; *s != '\0'; s += *s != '\0') {
        s += strspn(s, " ");
        size_t len = strcspn(s, ",;\n"), end = len;
        while (end > 0 && s[end - 1] == ' ')
            end--;
        if (end > 0)
            add_person(&out, n, arena_strndup(n->arena, s, end));
        s += len;
    }
    const char *ids = arena_strdup(n->arena, str_s(&out));
    str_free(&out);
    return ids;
}

static bool is_of_account(const struct world *w, const char *letters)
{
    for (size_t i = 0; i < w->site_count; i++) {
        const struct site_data *site = w->sites[i]->data;
        for (size_t k = 0; k < site->account_count; k++)
            for (size_t f = 0; f < site->accounts[k].count; f++)
                if (streq(site->accounts[k].fields[f].value, letters))
                    return true;
    }
    return false;
}

/* A password of the story is written as the story has it. Of any other the letters are never kept: a phrase of the same
 * strength stands in its place. */
static const char *secret(const struct naming *n)
{
    const char *letters = n->action->text != NULL ? n->action->text : "";
    bool token = streq(n->action->by, "token");
    const char *kept = token ? letters : world_token(n->world, letters, n->arena);
    const struct person *who = world_person(n->world, kept);
    if (who != NULL && who->password != NULL)
        return who->password;
    if (*letters == '\0' || (!token && is_of_account(n->world, letters)))
        return letters;
    return secret_token_is_strong(kept) ? "Sept petits chats dorment sous ma table" : "un autre mot";
}

static const char *value(const struct naming *n, const struct item *field)
{
    const char *typed = n->action->text != NULL ? n->action->text : "";
    const char *code = how_last_code(n->world);
    enum real real = REAL_NONE;
    if (field->flags & ITEM_SECRET)
        return secret(n);
    if (field->flags & ITEM_PEOPLE)
        return people(n, typed);
    if (code != NULL && streq(typed, code))
        return "<code>";
    real = real_find(typed, NULL);
    return real != REAL_NONE ? real_instead(real) : arena_strdup(n->arena, typed);
}

/* --- one gesture of each kind --- */
static bool name_fill(const struct naming *n, int item, struct how *out)
{
    struct how_field *field = arena_new(n->arena, struct how_field);
    *out = (struct how){ .verb = HOW_FILL, .fields = field, .count = 1 };
    field->value = value(n, &n->page->items[item]);
    return name_item(n, item, &field->label, out);
}

/* [Modifier] stands at the end of the line that leads to a box. */
static bool name_edit(const struct naming *n, int item, struct how *out)
{
    struct str room = { 0 };
    struct action found;
    const char *name = name_row_gesture(n->page, item, &room);
    *out = (struct how){ .verb = HOW_PRESS, .name = name != NULL ? arena_strdup(n->arena, name) : NULL };
    str_free(&room);
    return out->name != NULL && leads_back(n, out, &found);
}

static bool name_one(const struct naming *n, int item, enum how_verb verb, struct how *out)
{
    *out = (struct how){ .verb = verb };
    return name_item(n, item, &out->name, out);
}

static bool name_activate(const struct naming *n, int item, struct how *out)
{
    const struct item *it = &n->page->items[item];
    if (it->kind == ITEM_FIELD)
        return (it->flags & ITEM_FILE) != 0 && n->action->text != NULL && name_fill(n, item, out);
    if (starts_with(it->id, "edit/") && name_edit(n, item, out))
        return true;
    return name_one(n, item, gestures[HOW_PRESS].kinds & 1u << it->kind ? HOW_PRESS : HOW_OPEN, out);
}

static bool name_toggle(const struct naming *n, int item, struct how *out)
{
    bool on =
        n->action->text != NULL ? streq(n->action->text, "on") : (n->page->items[item].flags & ITEM_ON) == 0;
    return name_one(n, item, on ? HOW_TICK : HOW_UNTICK, out);
}

/* The two ends are named one after the other: each is tried alone, as what one opens, presses or ticks. */
static const char *name_end(const struct naming *n, const char *id)
{
    int item = page_find(n->page, id);
    struct how one;
    for (int verb = HOW_OPEN; item >= 0 && verb < GESTURES; verb++) {
        const struct action a = { .verb = gestures[verb].verb, .target = id };
        const struct naming end = { n->page, n->world, &a, n->arena };
        if (gestures[verb].kinds & 1u << n->page->items[item].kind &&
            name_one(&end, item, (enum how_verb)verb, &one))
            return one.name;
    }
    return NULL;
}

static bool name_move(const struct naming *n, struct how *out)
{
    struct action found;
    *out = (struct how){ .verb = HOW_DRAG, .name = name_end(n, n->action->target) };
    out->to = n->action->text != NULL ? name_end(n, n->action->text) : NULL;
    return out->name != NULL && out->to != NULL && leads_back(n, out, &found) &&
           streq(found.text, n->action->text);
}

/* Opening what is open. */
static bool name_here(const struct naming *n, struct how *out)
{
    struct action found;
    const char *slash = n->action->target != NULL ? strrchr(n->action->target, '/') : NULL;
    *out = (struct how){ .verb = HOW_OPEN, .name = slash != NULL ? arena_strdup(n->arena, slash + 1) : NULL };
    return n->action->verb == ACT_ACTIVATE && out->name != NULL && leads_back(n, out, &found);
}

bool how_name(const struct page *p, const struct world *w, const struct action *a, struct arena *arena,
              struct how *out)
{
    const struct naming n = { p, w, a, arena };
    int item = page_find(p, a->target);
    if (a->verb == ACT_BACK || a->verb == ACT_KEY) {
        *out = (struct how){ .verb = a->verb == ACT_KEY ? HOW_KEY : HOW_PRESS,
                             .name = a->verb == ACT_KEY ? arena_strdup(arena, a->text) : "Retour" };
        return true;
    }
    if (a->verb == ACT_MOVE)
        return name_move(&n, out);
    if (item < 0)
        return name_here(&n, out);
    if (a->verb == ACT_SET)
        return p->items[item].kind == ITEM_FIELD && name_fill(&n, item, out);
    if (a->verb == ACT_TOGGLE)
        return p->items[item].kind == ITEM_TOGGLE && name_toggle(&n, item, out);
    return a->verb == ACT_ACTIVATE && name_activate(&n, item, out);
}
