/* view_pages_screens.h - pages without a training window: before, in and around a lesson. */
#ifndef TESTS_VIEW_PAGES_SCREENS_H
#define TESTS_VIEW_PAGES_SCREENS_H

/* --- before the lesson --- */

static void page_login(struct page *p)
{
    static const char *const cards[][4] = {
        { "card/soleil", "Amina", "soleil", " \\ | /\n --O--\n / | \\" },
        { "card/bateau", "Bakary", "bateau", "   |\\\n   |_\\\n \\____/" },
        { "card/arbre", "Oksana", "arbre", "  .o.\n (ooo)\n   |" },
        { "card/velo", "Mamadou", "vélo", "   __,\n  _\\/_\n (o)(o)" },
        { "card/fleur", "Leïla", "fleur", "  (@)\n   |/\n  \\|" },
        { "card/montagne", "Yusuf", "montagne", "    /\\\n /\\/  \\\n/      \\" },
        { "card/new", "Je débute", NULL, "   |\n --+--\n   |" },
    };
    page_begin(p, "login");
    page_place(p, "Passerelle", NULL);
    page_right(p, "dimanche 22 novembre 2026", "22 novembre");
    line_slots(p, "[Entrée] c'est moi", "[↑] [↓] [←] [→] choisir", "[↑] [↓] choisir");
    page_slot(p, 2, "[F1] aide", NULL);
    page_slot(p, 3, "[F4] langue", NULL);
    heading(p, "Bonjour. Qui êtes-vous ?");
    page_open(p, (struct item){ .group = GROUP_GRID, .id = "cards", .amount = 3 });
    for (size_t i = 0; i < ARRAY_LEN(cards); i++)
        page_add(p, (struct item){ .kind = ITEM_ROW,
                                   .id = cards[i][0],
                                   .label = cards[i][1],
                                   .text = cards[i][2],
                                   .art = cards[i][3] });
    page_close(p);
}

static void page_new_card(struct page *p)
{
    static const char *const words[] = { "arbre", "bateau", "oiseau", NULL };
    page_begin(p, "login/new");
    page_place(p, "Passerelle › Nouvelle carte", "Nouvelle carte");
    page_right(p, "page 1 sur 2", "1 sur 2");
    page_slot(p, 1, "[Tab] case suivante", NULL);
    page_slot(p, 2, "[F1] aide", NULL);
    page_slot(p, 3, "[Échap] retour", NULL);
    heading(p, "Votre carte");
    text(p, "Écrivez un prénom ou un surnom.\nL'image vous aide à retrouver votre carte.");
    page_add(p, (struct item){ .kind = ITEM_FIELD,
                               .id = "field/name",
                               .label = "Mon nom sur la carte",
                               .value = "Naïma",
                               .verb = "[Entrée] valider" });
    page_add(p, (struct item){ .kind = ITEM_FIELD,
                               .id = "field/word",
                               .label = "Mon image",
                               .value = "oiseau",
                               .options = words });
    page_add(p, (struct item){ .kind = ITEM_PICTURE,
                               .label = "un oiseau",
                               .art = "     _\n   >(')__\n    (___/",
                               .flags = ITEM_ORNAMENT });
    page_add(p, (struct item){
                    .kind = ITEM_TOGGLE, .id = "toggle/secret", .label = "Je veux un secret de 3 images" });
    button(p, "button/create", "Créer ma carte");
    page_wish(p, "field/name", 0);
}

static void page_home(struct page *p)
{
    static const struct item path[] = {
        { .label = "Premiers pas", .amount = 6, .most = 6, .extra = "6 leçons sur 6", .flags = ITEM_DONE },
        { .label = "Ma boîte mail", .amount = 2, .most = 8, .extra = "2 leçons sur 8", .flags = ITEM_ON },
        { .label = "Me protéger", .amount = 1, .most = 6, .extra = "1 leçon sur 6" },
        { .label = "Mes documents dans le nuage", .amount = 0, .most = 7, .extra = "0 leçon sur 7" },
    };
    page_begin(p, "home");
    page_place(p, "Passerelle › Amina", "Amina");
    page_right(p, "mardi 24 novembre 2026", "24 novembre");
    line_slots(p, "[Entrée] ouvrir", "[↑] [↓] autre ligne", NULL);
    page_slot(p, 2, "[F1] aide", NULL);
    page_slot(p, 3, "[F10] menu", NULL);
    heading(p, "Bonjour Amina.");
    page_add(p, (struct item){ .kind = ITEM_BUTTON,
                               .id = "button/continue",
                               .label = "Continuer",
                               .text = "Lire et répondre, étape 4 sur 9",
                               .flags = ITEM_MAIN });
    list(p, "more", 0);
    row(p, "review", "Réviser", "2 exercices, 5 minutes");
    row(p, "need", "Mon besoin : envoyer un papier", "12 minutes");
    page_close(p);
    page_open(p, (struct item){ .group = GROUP_LIST, .id = "path", .label = "Mon chemin" });
    for (size_t i = 0; i < ARRAY_LEN(path); i++) {
        struct item it = path[i];
        it.kind = ITEM_ROW;
        page_add(p, it);
    }
    page_close(p);
    list(p, "all", 0);
    row(p, "lessons", "Toutes les leçons", NULL);
    row(p, "can", "Ce que je peux faire", "9 phrases");
    page_close(p);
}

