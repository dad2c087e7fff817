/* links: pack */
/* Worlds with files, drive, phone, search and sites; sites with all they are made of. */
#include "passerelle/pack.h"
#include "unit/folder.h"
#include "unit/runner.h"

#include <stdlib.h>

static struct folder f;
static struct diags d;
static struct pack *pack;
static struct lesson *lesson;
static const struct world_data *world;

static void copy(const char *name)
{
    char path[512], *data = calloc(1, 1 << 16);
    snprintf(path, sizeof path, "%s/tests/golden/packs/demarche/%s", SOURCE_DIR, name);
    FILE *file = fopen(path, "rb");
    ck_assert_ptr_nonnull(file);
    size_t n = fread(data, 1, (1 << 16) - 1, file);
    data[n] = '\0';
    fclose(file);
    folder_write(&f, name, data);
    free(data);
}

/* The pack of the golden tests, and a lesson of one exercise whose world is given. */
static void read_world(const char *lines)
{
    static const char *const names[] = { "worlds/lea.yaml", "sites/mairie.yaml", "sites/piege.yaml",
                                         "mistakes.yaml" };
    char text[4096];
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        copy(names[i]);
    folder_write(&f, "pack.yaml",
                 "passerelle: 1\nid: p\ntitle: P\nversion: 1\nlanguage: fr\nlessons: [essai]\n");
    snprintf(text, sizeof text,
             "passerelle: 1\nid: essai\ntitle: Essai\n%ssteps:\n  - practise: browser\n    tasks:\n"
             "      - do: Ouvrez.\n        done:\n          mail.opened: nadia-papier\n        hints: Ici.\n"
             "        how:\n          - fill:\n              Invités: [lea, nadia]\n",
             lines);
    folder_write(&f, "essai.yaml", text);
    pack = pack_read(f.path, &d);
    lesson = lesson_read(pack, "essai", (struct lesson_options){ .lenient = true }, &d);
    ck_assert_msg(lesson != NULL, "%s", d.count > 0 ? d.list[0].text : "NULL");
    world = lesson->steps[0].world;
}

static void set_up(void)
{
    folder_make(&f);
    d = (struct diags){ 0 };
    pack = NULL;
    lesson = NULL;
}

static void tear_down(void)
{
    lesson_free(lesson);
    pack_free(pack);
    diags_free(&d);
    folder_remove(&f);
}

START_TEST(files_say_what_they_are_and_where)
{
    read_world("world: lea\n");
    const struct file_data *paper = world_data_file(world, "attestation.pdf"),
                           *photo = world_data_file(world, "photo.jpg");
    ck_assert_uint_eq(world->file_count, 2);
    ck_assert_str_eq(paper->paper, "attestation d'hébergement");
    ck_assert_str_eq(paper->in, "drive/Papiers");
    ck_assert_int_eq(paper->size, 300000);
    ck_assert_int_eq(paper->dated.day, 28);
    ck_assert_int_eq(paper->quality, QUALITY_SHARP);
    ck_assert_int_eq(photo->quality, QUALITY_BLURRED);
    ck_assert_ptr_null(world_data_file(world, "autre.pdf"));
}
END_TEST

START_TEST(the_drive_has_space_folders_and_shares)
{
    read_world("world: lea\n");
    ck_assert_int_eq(world->drive.space, 200000000);
    ck_assert_str_eq(world->drive.folders.s[0], "Papiers");
    ck_assert_uint_eq(world->drive.share_count, 1);
    ck_assert_str_eq(world->drive.shares[0].what, "Papiers");
    ck_assert_str_eq(world->drive.shares[0].who.s[0], "nadia");
    ck_assert_int_eq(world->drive.shares[0].may, MAY_READ);
}
END_TEST

START_TEST(messages_may_be_traps_or_true_and_calls_are_answered)
{
    read_world("world: lea\n");
    const struct message_data *sms = &world->phone.messages[0];
    ck_assert_str_eq(world->mail.messages[0].safe, "Vous connaissez Nadia.");
    ck_assert_str_eq(world->mail.messages[0].files.s[0], "attestation.pdf");
    ck_assert_str_eq(sms->trap->say[CLUE_MONEY], "On demande 1,90 euro.");
    ck_assert_ptr_null(sms->trap->say[CLUE_LINK]);
    ck_assert_uint_eq(world->phone.call_count, 1);
    ck_assert_uint_eq(world->phone.calls[0].answer_count, 2);
    ck_assert_str_eq(world->phone.calls[0].answers[0].right, "Je raccroche.");
}
END_TEST

