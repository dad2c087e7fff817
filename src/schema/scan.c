/*
 * scan.c - goes through a file line by line, as a trainer reads it: keys, dashes, texts under |. Tells the
 * traps of YAML where they are typed, and writes a copy without them for libyaml.
 */
#include "scan.h"

#include "passerelle/text.h"

#include <ctype.h>
#include <string.h>

enum { LONGEST_KEY = 400 };   /* bytes; libyaml gives up at 1,024 signs, and says something else */
enum { MAX_FLOW_LINES = 20 }; /* of one list in brackets; looking further would be slow in a hostile file */

static const char *const trap_texts[] = {
    [TRAP_COLON] = N_("ce texte contient « : » ; écrivez | après « %s » et le texte sur la ligne suivante"),
    [TRAP_QUOTES] =
        N_("un texte qui commence par \" se met sous | ; écrivez | après « %s » et le texte sur la ligne "
           "suivante"),
    [TRAP_APOSTROPHE] =
        N_("ne mettez pas de guillemets autour d'un texte ; écrivez | après « %s » et le texte sur la "
           "ligne suivante"),
    [TRAP_QUOTE_OPEN] =
        N_("ce guillemet n'est pas fermé sur sa ligne ; écrivez | après « %s » et le texte sur la ligne "
           "suivante"),
    [TRAP_HASH] = N_(
        "ce qui suit # est perdu ; pour un texte, écrivez | après « %s » et le texte sur la ligne suivante ; "
        "une note se met sur sa propre ligne"),
    [TRAP_FOLDED] = N_("> n'est pas accepté ; écrivez | après « %s »"),
    [TRAP_BRACE] =
        N_("{ } n'est pas accepté ; après « %s », écrivez une clé par ligne, décalée de 2 espaces"),
    [TRAP_BRACKET] =
        N_("ce [ n'est pas fermé ; une liste s'écrit [a, b] ; pour un texte, écrivez | après « %s » et le "
           "texte sur la ligne suivante"),
    [TRAP_MERGE] = N_("« %s » n'est pas accepté ; recopiez les lignes"),
    [TRAP_PIPE_TEXT] = N_("n'écrivez rien après | ; le texte de « %s » va à la ligne, décalé de 2 espaces"),
    [TRAP_PIPE_SIGNS] = N_("après « %s », écrivez | seul, sans chiffre ni autre signe"),
};

unsigned scan_column(const struct scan *s, size_t at)
{
    const size_t n = at < s->line.len ? at : s->line.len, plain = utf8_plain(str_s(&s->line), n);
    unsigned column = 1 + (unsigned)plain;
    for (size_t i = plain; i < n; i++)
        column += ((unsigned char)s->line.s[i] & 0xC0) != 0x80;
    return column;
}

struct place scan_place(const struct scan *s, size_t at)
{
    return source_place(s->src, s->number, scan_column(s, at));
}

static void blank_line(struct scan *s)
{
    memset(s->line.s, ' ', s->line.len);
}

/* --- values --- */
static void set_owner(struct scan *s, const char *text, size_t n)
{
    size_t len = n < OWNER_BYTES - 2 ? n : OWNER_BYTES - 2;
    while (len < n && len > 0 && ((unsigned char)text[len] & 0xC0) == 0x80)
        len--;
    memcpy(s->owner, text, len);
    s->owner[len] = '\0';
}

static void tell_trap(struct scan *s, const struct value *v)
{
    if (!source_fault(s->src, s->number))
        return;
    if (v->trap == TRAP_SIGN)
        diag_add(s->src->diags, DIAG_ERROR, scan_place(s, v->at),
                 "un texte qui commence par %c se met sous | ; écrivez | après « %s » et le texte sur la "
                 "ligne suivante",
                 v->sign, s->owner);
    else
        diag_add(s->src->diags, DIAG_ERROR, scan_place(s, v->at), trap_texts[v->trap], s->owner);
}

/* True if the bracket that opens here is closed a few lines further down, before the next line that is not
 * deeper. */
static bool closed_below(const char *rest, size_t column)
{
    for (int lines = 0; *rest != '\0' && lines < MAX_FLOW_LINES; lines++) {
        size_t indent = strspn(rest, " ");
        const char *end = strchr(rest, '\n');
        size_t n = end != NULL ? (size_t)(end - rest) : strlen(rest);
        if (indent < n && indent <= column && rest[indent] != ']')
            return false;
        if (memchr(rest, ']', n) != NULL)
            return true;
        rest += n + (end != NULL);
    }
    return false;
}

