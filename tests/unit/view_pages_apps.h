/* view_pages_apps.h - pages with a training window: mail and the web. */
#ifndef TESTS_VIEW_PAGES_APPS_H
#define TESTS_VIEW_PAGES_APPS_H

/* --- practise: mail --- */

static inline void tasks(struct page *p, bool second)
{
    page_open(p, (struct item){ .group = GROUP_TASK, .id = "task" });
    page_add(p, (struct item){ .kind = ITEM_TEXT,
                               .label = "Ouvrez le message de Nadia.",
                               .amount = 1,
                               .flags = second ? ITEM_DONE : ITEM_NOW });
    if (second)
        page_add(p, (struct item){ .kind = ITEM_TEXT,
                                   .label = "Répondez à Nadia avec le bouton Répondre.",
                                   .amount = 2,
                                   .flags = ITEM_NOW });
    page_close(p);
}

static inline void folders(struct page *p, int on)
{
    static const char *const names[] = { "Réception", "Brouillons", "Envoyés", "Indésirables", "Corbeille" };
    static const char *const ids[] = { "folder/inbox", "folder/drafts", "folder/sent", "folder/spam",
                                       "folder/trash" };
    page_open(p, (struct item){ .group = GROUP_PANE, .id = "pane/folders", .flags = ITEM_SIDE });
    page_open(p, (struct item){ .group = GROUP_LIST,
                                .id = "folders",
                                .gesture = "[↑] [↓] autre dossier",
                                .gesture_short = "[↑] [↓] autre" });
    for (int i = 0; i < (int)ARRAY_LEN(names); i++)
        page_add(p, (struct item){ .kind = ITEM_ROW,
                                   .id = ids[i],
                                   .label = names[i],
                                   .extra = i == 0 ? "2" : NULL,
                                   .flags = i == on ? ITEM_ON : 0 });
    page_close(p);
    page_close(p);
}

static inline void mail_begin(struct page *p, const char *key, bool second, int folder)
{
    lesson_page(p, key, 6);
    tasks(p, second);
    page_open(p, (struct item){ .group = GROUP_APP, .id = "app/mail", .label = "Courrier Libre" });
    folders(p, folder);
    page_open(p, (struct item){ .group = GROUP_PANE, .id = "pane/main" });
}

static inline void mail_end(struct page *p)
{
    page_close(p);
    page_close(p);
}

static inline void message(struct page *p, const char *id, const char *who, const char *what,
                           const char *when, unsigned flags)
{
    page_add(p, (struct item){ .kind = ITEM_ROW,
                               .id = id,
                               .label = who,
                               .text = what,
                               .extra = when,
                               .flags = flags,
                               .verb = "[Entrée] ouvrir" });
}

static inline void message_list(struct page *p)
{
    page_open(p, (struct item){ .group = GROUP_LIST,
                                .id = "messages",
                                .flags = ITEM_TABLE,
                                .gesture = "[↑] [↓] autre message",
                                .gesture_short = "[↑] [↓] autre" });
}

static void page_inbox(struct page *p)
{
    mail_begin(p, "mail/inbox", false, 0);
    message_list(p);
    message(p, "message/nadia", "Nadia Benali", "Rendez-vous mardi", "16 novembre", ITEM_NEW);
    message(p, "message/nuage", "Mon Nuage", "Bienvenue", "16 novembre", ITEM_NEW);
    message(p, "message/ecole", "École Jules", "Réunion du 24", "13 novembre", 0);
    message(p, "message/bakary", "Bakary", "Merci", "12 novembre", 0);
    page_close(p);
    bar(p, "[Tab] bouton suivant");
    button(p, "button/new", "Nouveau message");
    page_close(p);
    mail_end(p);
    page_wish(p, "messages", 0);
}

static inline void open_message(struct page *p)
{
    page_add(p, (struct item){ .kind = ITEM_PAIR,
                               .label = "Nadia Benali",
                               .text = "lundi 16 novembre 2026",
                               .flags = ITEM_STRONG | ITEM_QUIET });
    heading(p, "Rendez-vous mardi");
    page_add(
        p, (struct item){
               .kind = ITEM_TEXT,
               .id = "body",
               .label =
                   "Bonjour Léa,\nPouvez-vous venir mardi à 14 h ?\nAvez-vous votre attestation ?\nNadia" });
    page_open(p, (struct item){ .group = GROUP_BAR,
                                .gesture = "[Tab] bouton suivant",
                                .gesture_short = "[Tab] bouton" });
    page_add(p,
             (struct item){
                 .kind = ITEM_BUTTON, .id = "button/reply", .label = "Répondre", .verb = "[Entrée] ouvrir" });
    page_add(p, (struct item){ .kind = ITEM_BUTTON,
                               .id = "button/forward",
                               .label = "Transférer",
                               .verb = "[Entrée] ouvrir" });
    page_add(p, (struct item){ .kind = ITEM_BUTTON,
                               .id = "button/delete",
                               .label = "Supprimer",
                               .verb = "[Entrée] supprimer" });
    page_close(p);
}