START_TEST(what_is_found_is_an_advertisement_or_not)
{
    read_world("world: lea\n");
    ck_assert_uint_eq(world->search_count, 2);
    ck_assert(world->search[0].ad);
    ck_assert(!world->search[1].ad);
    ck_assert_str_eq(world->search[0].title, "Mairie Express");
    ck_assert_ptr_null(world->search[1].words);
}
END_TEST

START_TEST(a_site_that_is_not_named_is_there_and_closed)
{
    read_world("world: lea\n");
    ck_assert_uint_eq(world->site_count, 2);
    ck_assert_ptr_nonnull(world_data_site(world, "piege"));
    ck_assert_uint_eq(world->start_count, 1);
    ck_assert_int_eq(world->starts[0].session, SESSION_OPEN);
    ck_assert_str_eq(world->starts[0].records[0].fields[0].value, "Martin");
}
END_TEST

START_TEST(every_section_can_be_changed)
{
    read_world("world:\n  like: lea\n  files:\n    photo.jpg: none\n    plan.pdf:\n      in: computer\n"
               "  drive:\n    shares:\n      Papiers: none\n"
               "  phone:\n    messages:\n      colis: none\n    calls:\n      banque: none\n"
               "  search:\n    - result: Seul\n      site: piege\n"
               "  sites:\n    mairie:\n      at: suivi\n      records:\n        creneau:\n"
               "          - Jour: lundi\n          - Jour: mardi\n            state: pris\n");
    ck_assert_uint_eq(world->file_count, 2);
    ck_assert_ptr_null(world_data_file(world, "photo.jpg"));
    ck_assert_ptr_nonnull(world_data_file(world, "plan.pdf"));
    ck_assert_uint_eq(world->drive.share_count, 0);
    ck_assert_int_eq(world->drive.space, 200000000);
    ck_assert_uint_eq(world->phone.count + world->phone.call_count, 0);
    ck_assert_uint_eq(world->search_count, 1);
    ck_assert_str_eq(world->starts[0].at, "suivi");
    ck_assert_int_eq(world->starts[0].session, SESSION_CLOSED); /* an entry is replaced, not merged */
    ck_assert_uint_eq(world->starts[0].record_count, 2);
    ck_assert_str_eq(world->starts[0].records[1].state, "pris");
}
END_TEST

START_TEST(a_site_has_pages_of_blocks)
{
    read_world("world: lea\n");
    const struct site_data *s = world_data_site(world, "mairie");
    const struct site_page *p = site_data_page(s, "demande");
    ck_assert_str_eq(s->pages[0].id, "accueil");
    ck_assert_str_eq(p->needs, "connexion");
    ck_assert_str_eq(p->record, "demande");
    ck_assert_int_eq(p->blocks[0].kind, SITE_FIELD);
    ck_assert(p->blocks[0].rule.has_max && p->blocks[0].rule.max == 40);
    ck_assert_str_eq(p->blocks[2].options.s[1], "Livret");
    ck_assert_int_eq(p->blocks[3].rule.size, 5000000);
    ck_assert_str_eq(p->blocks[3].rule.types[1], "jpg");
    ck_assert_str_eq(p->blocks[4].from, "creneau/libre");
    ck_assert(p->blocks[4].rule.may_be_empty);
    ck_assert_str_eq(p->blocks[4].when->terms[0].label, "Papier demandé");
    ck_assert(p->blocks[6].check_nothing);
    ck_assert_ptr_null(site_data_page(s, "nulle-part"));
    ck_assert_int_eq(site_data_field(s, "Attestation")->rule.kind, RULE_FILE);
}
END_TEST

START_TEST(effects_come_in_order_with_their_when)
{
    read_world("world: lea\n");
    const struct site_data *s = world_data_site(world, "mairie");
    const struct site_block *send = &site_data_page(s, "demande")->blocks[7];
    ck_assert_uint_eq(send->does.count, 3);
    ck_assert_int_eq(send->does.list[0].kind, EFFECT_STATE);
    ck_assert_str_eq(send->does.list[0].word, "envoyée");
    ck_assert_int_eq(send->does.list[1].kind, EFFECT_TAKE);
    ck_assert_int_eq(send->does.list[1].when->terms[0].kind, TERM_FIELD);
    ck_assert_int_eq(send->does.list[2].kind, EFFECT_GO);
    ck_assert_int_eq(send->when->terms[0].kind, TERM_STATE);
}
END_TEST

