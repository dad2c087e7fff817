/*
 * read.c - a PO file line by line. Strict about what it takes, so that a fault is told where it is and not further
 * down; one fault a line, and after it the reading goes on.
 */
#include "po.h"

#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { MAX_FAULTS = 50 };

/* The strings of an entry, in the order they come. */
enum part { PART_CONTEXT, PART_SOURCE, PART_TARGET, PARTS, PART_NONE = PARTS };

static const char *const keywords[PARTS] = { "msgctxt", "msgid", "msgstr" };

struct reader {
    struct po *po;
    const char *file;
    struct diags *diags;
    unsigned number; /* of the line */
    const char *line;
    size_t len;
    unsigned faults;

    struct str parts[PARTS];
    bool there[PARTS];
    struct place places[PARTS];
    enum part open; /* continued by lines that begin with a quote */
    bool fuzzy, bad, too_long;
};

/* The sign at a byte of the line. */
static struct place place_at(const struct reader *r, size_t at)
{
    unsigned column = 1;
    for (size_t i = 0; i < at && i < r->len; i++)
        column += ((unsigned char)r->line[i] & 0xC0) != 0x80;
    return (struct place){ r->file, r->number, column };
}

/* False always: so that one can write return fault(...). words: what fmt asks for, at most one text. */
static bool fault_at(struct reader *r, struct place at, const char *fmt, const char *words)
{
    r->bad = true;
    if (++r->faults <= MAX_FAULTS)
        diag_add(r->diags, DIAG_ERROR, at, fmt, words);
    return false;
}

static bool fault(struct reader *r, size_t at, const char *fmt, const char *words)
{
    return fault_at(r, place_at(r, at), fmt, words);
}

/* --- one entry --- */
static void entry_clear(struct reader *r)
{
    for (int i = 0; i < PARTS; i++) {
        str_clear(&r->parts[i]);
        r->there[i] = false;
    }
    r->open = PART_NONE;
    r->fuzzy = r->bad = r->too_long = false;
}

/* The head says how the file is written: only UTF-8 is read. */
static void check_head(struct reader *r)
{
    const char *said = strstr(str_s(&r->parts[PART_TARGET]), "charset=");
    size_t n = said != NULL ? strcspn(said + strlen("charset="), " ;\n") : 0;
    if (said == NULL)
        fault_at(r, r->places[PART_TARGET],
                 N_("l'en-tête ne dit pas charset=UTF-8 ; ajoutez-y Content-Type: text/plain; charset=UTF-8"),
                 NULL);
    else if (n != 5 || strncasecmp(said + strlen("charset="), "utf-8", 5) != 0)
        fault_at(r, r->places[PART_TARGET],
                 N_("l'en-tête annonce un autre codage ; enregistrez en UTF-8 et écrivez charset=UTF-8"),
                 NULL);
}

static void entry_keep(struct reader *r)
{
    struct po *po = r->po;
    struct arena *a = &po->arena;
    if (po->count == PO_MAX_ENTRIES) {
        fault_at(r, r->places[PART_SOURCE], N_("ce fichier a trop de textes ; le maximum est 20 000"), NULL);
        r->faults = MAX_FAULTS;
        return;
    }
    po->entries = grow(po->entries, po->count, &po->cap, sizeof *po->entries);
    po->entries[po->count++] = (struct po_entry){
        .context = arena_strdup(a, str_s(&r->parts[PART_CONTEXT])),
        .source = arena_strdup(a, str_s(&r->parts[PART_SOURCE])),
        .target = arena_strdup(a, str_s(&r->parts[PART_TARGET])),
        .fuzzy = r->fuzzy,
        .place = r->places[PART_SOURCE],
        .target_place = r->places[PART_TARGET],
        .comment = "",
        .where = "",
    };
}

/* The entry is over: its three strings are there, or it is told. */
static void entry_end(struct reader *r)
{
    const bool head = r->there[PART_SOURCE] && r->parts[PART_SOURCE].len == 0 && !r->there[PART_CONTEXT];
    if (r->bad) {
        entry_clear(r);
        return;
    }
    if (r->there[PART_CONTEXT] && !r->there[PART_SOURCE])
        fault_at(r, r->places[PART_CONTEXT], N_("il manque msgid après ce msgctxt"), NULL);
    else if (r->there[PART_SOURCE] && !r->there[PART_TARGET])
        fault_at(r, r->places[PART_SOURCE], N_("il manque msgstr après ce msgid"), NULL);
    else if (head)
        check_head(r);
    else if (r->there[PART_SOURCE] && r->parts[PART_SOURCE].len == 0)
        fault_at(r, r->places[PART_SOURCE], N_("ce msgid est vide"), NULL);
    else if (r->there[PART_SOURCE])
        entry_keep(r);
    entry_clear(r);
}

/* --- one line --- */
static bool add_sign(struct reader *r, struct str *out, char c)
{
    if (out->len >= PO_MAX_TEXT) {
        if (!r->too_long)
            fault(r, 0, N_("ce texte est trop long ; le maximum est 16 Ko"), NULL);
        r->too_long = true;
        return false;
    }
    str_addc(out, c);
    return true;
}

/* A string between quotes that begins at a byte of the line, added to a part. */
static bool read_string(struct reader *r, size_t at, struct str *out)
{
    const char *s = r->line;
    size_t i = at + 1;
    for (; i < r->len && s[i] != '"'; i++) {
        char c = s[i];
        if (c == '\\') {
            static const char escaped[] = "nt\"\\", plain[] = "\n\t\"\\";
            const char *found = i + 1 < r->len ? memchr(escaped, s[i + 1], sizeof escaped - 1) : NULL;
            if (found == NULL)
                return fault(r, i, N_("après \\, on attend n, t, \" ou \\"), NULL);
            c = plain[found - escaped];
            i++;
        }
        if (!add_sign(r, out, c))
            return false;
    }
    if (i >= r->len)
        return fault(r, at, N_("ce guillemet n'est pas fermé sur sa ligne"), NULL);
    size_t rest = i + 1;
    while (rest < r->len && (s[rest] == ' ' || s[rest] == '\t'))
        rest++;
    return rest == r->len || fault(r, rest, N_("il y a un texte de trop après le guillemet"), NULL);
}

