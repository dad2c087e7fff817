/* person.c - names: the one rule for cards, what a person is called on paper and in commands, whom a word means; and when a
 * clock cannot be right. */
#include "passerelle/journal.h"
#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

/* A clock that is put right by a few minutes is no doubtful clock. */
enum { UTC_DAY_MS = 24 * 60 * 60 * 1000, CLOCK_SLACK_MS = 10 * 60 * 1000, SLUG_ID = 6 };

/* No clock can show less: this program did not exist. Raised with each release. */
static const struct date built = { 2026, 11, 1 };

struct sound {
    uint32_t letter;
    const char *latin;
};

/* Folded letters (no capitals, no accents) of other writings, as they are mostly written in ours. Sorted. */
static const struct sound sounds[] = {
    { 0x0111, "d" },  { 0x03B1, "a" },     { 0x03B2, "v" },  { 0x03B3, "g" },  { 0x03B4, "d" },
    { 0x03B5, "e" },  { 0x03B6, "z" },     { 0x03B7, "i" },  { 0x03B8, "th" }, { 0x03B9, "i" },
    { 0x03BA, "k" },  { 0x03BB, "l" },     { 0x03BC, "m" },  { 0x03BD, "n" },  { 0x03BE, "x" },
    { 0x03BF, "o" },  { 0x03C0, "p" },     { 0x03C1, "r" },  { 0x03C2, "s" },  { 0x03C3, "s" },
    { 0x03C4, "t" },  { 0x03C5, "y" },     { 0x03C6, "f" },  { 0x03C7, "ch" }, { 0x03C8, "ps" },
    { 0x03C9, "o" },  { 0x0430, "a" },     { 0x0431, "b" },  { 0x0432, "v" },  { 0x0433, "g" },
    { 0x0434, "d" },  { 0x0435, "e" },     { 0x0436, "j" },  { 0x0437, "z" },  { 0x0438, "i" },
    { 0x0439, "i" },  { 0x043A, "k" },     { 0x043B, "l" },  { 0x043C, "m" },  { 0x043D, "n" },
    { 0x043E, "o" },  { 0x043F, "p" },     { 0x0440, "r" },  { 0x0441, "s" },  { 0x0442, "t" },
    { 0x0443, "ou" }, { 0x0444, "f" },     { 0x0445, "kh" }, { 0x0446, "ts" }, { 0x0447, "tch" },
    { 0x0448, "ch" }, { 0x0449, "chtch" }, { 0x044A, "" },   { 0x044B, "y" },  { 0x044C, "" },
    { 0x044D, "e" },  { 0x044E, "iou" },   { 0x044F, "ia" }, { 0x0454, "ie" }, { 0x0456, "i" },
    { 0x0491, "g" },  { 0x0621, "" },      { 0x0627, "a" },  { 0x0628, "b" },  { 0x062A, "t" },
    { 0x062B, "th" }, { 0x062C, "j" },     { 0x062D, "h" },  { 0x062E, "kh" }, { 0x062F, "d" },
    { 0x0630, "dh" }, { 0x0631, "r" },     { 0x0632, "z" },  { 0x0633, "s" },  { 0x0634, "ch" },
    { 0x0635, "s" },  { 0x0636, "d" },     { 0x0637, "t" },  { 0x0638, "z" },  { 0x0639, "a" },
    { 0x063A, "gh" }, { 0x0641, "f" },     { 0x0642, "q" },  { 0x0644, "l" },  { 0x0645, "m" },
    { 0x0646, "n" },  { 0x0647, "h" },     { 0x0648, "ou" }, { 0x067E, "p" },  { 0x0686, "tch" },
    { 0x0698, "j" },  { 0x06A9, "k" },     { 0x06AF, "g" },  { 0x06CC, "i" },
};

/* NULL: a letter of a writing that is not in the table. */
static const char *sound_of(uint32_t letter)
{
    size_t low = 0, high = ARRAY_LEN(sounds);
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (sounds[mid].letter == letter)
            return sounds[mid].latin;
        if (sounds[mid].letter < letter)
            low = mid + 1;
        else
            high = mid;
    }
    return NULL;
}

/* In our letters as far as the table goes. Caller frees. */
static char *latin_of(const char *text)
{
    struct str s = { 0 };
    char *fold = text_fold(text);
    const size_t n = strlen(fold);
    for (size_t i = 0; i < n;) {
        uint32_t cp;
        size_t bytes = utf8_next(fold + i, n - i, &cp);
        const char *latin = sound_of(cp);
        if (latin != NULL)
            str_add(&s, latin);
        else
            str_addn(&s, fold + i, bytes);
        i += bytes;
    }
    free(fold);
    return s.s != NULL ? s.s : xstrdup("");
}

