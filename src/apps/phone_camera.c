/* phone_camera.c - a paper is photographed: how it is held decides whether it can be read. Photos that are kept. */
#include "phone_app.h"

#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

enum { ONE_SIDE = 2000000, TWO_SIDES = 3000000 };

/* --- how it is held --- */
static const struct {
    const char *id, *label;
    const char *const options[3]; /* the second one spoils the photo; of the sides it is better */
    const char *missing;
} aims[AIMS] = {
    [AIM_LIGHT] = { "field/light",
                    N_("La lumière"),
                    { N_("Près de la fenêtre"), N_("Dans l'ombre"), NULL },
                    N_("Le papier est choisi.\nIl manque la lumière.\nChoisissez dans la case La lumière.") },
    [AIM_DISTANCE] = { "field/distance",
                       N_("La distance"),
                       { N_("Tout le papier"), N_("Trop près"), NULL },
                       N_("Le papier est choisi.\nIl manque la distance.\nChoisissez dans la case La distance.") },
    [AIM_HAND] = { "field/hand",
                   N_("Les mains"),
                   { N_("Posées sur la table"), N_("En l'air"), NULL },
                   N_("Le papier est choisi.\nOù sont vos mains ?\nChoisissez dans la case Les mains.") },
    [AIM_SIDES] = { "field/sides",
                    N_("Les côtés"),
                    { N_("Devant"), N_("Devant et derrière"), NULL },
                    N_("Le papier est choisi.\nIl manque les côtés.\nChoisissez dans la case Les côtés.") },
};

static const struct {
    const char *say;  /* under the photo that was just taken */
    const char *text; /* what is read on opening it */
} results[] = {
    [QUALITY_SHARP] = { N_("La photo est nette. Tout se lit."), N_("La photo est nette. Tout se lit.") },
    [QUALITY_BLURRED] = { N_("La photo est floue. Le nom ne se lit pas."),
                          N_("Une photo floue. Le nom ne se lit pas.") },
    [QUALITY_CUT] = { N_("Il manque un coin du papier."), N_("Une photo coupée. Il manque un coin.") },
    [QUALITY_DARK] = { N_("La photo est sombre. On ne lit pas tout."),
                       N_("Une photo sombre. On ne lit pas tout.") },
};

static enum file_quality quality_of(const struct phone_state *s)
{
    static const enum file_quality spoilt[AIMS] = {
        [AIM_LIGHT] = QUALITY_DARK, [AIM_DISTANCE] = QUALITY_CUT, [AIM_HAND] = QUALITY_BLURRED
    };
    for (int i = AIM_LIGHT; i < AIM_SIDES; i++) {
        if (s->aim[i] == 1)
            return spoilt[i];
    }
    return QUALITY_SHARP;
}

static int sides_of(const struct phone_state *s)
{
    return s->aim[AIM_SIDES] == 1 ? 2 : 1;
}

/* --- papers and photos --- */
bool phone_is_photo(const struct world *w, const struct file *f)
{
    (void)w;
    if (!f->data->paper)
        return false;
    return f->at == FILE_PHONE || (f->at == FILE_GONE && f->trashed == 0 && streq(f->data->in, "phone"));
}

/* A paper of the story: the first file that shows it. What was photographed here is no other paper. */
static bool is_paper(const struct world *w, size_t file)
{
    const struct file_data *d = &w->data->files[file];
    for (size_t i = 0; d->paper && i < file; i++) {
        if (streq(w->data->files[i].paper, d->paper))
            return false;
    }
    return d->paper != NULL;
}

static void show_papers(struct page *p, const struct world *w)
{
    bool any = false;
    for (size_t i = 0; i < w->data->file_count; i++) {
        if (!is_paper(w, i))
            continue;
        if (!any)
            part_list(p, "papers", 0, N_("[↑] [↓] autre papier"));
        any = true;
        part_row(p, page_printf(p, "paper/%zu", i + 1), w->data->files[i].paper, NULL, NULL, 0);
    }
    if (any)
        page_close(p);
    else
        part_text(p, N_("Il n'y a pas de papier sur la table."));
}

