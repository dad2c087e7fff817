/* accounts.c - signing in with the story's account or with one made here; five tries; codes. */
#include "site_room.h"

#include <string.h>

enum { TRIES = 5 };

const struct account_data *site_own_account(const struct world *w, const struct site *s)
{
    for (size_t i = 0; i < s->data->account_count; i++) {
        if (streq(s->data->accounts[i].person, w->data->me))
            return &s->data->accounts[i];
    }
    return s->data->account_count > 0 ? s->data->accounts : NULL;
}

static const char *account_value(const struct account_data *account, const char *label)
{
    for (size_t i = 0; account && i < account->count; i++) {
        if (streq(account->fields[i].label, label))
            return account->fields[i].value;
    }
    return NULL;
}

static const char *credential(const struct site *s, const char *label)
{
    for (size_t i = 0; i < s->credential_count; i++) {
        if (streq(s->credentials[i].label, label))
            return s->credentials[i].value;
    }
    return NULL;
}

/* --- the boxes of the page --- */
static const struct site_block *next_box(const struct world *w, const struct site_spot *spot, size_t *i)
{
    while (*i < spot->page->count) {
        const struct site_block *b = &spot->page->blocks[(*i)++];
        if (b->kind == SITE_FIELD && site_shows(w, spot, b))
            return b;
    }
    return NULL;
}

const struct site_block *site_secret_box(const struct world *w, const struct site_spot *spot)
{
    size_t i = 0;
    for (const struct site_block *b; (b = next_box(w, spot, &i));) {
        if (b->rule.kind == RULE_PASSWORD || b->rule.kind == RULE_NEW_PASSWORD)
            return b;
    }
    return NULL;
}

/* The first box that does not hold what the account says; NULL: all do. account NULL: the one made here. */
static const struct site_block *other_name(const struct world *w, const struct site_spot *spot,
                                           const struct account_data *account)
{
    size_t i = 0;
    for (const struct site_block *b; (b = next_box(w, spot, &i));) {
        if (!site_is_kept(spot->site->data, b) || b->rule.kind == RULE_TICK)
            continue;
        const char *value = account ? account_value(account, b->text) : credential(spot->site, b->text);
        if (!value || !rule_same(b->rule.kind, site_box(spot, b), value))
            return b;
    }
    return NULL;
}

/* --- signing in --- */
static void refuse_at(struct world *w, const struct site_spot *spot, const struct site_block *b,
                      const char *say)
{
    site_refuse(w, spot->site, b ? b->text : "", "rule", say);
    world_refuse(w, say);
    if (b)
        site_wish(w, spot->site, arena_printf(&w->arena, "field/%s", b->text));
}

/* Does any button of the site do `account: WORD`? */
static bool offers(const struct site *s, const char *word)
{
    for (size_t i = 0; i < s->data->page_count; i++) {
        for (size_t k = 0; k < s->data->pages[i].count; k++) {
            const struct effects *does = &s->data->pages[i].blocks[k].does;
            for (size_t e = 0; e < does->count; e++) {
                if (does->list[e].kind == EFFECT_ACCOUNT && streq(does->list[e].word, word))
                    return true;
            }
        }
    }
    return false;
}

static const char *locked_say(const struct site *s)
{
    return offers(s, "recover") ? N_("Vos données sont protégées.\nLe compte est fermé après 5 essais.\n"
                                     "Demandez un nouveau mot de passe.")
                                : N_("Vos données sont protégées.\nLe compte est fermé après 5 essais.\n"
                                     "Revenez demain, avec [Jour suivant].");
}

/* The token of the password that opens the account. */
static const char *right_token(struct world *w, const struct site *s, const struct account_data *account,
                               const struct site_block *box)
{
    if (!account || s->recovered)
        return s->password;
    const char *value = account_value(account, box->text);
    for (size_t i = 0; !value && i < account->count; i++) {
        const struct site_block *b = site_data_field(s->data, account->fields[i].label);
        if (b && b->rule.kind == RULE_PASSWORD)
            value = account->fields[i].value;
    }
    return value ? world_token(w, value, &w->arena) : NULL;
}

