/* links: schema */
/* Nodes into structs by tables: every field type, variants, shorthand, and what is kept when something is
 * wrong. */
#include "unit/runner.h"

#include "support/sample_schema.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

static struct arena arena;
static struct diags diags;
static struct sample_lesson lesson;

static void clean(void)
{
    arena_free(&arena);
    diags_free(&diags);
    lesson = (struct sample_lesson){ 0 };
}

static bool read_lesson(const char *s, struct schema_options options)
{
    const struct node *root = yaml_read("essai.yaml", s, strlen(s), &arena, &diags);
    ck_assert_ptr_nonnull(root);
    return schema_read_with(&sample_schema, root, &lesson, &arena, options, &diags);
}

static const char complete[] = "passerelle: 1\n"
                               "id: mail-03\n"
                               "title: Lire\n"
                               "minutes: 15\n"
                               "verified: 2026-11-22\n"
                               "now: 2026-11-16 09:30\n"
                               "after: mail-02\n"
                               "card:\n"
                               "  text: À retenir\n"
                               "people:\n"
                               "  lea: Léa\n"
                               "  nadia:\n"
                               "    name: Nadia\n"
                               "    is: \"\"\n"
                               "  bakary: none\n"
                               "steps:\n"
                               "  - read: Un\n"
                               "  - practise: [mail, drive]\n"
                               "    tasks:\n"
                               "      - do: Ouvrez.\n"
                               "        done:\n"
                               "          mail.opened: nadia\n"
                               "        hints: Là\n"
                               "        mode: show\n";

START_TEST(every_field_type_fills_its_member)
{
    ck_assert(read_lesson(complete, (struct schema_options){ 0 }));
    ck_assert_uint_eq(diags.count, 0);
    ck_assert_int_eq(lesson.format, 1);
    ck_assert_int_eq(lesson.minutes, 15);
    ck_assert_str_eq(lesson.id, "mail-03");
    ck_assert_int_eq(lesson.verified.day, 22);
    ck_assert_int_eq(lesson.now.minute, 30);
    ck_assert_uint_eq(lesson.after.count, 1);
    ck_assert_str_eq(lesson.after.s[0], "mail-02");
    ck_assert_uint_eq(lesson.after.at[0].line, 7);
    ck_assert_str_eq(lesson.card->text, "À retenir");
    ck_assert_ptr_null(lesson.note);
}
END_TEST

START_TEST(maps_keep_their_names_and_order)
{
    ck_assert(read_lesson(complete, (struct schema_options){ 0 }));
    const struct sample_person *p = lesson.people.items;
    ck_assert_uint_eq(lesson.people.count, 3);
    ck_assert_str_eq(p[0].id, "lea");
    ck_assert_str_eq(p[0].name, "Léa"); /* the shorthand */
    ck_assert_uint_eq(p[1].place.line, 12);
    ck_assert_str_eq(p[1].is, "");
    ck_assert_str_eq(p[2].id, "bakary"); /* taken away: only its name is left */
    ck_assert_ptr_null(p[2].name);
    ck_assert_uint_eq(p[2].place.line, 0);
}
END_TEST

START_TEST(the_first_key_of_a_step_is_its_kind)
{
    ck_assert(read_lesson(complete, (struct schema_options){ 0 }));
    const struct sample_step *s = lesson.steps.items;
    ck_assert_uint_eq(lesson.steps.count, 2);
    ck_assert_ptr_eq(s[0].kind, &sample_read);
    ck_assert_str_eq(s[0].text, "Un");
    ck_assert_uint_eq(s[0].finished, 1);
    ck_assert_ptr_eq(s[1].kind, &sample_practise);
    ck_assert_uint_eq(s[1].finished, 2); /* the variant's finish, then the common one */
    ck_assert_uint_eq(s[1].apps.count, 2);
    ck_assert_uint_eq(s[1].place.line, 18);
    const struct sample_task *t = s[1].tasks.items;
    ck_assert_int_eq(t->mode, 2);
    ck_assert_uint_eq(t->hints.count, 1);
    ck_assert_str_eq(node_find(t->done, "mail.opened")->text, "nadia");
}
END_TEST