static void show_photos(struct page *p, const struct world *w)
{
    bool any = false;
    for (size_t i = 0; i < w->file_count; i++) {
        const struct file *f = w->files[i];
        if (f->at != FILE_PHONE)
            continue;
        if (!any) {
            part_heading(p, N_("Les photos du téléphone"));
            part_list(p, "photos", ITEM_TABLE, N_("[↑] [↓] autre photo"));
        }
        any = true;
        part_row(p, f->row, f->name, part_size(p, f->data->size), part_day(p, f->changed.date, false), 0);
    }
    if (any)
        page_close(p);
}

void phone_show_camera(struct page *p, const struct phone_state *s, const struct world *w)
{
    (void)s;
    part_main(p, "Appareil photo", N_("[Échap] revenir aux SMS"), N_("[Échap] les SMS"));
    part_heading(p, N_("Quel papier photographier ?"));
    show_papers(p, w);
    show_photos(p, w);
    part_bar(p, "actions");
    part_button(p, "button/back", "Retour");
    page_close(p);
    page_close(p);
}

bool phone_press_camera(struct phone_state *s, struct world *w, const char *target)
{
    struct file *f = starts_with(target, "file/") ? world_file(w, target + strlen("file/")) : NULL;
    if (streq(target, "button/back")) {
        phone_go_sms(s, w);
        return true;
    }
    if (f && f->at == FILE_PHONE) {
        s->photo = f;
        f->opened = true;
        phone_go(s, w, PHONE_PHOTO, "text/file");
        return true;
    }
    if (!starts_with(target, "paper/"))
        return false;
    size_t n = strtoul(target + strlen("paper/"), NULL, 10);
    if (n == 0 || n > w->data->file_count || !is_paper(w, n - 1))
        return false;
    s->paper = &w->data->files[n - 1];
    for (int i = 0; i < AIMS; i++)
        s->aim[i] = -1;
    phone_go(s, w, PHONE_AIM, aims[0].id);
    return true;
}

void phone_back_camera(struct phone_state *s, struct world *w)
{
    phone_go(s, w, PHONE_CAMERA, PART_FIRST);
}

/* --- taking it --- */
void phone_show_aim(struct page *p, const struct phone_state *s, const struct world *w)
{
    (void)w;
    part_main(p, "Appareil photo", N_("[Échap] autre papier"), N_("[Échap] retour"));
    page_add(
        p, (struct item){
               .kind = ITEM_HEADING,
               .label = page_printf(p, page_said(p, N_("Photographier : %s")), page_said(p, s->paper->paper)),
           });
    for (int i = 0; i < AIMS; i++)
        part_choice(p, aims[i].id, aims[i].label, s->aim[i] < 0 ? NULL : aims[i].options[s->aim[i]],
                    aims[i].options);
    part_bar(p, "actions");
    part_button(p, "button/shoot", "Prendre la photo");
    part_button(p, "button/cancel", "Annuler");
    page_close(p);
    page_close(p);
}

static void shoot(struct phone_state *s, struct world *w)
{
    for (int i = 0; i < AIMS; i++) {
        if (s->aim[i] < 0) {
            phone_refuse(s, w, aims[i].id, aims[i].missing);
            return;
        }
    }
    const char *values[FACT_ATTRIBUTES] = { s->paper->paper, phone_qualities[quality_of(s)],
                                            sides_of(s) == 2 ? "2" : "1" };
    world_say(w, &phone_facts[PHONE_PHOTOGRAPHED], values);
    phone_go(s, w, PHONE_SHOT, quality_of(s) == QUALITY_SHARP ? "button/keep" : "button/again");
}

bool phone_press_aim(struct phone_state *s, struct world *w, const char *target)
{
    if (streq(target, "button/shoot"))
        shoot(s, w);
    else if (streq(target, "button/cancel"))
        phone_back_camera(s, w);
    else
        return false;
    return true;
}

bool phone_set_aim(struct phone_state *s, struct world *w, const char *target, const char *text)
{
    (void)w;
    for (int i = 0; i < AIMS; i++) {
        if (!streq(target, aims[i].id))
            continue;
        s->aim[i] = streq(text, aims[i].options[0]) ? 0 : streq(text, aims[i].options[1]) ? 1 : -1;
        return true;
    }
    return false;
}