static bool wrong_password(struct world *w, const struct site_spot *spot, const struct site_block *box,
                           const struct account_data *account)
{
    struct site *s = spot->site;
    struct arena arena = { 0 };
    struct rule_fault fault = { .say = "" };
    const char *value = account && !s->recovered ? account_value(account, box->text) : NULL;
    const char *expected[] = { value ? value : "", NULL };
    struct rule_case look = { .today = world_now(w).date, .expected = expected, .tr = world_tr(w) };
    rule_check(&box->rule, *site_box(spot, box) ? site_box(spot, box) : "-", &look, &arena, &fault);
    s->tries++;
    s->locked = s->tries >= TRIES;
    refuse_at(w, spot, box, s->locked ? locked_say(s) : fault.say);
    arena_free(&arena);
    return false;
}

static bool has_password(const struct site *s, const struct account_data *account)
{
    for (size_t i = 0; i < account->count; i++) {
        const struct site_block *b = site_data_field(s->data, account->fields[i].label);
        if (b && b->rule.kind == RULE_PASSWORD)
            return true;
    }
    return s->recovered;
}

static bool check(struct world *w, const struct site_spot *spot)
{
    struct site *s = spot->site;
    const struct site_block *box = site_secret_box(w, spot), *other = NULL;
    const struct account_data *account = NULL;
    bool known = s->account != ACCOUNT_NONE && !(other = other_name(w, spot, NULL));
    for (size_t i = 0; !known && i < s->data->account_count; i++) {
        account = &s->data->accounts[i];
        other = other_name(w, spot, account);
        known = !other && (!box || has_password(s, account)); /* its numbers alone open nothing */
    }
    if (s->locked) {
        refuse_at(w, spot, other ? other : box, locked_say(s));
        return false;
    }
    if (!known && (other || s->data->account_count > 0 || box)) {
        refuse_at(
            w, spot, other ? other : box,
            box ? N_("La case est bien remplie.\nMais ce compte est inconnu ici.\nComparez chaque signe.")
                : N_("La case est bien remplie.\nMais votre papier dit autre chose.\nComparez chaque signe."));
        return false;
    }
    if (!account && s->account == ACCOUNT_CREATED) {
        refuse_at(
            w, spot, box,
            N_("Votre compte est bien créé.\nIl n'est pas encore confirmé.\nOuvrez le lien reçu par mail."));
        return false;
    }
    if (box && !streq(site_token(s, box->text), right_token(w, s, account, box)))
        return wrong_password(w, spot, box, account);
    s->tries = 0;
    s->gave_password = box != NULL;
    return true;
}

/* --- making an account --- */
static bool may_create(struct world *w, const struct site_spot *spot)
{
    if (spot->site->account != ACCOUNT_ACTIVE)
        return true;
    size_t i = 0;
    refuse_at(
        w, spot, next_box(w, spot, &i),
        N_("Vos réponses sont bien là.\nMais vous avez déjà un compte ici.\nConnectez-vous avec ce compte."));
    return false;
}

static void remember(struct world *w, struct site *s, const char *label, const char *value)
{
    for (size_t i = 0; i < s->credential_count; i++) {
        if (streq(s->credentials[i].label, label)) {
            s->credentials[i].value = arena_strdup(&w->arena, value);
            return;
        }
    }
    s->credentials = grow(s->credentials, s->credential_count, &s->credential_cap, sizeof *s->credentials);
    s->credentials[s->credential_count++] =
        (struct record_value){ arena_strdup(&w->arena, label), arena_strdup(&w->arena, value) };
}

static void take_password(struct world *w, const struct site_spot *spot)
{
    const struct site_block *box = site_secret_box(w, spot);
    if (box && site_token(spot->site, box->text))
        spot->site->password = site_token(spot->site, box->text);
    spot->site->gave_password = box != NULL;
}

static void create(struct world *w, const struct site_spot *spot)
{
    struct site *s = spot->site;
    for (size_t i = 0; spot->record && i < spot->record->count; i++)
        remember(w, s, spot->record->values[i].label, spot->record->values[i].value);
    size_t i = 0;
    for (const struct site_block *b; (b = next_box(w, spot, &i));) {
        if (site_is_kept(s->data, b))
            remember(w, s, b->text, site_box(spot, b));
    }
    take_password(w, spot);
    s->account = offers(s, "confirm") ? ACCOUNT_CREATED : ACCOUNT_ACTIVE;
}

