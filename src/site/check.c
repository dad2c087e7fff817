/* check.c - the boxes of a page against their rules when a button is pressed; refusing, accepting. */
#include "site_room.h"

#include "passerelle/text.h"

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
        .paper = f->data->paper,
        .size = f->data->size,
        .dated = f->data->dated,
        .sides = f->data->sides,
        .quality = (enum file_quality)f->data->quality,
    };
    return out;
}

/* --- rules that look at the site --- */
/* What happened to a code is a fact of its own. */
static bool check_code(struct world *w, struct site *s, const struct rule *rule, const char *typed,
                       struct rule_case *box, struct arena *arena, struct rule_fault *fault)
{
    const char *expected[] = { s->code, NULL };
    int64_t age = w->minute - moment_minutes(s->code_sent);
    box->expected = s->code ? expected : NULL;
    box->late = rule->lasts.n > 0 && age > span_minutes(&rule->lasts);
    box->tries_left = rule->tries - (int)s->code_tries - 1;
    bool fine = rule_check(rule, typed, box, arena, fault);
    if (!*typed || !s->code)
        return fine;
    bool right = rule_same(RULE_CODE, typed, s->code);
    site_say(w, SITE_CODED, s->data->id, !right ? "wrong" : box->late ? "late" : "right", NULL);
    s->code_tries += !right;
    return fine;
}

/* The letters when they are there; else what the token says of them. */
static bool check_new_password(const struct world *w, const struct site_spot *spot,
                               const struct site_block *b, struct rule_case *box, struct arena *arena,
                               struct rule_fault *fault)
{
    const char *letters = site_box(spot, b), *token = site_token(spot->site, b->text);
    const struct person *who = token ? world_person(w, token) : NULL;
    if (*letters || !token)
        return rule_check(&b->rule, letters, box, arena, fault);
    if (who && who->password)
        return rule_check(&b->rule, who->password, box, arena, fault);
    return secret_token_is_strong(token) || rule_check(&b->rule, "court", box, arena, fault);
}

static bool check_same(const struct site_spot *spot, const struct site_block *b, struct rule_case *box,
                       struct arena *arena, struct rule_fault *fault)
{
    const struct site *s = spot->site;
    const struct site_block *as = site_data_field(s->data, b->rule.as);
    bool secret = site_is_secret(s->data, b);
    const char *typed = secret ? site_token(s, b->text) : site_box(spot, b);
    box->other = as ? (secret ? site_token(s, as->text) : site_box(spot, as)) : NULL;
    box->other = box->other ? box->other : "";
    return rule_check(&b->rule, typed, box, arena, fault);
}

/* The account says whether it is the right one: here it must only be there. */
static bool check_password(const struct site_spot *spot, const struct site_block *b, struct rule_case *box,
                           struct arena *arena, struct rule_fault *fault)
{
    const char *token = site_token(spot->site, b->text);
    return rule_check(&b->rule, token ? token : "", box, arena, fault);
}

static bool check_people(const struct world *w, const struct site_spot *spot, const struct site_block *b,
                         struct rule_case *box, struct arena *arena, struct rule_fault *fault)
{
    const char *people = site_people(w, site_box(spot, b), arena);
    for (const char *s = people; *s; s += *s == '\n') {
        size_t n = 0;
        while (s[n] && s[n] != '\n')
            n++;
        const char *one = arena_strndup(arena, s, n);
        s += n;
        if (world_person(w, one))
            continue;
        fault->why = "rule";
        fault->say = arena_printf(arena,
                                  N_("Un nom est bien écrit ici : %s.\nMais il n'est pas dans la liste.\n"
                                     "Choisissez un nom de la liste."),
                                  one);
        return false;
    }
    return rule_check(&b->rule, people, box, arena, fault);
}

/* An address that is nearly the hero's would send the answer to nobody. */
static bool check_email(const struct world *w, const char *typed, struct arena *arena,
                        struct rule_fault *fault)
{
    const struct person *me = world_me(w);
    if (!*typed || !me || !me->mail || world_find_person(w, typed))
        return true;
    if (text_distance(typed, me->mail, 3) > 3)
        return true;
    fault->why = "rule";
    fault->say = arena_printf(
        arena, N_("C'est presque l'adresse de %s.\nUn signe est différent.\nComparez chaque signe."),
        me->name);
    return false;
}

