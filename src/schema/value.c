/* value.c - what stands behind a key or a dash on one line: a text, or a trap of YAML. */
#include "source.h"

#include <string.h>

static bool ends(const char *s, size_t n, size_t at)
{
    return at >= n || s[at] == ' ';
}

static size_t skip_blanks(const char *s, size_t n, size_t at)
{
    while (at < n && s[at] == ' ')
        at++;
    return at;
}

bool value_comment(const char *s, size_t n, size_t at, bool *legal)
{
    if (at >= n || s[at] != '#' || (at > 0 && s[at - 1] != ' '))
        return false;
    *legal =
        (at == 0 || (at >= 2 && s[at - 2] == ' ')) && (at + 1 >= n || s[at + 1] == ' ' || s[at + 1] == '#');
    return true;
}

/* The offset behind the closing quote, or 0. Inside '...' two quotes are one; inside "..." \ protects. */
static size_t quote_end(const char *s, size_t n, size_t from)
{
    const char quote = s[from];
    for (size_t i = from + 1; i < n; i++) {
        if (s[i] == '\\' && quote == '"')
            i++;
        else if (s[i] == quote && quote == '\'' && i + 1 < n && s[i + 1] == '\'')
            i++;
        else if (s[i] == quote)
            return i + 1;
    }
    return 0;
}

size_t value_key(const char *s, size_t n, size_t from)
{
    if (from >= n || strchr("[]{}*&!|>%@`#,", s[from]) != NULL || (s[from] == '?' && ends(s, n, from + 1)))
        return n;
    size_t i = from;
    if (s[from] == '"' || s[from] == '\'') {
        size_t end = quote_end(s, n, from);
        if (end == 0)
            return n;
        i = skip_blanks(s, n, end);
        return i < n && s[i] == ':' && ends(s, n, i + 1) ? i : n;
    }
    for (; i < n; i++) {
        bool legal;
        if (s[i] == ':' && ends(s, n, i + 1))
            return i;
        if (value_comment(s, n, i, &legal))
            return n;
    }
    return n;
}

void value_mend(char *s, size_t n, size_t from)
{
    for (size_t i = from; i < n; i++) {
        if ((s[i] == ':' && ends(s, n, i + 1)) || (s[i] == '#' && i > 0 && s[i - 1] == ' '))
            s[i] = '.';
    }
    /* Only what cannot stand first in a text. */
    if (from < n && strchr("[]{}*&!|>%@`,\"'#?-:", s[from]) != NULL)
        s[from] = 'x';
}

static struct value trapped(char *s, size_t n, size_t from, enum trap trap, size_t at)
{
    struct value v = { .trap = trap, .shape = SHAPE_TEXT, .at = at, .sign = s[from] };
    value_mend(s, n, from);
    return v;
}

/* True if nothing but blanks or a comment stands at s[at..n). */
static bool nothing_more(const char *s, size_t n, size_t at)
{
    bool legal;
    size_t i = skip_blanks(s, n, at);
    return i >= n || (i > at && value_comment(s, n, i, &legal));
}

static struct value judge_quoted(char *s, size_t n, size_t from)
{
    size_t end = quote_end(s, n, from);
    if (end > 0 && nothing_more(s, n, end))
        return (struct value){ .shape = SHAPE_TEXT };
    if (s[from] == '\'')
        return trapped(s, n, from, TRAP_APOSTROPHE, from);
    return trapped(s, n, from, end > 0 ? TRAP_QUOTES : TRAP_QUOTE_OPEN, from);
}

bool value_idle_quotes(const char *s, size_t n, size_t from)
{
    const size_t end = from < n && (s[from] == '"' || s[from] == '\'') ? quote_end(s, n, from) : 0;
    if (end < from + 4 || !nothing_more(s, n, end)) /* one sign alone may need them */
        return false;
    const char *text = s + from + 1;
    const size_t len = end - from - 2;
    bool legal;
    for (size_t i = 0; i < len; i++)
        if (text[i] == '\\' || text[i] == s[from] || (text[i] == ':' && ends(text, len, i + 1)) ||
            value_comment(text, len, i, &legal))
            return false;
    return strchr(" []{}*&!|>%@`#,?-:\"'", *text) == NULL && text[len - 1] != ' ';
}

/* [a, b]: a list when the bracket closes the value, a text when words follow. */
static struct value judge_bracket(char *s, size_t n, size_t from)
{
    size_t depth = 0, i = from;
    for (; i < n; i++) {
        if (s[i] == '[')
            depth++;
        else if (s[i] == ']' && --depth == 0)
            break;
        else if ((s[i] == '"' || s[i] == '\'') && (s[i - 1] == ' ' || s[i - 1] == '[' || s[i - 1] == ',')) {
            size_t end = quote_end(s, n, i);
            if (end == 0)
                break;
            i = end - 1;
        } else if (s[i] == '{') {
            return trapped(s, n, from, TRAP_BRACE, i);
        }
    }
    if (i >= n)
        return (struct value){ .shape = SHAPE_FLOW_OPEN, .at = from, .sign = '[' };
    if (depth > 0 || !nothing_more(s, n, i + 1))
        return trapped(s, n, from, TRAP_SIGN, from);
    return (struct value){ .shape = SHAPE_TEXT };
}

static struct value judge_pipe(char *s, size_t n, size_t from)
{
    size_t i = from + 1;
    while (i < n && strchr("+-123456789", s[i]) != NULL)
        i++;
    bool folded = s[from] == '>';
    if (!nothing_more(s, n, i))
        return trapped(s, n, from, folded ? TRAP_SIGN : TRAP_PIPE_TEXT, from);
    enum trap trap = folded ? TRAP_FOLDED : i > from + 1 ? TRAP_PIPE_SIGNS : TRAP_NONE;
    memset(s + from, ' ', i - from);
    s[from] = '|';
    return (struct value){ .trap = trap, .shape = SHAPE_BLOCK, .at = from };
}

static struct value judge_plain(char *s, size_t n, size_t from)
{
    for (size_t i = from; i < n; i++) {
        bool legal;
        if (s[i] == ':' && ends(s, n, i + 1))
            return trapped(s, n, from, TRAP_COLON, i);
        if (value_comment(s, n, i, &legal))
            return legal ? (struct value){ .shape = SHAPE_TEXT } : trapped(s, n, from, TRAP_HASH, i);
    }
    return (struct value){ .shape = SHAPE_TEXT };
}

struct value value_judge(char *s, size_t n, size_t from)
{
    bool legal;
    if (from >= n)
        return (struct value){ .shape = SHAPE_EMPTY };
    if (value_comment(s, n, from, &legal)) {
        /* Behind a key, one space before the sign is usual; only "#3" looks like a text. */
        if (legal || from + 1 >= n || s[from + 1] == ' ')
            return (struct value){ .shape = SHAPE_EMPTY };
        return trapped(s, n, from, TRAP_HASH, from);
    }
    switch (s[from]) {
    case '"':
    case '\'':
        return judge_quoted(s, n, from);
    case '[':
        return judge_bracket(s, n, from);
    case '{':
        return trapped(s, n, from, TRAP_BRACE, from);
    case '|':
    case '>':
        return judge_pipe(s, n, from);
    case '-':
    case '?':
    case ':':
        return ends(s, n, from + 1) ? trapped(s, n, from, TRAP_SIGN, from) : judge_plain(s, n, from);
    default:
        return strchr("]}*&!%@`,", s[from]) != NULL ? trapped(s, n, from, TRAP_SIGN, from)
                                                    : judge_plain(s, n, from);
    }
}
