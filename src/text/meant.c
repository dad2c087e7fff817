/*
 * meant.c - the word that somebody meant: its name in French, else the nearest, else the one that begins as it does.
 * The format has English keys; people who write lessons in French type French ones.
 */
#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

/* Folded, as text_fold() writes. A word may stand on several lines: the list that is asked decides. */
static const struct {
    const char *french, *word;
} names[] = {
    /* keys */
    { "titre", "title" },
    { "duree", "minutes" },
    { "etape", "steps" },
    { "etapes", "steps" },
    { "lecon", "lessons" },
    { "lecons", "lessons" },
    { "monde", "world" },
    { "lire", "read" },
    { "texte", "text" },
    { "texte", "read" },
    { "choisir", "choose" },
    { "question", "choose" },
    { "ecrire", "type" },
    { "taper", "type" },
    { "pratique", "practise" },
    { "pratiquer", "practise" },
    { "exercice", "practise" },
    { "practice", "practise" },
    { "relier", "match" },
    { "ordre", "order" },
    { "reponse", "answers" },
    { "reponse", "answer" },
    { "reponses", "answers" },
    { "juste", "right" },
    { "vrai", "right" },
    { "bon", "right" },
    { "bonne", "right" },
    { "faux", "wrong" },
    { "mauvais", "wrong" },
    { "dire", "say" },
    { "dit", "say" },
    { "tache", "tasks" },
    { "taches", "tasks" },
    { "faire", "do" },
    { "consigne", "do" },
    { "fait", "done" },
    { "fini", "done" },
    { "indice", "hints" },
    { "indices", "hints" },
    { "aide", "hints" },
    { "aide", "help" },
    { "comment", "how" },
    { "solution", "how" },
    { "erreur", "mistakes" },
    { "erreurs", "mistakes" },
    { "quand", "when" },
    { "si", "when" },
    { "par", "by" },
    { "apres", "after" },
    { "avant", "before" },
    { "carte", "card" },
    { "auteur", "authors" },
    { "auteurs", "authors" },
    { "langue", "language" },
    { "verifie", "verified" },
    { "exemple", "example" },
    { "regle", "rule" },
    { "choix", "options" },
    { "choix", "choice" },
    { "champ", "field" },
    { "case", "field" },
    { "lien", "link" },
    { "bouton", "button" },
    { "bouton", "press" },
    { "liste", "list" },
    { "dossier", "folder" },
    { "dossier", "record" },
    { "dossiers", "folders" },
    { "fichier", "file" },
    { "fichiers", "files" },
    { "site", "sites" },
    { "personne", "people" },
    { "personnes", "people" },
    { "gens", "people" },
    { "message", "messages" },
    { "etat", "state" },
    { "etats", "states" },
    { "taille", "size" },
    { "jour", "date" },
    { "maintenant", "now" },
    { "moi", "me" },
    { "nom", "name" },
    { "objet", "subject" },
    { "sujet", "subject" },
    { "de", "from" },
    { "expediteur", "from" },
    { "a", "to" },
    { "destinataire", "to" },
    { "corps", "body" },
    { "sans", "without" },
    { "fois", "times" },
    { "rien", "none" },
    /* apps, rules */
    { "courriel", "email" },
    { "courriel", "mail" },
    { "mail", "email" },
    { "messagerie", "mail" },
    { "telephone", "phone" },
    { "navigateur", "browser" },
    { "adresse", "address" },
    { "nombre", "number" },
    { "numero", "number" },
    { "montant", "amount" },
    { "heure", "time" },
    { "mot de passe", "password" },
    /* verbs, facts */
    { "ouvrir", "open" },
    { "ouvrir", "opened" },
    { "ouvert", "opened" },
    { "ouvert", "open" },
    { "appuyer", "press" },
    { "cliquer", "press" },
    { "remplir", "fill" },
    { "cocher", "tick" },
    { "decocher", "untick" },
    { "glisser", "drag" },
    { "touche", "key" },
    { "envoye", "sent" },
    { "envoyer", "sent" },
    { "recu", "received" },
    { "supprime", "deleted" },
    { "efface", "deleted" },
    { "signale", "reported" },
    { "cherche", "searched" },
    { "repondu", "answered" },
    { "partage", "shared" },
    { "refuse", "refused" },
    { "dossier", "folder" },
    { "brouillon", "draft" },
    { "fichier", "file" },
    { "telecharge", "downloaded" },
};

static const char *among(const char *const words[], const char *before, size_t n, const char *word)
{
    for (size_t i = 0; words[i] != NULL; i++)
        if (strncmp(words[i], before, n) == 0 && streq(words[i] + n, word))
            return words[i];
    return NULL;
}

/* mail.ouvert: what stands before the point is known already. */
static const char *translated(const char *folded, const char *const words[])
{
    const char *point = strrchr(folded, '.');
    const size_t n = point != NULL ? (size_t)(point - folded) + 1 : 0;
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        const char *word = streq(names[i].french, folded + n) ? among(words, folded, n, names[i].word) : NULL;
        if (word != NULL)
            return word;
    }
    return NULL;
}

/* Envoi, Envoyer: the longest beginning in common, of four letters and two thirds of the word at least. */
static const char *begins_alike(const char *folded, const char *const words[])
{
    const char *found = NULL;
    size_t best = 3, need = (strlen(folded) * 2 + 2) / 3;
    for (size_t i = 0; words[i] != NULL; i++) {
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

const char *text_meant(const char *word, const char *const words[])
{
    char *folded = text_fold(word);
    const char *found = translated(folded, words);
    if (found == NULL)
        found = text_nearest(word, words);
    if (found == NULL)
        found = begins_alike(folded, words);
    free(folded);
    return found;
}
