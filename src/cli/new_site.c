/* new_site.c - `new site`: its name and an address that is free. */
#include "new_make.h"

#include "passerelle/site_data.h"

static bool is_taken(const struct pack_shared *shared, const char *address)
{
    for (size_t i = 0; shared != NULL && i < shared->site_count; i++)
        if (streq(shared->sites[i]->address, address))
            return true;
    return false;
}

static const char *check_address(const char *answer, const void *shared)
{
    size_t n = strlen(answer), labels = strspn(answer, "abcdefghijklmnopqrstuvwxyz0123456789-.");
    bool ends = (n > 8 && streq(answer + n - 8, ".example")) || (n > 5 && streq(answer + n - 5, ".test"));
    if (answer[labels] != '\0' || n > 60 || strchr("-.", answer[0]) != NULL || strstr(answer, "..") != NULL)
        return _("Des petites lettres sans accent, des chiffres, des tirets, des points.");
    if (!ends)
        return _("L'adresse finit par .example : elle n'est à personne.");
    if (is_taken(shared, answer))
        return _("Un autre site du paquet a cette adresse. Écrivez-en une autre.");
    return NULL;
}

static const char *free_address(struct making *m, const struct pack_shared *shared)
{
    struct arena *arena = &m->asking.arena;
    const char *address = arena_printf(arena, "%s.example", m->answers.id);
    for (int n = 2; is_taken(shared, address); n++)
        address = arena_printf(arena, "%s-%d.example", m->answers.id, n);
    return address;
}

bool new_shared(struct making *m, struct pack_shared *shared)
{
    struct diags silent = { 0 };
    *shared = (struct pack_shared){ 0 };
    if (m->pack == NULL)
        return false;
    pack_shared_read(m->pack, shared, &silent);
    diags_free(&silent);
    return true;
}

const char *new_address(struct making *m)
{
    struct pack_shared shared;
    bool there = new_shared(m, &shared);
    const char *address = free_address(m, there ? &shared : NULL);
    if (there)
        pack_shared_free(&shared);
    return address;
}

int new_site(struct making *m)
{
    struct pack_shared shared;
    struct answers *a = &m->answers;
    new_shared(m, &shared);
    a->title = ask(&m->asking, _("Le nom du site"), "Ma mairie en ligne", check_title, NULL);
    a->address = ask(&m->asking, _("Son adresse"), free_address(m, &shared), check_address, &shared);
    pack_shared_free(&shared);
    if (m->asking.over)
        return EXIT_USAGE;
    new_add(m, new_path(m, "sites/", a->id), new_site_text);
    return EXIT_DONE;
}
