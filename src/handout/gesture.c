/* gesture.c - a gesture of a `how` in words for a teacher, and what a foreseen mistake looks like. */
#include "doc.h"
#include "html.h"

#include "passerelle/app.h"

#include <string.h>

/* A word of a screen: as it stands there, and in the language of the sheet. */
static const char *screen_word(struct doc *d, const char *class, const char *word)
{
    struct str out = { 0 };
    const char *said = voice_say(d->sheet_voice, word);
    str_printf(&out, "<b class=\"%s\"", class);
    html_language(&out, d->pack_language);
    str_addc(&out, '>');
    html_text(&out, word);
    str_add(&out, "</b>");
    if (!streq(said, word)) {
        str_add(&out, " (");
        html_text(&out, said);
        str_addc(&out, ')');
    }
    const char *kept = arena_strdup(&d->arena, str_s(&out));
    str_free(&out);
    return kept;
}

static const char *quoted(struct doc *d, const char *text)
{
    struct str out = { 0 };
    struct str said = { 0 };
    html_text(&said, voice_lines(d->sheet_voice, text, &d->arena));
    const char *parts[] = { str_s(&said) };
    html_filled(&out, doc_tr(d, N_("« %s »")), parts, 1);
    str_free(&said);
    const char *kept = arena_strdup(&d->arena, str_s(&out));
    str_free(&out);
    return kept;
}

/* --- ids of the story as people know them --- */
static const char *in_mailbox(const struct world_data *w, const char *id)
{
    for (size_t i = 0; i < w->mail.count; i++)
        if (streq(w->mail.messages[i].id, id))
            return w->mail.messages[i].subject;
    for (size_t i = 0; i < w->phone.count; i++)
        if (streq(w->phone.messages[i].id, id))
            return w->phone.messages[i].text;
    return NULL;
}

static const char *in_sites(const struct world_data *w, const char *id)
{
    for (size_t i = 0; i < w->site_count; i++) {
        const struct site_data *site = w->sites[i];
        if (streq(site->id, id))
            return site->title;
        for (size_t k = 0; k < site->message_count; k++)
            if (streq(site->messages[k].id, id))
                return site->messages[k].subject != NULL ? site->messages[k].subject : site->messages[k].text;
    }
    return NULL;
}

/* A call is known by who calls. */
static const char *in_calls(const struct world_data *w, const char *id)
{
    for (size_t i = 0; i < w->phone.call_count; i++)
        if (streq(w->phone.calls[i].id, id))
            return w->phone.calls[i].from;
    return NULL;
}

static const char *story_name(const struct world_data *w, const char *id)
{
    const struct app *app = app_find(id);
    if (app != NULL && app->title != NULL)
        return app->title;
    if (w == NULL)
        return id;
    const struct person *who = world_data_person(w, id);
    if (who != NULL && who->name != NULL)
        return who->name;
    const char *(*const looks[])(const struct world_data *, const char *) = { in_mailbox, in_calls,
                                                                              in_sites };
    for (size_t i = 0; i < ARRAY_LEN(looks); i++) {
        const char *name = looks[i](w, id);
        if (name != NULL)
            return name;
    }
    return id;
}

/* Several people or files stand on a line each; so do the sentences of a letter, which have their own signs. */
static const char *story_names(struct doc *d, const struct world_data *w, const char *value)
{
    struct str out = { 0 };
    for (const char *s = value; *s != '\0'; s += *s == '\n') {
        const size_t n = strcspn(s, "\n");
        const char *line = arena_strndup(&d->arena, s, n), *name = story_name(w, line);
        const bool listed = name != line || (w != NULL && world_data_file(w, line) != NULL);
        if (n > 0)
            str_printf(&out, "%s%s", out.len == 0 ? "" : listed ? ", " : " ", name);
        s += n;
    }
    const char *kept = arena_strdup(&d->arena, str_s(&out));
    str_free(&out);
    return kept;
}

