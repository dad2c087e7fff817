/* links: apps page */
/* The account of Courrier Libre: settings, recovery codes, a new address, a forgotten password. */
#include "unit/lea_letters.h"

static struct kit k;

static void open_box(void)
{
    kit_open(&k, &app_mail, &letters_data);
}

static void close_box(void)
{
    kit_close(&k);
}

static bool shown(const char *id)
{
    return page_find(&k.page, id) >= 0;
}

/* Each value is refused with these words, and the page stays. */
struct refused {
    const char *value, *says;
};

static void check_refused(const char *field, const char *button, const struct refused *cases, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        struct action set = { .verb = ACT_SET, .target = field, .text = cases[i].value };
        struct action press = { .verb = ACT_ACTIVATE, .target = button };
        const char *key = arena_strdup(&k.arena, k.page.key);
        kit_act(&k, &set);
        if (!k.world.refusal)
            kit_act(&k, &press);
        ck_assert_msg(k.world.refusal && strstr(k.world.refusal, cases[i].says), "%s: %s", cases[i].value,
                      k.world.refusal);
        ck_assert_str_eq(k.page.key, key);
    }
}

START_TEST(settings_keep_another_address_and_a_new_number)
{
    static const struct refused mails[] = {
        { "secours", "Il manque le signe @" },
        { "lea.martin@courrier.example", "Mais c'est celle de cette boîte mail." },
        { "Lea.Martin@courrier.example", "Mais c'est celle de cette boîte mail." },
        { "lea@exemple-vrai.fr", "Cette adresse peut être une vraie" },
    };
    static const struct refused phones[] = {
        { "12", "chiffres" },
        { "06 12 34 56 78", "Prenez un numéro qui commence par 06 39 98." },
    };
    ck_assert(kit_holds(&k, "mail.account",
                        "lea.martin@courrier.example | lea.secours@relais.example | 06 39 98 01 02 | 2"));
    kit_do(&k, "activate button/settings");
    check_refused("field/recovery", "button/save", mails, ARRAY_LEN(mails));
    kit_do(&k, "set field/recovery \" lea.autre@relais.example \"");
    check_refused("field/phone", "button/save", phones, ARRAY_LEN(phones));
    kit_do(&k, "set field/phone \"06 39 98 77 88\"\nactivate button/save");
    ck_assert_str_eq(k.world.notice, "Vos réglages sont gardés.");
    ck_assert(kit_holds(&k, "mail.account",
                        "lea.martin@courrier.example | lea.autre@relais.example | 06 39 98 77 88 | 2"));
    kit_do(&k, "set field/recovery \"\"\nset field/phone \"\"\nactivate button/save");
    ck_assert(kit_holds(&k, "mail.account", "lea.martin@courrier.example | - | - | 2"));
}
END_TEST

START_TEST(what_is_not_kept_is_as_it_was)
{
    kit_do(&k, "activate button/settings\nset field/recovery \"x\"\nback\nactivate button/settings");
    ck_assert_str_eq(k.page.items[page_find(&k.page, "field/recovery")].value, "lea.secours@relais.example");
}
END_TEST

START_TEST(eight_codes_take_the_place_of_those_before)
{
    kit_do(&k, "activate button/settings\nactivate button/make-codes");
    ck_assert_str_eq(k.page.key, "mail/codes");
    ck_assert(!kit_shows(&k, "1234 5678"));
    ck_assert(kit_holds(&k, "mail.account",
                        "lea.martin@courrier.example | lea.secours@relais.example | 06 39 98 01 02 | 8"));
    kit_do(&k, "back\nactivate button/codes\nactivate button/back\nback");
    ck_assert_str_eq(k.page.key, "mail/inbox");
}
END_TEST

START_TEST(the_first_part_of_a_new_address_follows_its_rule)
{
    static const struct refused cases[] = {
        { "", "Il manque le début de l'adresse." },
        { "léa.martin", "une lettre a un accent" },
        { "lea martin", "il y a un espace" },
        { "Lea.martin", "il y a une majuscule" },
        { "lea#martin", "un signe n'est pas accepté" },
        { "lea@courrier.example", "Écrivez seulement le début." },
        { "le", "3 signes au moins" },
        { "lea.martin.habite.a.la.residence", "30 signes au plus" },
        { "lea.martin", "quelqu'un l'a déjà prise" },
        { "bakary.diallo", "quelqu'un l'a déjà prise" },
        { "contact", "quelqu'un l'a déjà prise" },
    };
    kit_do(&k, "activate button/signout\nactivate button/signup");
    check_refused("field/local", "button/create", cases, ARRAY_LEN(cases));
}
END_TEST

