/* The step `drill`: each line is typed exactly; the key finder shows the next key on the keyboard. */
#include "internal.h"

#include "keyboard.h"

#include <stdlib.h>
#include <string.h>

static void drill_begin(struct session *s)
{
    const struct step *step = session_open_step(s);
    s->quiz = (struct quiz){ .solved = session_answered(s) };
    if (s->quiz.solved && step->lines.count > 0) {
        s->quiz.at = step->lines.count - 1;
        str_set(&s->quiz.typed, step->lines.s[s->quiz.at]);
    }
}

static void drill_end(struct session *s)
{
    str_free(&s->quiz.typed);
    s->quiz = (struct quiz){ 0 };
}

/* Bytes that both begin with, whole signs only. */
static size_t same_bytes(const char *a, const char *b)
{
    size_t n = 0;
    while (a[n] != '\0' && a[n] == b[n])
        n++;
    while (n > 0 && ((unsigned char)a[n] & 0xC0) == 0x80)
        n--;
    return n;
}

static const char *press_words(struct page *p, const struct key_press *k)
{
    static const char *const words[] = {
        [KEY_ALONE] = N_("Appuyez sur [%s]."),
        [KEY_SHIFT] = N_("Gardez [Maj] appuyée. Appuyez sur [%s]."),
        [KEY_ALTGR] = N_("Gardez [AltGr] appuyée. Appuyez sur [%s]."),
        [KEY_DEAD] = N_("Appuyez sur [^]. Puis appuyez sur [%s]."),
    };
    const char *cap = k->row < 0 ? page_tr(p, N_("Espace")) : k->cap;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    return page_printf(p, page_tr(p, words[k->with]), cap);
#pragma GCC diagnostic pop
}

/* What to press now: the next sign, a step back, or the end. */
static void show_finder(const struct session *s, const char *model, struct page *p)
{
    const char *typed = str_s(&s->quiz.typed);
    size_t same = same_bytes(typed, model);
    struct key_press press;
    uint32_t sign = 0;
    bool found = false;
    const char *say = NULL;
    if (typed[same] != '\0') {
        say = page_tr(p, N_("Effacez le dernier signe avec [Retour arrière]."));
    } else if (model[same] == '\0') {
        say = page_tr(p, N_("La ligne est écrite. Appuyez sur [Entrée]."));
    } else {
        utf8_next(model + same, strlen(model + same), &sign);
        found = keyboard_find(sign, &press);
        if (found)
            say = press_words(p, &press);
    }
    page_add(p, (struct item){ .kind = ITEM_TEXT, .id = "text/finder", .label = say != NULL ? say : "" });
    page_add(p, (struct item){ .kind = ITEM_PICTURE,
                               .label = page_tr(p, N_("le clavier")),
                               .flags = ITEM_ORNAMENT,
                               .art = keyboard_picture(p, found ? &press : NULL) });
}

static void drill_show(const struct session *s, struct page *p)
{
    const struct step *step = session_open_step(s);
    const struct quiz *q = &s->quiz;
    const char *model = step->lines.s[q->at];
    session_frame(s, p, page_printf(p, "drill/%d", s->place));
    page_add(p, (struct item){ .kind = ITEM_TEXT, .label = step->text });
    page_add(p, (struct item){ .kind = ITEM_TEXT,
                               .flags = ITEM_STRONG,
                               .label = page_printf(p, page_tr(p, N_("Ligne %zu sur %zu :")), q->at + 1,
                                                    step->lines.count) });
    page_add(p, (struct item){ .kind = ITEM_FIELD,
                               .id = "answer",
                               .label = model,
                               .value = page_copy(p, str_s(&q->typed)),
                               .flags = ITEM_SUBMIT | (q->solved ? ITEM_DONE : 0u),
                               .verb = page_tr(p, N_("[Entrée] valider")),
                               .gesture = page_tr(p, N_("[Retour arrière] effacer")),
                               .gesture_short = page_tr(p, N_("[Retour arrière]")) });
    if (!q->solved)
        show_finder(s, model, p);
    p->watch = q->solved;
    page_wish(p, "answer", s->entered);
}

static bool judge(struct session *s, const struct step *step)
{
    struct quiz *q = &s->quiz;
    const char *model = step->lines.s[q->at];
    struct unit *unit = ledger_unit(&s->ledger, (size_t)s->place, 0);
    size_t same = same_bytes(str_s(&q->typed), model);
    if (q->typed.len == 0) {
        says(&s->says, SAY_EMPTY, TONE_HINT, NULL);
        return true;
    }
    if (!streq(str_s(&q->typed), model)) {
        session_try(s, unit, false);
        struct str before = { 0 };
        str_addn(&before, model, same);
        says_count(&s->says, SAY_SIGN, TONE_MISTAKE, NULL, (int)utf8_count(str_s(&before)) + 1, 0);
        str_free(&before);
        return true;
    }
    if (q->at + 1 < step->lines.count) {
        q->at++;
        str_clear(&q->typed);
        says(&s->says, SAY_LINE_DONE, TONE_GOOD, NULL);
        return true;
    }
    q->solved = true;
    session_try(s, unit, true);
    says(&s->says, SAY_RIGHT, TONE_GOOD, NULL);
    return true;
}

static bool drill_act(struct session *s, const struct action *a)
{
    const struct step *step = session_open_step(s);
    if (s->quiz.solved) {
        if (a->verb != ACT_NEXT)
            return false;
        session_step_done(s);
        return true;
    }
    if (!streq(a->target, "answer"))
        return false;
    if (a->verb == ACT_SET && a->text != NULL) {
        str_set(&s->quiz.typed, a->text);
        return true;
    }
    return a->verb == ACT_ACTIVATE && judge(s, step);
}

const struct step_ops step_drill = { drill_begin, drill_show, drill_act, drill_end };
