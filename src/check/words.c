/* words.c - the texts of a lesson: the room they take on a screen, and the buttons they name. */
#include "names.h"

#include "passerelle/text.h"

#include <ctype.h>
#include <string.h>

enum { RUNS = 64 };

/* Words in brackets that are neither keys nor buttons of an app: those of the notebook itself. */
static const char *const own_buttons[] = { "J'ai fini", "Continuer", "Recommencer", NULL };

static bool among(const char *const *list, const char *word)
{
    for (; list != NULL && *list != NULL; list++)
        if (streq(*list, word))
            return true;
    return false;
}

/* Keys whose names are often written in other ways. */
static const char *const keys[] = { "Entrée",   "Échap", "Tab", "Espace",
                                    "Maj",      "Ctrl",  "Alt", "Retour arrière",
                                    "Suppr",    "Début", "Fin", "Page haut",
                                    "Page bas", NULL };

/* What a wrong name in brackets may have meant. */
static const char **meant_buttons(const struct look *l, const char *const *buttons)
{
    const char *const *lists[] = { buttons, keys, own_buttons };
    size_t count = 0, n = 0;
    for (size_t i = 0; i < ARRAY_LEN(lists); i++)
        for (size_t k = 0; lists[i] != NULL && lists[i][k] != NULL; k++)
            count++;
    const char **out = arena_array(l->arena, const char *, count + 1);
    for (size_t i = 0; i < ARRAY_LEN(lists); i++)
        for (size_t k = 0; lists[i] != NULL && lists[i][k] != NULL; k++)
            out[n++] = lists[i][k];
    return out;
}

/* The world whose sites a text may speak of: of the open step, else of the first exercise. */
static const struct world_data *world_of(const struct look *l)
{
    const struct world_data *w = l->world;
    for (size_t i = 0; w == NULL && l->lesson != NULL && i < l->lesson->step_count; i++)
        w = l->lesson->steps[i].world;
    return w;
}

/* A word of the name of one of its services. */
bool names_title(const struct look *l, const char *word)
{
    const struct world_data *w = world_of(l);
    for (size_t i = 0; w != NULL && i < w->site_count; i++)
        if (w->sites[i]->title != NULL && strstr(w->sites[i]->title, word) != NULL)
            return true;
    return false;
}

/* Every button the reader may meet: of the apps within reach in a practise step, of all apps elsewhere; of sites. */
static const char **known_buttons(const struct look *l)
{
    const struct step *open =
        l->step != NULL && l->step->kind == STEP_PRACTISE && !apps_unknown(l->step) ? l->step : NULL;
    struct look with = *l;
    struct names n = { .look = &with };
    with.world = world_of(l);
    for (size_t i = 0; apps[i] != NULL; i++) {
        bool met = open == NULL || app_reached(open, apps[i]->name, strlen(apps[i]->name));
        for (size_t k = 0; met && apps[i]->buttons != NULL && apps[i]->buttons[k] != NULL; k++)
            name_add(&n, apps[i]->buttons[k]);
    }
    for (size_t i = 0; site_buttons[i] != NULL; i++)
        name_add(&n, site_buttons[i]);
    name_add(&n, "Jour suivant");
    if (with.world != NULL)
        names_blocks(&n, SITE_BUTTON);
    n.look = l;
    return names_list(&n);
}

static void look_button(struct look *l, const char *name, const char *key, struct place at)
{
    if (text_is_key(name) || among(own_buttons, name))
        return;
    const char **buttons = known_buttons(l);
    struct look with = *l;
    with.world = world_of(l);
    if (among(buttons, name) || names_lost(&with, &(struct about){ 0 }))
        return;
    const char *near = text_nearest(name, meant_buttons(l, buttons));
    if (near != NULL)
        diag_add(l->diags, DIAG_WARNING, at,
                 "'%s' : ni une touche ni un bouton de cet écran : [%s] ; vouliez-vous [%s] ?", key, name,
                 near);
    else
        diag_add(l->diags, DIAG_WARNING, at, "'%s' : ni une touche ni un bouton de cet écran : [%s]", key,
                 name);
}

/* The place of a sign of a line that begins at a place. */
static struct place further(const struct look *l, struct place at, const char *line, const char *sign)
{
    at.column += (unsigned)utf8_count(arena_strndup(l->arena, line, (size_t)(sign - line)));
    return at;
}

/* at: the beginning of the line. */
static void look_buttons(struct look *l, const char *line, size_t n, const char *key, struct place at)
{
    struct text_run runs[RUNS];
    if (memchr(line, '[', n) == NULL)
        return;
    size_t count = text_runs(line, n, runs, RUNS);
    for (size_t i = 0; i < count; i++)
        if (runs[i].style == STYLE_KEY && runs[i].len > 2)
            look_button(l, arena_strndup(l->arena, runs[i].s + 1, runs[i].len - 2), key,
                        further(l, at, line, runs[i].s));
}

