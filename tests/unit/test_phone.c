/* links: apps session page */
/* Téléphone d'essai with actions as lines: messages true and false, calls, photos of papers, the number. */
#include "passerelle/judge.h"
#include "unit/app_kit.h"
#include "unit/lea_files.h"

static struct kit k;

static void open_phone(void)
{
    kit_open(&k, &app_phone, &files_data);
}

static void close_phone(void)
{
    kit_close(&k);
}

/* --- messages --- */
START_TEST(messages_that_came_stand_in_the_side_newest_first)
{
    ck_assert_str_eq(k.page.focus, "sms/colis");
    ck_assert_int_lt(page_find(&k.page, "sms/colis"), page_find(&k.page, "sms/rdv"));
    ck_assert_int_lt(page_find(&k.page, "sms/demain"), 0);
    ck_assert_str_eq(app_phone.news(k.state, &k.world, &k.page), "3 nouveaux"); /* two messages, one call */
    kit_do(&k, "activate sms/colis");
    ck_assert_str_eq(kit_event(&k), "phone.opened colis | some");
    ck_assert_str_eq(k.page.key, "phone/sms/colis");
    ck_assert(kit_shows(&k, "16 novembre, 8 h 01"));
    ck_assert_str_eq(app_phone.news(k.state, &k.world, &k.page), "2 nouveaux");
    kit_do(&k, "activate sms/rdv");
    ck_assert_str_eq(kit_event(&k), "phone.opened rdv | -");
}
END_TEST

START_TEST(an_address_in_a_message_is_a_link_that_asks_the_browser)
{
    kit_do(&k, "activate sms/colis");
    ck_assert_int_gt(page_find(&k.page, "link/colis.livraison-rapide.test"),
                     page_find(&k.page, "button/delete"));
    kit_do(&k, "activate link/colis.livraison-rapide.test");
    ck_assert_str_eq(k.world.asked.app, "browser");
    ck_assert_str_eq(k.world.asked.what, "colis.livraison-rapide.test");
    ck_assert_str_eq(k.world.asked.how, "link");
    ck_assert_ptr_eq(k.world.asked.trap, &trap_parcel);
    kit_do(&k, "activate sms/rdv"); /* a mail address is no link */
    for (int i = 0; i < k.page.count; i++)
        ck_assert(k.page.items[i].kind != ITEM_LINK);
}
END_TEST

START_TEST(a_message_is_reported_then_deleted)
{
    kit_do(&k, "activate sms/colis\nactivate button/report");
    ck_assert_str_eq(kit_event(&k), "phone.reported colis | some");
    ck_assert(kit_shows(&k, "signalé"));
    ck_assert_int_lt(page_find(&k.page, "button/report"), 0);
    ck_assert_str_eq(k.page.focus, "button/back"); /* [Entrée] again deletes nothing */
    kit_do(&k, "activate button/delete");
    ck_assert_str_eq(kit_event(&k), "phone.deleted colis | some");
    ck_assert_str_eq(k.page.key, "phone/sms");
    ck_assert_str_eq(k.page.focus, "sms/rdv");
    ck_assert_int_lt(page_find(&k.page, "sms/colis"), 0);
}
END_TEST

START_TEST(a_trap_is_judged_by_its_clue)
{
    kit_do(&k, "activate sms/colis\nactivate button/judge");
    ck_assert_int_lt(page_find(&k.page, "field/clue"), 0);
    kit_do(&k, "set field/answer \"Un piège\"");
    ck_assert_str_eq(kit_event(&k), "phone.opened colis | some"); /* nothing is judged yet */
    kit_do(&k, "activate button/validate");
    ck_assert_ptr_nonnull(strstr(k.world.refusal, "Il manque l'indice."));
    ck_assert_str_eq(k.page.focus, "field/clue");
    kit_do(&k, "set field/clue \"L'urgence\"");
    ck_assert_str_eq(kit_event(&k), "phone.judged colis | wrong | urgency | some");
    ck_assert_ptr_nonnull(strstr(k.world.refusal, "autre indice"));
    kit_do(&k, "set field/clue \"L'argent\"");
    ck_assert_str_eq(kit_event(&k), "phone.judged colis | right | money | some");
    ck_assert_ptr_nonnull(strstr(k.world.notice, "On demande 1,90 euro pour un colis."));
    ck_assert(kit_shows(&k, "Ce message est un piège."));
    ck_assert_str_eq(k.page.focus, "button/next");
    kit_do(&k, "activate button/next");
    ck_assert_str_eq(k.page.key, "phone/sms/rdv");
}
END_TEST

START_TEST(a_choice_turned_by_the_arrows_waits_for_the_button)
{
    kit_do(&k, "activate sms/colis\nactivate button/judge\nset field/answer \"Vrai\" by=key");
    ck_assert_str_eq(kit_event(&k), "phone.opened colis | some");
    kit_do(&k, "set field/answer \"Un piège\" by=key\nset field/clue \"L'argent\" by=key");
    ck_assert_str_eq(kit_event(&k), "phone.opened colis | some");
    kit_do(&k, "activate button/validate");
    ck_assert_str_eq(kit_event(&k), "phone.judged colis | right | money | some");
}
END_TEST