static void confirm(struct world *w, const struct site_spot *spot)
{
    (void)w;
    if (spot->site->account == ACCOUNT_CREATED)
        spot->site->account = ACCOUNT_ACTIVE;
}

static void recover(struct world *w, const struct site_spot *spot)
{
    struct site *s = spot->site;
    take_password(w, spot);
    s->recovered = true;
    s->locked = false;
    s->tries = 0;
}

static const struct {
    const char *word;
    bool (*allows)(struct world *, const struct site_spot *);
    void (*does)(struct world *, const struct site_spot *);
} words[] = {
    { "check", check, NULL },
    { "create", may_create, create },
    { "confirm", NULL, confirm },
    { "recover", NULL, recover },
};

bool site_account_allows(struct world *w, const struct site_spot *spot, const char *word)
{
    for (size_t i = 0; i < ARRAY_LEN(words); i++) {
        if (streq(words[i].word, word) && words[i].allows)
            return words[i].allows(w, spot);
    }
    return true;
}

void site_account(struct world *w, const struct site_spot *spot, const char *word)
{
    for (size_t i = 0; i < ARRAY_LEN(words); i++) {
        if (streq(words[i].word, word) && words[i].does)
            words[i].does(w, spot);
    }
}

/* --- codes --- */
static const struct rule *code_rule(const struct site *s)
{
    for (size_t i = 0; i < s->data->page_count; i++) {
        for (size_t k = 0; k < s->data->pages[i].count; k++) {
            const struct site_block *b = &s->data->pages[i].blocks[k];
            if (b->kind == SITE_FIELD && b->rule.kind == RULE_CODE)
                return &b->rule;
        }
    }
    return NULL;
}

/* The text of a mail or SMS with a code, as written or as the learner reads it. */
static const char *lasts_words(struct world *w, const struct rule *rule, bool said)
{
    static const char *const says[] = {
        [SPAN_MINUTES] = N_("Il marche %d minutes.\n"),
        [SPAN_HOURS] = N_("Il marche %d heures.\n"),
        [SPAN_DAYS] = N_("Il marche %d jours.\n"),
        [SPAN_MONTHS] = N_("Il marche %d mois.\n"),
    };
    if (!rule || rule->lasts.n == 0)
        return "";
    const char *source = says[rule->lasts.unit];
    return arena_printf(&w->arena, said ? world_said(w, source) : source, rule->lasts.n);
}

static const char *code_words(struct world *w, const struct site *s, const char *source, bool said)
{
    const char *title = said ? world_said(w, s->data->title) : s->data->title;
    const char *lasts = lasts_words(w, code_rule(s), said);
    return arena_printf(&w->arena, said ? world_said(w, source) : source, title, s->code, lasts);
}

static void send_code_sms(struct world *w, const struct site *s)
{
    static const char text[] = N_("%s\nVotre code : %s\n%sGardez-le pour vous.");
    struct sms *sms = world_send_sms(w, s->data->title, code_words(w, s, text, false));
    sms->said = code_words(w, s, text, true);
    world_notice(w, N_("Un code arrive sur le téléphone."));
}

static void send_code_mail(struct world *w, const struct site *s)
{
    static const char subject[] = N_("Votre code"),
                      text[] = N_("Bonjour,\nVotre code : %2$s\n%3$sGardez-le pour vous.\n%1$s");
    const char *from = arena_printf(&w->arena, "nepasrepondre@%s", s->data->address);
    struct mail *mail = world_deliver(w, from, NULL, subject, code_words(w, s, text, false));
    mail->said_subject = arena_strdup(&w->arena, world_said(w, subject));
    mail->said_body = code_words(w, s, text, true);
    world_notice(w, N_("Un code arrive dans la boîte mail."));
}

void site_send_code(struct world *w, const struct site_spot *spot, const char *way)
{
    struct site *s = spot->site;
    s->code = arena_printf(&w->arena, "%06u", rng_below(&w->rng, 1000000));
    s->code_sent = world_now(w);
    s->code_tries = 0;
    s->code_wrong = NULL;
    if (streq(way, "sms"))
        send_code_sms(w, s);
    else
        send_code_mail(w, s);
}
