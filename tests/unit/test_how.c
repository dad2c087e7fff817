/* links: session */
/* From the words an author writes to an action on the page that is shown. */
#include "passerelle/judge.h"
#include "unit/mailbox.h"

static struct mailbox box;
static struct action found;
static const char *right;

static void open_lea(void)
{
    mailbox_open(&box, &lea_data);
    found = (struct action){ 0 };
    right = NULL;
}

static void close_lea(void)
{
    mailbox_close(&box);
}

static enum how_result look(const struct page *p, enum how_verb verb, const char *name)
{
    struct how how = { .verb = verb, .name = name };
    return how_find(&how, 0, p, &box.world, &box.arena, &found, &right);
}

static enum how_result fill(const struct page *p, const char *label, const char *value)
{
    struct how_field field = { .label = label, .value = value };
    struct how how = { .verb = HOW_FILL, .fields = &field, .count = 1 };
    return how_find(&how, 0, p, &box.world, &box.arena, &found, &right);
}

/* Finds it and does it. */
static void go(enum how_verb verb, const char *name)
{
    ck_assert_msg(look(&box.page, verb, name) == HOW_DONE, "%s on %s", name, box.page.key);
    ck_assert_msg(mailbox_act(&box, &found), "%s", name);
}

START_TEST(messages_are_opened_by_id_and_folders_by_word_or_id)
{
    ck_assert_int_eq(look(&box.page, HOW_OPEN, "nadia-rdv"), HOW_DONE);
    ck_assert_int_eq(found.verb, ACT_ACTIVATE);
    ck_assert_str_eq(found.target, "message/nadia-rdv");
    ck_assert_int_eq(look(&box.page, HOW_OPEN, "envoyes"), HOW_DONE);
    ck_assert_str_eq(found.target, "folder/sent");
    ck_assert_int_eq(look(&box.page, HOW_OPEN, "trash"), HOW_DONE);
    ck_assert_str_eq(found.target, "folder/trash");
    ck_assert_int_eq(look(&box.page, HOW_OPEN, "nadia"), HOW_MISSING);
    ck_assert_int_eq(look(&box.page, HOW_OPEN, "gros-lot"), HOW_MISSING);
}
END_TEST

START_TEST(a_row_is_opened_by_its_subject_or_by_words_only_it_holds)
{
    go(HOW_OPEN, "nadia-rdv");
    go(HOW_PRESS, "Répondre");
    ck_assert_int_eq(fill(&box.page, "Message", "Oui."), HOW_DONE);
    mailbox_act(&box, &found);
    go(HOW_PRESS, "Envoyer");
    go(HOW_OPEN, "Envoyés");
    ck_assert_int_eq(look(&box.page, HOW_OPEN, "Rendez-vous mardi"), HOW_DONE);
    ck_assert_str_eq(found.target, "message/new-1");
    ck_assert_int_eq(look(&box.page, HOW_OPEN, "Re : rendez-vous mardi"), HOW_DONE);
    ck_assert_int_eq(look(&box.page, HOW_OPEN, "Mon adresse"), HOW_DONE);
    ck_assert_str_eq(found.target, "message/lea-adresse");
}
END_TEST

START_TEST(opening_what_is_open_is_done_already)
{
    go(HOW_OPEN, "nadia-rdv");
    go(HOW_OPEN, "nadia-rdv");
    ck_assert_str_eq(box.page.key, "mail/message/nadia-rdv");
    ck_assert_int_eq(look(&box.page, HOW_OPEN, "bakary-merci"), HOW_MISSING);
    mailbox_do(&box, "back");
    go(HOW_OPEN, "bakary-merci");
}
END_TEST

START_TEST(a_wrong_verb_is_told)
{
    ck_assert_int_eq(look(&box.page, HOW_OPEN, "Nouveau message"), HOW_DIFFERENT);
    ck_assert_str_eq(right, "press");
    ck_assert_int_eq(look(&box.page, HOW_PRESS, "Envoyés"), HOW_DIFFERENT);
    ck_assert_str_eq(right, "open");
    ck_assert_int_eq(fill(&box.page, "Rechercher", "x"), HOW_DIFFERENT);
    ck_assert_str_eq(right, "press");
    ck_assert_int_eq(look(&box.page, HOW_PRESS, "Nouveau"), HOW_MISSING);
}
END_TEST

