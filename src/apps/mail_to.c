/* mail_to.c - what a beginner types in À: addresses, names, several of them, with or without mistakes. */
#include "mail_app.h"

#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

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
        for (const char *line = str_s(&all); *line && !twice;
             line += strcspn(line, "\n"), line += *line != '\0')
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

/* Someone who wrote to this mailbox, though the story does not know who it is. */
static bool wrote_to_us(const struct world *w, const char *address)
{
    for (size_t i = 0; i < w->mail_count; i++) {
        if (w->mail[i]->from && !strcasecmp(w->mail[i]->from, address))
            return true;
    }
    return false;
}

static bool has_accent(const char *s)
{
    while (*s && (unsigned char)*s < 0x80)
        s++;
    return *s != '\0';
}

static bool ends_well(const char *at)
{
    const char *dot = strrchr(at, '.');
    return !strchr(at + 1, '@') && dot && dot > at + 1 && dot[1];
}

/* A piece with an @ that is nobody's address. */
static const char *address_fault(const struct world *w, const char *piece)
{
    if (strpbrk(piece, " \t"))
        return N_("Le signe @ est bien là.\n"
                  "Mais il y a un espace dans l'adresse mail.\n"
                  "Effacez l'espace.");
    if (has_accent(piece))
        return N_("Le signe @ est bien là.\n"
                  "Mais il y a un accent dans l'adresse mail.\n"
                  "Écrivez la lettre simple : é devient e.");
    if (*piece == '@')
        return N_("Le signe @ est bien là.\n"
                  "Il manque le nom, avant le signe @.\n"
                  "Ajoutez le nom.");
    if (!ends_well(strchr(piece, '@')))
        return N_("Le signe @ est bien là.\n"
                  "Il manque la fin de l'adresse mail.\n"
                  "Ajoutez la fin. Exemple : courrier.example");
    if (wrote_to_us(w, piece))
        return NULL;
    return N_("Cette adresse mail a la bonne forme.\n"
              "Mais elle est inconnue ici.\n"
              "Vérifiez chaque lettre.");
}

/* A piece that is nobody's; %s stands for the box's label. */
static const char *piece_fault(const struct world *w, const char *piece)
{
    if (world_find_person(w, piece))
        return NULL;
    if (strchr(piece, '@'))
        return address_fault(w, piece);
    if (starts_with(piece, "http") || starts_with(piece, "www."))
        return N_("La case %s est la bonne.\n"
                  "Mais c'est l'adresse d'un site.\n"
                  "Une adresse mail a le signe @.");
    if (strchr(piece, '.')) /* a name has no dot inside */
        return N_("La case %s est la bonne.\n"
                  "Il manque le signe @ dans l'adresse mail.\n"
                  "Ajoutez @. Exemple : nom@courrier.example");
    return N_("La case %s est la bonne.\n"
              "Mais ce nom est inconnu ici.\n"
              "Écrivez le prénom, ou l'adresse mail.");
}

/* The sentences, with the label where they name the box. */
static void add_fault(struct str *out, const char *fault, const char *label)
{
    const char *place = strstr(fault, "%s");
    str_addn(out, fault, place ? (size_t)(place - fault) : strlen(fault));
    if (place)
        str_printf(out, "%s%s", label, place + strlen("%s"));
}

bool mail_to_fault(struct str *out, const struct world *w, const char *typed, const char *label)
{
    struct str piece = { 0 };
    const char *fault = NULL;
    while (!fault && next_piece(&typed, &piece))
        fault = piece_fault(w, str_s(&piece));
    str_free(&piece);
    str_clear(out);
    if (fault)
        add_fault(out, world_said(w, fault), label);
    return fault != NULL;
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