static void take_value(struct scan *s, size_t at)
{
    struct value v = value_judge(s->line.s, s->line.len, at);
    size_t column = s->depth > 0 ? s->levels[s->depth - 1].column : 0;
    if (v.shape == SHAPE_FLOW_OPEN && !closed_below(s->rest, column)) {
        v.trap = TRAP_BRACKET;
        v.shape = SHAPE_TEXT;
        value_mend(s->line.s, s->line.len, at);
    }
    if (v.trap != TRAP_NONE)
        tell_trap(s, &v);
    else if (v.shape == SHAPE_TEXT && (s->line.s[at] == '"' || s->line.s[at] == '\'') &&
             value_idle_quotes(s->line.s, s->line.len, at))
        diag_add(s->src->diags, DIAG_WARNING, scan_place(s, at),
                 "ces guillemets sont de trop : ils ne se voient pas à l'écran ; effacez-les, ou tapez « »");
    static const enum state states[] = { [SHAPE_EMPTY] = STATE_OPEN,
                                         [SHAPE_TEXT] = STATE_DONE,
                                         [SHAPE_BLOCK] = STATE_BLOCK,
                                         [SHAPE_FLOW_OPEN] = STATE_FLOW };
    s->state = states[v.shape];
    s->value_line = s->number;
    s->value_column = scan_column(s, at);
    s->block_column = 0;
    s->flow_depth = v.shape == SHAPE_FLOW_OPEN;
}

/* --- lines without key or dash --- */
/* "do:Bonjour": the space is missing. Tells it and puts one there. */
static void add_missing_space(struct scan *s, size_t at)
{
    size_t i = at;
    while (i < s->line.len &&
           ((s->line.s[i] >= 'a' && s->line.s[i] <= 'z') || s->line.s[i] == '_' || s->line.s[i] == '.'))
        i++;
    if (i == at || i + 1 >= s->line.len || s->line.s[i] != ':' || s->line.s[i + 1] == '/')
        return;
    if (source_fault(s->src, s->number))
        diag_add(s->src->diags, DIAG_ERROR, scan_place(s, at), "il manque une espace après « %.*s »",
                 (int)(i + 1 - at), s->line.s + at);
    struct str line = { 0 };
    str_addn(&line, s->line.s, i + 1);
    str_addc(&line, ' ');
    str_add(&line, s->line.s + i + 1);
    str_free(&s->line);
    s->line = line;
}

/* True if a dash here begins an item: below a key without value, beside other items, or before a key. */
static bool dash_fits(const struct scan *s, size_t at, size_t next)
{
    bool fits = s->state == STATE_OPEN || value_key(s->line.s, s->line.len, next) < s->line.len;
    for (size_t i = 0; i < s->depth; i++)
        fits = fits || (s->levels[i].dash && (s->levels[i].column == at || s->levels[i].alias == at));
    return fits;
}

/* "-read:" and "– read:": a dash without its blank, or the long one that writing programs make of it. */
static void mend_dash(struct scan *s, size_t at)
{
    static const char *const long_dashes[] = { "–", "—", "−", "‐", "‑" };
    size_t n = 0;
    const bool wide = (unsigned char)s->line.s[at] == 0xE2; /* all of them begin so */
    for (size_t i = 0; wide && i < ARRAY_LEN(long_dashes); i++)
        if (starts_with(s->line.s + at, long_dashes[i]))
            n = strlen(long_dashes[i]);
    bool is_long = n > 0;
    if (!is_long && (s->line.s[at] != '-' || is_dash(s, at)))
        return;
    size_t next = at + (is_long ? n : 1);
    while (next < s->line.len && s->line.s[next] == ' ')
        next++;
    if (next == s->line.len || !dash_fits(s, at, next))
        return;
    if (source_fault(s->src, s->number))
        diag_add(s->src->diags, DIAG_ERROR, scan_place(s, at),
                 is_long ? N_("ce tiret est trop long ; tapez le signe -")
                         : N_("mettez une espace après le tiret"));
    struct str line = { 0 };
    str_addn(&line, s->line.s, at);
    str_add(&line, "- ");
    str_add(&line, s->line.s + next);
    str_free(&s->line);
    s->line = line;
}

static void take_stray(struct scan *s, size_t at)
{
    bool more = (s->stray_line > 0 && s->stray_line + 1 == s->number) ||
                (s->state == STATE_DONE && source_told(s->src, s->value_line));
    s->stray_line = s->number;
    if (more)
        source_mute(s->src, s->number); /* the end of a text whose fault is told */
    else if (source_fault(s->src, s->number))
        diag_add(
            s->src->diags, DIAG_ERROR, scan_place(s, at),
            "cette ligne n'est ni une clé ni un tiret ; un texte de plusieurs lignes se met sous |, décalé "
            "de 2 espaces");
    blank_line(s);
}