START_TEST(fields_are_filled_by_label_with_addresses_for_people)
{
    go(HOW_PRESS, "Nouveau message");
    ck_assert_int_eq(fill(&box.page, "À", "nadia, accueil, x@y.example"), HOW_DONE);
    ck_assert_int_eq(found.verb, ACT_SET);
    ck_assert_str_eq(found.target, "field/to");
    ck_assert_str_eq(found.text,
                     "nadia.benali@relais.example, accueil@residence-du-parc.example, x@y.example");
    ck_assert_int_eq(fill(&box.page, "Message", "Bonjour,\nLéa\n"), HOW_DONE);
    ck_assert_str_eq(found.text, "Bonjour,\nLéa");
    ck_assert_int_eq(fill(&box.page, "Objet", "nadia"), HOW_DONE);
    ck_assert_str_eq(found.text, "nadia");
    ck_assert_int_eq(fill(&box.page, "Votre message", "x"), HOW_MISSING);
}
END_TEST

START_TEST(a_field_and_a_button_may_share_a_word)
{
    go(HOW_PRESS, "Rechercher");
    ck_assert_int_eq(fill(&box.page, "Rechercher", "nadia"), HOW_DONE);
    mailbox_act(&box, &found);
    go(HOW_PRESS, "Rechercher");
    go(HOW_OPEN, "nadia-rdv");
}
END_TEST

START_TEST(each_field_of_a_fill_is_an_action)
{
    struct how_field fields[] = { { .label = "À", .value = "nadia" },
                                  { .label = "Objet", .value = "Bonjour" } };
    struct how how = { .verb = HOW_FILL, .fields = fields, .count = 2 },
               press = { .verb = HOW_PRESS, .name = "x" };
    ck_assert_uint_eq(how_parts(&how), 2);
    ck_assert_uint_eq(how_parts(&press), 1);
    go(HOW_PRESS, "Nouveau message");
    ck_assert_int_eq(how_find(&how, 1, &box.page, &box.world, &box.arena, &found, &right), HOW_DONE);
    ck_assert_str_eq(found.target, "field/subject");
    ck_assert_int_eq(how_find(&how, 2, &box.page, &box.world, &box.arena, &found, &right), HOW_MISSING);
}
END_TEST

START_TEST(retour_goes_back_where_no_button_is_called_so)
{
    go(HOW_OPEN, "nadia-rdv");
    go(HOW_PRESS, "Retour");
    ck_assert_str_eq(box.page.key, "mail/inbox");
}
END_TEST

START_TEST(a_password_is_filled_as_it_is_written)
{
    go(HOW_PRESS, "Me déconnecter");
    ck_assert_int_eq(fill(&box.page, "Adresse mail", "lea.martin@courrier.example"), HOW_DONE);
    mailbox_act(&box, &found);
    ck_assert_int_eq(fill(&box.page, "Mot de passe", "Sept pommes"), HOW_DONE);
    mailbox_act(&box, &found);
    go(HOW_PRESS, "Me connecter");
    ck_assert(box.world.mail_open);
}
END_TEST