static void page_message(struct page *p)
{
    mail_begin(p, "mail/message", true, 0);
    page_slot(p, 1, "[Tab] bouton suivant", "[Tab] bouton");
    open_message(p);
    mail_end(p);
    page_wish(p, "body", 0);
}

static void page_compose(struct page *p)
{
    mail_begin(p, "mail/compose", true, 0);
    page_slot(p, 1, "[Échap] retour", NULL);
    pair(p, "À", "nadia@courrier.example");
    pair(p, "Objet", "Re : Rendez-vous mardi");
    page_add(p, (struct item){ .kind = ITEM_FIELD,
                               .id = "field/body",
                               .label = "Message",
                               .value = "Bonjour Nadia,\nJe viens mardi.",
                               .lines = 4 });
    bar(p, NULL);
    button(p, "button/attach", "Joindre");
    button(p, "button/send", "Envoyer");
    button(p, "button/cancel", "Annuler");
    page_close(p);
    mail_end(p);
    page_wish(p, "field/body", 0);
}

static void page_hint(struct page *p)
{
    page_message(p);
    note(p, TONE_HINT, "Indice 1 sur 4 : vous allez répondre à Nadia.\nEncore bloqué ? Appuyez sur [F1].");
    page_wish(p, "button/reply", 1);
}

static void page_demo(struct page *p)
{
    static const struct action shown = { .verb = ACT_SET,
                                         .target = "field/body",
                                         .text = "Bonjour Nadia, je viens" };
    mail_begin(p, "mail/compose", true, 0);
    line_slots(p, "[Entrée] geste suivant", "[Échap] arrêter", NULL);
    p->slots[0].words_short = "[Entrée] suivant";
    pair(p, "À", "nadia@courrier.example");
    page_add(p, (struct item){ .kind = ITEM_FIELD,
                               .id = "field/body",
                               .label = "Message",
                               .value = "Bonjour Nadia, je viens" });
    bar(p, NULL);
    button(p, "button/attach", "Joindre");
    button(p, "button/send", "Envoyer");
    button(p, "button/cancel", "Annuler");
    page_close(p);
    mail_end(p);
    note(p, TONE_INFO, "Démonstration. Regardez : geste 2 sur 3.\nAprès, vous essayez.");
    p->shown = &shown;
    p->watch = true;
}

static void page_mistake(struct page *p)
{
    mail_begin(p, "mail/sent", true, 2);
    message_list(p);
    message(p, "message/sent", "À Nadia Benali", "Rendez-vous", "24 novembre", 0);
    page_close(p);
    mail_end(p);
    note(
        p, TONE_MISTAKE,
        "Bien : votre message est parti.\nIl manque : le lien avec la question de Nadia.\nÀ faire : ouvrez son message. Choisissez Répondre.");
    page_wish(p, "messages", 0);
}

static void page_success(struct page *p)
{
    mail_begin(p, "mail/sent", true, 2);
    message_list(p);
    message(p, "message/sent", "À Nadia Benali", "Re : Rendez-vous", "24 novembre", 0);
    page_close(p);
    mail_end(p);
    note(p, TONE_GOOD, "Bravo. Votre réponse est partie.\nNadia voit sa question et votre réponse.");
    page_slot(p, 0, "[Entrée] continuer", NULL);
    p->watch = true;
}

static void page_dialog(struct page *p)
{
    mail_begin(p, "mail/message", true, 0);
    open_message(p);
    page_close(p);
    page_open(
        p, (struct item){ .group = GROUP_DIALOG, .id = "dialog/delete", .label = "Supprimer ce message ?" });
    text(p, "Il va dans la corbeille. Vous pouvez le reprendre.");
    bar(p, "[Tab] bouton suivant");
    button(p, "button/yes", "Supprimer");
    button(p, "button/no", "Garder");
    page_close(p);
    page_close(p);
    page_close(p);
    p->scope = "dialog/delete";
    page_slot(p, 0, "[Entrée] choisir", NULL);
}

/* --- practise: the web --- */

