/* files.c - the files of a world, one list for all places: brought in from the data, found, copied, counted. */
#include "passerelle/text.h"
#include "passerelle/world.h"

#include "world_room.h"

#include <stdlib.h>
#include <string.h>

/* --- where the data says a file is --- */
static enum file_at place_of(const char *in, const char **folder)
{
    static const struct {
        const char *word;
        enum file_at at;
    } words[] = { { "computer", FILE_COMPUTER }, { "phone", FILE_PHONE }, { "drive", FILE_DRIVE } };
    if (in && starts_with(in, "drive/")) {
        *folder = in + strlen("drive/");
        return FILE_DRIVE;
    }
    for (size_t i = 0; in && i < ARRAY_LEN(words); i++) {
        if (streq(in, words[i].word))
            return words[i].at;
    }
    return FILE_ATTACHED;
}

/* --- by id: many messages with many papers must open fast --- */
static uint64_t hash_of(const char *id)
{
    uint64_t hash = 14695981039346656037u, part;
    size_t n = strlen(id), at = 0;
    for (; at + sizeof part <= n; at += sizeof part) {
        memcpy(&part, id + at, sizeof part);
        hash = (hash ^ part) * 1099511628211u;
        hash ^= hash >> 29;
    }
    part = 0;
    memcpy(&part, id + at, n - at);
    hash = (hash ^ part) * 1099511628211u;
    return hash ^ hash >> 32;
}

static size_t slot_of(const struct world *w, const char *id)
{
    size_t slot = (size_t)hash_of(id) & (w->file_index_cap - 1);
    while (w->file_index[slot] && strcmp(w->file_index[slot]->id, id) != 0)
        slot = (slot + 1) & (w->file_index_cap - 1);
    return slot;
}

static void index_files(struct world *w, size_t cap)
{
    free(w->file_index);
    w->file_index = xcalloc(cap, sizeof(struct file *));
    w->file_index_cap = cap;
    for (size_t i = 0; i < w->file_count; i++)
        w->file_index[slot_of(w, w->files[i]->id)] = w->files[i];
}

static struct file *add(struct world *w, struct file f)
{
    struct file *kept = arena_new(&w->arena, struct file);
    *kept = f;
    kept->row = world_join(w, "file/", f.id ? f.id : "");
    kept->id = kept->row + strlen("file/");
    w->files = grow(w->files, w->file_count, &w->file_cap, sizeof *w->files);
    w->files[w->file_count++] = kept;
    if (w->file_count * 2 > w->file_index_cap)
        index_files(w, w->file_index_cap ? w->file_index_cap * 2 : 64);
    else
        w->file_index[slot_of(w, kept->id)] = kept;
    return kept;
}

/* Names are keys of the data: each is there once, so ids need no looking for. */
void world_fill_files(struct world *w)
{
    size_t slots = 64,
           most = w->data->file_count + w->data->mail.count; /* most messages hold one paper at most */
    while (slots < most * 2)
        slots *= 2;
    index_files(w, slots);
    for (size_t i = 0; i < w->data->file_count; i++) {
        const struct file_data *d = &w->data->files[i];
        struct file f = { .id = d->name, .name = d->name, .data = d, .text = d->text };
        f.at = place_of(d->in, &f.folder);
        if (f.folder && !world_folder(w, f.folder))
            world_add_folder(w, f.folder);
        f.changed = d->dated.year ? (struct moment){ .date = d->dated } : w->data->now;
        add(w, f);
    }
}

/* --- finding --- */
struct file *world_file(const struct world *w, const char *id)
{
    return id && w->file_count > 0 ? w->file_index[slot_of(w, id)] : NULL;
}

struct file *world_file_named(const struct world *w, const char *name, enum file_at at)
{
    for (size_t i = w->file_count; name && i-- > 0;) {
        struct file *f = w->files[i];
        bool here = at == FILE_GONE ? f->at != FILE_GONE : f->at == at;
        if (here && !strcmp(f->name, name))
            return f;
    }
    return NULL;
}

struct file *world_file_in(const struct world *w, const char *name, enum file_at at, const char *folder)
{
    for (size_t i = w->file_count; name && i-- > 0;) {
        struct file *f = w->files[i];
        if (f->at == at && streq(f->folder, folder) && text_same(f->name, name))
            return f;
    }
    return NULL;
}

