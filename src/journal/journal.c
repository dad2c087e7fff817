/* journal.c - the door to the stores: finds one by its name, looks at what comes in, passes it on. */
#include "passerelle/journal.h"

#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

enum { TEXT_MAX = 200, STATE_MAX = 1 << 20 };

struct journal {
    const struct store_ops *ops;
    void *store;
};

static const struct store_ops *store_of(const char *url, const struct store_ops *const stores[])
{
    for (size_t i = 0; stores[i] != NULL; i++) {
        size_t len = strlen(stores[i]->scheme);
        if (strncmp(url, stores[i]->scheme, len) == 0 && url[len] == ':')
            return stores[i];
    }
    return NULL;
}

bool journal_known(const char *url, const struct store_ops *const stores[])
{
    return store_of(url, stores) != NULL;
}

static struct journal *open_with(const char *url, const struct store_ops *const stores[], bool reading,
                                 struct diags *diags)
{
    const struct store_ops *ops = store_of(url, stores);
    if (ops == NULL) {
        diag_error(diags, "journal « %s » : on attend sqlite:CHEMIN", url);
        return NULL;
    }
    void *store = ops->open(url + strlen(ops->scheme) + 1, reading, diags);
    if (store == NULL)
        return NULL;
    struct journal *j = xmalloc(sizeof *j);
    *j = (struct journal){ .ops = ops, .store = store };
    return j;
}

struct journal *journal_open(const char *url, const struct store_ops *const stores[], struct diags *diags)
{
    return open_with(url, stores, false, diags);
}

struct journal *journal_open_reading(const char *url, const struct store_ops *const stores[],
                                     struct diags *diags)
{
    return open_with(url, stores, true, diags);
}

void journal_close(struct journal *j)
{
    if (j == NULL)
        return;
    j->ops->close(j->store);
    free(j);
}

static bool is_id(const char *s)
{
    return s != NULL && strlen(s) == ID_HEX - 1 && strspn(s, "0123456789abcdef") == ID_HEX - 1;
}

/* Texts reach terminals and papers later: what may not be shown is not kept either. */
static bool is_text(const char *s, size_t max)
{
    size_t at, n = s != NULL ? strlen(s) : 0;
    return n <= max && (n == 0 || text_check(s, n, &at) == TEXT_FINE);
}

static bool resume_fine(const struct resume *r)
{
    return is_id(r->person) && r->lesson != NULL && is_text(r->lesson, TEXT_MAX) && r->digest != NULL &&
           is_text(r->digest, TEXT_MAX) && r->state != NULL && strlen(r->state) <= STATE_MAX;
}

static bool seat_fine(const struct seat *s)
{
    return s->name != NULL && s->name[0] != '\0' && is_text(s->name, TEXT_MAX) &&
           (s->person[0] == '\0' || is_id(s->person)) && is_text(s->lesson, TEXT_MAX);
}

static bool event_fine(const struct event *e)
{
    return (unsigned)e->kind < EVENT_KINDS && is_id(e->person) && is_text(e->lesson, TEXT_MAX) &&
           is_text(e->step, TEXT_MAX) && is_text(e->word, TEXT_MAX);
}

bool journal_append(struct journal *j, const struct batch *batch, const struct now *now, struct diags *diags)
{
    bool fine = (batch->id == NULL || is_id(batch->id)) &&
                (batch->resume == NULL || resume_fine(batch->resume)) &&
                (batch->seat == NULL || seat_fine(batch->seat)) &&
                (batch->beside == NULL || seat_fine(batch->beside)) && date_valid(now->local.date);
    for (size_t i = 0; fine && i < batch->count; i++)
        fine = event_fine(&batch->events[i]);
    if (!fine)
        return diag_error(diags, "enregistrement refusé : un identifiant ou un texte n'est pas valable");
    return j->ops->append(j->store, batch, now, diags);
}