/* A document that is received stays so: it is looked at when it is chosen. */
static bool is_received(const struct site_spot *spot, const struct site_block *b)
{
    const char *value = record_value(spot->record, b->text);
    return value && *value && streq(value, site_box(spot, b));
}

static bool check_box(struct world *w, const struct site_spot *spot, const struct site_block *b,
                      struct arena *arena, struct rule_fault *fault)
{
    struct site *s = spot->site;
    struct rule_case box = { .today = world_now(w).date, .fictional = fictional(w, s, arena) };
    const char *typed = site_box(spot, b);
    switch (b->rule.kind) {
    case RULE_CODE:
        return check_code(w, s, &b->rule, typed, &box, arena, fault);
    case RULE_PASSWORD:
        return check_password(spot, b, &box, arena, fault);
    case RULE_NEW_PASSWORD:
        return check_new_password(w, spot, b, &box, arena, fault);
    case RULE_SAME:
        return check_same(spot, b, &box, arena, fault);
    case RULE_PEOPLE:
        return check_people(w, spot, b, &box, arena, fault);
    case RULE_WORDS: /* the sentence stands in the help */
        box.other = b->help;
        break;
    case RULE_FILE:
        if (is_received(spot, b))
            return true;
        box.file = file_of(w, typed, arena);
        break;
    default:
        break;
    }
    return rule_check(&b->rule, typed, &box, arena, fault) &&
           (b->rule.kind != RULE_EMAIL || check_email(w, typed, arena, fault));
}

/* --- a page --- */
void site_refuse(struct world *w, struct site *s, const char *label, const char *why, const char *say)
{
    site_set_error(w, s, label, say);
    site_say(w, SITE_REFUSED, label, s->data->id, why);
}

/* A document is told apart from a box by what is pressed to change it. */
static void wish_box(struct world *w, struct site *s, const struct site_block *b)
{
    const char *what = b->rule.kind == RULE_FILE ? "choose" : "field";
    site_wish(w, s, arena_printf(&w->arena, "%s/%s", what, b->text));
}

bool site_check(struct world *w, const struct site_spot *spot, bool real_only)
{
    struct arena arena = { 0 };
    bool fine = true;
    for (size_t i = 0; i < spot->page->count; i++) {
        const struct site_block *b = &spot->page->blocks[i];
        struct rule_fault fault = { 0 };
        if (b->kind != SITE_FIELD || !site_shows(w, spot, b))
            continue;
        if (real_only && b->rule.kind == RULE_CODE) /* asking for another code is no try */
            continue;
        if (check_box(w, spot, b, &arena, &fault) || (real_only && !streq(fault.why, "real"))) {
            site_set_error(w, spot->site, b->text, "");
            continue;
        }
        site_refuse(w, spot->site, b->text, fault.why, fault.say);
        if (fine) {
            world_refuse(w, fault.say);
            wish_box(w, spot->site, b);
        }
        fine = false;
    }
    arena_free(&arena);
    return fine;
}

/* --- accepting --- */
static const char *accepted(const struct world *w, const struct site_spot *spot, const struct site_block *b,
                            struct arena *arena)
{
    const char *typed = site_box(spot, b);
    return b->rule.kind == RULE_PEOPLE ? site_people(w, typed, arena) : rule_tidy(b->rule.kind, typed, arena);
}

void site_accept(struct world *w, const struct site_spot *spot)
{
    struct arena arena = { 0 };
    for (size_t i = 0; spot->record && i < spot->page->count; i++) {
        const struct site_block *b = &spot->page->blocks[i];
        if (b->kind != SITE_FIELD || !site_is_kept(spot->site->data, b) || !site_shows(w, spot, b))
            continue;
        world_set_value(w, spot->record, b->text, accepted(w, spot, b, &arena));
        site_forget_box(spot->site, b->text);
    }
    arena_free(&arena);
}
