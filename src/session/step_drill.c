/* The step `drill`: each line is typed exactly; the key finder shows the next key on the keyboard. */
#include "internal.h"

#include "passerelle/keyboard.h"

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

/* The line as far as it is right, and the sign that comes next. */
struct line_at {
    const char *wrong, *rest; /* of what was typed; of the model */
    struct key_press press;   /* for the sign that comes next */
    bool found;
    uint32_t next;
};

static struct line_at place_in(const char *model, const char *typed)
{
    size_t same = same_bytes(typed, model);
    struct line_at at = { .wrong = typed + same, .rest = model + same };
    if (*at.rest != '\0') {
        utf8_next(at.rest, strlen(at.rest), &at.next);
        at.found = keyboard_find(at.next, &at.press);
    }
    return at;
}

static const char *cap_of(struct page *p, const struct key_press *k)
{
    return k->row < 0 ? page_tr(p, N_("Espace")) : k->cap;
}

/* The words of a table hold the place of one key. */
static const char *key_words(struct page *p, const char *words, const char *cap)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    return page_printf(p, page_tr(p, words), cap);
#pragma GCC diagnostic pop
}

static const char *press_words(struct page *p, const struct key_press *k)
{
    static const char *const words[] = {
        [KEY_ALONE] = N_("Appuyez sur [%s]."),
        [KEY_SHIFT] = N_("Gardez [Maj] appuyée. Appuyez sur [%s]."),
        [KEY_ALTGR] = N_("Gardez [AltGr] appuyée. Appuyez sur [%s]."),
        [KEY_DEAD] = N_("Appuyez sur [^]. Puis appuyez sur [%s]."),
    };
    return key_words(p, words[k->with], cap_of(p, k));
}

/* The right key with another one held, or with none. */
static const char *held_words(struct page *p, enum key_with typed, enum key_with wanted)
{
    static const char *const hold[] = {
        [KEY_SHIFT] = N_("C'est la bonne touche. Gardez aussi [Maj] appuyée."),
        [KEY_ALTGR] = N_("C'est la bonne touche. Gardez aussi [AltGr] appuyée."),
    };
    static const char *const leave[] = {
        [KEY_SHIFT] = N_("C'est la bonne touche. Appuyez sans [Maj]."),
        [KEY_ALTGR] = N_("C'est la bonne touche. Appuyez sans [AltGr]."),
    };
    return page_tr(p, wanted == KEY_ALONE ? leave[typed] : hold[wanted]);
}

/* One wrong sign, just typed: which key that was. Later ones only ask to go back. NULL: nothing to say of it. */
static const char *wrong_words(struct page *p, const struct line_at *at)
{
    uint32_t sign;
    struct key_press typed;
    size_t n = strlen(at->wrong);
    if (utf8_next(at->wrong, n, &sign) != n || !at->found || !keyboard_find(sign, &typed))
        return NULL;
    bool same = typed.row == at->press.row && typed.col == at->press.col && typed.with != at->press.with;
    if (same && typed.with != KEY_DEAD && at->press.with != KEY_DEAD)
        return held_words(p, typed.with, at->press.with);
    return page_printf(p, page_tr(p, N_("Vous avez appuyé sur [%s]. Cherchez [%s].")), cap_of(p, &typed),
                       cap_of(p, &at->press));
}

static const char *finder_words(struct page *p, const struct line_at *at)
{
    if (*at->wrong == '\0')
        return at->found           ? press_words(p, &at->press)
               : *at->rest == '\0' ? page_tr(p, N_("La ligne est écrite. Appuyez sur [Entrée]."))
                                   : "";
    const char *back = page_tr(p, N_("Effacez le dernier signe avec [Retour arrière]."));
    const char *wrong = wrong_words(p, at);
    return wrong != NULL ? page_printf(p, "%s\n%s", wrong, back) : back;
}

/* What to press now: the next sign, a step back, or the end. */
static void show_finder(const struct line_at *at, struct page *p)
{
    bool back = *at->wrong != '\0', press = !back && at->found;
    char alone[8], held[8];
    page_add(p, (struct item){ .kind = ITEM_TEXT, .label = finder_words(p, at) });
    if (press && at->press.with == KEY_ALTGR && keyboard_also(&at->press, alone, held))
        page_add(
            p, (struct item){ .kind = ITEM_TEXT,
                              .flags = ITEM_ORNAMENT,
                              .label = page_printf(p, page_tr(p, N_("La touche [%s] porte aussi %s et %s.")),
                                                   at->press.cap, alone, held) });
    page_add(p, (struct item){ .kind = ITEM_PICTURE,
                               .label = page_tr(p, N_("le clavier")),
                               .flags = ITEM_ORNAMENT,
                               .art = keyboard_picture(p, press ? &at->press : NULL, back),
                               .extra = back ? NULL : keyboard_small(p, press ? &at->press : NULL) });
}

/* The first slot: what the two keys together write. */
static const char *slot_words(struct page *p, const struct line_at *at)
{
    static const char *const words[] = {
        [KEY_SHIFT] = N_("[Maj]+[%s] écrit %.*s"),
        [KEY_ALTGR] = N_("[AltGr]+[%s] écrit %.*s"),
        [KEY_DEAD] = NULL,
    };
    const char *form = *at->wrong == '\0' && at->found ? words[at->press.with] : NULL;
    if (form == NULL)
        return page_tr(p, N_("[Entrée] valider"));
    uint32_t sign;
    int bytes = (int)utf8_next(at->rest, strlen(at->rest), &sign);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    return page_printf(p, page_tr(p, form), at->press.cap, bytes, at->rest);
#pragma GCC diagnostic pop
}

static void drill_show(const struct session *s, struct page *p)
{
    const struct step *step = session_open_step(s);
    const struct quiz *q = &s->quiz;
    const char *model = step->lines.s[q->at];
    struct line_at at = place_in(model, str_s(&q->typed));
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
                               .verb = slot_words(p, &at),
                               .gesture = page_tr(p, N_("[Retour arrière] effacer")),
                               .gesture_short = page_tr(p, N_("[Retour arrière]")) });
    if (!q->solved)
        show_finder(&at, p);
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
    if (q->typed.len < strlen(model) && same == q->typed.len) {
        says(&s->says, SAY_LINE_ON, TONE_HINT, NULL);
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
    if (s->quiz.solved)
        return quiz_leave(s, a);
    if (!streq(a->target, "answer"))
        return false;
    if (a->verb == ACT_SET && a->text != NULL) {
        str_set(&s->quiz.typed, a->text);
        says_nothing(&s->says); /* the key finder speaks now */
        return true;
    }
    return a->verb == ACT_ACTIVATE && judge(s, step);
}

const struct step_ops step_drill = { drill_begin, drill_show, drill_act, drill_end };