void phone_back_aim(struct phone_state *s, struct world *w)
{
    phone_go(s, w, PHONE_AIM, aims[0].id);
}

/* --- keeping it --- */
void phone_show_shot(struct page *p, const struct phone_state *s, const struct world *w)
{
    (void)w;
    part_main(p, "Appareil photo", N_("[Échap] reprendre"), N_("[Échap] reprendre"));
    page_add(p, (struct item){
                    .kind = ITEM_HEADING,
                    .label = page_printf(p, page_said(p, N_("La photo : %s")), page_said(p, s->paper->paper)),
                });
    part_text(p, results[quality_of(s)].say);
    part_text(p, sides_of(s) == 2 ? N_("On voit les 2 côtés.") : N_("On voit 1 côté : devant."));
    part_bar(p, "actions");
    part_button(p, "button/keep", "Garder");
    part_button(p, "button/again", "Reprendre");
    page_close(p);
    page_close(p);
}

/* « photo-piece.jpg »: the first word of the paper, without accents. */
static const char *photo_name(struct world *w, const char *paper)
{
    char *folded = text_fold(paper);
    size_t n = 0;
    while ((folded[n] >= 'a' && folded[n] <= 'z') || (folded[n] >= '0' && folded[n] <= '9'))
        n++;
    const char *name = n > 0 ? arena_printf(&w->arena, "photo-%.*s.jpg", (int)n, folded) : "photo.jpg";
    free(folded);
    return name;
}

static void keep(struct phone_state *s, struct world *w)
{
    enum file_quality quality = quality_of(s);
    struct file_data *d = arena_new(&w->arena, struct file_data);
    *d = (struct file_data){
        .name = photo_name(w, s->paper->paper),
        .text = quality == QUALITY_SHARP && s->paper->text ? s->paper->text : results[quality].text,
        .paper = s->paper->paper,
        .in = "phone",
        .size = sides_of(s) == 2 ? TWO_SIDES : ONE_SIDE,
        .dated = s->paper->dated,
        .sides = sides_of(s),
        .quality = (int)quality,
    };
    const struct file *f = world_add_file(w, d, NULL, FILE_PHONE, NULL);
    phone_go(s, w, PHONE_CAMERA, f->row);
    part_notice(w, N_("%s est dans le téléphone."), f->name);
}

bool phone_press_shot(struct phone_state *s, struct world *w, const char *target)
{
    if (streq(target, "button/keep"))
        keep(s, w);
    else if (streq(target, "button/again"))
        phone_back_aim(s, w);
    else
        return false;
    return true;
}

/* --- a photo that was kept --- */
void phone_show_photo(struct page *p, const struct phone_state *s, const struct world *w)
{
    const struct file *f = s->photo;
    (void)w;
    part_main(p, "Appareil photo", N_("[Échap] les photos"), N_("[Échap] photos"));
    page_add(p, (struct item){ .kind = ITEM_HEADING, .label = f->name });
    part_pair(p, part_size(p, f->data->size), part_day(p, f->changed.date, true));
    page_add(p, (struct item){
                    .kind = ITEM_TEXT,
                    .id = "text/file",
                    .label = f->text && *f->text ? f->text : page_said(p, N_("(rien à lire)")),
                    .verb = page_tr(p, N_("[↓] lire la suite")),
                });
    part_bar(p, "actions");
    part_button(p, "button/back", "Retour");
    part_button(p, "button/upload", "Déposer dans Mon Nuage");
    part_button(p, "button/delete", "Supprimer");
    page_close(p);
    page_close(p);
}

bool phone_press_photo(struct phone_state *s, struct world *w, const char *target)
{
    if (streq(target, "button/back")) {
        phone_back_camera(s, w);
    } else if (streq(target, "button/upload")) {
        world_ask(w, "drive", "upload", "phone", NULL);
    } else if (streq(target, "button/delete")) {
        const char *name = s->photo->name;
        s->photo->at = FILE_GONE;
        phone_back_camera(s, w);
        part_notice(w, N_("%s n'est plus dans le téléphone."), name);
    } else
        return false;
    return true;
}
