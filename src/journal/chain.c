/* chain.c - numbers, salts and digests of events, and the walk that checks them: the same for every store. */
#include "passerelle/chain.h"

#include <string.h>
#include <sys/random.h>

/* Text as "length:bytes,", so that no two lists of fields are written alike; "-," for none. */
static void put_text(struct str *s, const char *text)
{
    if (text == NULL)
        str_add(s, "-,");
    else
        str_printf(s, "%zu:%s,", strlen(text), text);
}

static void put_number(struct str *s, int64_t number)
{
    str_printf(s, "%lld,", (long long)number);
}

/* The content of version 1. A field is only ever added with a new version. */
static void put_content(struct str *s, const struct chain_row *row)
{
    const struct event *e = &row->event;
    put_number(s, row->version);
    put_text(s, e->replica);
    put_number(s, e->seq);
    put_number(s, e->lamport);
    put_text(s, e->person);
    put_text(s, row->kind);
    put_text(s, e->lesson);
    put_text(s, e->step);
    put_text(s, e->word);
    put_number(s, e->level);
    put_number(s, e->count);
    put_number(s, e->utc_ms);
    date_print(s, e->day);
    put_number(s, e->doubtful);
}

static void row_digest(uint8_t out[DIGEST_BYTES], const struct chain_row *row,
                       const uint8_t before[DIGEST_BYTES])
{
    struct str s = { 0 };
    str_addn(&s, (const char *)row->salt, CHAIN_SALT);
    str_addn(&s, (const char *)before, DIGEST_BYTES);
    put_content(&s, row);
    digest_bytes(out, s.s, s.len);
    str_free(&s);
}

static void random_bytes(uint8_t *out, size_t n)
{
    while (n > 0) {
        ssize_t got = getrandom(out, n, 0);
        if (got <= 0)
            fatal("le système ne donne pas de nombres au hasard");
        out += got;
        n -= (size_t)got;
    }
}

void journal_new_id(char out[ID_HEX])
{
    uint8_t bytes[DIGEST_BYTES] = { 0 };
    char hex[DIGEST_HEX];
    random_bytes(bytes, (ID_HEX - 1) / 2);
    digest_hex(hex, bytes);
    memcpy(out, hex, ID_HEX - 1);
    out[ID_HEX - 1] = '\0';
}

void chain_salt(uint8_t out[CHAIN_SALT], const char *batch_id, size_t index)
{
    if (batch_id == NULL) {
        random_bytes(out, CHAIN_SALT);
        return;
    }
    uint8_t sum[DIGEST_BYTES];
    struct str s = { 0 };
    str_printf(&s, "%s %zu", batch_id, index);
    digest_bytes(sum, s.s, s.len);
    memcpy(out, sum, CHAIN_SALT);
    str_free(&s);
}

void chain_next(struct chain_head *head, const struct event *event, const struct now *now,
                const uint8_t salt[CHAIN_SALT], struct chain_row *out)
{
    *out = (struct chain_row){ .event = *event,
                               .version = CHAIN_VERSION,
                               .kind = event_kinds[event->kind].name };
    struct event *e = &out->event;
    e->replica = head->replica;
    e->seq = ++head->seq;
    e->lamport = ++head->lamport;
    e->utc_ms = now->utc_ms;
    e->day = now->local.date;
    e->doubtful = now->doubtful;
    e->stub = false;
    memcpy(out->salt, salt, CHAIN_SALT);
    row_digest(out->digest, out, head->digest);
    memcpy(head->digest, out->digest, DIGEST_BYTES);
    if (now->utc_ms > head->newest_ms)
        head->newest_ms = now->utc_ms;
}

bool chain_kind(const char *name, enum event_kind *out)
{
    for (size_t i = 0; i < EVENT_KINDS; i++) {
        if (streq(name, event_kinds[i].name)) {
            *out = (enum event_kind)i;
            return true;
        }
    }
    return false;
}

static void fault(struct chain_walk *walk, struct diags *diags, const char *fmt, int64_t seq)
{
    struct place nowhere = { 0 };
    if (walk->faults++ < CHAIN_FAULTS)
        diag_add(diags, DIAG_ERROR, nowhere, fmt, (long long)seq);
}

void chain_walk_row(struct chain_walk *walk, const struct chain_row *row, struct diags *diags)
{
    const struct event *e = &row->event;
    uint8_t digest[DIGEST_BYTES];
    if (e->seq != walk->at.seq + 1) {
        fault(walk, diags, N_("il manque des événements avant le numéro %lld"), e->seq);
    } else if (!e->stub) {
        row_digest(digest, row, walk->at.digest);
        if (row->version != CHAIN_VERSION || memcmp(digest, row->digest, DIGEST_BYTES) != 0)
            fault(walk, diags, N_("l'événement numéro %lld n'est plus comme il a été enregistré"), e->seq);
        else if (e->lamport <= walk->at.lamport)
            fault(walk, diags, N_("l'événement numéro %lld n'est pas à sa place"), e->seq);
    }
    /* What is stored becomes the base of the next one, so that one bad row is one fault. */
    walk->at.seq = e->seq;
    if (!e->stub)
        walk->at.lamport = e->lamport;
    memcpy(walk->at.digest, row->digest, DIGEST_BYTES);
}

bool chain_walk_end(struct chain_walk *walk, const struct chain_head *head, struct diags *diags)
{
    if (walk->at.seq != head->seq)
        fault(walk, diags,
              N_("la liste s'arrête à un autre événement que le numéro %lld, le dernier enregistré"),
              head->seq);
    else if (memcmp(walk->at.digest, head->digest, DIGEST_BYTES) != 0)
        fault(walk, diags, N_("le dernier événement, numéro %lld, n'est plus comme il a été enregistré"),
              head->seq);
    return walk->faults == 0;
}

bool chain_summary(const struct event *e, struct summary_row *row)
{
    if (e->stub || e->kind != EVENT_FINISHED || e->count != 1 || e->person == NULL)
        return false;
    *row = (struct summary_row){ .theme = e->word != NULL ? e->word : "",
                                 .week = week_of(e->day),
                                 .lessons = 1 };
    memcpy(row->person, e->person, strnlen(e->person, ID_HEX - 1));
    return true;
}
