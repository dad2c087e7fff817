/*
 * meant.c - the word that somebody meant: its name in French, else the nearest, else the one that begins as it does.
 * The format has English keys; people who write lessons in French type French ones.
 */
#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

/* Folded, as text_fold() writes, and in order. A word may stand on several lines: the list that is asked decides. */
static const struct {
    const char *french, *word;
} names[] = {
    { "a", "to" },
    { "adresse", "address" },
    { "aide", "hints" },
    { "aide", "help" },
    { "appuyer", "press" },
    { "apres", "after" },
    { "auteur", "authors" },
    { "auteurs", "authors" },
    { "avant", "before" },
    { "bon", "right" },
    { "bonne", "right" },
    { "bouton", "button" },
    { "bouton", "press" },
    { "brouillon", "draft" },
    { "carte", "card" },
    { "case", "field" },
    { "champ", "field" },
    { "cherche", "searched" },
    { "choisir", "choose" },
    { "choix", "options" },
    { "choix", "choice" },
    { "cliquer", "press" },
    { "cocher", "tick" },
    { "comment", "how" },
    { "consigne", "do" },
    { "corps", "body" },
    { "courriel", "email" },
    { "courriel", "mail" },
    { "de", "from" },
    { "decocher", "untick" },
    { "destinataire", "to" },
    { "dire", "say" },
    { "dit", "say" },
    { "dossier", "folder" },
    { "dossier", "record" },
    { "dossiers", "folders" },
    { "duree", "minutes" },
    { "ecrire", "type" },
    { "efface", "deleted" },
    { "envoye", "sent" },
    { "envoyer", "sent" },
    { "erreur", "mistakes" },
    { "erreurs", "mistakes" },
    { "etape", "steps" },
    { "etapes", "steps" },
    { "etat", "state" },
    { "etats", "states" },
    { "exemple", "example" },
    { "exercice", "practise" },
    { "expediteur", "from" },
    { "faire", "do" },
    { "fait", "done" },
    { "faux", "wrong" },
    { "fichier", "file" },
    { "fichiers", "files" },
    { "fini", "done" },
    { "fois", "times" },
    { "gens", "people" },
    { "glisser", "drag" },
    { "heure", "time" },
    { "indice", "hints" },
    { "indices", "hints" },
    { "jour", "date" },
    { "juste", "right" },
    { "langue", "language" },
    { "lecon", "lessons" },
    { "lecons", "lessons" },
    { "lien", "link" },
    { "lire", "read" },
    { "liste", "list" },
    { "mail", "email" },
    { "maintenant", "now" },
    { "mauvais", "wrong" },
    { "message", "messages" },
    { "messagerie", "mail" },
    { "moi", "me" },
    { "monde", "world" },
    { "montant", "amount" },
    { "mot de passe", "password" },
    { "navigateur", "browser" },
    { "nom", "name" },
    { "nombre", "number" },
    { "numero", "number" },
    { "objet", "subject" },
    { "ordre", "order" },
    { "ouvert", "opened" },
    { "ouvert", "open" },
    { "ouvrir", "open" },
    { "ouvrir", "opened" },
    { "par", "by" },
    { "partage", "shared" },
    { "personne", "people" },
    { "personnes", "people" },
    { "practice", "practise" },
    { "pratique", "practise" },
    { "pratiquer", "practise" },
    { "quand", "when" },
    { "question", "choose" },
    { "recu", "received" },
    { "refuse", "refused" },
    { "regle", "rule" },
    { "relier", "match" },
    { "remplir", "fill" },
    { "repondu", "answered" },
    { "reponse", "answers" },
    { "reponse", "answer" },
    { "reponses", "answers" },
    { "rien", "none" },
    { "sans", "without" },
    { "si", "when" },
    { "signale", "reported" },
    { "site", "sites" },
    { "solution", "how" },
    { "sujet", "subject" },
    { "supprime", "deleted" },
    { "tache", "tasks" },
    { "taches", "tasks" },
    { "taille", "size" },
    { "taper", "type" },
    { "telecharge", "downloaded" },
    { "telephone", "phone" },
    { "texte", "text" },
    { "texte", "read" },
    { "titre", "title" },
    { "touche", "key" },
    { "verifie", "verified" },
    { "vrai", "right" },
};

static const char *among(const char *const words[], const char *before, size_t n, const char *word)
{
    for (size_t i = 0; words[i] != NULL; i++)
        if (strncmp(words[i], before, n) == 0 && streq(words[i] + n, word))
            return words[i];
    return NULL;
}

static size_t first_line(const char *french)
{
    size_t low = 0, high = ARRAY_LEN(names);
    while (low < high) {
        const size_t mid = low + (high - low) / 2;
        if (strcmp(names[mid].french, french) < 0)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

/* mail.ouvert: what stands before the point is known already. */
static const char *translated(const char *folded, const char *const words[])
{
    const char *point = strrchr(folded, '.'), *found = NULL;
    const size_t n = point != NULL ? (size_t)(point - folded) + 1 : 0;
    for (size_t i = first_line(folded + n); found == NULL && i < ARRAY_LEN(names); i++) {
        if (!streq(names[i].french, folded + n))
            break;
        found = among(words, folded, n, names[i].word);
    }
    return found;
}

/* Envoi, Envoyer: the longest beginning in common, of four letters and two thirds of the word at least. */
static const char *begins_alike(const char *folded, const char *const words[])
{
    const char *found = NULL;
    size_t best = 3, need = (strlen(folded) * 2 + 2) / 3;
    for (size_t i = 0; *folded != '\0' && words[i] != NULL; i++) {
        if ((words[i][0] | 0x20) != *folded && (words[i][0] & 0x80) == 0) /* nearly all of them */
            continue;
        char *other = text_fold(words[i]);
        size_t n = 0;
        while (folded[n] != '\0' && folded[n] == other[n])
            n++;
        if (n > best && n >= need && strchr(other + n, '.') == NULL) { /* a file is found by its whole name */
            best = n;
            found = words[i];
        }
        free(other);
    }
    return found;
}

/* Small letters alone, as keys are, fold to themselves. */
static bool is_plain(const char *s)
{
    while (*s >= 'a' && *s <= 'z')
        s++;
    return *s == '\0';
}

const char *text_meant(const char *word, const char *const words[])
{
    const bool plain = is_plain(word);
    char *to_free = plain ? NULL : text_fold(word);
    const char *folded = plain ? word : to_free;
    const char *found = translated(folded, words);
    if (found == NULL)
        found = text_nearest(word, words);
    if (found == NULL)
        found = begins_alike(folded, words);
    free(to_free);
    return found;
}
