/* sqlite_error.c - what SQLite reports, as one sentence: what failed, where, what to do. */
#include "sqlite.h"

struct sentence {
    int code;
    const char *text; /* %s: the path */
};

static const struct sentence sentences[] = {
    { SQLITE_FULL, N_("le journal %s n'a pas pu être écrit : le disque est plein ; libérez de la place, "
                      "puis recommencez") },
    { SQLITE_READONLY,
      N_("le journal %s n'a pas pu être écrit : le fichier, son dossier ou le disque est en lecture "
         "seule ; rendez-le modifiable, puis recommencez") },
    { SQLITE_BUSY,
      N_("le journal %s est occupé par un autre programme ; attendez un instant, puis recommencez") },
    { SQLITE_LOCKED,
      N_("le journal %s est occupé par un autre programme ; attendez un instant, puis recommencez") },
    { SQLITE_NOTADB, N_("%s n'est pas un journal de Passerelle ; choisissez un autre fichier avec --store") },
    { SQLITE_CORRUPT,
      N_("le journal %s est abîmé ; copiez le dossier, puis demandez à la personne qui s'occupe de "
         "l'ordinateur") },
    { SQLITE_CANTOPEN,
      N_("le journal %s ne s'ouvre pas : le fichier ou son dossier n'est pas accessible ; vérifiez "
         "le chemin et les droits") },
    { SQLITE_PERM, N_("le journal %s ne s'ouvre pas : le fichier n'est pas à vous ; vérifiez les droits") },
    { SQLITE_IOERR,
      N_("le journal %s n'a pas pu être lu ou écrit : le disque a répondu par une erreur ; vérifiez le "
         "disque, puis recommencez") },
    { SQLITE_NOMEM, N_("le journal %s n'a pas pu être lu : la mémoire est insuffisante") },
};

bool sqlite_failed_db(sqlite3 *db, const char *path, int code, struct diags *diags)
{
    for (size_t i = 0; i < ARRAY_LEN(sentences); i++) {
        if (sentences[i].code == (code & 0xff))
            return diag_error(diags, sentences[i].text, path);
    }
    return diag_error(diags,
                      "le journal %s a refusé une écriture (%s) ; copiez le dossier, puis demandez à la "
                      "personne qui s'occupe de l'ordinateur",
                      path, db != NULL ? sqlite3_errmsg(db) : sqlite3_errstr(code));
}

bool sqlite_failed(struct sqlite *s, int code, struct diags *diags)
{
    sqlite_failed_db(s->db, s->path, code, diags);
    /* After a failed write to the disk the system may hold pages that never reached it: start again from the file. */
    if ((code & 0xff) == SQLITE_IOERR)
        s->broken = true;
    return false;
}