START_TEST(what_is_asked_for_publishing_depends_on_the_options)
{
    static const char draft[] = "passerelle: 1\nid: a\ntitle: b\nsteps:\n  - read: c\n";
    ck_assert(read_lesson(draft, (struct schema_options){ 0 }));
    ck_assert_uint_eq(diags.warnings, 1);
    clean();
    ck_assert(!read_lesson(draft, (struct schema_options){ .strict = true }));
    ck_assert_uint_eq(diags.errors, 1);
    clean();
    ck_assert(read_lesson(draft, (struct schema_options){ .drafts = true }));
    ck_assert_uint_eq(diags.count, 0);
}
END_TEST

START_TEST(wrong_values_leave_their_members_alone)
{
    lesson.minutes = 7;
    lesson.verified = (struct date){ 1, 2, 3 };
    ck_assert(!read_lesson(
        "passerelle: 2\nid: A B\ntitle: Un\nminutes: 12 min\nverified: hier\nsteps:\n  - read: a\n",
        (struct schema_options){ .drafts = true }));
    ck_assert_uint_eq(diags.errors, 4);
    ck_assert_int_eq(lesson.minutes, 7);
    ck_assert_int_eq(lesson.verified.day, 3);
    ck_assert_int_eq(lesson.format, 0);
    ck_assert_ptr_null(lesson.id);
    ck_assert_str_eq(lesson.title, "Un");
}
END_TEST

START_TEST(items_that_cannot_be_read_are_left_out)
{
    ck_assert(!read_lesson(
        "passerelle: 1\nid: a\ntitle: b\nsteps:\n  - read: un\n  - couleur: deux\n  - trois\n  - read: quatre\n",
        (struct schema_options){ .drafts = true }));
    const struct sample_step *s = lesson.steps.items;
    ck_assert_uint_eq(lesson.steps.count, 2);
    ck_assert_str_eq(s[1].text, "quatre");
    ck_assert_ptr_eq(s[1].kind, &sample_read);
    ck_assert_uint_eq(s[1].place.line, 8);
}
END_TEST

START_TEST(one_slip_gives_one_message)
{
    ck_assert(!read_lesson("passerelle: 1\nid: a\ntitel: b\nsteps:\n  - raed: un\n",
                           (struct schema_options){ .drafts = true }));
    ck_assert_uint_eq(diags.count, 2);
    ck_assert_str_eq(diags.list[0].text, "clé inconnue 'titel' dans une leçon ; vouliez-vous 'title' ?");
    ck_assert_str_eq(diags.list[1].text, "clé inconnue 'raed' dans une étape ; vouliez-vous 'read' ?");
}
END_TEST

static const char *to_english(const char *source, const char *many, unsigned long n)
{
    (void)many;
    (void)n;
    if (streq(source, "une leçon"))
        return "a lesson";
    if (streq(source, "clé inconnue '%s' dans %s ; vouliez-vous '%s' ?"))
        return "unknown key '%s' in %s; did you mean '%s'?";
    return source;
}

START_TEST(messages_can_be_translated)
{
    diags.tr = to_english;
    ck_assert(!read_lesson("passerelle: 1\nid: a\ntitel: b\nsteps:\n  - read: un\n",
                           (struct schema_options){ .drafts = true }));
    ck_assert_str_eq(diags.list[0].text, "unknown key 'titel' in a lesson; did you mean 'title'?");
}
END_TEST

/* --- parts, and values with a reader of their own --- */
struct weight {
    int grams;
    const char *of;
};
struct parcel {
    const char *name;
    struct weight weight;
};

