/* links: site */
/* What people make on sites: events, articles, appointments, votes; lists with a filter; and what sites state. */
#include "unit/site_kit.h"

static void open_site(const char *site)
{
    struct site *s = world_site(&world, site);
    s->open = true;
    go(s->data->address);
}

/* --- an event --- */
static void make_event(void)
{
    open_site("mon-quartier");
    walk("press Créer un événement\nfill Titre = Promenade au lac\nfill Date = 21/11/2026\nfill Heure = 14h\n"
         "fill Lieu = Devant la résidence\nfill Qui peut voir ? = Mes invités\npress Continuer");
    at_page("mon-quartier", "inviter");
}

START_TEST(guests_are_ticked_or_typed_and_each_gets_a_mail)
{
    make_event();
    ck_assert_str_eq(value("mon-quartier", "evenement", "Heure"), "14 h 00");
    walk("press Annoncer l'événement");
    refused("Invités", "empty", "au moins 1 personne");
    walk("person Invités/bakary\nperson Invités/oksana");
    shows("toggle person/Invités/bakary \"Bakary Diallo\" +on");
    walk("person Invités/bakary\nfill Invités = bakary.diallo@courrier.example, oksana, Minh Tran\n"
         "press Annoncer l'événement");
    at_page("mon-quartier", "voir");
    ck_assert_str_eq(value("mon-quartier", "evenement", "Invités"), "bakary\noksana\ntran");
    size_t received = 0;
    for (size_t i = 0; i < world.fact_count; i++) {
        if (world.facts[i].kind != &world_facts[WORLD_MAIL_RECEIVED])
            continue;
        received++;
        ck_assert_str_eq(world.facts[i].value[1], "Invitation - Promenade au lac");
        ck_assert_ptr_nonnull(strstr(world.facts[i].value[2], "Jour : 21/11/2026\nHeure : 14 h 00"));
    }
    ck_assert_uint_eq(received, 3);
    ck_assert_str_eq(last_mail()->to, "tran");
    shows("text=\"Bakary Diallo, Oksana Kovalenko, Minh Tran\"");
}
END_TEST

START_TEST(somebody_unknown_cannot_be_invited)
{
    make_event();
    walk("fill Invités = Robert, bakary\npress Annoncer l'événement");
    refused("Invités", "rule", "Robert");
}
END_TEST

START_TEST(a_changed_hour_is_told_only_if_one_says_so)
{
    make_event();
    walk("fill Invités = bakary\npress Annoncer l'événement\nopen Changer l'heure\nfill Heure = 15 h\n"
         "fill Prévenir les invités = Non\npress Valider");
    stated("site.sent", "mon-quartier", "changer", NULL);
    ck_assert_ptr_nonnull(strstr(last_mail()->subject, "Invitation"));
    walk("open Changer l'heure\nfill Prévenir les invités = Oui\npress Valider");
    ck_assert_ptr_nonnull(strstr(last_mail()->body, "Nouvelle heure : 15 h 00"));
    ck_assert(!shown("Bakary : oui"));
    site_pass(&world, 24 * 60);
    show();
    shows("Bakary : oui, je viens.");
}
END_TEST

/* --- articles --- */
START_TEST(a_draft_is_kept_unchecked_published_corrected_hidden)
{
    open_site("plume");
    shows("Il n'y a rien ici");
    walk("press Écrire un article\nfill Pseudonyme = Fleur de riz\nfill Titre = La peinture de mon pays\n"
         "press Garder le brouillon");
    at_page("plume", "accueil");
    shows("row record/article \"La peinture de mon pays\"");
    walk("row article\nopen Corriger\npress Voir l'aperçu");
    refused("Licence de l'image", "empty", "vide"); /* the last of three */
    walk("fill Texte = J'aime la peinture sur tissu. On prend un tissu blanc.\nfill Image = Fleurs peintes\n"
         "fill Licence de l'image = Image libre\npress Voir l'aperçu\npress Publier\nopen Corriger\n"
         "fill Titre = La peinture sur tissu\npress Voir l'aperçu");
    ck_assert_str_eq(record("plume", "article")->state->name, "corrigé");
    walk("press Publier\npress Cacher");
    ck_assert_str_eq(record("plume", "article")->state->name, "caché");
    at_page("plume", "voir");
    walk("open Mes articles\npress Écrire un article");
    shows("field field/Titre \"Titre *\" source=\"Titre\" value=\"\"");
    walk("fill Pseudonyme = Léa Martin\npress Voir l'aperçu");
    ck_assert_str_eq(world.refusal,
                     "Le pseudonyme est rempli.\nMais on y lit votre vrai nom.\nChoisissez un nom inventé.");
    stated("site.refused", NULL, "plume", "empty");
    walk("fill Titre = Autre\npress Garder le brouillon");
    shows("row record/article~2 \"Autre\"");
    ck_assert(!act("row article~3"));
}
END_TEST

