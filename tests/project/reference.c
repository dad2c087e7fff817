/*
 * reference.c - doc/fr/reference.md is what the program's own tables say: keys, facts, rules, words of the screen.
 *
 *     reference FILE              compares, and says the first line that differs
 *     GENERATE=1 reference FILE   writes it
 */
#include "reference.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char head[] =
    "# La référence\n\n"
    "Ce document dit toutes les clés, tous les faits, toutes les règles et tous les mots de l'écran.\n"
    "Le programme l'écrit lui-même : il est toujours à jour. Les petites explications sont en anglais.\n"
    "Pour apprendre, lisez d'abord [Écrire une leçon](format.md), puis [Écrire un service](services.md).\n\n"
    "- « Un texte » : une ou plusieurs lignes, sous `|`.\n"
    "- « Un nom court » : des petites lettres sans accent, des chiffres, des tirets. Exemple : `mail-05`.\n"
    "- « Pour publier » : la leçon marche sans, mais `check --strict` le demande.\n";

void reference_cell(struct str *out, const char *text)
{
    for (const char *s = text; *s != '\0'; s++) {
        if (*s == '|')
            str_add(out, "\\|");
        else if (*s == '<' || *s == '>')
            str_add(out, *s == '<' ? "&lt;" : "&gt;");
        else
            str_addc(out, *s == '\n' ? ' ' : *s);
    }
}

/* True if it could be read; an absent file is an empty text. */
static void read_all(const char *path, struct str *out)
{
    char buf[4096];
    FILE *f = fopen(path, "rb");
    for (size_t n; f != NULL && (n = fread(buf, 1, sizeof buf, f)) > 0;)
        str_addn(out, buf, n);
    if (f != NULL)
        fclose(f);
}

static bool write_all(const char *path, const struct str *text)
{
    FILE *f = fopen(path, "wb");
    bool fine = f != NULL && fwrite(str_s(text), 1, text->len, f) == text->len;
    if (f != NULL)
        fine &= fclose(f) == 0;
    return fine;
}

static void tell_difference(const char *path, const char *has, const char *wants)
{
    unsigned line = 1;
    for (; *has != '\0' && *has == *wants; has++, wants++)
        line += *has == '\n';
    printf("%s:%u is not what the tables say; write it anew with GENERATE=1\n", path, line);
    printf("  tables: %.*s\n", (int)strcspn(wants, "\n"), wants);
}

int main(int argc, char **argv)
{
    struct str now = { 0 }, kept = { 0 };
    if (argc != 2)
        return 2;
    str_add(&now, head);
    reference_keys(&now);
    reference_rules(&now);
    reference_facts(&now);
    reference_words(&now);
    if (getenv("GENERATE") != NULL && !write_all(argv[1], &now))
        perror(argv[1]);
    read_all(argv[1], &kept);
    bool same = strcmp(str_s(&now), str_s(&kept)) == 0;
    if (!same)
        tell_difference(argv[1], str_s(&kept), str_s(&now));
    printf("%d passed, %d failed\n", same, !same);
    str_free(&now);
    str_free(&kept);
    return !same;
}
