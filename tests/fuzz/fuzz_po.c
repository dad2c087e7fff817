/* links: po */
/*
 * Any bytes through po_read. Demands: no crash, no leak; a file that is taken has clean texts, each found again by its
 * context, and written and read once more it is the same; a file that is refused has a message with a place inside it,
 * and no more than fifty.
 */
#include "passerelle/po.h"
#include "passerelle/text.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static void demand(bool truth)
{
    if (!truth)
        abort();
}

static void clean(const char *s)
{
    size_t at;
    for (size_t n = strlen(s), i = 0; i < n; i += at + 1) {
        if (text_check(s + i, n - i, &at) == TEXT_FINE)
            return;
        demand(s[i + at] == '\t'); /* an escape may write one */
    }
}

static struct po *again(const struct po *po)
{
    struct diags d = { 0 };
    struct str text = { 0 };
    po_write(&text, "essai 1", "en", po_count(po) > 0 ? po_at(po, 0) : NULL, po_count(po));
    struct po *second = po_read("again.po", str_s(&text), text.len, &d);
    demand(second != NULL || text.len > PO_MAX_BYTES);
    str_free(&text);
    diags_free(&d);
    return second;
}

static void compare(const struct po *po, const struct po *second)
{
    demand(second == NULL || po_count(second) == po_count(po));
    for (size_t i = 0; i < po_count(po); i++) {
        const struct po_entry *e = po_at(po, i), *other = second != NULL ? po_at(second, i) : e;
        clean(e->context);
        clean(e->source);
        clean(e->target);
        demand(*e->source != '\0' && e->place.line > 0 && e->target_place.line > 0);
        demand(po_find(po, e->context, e->source) == e);
        demand(streq(e->context, other->context) && streq(e->source, other->source));
        demand(streq(e->target, other->target) && e->fuzzy == other->fuzzy);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    struct diags d = { 0 };
    struct po *po = po_read("en.po", (const char *)data, n, &d);
    demand((po == NULL) == (d.errors > 0) && d.errors <= 51);
    for (size_t i = 0; i < d.count; i++)
        demand(d.list[i].place.line > 0 && d.list[i].place.column > 0 && d.list[i].place.line <= n + 1);
    if (po != NULL) {
        struct po *second = again(po);
        compare(po, second);
        po_free(second);
    }
    po_free(po);
    diags_free(&d);
    return 0;
}
