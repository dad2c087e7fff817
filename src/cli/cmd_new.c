/* new: a pack, a lesson, a site, by a few questions; what is written passes check and rehearse, ready to be changed. */
#include "new_make.h"

#include "passerelle/schema.h"
#include "passerelle/text.h"

#include <dirent.h>
#include <stdio.h>
#include <sys/stat.h>

static const struct thing {
    const char *name;
    int (*make)(struct making *);
    const char *folder; /* of its file, in the pack; NULL: it is the folder of a pack */
    const char *next;   /* what to type then; source text */
} things[] = {
    { "pack", new_pack, NULL, "passerelle check" },
    { "lesson", new_lesson, "", "passerelle preview" },
    { "site", new_site, "sites/", "passerelle check" },
};

/* --- paths --- */
const char *new_path(struct making *m, const char *folder, const char *id)
{
    return arena_printf(&m->asking.arena, "%s/%s%s.yaml", m->dir, folder, id);
}

void new_add(struct making *m, const char *path, const char *text)
{
    new_fill(new_files_add(&m->files, path), text, &m->answers);
}

bool new_reserved(const char *id)
{
    static const char *const names[] = { "pack", "glossary", "mistakes", "none", "some" };
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (streq(names[i], id))
            return true;
    return false;
}

/* "mon-paquet/sites/mairie.yaml" is mairie in mon-paquet. */
static void read_path(struct making *m, const struct thing *thing, const char *path)
{
    struct arena *arena = &m->asking.arena;
    size_t n = strlen(path);
    while (n > 1 && path[n - 1] == '/')
        n--;
    char *whole = arena_strndup(arena, path, n);
    if (thing->folder != NULL && n > 5 && streq(whole + n - 5, ".yaml"))
        whole[n - 5] = '\0';
    char *slash = strrchr(whole, '/');
    m->answers.id = slash != NULL ? slash + 1 : whole;
    if (thing->folder == NULL) {
        m->dir = whole;
        return;
    }
    const char *dir = slash == NULL    ? "."
                      : slash == whole ? "/"
                                       : arena_strndup(arena, whole, (size_t)(slash - whole));
    size_t k = strlen(dir);
    if (*thing->folder != '\0' && k > 6 && streq(dir + k - 6, "/sites"))
        dir = arena_strndup(arena, dir, k - 6);
    else if (*thing->folder != '\0' && streq(dir, "sites"))
        dir = ".";
    m->dir = dir;
}

static bool is_fine_id(struct making *m)
{
    const char *id = m->answers.id, *like = schema_id_like(&m->asking.arena, id);
    if (id_valid(id) && !new_reserved(id))
        return true;
    if (like != NULL && !new_reserved(like))
        return diag_error(
            &m->cli->diags,
            N_("nom refusé : '%s' ; des petites lettres sans accent, des chiffres et des tirets ; essayez %s"),
            id, like);
    return diag_error(&m->cli->diags, N_("nom refusé : '%s' ; choisissez un autre nom, comme ma-mairie"), id);
}

static bool is_empty_folder(const char *path)
{
    DIR *dir = opendir(path);
    bool empty = dir != NULL;
    for (struct dirent *one = dir != NULL ? readdir(dir) : NULL; one != NULL; one = readdir(dir))
        empty &= streq(one->d_name, ".") || streq(one->d_name, "..");
    if (dir != NULL)
        closedir(dir);
    return empty;
}

/* Is everything as it must be before one asks? False: told. */
static bool is_ready(struct making *m, const struct thing *thing)
{
    struct stat st;
    const char *path = thing->folder != NULL ? new_path(m, thing->folder, m->answers.id) : m->dir;
    if (!is_fine_id(m))
        return false;
    if (lstat(path, &st) == 0 && (thing->folder != NULL || !is_empty_folder(path)))
        return diag_error(&m->cli->diags, N_("%s existe déjà ; choisissez un autre nom"), path);
    if (thing->folder == NULL)
        return true;
    if (lstat(new_path(m, "", "pack"), &st) != 0)
        return diag_error(&m->cli->diags,
                          N_("pas de paquet ici : %s ; commencez par : passerelle new pack %s"), m->dir,
                          streq(m->dir, ".") ? "mon-paquet" : m->dir);
    m->pack = pack_read(m->dir, &m->cli->diags);
    return m->pack != NULL;
}

/* --- the command --- */
static int write_all(struct making *m, const struct thing *thing)
{
    if (!new_files_write(&m->files, &m->cli->diags))
        return EXIT_SURROUNDINGS;
    printf("\n%s\n", _("C'est écrit :"));
    for (size_t i = 0; i < m->files.count; i++)
        printf("  %s\n", m->files.list[i].path);
    printf("%s %s %s\n", _("Ensuite :"), thing->next,
           thing->folder != NULL && *thing->folder == '\0' ? new_path(m, "", m->answers.id) : m->dir);
    return EXIT_DONE;
}

static int make(struct cli *c, const struct thing *thing)
{
    struct making m = { .cli = c };
    struct str today = { 0 };
    struct now now;
    int status = EXIT_USAGE;
    clock_read(&c->clock, &now);
    date_print(&today, now.local.date);
    m.answers.today = str_s(&today);
    read_path(&m, thing, c->args[1]);
    if (is_ready(&m, thing)) {
        status = thing->make(&m);
        if (m.asking.over)
            diag_error(&c->diags, N_("il manque une réponse ; rien n'est écrit"));
        else if (status == EXIT_DONE)
            status = write_all(&m, thing);
    }
    pack_free(m.pack);
    new_files_free(&m.files);
    arena_free(&m.asking.arena);
    str_free(&today);
    return status;
}

static int run(struct cli *c)
{
    for (size_t i = 0; i < ARRAY_LEN(things); i++)
        if (streq(things[i].name, c->args[0]))
            return make(c, &things[i]);
    diag_error(&c->diags, N_("après new, un de ces mots est attendu : %s ; reçu : %s"), "pack, lesson, site",
               c->args[0]);
    return EXIT_USAGE;
}

const struct command command_new = {
    .name = "new",
    .args = N_("pack|lesson|site CHEMIN"),
    .summary = N_("commencer un paquet, une leçon, un site, avec quelques questions"),
    .least = 2,
    .most = 2,
    .run = run,
};