/* --- adding --- */
static const char *fresh_id(struct world *w, const char *name)
{
    if (!world_file(w, name))
        return name;
    const char *id = world_join(w, name, "~2");
    for (unsigned n = 3; world_file(w, id); n++)
        id = arena_printf(&w->arena, "%s~%u", name, n);
    return id;
}

/* « carte (2).pdf »: the number stands before the ending, which stays what it was. */
const char *world_free_name(struct world *w, const char *name, enum file_at at, const char *folder)
{
    const char *ending = strrchr(name, '.');
    size_t stem = ending ? (size_t)(ending - name) : strlen(name);
    const char *fresh = name;
    for (unsigned n = 2; world_file_in(w, fresh, at, folder); n++)
        fresh = arena_printf(&w->arena, "%.*s (%u)%s", (int)stem, name, n, ending ? ending : "");
    return fresh;
}

struct file *world_add_file(struct world *w, const struct file_data *data, const char *text, enum file_at at,
                            const char *folder)
{
    struct file f = { .data = data, .at = at, .changed = world_now(w) };
    f.folder = world_copy(w, folder);
    f.id = fresh_id(w, data->name);
    /* several messages may hold papers of one name: there a number would only disturb */
    f.name = at == FILE_ATTACHED ? data->name : world_free_name(w, data->name, at, folder);
    f.text = text ? world_copy(w, text) : data->text;
    return add(w, f);
}

/* Was it named before? A paper is attached once. */
static bool is_repeated(const struct texts *names, size_t at)
{
    size_t i = 0;
    while (i < at && !streq(names->s[i], names->s[at]))
        i++;
    return i < at;
}

const char *world_attach(struct world *w, const struct texts *names)
{
    struct str ids = { 0 };
    for (size_t i = 0; i < names->count; i++) {
        const struct file *f = is_repeated(names, i) ? NULL : world_file(w, names->s[i]);
        if (f && f->at != FILE_ATTACHED)
            f = world_add_file(w, f->data, NULL, FILE_ATTACHED, NULL);
        if (f && ids.len > 0)
            str_addc(&ids, '\n');
        if (f)
            str_add(&ids, f->id);
    }
    const char *joined = ids.len > 0 ? arena_strdup(&w->arena, str_s(&ids)) : NULL;
    str_free(&ids);
    return joined;
}

/* --- what is asked of them --- */
const char *file_type(const char *name)
{
    static const char *const types[] = { "pdf", "jpg",  "jpeg", "png", "heic", "doc", "docx", "odt", "txt",
                                         "xls", "xlsx", "ods",  "zip", "exe",  "mp3", "mp4",  "gif", "html" };
    const char *dot = strrchr(name, '.');
    if (!dot || dot == name)
        return "";
    for (size_t i = 0; i < ARRAY_LEN(types); i++) {
        if (text_same(dot + 1, types[i]))
            return types[i];
    }
    return dot + 1;
}

int64_t world_drive_used(const struct world *w)
{
    int64_t used = 0;
    for (size_t i = 0; i < w->file_count; i++) {
        const struct file *f = w->files[i];
        if (f->at != FILE_DRIVE && f->at != FILE_TRASH)
            continue;
        used += f->data->size;
        for (const struct file_data *const *v = f->versions; v && *v; v++)
            used += (*v)->size;
    }
    return used;
}

size_t world_folder_files(const struct world *w, const char *folder)
{
    size_t n = 0;
    for (size_t i = 0; i < w->file_count; i++)
        n += w->files[i]->at == FILE_DRIVE && streq(w->files[i]->folder, folder);
    return n;
}

const char *world_file_names(struct world *w, const char *ids)
{
    struct str names = { 0 }, id = { 0 };
    for (const char *s = ids ? ids : ""; *s; s += *s == '\n') {
        size_t n = strcspn(s, "\n");
        str_clear(&id);
        str_addn(&id, s, n);
        s += n;
        const struct file *f = world_file(w, str_s(&id));
        if (id.len > 0)
            str_printf(&names, "%s%s", names.len > 0 ? "\n" : "", f ? f->name : str_s(&id));
    }
    const char *joined = names.len > 0 ? arena_strdup(&w->arena, str_s(&names)) : NULL;
    str_free(&names);
    str_free(&id);
    return joined;
}
