/* drive_facts.c - what Mon Nuage can state: events, and what holds now of its files, folders, access and links. */
#include "drive_app.h"

#include "passerelle/pack.h"

static const char *const session_words[] = { "open", "closed", NULL };
static const char *const may_words[] = { [MAY_READ] = "read", [MAY_EDIT] = "edit", NULL };
static const char *const link_words[] = { "off", "on", NULL };
static const char *const from_words[] = { "computer", "phone", "downloads", NULL };

#define FILE_LINE \
    { \
        "file", VALUE_ID, NULL, "the document's name" \
    }
#define FOLDER_LINE \
    { \
        "folder", VALUE_ID, NULL, "the folder it is in; none: Mes documents" \
    }
#define SHARED_FOLDER \
    { \
        "folder", VALUE_ID, NULL, "the folder's name, when a whole folder is shared" \
    }
#define MAY_LINE \
    { \
        "may", VALUE_WORD, may_words, "read or edit" \
    }

const struct fact_kind drive_facts[] = {
    [DRIVE_OPENED] = {
        .name = "drive.opened",
        .told = N_("J'ai ouvert le document {file}."),
        .doc = "a document was opened",
        .attributes = { FILE_LINE, FOLDER_LINE },
        .look = true,
    },
    [DRIVE_UPLOADED] = {
        .name = "drive.uploaded",
        .told = N_("J'ai déposé {file} dans Mon Nuage."),
        .doc = "a document came in, to the last byte",
        .attributes = { FILE_LINE, FOLDER_LINE, { "from", VALUE_WORD, from_words, "where it was taken" } },
    },
    [DRIVE_DELETED] = {
        .name = "drive.deleted",
        .told = N_("J'ai supprimé {file}."),
        .doc = "a document was put into the trash, or an empty folder was deleted: file is its name",
        .attributes = { FILE_LINE, FOLDER_LINE },
    },
    [DRIVE_RESTORED] = {
        .name = "drive.restored",
        .told = N_("J'ai restauré {file}."),
        .doc = "a document was taken out of the trash",
        .attributes = { FILE_LINE, FOLDER_LINE },
    },
    [DRIVE_SHARED] = {
        .name = "drive.shared",
        .told = N_("J'ai partagé {file}{folder} avec {who}."),
        .doc = "someone was given access to a document or to a whole folder",
        .attributes = { FILE_LINE, SHARED_FOLDER, { "who", VALUE_PEOPLE, NULL, "who can see it now" }, MAY_LINE },
    },
    [DRIVE_LINK_MADE] = {
        .name = "drive.link_made",
        .told = N_("J'ai créé un lien pour {file}."),
        .doc = "a document was opened to anyone who has its link",
        .attributes = { FILE_LINE, FOLDER_LINE },
    },
    [DRIVE_ACCESS_SEEN] = {
        .name = "drive.access_seen",
        .told = N_("J'ai regardé qui a accès à {file}{folder}."),
        .doc = "it was looked at who has access",
        .attributes = { FILE_LINE, SHARED_FOLDER },
        .look = true,
    },
    [DRIVE_VERSION_RESTORED] = {
        .name = "drive.version_restored",
        .told = N_("J'ai repris une version de {file}."),
        .doc = "an older version of a document was taken again",
        .attributes = { FILE_LINE, FOLDER_LINE },
    },
    [DRIVE_SEARCHED] = {
        .name = "drive.searched",
        .told = N_("J'ai cherché : {words}."),
        .doc = "words were looked for",
        .attributes = { { "words", VALUE_TEXT, NULL, "the words" } },
        .look = true,
    },
    [DRIVE_FILE_IS] = {
        .name = "drive.file",
        .state = true,
        .doc = "where a document is, and what it is",
        .attributes = {
            { "name", VALUE_ID, NULL, "its name" },
            { "folder", VALUE_ID, NULL, "the folder it is in, trash, or gone; none: Mes documents" },
            { "type", VALUE_ID, NULL, "its ending: pdf" },
            { "size", VALUE_ID, NULL, "as the page shows it: 300 Ko" },
            { "paper", VALUE_TEXT, NULL, "what it is" },
        },
    },
    [DRIVE_FOLDER_IS] = {
        .name = "drive.folder",
        .state = true,
        .doc = "an own folder exists",
        .attributes = {
            { "name", VALUE_ID, NULL, "its name" },
            { "in", VALUE_ID, NULL, "none: every folder lies in Mes documents" },
        },
    },
    [DRIVE_ACCESS_IS] = {
        .name = "drive.access",
        .state = true,
        .doc = "who else can see a document or a folder; of each that nobody sees: who none",
        .attributes = { FILE_LINE, SHARED_FOLDER, { "who", VALUE_PEOPLE, NULL, "who can see it" }, MAY_LINE },
    },
    [DRIVE_LINK_IS] = {
        .name = "drive.link",
        .state = true,
        .doc = "whether anyone who has the link can see the document",
        .attributes = { FILE_LINE, { "state", VALUE_WORD, link_words, "on or off" } },
    },
    [DRIVE_SESSION_IS] = {
        .name = "drive.session",
        .state = true,
        .doc = "whether Mon Nuage is open",
        .attributes = { { "state", VALUE_WORD, session_words, "open or closed" } },
    },
    [DRIVE_FACTS] = { 0 },
};

