/* renderers.c - the table of formats. */
#include "render.h"

const struct renderer *const renderers[] = { &render_text, &render_csv, NULL };

const struct renderer *renderer_find(const char *name)
{
    for (size_t i = 0; renderers[i] != NULL; i++) {
        if (streq(renderers[i]->name, name))
            return renderers[i];
    }
    return NULL;
}
