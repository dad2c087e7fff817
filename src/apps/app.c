/* app.c - the apps there are, and the facts they can state. */
#include "passerelle/app.h"

const struct app *const apps[] = { &app_mail,  &app_drive, &app_phone, &app_browser,
                                   &app_sites, &app_clock, NULL };

const struct app *app_find(const char *name)
{
    for (size_t i = 0; apps[i]; i++) {
        if (streq(apps[i]->name, name))
            return apps[i];
    }
    return NULL;
}

const struct fact_kind *fact_find(const char *name)
{
    for (size_t i = 0; apps[i]; i++) {
        for (const struct fact_kind *kind = apps[i]->facts; kind->name; kind++) {
            if (streq(kind->name, name))
                return kind;
        }
    }
    return NULL;
}

const char **fact_names(struct arena *arena)
{
    size_t n = 0;
    for (size_t i = 0; apps[i]; i++) {
        for (const struct fact_kind *kind = apps[i]->facts; kind->name; kind++)
            n++;
    }
    const char **names = arena_array(arena, const char *, n + 1);
    n = 0;
    for (size_t i = 0; apps[i]; i++) {
        for (const struct fact_kind *kind = apps[i]->facts; kind->name; kind++)
            names[n++] = kind->name;
    }
    return names;
}

bool fact_is_of(const struct fact_kind *kind, const struct app *app)
{
    for (const struct fact_kind *one = app->facts; one->name; one++) {
        if (one == kind)
            return true;
    }
    return false;
}

int fact_attribute(const struct fact_kind *kind, const char *name)
{
    if (!name || !*name)
        return 0;
    for (int i = 0; i < FACT_ATTRIBUTES && kind->attributes[i].name; i++) {
        if (streq(kind->attributes[i].name, name))
            return i;
    }
    return -1;
}
