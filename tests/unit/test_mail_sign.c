/* links: apps page */
/* Signing out of Courrier Libre and in again: nobody is locked out, and what is nearly right is said. */
#include "unit/mailbox.h"

#include <string.h>

static struct mailbox box;

static void open_lea(void)
{
    mailbox_open(&box, &lea_data);
}

static void close_lea(void)
{
    mailbox_close(&box);
}

static const struct item *item_of(const char *id)
{
    int i = page_find(&box.page, id);
    ck_assert_msg(i >= 0, "no %s on %s", id, box.page.key);
    return &box.page.items[i];
}

static bool shown(const char *id)
{
    return page_find(&box.page, id) >= 0;
}

START_TEST(signing_out_asks_nothing_and_offers_the_notebook)
{
    ck_assert(mailbox_do(&box, "activate button/signout"));
    ck_assert(!box.world.mail_open);
    ck_assert_str_eq(box.page.key, "mail/signin");
    ck_assert_str_eq(box.page.focus, "field/address");
    ck_assert(strstr(item_of("text/notebook")->label, "Sept pommes"));
    ck_assert(item_of("field/password")->flags & ITEM_SECRET);
    ck_assert(!shown("message/nadia-rdv") && !shown("folder/inbox"));
    ck_assert(!mailbox_do(&box, "back"));
    ck_assert(!mailbox_do(&box, "activate message/nadia-rdv"));
}
END_TEST

START_TEST(signing_in_needs_the_address_and_the_password)
{
    mailbox_do(&box, "activate button/signout");
    mailbox_do(&box, "activate button/signin");
    ck_assert_str_eq(box.page.focus, "field/address");
    ck_assert(strstr(box.world.refusal, "est vide"));
    mailbox_do(&box, "set field/address \"nadia.benali@relais.example\"");
    mailbox_do(&box, "activate button/signin");
    ck_assert(strstr(box.world.refusal, "carnet est différente"));
    mailbox_do(&box, "set field/address \"Lea.Martin@courrier.example \"");
    mailbox_do(&box, "activate button/signin");
    ck_assert_str_eq(box.page.focus, "field/password");
    mailbox_do(&box, "set field/password \"sept pommes\"");
    mailbox_do(&box, "activate button/signin");
    ck_assert(strstr(box.world.refusal, "le S est une majuscule : [Maj] + [S]"));
    ck_assert_str_eq(item_of("field/password")->value, "");
    mailbox_do(&box, "set field/password \"Sept poires\"");
    mailbox_do(&box, "activate field/password");
    ck_assert(strstr(box.world.refusal, "différent"));
    mailbox_do(&box, "set field/password \"Sept pommes\"");
    ck_assert_str_eq(item_of("field/password")->value, "Sept pommes");
    ck_assert(mailbox_do(&box, "activate field/password"));
    ck_assert(box.world.mail_open);
    ck_assert_str_eq(box.page.key, "mail/inbox");
}
END_TEST

START_TEST(a_password_that_is_nearly_right_says_what_to_press)
{
    static const struct {
        const char *typed, *says;
    } cases[] = {
        { "sept pommes",
          "Les lettres sont les bonnes.\nDans « Sept », le S est une majuscule : [Maj] + [S]." },
        { "Sept Pommes", "Dans « pommes », le p est une petite lettre." },
        { "SEPT POMMES", "Appuyez une fois sur [Verr Maj]." },
        { "sEPT POMMES", "Appuyez une fois sur [Verr Maj]." },
        { "Sépt pommes", "Dans « Sept », un accent est différent." },
        { "Sept pommés", "Dans « pommes », un accent est différent." },
        { "Septpommes", "Un espace est différent." },
        { "Sept pomme", "Le mot de passe est différent.\nRecopiez le mot de passe du carnet." },
        { "Sept pommesss", "Recopiez le mot de passe du carnet." },
        { "", "Il manque le mot de passe." },
    };
    mailbox_do(&box, "activate button/signout");
    mailbox_do(&box, "set field/address \"lea.martin@courrier.example\"");
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct action typed = { .verb = ACT_SET, .target = "field/password", .text = cases[i].typed };
        mailbox_act(&box, &typed);
        mailbox_do(&box, "activate button/signin");
        ck_assert_msg(strstr(box.world.refusal, cases[i].says), "%s: %s", cases[i].typed, box.world.refusal);
    }
}
END_TEST

START_TEST(a_password_kept_as_a_token_gives_the_same_outcome)
{
    mailbox_do(&box, "activate button/signout");
    mailbox_do(&box, "set field/address \"lea.martin@courrier.example\"");
    mailbox_do(&box, "set field/password \"other\" by=token");
    mailbox_do(&box, "activate button/signin");
    ck_assert(!box.world.mail_open);
    mailbox_do(&box, "set field/password \"bakary\" by=token");
    mailbox_do(&box, "activate button/signin");
    ck_assert(!box.world.mail_open);
    mailbox_do(&box, "set field/password \"lea\" by=token");
    ck_assert_str_eq(item_of("field/password")->value, "");
    mailbox_do(&box, "activate button/signin");
    ck_assert(box.world.mail_open);
}
END_TEST

START_TEST(a_closed_mailbox_opens_on_its_sign_in_page)
{
    struct world_data data = lea_data;
    data.mail.session = SESSION_CLOSED;
    mailbox_close(&box);
    mailbox_open(&box, &data);
    ck_assert_str_eq(box.page.key, "mail/signin");
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("mail, signing in");
    TCase *t = tcase_create("signing in");
    tcase_add_checked_fixture(t, open_lea, close_lea);
    tcase_add_test(t, signing_out_asks_nothing_and_offers_the_notebook);
    tcase_add_test(t, signing_in_needs_the_address_and_the_password);
    tcase_add_test(t, a_password_that_is_nearly_right_says_what_to_press);
    tcase_add_test(t, a_password_kept_as_a_token_gives_the_same_outcome);
    tcase_add_test(t, a_closed_mailbox_opens_on_its_sign_in_page);
    suite_add_tcase(s, t);
    return s;
}
