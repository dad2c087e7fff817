/* new_ask.c - questions, a line each: what may be answered is said, and asked again as long as it is something else. */
#include "new.h"

#include "passerelle/rule.h"
#include "passerelle/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { LONGEST = 400, TITLE_SIGNS = 60 };

/* The next line, as far as it may be long. NULL: there is none. */
static const char *read_line(struct asking *a, bool *too_long)
{
    struct str line = { 0 };
    int c;
    while ((c = getchar()) != EOF && c != '\n') {
        *too_long |= line.len >= LONGEST;
        if (line.len < LONGEST)
            str_addc(&line, c != '\0' ? (char)c : '\1'); /* a NUL is no text: told as a control sign */
    }
    a->over = c == EOF;
    if (!isatty(STDIN_FILENO)) /* what is typed is in sight; what a pipe says is not */
        putchar('\n');
    const char *read = a->over ? NULL : arena_strdup(&a->arena, str_s(&line));
    str_free(&line);
    return read;
}

/* Without blanks at its ends. */
static const char *trimmed(struct asking *a, const char *line)
{
    line += strspn(line, " \t\r");
    size_t n = strlen(line);
    while (n > 0 && strchr(" \t\r", line[n - 1]) != NULL)
        n--;
    return arena_strndup(&a->arena, line, n);
}

static const char *why_not(const char *line, bool too_long, answer_check *check, const void *ctx)
{
    size_t at;
    if (too_long)
        return _("C'est long. Écrivez moins de mots.");
    if (text_check(line, strlen(line), &at) != TEXT_FINE)
        return _("Un signe ne se lit pas ici. Écrivez encore, sans lui.");
    return check != NULL ? check(line, ctx) : NULL;
}

const char *ask(struct asking *a, const char *question, const char *proposed, answer_check *check,
                const void *ctx)
{
    while (!a->over) {
        bool too_long = false;
        printf("%s [%s] : ", question, proposed);
        fflush(stdout);
        const char *line = read_line(a, &too_long);
        if (line == NULL)
            break;
        line = trimmed(a, line);
        if (*line == '\0')
            return proposed;
        const char *why = why_not(line, too_long, check, ctx);
        if (why == NULL)
            return line;
        printf("%s\n", why);
    }
    return NULL;
}

/* --- one of several --- */
struct choices {
    const char *const *words, *const *labels;
};

/* « des mails » for « des mails, dans Courrier Libre »; accents and case forgiven. */
static bool begins(const char *label, const char *answer)
{
    char *whole = text_fold(label), *part = text_fold(answer);
    bool yes = starts_with(whole, part);
    free(whole);
    free(part);
    return yes;
}

static int index_of(const char *answer, const struct choices *c)
{
    char *end;
    long n = strtol(answer, &end, 10);
    int count = 0, like = -1;
    while (c->words[count] != NULL)
        count++;
    if (*end == '\0')
        return n >= 1 && n <= count ? (int)n - 1 : -1;
    for (int i = 0; i < count; i++)
        if (text_same(c->words[i], answer) || starts_with(c->words[i], answer))
            return i;
    for (int i = 0; i < count; i++)
        if (begins(c->labels[i], answer)) {
            if (like >= 0)
                return -1; /* « un » begins two of them */
            like = i;
        }
    return like;
}

static const char *check_choice(const char *answer, const void *choices)
{
    return index_of(answer, choices) >= 0 ? NULL : _("Écrivez un des numéros de la liste.");
}

int ask_choice(struct asking *a, const char *question, const char *const words[], const char *const labels[],
               int proposed)
{
    const struct choices choices = { words, labels };
    if (a->over)
        return -1;
    for (int i = 0; words[i] != NULL; i++)
        printf("%3d  %s\n", i + 1, labels[i]);
    const char *answer =
        ask(a, question, arena_printf(&a->arena, "%d", proposed + 1), check_choice, &choices);
    return answer != NULL ? index_of(answer, &choices) : -1;
}

/* --- titles and sentences --- */
const char *check_title(const char *answer, const void *ctx)
{
    (void)ctx;
    if (utf8_count(answer) > TITLE_SIGNS)
        return _("C'est long : 60 signes au plus. Écrivez moins de mots.");
    if (strpbrk(answer, "<>[]{}*") != NULL)
        return _("Ici, pas de signes < > [ ] { } *. Écrivez encore, sans eux.");
    if (real_find(answer, NULL) != REAL_NONE || strstr(answer, "://") != NULL ||
        text_contains(answer, "www."))
        return _("Cela ressemble à une vraie adresse, ou à un vrai numéro. Écrivez autre chose.");
    for (const char *c = answer; *c != '\0';) {
        uint32_t cp;
        c += utf8_next(c, strlen(c), &cp);
        if (text_is_letter(cp))
            return NULL;
    }
    return _("Il faut au moins un mot. Écrivez encore.");
}

const char *check_can_do(const char *answer, const void *ctx)
{
    if (!starts_with(answer, "Je peux ") && !starts_with(answer, "je peux "))
        return _("Commencez par « Je peux ». Exemple : Je peux répondre à un message.");
    return check_title(answer, ctx);
}