/* A deeper line behind a value that was complete: libyaml would glue the lines together. */
static void take_continuation(struct scan *s)
{
    if (!source_told(s->src, s->value_line) && source_fault(s->src, s->value_line))
        diag_add(
            s->src->diags, DIAG_ERROR, source_place(s->src, s->value_line, s->value_column),
            "ce texte continue sur la ligne suivante ; écrivez | après « %s » et tout le texte en dessous",
            s->owner);
    source_mute(s->src, s->number);
    blank_line(s);
}

/* A dash, a key and no value, in the words of a sentence: "- Regardez ceci :". The lines below must not be
 * its value. */
static bool sentence_with_colon(const struct scan *s, size_t at, size_t colon)
{
    return colon + 1 == s->line.len && memchr(s->line.s + at, ' ', colon - at) != NULL &&
           next_indent(s) <= at;
}

/* "Karim : habite: à Lille", straight below a key: a line of its text, whose sign | was forgotten. */
static bool text_with_colons(const struct scan *s, size_t at, size_t colon)
{
    return s->state == STATE_OPEN && colon > at && space_before(s->line.s, colon) > 0 &&
           !islower((unsigned char)s->line.s[at]) &&
           value_key(s->line.s, s->line.len, colon + 1) < s->line.len;
}

static void take_key(struct scan *s, size_t at, size_t colon, enum belongs belongs, bool dash)
{
    if (dash ? sentence_with_colon(s, at, colon)
             : belongs == BELONGS_CHILD && text_with_colons(s, at, colon)) {
        struct value v = { .trap = TRAP_COLON, .at = colon };
        tell_trap(s, &v);
        value_mend(s->line.s, s->line.len, at);
        if (!dash)
            s->depth--; /* no key */
        take_value(s, at);
        return;
    }
    if (colon - at > LONGEST_KEY) {
        if (source_fault(s->src, s->number))
            diag_add(s->src->diags, DIAG_ERROR, scan_place(s, at),
                     "cette clé est trop longue ; un texte se met sous |");
        s->state = STATE_DONE;
        blank_line(s);
        return;
    }
    set_owner(s, s->line.s + at, colon + 1 - at);
    bool merge = colon - at == 2 && memcmp(s->line.s + at, "<<", 2) == 0;
    if (merge) {
        struct value v = { .trap = TRAP_MERGE, .at = at };
        tell_trap(s, &v);
    }
    size_t value = colon + 1;
    while (value < s->line.len && s->line.s[value] == ' ')
        value++;
    take_value(s, value);
}

/* One more key of a group. */
static void join(struct level *key, const struct level *group)
{
    key->alone = false;
    key->line = group->line;
    key->out = group->out;
}

static void take_line(struct scan *s, size_t at)
{
    size_t typed = at;
    enum belongs belongs = settle(s, &at);
    if (belongs == BELONGS_CONTINUES) {
        take_continuation(s);
        return;
    }
    const struct level group = s->depth < MAX_LEVELS ? s->levels[s->depth] : (struct level){ 0 };
    const bool beside = belongs == BELONGS_SIBLING;
    if (beside && dash_at_again(s, &group, at))
        at = typed = s->levels[--s->depth].column;
    /* Lines below are compared with the columns that were typed. */
    const size_t settled = at;
    bool dash = false;
    for (; is_dash(s, at) && !s->lost; dash = true) {
        push(s, at, at - settled + typed, true);
        set_owner(s, "-", 1);
        at++;
        while (at < s->line.len && s->line.s[at] == ' ')
            at++;
    }
    if (s->lost)
        return;
    bool child = dash || (belongs == BELONGS_CHILD && s->depth > 0);
    size_t colon = value_key(s->line.s, s->line.len, at);
    /* A text may begin with letters and a colon; with a key straight below it, it was to be a key. */
    if (colon >= s->line.len && (!child || next_indent(s) == at - settled + typed)) {
        add_missing_space(s, at);
        colon = value_key(s->line.s, s->line.len, at);
    }
    if (colon < s->line.len) {
        push(s, at, at - settled + typed, false);
        if (beside && !dash && !group.dash && group.column == at)
            join(&s->levels[s->depth - 1], &group);
        take_key(s, at, colon, belongs, dash);
    } else if (child) {
        take_value(s, at);
    } else {
        if (belongs == BELONGS_SIBLING) /* the keys below are still beside those above */
            push(s, at, at - settled + typed, false);
        take_stray(s, at);
    }
}

