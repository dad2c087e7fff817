/* sheet.c - the teacher's sheet: the aim, what comes before, what to say, then the steps in order. */
#include "doc.h"
#include "html.h"

#include "passerelle/theme.h"

static void add_row(struct doc *d, const char *source)
{
    str_add(d->out, "<tr><th>");
    html_text(d->out, doc_tr(d, source));
    str_add(d->out, "</th><td>");
}

static void end_row(struct doc *d)
{
    str_add(d->out, "</td></tr>\n");
}

static void add_competences(struct doc *d, const struct texts *codes, const char *framework, const char *name)
{
    for (size_t i = 0; i < codes->count; i++) {
        const char *about = competence_name(framework, codes->s[i]);
        str_printf(d->out, "<p>%s ", name);
        html_text(d->out, codes->s[i]);
        if (about != NULL) {
            str_add(d->out, " – ");
            html_text(d->out, doc_tr(d, about));
        }
        str_add(d->out, "</p>\n");
    }
}

/* Lessons that come before, by their titles where these are known. */
static void add_before(struct doc *d)
{
    const struct lesson *l = d->lesson;
    if (l->after.count == 0)
        return;
    add_row(d, N_("Avant cette leçon"));
    for (size_t i = 0; i < l->after.count; i++) {
        const char *title = d->h->after != NULL ? d->h->after[i] : NULL;
        str_add(d->out, "<p>");
        if (title != NULL) {
            doc_said(d, title);
            str_add(d->out, " (");
        }
        html_text(d->out, l->after.s[i]);
        str_add(d->out, title != NULL ? ")</p>\n" : "</p>\n");
    }
    end_row(d);
}

static void add_minutes(struct doc *d)
{
    if (d->lesson->minutes == 0)
        return;
    const char *parts[] = { arena_printf(&d->arena, "%d", d->lesson->minutes) };
    add_row(d, N_("Durée"));
    html_filled(d->out, doc_tr(d, N_("%s minutes")), parts, 1);
    end_row(d);
}

static void add_facts(struct doc *d)
{
    const struct lesson *l = d->lesson;
    str_add(d->out, "<table class=\"facts\">\n");
    if (l->can_do != NULL) {
        add_row(d, N_("But"));
        doc_said(d, l->can_do);
        end_row(d);
    }
    if (l->theme != NULL) {
        add_row(d, N_("Thème"));
        html_text(d->out, doc_tr(d, theme_name(l->theme)));
        end_row(d);
    }
    if (l->digcomp.count + l->crcn.count > 0) {
        add_row(d, N_("Compétences"));
        add_competences(d, &l->digcomp, "digcomp", "DigComp");
        add_competences(d, &l->crcn, "crcn", "CRCN");
        end_row(d);
    }
    add_minutes(d);
    add_before(d);
    str_add(d->out, "</table>\n");
}

static void add_trainer(struct doc *d)
{
    if (d->lesson->trainer == NULL)
        return;
    doc_heading(d, "h2", N_("À dire, à regarder"));
    str_add(d->out, "<p class=\"say\">");
    html_rich(d->out, voice_lines(d->sheet_voice, d->lesson->trainer, &d->arena), true);
    str_add(d->out, "</p>\n");
}

/* Where the lesson comes from, for who wants to share the sheet. */
static void add_end(struct doc *d)
{
    const struct pack *pack = d->lesson->pack;
    str_add(d->out, "<p class=\"end\">Passerelle · ");
    html_text(d->out, d->lesson->id);
    if (pack->id != NULL)
        html_text(d->out, arena_printf(&d->arena, " · %s %d", pack->id, pack->version));
    for (size_t i = 0; i < pack->authors.count; i++)
        html_text(d->out, arena_printf(&d->arena, "%s%s", i > 0 ? ", " : " · ", pack->authors.s[i]));
    if (pack->license != NULL)
        html_text(d->out, arena_printf(&d->arena, " · %s", pack->license));
    str_add(d->out, "</p>\n");
}

void sheet_write(struct doc *d)
{
    const struct lesson *l = d->lesson;
    str_add(d->out, "<section class=\"sheet\"");
    html_language(d->out, d->sheet_language);
    str_add(d->out, ">\n<p class=\"top\">");
    html_text(d->out, doc_tr(d, N_("Fiche pour l'équipe")));
    str_add(d->out, "</p>\n<h1>");
    doc_said(d, l->title);
    str_add(d->out, "</h1>\n");
    add_facts(d);
    add_trainer(d);
    doc_heading(d, "h2", N_("La leçon, étape par étape"));
    for (size_t i = 0; i < l->step_count; i++)
        sheet_step(d, &l->steps[i], i + 1);
    add_end(d);
    str_add(d->out, "</section>\n");
}
