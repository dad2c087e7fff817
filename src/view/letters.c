/* letters.c - typing the first letters of a row: the focus goes to it. Nothing is chosen by it. */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

/* The cards or the list that letters mean: those of the focus, else the first. Never inside the training window, where
 * whoever types means to write. */
static int letters_group(const struct view *v)
{
    for (int i = -1; i < v->stop_count; i++) {
        int item = i < 0 ? v->focus : v->stops[i];
        int group = item >= 0 ? tab_group(v, item) : -1;
        if (group >= 0 && group != item && (v->shape.app < 0 || !page_inside(v->page, group, v->shape.app)))
            return group;
    }
    return -1;
}

static bool begins(const struct item *it, const char *fold)
{
    char *label = text_fold(it->label != NULL ? it->label : "");
    bool same = starts_with(label, fold);
    free(label);
    return same;
}

/* The first row of the group that begins so, looked for from the stop at number begin on, then from the top. -1: none. */
static int row_beginning(const struct view *v, int group, int begin, const char *typed)
{
    char *fold = text_fold(typed);
    int found = -1;
    for (int n = 0; n < v->stop_count && found < 0 && *fold != '\0'; n++) {
        int item = v->stops[(begin + n) % v->stop_count];
        if (page_inside(v->page, item, group) && begins(&v->page->items[item], fold))
            found = item;
    }
    free(fold);
    return found;
}

int letters_row(struct view *v, uint32_t ch)
{
    int group = letters_group(v), at = max_int(stop_at(v, v->focus), 0);
    if (group < 0)
        return -1;
    if (!streq(str_s(&v->letters_at), str_s(&v->focus_id)))
        str_clear(&v->letters); /* the focus went elsewhere meanwhile: a new word begins */
    bool more = v->letters.len > 0;
    utf8_add(&v->letters, ch);
    int item = row_beginning(v, group, at, str_s(&v->letters));
    if (item < 0 && more) { /* not the next letter of that name: another name */
        str_clear(&v->letters);
        utf8_add(&v->letters, ch);
        item = row_beginning(v, group, at + 1, str_s(&v->letters));
    }
    if (item < 0)
        str_clear(&v->letters);
    else
        str_set(&v->letters_at, v->page->items[item].id);
    return item;
}