START_TEST(records_have_states_and_there_may_be_many)
{
    read_world("world: lea\n");
    const struct site_data *s = world_data_site(world, "mairie");
    const struct record_data *one = site_data_record(s, "demande"), *slots = site_data_record(s, "creneau");
    ck_assert(!one->many);
    ck_assert(slots->many);
    ck_assert_uint_eq(slots->start_count, 2);
    ck_assert_str_eq(one->states[0].name, "brouillon");
    ck_assert_int_eq(one->states[1].after.n, 2);
    ck_assert_int_eq(one->states[1].after.unit, SPAN_DAYS);
    ck_assert_str_eq(one->states[1].next, "acceptée");
    ck_assert_int_eq(one->states[1].does.list[0].kind, EFFECT_MAIL);
    ck_assert_ptr_null(site_data_record(s, "autre"));
}
END_TEST

START_TEST(a_site_has_accounts_messages_files_traps_and_questions)
{
    read_world("world: lea\n");
    const struct site_data *s = world_data_site(world, "mairie"), *trap = world_data_site(world, "piege");
    ck_assert_str_eq(s->accounts[0].person, "lea");
    ck_assert_str_eq(s->accounts[0].fields[1].label, "Mot de passe");
    ck_assert_uint_eq(s->message_count, 2);
    ck_assert_ptr_null(s->messages[1].subject);
    ck_assert_str_eq(s->files[0].name, "recu.pdf");
    ck_assert(!s->asks[ASK_COOKIES] && trap->asks[ASK_COOKIES]);
    ck_assert_ptr_nonnull(trap->trap->say[CLUE_MONEY]);
}
END_TEST

START_TEST(several_people_in_a_how_are_one_value)
{
    read_world("world: lea\n");
    ck_assert_str_eq(lesson->steps[0].tasks[0].how.list[0].fields[0].value, "lea\nnadia");
}
END_TEST

START_TEST(without_an_exercise_no_site_is_read)
{
    folder_write(&f, "sites/casse.yaml", "ceci n'est pas un site");
    folder_write(&f, "pack.yaml",
                 "passerelle: 1\nid: p\ntitle: P\nversion: 1\nlanguage: fr\nlessons: [essai]\n");
    folder_write(&f, "essai.yaml", "passerelle: 1\nid: essai\ntitle: Essai\nsteps:\n  - read: Un.\n");
    pack = pack_read(f.path, &d);
    lesson = lesson_read(pack, "essai", (struct lesson_options){ .lenient = true }, &d);
    ck_assert_ptr_nonnull(lesson);
    ck_assert_uint_eq(d.count, 0);
}
END_TEST

START_TEST(a_better_site_is_another_lesson_for_who_comes_back)
{
    char before[DIGEST_SHORT];
    read_world("world: lea\n");
    memcpy(before, lesson->digest, sizeof before);
    lesson_free(lesson);
    folder_write(&f, "sites/piege.yaml",
                 "passerelle: 1\nid: piege\ntitle: Autre\naddress: autre.test\npages:\n  un:\n    title: Un\n"
                 "    blocks:\n      - text: Un.\n");
    lesson = lesson_read(pack, "essai", (struct lesson_options){ .lenient = true }, &d);
    ck_assert_ptr_nonnull(lesson);
    ck_assert_str_ne(before, lesson->digest);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("pack_sites");
    TCase *t = tcase_create("worlds and sites");
    tcase_add_checked_fixture(t, set_up, tear_down);
    tcase_add_test(t, files_say_what_they_are_and_where);
    tcase_add_test(t, the_drive_has_space_folders_and_shares);
    tcase_add_test(t, messages_may_be_traps_or_true_and_calls_are_answered);
    tcase_add_test(t, what_is_found_is_an_advertisement_or_not);
    tcase_add_test(t, a_site_that_is_not_named_is_there_and_closed);
    tcase_add_test(t, every_section_can_be_changed);
    tcase_add_test(t, a_site_has_pages_of_blocks);
    tcase_add_test(t, effects_come_in_order_with_their_when);
    tcase_add_test(t, records_have_states_and_there_may_be_many);
    tcase_add_test(t, a_site_has_accounts_messages_files_traps_and_questions);
    tcase_add_test(t, several_people_in_a_how_are_one_value);
    tcase_add_test(t, without_an_exercise_no_site_is_read);
    tcase_add_test(t, a_better_site_is_another_lesson_for_who_comes_back);
    suite_add_tcase(s, t);
    return s;
}