/* Appends the letters a-z and digits of a text, the rest as single dashes; false if nothing is left of it. */
static bool slug_add(struct str *s, const char *text)
{
    char *fold = latin_of(text);
    size_t begin = s->len;
    bool gap = false;
    for (const char *p = fold; *p != '\0'; p++) {
        if ((*p >= 'a' && *p <= 'z') || (*p >= '0' && *p <= '9')) {
            if (gap && s->len > begin)
                str_addc(s, '-');
            str_addc(s, *p);
            gap = false;
        } else {
            gap = true;
        }
    }
    free(fold);
    return s->len > begin;
}

void person_slug(struct str *s, const struct person_card *card)
{
    /* A name in a writing that is not in the table leaves nothing: then the identity stands for it. */
    if (!slug_add(s, card->name))
        str_addn(s, card->id[0] != '\0' ? card->id : "000000", SLUG_ID);
    str_addc(s, '-');
    slug_add(s, card->picture);
}

/* --- whom a word means --- */

enum { ID_BEGINNING = 6 }; /* fewer digits are rather a name */

static bool is_called(const struct person_card *card, const char *word)
{
    struct str slug = { 0 };
    person_slug(&slug, card);
    bool same = streq(str_s(&slug), word) || text_same(card->name, word) ||
                (strlen(word) >= ID_BEGINNING && starts_with(card->id, word));
    str_free(&slug);
    return same && *word != '\0';
}

const struct person_card *person_find(const struct person_card *people, size_t count, const char *word,
                                      struct diags *diags)
{
    const struct person_card *found = NULL;
    for (size_t i = 0; i < count; i++) {
        if (!is_called(&people[i], word))
            continue;
        if (found != NULL) {
            diag_error(diags, "plusieurs personnes s'appellent « %s » ; écrivez aussi l'image : amina-soleil",
                       word);
            return NULL;
        }
        found = &people[i];
    }
    if (found == NULL)
        diag_error(diags, "personne inconnue : %s ; voyez : passerelle person list", word);
    return found;
}

/* --- names on cards --- */

enum name_fault person_name_fault(const char *name)
{
    size_t at, n = strlen(name);
    bool letter = false;
    if (n == 0)
        return NAME_EMPTY;
    if (text_check(name, n, &at) != TEXT_FINE || strchr(name, '\n') != NULL)
        return NAME_SIGN;
    for (size_t i = 0; i < n;) {
        uint32_t cp;
        i += utf8_next(name + i, n - i, &cp);
        if (text_is_emoji(cp))
            return NAME_SIGN;
        letter = letter || text_is_letter(cp);
    }
    if (utf8_count(name) > CARD_NAME_MOST)
        return NAME_LONG;
    return letter ? NAME_FINE : NAME_NO_LETTER;
}

/* Also the fixed, thin and wide spaces that come with a pasted name. */
static bool is_space(uint32_t cp)
{
    return cp == ' ' || cp == '\t' || cp == 0x00A0 || (cp >= 0x2000 && cp <= 0x200A) || cp == 0x202F ||
           cp == 0x3000;
}

static char *trim(const char *name)
{
    size_t n = strlen(name), bytes;
    uint32_t cp = 0;
    while (n > 0 && (bytes = utf8_next(name, n, &cp), is_space(cp))) {
        name += bytes;
        n -= bytes;
    }
    while (n > 0) {
        bytes = utf8_before(name, n);
        utf8_next(name + n - bytes, bytes, &cp);
        if (!is_space(cp))
            break;
        n -= bytes;
    }
    return xstrndup(name, n);
}

char *person_name(const char *typed)
{
    size_t at;
    char *name = trim(typed);
    if (text_check(name, strlen(name), &at) == TEXT_NOT_UTF8)
        return name; /* refused by its rule */
    char *composed = text_compose(name);
    free(name);
    return composed;
}

bool person_twins(const struct person_card *a, const struct person_card *b)
{
    struct str mine = { 0 }, other = { 0 };
    person_slug(&mine, a);
    person_slug(&other, b);
    bool same =
        streq(str_s(&mine), str_s(&other)) || (text_same(a->name, b->name) && streq(a->picture, b->picture));
    str_free(&mine);
    str_free(&other);
    return same;
}

static const char *copy(struct arena *arena, const char *s)
{
    return s != NULL ? arena_strdup(arena, s) : NULL;
}

struct person_card person_copy(const struct person_card *card, struct arena *arena)
{
    struct person_card mine = *card;
    mine.name = copy(arena, card->name);
    mine.picture = copy(arena, card->picture);
    mine.language = copy(arena, card->language);
    mine.referent = copy(arena, card->referent);
    mine.need = copy(arena, card->need);
    return mine;
}

bool clock_doubtful(int64_t utc_ms, int64_t newest_ms)
{
    int64_t floor = date_days(built) * UTC_DAY_MS;
    return utc_ms < floor || utc_ms < newest_ms - CLOCK_SLACK_MS;
}