/* --- gestures --- */
static void write_fill(struct doc *d, const struct how *how, const struct world_data *w)
{
    for (size_t i = 0; i < how->count; i++) {
        const struct how_field *f = &how->fields[i];
        const bool file = w != NULL && world_data_file(w, f->value) != NULL;
        const char *parts[] = { screen_word(d, "box", f->label), quoted(d, story_names(d, w, f->value)) };
        str_add(d->out, i > 0 ? ", " : "");
        html_filled(d->out, doc_tr(d, file ? N_("dans %s, choisir %s") : N_("dans %s, écrire %s")), parts, 2);
    }
}

void gesture_write(struct doc *d, const struct how *how, const struct world_data *w)
{
    static const struct {
        const char *words, *class;
    } rows[] = {
        [HOW_OPEN] = { N_("ouvrir %s"), NULL },           [HOW_PRESS] = { N_("appuyer sur %s"), "button" },
        [HOW_TICK] = { N_("cocher %s"), "tick" },         [HOW_UNTICK] = { N_("décocher %s"), "tick" },
        [HOW_DRAG] = { N_("déplacer %s vers %s"), NULL }, [HOW_KEY] = { N_("appuyer sur %s"), "button" },
    };
    if (how->verb == HOW_FILL) {
        write_fill(d, how, w);
        return;
    }
    const char *class = rows[how->verb].class;
    const char *parts[] = { class != NULL ? screen_word(d, class, how->name)
                                          : quoted(d, story_name(w, how->name)),
                            how->to != NULL ? quoted(d, story_name(w, how->to)) : "" };
    html_filled(d->out, doc_tr(d, rows[how->verb].words), parts, ARRAY_LEN(parts));
}

/* --- what a condition waits for --- */
static const char *expected(struct doc *d, const struct match *m, const struct fact_kind *kind,
                            const char *attribute, size_t n, const struct world_data *w)
{
    for (size_t i = 0; i < m->count; i++) {
        const struct match_line *line = &m->lines[i];
        const char *name = *line->attribute != '\0' ? line->attribute : kind->attributes[0].name;
        if (name == NULL || strlen(name) != n || memcmp(name, attribute, n) != 0 || line->values.count != 1)
            continue;
        const char *value = line->values.s[0];
        if (streq(value, "some") || streq(value, "none") || strstr(value, " / ") != NULL)
            return NULL;
        return story_name(w, arena_strdup(&d->arena, value));
    }
    return NULL;
}

/* « J'ai écrit à {to}. » with what the condition names; what it leaves open is three dots, once and without a full stop. */
static void add_told(struct doc *d, const struct match *m, const struct fact_kind *kind,
                     const struct world_data *w, struct str *out)
{
    const char *told = voice_say(d->sheet_voice, kind->told);
    bool dots = false, filled = false; /* just before */
    for (const char *s = told; *s != '\0'; s++) {
        const size_t n = *s == '{' ? strcspn(s + 1, "}") : 0;
        if (n == 0 || s[n + 1] != '}') {
            if (!dots || *s != '.')
                str_addc(out, *s);
            dots = filled = false;
            continue;
        }
        const char *value = expected(d, m, kind, s + 1, n, w);
        if (value != NULL)
            str_add(out, voice_say(d->sheet_voice, value));
        else if (!filled)
            str_add(out, "…");
        dots = value == NULL && !filled;
        filled = true;
        s += n + 1;
    }
}

bool gesture_told(struct doc *d, const struct condition *c, const struct world_data *w)
{
    struct str out = { 0 };
    for (size_t i = 0; c != NULL && i < c->count; i++) {
        const struct fact_kind *kind = fact_find(c->matches[i].fact);
        if (kind == NULL || kind->told == NULL)
            continue;
        str_add(&out, out.len > 0 ? " " : "");
        add_told(d, &c->matches[i], kind, w, &out);
    }
    const bool any = out.len > 0;
    if (any)
        html_text(d->out, str_s(&out));
    str_free(&out);
    return any;
}