START_TEST(real_data_are_not_kept_even_in_a_draft)
{
    open_site("plume");
    walk("press Écrire un article\nfill Texte = Appelez-moi au 06 12 34 56 78\npress Garder le brouillon");
    refused("Texte", "real", "06 39 98");
    ck_assert_ptr_null(value("plume", "article", "Texte"));
}
END_TEST

/* --- appointments --- */
START_TEST(slots_open_with_the_story_and_are_given_back)
{
    go("rdv-guichet.example");
    walk(
        "fill Motif = Titre de séjour\nfill Adresse mail = lea.martin@courrier.example\npress Chercher un créneau");
    shows("Tout est complet");
    ck_assert(!shown("Créneau *"));
    site_pass(&world, 24 * 60);
    show();
    ck_assert(!shown("Tout est complet"));
    walk("fill Créneau = jeudi 26 novembre 2026, 10 h\npress Prendre ce rendez-vous");
    at_page("rdv-guichet", "pris");
    shows("Votre rendez-vous est pris.\\njeudi 26 novembre 2026, 10 h");
    ck_assert_ptr_nonnull(strstr(last_mail()->body, "Motif : Titre de séjour"));
    go("rdv-guichet.example/annuler");
    walk("press Annuler ce rendez-vous");
    ck_assert_str_eq(record("rdv-guichet", "rendez-vous")->state->name, "annulé");
    ck_assert_str_eq(world.notice, "C'est fait.");
    ck_assert(!shown("Annuler ce rendez-vous"));
}
END_TEST

START_TEST(a_chosen_record_is_taken_and_given_back)
{
    go("ou-aller.example/visite");
    shows("option=\"vendredi 20 novembre 2026, 14 h\" option=\"samedi 21 novembre 2026, 11 h\"");
    ck_assert(!shown("mercredi 18"));
    ck_assert(!act("fill Visite = mercredi 18 novembre 2026, 10 h"));
    walk("fill Visite = samedi 21 novembre 2026, 11 h\nfill Adresse mail = lea.martin@courrier.example\n"
         "press Prendre cette visite");
    at_page("ou-aller", "ma-visite");
    struct site *s = world_site(&world, "ou-aller");
    size_t taken = 0;
    for (size_t i = 0; i < s->count; i++)
        taken += streq(s->records[i]->state->name, "pris");
    ck_assert_uint_eq(taken, 2);
    walk("press Annuler ma visite");
    taken = 0;
    for (size_t i = 0; i < s->count; i++)
        taken += streq(s->records[i]->state->name, "pris");
    ck_assert_uint_eq(taken, 1);
}
END_TEST

START_TEST(a_list_shows_what_its_filter_leaves)
{
    go("ou-aller.example/lieux");
    shows("Médiathèque de Saint-Orens");
    walk("fill filter = 57200");
    shows("Le Fablab du Moulin");
    ck_assert(!shown("Médiathèque"));
    ck_assert(!act("row lieu")); /* it is not in sight */
    walk("fill filter = 99");
    shows("Aucune ligne");
    walk("fill filter = 572\nrow lieu~4");
    at_page("ou-aller", "lieu");
    shows("pair \"Jours ouverts\" text=\"vendredi et samedi, 10 h à 19 h\"");
    ck_assert(!shown("Modifier"));
    walk("press Garder ce lieu\npress Ne plus garder ce lieu\nopen Les lieux");
    shows("Médiathèque");
}
END_TEST