START_TEST(a_new_password_must_be_hard_to_guess_and_the_same_twice)
{
    static const struct refused first[] = {
        { "", "Il manque le mot de passe." },
        { "soleil", "" },
        { "Sept pommes", "" },
        { "court", "" },
    };
    static const struct refused again[] = {
        { "", "Il manque la deuxième case." },
        { "mon chat dort sous la table bleu", "Les deux cases sont différentes." },
    };
    kit_do(&k, "activate button/signout\nactivate button/signup\nset field/local \"lea.m\"");
    check_refused("field/password", "button/create", first, ARRAY_LEN(first));
    kit_do(&k, "set field/password \"mon chat dort sous la table bleue\"");
    check_refused("field/again", "button/create", again, ARRAY_LEN(again));
}
END_TEST

static void sign_up(const char *local)
{
    struct str line = { 0 };
    str_printf(&line,
               "activate button/signout\nactivate button/signup\nset field/local \"%s\"\n"
               "set field/password \"mon chat dort sous la table bleue\"\n"
               "set field/again \"mon chat dort sous la table bleue\"\n"
               "set field/recovery \"nadia.benali@relais.example\"\nactivate button/create",
               local);
    kit_do(&k, str_s(&line));
    str_free(&line);
}

START_TEST(a_new_mailbox_is_empty_but_for_a_welcome)
{
    sign_up("lea.m-2");
    ck_assert_str_eq(k.page.key, "mail/inbox");
    ck_assert(kit_shows(&k, "Réception : 1 message") && kit_shows(&k, "Bienvenue"));
    ck_assert(
        kit_holds(&k, "mail.account", "lea.m-2@courrier.example | nadia.benali@relais.example | - | -"));
    ck_assert(!shown("message/plan") && !kit_holds(&k, "mail.message", "plan"));
}
END_TEST

START_TEST(each_mailbox_keeps_what_is_its_own)
{
    sign_up("lea.m");
    kit_do(&k, "activate button/signout\nset field/address \"lea.martin@courrier.example\"\n"
               "set field/password \"Sept pommes\"\nactivate button/signin");
    ck_assert(shown("message/plan") && !kit_shows(&k, "Bienvenue"));
    kit_do(&k, "activate button/signout\nset field/address \"LEA.M@courrier.example\"\n"
               "set field/password \"Sept pommes\"\nactivate button/signin");
    CK_SAYS(k.world.refusal, "Vous avez choisi un autre mot de passe.");
    kit_do(&k, "set field/password \"mon chat dort sous la table bleue\"\nactivate button/signin");
    ck_assert(kit_shows(&k, "Bienvenue") && !shown("message/plan"));
}
END_TEST

START_TEST(the_notebook_never_shows_a_password_that_was_chosen)
{
    sign_up("lea.m");
    kit_do(&k, "activate button/signout");
    ck_assert(kit_shows(&k, "Adresse mail : lea.m@courrier.example"));
    ck_assert(kit_shows(&k, "celui que vous avez choisi") && !kit_shows(&k, "mon chat"));
}
END_TEST

START_TEST(whoever_has_no_address_creates_one)
{
    static struct person people[2];
    struct world_data data = letters_data;
    people[0] = (struct person){ .id = "lea", .name = "Léa Martin" };
    people[1] = letters_people[1];
    data.people = people;
    data.people_count = 2;
    data.mail = (struct mail_data){ .session = SESSION_CLOSED };
    kit_close(&k);
    kit_open(&k, &app_mail, &data);
    ck_assert(kit_shows(&k, "Léa Martin n'a pas encore d'adresse mail."));
    ck_assert(!kit_holds(&k, "mail.account", ""));
    kit_do(&k, "activate button/signin");
    CK_SAYS(k.world.refusal, "[Créer une adresse]");
    kit_do(&k, "activate button/signup\nset field/local \"lea.martin\"\n"
               "set field/password \"mon chat dort sous la table bleue\"\n"
               "set field/again \"mon chat dort sous la table bleue\"\nactivate button/create");
    ck_assert(kit_holds(&k, "mail.account", "lea.martin@courrier.example | - | - | -"));
    kit_do(&k, "activate button/signout\nset field/address \"lea.martin@courrier.example\"\n"
               "set field/password \"mon chat dort sous la table bleue\"\nactivate button/signin");
    ck_assert(k.world.mail_open);
}
END_TEST

START_TEST(the_other_address_gets_a_code_that_opens_the_door)
{
    static const struct refused addresses[] = {
        { "", "vide" },
        { "nadia.benali@relais.example", "Écrivez : lea.secours@relais.example" },
    };
    static const struct refused codes[] = { { "", "Il manque le code." },
                                            { "000", "Un chiffre est à vérifier." } };
    kit_do(&k, "activate button/signout\nactivate button/forgot\nactivate button/by-address");
    ck_assert(kit_shows(&k, "l...@relais.example"));
    check_refused("field/recovery", "button/send-code", addresses, ARRAY_LEN(addresses));
    kit_do(&k, "set field/recovery \"lea.secours@relais.example\"\nactivate button/send-code");
    check_refused("field/code", "button/validate", codes, ARRAY_LEN(codes));
    struct str page = { 0 };
    page_print(&page, &k.page);
    const char *code = strstr(str_s(&page), "Votre code est : ");
    ck_assert_ptr_nonnull(code);
    struct action typed = { .verb = ACT_SET,
                            .target = "field/code",
                            .text = arena_strndup(&k.arena, code + strlen("Votre code est : "), 7) };
    kit_act(&k, &typed);
    str_free(&page);
    kit_do(&k, "activate button/validate\nset field/password \"un train part le matin vers la mer\"\n"
               "set field/again \"un train part le matin vers la mer\"\nactivate button/validate");
    ck_assert_str_eq(k.page.key, "mail/signin");
    kit_do(&k, "set field/password \"Sept pommes\"\nactivate button/signin");
    ck_assert(!k.world.mail_open);
    kit_do(&k, "set field/password \"un train part le matin vers la mer\"\nactivate button/signin");
    ck_assert(k.world.mail_open && shown("message/plan"));
}
END_TEST

