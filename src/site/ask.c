/* ask.c - one box against its rule: what the rule may look at on a site, and what only the story can say. */
#include "site_room.h"

#include "passerelle/text.h"

#include <string.h>

/* One box being looked at. */
struct asking {
    struct world *world;
    const struct site_spot *spot;
    const struct site_block *block;
    struct rule_case box;
    struct arena *arena;
    struct rule_fault *fault;
};

/* --- what a rule may look at --- */
/* The story's own numbers and addresses: they may stand in any box. NULL at the end. */
static const char *const *fictional(const struct world *w, const struct site *s, struct arena *arena)
{
    size_t n = 0, most = 2 * w->data->people_count + 1;
    for (size_t i = 0; i < s->data->account_count; i++)
        most += s->data->accounts[i].count;
    const char **list = arena_array(arena, const char *, most + 1);
    for (size_t i = 0; i < w->data->people_count; i++) {
        const struct person *who = &w->data->people[i];
        if (who->mail)
            list[n++] = who->mail;
        if (who->phone)
            list[n++] = who->phone;
    }
    for (size_t i = 0; i < s->data->account_count; i++) {
        for (size_t k = 0; k < s->data->accounts[i].count; k++)
            list[n++] = s->data->accounts[i].fields[k].value;
    }
    return list;
}

static const struct rule_file *file_of(const struct world *w, const char *name, struct arena *arena)
{
    const struct file *f = site_file(w, name);
    if (!f)
        return NULL;
    struct rule_file *out = arena_new(arena, struct rule_file);
    *out = (struct rule_file){
        .name = f->name,
        .paper = world_said(w, f->data->paper),
        .size = f->data->size,
        .dated = f->data->dated,
        .sides = f->data->sides,
        .quality = (enum file_quality)f->data->quality,
    };
    return out;
}

/* --- looks --- */
typedef bool ask_look(struct asking *, const char *typed);

static bool look(struct asking *a, const char *typed)
{
    struct rule rule = a->block->rule;
    rule.paper = world_said(a->world, rule.paper); /* named in what is said */
    return rule_check(&rule, typed, &a->box, a->arena, a->fault);
}

/* What no rule can know, with the word it is about. Returns false. */
static bool say(struct asking *a, const char *source, const char *about)
{
    const char *words = arena_printf(a->arena, world_said(a->world, source), about);
    *a->fault = (struct rule_fault){ "rule", a->block->rule.say ? a->block->rule.say : words };
    return false;
}

/* What happened to a code is a fact of its own. */
static bool look_code(struct asking *a, const char *typed)
{
    struct site *s = a->spot->site;
    const struct rule *rule = &a->block->rule;
    const char *expected[] = { s->code, NULL };
    int64_t age = a->world->minute - moment_minutes(s->code_sent);
    a->box.expected = s->code ? expected : NULL;
    a->box.late = rule->lasts.n > 0 && age > span_minutes(&rule->lasts);
    bool again = s->code_wrong && streq(typed, s->code_wrong); /* pressed twice: one try */
    a->box.tries_left = rule->tries - (int)s->code_tries - !again;
    bool fine = look(a, typed);
    if (!*typed || !s->code)
        return fine;
    bool right = rule_same(RULE_CODE, typed, s->code);
    site_say(a->world, SITE_CODED, s->data->id, !right ? "wrong" : a->box.late ? "late" : "right", NULL);
    s->code_tries += !right && !again;
    if (!right)
        s->code_wrong = arena_strdup(&a->world->arena, typed);
    return fine;
}

/* The letters when they are there; else what the token says of them. */
static bool look_new_password(struct asking *a, const char *letters)
{
    const char *token = site_token(a->spot->site, a->block->text);
    const struct person *who = token ? world_person(a->world, token) : NULL;
    if (*letters || !token)
        return look(a, letters);
    if (who && who->password)
        return look(a, who->password);
    return secret_token_is_strong(token) || look(a, "court");
}

static bool look_same(struct asking *a, const char *typed)
{
    const struct site *s = a->spot->site;
    const struct site_block *as = site_data_field(s->data, a->block->rule.as);
    bool secret = site_is_secret(s->data, a->block);
    const char *other = !as ? NULL : secret ? site_token(s, as->text) : site_box(a->spot, as);
    a->box.other = other ? other : "";
    return look(a, secret ? site_token(s, a->block->text) : typed);
}

/* The account says whether it is the right one: here it must only be there. */
static bool look_password(struct asking *a, const char *letters)
{
    (void)letters;
    return look(a, site_token(a->spot->site, a->block->text));
}

static bool look_people(struct asking *a, const char *typed)
{
    const char *people = site_people(a->world, typed, a->arena);
    for (const char *s = people; *s; s += *s == '\n') {
        size_t n = strcspn(s, "\n");
        const char *one = arena_strndup(a->arena, s, n);
        s += n;
        if (!world_person(a->world, one))
            return say(a,
                       N_("Un nom est bien écrit ici : %s.\nMais il n'est pas dans la liste.\n"
                          "Choisissez un nom de la liste."),
                       one);
    }
    return look(a, people);
}

/* An address that is nearly the hero's would send the answer to nobody. */
static bool look_email(struct asking *a, const char *typed)
{
    const struct person *me = world_me(a->world);
    if (!look(a, typed))
        return false;
    if (!*typed || !me || !me->mail || world_find_person(a->world, typed))
        return true;
    if (text_distance(typed, me->mail, 3) > 3)
        return true;
    return say(a, N_("C'est presque l'adresse de %s.\nUn signe est différent.\nComparez chaque signe."),
               me->name);
}

/* The sentence stands in the help. */
static bool look_words(struct asking *a, const char *typed)
{
    const char *said = world_said(a->world, a->block->help);
    a->box.other = said;
    if (said != a->block->help && look(a, typed))
        return true;
    a->box.other = a->block->help;
    return look(a, typed);
}

/* A document that is received stays so: it was looked at when it was chosen. */
static bool look_file(struct asking *a, const char *typed)
{
    const char *received = record_value(a->spot->record, a->block->text);
    if (received && *received && streq(received, typed))
        return true;
    a->box.file = file_of(a->world, typed, a->arena);
    return look(a, typed);
}

bool site_check_box(struct world *w, const struct site_spot *spot, const struct site_block *b,
                    struct arena *arena, struct rule_fault *fault)
{
    /* a kind without a row: the rule knows enough */
    static ask_look *const table[RULE_KINDS] = {
        [RULE_CODE] = look_code,   [RULE_PASSWORD] = look_password, [RULE_NEW_PASSWORD] = look_new_password,
        [RULE_SAME] = look_same,   [RULE_PEOPLE] = look_people,     [RULE_EMAIL] = look_email,
        [RULE_WORDS] = look_words, [RULE_FILE] = look_file,
    };
    struct asking a = { .world = w, .spot = spot, .block = b, .arena = arena, .fault = fault };
    a.box = (struct rule_case){ .today = world_now(w).date,
                                .fictional = fictional(w, spot->site, arena),
                                .tr = world_tr(w) };
    return (table[b->rule.kind] ? table[b->rule.kind] : look)(&a, site_box(spot, b));
}
