/* world.c - worlds: data that may be somebody's, and what Passerelle says of traps and calls. */
#include "internal.h"

#include <string.h>

enum { SAY_LINES = 3 };

struct part {
    struct look *look;
    const char *file; /* only what was written there: the rest is looked at with its own file */
};

static bool written_here(const struct part *p, struct place at)
{
    return streq(p->file, at.file);
}

static void look_letter(struct look *l, const char *text, struct place at)
{
    if (text == NULL)
        return;
    look_real(l, text, at);
    look_web(l, text, at);
}

static void look_trap(struct part *p, const struct trap *trap, struct place at)
{
    for (size_t i = 0; trap != NULL && i < CLUES; i++) {
        if (trap->say[i] == NULL)
            continue;
        look_text(p->look, trap->say[i], clue_words[i], at);
        look_lines(p->look, trap->say[i], clue_words[i], at, SAY_LINES);
    }
}

static void look_messages(struct part *p, const struct world_data *w, const struct message_data *list,
                          size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct message_data *m = &list[i];
        if (!written_here(p, m->place))
            continue;
        look_letter(p->look, m->subject, m->place);
        look_letter(p->look, m->text, m->place);
        if (m->trap == NULL) /* a trap may lead nowhere */
            look_links(p->look, w, m->text, m->place);
        look_trap(p, m->trap, m->place);
        look_text(p->look, m->safe, "safe", m->place);
    }
}

static void look_calls(struct part *p, const struct phone_data *phone)
{
    for (size_t i = 0; i < phone->call_count; i++) {
        const struct call_data *c = &phone->calls[i];
        if (!written_here(p, c->place))
            continue;
        look_letter(p->look, c->text, c->place);
        for (size_t k = 0; k < c->answer_count; k++) {
            const struct answer *a = &c->answers[k];
            look_text(p->look, a->right != NULL ? a->right : a->wrong, a->right != NULL ? "right" : "wrong",
                      a->place);
            if (a->say == NULL)
                continue;
            look_text(p->look, a->say, "say", a->place);
            look_lines(p->look, a->say, "say", a->place, SAY_LINES);
        }
    }
}

static void look_records(struct part *p, const struct world_data *w)
{
    for (size_t i = 0; i < w->start_count; i++)
        for (size_t k = 0; k < w->starts[i].record_count; k++) {
            const struct record_start *r = &w->starts[i].records[k];
            for (size_t f = 0; f < r->count; f++)
                if (written_here(p, r->fields[f].place))
                    look_real(p->look, r->fields[f].value, r->fields[f].place);
        }
}

void look_world(struct look *l, const struct world_data *w, const char *file)
{
    struct part p = { l, file };
    look_messages(&p, w, w->mail.messages, w->mail.count);
    look_messages(&p, w, w->phone.messages, w->phone.count);
    look_calls(&p, &w->phone);
    for (size_t i = 0; i < w->file_count; i++) {
        if (!written_here(&p, w->files[i].place))
            continue;
        look_letter(l, w->files[i].text, w->files[i].place);
        look_trap(&p, w->files[i].trap, w->files[i].place);
    }
    look_records(&p, w);
    look_twice_world(l, w, file);
}
