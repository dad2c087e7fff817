/* mail_to.c - what a beginner types in À: addresses, names, several of them, with or without mistakes. */
#include "mail_app.h"

#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

/* The next piece between commas or semicolons, without blanks at its ends. False at the end of the text. */
static bool next_piece(const char **s, struct str *out)
{
    str_clear(out);
    while (**s) {
        const char *start = *s + strspn(*s, ",; \t\n");
        size_t n = strcspn(start, ",;");
        *s = start + n;
        while (n > 0 && strchr(" \t\n", start[n - 1]))
            n--;
        if (n > 0) {
            str_addn(out, start, n);
            return true;
        }
    }
    return false;
}

char *mail_to_people(const struct world *w, const char *typed)
{
    struct str piece = { 0 }, all = { 0 };
    while (next_piece(&typed, &piece)) {
        const struct person *who = world_find_person(w, str_s(&piece));
        const char *name = who ? who->id : str_s(&piece);
        size_t n = strlen(name);
        bool twice = false;
        for (const char *line = str_s(&all); *line && !twice; line += strcspn(line, "\n"), line += *line != '\0')
            twice = strcspn(line, "\n") == n && !strncmp(line, name, n);
        if (twice)
            continue;
        if (all.len > 0)
            str_addc(&all, '\n');
        str_add(&all, name);
    }
    str_free(&piece);
    return all.s;
}

/* An address of a site, by its beginning or because it holds a dot and no blank. */
static bool looks_like_site(const char *s)
{
    return starts_with(s, "http") || starts_with(s, "www.") || (strchr(s, '.') && !strchr(s, ' '));
}

/* Something before the only @, and a dot inside what follows. */
static bool whole_address(const char *s)
{
    const char *at = strchr(s, '@');
    if (at == s || strchr(at + 1, '@'))
        return false;
    const char *dot = strrchr(at, '.');
    return dot && dot > at + 1 && dot[1];
}

static const char *piece_fault(const struct world *w, const char *piece)
{
    if (world_find_person(w, piece))
        return NULL;
    if (strchr(piece, '@')) {
        if (strpbrk(piece, " \t"))
            return N_("L'adresse a bien un @.\n"
                      "Elle a aussi un espace.\n"
                      "Enlevez l'espace dans la case À.");
        if (!whole_address(piece))
            return N_("L'adresse a bien un @.\n"
                      "Il manque un morceau avant ou après le @.\n"
                      "Recopiez l'adresse dans la case À.");
        return NULL;
    }
    if (looks_like_site(piece))
        return N_("Vous avez bien écrit une adresse.\n"
                  "Mais c'est l'adresse d'un site.\n"
                  "Écrivez une adresse avec @ dans la case À.");
    return N_("La case À est bien remplie.\n"
              "Il manque le signe @ dans l'adresse.\n"
              "Écrivez l'adresse entière dans la case À.");
}

const char *mail_to_fault(const struct world *w, const char *typed)
{
    struct str piece = { 0 };
    const char *fault = NULL;
    bool someone = false;
    while (!fault && next_piece(&typed, &piece)) {
        someone = true;
        fault = piece_fault(w, str_s(&piece));
    }
    str_free(&piece);
    if (!someone)
        return N_("Vous appuyez sur le bon bouton.\n"
                  "La case À est vide.\n"
                  "Écrivez l'adresse de la personne dans la case À.");
    return fault;
}

void mail_to_typed(struct str *out, const struct world *w, const char *people)
{
    str_clear(out);
    struct str one = { 0 };
    for (const char *s = people; s && *s;) {
        size_t n = strcspn(s, "\n");
        str_clear(&one);
        str_addn(&one, s, n);
        const struct person *who = world_person(w, str_s(&one));
        if (out->len > 0)
            str_add(out, ", ");
        str_add(out, who && who->mail ? who->mail : world_name(w, str_s(&one)));
        s += n;
        s += *s == '\n';
    }
    str_free(&one);
}

void mail_set_line(struct str *out, const char *text)
{
    str_set(out, text);
    for (size_t i = 0; i < out->len; i++) {
        if (out->s[i] == '\n' || out->s[i] == '\r')
            out->s[i] = ' ';
    }
}