START_TEST(a_true_message_is_judged_at_once)
{
    kit_do(&k, "activate sms/rdv\nactivate button/judge\nset field/answer \"Vrai\"");
    ck_assert_str_eq(kit_event(&k), "phone.judged rdv | right | - | -");
    ck_assert_ptr_nonnull(strstr(k.world.notice, "Vous connaissez Nadia."));
    kit_do(&k, "activate sms/rdv\nactivate button/judge\nset field/answer \"Un piège\"\n"
               "set field/clue \"L'argent\"");
    ck_assert_str_eq(kit_event(&k), "phone.judged rdv | wrong | money | -");
    ck_assert_ptr_nonnull(strstr(k.world.refusal, "ce message est vrai"));
    kit_do(&k, "activate sms/colis\nactivate button/judge\nset field/answer \"Vrai\"");
    ck_assert_str_eq(kit_event(&k), "phone.judged colis | wrong | - | some");
    kit_do(&k, "back");
    ck_assert_str_eq(k.page.key, "phone/sms/colis");
}
END_TEST

/* A code that a service sent is nobody's trap, and no author wrote why. */
START_TEST(a_message_without_a_reason_is_true_all_the_same)
{
    const struct sms *m = world_send_sms(&k.world, "Portail des aides", "Votre code : 123 456.");
    kit_do(&k,
           arena_printf(&k.arena, "activate %s\nactivate button/judge\nset field/answer \"Vrai\"", m->row));
    for (int i = 0; i < k.page.count; i++)
        ck_assert(k.page.items[i].kind != ITEM_NOTE || k.page.items[i].label != NULL);
    ck_assert(kit_shows(&k, "Ce message est vrai."));
}
END_TEST

/* fill: { Ce message: Un piège, L'indice: L'argent } */
START_TEST(a_how_fills_the_choices)
{
    static const struct how_field fields[] = { { .label = "Ce message", .value = "Un piège" },
                                               { .label = "L'indice", .value = "L'argent" } };
    struct how how = { .verb = HOW_FILL, .fields = fields, .count = 2 };
    kit_do(&k, "activate sms/colis\nactivate button/judge");
    for (size_t part = 0; part < how_parts(&how); part++) {
        struct action a;
        const char *right;
        ck_assert_int_eq(how_find(&how, part, &k.page, &k.world, &k.arena, &a, &right), HOW_DONE);
        ck_assert(kit_act(&k, &a));
    }
    ck_assert_str_eq(kit_event(&k), "phone.judged colis | right | money | some");
}
END_TEST

START_TEST(a_world_without_traps_asks_nothing)
{
    struct message_data plain = files_sms[1];
    struct world_data data = files_data;
    struct kit plain_phone;
    plain.safe = NULL;
    data.phone.messages = &plain;
    data.phone.count = 1;
    kit_open(&plain_phone, &app_phone, &data);
    kit_do(&plain_phone, "activate sms/rdv");
    ck_assert_int_lt(page_find(&plain_phone.page, "button/judge"), 0);
    kit_close(&plain_phone);
}
END_TEST

START_TEST(a_code_that_a_service_sends_is_there_at_once)
{
    struct sms *m = world_send_sms(&k.world, "Portail des aides", "Votre code : 123 456.");
    kit_do(&k, arena_printf(&k.arena, "activate %s", m->row));
    ck_assert(kit_shows(&k, "123 456"));
    ck_assert_str_eq(k.page.key, "phone/sms/sms-1");
}
END_TEST

/* --- calls --- */
START_TEST(a_call_is_answered_by_choosing)
{
    kit_do(&k, "activate place/calls\nactivate call/banque\nactivate answer/2");
    ck_assert_str_eq(kit_event(&k), "phone.answered banque | Le code est 123456.");
    ck_assert_ptr_nonnull(strstr(k.world.refusal, "c'est un piège"));
    kit_do(&k, "activate answer/1");
    ck_assert_str_eq(kit_event(&k), "phone.answered banque | Je ne donne pas ce code.");
    ck_assert_str_eq(k.world.notice, "Un code ne se donne jamais.");
    ck_assert_str_eq(k.page.key, "phone/place/calls");
    ck_assert_int_lt(page_find(&k.page, "call/soir"), 0); /* tomorrow */
}
END_TEST

/* --- the camera --- */
static void aim(const char *light, const char *distance, const char *hand, const char *sides)
{
    kit_do(&k, arena_printf(&k.arena,
                            "set field/light \"%s\"\nset field/distance \"%s\"\nset field/hand \"%s\"\n"
                            "set field/sides \"%s\"\nactivate button/shoot",
                            light, distance, hand, sides));
}