START_TEST(a_code_of_the_card_serves_once)
{
    kit_do(&k, "activate button/signout\nactivate button/forgot\nactivate button/by-code");
    ck_assert(kit_shows(&k, "1234 5678"));
    kit_do(&k, "set field/code \"12345678\"\nactivate field/code\nback\nactivate button/by-code");
    ck_assert(!kit_shows(&k, "1234 5678") && kit_shows(&k, "1111 2222"));
}
END_TEST

START_TEST(nobody_is_locked_out_when_the_last_code_is_spent)
{
    struct world_data data = letters_data;
    data.mail.recovery = NULL;
    data.mail.codes.count = 1;
    kit_close(&k);
    kit_open(&k, &app_mail, &data);
    kit_do(&k, "activate button/signout\nactivate button/forgot");
    ck_assert(!shown("button/by-address"));
    kit_do(&k, "activate button/by-code\nset field/code \"1234 5678\"\nactivate button/validate\n"
               "set field/password \"un train part le matin vers la mer\"\n"
               "set field/again \"un train part le matin vers la mer\"\nactivate button/validate");
    ck_assert(kit_holds(&k, "mail.account", "lea.martin@courrier.example | - | 06 39 98 01 02 | 8"));
}
END_TEST

START_TEST(without_a_way_to_recover_the_notebook_helps)
{
    struct world_data data = letters_data;
    data.mail.recovery = NULL;
    data.mail.codes.count = 0;
    kit_close(&k);
    kit_open(&k, &app_mail, &data);
    kit_do(&k, "activate button/signout\nactivate button/forgot");
    ck_assert(kit_shows(&k, "Reprenez le mot de passe du carnet."));
    kit_do(&k, "activate button/back");
    ck_assert_str_eq(k.page.key, "mail/signin");
}
END_TEST

START_TEST(tokens_in_the_place_of_letters_lead_to_the_same_mailbox)
{
    struct arena arena = { 0 };
    const char *token = world_token(&k.world, "mon chat dort sous la table bleue", &arena);
    struct action first = { .verb = ACT_SET, .target = "field/password", .text = token, .by = "token" };
    struct action again = { .verb = ACT_SET, .target = "field/again", .text = token, .by = "token" };
    kit_do(&k, "activate button/signout\nactivate button/signup\nset field/local \"lea.m\"");
    ck_assert(kit_act(&k, &first) && kit_act(&k, &again));
    ck_assert_str_eq(k.page.items[page_find(&k.page, "field/password")].value, "");
    kit_do(&k, "activate button/create");
    ck_assert(k.world.mail_open);
    kit_do(&k, "activate button/signout\nset field/address \"lea.m@courrier.example\"\n"
               "set field/password \"mon chat dort sous la table bleue\"\nactivate button/signin");
    ck_assert(k.world.mail_open);
    arena_free(&arena);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("mail, the account");
    TCase *t = tcase_create("account");
    tcase_add_checked_fixture(t, open_box, close_box);
    tcase_add_test(t, settings_keep_another_address_and_a_new_number);
    tcase_add_test(t, what_is_not_kept_is_as_it_was);
    tcase_add_test(t, eight_codes_take_the_place_of_those_before);
    tcase_add_test(t, the_first_part_of_a_new_address_follows_its_rule);
    tcase_add_test(t, a_new_password_must_be_hard_to_guess_and_the_same_twice);
    tcase_add_test(t, a_new_mailbox_is_empty_but_for_a_welcome);
    tcase_add_test(t, each_mailbox_keeps_what_is_its_own);
    tcase_add_test(t, the_notebook_never_shows_a_password_that_was_chosen);
    tcase_add_test(t, whoever_has_no_address_creates_one);
    tcase_add_test(t, the_other_address_gets_a_code_that_opens_the_door);
    tcase_add_test(t, a_code_of_the_card_serves_once);
    tcase_add_test(t, nobody_is_locked_out_when_the_last_code_is_spent);
    tcase_add_test(t, without_a_way_to_recover_the_notebook_helps);
    tcase_add_test(t, tokens_in_the_place_of_letters_lead_to_the_same_mailbox);
    suite_add_tcase(s, t);
    return s;
}