static bool parse_grams(const char *s, void *member)
{
    char *end;
    long grams = strtol(s, &end, 10);
    if (!streq(end, " g"))
        return false;
    *(int *)member = (int)grams;
    return true;
}

static void count_part(void *item, const struct node *node, struct arena *a, struct diags *d)
{
    (void)node;
    (void)a;
    (void)d;
    ((struct weight *)item)->grams++;
}

static const struct field weight_fields[] = {
    { .key = "weight",
      .type = FIELD_VALUE,
      .offset = offsetof(struct weight, grams),
      .parse = parse_grams,
      .like = "12 g" },
    { .key = "of", .type = FIELD_LINE, .offset = offsetof(struct weight, of), .flags = FIELD_REQUIRED },
    { .key = NULL },
};
static const struct schema weight_schema = {
    .name = "weight", .size = sizeof(struct weight), .fields = weight_fields, .finish = count_part
};
static const struct field parcel_fields[] = {
    { .key = "name", .type = FIELD_LINE, .offset = offsetof(struct parcel, name), .flags = FIELD_REQUIRED },
    { .key = "weight", .type = FIELD_PART, .offset = offsetof(struct parcel, weight), .of = &weight_schema },
    { .key = NULL },
};
static const struct schema parcel_schema = { .name = "parcel",
                                             .size = sizeof(struct parcel),
                                             .fields = parcel_fields };

static bool read_parcel(const char *text, struct parcel *out)
{
    const struct node *root = yaml_read("essai.yaml", text, strlen(text), &arena, &diags);
    ck_assert_ptr_nonnull(root);
    return schema_read(&parcel_schema, root, out, &arena, &diags);
}

START_TEST(a_part_has_its_keys_in_the_same_mapping)
{
    struct parcel p = { 0 };
    ck_assert(read_parcel("of: livre\nname: colis\nweight: 12 g\n", &p));
    ck_assert_str_eq(p.name, "colis");
    ck_assert_str_eq(p.weight.of, "livre");
    ck_assert_int_eq(p.weight.grams, 13); /* its own finish was called */
}
END_TEST

START_TEST(what_a_part_lacks_is_told_like_any_key)
{
    struct parcel p = { 0 };
    ck_assert(!read_parcel("name: colis\nweigth: 12 g\n", &p));
    ck_assert_uint_eq(diags.count, 2);
    ck_assert_str_eq(diags.list[0].text, "clé inconnue 'weigth' dans parcel ; vouliez-vous 'weight' ?");
    ck_assert_str_eq(diags.list[1].text, "il manque la clé 'of' dans parcel");
}
END_TEST

START_TEST(a_value_that_is_not_understood_is_shown_a_good_one)
{
    struct parcel p = { 0 };
    ck_assert(!read_parcel("name: colis\nof: livre\nweight: lourd\n", &p));
    ck_assert_str_eq(diags.list[0].text, "'weight' s'écrit par exemple '12 g', pas 'lourd'");
    ck_assert_int_eq(p.weight.grams, 1);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("schema");
    TCase *t = tcase_create("read");
    tcase_add_checked_fixture(t, NULL, clean);
    tcase_add_test(t, every_field_type_fills_its_member);
    tcase_add_test(t, maps_keep_their_names_and_order);
    tcase_add_test(t, the_first_key_of_a_step_is_its_kind);
    tcase_add_test(t, what_is_asked_for_publishing_depends_on_the_options);
    tcase_add_test(t, wrong_values_leave_their_members_alone);
    tcase_add_test(t, items_that_cannot_be_read_are_left_out);
    tcase_add_test(t, one_slip_gives_one_message);
    tcase_add_test(t, messages_can_be_translated);
    tcase_add_test(t, a_part_has_its_keys_in_the_same_mapping);
    tcase_add_test(t, what_a_part_lacks_is_told_like_any_key);
    tcase_add_test(t, a_value_that_is_not_understood_is_shown_a_good_one);
    suite_add_tcase(s, t);
    return s;
}
