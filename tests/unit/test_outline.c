/* links: check */
/* The lesson format as JSON Schema: it is the committed one, every file that ships fits, and faults do not. */
#include "passerelle/outline.h"

#include "passerelle/pack.h"
#include "unit/json_schema.h"
#include "unit/runner.h"

#include <ftw.h>
#include <stdio.h>

/* The outlines, parsed once for each test. */
static struct arena arena;
static struct {
    const char *name;
    const struct node *root;
} outlines[8];

static void set_up(void)
{
    arena = (struct arena){ 0 };
    for (size_t i = 0; outline_kinds[i].name != NULL; i++) {
        struct str out = { 0 };
        ck_assert(schema_outline(outline_kinds[i].name, &out));
        outlines[i].name = outline_kinds[i].name;
        outlines[i].root = json_parse(str_s(&out), &arena);
        str_free(&out);
    }
}

static void tear_down(void)
{
    arena_free(&arena);
}

static const struct node *outline(const char *name)
{
    size_t i = 0;
    while (!streq(outlines[i].name, name))
        i++;
    return outlines[i].root;
}

/* --- the committed copies --- */
static void read_all(const char *path, struct str *out)
{
    char buf[4096];
    FILE *f = fopen(path, "rb");
    for (size_t n; f != NULL && (n = fread(buf, 1, sizeof buf, f)) > 0;)
        str_addn(out, buf, n);
    if (f != NULL)
        fclose(f);
}

START_TEST(the_committed_outlines_are_what_the_tables_say)
{
    for (size_t i = 0; outline_kinds[i].name != NULL; i++) {
        struct str now = { 0 }, kept = { 0 };
        const char *path = arena_printf(&arena, SOURCE_DIR "/doc/schema/%s.json", outline_kinds[i].name);
        ck_assert(schema_outline(outline_kinds[i].name, &now));
        if (getenv("GENERATE") != NULL) {
            FILE *f = fopen(path, "wb");
            ck_assert_ptr_nonnull(f);
            ck_assert_uint_eq(fwrite(str_s(&now), 1, now.len, f), now.len);
            ck_assert_int_eq(fclose(f), 0);
        }
        read_all(path, &kept);
        ck_assert_msg(streq(str_s(&now), str_s(&kept)), "%s is old; write it anew with GENERATE=1", path);
        str_free(&now);
        str_free(&kept);
    }
}
END_TEST

START_TEST(there_is_no_outline_of_another_kind)
{
    struct str out = { 0 };
    ck_assert(!schema_outline("lessons", &out) && out.len == 0);
}
END_TEST

/* --- what ships --- */
static const char *kind_of(const char *path)
{
    static const char *const named[] = { "pack", "mistakes", "glossary" };
    const char *name = strrchr(path, '/') + 1;
    if (strstr(path, "/worlds/") != NULL || strstr(path, "/sites/") != NULL)
        return strstr(path, "/worlds/") != NULL ? "world" : "site";
    for (size_t i = 0; i < ARRAY_LEN(named); i++)
        if (starts_with(name, named[i]) && streq(name + strlen(named[i]), ".yaml"))
            return named[i];
    return "lesson";
}

static size_t seen;

static int look(const char *path, const struct stat *st, int type, struct FTW *where)
{
    struct diags d = { 0 };
    struct arena a = { 0 };
    size_t n = strlen(path);
    (void)st;
    (void)where;
    if (type != FTW_F || n < 5 || !streq(path + n - 5, ".yaml"))
        return 0;
    const struct node *root = outline(kind_of(path)), *value = yaml_read_file(path, path, &a, &d);
    ck_assert_msg(value != NULL && fits(root, root, value), "%s does not fit its outline", path);
    seen++;
    arena_free(&a);
    diags_free(&d);
    return 0;
}

START_TEST(every_file_that_ships_fits)
{
    static const char *const places[] = { "lessons", "tests/fixtures/petit", "tests/fixtures/services",
                                          "tests/walks" };
    for (size_t i = 0; i < ARRAY_LEN(places); i++) {
        seen = 0;
        ck_assert_int_eq(nftw(arena_printf(&arena, SOURCE_DIR "/%s", places[i]), look, 8, FTW_PHYS), 0);
        ck_assert_uint_gt(seen, 0);
    }
}
END_TEST

/* --- the outlines themselves --- */
static void each_ref(const struct node *n, void (*use)(const char *ref, void *ctx), void *ctx)
{
    for (const struct node *one = n->items; one != NULL; one = one->next) {
        if (streq(one->key, "$ref"))
            use(one->text, ctx);
        each_ref(one, use, ctx);
    }
}

struct used {
    const struct node *root;
    const char *name;
    bool met;
};

static void use(const char *ref, void *ctx)
{
    struct used *used = ctx;
    definition(used->root, ref); /* fails if it leads nowhere */
    used->met |= streq(ref + strlen("#/definitions/"), used->name);
}