/* A page as a site would show it: lines with a repeated button, a choice, a box to tick. */
static void show_form(struct page *p)
{
    static const char *const options[] = { "Matin", "Après-midi", NULL };
    page_begin(p, "site/form");
    page_add(p, (struct item){ .kind = ITEM_PAIR, .label = "Nom", .text = "Martin" });
    page_add(
        p, (struct item){ .kind = ITEM_BUTTON, .id = "edit/name", .label = "Змінити", .source = "Modifier" });
    page_add(p, (struct item){ .kind = ITEM_PAIR, .label = "Code postal", .text = "75011" });
    page_add(
        p, (struct item){ .kind = ITEM_BUTTON, .id = "edit/post", .label = "Змінити", .source = "Modifier" });
    page_add(p, (struct item){ .kind = ITEM_ROW, .id = "edit/town", .label = "Ville", .extra = "Modifier" });
    page_add(p,
             (struct item){ .kind = ITEM_FIELD, .id = "field/paper", .label = "Papier", .flags = ITEM_FILE });
    page_add(p,
             (struct item){ .kind = ITEM_FIELD, .id = "field/when", .label = "Créneau", .options = options });
    page_add(p, (struct item){ .kind = ITEM_TOGGLE, .id = "toggle/true", .label = "Tout est vrai" });
    page_add(p, (struct item){
                    .kind = ITEM_BUTTON, .id = "button/later", .label = "Attendre", .flags = ITEM_UNREADY });
}

START_TEST(a_repeated_button_is_named_with_its_line)
{
    struct page p;
    page_init(&p);
    show_form(&p);
    ck_assert_int_eq(look(&p, HOW_PRESS, "Modifier Code postal"), HOW_DONE);
    ck_assert_str_eq(found.target, "edit/post");
    ck_assert_int_eq(look(&p, HOW_PRESS, "Modifier nom"), HOW_DONE);
    ck_assert_str_eq(found.target, "edit/name");
    ck_assert_int_eq(look(&p, HOW_PRESS, "Modifier ville"), HOW_DONE); /* at the end of its line */
    ck_assert_str_eq(found.target, "edit/town");
    ck_assert_int_eq(look(&p, HOW_PRESS, "Modifier Prénom"), HOW_MISSING);
    ck_assert_int_eq(look(&p, HOW_PRESS, "Attendre"), HOW_MISSING);
    page_free(&p);
}
END_TEST

START_TEST(options_boxes_drags_and_keys)
{
    struct page p;
    page_init(&p);
    show_form(&p);
    ck_assert_int_eq(fill(&p, "Créneau", "apres-midi"), HOW_DONE);
    ck_assert_str_eq(found.text, "Après-midi");
    ck_assert_int_eq(found.verb, ACT_SET);
    ck_assert_int_eq(fill(&p, "Papier", "carte.pdf"), HOW_DONE); /* choosing a document is judged */
    ck_assert_int_eq(found.verb, ACT_ACTIVATE);
    ck_assert_str_eq(found.text, "carte.pdf");
    ck_assert_int_eq(look(&p, HOW_TICK, "Tout est vrai"), HOW_DONE);
    ck_assert_int_eq(found.verb, ACT_TOGGLE);
    ck_assert_str_eq(found.text, "on");
    ck_assert_int_eq(look(&p, HOW_PRESS, "Tout est vrai"), HOW_DIFFERENT);
    ck_assert_str_eq(right, "tick");
    ck_assert_int_eq(look(&p, HOW_KEY, "Ctrl-C"), HOW_DONE);
    ck_assert_int_eq(found.verb, ACT_KEY);
    ck_assert_str_eq(found.text, "Ctrl-C");
    struct how move = { .verb = HOW_DRAG, .name = "Tout est vrai", .to = "Créneau" };
    ck_assert_int_eq(how_find(&move, 0, &p, &box.world, &box.arena, &found, &right), HOW_DONE);
    ck_assert_str_eq(found.target, "toggle/true");
    ck_assert_str_eq(found.text, "field/when");
    page_free(&p);
}
END_TEST

/* The words for an action: what leads back to it. */
static const char *named(const struct page *p, enum verb verb, const char *target, const char *text)
{
    struct how how = { 0 };
    const struct action a = { .verb = verb, .target = target, .text = text };
    if (!how_name(p, &box.world, &a, &box.arena, &how))
        return NULL;
    if (how.verb == HOW_FILL)
        return arena_printf(&box.arena, "fill %s: %s", how.fields[0].label, how.fields[0].value);
    return arena_printf(&box.arena, "%s %s%s%s", how_verbs[how.verb], how.name, how.to ? " to " : "",
                        how.to ? how.to : "");
}

