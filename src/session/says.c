/* What Passerelle says in the message zone: kept as meaning, put into the interface's words when it is shown. */
#include "internal.h"

static const char *const words[SAY_KINDS] = {
    [SAY_HINT] = N_("Indice %d sur %d. %s"),
    [SAY_WATCH] = N_("Regardez, geste %d sur %d :\n%s"),
    [SAY_DEMO] = N_("Démonstration, geste %d sur %d :\n%s"),
    [SAY_SHOWN] = N_("C'est fait. Ensuite, c'est à vous."),
    [SAY_YOUR_TURN] = N_("À vous maintenant :\n%s"),
    [SAY_TURN_UNDONE] = N_("Vos derniers gestes sont défaits.\nÀ vous : %s"),
    [SAY_TURN_TASK] =
        N_("À vous. Pour faire pareil, ouvrez le menu [F10].\nChoisissez « Refaire cette consigne »."),
    [SAY_TURN_STEP] =
        N_("À vous. Pour faire pareil, ouvrez le menu [F10].\nChoisissez « Recommencer l'exercice »."),
    [SAY_TOGETHER] = N_("Le dernier geste est pour vous."),
    [SAY_TOGETHER_BUTTON] =
        N_("Le dernier geste est pour vous :\nallez sur [%s], puis appuyez sur [Entrée]."),
    [SAY_NO_WAY_BACK] = N_("C'est la première page.\n[F10] ouvre le menu."),
    [SAY_DONE] = N_("C'est fait."),
    [SAY_ALL_DONE] = N_("Bravo. Cet exercice est fini."),
    [SAY_ALL_DONE_TOLD] = N_("Bravo. Cet exercice est fini.\n%s"),
    [SAY_RIGHT] = N_("C'est bien."),
    [SAY_NOT_YET] = N_("Pas encore. Essayez une autre réponse."),
    [SAY_MORE_RIGHT] = N_("C'est bien. Il y a d'autres bonnes réponses."),
    [SAY_ANSWERED] = N_("Vous avez déjà bien répondu."),
    [SAY_EMPTY] = N_("La case est vide. Écrivez votre réponse."),
    [SAY_PAIRS_LEFT] = N_("Il reste des lignes à remplir.\nChangez « choisissez » avec [←] et [→]."),
    [SAY_PAIRS_RIGHT] = N_("%d sur %d : c'est bien.\nLes lignes avec ✓ sont justes. Regardez les autres."),
    [SAY_LINES_RIGHT] =
        N_("Du début : %d sur %d à sa place.\nRegardez la suite. Qu'est-ce qui vient avant ?"),
    [SAY_SIGN] =
        N_("Vous y êtes presque.\nRegardez le signe numéro %d.\nCorrigez, puis appuyez sur [Entrée]."),
    [SAY_LINE_DONE] = N_("C'est bien. Voici la ligne suivante."),
    [SAY_LINE_ON] = N_("Jusqu'ici, c'est bien. Continuez la ligne."),
    [SAY_UNDONE] = N_("Votre dernier geste est défait."),
    [SAY_NOTHING_TO_UNDO] = N_("Il n'y a pas de geste à défaire."),
    [SAY_RESTARTED] = N_("L'exercice recommence au début."),
    [SAY_TASK_AGAIN] = N_("La consigne recommence."),
};

/* One forgiven thing is pointed out: the first that applies. */
static const struct {
    unsigned bit;
    const char *words;
} forgiven[] = {
    { FORGIVEN_LETTER, N_("C'est le bon mot. Un détail : une lettre est différente.") },
    { FORGIVEN_ACCENT, N_("C'est le bon mot. Un détail : regardez l'accent.") },
    { FORGIVEN_CASE, N_("C'est bien. Un détail : regardez la majuscule.") },
    { FORGIVEN_SPACE, N_("C'est bien. Un détail : regardez les espaces.") },
};

void says_nothing(struct says *s)
{
    s->what = SAY_NOTHING;
    str_clear(&s->text);
}

void says_free(struct says *s)
{
    str_free(&s->text);
    str_free(&s->name);
}

void says_count(struct says *s, enum saying what, enum tone tone, const char *text, int number, int total)
{
    s->what = what;
    s->tone = tone;
    s->number = number;
    s->total = total;
    str_set(&s->text, text ? text : "");
}

void says(struct says *s, enum saying what, enum tone tone, const char *text)
{
    says_count(s, what, tone, text, 0, 0);
}

void says_named(struct says *s, enum saying what, enum tone tone, const char *name, const char *text)
{
    says(s, what, tone, text);
    str_set(&s->name, name);
}

static const char *forgiven_words(const struct says *s, const struct page *p)
{
    for (size_t i = 0; i < ARRAY_LEN(forgiven); i++)
        if ((unsigned)s->number & forgiven[i].bit)
            return page_tr(p, forgiven[i].words);
    return page_tr(p, words[SAY_RIGHT]);
}

/* The formats are the table's own; each use names its arguments. */
static const char *count_words(const struct says *s, struct page *p)
{
    const char *format = page_tr(p, words[s->what]);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    return page_printf(p, format, s->number, s->total, page_said(p, str_s(&s->text)));
#pragma GCC diagnostic pop
}

static const char *text_words(const struct says *s, struct page *p)
{
    const char *format = page_tr(p, words[s->what]);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    /* a button is called as it is on real screens */
    const char *text = str_s(&s->text);
    return page_printf(p, format, s->what == SAY_TOGETHER_BUTTON ? text : page_said(p, text));
#pragma GCC diagnostic pop
}

void says_show(const struct says *s, struct page *p)
{
    const char *label;
    if (s->what == SAY_NOTHING)
        return;
    if (s->what == SAY_TEXT)
        label = str_s(&s->text);
    else if (s->what == SAY_PAIR)
        label = page_printf(p, page_tr(p, N_("Regardez « %s ».\n%s")), page_said(p, str_s(&s->name)),
                            page_said(p, str_s(&s->text)));
    else if (s->what == SAY_FORGIVEN)
        label = forgiven_words(s, p);
    else if (s->total > 0 || s->number > 0)
        label = count_words(s, p);
    else if (s->text.len > 0)
        label = text_words(s, p);
    else
        label = page_tr(p, words[s->what]);
    page_add(p, (struct item){ .kind = ITEM_NOTE, .label = label, .tone = s->tone });
}