void drive_say(struct world *w, enum drive_fact fact, const struct file *f)
{
    const char *values[FACT_ATTRIBUTES] = { f->name, f->folder };
    world_say(w, &drive_facts[fact], values);
}

/* --- what holds now --- */
/* Is it, or was it, in Mon Nuage? A photo that was deleted on the phone was not. */
static bool ours(const struct file *f)
{
    return f->at == FILE_DRIVE || f->at == FILE_TRASH || (f->at == FILE_GONE && f->trashed > 0);
}

static void tell_files(const struct world *w, const struct fact_kind *kind, fact_sink *sink, void *ctx)
{
    struct str size = { 0 };
    for (size_t i = 0; i < w->file_count; i++) {
        const struct file *f = w->files[i];
        if (!ours(f))
            continue;
        const char *folder = f->at == FILE_TRASH ? "trash" : f->at == FILE_GONE ? "gone" : f->folder;
        str_clear(&size);
        size_print(&size, f->data->size, NULL);
        sink(ctx, &(struct fact){
                      .kind = kind,
                      .value = { f->name, folder, file_type(f->name), str_s(&size), f->data->paper },
                  });
    }
    str_free(&size);
}

static void tell_folders(const struct world *w, const struct fact_kind *kind, fact_sink *sink, void *ctx)
{
    for (size_t i = 0; i < w->drive.folder_count; i++)
        sink(ctx, &(struct fact){ .kind = kind, .value = { w->drive.folders[i] } });
}

/* Only its own: whoever shares the whole folder has not shared this document. But as long as the folder is open,
 * nobody may say that nobody sees it. */
static void tell_access(const struct world *w, const struct fact_kind *kind, fact_sink *sink, void *ctx)
{
    for (size_t i = 0; i < w->drive.access_count; i++) {
        const struct access *a = &w->drive.access[i];
        const struct file *f = a->folder ? NULL : world_file(w, a->what);
        if (!a->folder && (!f || f->at != FILE_DRIVE))
            continue;
        sink(ctx, &(struct fact){
                      .kind = kind,
                      .value = { f ? f->name : NULL, f ? NULL : a->what, a->who, may_words[a->may] },
                  });
    }
    for (size_t i = 0; i < w->file_count; i++) {
        const struct file *f = w->files[i];
        bool kept = f->at == FILE_DRIVE;
        if (!ours(f))
            continue;
        if (!kept || (!world_access(w, f->id, false, NULL) && !world_access(w, f->folder, true, NULL)))
            sink(ctx, &(struct fact){ .kind = kind, .value = { f->name } });
    }
    for (size_t i = 0; i < w->drive.folder_count; i++) {
        if (!world_access(w, w->drive.folders[i], true, NULL))
            sink(ctx, &(struct fact){ .kind = kind, .value = { NULL, w->drive.folders[i] } });
    }
}

static void tell_links(const struct world *w, const struct fact_kind *kind, fact_sink *sink, void *ctx)
{
    for (size_t i = 0; i < w->file_count; i++) {
        const struct file *f = w->files[i];
        if (f->at != FILE_DRIVE)
            continue;
        const struct drive_link *link = world_link(w, f->id);
        sink(ctx, &(struct fact){ .kind = kind, .value = { f->name, link_words[link && link->on] } });
    }
}

static void tell_session(const struct world *w, const struct fact_kind *kind, fact_sink *sink, void *ctx)
{
    sink(ctx, &(struct fact){ .kind = kind, .value = { session_words[!w->drive.open] } });
}

void drive_now(const void *unused, const struct world *w, const struct fact_kind *kind, fact_sink *sink,
               void *ctx)
{
    static void (*const tellers[DRIVE_FACTS])(const struct world *, const struct fact_kind *, fact_sink *,
                                              void *) = {
        [DRIVE_FILE_IS] = tell_files, [DRIVE_FOLDER_IS] = tell_folders,  [DRIVE_ACCESS_IS] = tell_access,
        [DRIVE_LINK_IS] = tell_links, [DRIVE_SESSION_IS] = tell_session,
    };
    (void)unused;
    if (tellers[kind - drive_facts])
        tellers[kind - drive_facts](w, kind, sink, ctx);
}