bool journal_keep(struct journal *j, const struct resume *r, struct diags *diags)
{
    if (!resume_fine(r))
        return diag_error(diags, "enregistrement refusé : le point de reprise n'est pas valable");
    return j->ops->keep(j->store, r, diags);
}

bool journal_resume(struct journal *j, const char *person, struct resume *out, bool *found,
                    struct arena *arena, struct diags *diags)
{
    struct resume r = { 0 };
    if (!j->ops->resume(j->store, person, &r, arena, diags))
        return false;
    *found = r.lesson != NULL;
    if (*found)
        *out = r;
    return true;
}

bool journal_each(struct journal *j, struct event_query query, event_fn *fn, void *ctx, struct diags *diags)
{
    return j->ops->each(j->store, query, fn, ctx, diags);
}

bool journal_person_put(struct journal *j, struct person_card *card, struct diags *diags)
{
    enum name_fault fault = card->name != NULL ? person_name_fault(card->name) : NAME_EMPTY;
    if (fault == NAME_LONG)
        return diag_error(diags, "carte refusée : « %s » est trop long, on attend au plus %d lettres",
                          card->name, CARD_NAME_MOST);
    if (fault != NAME_FINE)
        return diag_error(diags, "carte refusée : on attend un prénom ou un surnom");
    if (card->picture == NULL || card->picture[0] == '\0' || !is_text(card->picture, TEXT_MAX))
        return diag_error(diags, "carte refusée : on attend une image, par exemple soleil");
    if (!is_text(card->language, TEXT_MAX) || !is_text(card->referent, TEXT_MAX) ||
        !is_text(card->need, TEXT_MAX))
        return diag_error(diags, "carte refusée : un texte est trop long ou contient un signe invisible");
    if (card->id[0] != '\0' && !is_id(card->id))
        return diag_error(diags, "carte refusée : « %s » n'est pas un identifiant", card->id);
    if (card->id[0] == '\0')
        journal_new_id(card->id);
    return j->ops->person_put(j->store, card, diags);
}

bool journal_person_each(struct journal *j, person_fn *fn, void *ctx, struct diags *diags)
{
    return j->ops->person_each(j->store, fn, ctx, diags);
}

bool journal_person_forget(struct journal *j, const char *person, struct diags *diags)
{
    if (!is_id(person))
        return diag_error(diags, "« %s » n'est pas un identifiant", person);
    return j->ops->person_forget(j->store, person, diags);
}

bool journal_forgotten(struct journal *j, const char *person, bool *forgotten, struct diags *diags)
{
    *forgotten = false;
    return j->ops->forgotten(j->store, person, forgotten, diags);
}

bool journal_seat_put(struct journal *j, const struct seat *seat, struct diags *diags)
{
    if (!seat_fine(seat))
        return diag_error(diags, "place refusée : un nom ou un identifiant n'est pas valable");
    return j->ops->seat_put(j->store, seat, diags);
}

bool journal_seat_each(struct journal *j, seat_fn *fn, void *ctx, struct diags *diags)
{
    return j->ops->seat_each(j->store, fn, ctx, diags);
}

bool journal_setting_put(struct journal *j, const char *key, const char *value, struct diags *diags)
{
    if (key[0] == '\0' || !is_text(key, TEXT_MAX) || !is_text(value, TEXT_MAX))
        return diag_error(
            diags, "réglage « %s » refusé : le texte est trop long ou contient un signe invisible", key);
    return j->ops->setting_put(j->store, key, value, diags);
}

const char *journal_setting(struct journal *j, const char *key, struct arena *arena)
{
    return j->ops->setting(j->store, key, arena);
}

bool journal_summary_each(struct journal *j, summary_fn *fn, void *ctx, struct diags *diags)
{
    return j->ops->summary_each(j->store, fn, ctx, diags);
}

int64_t journal_newest_ms(struct journal *j)
{
    return j->ops->newest_ms(j->store);
}

bool journal_verify(struct journal *j, struct diags *diags)
{
    return j->ops->verify(j->store, diags);
}