static bool begin_part(struct reader *r, enum part part, size_t at)
{
    if (part != PART_TARGET && r->there[PART_TARGET])
        entry_end(r);
    if (part == PART_CONTEXT && r->there[PART_SOURCE])
        entry_end(r); /* tells that msgstr is missing */
    if (r->there[part] && !r->bad) {
        if (part == PART_SOURCE)
            entry_end(r);
        else
            return fault(r, at, N_("« %s » est là deux fois de suite"), keywords[part]);
    }
    if (part == PART_TARGET && !r->there[PART_SOURCE] && !r->bad)
        return fault(r, at, N_("il manque msgid avant ce msgstr"), NULL);
    r->there[part] = true;
    r->places[part] = place_at(r, at);
    r->open = part;
    return true;
}

static bool read_keyword(struct reader *r, size_t at)
{
    size_t n = 0;
    while (at + n < r->len && ((r->line[at + n] >= 'a' && r->line[at + n] <= 'z') || r->line[at + n] == '_'))
        n++;
    for (int part = 0; part < PARTS; part++) {
        if (n != strlen(keywords[part]) || memcmp(r->line + at, keywords[part], n) != 0)
            continue;
        size_t next = at + n;
        if (next < r->len && r->line[next] == '[')
            return !r->bad &&
                   fault(r, at, N_("les pluriels ne servent pas ici ; écrivez un seul msgstr"), NULL);
        while (next < r->len && (r->line[next] == ' ' || r->line[next] == '\t'))
            next++;
        if (!begin_part(r, (enum part)part, at))
            return false;
        if (next >= r->len || r->line[next] != '"')
            return fault(r, next, N_("après « %s », on attend un texte entre guillemets"), keywords[part]);
        return read_string(r, next, &r->parts[part]);
    }
    if (n == strlen("msgid_plural") && memcmp(r->line + at, "msgid_plural", n) == 0)
        return fault(r, at, N_("les pluriels ne servent pas ici ; écrivez un seul msgstr"), NULL);
    return fault(r, at, N_("on attend ici msgctxt, msgid, msgstr, un texte entre guillemets ou #"), NULL);
}

static void read_comment(struct reader *r)
{
    if (r->there[PART_TARGET])
        entry_end(r);
    static const char flag[] = "fuzzy";
    const size_t n = sizeof flag - 1;
    for (size_t i = 2; r->len >= 2 && r->line[1] == ',' && i + n <= r->len; i++)
        r->fuzzy = r->fuzzy || memcmp(r->line + i, flag, n) == 0;
}

/* What may not stand in a text may not stand in the file either. */
static bool line_is_clean(struct reader *r)
{
    size_t at = 0;
    for (size_t i = 0; i < r->len; i += at + 1) {
        enum text_fault found = text_check(r->line + i, r->len - i, &at);
        if (found == TEXT_FINE)
            return true;
        if (r->line[i + at] == '\t')
            continue; /* between a keyword and its text */
        struct str words = { 0 };
        text_fault_words(&words, found, r->line + i + at, r->len - i - at, r->diags->tr);
        fault(r, i + at, N_("il y a ici %s ; effacez-le"), str_s(&words));
        str_free(&words);
        return false;
    }
    return true;
}

static void read_line(struct reader *r)
{
    if (!line_is_clean(r))
        return;
    size_t at = 0;
    while (at < r->len && (r->line[at] == ' ' || r->line[at] == '\t'))
        at++;
    if (at == r->len)
        return;
    if (r->line[at] == '#')
        read_comment(r);
    else if (r->line[at] != '"')
        read_keyword(r, at);
    else if (r->open != PART_NONE)
        read_string(r, at, &r->parts[r->open]);
    else if (!r->bad)
        fault(r, at, N_("ce texte n'a ni msgid ni msgstr devant lui"), NULL);
}

static void read_lines(struct reader *r, const char *data, size_t n)
{
    const char *end = data + n;
    while (data < end && r->faults < MAX_FAULTS) {
        const char *feed = memchr(data, '\n', (size_t)(end - data));
        r->number++;
        r->line = data;
        r->len = (size_t)((feed != NULL ? feed : end) - data);
        data += r->len + 1;
        if (r->len > 0 && r->line[r->len - 1] == '\r')
            r->len--; /* the line ends of Windows */
        read_line(r);
    }
    entry_end(r);
}

struct po *po_read(const char *file, const char *data, size_t n, struct diags *d)
{
    struct po *po = xcalloc(1, sizeof *po);
    const unsigned errors = d->errors;
    struct reader r = { .po = po, .diags = d, .open = PART_NONE };
    r.file = file = arena_strdup(&po->arena, file);
    if (n >= 3 && memcmp(data, "\xEF\xBB\xBF", 3) == 0) {
        data += 3;
        n -= 3;
    }
    if (n > PO_MAX_BYTES)
        diag_add(d, DIAG_ERROR, (struct place){ file, 1, 1 },
                 N_("ce fichier est trop gros ; le maximum est 2 Mo"));
    else
        read_lines(&r, data, n);
    for (int i = 0; i < PARTS; i++)
        str_free(&r.parts[i]);
    if (d->errors == errors)
        po_index(po, d);
    if (d->errors == errors)
        return po;
    po_free(po);
    return NULL;
}
