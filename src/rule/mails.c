/* mails.c - mail addresses: which sign is missing, or is one too many. */
#include "rule_room.h"

#include <string.h>
#include <strings.h>

/* One fault of an address; the first row that fits is said. */
struct mail_fault {
    bool (*fits)(const char *address);
    const char *say;
};

static bool has_space(const char *a)
{
    return strpbrk(a, " \t\n") || strstr(a, "\u00a0") || strstr(a, "\u202f");
}

static bool has_comma(const char *a)
{
    return strchr(a, ',') || strchr(a, ';');
}

static bool has_accent(const char *a)
{
    for (; *a; a++) {
        if ((unsigned char)*a >= 0x80)
            return true;
    }
    return false;
}

/* portail-aides.example, www.x.example, https://x.example/y; but lea.martin and lea.martincourrier.example lack their @. */
static bool is_site(const char *a)
{
    if (strchr(a, '@'))
        return false;
    if (starts_with(a, "www.") || strstr(a, "://") || strchr(a, '/'))
        return true;
    static const char *const ends[] = { ".example", ".test", ".fr", ".com", ".org" };
    const char *dot = strchr(a, '.');
    for (size_t i = 0; dot && i < ARRAY_LEN(ends); i++) {
        if (!strcasecmp(dot, ends[i]))
            return true;
    }
    return false;
}

static bool lacks_at(const char *a)
{
    return !strchr(a, '@');
}

static bool has_two(const char *a)
{
    return strchr(strchr(a, '@') + 1, '@');
}

static bool lacks_name(const char *a)
{
    return *a == '@';
}

static bool lacks_end(const char *a)
{
    const char *end = strchr(a, '@') + 1, *dot = strrchr(end, '.');
    return !dot || dot == end || dot[1] == '\0' || strstr(end, "..");
}

static bool has_odd_sign(const char *a)
{
    return strpbrk(a, "#()<>[]:\"\\/!?&'*$€") || strstr(a, "..") || strstr(a, ".@") || *a == '.';
}

static const struct mail_fault faults[] = {
    { has_space, N_("L'adresse est bien là.\nMais il y a un espace.\nEnlevez l'espace.") },
    { is_site,
      N_("Vous avez trouvé la case.\nMais c'est l'adresse d'un site.\nUne adresse mail a le signe @.") },
    { lacks_at, N_("Les lettres sont là.\nIl manque le signe @.\nExemple : lea.martin@courrier.example") },
    { has_two, N_("Le signe @ est bien là.\nMais il y est 2 fois.\nEnlevez-en un.") },
    { has_comma, N_("Le signe @ est bien là.\nMais il y a une virgule.\nÉcrivez un point à sa place.") },
    { has_accent, N_("Le signe @ est bien là.\nMais une lettre a un accent.\nÉcrivez-la sans accent.") },
    { lacks_name,
      N_("Le signe @ est bien là.\nIl manque le nom, avant @.\nExemple : lea.martin@courrier.example") },
    { lacks_end,
      N_("Le signe @ est bien là.\nIl manque la fin de l'adresse.\nExemple : lea.martin@courrier.example") },
    { has_odd_sign, N_("Le signe @ est bien là.\nUn autre signe est à vérifier.\nRegardez chaque signe.") },
};

bool rule_email_look(struct look *l)
{
    const char *start = l->typed + strspn(l->typed, " \t\n");
    size_t n = strlen(start);
    while (n > 0 && strchr(" \t\n", start[n - 1]))
        n--;
    const char *address = arena_strndup(l->arena, start, n);
    for (size_t i = 0; i < ARRAY_LEN(faults); i++) {
        if (faults[i].fits(address))
            return rule_say(l, "rule", faults[i].say);
    }
    return true;
}