/* --- steps --- */

static void page_read(struct page *p)
{
    lesson_page(p, "lesson/read", 1);
    line_slots(p, "[Entrée] continuer", "[Échap] page avant", NULL);
    text(p, "Nadia vous a écrit.\nElle pose deux questions.\nVous allez lui répondre.");
    text(p, "*Répondre* : écrire à la personne qui vous a écrit.");
}

static void page_choose(struct page *p)
{
    lesson_page(p, "lesson/choose", 2);
    line_slots(p, "[Entrée] valider", "[↑] [↓] ou [1] [2] [3]", "[↑] [↓] ou [1] [3]");
    text(p, "Que veut dire le point ● devant un message ?");
    list(p, "answers", ITEM_NUMBERED);
    row(p, "answer/1", "Le message n'est pas encore lu.", NULL);
    row(p, "answer/2", "Le message est dangereux.", NULL);
    row(p, "answer/3", "Le message est important.", NULL);
    page_close(p);
}

static void page_forgiven(struct page *p)
{
    lesson_page(p, "lesson/type", 3);
    line_slots(p, "[Entrée] continuer", "[Échap] page avant", NULL);
    text(p, "Comment s'appelle un document envoyé avec un message ?\nÉcrivez les 2 mots.");
    page_add(p, (struct item){ .kind = ITEM_FIELD,
                               .id = "field/answer",
                               .label = "Votre réponse",
                               .value = "piece jointe",
                               .flags = ITEM_SUBMIT | ITEM_DONE });
    page_add(p, (struct item){ .kind = ITEM_TEXT,
                               .label = "pièce jointe",
                               .value = "piece jointe",
                               .text = "le mot exact",
                               .flags = ITEM_MARK });
    note(p, TONE_GOOD, "C'est bien : vous avez trouvé le mot.\nPetit détail : è, avec un accent.");
}

static void page_match(struct page *p)
{
    static const char *const uses[] = { "écrire à la personne", "effacer le message", "mettre un document",
                                        NULL };
    lesson_page(p, "lesson/match", 4);
    line_slots(p, "[Entrée] valider", "[↑] [↓] [←] [→] changer", "flèches : changer");
    text(p, "À quoi sert chaque bouton ?\nChangez l'action avec [←] et [→].");
    page_add(p, (struct item){ .kind = ITEM_FIELD,
                               .id = "pair/1",
                               .label = "Répondre",
                               .value = uses[0],
                               .options = uses,
                               .flags = ITEM_DONE });
    page_add(p, (struct item){ .kind = ITEM_FIELD,
                               .id = "pair/2",
                               .label = "Transférer",
                               .value = uses[1],
                               .options = uses,
                               .flags = ITEM_SUBMIT });
    page_add(p, (struct item){ .kind = ITEM_FIELD,
                               .id = "pair/3",
                               .label = "Supprimer",
                               .options = uses,
                               .flags = ITEM_SUBMIT });
    button(p, "button/done", "J'ai fini");
    page_wish(p, "pair/2", 0);
}

static void page_order(struct page *p)
{
    page_begin(p, "lesson/order");
    page_place(p, "Me protéger › J'ai cliqué !", "J'ai cliqué !");
    page_steps(p, 5, 8);
    line_slots(p, "[Entrée] valider", "[Espace] prendre, poser", "[Espace] prendre");
    page_slot(p, 2, "[F1] aide", NULL);
    page_slot(p, 3, "[F2] appeler", NULL);
    text(p, "Mettez les gestes dans l'ordre.\nPrenez une ligne avec [Espace]. Montez-la avec [↑].");
    list(p, "rows", ITEM_NUMBERED);
    row(p, "row/1", "Je m'arrête.", NULL);
    page_add(p, (struct item){ .kind = ITEM_ROW,
                               .id = "row/2",
                               .label = "Je préviens ma banque.",
                               .extra = "↑ ↓",
                               .flags = ITEM_NOW });
    row(p, "row/3", "Je change mon mot de passe.", NULL);
    row(p, "row/4", "Je signale le message.", NULL);
    page_close(p);
    button(p, "button/done", "J'ai fini");
    page_wish(p, "row/2", 0);
}

