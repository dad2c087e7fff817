/*
 * reading.c - one lesson being read: each file once, what was read summed up for the resume point; and how a
 * name that is not known is told.
 */
#include "reading.h"

#include "passerelle/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct loaded {
    const char *name;
    const struct node *root;
    bool missing;
    struct loaded *next;
};

/* FNV-1a over words of eight bytes: SHA-256 would be a fifth of the cost of opening a lesson. */
static uint64_t sum_bytes(uint64_t sum, const char *data, size_t n)
{
    uint64_t word;
    size_t i = 0;
    for (; i + sizeof word <= n; i += sizeof word) {
        memcpy(&word, data + i, sizeof word);
        sum = (sum ^ word) * UINT64_C(0x100000001b3);
        sum ^= sum >> 32; /* a product only carries upwards */
    }
    for (; i < n; i++)
        sum = (sum ^ (uint8_t)data[i]) * UINT64_C(0x100000001b3);
    return (sum ^ n) * UINT64_C(0x100000001b3);
}

const struct node *reading_bytes(struct reading *r, const char *name, const char *data, size_t n)
{
    r->sum = sum_bytes(r->sum != 0 ? r->sum : UINT64_C(0xcbf29ce484222325), data, n);
    return yaml_read(file_shown(r->arena, r->pack->dir, name), data, n, r->arena, r->diags);
}

struct reading *reading_home(struct reading *r)
{
    return r->options.shared != NULL ? r->options.shared->reading : r;
}

const struct node *reading_file(struct reading *r, const char *name, bool *missing)
{
    return reading_own_file(reading_home(r), name, missing);
}

const struct node *reading_own_file(struct reading *r, const char *name, bool *missing)
{
    for (struct loaded *f = r->files; f != NULL; f = f->next) {
        if (!streq(f->name, name))
            continue;
        *missing = f->missing;
        return f->root;
    }
    struct loaded *f = arena_new(r->arena, struct loaded);
    f->name = arena_strdup(r->arena, name);
    f->next = r->files;
    r->files = f;
    struct file_bytes bytes = { 0 };
    enum file_result got = file_read(r->pack->dir, name, YAML_MAX_BYTES, &bytes, r->diags);
    if (got == FILE_READ)
        f->root = reading_bytes(r, name, bytes.data, bytes.n);
    free(bytes.data);
    *missing = f->missing = got == FILE_MISSING;
    return f->root;
}

struct place value_place(const struct node *map, const char *key)
{
    const struct node *value = node_find(map, key);
    return value != NULL ? value->place : map->place;
}

const struct list *reading_mistakes(struct reading *r)
{
    static const struct list none = { 0 };
    r = reading_home(r);
    if (!r->mistakes_read) {
        r->mistakes_read = true;
        r->mistakes = &none;
        bool missing;
        const struct node *root = reading_file(r, "mistakes.yaml", &missing);
        struct raw_mistakes *raw = arena_new(r->arena, struct raw_mistakes);
        if (root != NULL) {
            schema_read(&mistakes_schema, root, raw, r->arena, r->diags);
            r->mistakes = &raw->mistakes;
        }
        const struct node *all = root != NULL ? node_find(root, "mistakes") : NULL;
        r->mistakes_lost = !missing && (root == NULL || root->bad || all == NULL || all->bad);
    }
    return r->mistakes;
}

void pack_say_unknown(struct diags *d, struct place at, const char *what, const char *word,
                      const char *const known[])
{
    enum { FEW = 20, LONG = 40 };
    char shown[4 * LONG + 4] = "";
    size_t fit = text_fit(word, strlen(word), LONG);
    snprintf(shown, sizeof shown, "%.*s%s", (int)(fit < 4 * LONG ? fit : 4 * LONG), word,
             word[fit] != '\0' ? "…" : "");
    const char *said = d->tr != NULL ? d->tr(what, NULL, 1) : what;
    const char *near = text_meant(word, known);
    word = shown;
    if (near != NULL) {
        diag_add(d, DIAG_ERROR, at, "%s : '%s' ; vouliez-vous '%s' ?", said, word, near);
        return;
    }
    struct str list = { 0 };
    size_t n = 0;
    for (size_t i = 0; known[i] != NULL && n <= FEW; i++) {
        size_t first = 0;
        while (!streq(known[first], known[i]))
            first++;
        if (first == i)
            str_printf(&list, "%s%s", n++ > 0 ? ", " : "", known[i]);
    }
    if (n == 0 || n > FEW)
        diag_add(d, DIAG_ERROR, at, "%s : '%s'", said, word);
    else
        diag_add(d, DIAG_ERROR, at, "%s : '%s' ; les noms sont : %s", said, word, str_s(&list));
    str_free(&list);
}
