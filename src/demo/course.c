/* course.c - the path of the demonstration: lessons, what one can do after them, and their themes. */
#include "passerelle/demo.h"

#define DEVICE "prendre_en_main_du_materiel"
#define WEB "navigation_sur_internet"
#define FILES "gere_ses_contenus_numeriques"
#define SAFETY "securite_numerique"
#define RIGHTS "aide_aux_demarches_administratives"

static const struct report_lesson lessons[] = {
    { "demarrer-01", "Mon premier écran", "Je peux démarrer, choisir dans un menu et demander de l'aide.",
      DEVICE },
    { "clavier-01", "Les touches utiles", "Je peux écrire une phrase courte et la corriger.", DEVICE },
    { "clavier-03", "L'arobase, le point et le tiret", "Je peux écrire une adresse mail sans faute.",
      DEVICE },
    { "mail-01", "Comprendre une adresse mail", "Je peux lire, dicter et écrire une adresse mail.", "email" },
    { "secu-01", "Un mot de passe solide", "Je peux créer et garder un bon mot de passe.", SAFETY },
    { "mail-02", "Créer ma boîte mail", "J'ai ma propre adresse mail et je sais y revenir.", "email" },
    { "web-01", "Le navigateur et les liens", "Je peux aller sur un site et revenir en arrière.", WEB },
    { "mail-03", "Lire et répondre", "Je peux lire un message et y répondre.", "email" },
    { "mail-04", "Écrire un message clair", "Je peux écrire un message poli avec un objet.", "email" },
    { "secu-02", "L'ordinateur partagé", "Je peux quitter un ordinateur partagé sans laisser mes données.",
      SAFETY },
    { "cloud-02", "Déposer un fichier", "Je peux mettre un fichier dans mon espace.", FILES },
    { "mail-05", "Joindre et ouvrir un document", "Je peux envoyer et enregistrer un document par mail.",
      "email" },
    { "mail-08", "Récupérer mon compte sans téléphone",
      "Je peux retrouver mon compte si j'oublie mon mot de passe.", "email" },
    { "form-01", "Remplir un formulaire", "Je peux remplir un formulaire et corriger mes erreurs.", RIGHTS },
    { "secu-03", "Faux SMS et faux mails", "Je peux reconnaître un message piège.", SAFETY },
    { "web-04", "Lire l'adresse d'un site", "Je peux vérifier que je suis sur le bon site.", WEB },
    { "form-02", "Créer un compte sur un service", "Je peux ouvrir un compte et le confirmer.", RIGHTS },
    { "cloud-04", "Photographier un papier et le garder",
      "Je peux transformer un papier en document lisible.", FILES },
    { "form-04", "Joindre un justificatif", "Je peux envoyer un justificatif accepté.", RIGHTS },
    { "form-05", "Relire, envoyer, garder la preuve",
      "Je peux finir une démarche, garder la preuve et suivre la suite.", RIGHTS },
    { "creer-01", "Écrire une lettre", "Je peux écrire et enregistrer une lettre.",
      "creer_avec_le_numerique" },
    { "lien-01", "Le chat d'équipe", "Je peux participer à une discussion d'équipe.", "reseaux_sociaux" },
};

const struct report_course demo_course = { .lessons = lessons, .count = ARRAY_LEN(lessons) };