START_TEST(a_vote_counts_once)
{
    open_site("mon-avis");
    go("mon-avis.example/propositions");
    walk("row proposition\npress Je donne ma voix");
    shows("Voix : 13");
    shows("C'est déjà fait.");
    ck_assert(!act("press Je donne ma voix"));
}
END_TEST

/* --- facts --- */
struct heard {
    int count;
    char all[4096];
};

static void hear(void *ctx, const struct fact *f)
{
    struct heard *h = ctx;
    struct str s = { 0 };
    for (int i = 0; i < 3 && f->value[i]; i++)
        str_printf(&s, "%s ", f->value[i]);
    for (size_t i = 0; i < f->label_count; i++)
        str_printf(&s, "[%s=%s]", f->labels[i].label, f->labels[i].value);
    str_add(&s, "\n");
    h->count++;
    strncat(h->all, str_s(&s), sizeof h->all - strlen(h->all) - 1);
    str_free(&s);
}

static struct heard now(const char *name)
{
    struct heard h = { 0 };
    for (const struct fact_kind *k = site_facts; k->name; k++) {
        if (streq(k->name, name))
            site_now(&world, k, hear, &h);
    }
    return h;
}

START_TEST(records_state_their_boxes_the_empty_ones_too)
{
    go("rdv-guichet.example");
    walk("fill Motif = Titre de séjour");
    struct heard h = now("site.record");
    ck_assert_ptr_nonnull(strstr(h.all, "rendez-vous rdv-guichet choisi [Motif=]"));
    walk("fill Adresse mail = lea.martin@courrier.example\npress Chercher un créneau");
    h = now("site.record");
    ck_assert_ptr_nonnull(strstr(
        h.all,
        "rdv-guichet choisi [Motif=Titre de séjour][Adresse mail=lea.martin@courrier.example][Créneau=]"));
}
END_TEST

START_TEST(sessions_and_accounts_are_stated)
{
    struct heard h = now("site.session");
    ck_assert_uint_eq((unsigned)h.count, world.site_count);
    ck_assert_ptr_nonnull(strstr(h.all, "plume closed"));
    open_site("plume");
    h = now("site.session");
    ck_assert_ptr_nonnull(strstr(h.all, "plume open"));
    h = now("site.account");
    ck_assert_int_eq(h.count, 0);
    h = now("site.sent");
    ck_assert_int_eq(h.count, 0);
}
END_TEST

START_TEST(a_trap_says_that_something_was_sent_and_keeps_nothing)
{
    go("rdv-guichet.express-service.test");
    walk("fill Nom = Martin\nfill Numéro de carte bancaire = 4111 1111 1111 1111\npress Payer 39 euros");
    refused("Numéro de carte bancaire", "real", "carte");
    ck_assert_ptr_null(last_fact("site.sent"));
    walk("fill Numéro de carte bancaire = 1234 5678 9012 3456\npress Payer 39 euros");
    at_page("rdv-express", "merci");
    stated("site.sent", "rdv-express", "accueil", "trap");
    ck_assert_uint_eq(at.site->typed_count, 0);
}
END_TEST

START_TEST(a_trap_never_asks_to_be_filled_in)
{
    go("rdv-guichet.express-service.test");
    walk("press Payer 39 euros");
    refused("Numéro de carte bancaire", "empty", "Lisez d'abord la fin de l'adresse.");
}
END_TEST

/* --- what others wrote, and what is one's own from the beginning --- */
START_TEST(a_record_of_others_that_will_change_makes_the_story_wait)
{
    go("livres.example");
    at.site->seen = true; /* as the browser says */
    walk("row livre");
    ck_assert(!world_waits(&world));
    walk("press Réserver");
    ck_assert(world_waits(&world));
    site_pass(&world, 2 * 24 * 60);
    ck_assert_str_eq(last_mail()->body, "Le livre « Le jardin » est prêt.");
    ck_assert(!world_waits(&world));
}
END_TEST

