/* drive_format.c - a photo made lighter, or into another format: what a service asks for. */
#include "drive_app.h"

#include "passerelle/text.h"

#include <string.h>

enum { LIGHTER = 4, LIGHT_ENOUGH = 300000 };

static bool is_one_of(const char *type, const char *const *types)
{
    for (; *types; types++) {
        if (streq(type, *types))
            return true;
    }
    return false;
}

static const char *const photos[] = { "jpg", "jpeg", "png", "heic", NULL };
static const char *const not_jpg[] = { "png", "heic", NULL };

/* What it can become. type NULL: the same, only lighter. */
static const struct format {
    const char *id, *label, *type;
    const char *const *from;
    int share; /* its size is so many times smaller */
} formats[] = {
    { "format/lighter", N_("Une photo plus légère"), NULL, photos, LIGHTER },
    { "format/jpg", N_("Une photo JPG"), "jpg", not_jpg, 1 },
    { "format/pdf", N_("Un document PDF"), "pdf", photos, 2 },
};

static bool fits(const struct format *format, const struct file *f)
{
    return is_one_of(file_type(f->name), format->from) && (format->type || f->data->size > LIGHT_ENOUGH);
}

bool drive_can_change(const struct file *f)
{
    return is_one_of(file_type(f->name), photos);
}

void drive_begin_format(struct drive_state *s, struct world *w)
{
    drive_go(s, w, DRIVE_FORMAT, PART_FIRST);
}

static int64_t size_of(const struct format *format, const struct file *f)
{
    return f->data->size / format->share;
}

void drive_show_format(struct page *p, const struct drive_state *s, const struct world *w)
{
    (void)w;
    part_main(p, s->file->name, N_("[Échap] revenir au document"), N_("[Échap] retour"));
    page_add(p,
             (struct item){
                 .kind = ITEM_HEADING,
                 .label = page_printf(p, page_said(p, N_("Que faire de %s ?")), page_said(p, s->file->name)),
             });
    part_pair(p, page_said(p, N_("Maintenant")), part_size(p, s->file->data->size));
    part_list(p, "formats", ITEM_TABLE, N_("[↑] [↓] autre ligne"));
    for (size_t i = 0; i < ARRAY_LEN(formats); i++) {
        if (fits(&formats[i], s->file))
            part_option(p, formats[i].id, page_named(p, formats[i].label),
                        part_size(p, size_of(&formats[i], s->file)), NULL);
    }
    page_close(p);
    part_bar(p, "actions");
    part_button(p, "button/back", "Retour");
    page_close(p);
    page_close(p);
}

/* « carte-photo.pdf » */
static const char *name_with(struct world *w, const char *name, const char *type)
{
    const char *dot = strrchr(name, '.');
    return arena_printf(&w->arena, "%.*s.%s", (int)(dot - name), name, type);
}

static bool has_room(struct drive_state *s, struct world *w, const struct format *format)
{
    if (w->drive.space <= 0 || world_drive_used(w) + size_of(format, s->file) <= w->drive.space)
        return true;
    drive_refuse(s, w, format->id,
                 N_("Vous changez %s, c'est possible.\n"
                    "Mais il manque de la place dans Mon Nuage.\n"
                    "Supprimez un gros document, aussi dans la Corbeille."),
                 world_said(w, s->file->name));
    return false;
}

static void change(struct drive_state *s, struct world *w, const struct format *format)
{
    struct file_data *made = arena_new(&w->arena, struct file_data);
    if (!has_room(s, w, format))
        return;
    *made = *s->file->data;
    made->size = size_of(format, s->file);
    made->name = format->type ? name_with(w, s->file->name, format->type) : s->file->name;
    if (format->type) {
        const struct file *f = world_add_file(w, made, s->file->text, FILE_DRIVE, s->file->folder);
        drive_go_list(s, w, VIEW_DOCUMENTS, s->file->folder);
        drive_wish(s, w, f->row);
        part_notice(w, N_("%s est dans %s."), world_said(w, f->name), drive_folder_said(w, f->folder));
        return;
    }
    drive_new_version(w, s->file, made, s->file->text);
    drive_go_back(s, w);
    part_notice(w, N_("%s est plus léger. La photo d'avant est dans Versions."),
                world_said(w, s->file->name));
}

bool drive_press_format(struct drive_state *s, struct world *w, const char *target)
{
    if (streq(target, "button/back")) {
        drive_go_back(s, w);
        return true;
    }
    for (size_t i = 0; i < ARRAY_LEN(formats); i++) {
        if (streq(target, formats[i].id) && fits(&formats[i], s->file)) {
            change(s, w, &formats[i]);
            return true;
        }
    }
    return false;
}