struct place look_place(struct look *l, const char *text, struct place otherwise)
{
    const struct node *n = look_node(l, text);
    return n != NULL ? n->place : otherwise;
}

/* The lines of a text, none of which has more bytes, and so signs, than cols; SIZE_MAX if one has. */
static size_t short_lines(const char *text, size_t cols)
{
    size_t lines = 0;
    for (; *text != '\0'; lines++) {
        const char *feed = strchr(text, '\n');
        size_t n = feed != NULL ? (size_t)(feed - text) : strlen(text);
        if (n > cols)
            return SIZE_MAX;
        text += n + (feed != NULL);
    }
    return lines;
}

bool look_rows(struct look *l, const char *text, const char *key, struct place at, int cols, size_t most,
               enum diag_level level)
{
    if (text == NULL || short_lines(text, (size_t)cols) <= most) /* nearly always */
        return false;
    size_t rows = text_wrap(text, cols, NULL, 0);
    if (rows > most)
        diag_add(l->diags, level, look_place(l, text, at), "'%s' prend %zu lignes de %d signes ; %zu au plus",
                 key, rows, cols, most);
    return rows > most;
}

bool look_lines(struct look *l, const char *text, const char *key, struct place at, size_t most)
{
    size_t lines = *text != '\0' ? 1 : 0;
    for (const char *s = text; (s = strchr(s, '\n')) != NULL && s[1] != '\0'; s++)
        lines++;
    if (lines > most)
        diag_add(l->diags, DIAG_ERROR, look_place(l, text, at), "'%s' a %zu lignes ; %zu au plus", key, lines,
                 most);
    return lines > most;
}

void look_text(struct look *l, const char *text, const char *key, struct place at)
{
    if (text == NULL)
        return;
    const struct node *node = look_node(l, text);
    at = node != NULL ? node->place : at;
    struct where where = { .whole = at, .begin = at, .exact = node != NULL };
    if (node != NULL)
        where.begin = look_begin(node);
    struct place begin = where.begin;
    for (const char *line = text; *line != '\0'; begin.line++) {
        size_t n = strcspn(line, "\n");
        look_buttons(l, line, n, key, begin);
        line += n + (line[n] == '\n');
    }
    look_real(l, text, at);
    if (l->options.style)
        look_style(l, text, key, where);
}

static void look_real_line(struct look *l, const char *line, struct place at)
{
    static const char *const words[] = {
        [REAL_NIR] =
            N_("ce numéro de sécurité sociale peut être à quelqu'un ; inventez-le avec 000 avant la clé"),
        [REAL_IBAN] = N_("ce compte bancaire peut être à quelqu'un ; changez un chiffre"),
        [REAL_CARD] = N_("ce numéro de carte peut être à quelqu'un ; changez un chiffre"),
        [REAL_PHONE] = N_("ce numéro peut être à quelqu'un ; commencez-le par 06 39 98"),
        [REAL_MAIL] = N_("cette adresse peut être à quelqu'un ; finissez-la par .example ou .test"),
    };
    enum real real = real_find(line, NULL);
    if (real != REAL_NONE)
        diag_add(l->diags, DIAG_WARNING, at, "%s",
                 l->diags->tr != NULL ? l->diags->tr(words[real], NULL, 1) : words[real]);
}

void look_real(struct look *l, const char *text, struct place at)
{
    for (const char *line = text; line != NULL && *line != '\0';) {
        size_t n = strcspn(line, "0123456789@\n");
        if (line[n] != '\n' && line[n] != '\0') { /* few lines have any */
            n += strcspn(line + n, "\n");
            look_real_line(l, arena_strndup(l->arena, line, n), at);
        }
        line += n + (line[n] == '\n');
    }
}

/* --- addresses of the real web --- */
static bool real_ending(const char *word, size_t n)
{
    static const char *const endings[] = {
        ".fr", ".com", ".org", ".net", ".eu", ".info", ".io", ".be", ".ch"
    };
    for (size_t i = 0; i < ARRAY_LEN(endings); i++) {
        size_t k = strlen(endings[i]);
        if (n > k && strncmp(word + n - k, endings[i], k) == 0 && isalnum((unsigned char)word[n - k - 1]))
            return true;
    }
    return false;
}

void look_web(struct look *l, const char *text, struct place at)
{
    static const char between[] = " \n,;()«»/";
    const char *from = text; /* the word begins here, or further on */
    for (const char *dot; (dot = strchr(from, '.')) != NULL;) {
        const char *word = dot;
        if (strchr(between, dot[1]) != NULL) {
            from = dot + 1; /* the end of a sentence, or of the text */
            continue;
        }
        while (word > from && strchr(between, word[-1]) == NULL)
            word--;
        size_t n = strcspn(word, between), end = n;
        while (end > 0 && word[end - 1] == '.')
            end--;
        if (real_ending(word, end) && memchr(word, '@', n) == NULL)
            diag_add(l->diags, DIAG_WARNING, at,
                     "cette adresse peut être à quelqu'un ; finissez-la par .example ou .test");
        from = word + n;
    }
}
