/* drive.c - Mon Nuage as the whole world sees it: its folders, who may see what, and links that are followed. */
#include "passerelle/world.h"

#include "world_room.h"

#include <string.h>

static const char DRIVE_SITE[] = "mon-nuage.example";

/* --- folders --- */
bool world_folder(const struct world *w, const char *name)
{
    for (size_t i = 0; name && i < w->drive.folder_count; i++) {
        if (!strcmp(w->drive.folders[i], name))
            return true;
    }
    return false;
}

const char *world_add_folder(struct world *w, const char *name)
{
    struct drive *d = &w->drive;
    d->folders = grow(d->folders, d->folder_count, &d->folder_cap, sizeof *d->folders);
    d->folders[d->folder_count] = world_copy(w, name);
    return d->folders[d->folder_count++];
}

void world_rename_folder(struct world *w, const char *from, const char *to)
{
    const char *name = world_copy(w, to);
    for (size_t i = 0; i < w->drive.folder_count; i++) {
        if (streq(w->drive.folders[i], from))
            w->drive.folders[i] = name;
    }
    for (size_t i = 0; i < w->drive.access_count; i++) {
        struct access *a = &w->drive.access[i];
        if (a->folder && streq(a->what, from))
            a->what = name;
    }
    for (size_t i = 0; i < w->file_count; i++) {
        if (streq(w->files[i]->folder, from))
            w->files[i]->folder = name;
    }
}

void world_remove_folder(struct world *w, const char *name)
{
    struct drive *d = &w->drive;
    size_t kept = 0;
    for (size_t i = 0; i < d->access_count; i++) {
        if (!d->access[i].folder || !streq(d->access[i].what, name))
            d->access[kept++] = d->access[i];
    }
    d->access_count = kept;
    kept = 0;
    for (size_t i = 0; i < d->folder_count; i++) {
        if (!streq(d->folders[i], name))
            d->folders[kept++] = d->folders[i];
    }
    d->folder_count = kept;
}

/* --- who may see what --- */
struct access *world_access(const struct world *w, const char *what, bool folder, const char *who)
{
    for (size_t i = 0; what && i < w->drive.access_count; i++) {
        struct access *a = &w->drive.access[i];
        if (a->folder == folder && streq(a->what, what) && (!who || streq(a->who, who)))
            return a;
    }
    return NULL;
}

void world_give_access(struct world *w, const char *what, bool folder, const char *who, enum may may)
{
    struct drive *d = &w->drive;
    struct access *a = world_access(w, what, folder, who);
    if (!a) {
        d->access = grow(d->access, d->access_count, &d->access_cap, sizeof *d->access);
        a = &d->access[d->access_count++];
        *a = (struct access){ .what = world_copy(w, what), .folder = folder, .who = world_copy(w, who) };
    }
    a->may = may;
}

void world_take_access(struct world *w, const char *what, bool folder, const char *who)
{
    struct access *a = world_access(w, what, folder, who);
    if (!a)
        return;
    size_t after = w->drive.access_count - (size_t)(a - w->drive.access) - 1;
    memmove(a, a + 1, after * sizeof *a);
    w->drive.access_count--;
}

/* --- links --- */
struct drive_link *world_link(const struct world *w, const char *file_id)
{
    for (size_t i = 0; file_id && i < w->drive.link_count; i++) {
        if (streq(w->drive.links[i].file, file_id))
            return &w->drive.links[i];
    }
    return NULL;
}

void world_set_link(struct world *w, const char *file_id, bool on)
{
    struct drive *d = &w->drive;
    struct drive_link *link = world_link(w, file_id);
    if (!link) {
        d->links = grow(d->links, d->link_count, &d->link_cap, sizeof *d->links);
        link = &d->links[d->link_count++];
        link->file = world_copy(w, file_id);
    }
    link->on = on;
}

bool world_link_open(const struct world *w, const char *file_id)
{
    const struct file *f = world_file(w, file_id);
    const struct drive_link *link = world_link(w, file_id);
    if (!f || f->at != FILE_DRIVE)
        return false;
    return (link && link->on) || world_access(w, f->id, false, NULL) ||
           world_access(w, f->folder, true, NULL);
}

const char *world_link_address(struct world *w, const char *file_id)
{
    return arena_printf(&w->arena, "%s/%s", DRIVE_SITE, file_id);
}

struct file *world_link_file(const struct world *w, const char *address)
{
    size_t n = strlen(DRIVE_SITE);
    if (!address || strncmp(address, DRIVE_SITE, n) != 0 || address[n] != '/')
        return NULL;
    return world_file(w, address + n + 1);
}

/* --- the beginning --- */
static void fill_share(struct world *w, const struct share_data *share)
{
    const struct file *f = world_file_named(w, share->what, FILE_DRIVE);
    bool folder = world_folder(w, share->what);
    for (size_t i = 0; (f || folder) && i < share->who.count; i++)
        world_give_access(w, folder ? share->what : f->id, folder, share->who.s[i], (enum may)share->may);
}

void world_fill_drive(struct world *w)
{
    const struct drive_data *d = &w->data->drive;
    w->drive.open = d->session == SESSION_OPEN;
    w->drive.space = d->space;
    for (size_t i = 0; i < d->folders.count; i++) {
        if (!world_folder(w, d->folders.s[i]))
            world_add_folder(w, d->folders.s[i]);
    }
}

void world_fill_shares(struct world *w)
{
    for (size_t i = 0; i < w->data->drive.share_count; i++)
        fill_share(w, &w->data->drive.shares[i]);
}