START_TEST(a_list_of_some_states_a_day_that_is_written_and_a_mail_that_hides)
{
    go("livres.example/reserves");
    shows("Il n'y a rien ici pour le moment.");
    go("livres.example");
    walk("row livre\npress Réserver");
    shows("pas encore");
    site_pass(&world, 2 * 24 * 60);
    show();
    shows("mercredi 9 décembre 2026");
    ck_assert_str_eq(last_mail()->folder, "spam");
    go("livres.example/reserves");
    shows("Le jardin");
    ck_assert(!shown("La mer"));
    walk("row livre");
    at_page("livres", "livre");
}
END_TEST

START_TEST(what_the_service_fills_is_read_and_never_typed)
{
    go("livres.example");
    walk("row livre");
    shows("pair \"À rendre le\" text=\"pas encore\"");
    shows("pair \"Visites\" text=\"0\"");
    ck_assert(!act("fill Visites = 40"));
    ck_assert(!act("fill À rendre le = demain"));
    walk("press Je viens\npress Je viens");
    shows("pair \"Visites\" text=\"2\"");
    walk("press Réserver"); /* nothing is asked of such a box, and nothing of it is lost */
    ck_assert_ptr_null(world.refusal);
    shows("pair \"Visites\" text=\"2\"");
    site_pass(&world, 2 * 24 * 60);
    show();
    shows("pair \"À rendre le\" text=\"mercredi 9 décembre 2026\"");
}
END_TEST

START_TEST(a_page_that_opens_tomorrow_makes_the_story_wait_once_it_was_seen)
{
    go("rdv-guichet.example");
    at.site->seen = true;
    ck_assert(!world_waits(&world));
    walk(
        "fill Motif = Titre de séjour\nfill Adresse mail = lea.martin@courrier.example\npress Chercher un créneau");
    ck_assert(world_waits(&world));
    walk("open Page précédente");
    ck_assert(world_waits(&world));
    site_pass(&world, 24 * 60);
    ck_assert(!world_waits(&world));
}
END_TEST

START_TEST(a_world_may_begin_with_several_records_of_one_kind)
{
    go("livres.example");
    shows("\"Le pain\"");
    shows("\"Les oiseaux\"");
    walk("row emprunt");
    shows("chez vous");
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("site records");
    TCase *t = tcase_create("records");
    tcase_add_checked_fixture(t, kit_open, kit_close);
    tcase_add_test(t, guests_are_ticked_or_typed_and_each_gets_a_mail);
    tcase_add_test(t, somebody_unknown_cannot_be_invited);
    tcase_add_test(t, a_changed_hour_is_told_only_if_one_says_so);
    tcase_add_test(t, a_draft_is_kept_unchecked_published_corrected_hidden);
    tcase_add_test(t, real_data_are_not_kept_even_in_a_draft);
    tcase_add_test(t, slots_open_with_the_story_and_are_given_back);
    tcase_add_test(t, a_chosen_record_is_taken_and_given_back);
    tcase_add_test(t, a_list_shows_what_its_filter_leaves);
    tcase_add_test(t, a_vote_counts_once);
    tcase_add_test(t, records_state_their_boxes_the_empty_ones_too);
    tcase_add_test(t, sessions_and_accounts_are_stated);
    tcase_add_test(t, a_trap_never_asks_to_be_filled_in);
    tcase_add_test(t, a_trap_says_that_something_was_sent_and_keeps_nothing);
    tcase_add_test(t, a_record_of_others_that_will_change_makes_the_story_wait);
    tcase_add_test(t, a_list_of_some_states_a_day_that_is_written_and_a_mail_that_hides);
    tcase_add_test(t, what_the_service_fills_is_read_and_never_typed);
    tcase_add_test(t, a_page_that_opens_tomorrow_makes_the_story_wait_once_it_was_seen);
    tcase_add_test(t, a_world_may_begin_with_several_records_of_one_kind);
    suite_add_tcase(s, t);
    return s;
}
