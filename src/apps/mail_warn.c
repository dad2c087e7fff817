/* mail_warn.c - what is told once before a message goes: a document that is spoken of, private things and many readers. */
#include "mail_app.h"

#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

static bool holds_any(const char *text, const char *const words[])
{
    for (; *words; words++) {
        if (text_contains(text, *words))
            return true;
    }
    return false;
}

/* --- « ci-joint mon attestation », and nothing is joined --- */
/* Papers that people speak of; those of the story's files are known too. */
static const char *const papers[] = {
    "attestation",  "papier",     "document", "fichier", "photo",   "certificat",
    "relevé",       "carte",      "facture",  "copie",   "contrat", "cv",
    "justificatif", "formulaire", "dossier",  "reçu",    "scan",    NULL,
};

static bool names_a_paper(const struct world *w, const char *sentence)
{
    for (size_t i = 0; i < w->file_count; i++) {
        const char *paper = w->files[i]->data->paper;
        if (paper && text_contains(sentence, paper))
            return true;
    }
    return holds_any(sentence, papers);
}

/* One sentence says that a document comes along; one that asks for it, or misses it, does not. */
static bool says_joined(const struct world *w, const char *sentence)
{
    static const char *const joined[] = { "joint", "ci-joint", "je joins", "je vous joins", NULL };
    static const char *const missing[] = { "manque",    "oublié",    "n'est pas", "n'ai pas", "n'a pas",
                                           "n'y a pas", "pas joint", "pas reçu",  "sans",     NULL };
    if (strchr(sentence, '?') || holds_any(sentence, missing))
        return false;
    return holds_any(sentence, joined) || (text_contains(sentence, "voici") && names_a_paper(w, sentence));
}

static bool speaks_of_document(const struct mail_state *s, const struct world *w, const struct mail *m)
{
    struct str sentence = { 0 };
    bool says = false;
    (void)s;
    if (m->files || !m->body || mail_link_in(w, m->body))
        return false;
    for (const char *p = m->body; *p && !says;) {
        size_t n = strcspn(p, ".!?\n");
        n += p[n] != '\0'; /* its own sign tells whether it asks */
        str_clear(&sentence);
        str_addn(&sentence, p, n);
        says = says_joined(w, str_s(&sentence));
        p += n;
    }
    str_free(&sentence);
    return says;
}

static void say_document(struct mail_state *s, struct world *w, const struct mail *m)
{
    (void)m;
    mail_refuse(s, w, "button/join",
                N_("Vous parlez d'un document.\n"
                   "Il n'est pas joint.\n"
                   "Appuyez sur [Joindre]. Ou encore sur [Envoyer]."));
}

/* --- private things, and several readers --- */
static bool has_long_number(const char *text)
{
    enum { LONG = 6 };
    int digits = 0;
    for (; *text; text++) {
        if (*text >= '0' && *text <= '9')
            digits++;
        else if (!strchr(" .-", *text))
            digits = 0;
        if (digits >= LONG)
            return true;
    }
    return false;
}

static bool has_paper(const struct world *w, const char *files)
{
    struct str id = { 0 };
    bool found = false;
    for (const char *p = files ? files : ""; *p && !found; p += *p == '\n') {
        size_t n = strcspn(p, "\n");
        str_clear(&id);
        str_addn(&id, p, n);
        p += n;
        const struct file *f = world_file(w, str_s(&id));
        found = f && f->data->paper;
    }
    str_free(&id);
    return found;
}

static bool is_private(const struct mail_state *s, const struct world *w, const struct mail *m)
{
    static const char *const words[] = {
        "mot de passe", "mon code",  "malade",  "maladie",  "santé",           "médecin",     "hôpital",
        "traitement",   "opération", "argent",  "dette",    "dettes",          "loyer",       "salaire",
        "divorce",      "séparé",    "séparée", "tribunal", "titre de séjour", "mes papiers", NULL,
    };
    size_t several = s->to_all ? 2 : 3;
    if (mail_readers(m) < several)
        return false;
    return has_paper(w, m->files) || (m->body && (has_long_number(m->body) || holds_any(m->body, words)));
}

static void say_private(struct mail_state *s, struct world *w, const struct mail *m)
{
    mail_refuse(s, w, "button/cancel",
                N_("Votre message est bien écrit. Il parle de vous.\n"
                   "Attention : %d personnes vont lire.\n"
                   "Pour toutes : encore [Envoyer]. Sinon : [Annuler]."),
                (int)mail_readers(m));
}

static const struct warning {
    bool (*is)(const struct mail_state *, const struct world *, const struct mail *);
    void (*say)(struct mail_state *, struct world *, const struct mail *);
} warnings[] = {
    { speaks_of_document, say_document },
    { is_private, say_private },
};

bool mail_warn(struct mail_state *s, struct world *w, const struct mail *m)
{
    for (size_t i = 0; i < ARRAY_LEN(warnings); i++) {
        if (s->warned & 1u << i || !warnings[i].is(s, w, m))
            continue;
        s->warned |= 1u << i;
        warnings[i].say(s, w, m);
        return false;
    }
    return true;
}
