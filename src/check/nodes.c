/* nodes.c - where the texts of a lesson stand in its file: found by their pointers, in a list that is sorted once. */
#include "internal.h"

#include "passerelle/text.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct nodes {
    const struct node **list; /* by the address of their text */
    size_t count;
};

static size_t count_texts(const struct node *n)
{
    size_t count = n->kind == NODE_TEXT;
    for (const struct node *one = n->items; one != NULL; one = one->next)
        count += count_texts(one);
    return count;
}

static void gather(struct nodes *to, const struct node *n)
{
    if (n->kind == NODE_TEXT)
        to->list[to->count++] = n;
    for (const struct node *one = n->items; one != NULL; one = one->next)
        gather(to, one);
}

static int by_text(const void *a, const void *b)
{
    uintptr_t x = (uintptr_t)(*(const struct node *const *)a)->text;
    uintptr_t y = (uintptr_t)(*(const struct node *const *)b)->text;
    return x < y ? -1 : x > y;
}

static struct nodes *index_of(struct look *l)
{
    struct nodes *all = arena_new(l->arena, struct nodes);
    all->list = arena_array(l->arena, const struct node *, count_texts(l->lesson->node) + 1);
    gather(all, l->lesson->node);
    size_t sorted = 1; /* nearly always all: texts come into memory as they stand in the file */
    while (sorted < all->count && by_text(&all->list[sorted - 1], &all->list[sorted]) <= 0)
        sorted++;
    if (sorted < all->count)
        qsort(all->list, all->count, sizeof *all->list, by_text);
    return all;
}

const struct node *look_node(struct look *l, const char *text)
{
    if (l->lesson == NULL || l->lesson->node == NULL)
        return NULL;
    if (l->nodes == NULL)
        l->nodes = index_of(l);
    size_t low = 0, high = l->nodes->count;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if ((uintptr_t)l->nodes->list[mid]->text < (uintptr_t)text)
            low = mid + 1;
        else
            high = mid;
    }
    return low < l->nodes->count && l->nodes->list[low]->text == text ? l->nodes->list[low] : NULL;
}

struct place look_begin(const struct node *node)
{
    struct place begin = node->place;
    if (node->block) { /* under the sign |, two columns further than its key */
        begin.line++;
        begin.column = node->key != NULL ? node->key_place.column + 2 : node->place.column;
    }
    return begin;
}

struct place look_sign_place(struct look *l, const char *text, const char *sign, struct place otherwise)
{
    const struct node *node = look_node(l, text);
    if (node == NULL)
        return otherwise;
    struct place at = look_begin(node);
    const char *line = text;
    for (const char *feed; (feed = memchr(line, '\n', (size_t)(sign - line))) != NULL; line = feed + 1)
        at.line++;
    at.column += (unsigned)utf8_count(arena_strndup(l->arena, line, (size_t)(sign - line)));
    return at;
}
