/* links: schema */
/*
 * Any bytes through yaml_read and schema_read. Exercises: the check of UTF-8 and control signs, the line
 * scan and the mends it makes, libyaml's events into nodes with their limits, the table reader with every
 * field type, variants and shorthand. Demands: no crash, no leak; a tree whose texts are clean and whose
 * counts are true; a message for each fault, with a place inside the file; nothing kept from a file that is
 * refused as a whole.
 */
#include "passerelle/text.h"
#include "support/sample_schema.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static void demand(bool truth)
{
    if (!truth)
        abort();
}

static void walk(const struct node *n, int depth)
{
    size_t at, count = 0;
    demand(depth <= YAML_MAX_DEPTH);
    demand(n->place.line > 0 && n->place.column > 0);
    if (n->key != NULL)
        demand(text_check(n->key, strlen(n->key), &at) == TEXT_FINE);
    if (n->kind == NODE_TEXT) {
        demand(n->text != NULL && n->items == NULL);
        demand(text_check(n->text, strlen(n->text), &at) == TEXT_FINE);
    }
    for (const struct node *child = n->items; child != NULL; child = child->next, count++) {
        demand((n->kind == NODE_MAP) == (child->key != NULL));
        walk(child, depth + 1);
    }
    demand(count == n->count);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    struct arena arena = { 0 };
    struct diags d = { 0 };
    struct sample_lesson lesson = { 0 };
    unsigned lines = 1;
    for (size_t i = 0; i < n; i++)
        lines += data[i] == '\n';
    const struct node *root = yaml_read("essai.yaml", (const char *)data, n, &arena, &d);
    if (root != NULL) {
        walk(root, 1);
        bool before = diags_ok(&d);
        bool good = schema_read(&sample_schema, root, &lesson, &arena, &d);
        demand(good == (before == diags_ok(&d)) || !before);
    } else {
        demand(!diags_ok(&d));
    }
    for (size_t i = 0; i < d.count; i++)
        demand(d.list[i].place.line >= 1 && d.list[i].place.line <= lines);
    diags_sort(&d);
    diags_free(&d);
    arena_free(&arena);
    return 0;
}