START_TEST(an_action_is_named_as_an_author_would)
{
    ck_assert_str_eq(named(&box.page, ACT_ACTIVATE, "message/nadia-rdv", NULL), "open nadia-rdv");
    ck_assert_str_eq(named(&box.page, ACT_ACTIVATE, "folder/sent", NULL), "open Envoyés");
    ck_assert_str_eq(named(&box.page, ACT_ACTIVATE, "button/new", NULL), "press Nouveau message");
    ck_assert_str_eq(named(&box.page, ACT_BACK, NULL, NULL), "press Retour");
    ck_assert_str_eq(named(&box.page, ACT_MOVE, "message/nadia-rdv", "folder/trash"),
                     "drag nadia-rdv to Corbeille");
    ck_assert_ptr_null(named(&box.page, ACT_ACTIVATE, "button/nowhere", NULL));
    go(HOW_PRESS, "Nouveau message");
    ck_assert_str_eq(named(&box.page, ACT_SET, "field/to", "Nadia.Benali@relais.example ; x@y.example"),
                     "fill À: nadia, x@y.example");
    ck_assert_str_eq(named(&box.page, ACT_SET, "field/subject", "Bonjour"), "fill Objet: Bonjour");
}
END_TEST

START_TEST(what_repeats_is_named_with_its_line)
{
    struct page p;
    page_init(&p);
    show_form(&p);
    ck_assert_str_eq(named(&p, ACT_ACTIVATE, "edit/name", NULL), "press Modifier Nom");
    ck_assert_str_eq(named(&p, ACT_ACTIVATE, "edit/post", NULL), "press Modifier Code postal");
    ck_assert_str_eq(named(&p, ACT_ACTIVATE, "edit/town", NULL), "press Modifier Ville");
    ck_assert_str_eq(named(&p, ACT_ACTIVATE, "field/paper", "carte.pdf"), "fill Papier: carte.pdf");
    ck_assert_str_eq(named(&p, ACT_TOGGLE, "toggle/true", NULL), "tick Tout est vrai");
    ck_assert_str_eq(named(&p, ACT_TOGGLE, "toggle/true", "off"), "untick Tout est vrai");
    ck_assert_str_eq(named(&p, ACT_KEY, NULL, "Ctrl-C"), "key Ctrl-C");
    page_free(&p);
}
END_TEST

START_TEST(of_a_password_only_what_the_story_has_is_written)
{
    go(HOW_PRESS, "Me déconnecter");
    ck_assert_str_eq(named(&box.page, ACT_SET, "field/password", "Sept pommes"),
                     "fill Mot de passe: Sept pommes");
    ck_assert_ptr_null(strstr(named(&box.page, ACT_SET, "field/password", "mon chien Rex 1987"), "Rex"));
    ck_assert_ptr_null(strstr(named(&box.page, ACT_SET, "field/address", "06 12 34 56 78"), "12 34"));
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("how");
    TCase *t = tcase_create("how");
    tcase_add_checked_fixture(t, open_lea, close_lea);
    tcase_add_test(t, messages_are_opened_by_id_and_folders_by_word_or_id);
    tcase_add_test(t, a_row_is_opened_by_its_subject_or_by_words_only_it_holds);
    tcase_add_test(t, opening_what_is_open_is_done_already);
    tcase_add_test(t, a_wrong_verb_is_told);
    tcase_add_test(t, fields_are_filled_by_label_with_addresses_for_people);
    tcase_add_test(t, a_field_and_a_button_may_share_a_word);
    tcase_add_test(t, each_field_of_a_fill_is_an_action);
    tcase_add_test(t, retour_goes_back_where_no_button_is_called_so);
    tcase_add_test(t, a_password_is_filled_as_it_is_written);
    tcase_add_test(t, a_repeated_button_is_named_with_its_line);
    tcase_add_test(t, options_boxes_drags_and_keys);
    tcase_add_test(t, an_action_is_named_as_an_author_would);
    tcase_add_test(t, what_repeats_is_named_with_its_line);
    tcase_add_test(t, of_a_password_only_what_the_story_has_is_written);
    suite_add_tcase(s, t);
    return s;
}
