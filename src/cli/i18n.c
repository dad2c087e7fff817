/* The interface's language: gettext, with French source texts. The language can change while the program runs. */
#include "cli.h"

#include <libintl.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

/* gettext looks its catalogues up again when this number changes (GNU gettext manual, "Being a gettext grok"). */
extern int _nl_msg_cat_cntr;

static bool source_language = true;

void i18n_use(const char *code)
{
    source_language = code == NULL || streq(code, "fr");
    if (!source_language && streq(setlocale(LC_MESSAGES, NULL), "C"))
        setlocale(LC_MESSAGES, "C.UTF-8"); /* the plain C locale never translates */
    setenv("LANGUAGE", code != NULL ? code : "fr", 1);
    ++_nl_msg_cat_cntr;
}

/* A catalogue answers the empty text with its own head. */
bool i18n_there(const char *code)
{
    static const char head[] = "";
    return code == NULL || streq(code, "fr") || *gettext(head) != '\0';
}

const char *i18n_guess(void)
{
    static const char *const names[] = { "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG" };
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        const char *value = getenv(names[i]);
        for (const struct language *l = languages; value != NULL && l->code != NULL; l++)
            if (strncmp(value, l->code, 2) == 0)
                return l->code;
    }
    return NULL;
}

void i18n_start(const char *lang)
{
    struct str path = { 0 };
    const char *code = lang != NULL ? lang : i18n_guess();
    if (setlocale(LC_ALL, "") == NULL)
        setlocale(LC_CTYPE, "C.UTF-8");
    setlocale(LC_NUMERIC, "C");
    path_locale(&path);
    bindtextdomain("passerelle", str_s(&path));
    bind_textdomain_codeset("passerelle", "UTF-8");
    textdomain("passerelle");
    str_free(&path);
    i18n_use(code);
}

const char *i18n_tr(const char *one, const char *many, unsigned long n)
{
    if (*one == '\0')
        return one; /* gettext would give its header */
    if (source_language)
        return many != NULL && n > 1 ? many : one;
    return many != NULL ? ngettext(one, many, n) : gettext(one);
}

const char *_(const char *source)
{
    return i18n_tr(source, NULL, 1);
}