START_TEST(every_reference_leads_somewhere_and_every_definition_is_used)
{
    for (size_t i = 0; outline_kinds[i].name != NULL; i++) {
        const struct node *root = outlines[i].root;
        for (const struct node *one = node_find(root, "definitions")->items; one != NULL; one = one->next) {
            struct used used = { root, one->key, false };
            each_ref(root, use, &used);
            ck_assert_msg(used.met, "%s: nobody uses %s", outline_kinds[i].name, one->key);
        }
    }
}
END_TEST

/* Every key of a table, wherever it stands, is a property of the outline. */
static bool has_property(const struct node *n, const char *key)
{
    for (const struct node *one = n->items; one != NULL; one = one->next)
        if ((streq(one->key, "properties") && node_find(one, key) != NULL) || has_property(one, key))
            return true;
    return false;
}

static void check_keys(const struct node *root, const struct schema *s, int depth)
{
    ck_assert_int_lt(depth, 12);
    for (const struct schema *const *v = s->variants; v != NULL && *v != NULL; v++)
        check_keys(root, *v, depth + 1);
    for (const struct field *f = s->fields; f->key != NULL; f++) {
        ck_assert_msg(f->type != FIELD_NODE || f->shape != SHAPE_NONE, "%s: %s has no shape", s->name,
                      f->key);
        ck_assert_msg(f->type == FIELD_PART || has_property(root, f->key), "%s: no %s", s->name, f->key);
        if (f->of != NULL)
            check_keys(root, f->of, depth + 1);
    }
}

START_TEST(every_key_of_every_table_is_there)
{
    for (size_t i = 0; outline_kinds[i].name != NULL; i++)
        check_keys(outlines[i].root, outline_kinds[i].schema, 0);
}
END_TEST

/* --- faults --- */
static const char *const good[] = {
    [0] =
        "passerelle: 1\nid: mail-01\ntitle: Lire\nminutes: 10\ntheme: email\nworld: lea\nverified: 2026-11-22\n"
        "steps:\n  - read: Bonjour.\n"
        "  - choose: Quoi ?\n    answers:\n      - right: Oui\n      - wrong: Non\n        say: Presque.\n"
        "  - type: Votre code postal ?\n    rule: number\n    digits: 5\n    exact: [accents]\n"
        "    answers:\n      - right: 12\n"
        "  - match: Joignez.\n    pairs:\n      - this: A\n        with: B\n"
        "  - practise: [mail, drive]\n    tasks:\n      - do: Ouvrez.\n        mode: together\n"
        "        done:\n          mail.sent:\n            to: nadia\n            times: 2\n          any:\n"
        "            - mail.opened: un\n            - mail.message:\n                state: read / unread\n"
        "        how:\n          - open: un\n          - fill:\n              Objet: Oui\n"
        "          - drag: a\n            to: b\n"
        "        hints: Regardez.\n        mistakes:\n          - code: perdu\n            when:\n"
        "              mail.opened: deux\n            say: Presque.\n",
    [1] =
        "passerelle: 1\nid: plus-tard\nlike: lea\npeople:\n  nadia: none\nmail:\n  messages:\n    un: none\n",
    [2] =
        "passerelle: 1\nid: lea\ntitle: Léa\nnow: 2026-11-16 09:30\nme: lea\npeople:\n  lea:\n    name: Léa Martin\n"
        "files:\n  plan.pdf:\n    sides: 2\n    size: 300 Ko\n"
        "sites:\n  portail:\n    session: open\n    records:\n      demande:\n        state: envoyée\n        Nom: Martin\n",
    [3] =
        "passerelle: 1\nid: portail\ntitle: Portail\naddress: portail.example\npages:\n  accueil:\n    title: Accueil\n"
        "    blocks:\n      - text: Bonjour.\n      - field: Code postal\n        rule: postcode\n"
        "      - button: Envoyer\n        when:\n          state: envoyée\n          Nom: Martin\n"
        "        does:\n          - go: accueil\n          - session: open\n",
    [4] = "passerelle: 1\nid: essai\ntitle: Essai\nversion: 2\nlanguage: fr\nlessons: [un, deux]\n",
    [5] = "passerelle: 1\nmistakes:\n  perdu:\n    when:\n      mail.opened: un\n    say: Presque.\n",
    [6] = "passerelle: 1\nglossary:\n  objet: Le titre d'un message.\n",
};
static const char *const good_kinds[] = {
    "lesson", "world", "world", "site", "pack", "mistakes", "glossary"
};

/* Is the text of good[i], with the first from replaced by to, what the outline takes? */
static bool good_fits(size_t i, const char *from, const char *to)
{
    struct diags d = { 0 };
    const char *at = strstr(good[i], from);
    ck_assert_msg(at != NULL, "'%s' is not there", from);
    const char *text = arena_printf(&arena, "%.*s%s%s", (int)(at - good[i]), good[i], to, at + strlen(from));
    const struct node *root = outline(good_kinds[i]);
    const struct node *value = yaml_read("essai.yaml", text, strlen(text), &arena, &d);
    ck_assert_msg(value != NULL, "%s", d.count > 0 ? d.list[0].text : "");
    diags_free(&d);
    return fits(root, root, value);
}