/* --- lines under | and inside [ ] --- */
/* True if the line belongs to the text under |. */
static bool take_block_line(struct scan *s, size_t at)
{
    const size_t parent = s->depth > 0 ? s->levels[s->depth - 1].column + 1 : 0;
    if (s->block_column == 0 && at >= parent && at > 0) {
        s->block_column = at;
        return true;
    }
    if (s->block_column > 0 && at >= s->block_column)
        return true;
    if (s->block_column > 0 && at >= parent && s->line.s[at] != '#' && !plain_key(s, at)) {
        if (source_told(s->src, s->value_line)) /* once for the whole text */
            source_mute(s->src, s->number);
        tell_misaligned(s, at, s->block_column);
        source_mute(s->src, s->value_line);
        shift_line(s, at, s->block_column);
        return true;
    }
    bool stray =
        s->block_column == 0 && !is_dash(s, at) && value_key(s->line.s, s->line.len, at) >= s->line.len;
    if (stray && s->line.s[at] != '#') {
        if (!source_told(s->src, s->value_line) && source_fault(s->src, s->number))
            diag_add(s->src->diags, DIAG_ERROR, scan_place(s, at),
                     "le texte sous | commence à la colonne %u au moins ; décalez cette ligne",
                     (unsigned)parent + 2);
        source_mute(s->src, s->number);
        source_mute(s->src, s->value_line); /* once for the whole text */
        shift_line(s, at, parent + 1);
        return true;
    }
    s->state = STATE_DONE;
    return false;
}

static void take_flow_line(struct scan *s)
{
    for (size_t i = 0; i < s->line.len && s->flow_depth > 0; i++) {
        if (s->line.s[i] == '[')
            s->flow_depth++;
        else if (s->line.s[i] == ']')
            s->flow_depth--;
    }
    if (s->flow_depth == 0)
        s->state = STATE_DONE;
}

static void scan_line(struct scan *s)
{
    untab(s);
    soften(s);
    size_t at = strspn(str_s(&s->line), " ");
    if (s->lost || at == s->line.len)
        return;
    if (s->state == STATE_BLOCK && take_block_line(s, at)) {
        s->in_text = true;
        return;
    }
    if (s->line.s[at] == '#')
        return;
    if (s->state == STATE_FLOW) {
        take_flow_line(s);
        return;
    }
    if (at == 0 && (starts_with(s->line.s, "---") || starts_with(s->line.s, "..."))) {
        s->depth = 0;
        s->state = STATE_OPEN;
        return;
    }
    if (s->line.s[0] == '%') {
        if (source_fault(s->src, s->number))
            diag_add(s->src->diags, DIAG_ERROR, scan_place(s, 0),
                     "une ligne ne commence pas par %% ; effacez-la");
        blank_line(s);
        return;
    }
    mend_dash(s, at);
    take_line(s, at);
}

/* Keeps a line of the text under |. For libyaml an x stands for the first one; the others are blank. */
static void keep_text_line(struct scan *s)
{
    struct source *src = s->src;
    struct block *b = src->block_count > 0 ? &src->blocks[src->block_count - 1] : NULL;
    const size_t indent = strspn(s->line.s, " ");
    const size_t column = s->block_column > 0 && s->block_column < indent ? s->block_column : indent;
    if (b == NULL || b->line != s->value_line) {
        src->blocks = grow(src->blocks, src->block_count, &src->block_cap, sizeof *src->blocks);
        b = &src->blocks[src->block_count++];
        *b = (struct block){ .line = s->value_line, .at = src->texts.len };
        str_addn(&s->out, s->line.s, column);
        str_addc(&s->out, 'x');
    } else {
        str_addc(&src->texts, '\n');
    }
    for (; s->blank > 0; s->blank--)
        str_addc(&src->texts, '\n');
    str_addn(&src->texts, s->line.s + column, s->line.len - column);
    b->n = src->texts.len - b->at;
}

void source_scan(struct source *src)
{
    struct scan s = { .src = src, .state = STATE_OPEN, .owner = "-" };
    const char *text = str_s(&src->text), *end = text + src->text.len;
    while (text < end && src->faults <= SOURCE_MAX_FAULTS) {
        const char *feed = memchr(text, '\n', (size_t)(end - text));
        size_t n = feed != NULL ? (size_t)(feed - text) : (size_t)(end - text);
        const char *next = text + n + (feed != NULL);
        s.number++;
        str_clear(&s.line);
        while (n > 0 && text[n - 1] == ' ')
            n--;
        str_addn(&s.line, text, n);
        s.rest = next;
        s.in_text = false;
        scan_line(&s);
        if (s.in_text)
            keep_text_line(&s);
        else
            str_addn(&s.out, str_s(&s.line), s.line.len);
        const bool blank = strspn(str_s(&s.line), " ") == s.line.len;
        s.blank = s.state == STATE_BLOCK && blank ? s.blank + 1 : 0;
        str_addc(&s.out, '\n');
        text = next;
    }
    str_free(&s.line);
    str_free(&src->text);
    src->text = s.out;
}
