/* new_kinds.c - what a new lesson may practise, one row a kind; and how its text is filled with answers. */
#include "new.h"

const struct new_kind new_kinds[] = {
    { "mail", N_("des mails, dans Courrier Libre"), "Répondre à un message", "Je peux répondre à un message.",
      "email", new_mail_text, true, false },
    { "drive", N_("des documents, dans Mon Nuage"), "Retrouver un document", "Je peux retrouver un document.",
      "gere_ses_contenus_numeriques", new_drive_text, true, false },
    { "phone", N_("un téléphone d'essai"), "Lire un message", "Je peux lire un message sur un téléphone.",
      "prendre_en_main_du_materiel", new_phone_text, true, false },
    { "browser", N_("un site, avec un formulaire"), "Faire une demande",
      "Je peux faire une demande en ligne.", "navigation_sur_internet", new_browser_text, true, true },
    { "none", N_("des questions seulement"), "Connaître le clavier", "Je peux valider et revenir.",
      "prendre_en_main_du_materiel", new_plain_text, false, false },
    { 0 },
};

const struct new_kind new_visit = { "browser",
                                    NULL,
                                    "Ouvrir un site",
                                    "Je peux ouvrir un site par son adresse.",
                                    "navigation_sur_internet",
                                    new_visit_text,
                                    true,
                                    true };

static const struct {
    const char *word;
    size_t offset;
} places[] = {
    { "{id}", offsetof(struct answers, id) },         { "{title}", offsetof(struct answers, title) },
    { "{can_do}", offsetof(struct answers, can_do) }, { "{theme}", offsetof(struct answers, theme) },
    { "{author}", offsetof(struct answers, author) }, { "{address}", offsetof(struct answers, address) },
    { "{today}", offsetof(struct answers, today) },   { "{lessons}", offsetof(struct answers, lessons) },
    { "{site}", offsetof(struct answers, site) },
};

void new_fill(struct str *out, const char *text, const struct answers *a)
{
    while (*text != '\0') {
        size_t n = strcspn(text, "{"), i = 0;
        str_addn(out, text, n);
        text += n;
        while (i < ARRAY_LEN(places) && !starts_with(text, places[i].word))
            i++;
        if (i == ARRAY_LEN(places))
            continue; /* the end: no other brace stands in the texts */
        str_add(out, *(const char *const *)((const char *)a + places[i].offset));
        text += strlen(places[i].word);
    }
}