/* --- around the lesson --- */

static void page_summary(struct page *p)
{
    lesson_page(p, "lesson/summary", 9);
    line_slots(p, "[Entrée] valider", "[↑] [↓] autre réponse", "[↑] [↓] autre");
    text(p, "La leçon est finie.");
    list(p, "can", 0);
    page_add(p, (struct item){ .kind = ITEM_ROW, .label = "Je peux lire un message.", .flags = ITEM_DONE });
    page_add(
        p, (struct item){ .kind = ITEM_ROW, .label = "Je peux répondre à un message.", .flags = ITEM_DONE });
    page_close(p);
    text(p, "À retenir :\n● = le message est nouveau.\nRépondre = écrire à la même personne.");
    page_open(p, (struct item){ .group = GROUP_LIST, .id = "rating", .label = "Et vous, que pensez-vous ?" });
    row(p, "rating/alone", "Je peux le faire seul ou seule.", NULL);
    row(p, "rating/help", "Je peux le faire avec un peu d'aide.", NULL);
    row(p, "rating/again", "Je veux recommencer.", NULL);
    page_close(p);
}

static void page_hidden(struct page *p)
{
    page_begin(p, "hidden");
    page_place(p, "Passerelle", NULL);
    page_slot(p, 0, "[Entrée] revenir", NULL);
    page_slot(p, 3, "[F2] appeler", NULL);
    text(p, "Cet écran est caché.\nVotre travail est gardé.");
    page_add(p,
             (struct item){ .kind = ITEM_PICTURE, .label = "un soleil", .art = " \\ | /\n --O--\n / | \\" });
    text(p, "Carte soleil : appuyez sur [Entrée] pour revenir.");
}

static void page_help(struct page *p)
{
    page_begin(p, "help");
    page_place(p, "Aide", NULL);
    page_right(p, "page 1 sur 2", "1 sur 2");
    line_slots(p, "[Entrée] j'ai compris", "[↓] page suivante", NULL);
    page_slot(p, 3, "[F2] appeler", NULL);
    heading(p, "Comment faire ?");
    pair(p, "[Entrée]", "dire oui, ouvrir, valider");
    pair(p, "[↑] [↓]", "aller sur une autre ligne");
    pair(p, "[Tab]", "aller au bouton suivant");
    pair(p, "[Échap]", "revenir en arrière");
    pair(p, "[F1] ou [?]", "demander de l'aide");
    pair(p, "[F2]", "appeler la formatrice");
    pair(p, "[F10]", "menu : langue, cacher, arrêter");
    text(p, "Ici, vous ne pouvez rien casser.");
}

static void page_menu(struct page *p)
{
    page_begin(p, "menu");
    page_place(p, "Menu", NULL);
    line_slots(p, "[Entrée] choisir", "[↑] [↓] autre ligne", NULL);
    page_slot(p, 2, "[F1] aide", NULL);
    page_slot(p, 3, "[Échap] retour", NULL);
    heading(p, "Que voulez-vous faire ?");
    list(p, "menu", 0);
    row(p, "menu/back", "Retour à la leçon", "[Échap]");
    row(p, "menu/call", "Appeler la formatrice", "[F2]");
    row(p, "menu/language", "Une autre langue", "[F4]");
    row(p, "menu/hide", "Cacher l'écran", "[F9]");
    row(p, "menu/colours", "Les couleurs", "automatique");
    row(p, "menu/keys", "Les touches du clavier", NULL);
    row(p, "menu/home", "Retour à l'accueil", NULL);
    row(p, "menu/leave", "J'ai fini pour aujourd'hui", NULL);
    page_close(p);
}

static void page_language(struct page *p)
{
    page_begin(p, "language");
    page_place(p, "Langue", NULL);
    line_slots(p, "[Entrée] choisir", "[↑] [↓] autre ligne", NULL);
    page_slot(p, 2, "[F1] aide", NULL);
    page_slot(p, 3, "[Échap] retour", NULL);
    heading(p, "Langue · Language · Мова");
    list(p, "languages", 0);
    row(p, "fr", "Français", "français");
    row(p, "en", "English", "anglais");
    row(p, "uk", "Українська", "ukrainien");
    row(p, "tr", "Türkçe", "turc");
    page_close(p);
    text(p, "Les boutons des sites restent aussi en français.");
}

#endif