static void page_form(struct page *p)
{
    page_begin(p, "web/form");
    page_place(p, "Formulaires › Remplir", "Remplir");
    page_steps(p, 5, 9);
    page_slot(p, 1, "[Échap] page avant", NULL);
    page_slot(p, 2, "[F1] aide", NULL);
    page_slot(p, 3, "[F2] appeler", NULL);
    page_open(p, (struct item){ .group = GROUP_TASK });
    page_add(p, (struct item){
                    .kind = ITEM_TEXT, .label = "Écrivez votre nom.", .amount = 1, .flags = ITEM_DONE });
    page_add(p, (struct item){ .kind = ITEM_TEXT,
                               .label = "Corrigez la date de naissance.",
                               .amount = 2,
                               .flags = ITEM_NOW });
    page_close(p);
    page_open(p, (struct item){ .group = GROUP_APP,
                                .label = "Fureteur : Portail des aides",
                                .text = "ce n'est pas un vrai site" });
    pair(p, "Adresse", "https://portail-aides.example/demande");
    page_add(p, (struct item){ .kind = ITEM_FIELD,
                               .id = "field/name",
                               .label = "Nom *",
                               .value = "Martin",
                               .flags = ITEM_DONE });
    page_add(p, (struct item){ .kind = ITEM_FIELD,
                               .id = "field/birth",
                               .label = "Date de naissance *",
                               .value = "11/22/1999",
                               .example = "22/11/1999",
                               .error = "Le jour d'abord, puis le mois." });
    button(p, "button/next", "Page suivante");
    page_close(p);
    page_wish(p, "field/birth", 0);
}

static void page_results(struct page *p)
{
    page_begin(p, "web/results");
    page_place(p, "Le web › Chercher", "Chercher");
    page_steps(p, 5, 9);
    page_slot(p, 0, "[Entrée] ouvrir", NULL);
    page_slot(p, 2, "[F1] aide", NULL);
    page_slot(p, 3, "[F2] appeler", NULL);
    page_open(p, (struct item){ .group = GROUP_TASK });
    page_add(p, (struct item){ .kind = ITEM_TEXT,
                               .label = "Cherchez « portail des aides ».",
                               .amount = 1,
                               .flags = ITEM_DONE });
    page_add(p, (struct item){
                    .kind = ITEM_TEXT, .label = "Ouvrez le site officiel.", .amount = 2, .flags = ITEM_NOW });
    page_close(p);
    page_open(p,
              (struct item){ .group = GROUP_APP, .label = "Fureteur", .text = "ce n'est pas un vrai site" });
    pair(p, "Adresse", "cherche.example/recherche");
    page_open(p, (struct item){ .group = GROUP_LIST,
                                .id = "results",
                                .gesture = "[↑] [↓] autre résultat",
                                .gesture_short = "[↑] [↓] autre" });
    page_add(p, (struct item){ .kind = ITEM_ROW,
                               .id = "r/1",
                               .label = "Annonce · Aides express, dossier en 5 minutes",
                               .text = "aides-express.test",
                               .extra = "29 euros" });
    page_add(p, (struct item){ .kind = ITEM_ROW,
                               .id = "r/2",
                               .label = "Annonce · Votre aide demain",
                               .text = "aide-rapide.test" });
    page_add(p, (struct item){ .kind = ITEM_ROW,
                               .id = "r/3",
                               .label = "Portail des aides : site officiel",
                               .text = "portail-aides.example",
                               .extra = "gratuit" });
    page_add(p, (struct item){ .kind = ITEM_ROW,
                               .id = "r/4",
                               .label = "Où aller ? Des personnes vous aident",
                               .text = "ou-aller.example" });
    page_close(p);
    page_close(p);
    page_wish(p, "r/3", 0);
}

static void page_upload(struct page *p)
{
    page_begin(p, "drive/upload");
    page_place(p, "Mes documents › Déposer un fichier", "Déposer un fichier");
    page_steps(p, 4, 9);
    page_slot(p, 1, "[Échap] retour", NULL);
    page_slot(p, 2, "[F1] aide", NULL);
    page_slot(p, 3, "[F2] appeler", NULL);
    page_open(p, (struct item){ .group = GROUP_TASK });
    page_add(p, (struct item){
                    .kind = ITEM_TEXT, .label = "Choisissez carte.pdf.", .amount = 1, .flags = ITEM_DONE });
    page_add(p,
             (struct item){
                 .kind = ITEM_TEXT, .label = "Attendez la fin du dépôt.", .amount = 2, .flags = ITEM_NOW });
    page_close(p);
    page_open(p, (struct item){ .group = GROUP_APP, .label = "Mon Nuage" });
    text(p, "carte.pdf part vers Mon Nuage.\nGardez cette page ouverte.");
    page_add(p, (struct item){ .kind = ITEM_PROGRESS, .label = "Dépôt", .amount = 60, .most = 100 });
    button(p, "button/stop", "Arrêter le dépôt");
    page_close(p);
}

#endif