START_TEST(good_files_fit)
{
    for (size_t i = 0; i < ARRAY_LEN(good); i++)
        ck_assert_msg(good_fits(i, "passerelle", "passerelle"), "%s %zu", good_kinds[i], i);
}
END_TEST

static const struct {
    size_t file;
    const char *from, *to;
} faults[] = {
    { 0, "passerelle: 1", "passerelle: 2" },
    { 0, "id: mail-01", "id: Mail 01" },
    { 0, "id: mail-01\n", "" },
    { 0, "title: Lire", "titre: Lire" },
    { 0, "title: Lire", "title: [Lire]" },
    { 0, "minutes: 10", "minutes: 45" },
    { 0, "minutes: 10", "minutes: dix" },
    { 0, "theme: email", "theme: mail" },
    { 0, "world: lea", "world: Léa" },
    { 0, "world: lea", "world:\n  mail:\n    session: open" },
    { 0, "world: lea", "world:\n  like: lea\n  mails:\n    session: open" },
    { 0, "2026-11-22", "22/11/2026" },
    { 0, "- read: Bonjour.", "- raed: Bonjour." },
    { 0, "- read: Bonjour.", "- read: Bonjour.\n    answers:\n      - right: Oui" },
    { 0, "right: Oui", "rigth: Oui" },
    { 0, "rule: number", "rule: numbre" },
    { 0, "digits: 5", "lines: 5" },
    { 0, "exact: [accents]", "exact: [accent]" },
    { 0, "        with: B\n", "" },
    { 0, "[mail, drive]", "[mail, chat]" },
    { 0, "mode: together", "mode: ensemble" },
    { 0, "mail.sent", "mail.send" },
    { 0, "to: nadia", "too: nadia" },
    { 0, "times: 2", "times: 0" },
    { 0, "times: 2", "times: deux" },
    { 0, "- mail.opened: un", "- mail.open: un" },
    { 0, "state: read / unread", "state: red" },
    { 0, "- open: un", "- ouvrir: un" },
    { 0, "- open: un", "- open: un\n            press: deux" },
    { 0, "              Objet: Oui", "              - Oui" },
    { 0, "            to: b\n", "" },
    { 0, "hints: Regardez.", "hints: [a, b, c, d]" },
    { 0, "code: perdu", "code: Perdu" },
    { 0, "mail.opened: deux", "mail.opened:\n                mesage: deux" },
    { 1, "like: lea\n", "" },
    { 1, "nadia: none", "nadia: rien" },
    { 1, "messages", "message" },
    { 2, "me: lea\n", "" },
    { 2, "now: 2026-11-16 09:30", "now: 16/11/2026" },
    { 2, "name: Léa Martin", "nom: Léa Martin" },
    { 2, "sides: 2", "sides: 3" },
    { 2, "session: open", "session: ouverte" },
    { 2, "        Nom: Martin", "        nom: Martin" },
    { 3, "title: Portail\n", "" },
    { 3, "- text: Bonjour.", "- texte: Bonjour." },
    { 3, "rule: postcode", "rule: postcode\n        digits: 5" },
    { 3, "state: envoyée", "etat: envoyée" },
    { 3, "- go: accueil", "- goto: accueil" },
    { 3, "session: open", "session: ouvrir" },
    { 4, "version: 2", "version: 1.2" },
    { 4, "version: 2\n", "" },
    { 4, "lessons: [un, deux]", "lessons:\n  un: deux" },
    { 4, "language", "langue" },
    { 5, "say: Presque.", "dire: Presque." },
    { 5, "mail.opened", "mail.openned" },
    { 6, "objet: Le titre d'un message.", "objet: [Le titre]" },
};

START_TEST(faults_do_not_fit)
{
    for (size_t i = 0; i < ARRAY_LEN(faults); i++)
        ck_assert_msg(!good_fits(faults[i].file, faults[i].from, faults[i].to), "%s: %s",
                      good_kinds[faults[i].file], faults[i].to);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("outline");
    TCase *c = tcase_create("outline");
    tcase_add_checked_fixture(c, set_up, tear_down);
    tcase_add_test(c, the_committed_outlines_are_what_the_tables_say);
    tcase_add_test(c, there_is_no_outline_of_another_kind);
    tcase_add_test(c, every_file_that_ships_fits);
    tcase_add_test(c, every_reference_leads_somewhere_and_every_definition_is_used);
    tcase_add_test(c, every_key_of_every_table_is_there);
    tcase_add_test(c, good_files_fit);
    tcase_add_test(c, faults_do_not_fit);
    tcase_set_timeout(c, 60);
    suite_add_tcase(s, c);
    return s;
}