START_TEST(how_the_phone_is_held_decides_what_can_be_read)
{
    static const struct {
        const char *light, *distance, *hand, *sides, *fact;
    } cases[] = {
        { "Dans l'ombre", "Tout le papier", "Posées sur la table", "Devant", "dark | 1" },
        { "Près de la fenêtre", "Trop près", "Posées sur la table", "Devant", "cut | 1" },
        { "Près de la fenêtre", "Tout le papier", "En l'air", "Devant", "blurred | 1" },
        { "Près de la fenêtre", "Tout le papier", "Posées sur la table", "Devant et derrière", "sharp | 2" },
    };
    kit_do(&k, "activate place/camera\nactivate paper/5\nactivate button/shoot");
    ck_assert_ptr_nonnull(strstr(k.world.refusal, "Il manque la lumière."));
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        aim(cases[i].light, cases[i].distance, cases[i].hand, cases[i].sides);
        ck_assert_str_eq(kit_event(&k),
                         arena_printf(&k.arena, "phone.photographed pièce d'identité | %s", cases[i].fact));
        if (i + 1 < ARRAY_LEN(cases))
            kit_do(&k, "activate button/again");
    }
    kit_do(&k, "activate button/keep");
    const struct file *f = world_file_named(&k.world, "photo-piece.jpg", FILE_PHONE);
    ck_assert_ptr_nonnull(f);
    ck_assert_int_eq(f->data->sides, 2);
    ck_assert_int_eq(f->data->quality, QUALITY_SHARP);
    ck_assert_int_eq(f->data->dated.year, 2024);
    ck_assert(kit_holds(&k, "phone.photo", "pièce d'identité | kept"));
}
END_TEST

START_TEST(a_photo_is_sent_to_the_drive_or_deleted)
{
    kit_do(&k, "activate place/camera\nactivate paper/5");
    aim("Près de la fenêtre", "Tout le papier", "Posées sur la table", "Devant");
    kit_do(&k, "activate button/keep\nactivate file/photo-piece.jpg\nactivate button/upload");
    ck_assert_str_eq(k.world.asked.app, "drive");
    ck_assert_str_eq(k.world.asked.what, "upload");
    kit_do(&k, "activate button/delete");
    ck_assert(kit_holds(&k, "phone.photo", "pièce d'identité | gone"));
    ck_assert_str_eq(k.world.notice, "photo-piece.jpg n'est plus dans le téléphone.");
}
END_TEST

/* --- the number --- */
START_TEST(the_number_changes_to_another_one_of_the_story)
{
    kit_do(&k, "activate place/settings\nactivate button/ok");
    ck_assert_ptr_nonnull(k.world.refusal);
    kit_do(&k, "set field/number \"06.12.34.56.78\"\nactivate button/ok");
    ck_assert_ptr_nonnull(k.world.refusal);
    ck_assert(kit_holds(&k, "phone.number", "06 39 98 01 02"));
    kit_do(&k, "set field/number \"0639980102\"\nactivate button/ok");
    ck_assert_ptr_nonnull(strstr(k.world.refusal, "déjà le numéro"));
    kit_do(&k, "set field/number \"0639980177\"\nactivate field/number");
    ck_assert(kit_holds(&k, "phone.number", "06 39 98 01 77"));
    ck_assert_ptr_nonnull(strstr(k.world.notice, "06 39 98 01 77"));
}
END_TEST

START_TEST(a_phone_without_anything_shows_its_places)
{
    static const struct world_data none = { .id = "vide", .me = "x", .now = { { 2026, 1, 1 }, 8, 0 } };
    struct kit e;
    struct action back = { .verb = ACT_BACK };
    kit_open(&e, &app_phone, &none);
    ck_assert(kit_shows(&e, "Aucun SMS."));
    ck_assert(!kit_act(&e, &back));
    kit_do(&e, "activate place/calls");
    ck_assert(kit_shows(&e, "Personne n'a appelé."));
    kit_do(&e, "activate place/camera");
    ck_assert(kit_shows(&e, "Il n'y a pas de papier"));
    kit_do(&e, "activate place/settings\nback");
    ck_assert_str_eq(e.page.focus, "place/calls");
    kit_close(&e);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("phone");
    TCase *t = tcase_create("phone");
    tcase_add_checked_fixture(t, open_phone, close_phone);
    tcase_add_test(t, messages_that_came_stand_in_the_side_newest_first);
    tcase_add_test(t, an_address_in_a_message_is_a_link_that_asks_the_browser);
    tcase_add_test(t, a_message_is_reported_then_deleted);
    tcase_add_test(t, a_trap_is_judged_by_its_clue);
    tcase_add_test(t, a_choice_turned_by_the_arrows_waits_for_the_button);
    tcase_add_test(t, a_true_message_is_judged_at_once);
    tcase_add_test(t, a_how_fills_the_choices);
    tcase_add_test(t, a_message_without_a_reason_is_true_all_the_same);
    tcase_add_test(t, a_world_without_traps_asks_nothing);
    tcase_add_test(t, a_code_that_a_service_sends_is_there_at_once);
    tcase_add_test(t, a_call_is_answered_by_choosing);
    tcase_add_test(t, how_the_phone_is_held_decides_what_can_be_read);
    tcase_add_test(t, a_photo_is_sent_to_the_drive_or_deleted);
    tcase_add_test(t, the_number_changes_to_another_one_of_the_story);
    tcase_add_test(t, a_phone_without_anything_shows_its_places);
    suite_add_tcase(s, t);
    return s;
}
