/* links: check */
/* What a trainer does becomes `how` again: of every task that ships, and of gestures made in other ways. */
#include "passerelle/check.h"
#include "passerelle/recording.h"
#include "unit/folder.h"
#include "unit/runner.h"

#include <dirent.h>

/* --- a lesson played with the recorder on --- */
static struct lesson *lesson;
static struct session *session;
static struct recording recording;
static struct arena arena;

static void open_step(struct lesson *l, size_t step)
{
    lesson = l;
    session = session_open(l, 7);
    session_skip(session, step);
    recording = (struct recording){ 0 };
}

static void close_step(void)
{
    session_close(session);
    recording_free(&recording);
}

static bool act(const struct action *a)
{
    bool done = session_act(session, a);
    recording_note(&recording, session);
    return done;
}

/* "activate message/nadia-rdv" */
static void do_line(const char *line)
{
    struct action a;
    ck_assert_msg(action_parse(line, &arena, &a) && act(&a), "%s", line);
}

static void do_how(const struct how *how, size_t part)
{
    struct page page;
    struct action a;
    const char *right = NULL;
    page_init(&page);
    session_show(session, &page);
    ck_assert_int_eq(how_find(how, part, &page, session_world(session), &arena, &a, &right), HOW_DONE);
    ck_assert(act(&a));
    page_free(&page);
}

static void play_task(const struct task *t)
{
    size_t n = 0, shown = 0, count = 0;
    for (size_t i = 0; i < t->how.count; i++)
        count += how_parts(&t->how.list[i]);
    shown = t->mode == MODE_SHOW ? count : t->mode == MODE_TOGETHER ? count - 1 : 0;
    for (size_t i = 0; i < t->how.count; i++)
        for (size_t part = 0; part < how_parts(&t->how.list[i]); part++, n++) {
            if (n < shown)
                ck_assert(act(&(struct action){ .verb = ACT_NEXT }));
            else
                do_how(&t->how.list[i], part);
        }
}

/* --- putting it in place of the original --- */
/* A file as lines, each with its line feed. */
struct text_file {
    struct str lines[4000];
    size_t count;
};

static void file_read(struct text_file *f, const char *path)
{
    char buffer[20000];
    FILE *in = fopen(path, "r");
    ck_assert_msg(in != NULL, "%s", path);
    *f = (struct text_file){ 0 };
    while (fgets(buffer, sizeof buffer, in) != NULL)
        str_add(&f->lines[f->count++], buffer);
    fclose(in);
}

static bool is_inside(const char *line, size_t column)
{
    size_t blanks = strspn(line, " ");
    return line[blanks] == '\n' || blanks > column;
}

/* The lines of `how` go; the first of them becomes the new text. */
static void replace_how(struct text_file *f, const struct task *t, const char *text)
{
    size_t at = t->how.list[0].place.line - 2, column = t->place.column - 1;
    ck_assert_msg(strstr(str_s(&f->lines[at]), "how:") != NULL, "%s", str_s(&f->lines[at]));
    str_set(&f->lines[at], text);
    for (size_t i = at + 1; i < f->count && is_inside(str_s(&f->lines[i]), column); i++)
        str_clear(&f->lines[i]);
}

static void copy_folder(const char *from, struct folder *to, const char *name)
{
    DIR *dir = opendir(from);
    if (dir == NULL)
        return;
    for (struct dirent *one = readdir(dir); one != NULL; one = readdir(dir)) {
        struct text_file f;
        struct str path = { 0 }, text = { 0 }, here = { 0 };
        const char *dot = strrchr(one->d_name, '.');
        if (dot == NULL || !streq(dot, ".yaml"))
            continue;
        str_printf(&path, "%s/%s", from, one->d_name);
        str_printf(&here, "%s%s", name, one->d_name);
        file_read(&f, str_s(&path));
        for (size_t i = 0; i < f.count; i++) {
            str_add(&text, str_s(&f.lines[i]));
            str_free(&f.lines[i]);
        }
        folder_write(to, str_s(&here), str_s(&text));
        str_free(&path);
        str_free(&text);
        str_free(&here);
    }
    closedir(dir);
}

static void copy_pack(const struct pack *pack, struct folder *to)
{
    static const char *const folders[] = { "", "worlds/", "sites/" };
    for (size_t i = 0; i < ARRAY_LEN(folders); i++)
        copy_folder(arena_printf(&arena, "%s/%s", pack->dir, folders[i]), to, folders[i]);
}

static void rehearse(const char *path, const char *text)
{
    struct diags d = { 0 };
    struct str out = { 0 };
    rehearse_pack(path, &out, &d);
    for (size_t i = 0; i < d.count; i++)
        if (d.list[i].level == DIAG_ERROR)
            ck_abort_msg("%s:%u: %s\n%s", d.list[i].place.file, d.list[i].place.line, d.list[i].text, text);
    str_free(&out);
    diags_free(&d);
}

/* Every exercise of the lesson is played, recorded, written again. */
static size_t record_exercises(struct lesson *l, struct text_file *f, struct str *all)
{
    size_t tasks = 0;
    for (size_t i = 0; i < l->step_count; i++) {
        const struct step *step = &l->steps[i];
        if (step->kind != STEP_PRACTISE)
            continue;
        open_step(l, i);
        for (size_t t = 0; t < step->task_count; t++)
            play_task(&step->tasks[t]);
        ck_assert_uint_eq(recording.count, step->task_count);
        for (size_t t = 0; t < recording.count; t++) {
            struct str text = { 0 };
            recording_write_one(&recording, &recording.list[t], l, NULL, &text);
            ck_assert_msg(strstr(str_s(&text), "Relisez") == NULL &&
                              strstr(str_s(&text), "pas de mot") == NULL,
                          "%s %s", l->id, str_s(&text));
            replace_how(f, &step->tasks[recording.list[t].task], str_s(&text));
            str_add(all, str_s(&text));
            str_free(&text);
            tasks++;
        }
        close_step();
    }
    return tasks;
}

static size_t round_trip(const struct pack *pack, const char *id)
{
    static struct text_file f;
    struct diags d = { 0 };
    struct folder to;
    struct str text = { 0 }, all = { 0 };
    struct lesson *l = lesson_read(pack, id, (struct lesson_options){ .lenient = true }, &d);
    ck_assert_ptr_nonnull(l);
    file_read(&f, arena_printf(&arena, "%s/%s.yaml", pack->dir, id));
    size_t tasks = record_exercises(l, &f, &all);
    for (size_t i = 0; i < f.count; i++) {
        str_add(&text, str_s(&f.lines[i]));
        str_free(&f.lines[i]);
    }
    folder_make(&to);
    copy_pack(pack, &to);
    folder_write(&to, arena_printf(&arena, "%s.yaml", id), str_s(&text));
    rehearse(folder_at(&to, arena_printf(&arena, "%s.yaml", id)), str_s(&all));
    folder_remove(&to);
    arena_free(&arena);
    lesson_free(l);
    str_free(&text);
    str_free(&all);
    diags_free(&d);
    return tasks;
}

START_TEST(what_solves_a_task_that_ships_is_recorded_as_a_how_that_solves_it)
{
    struct packs packs = { 0 };
    struct diags d = { 0 };
    size_t tasks = 0;
    ck_assert(packs_find(&packs, SOURCE_DIR "/lessons", &d));
    for (size_t i = 0; i < packs.count; i++)
        for (size_t k = 0; k < packs.list[i]->lessons.count; k++)
            tasks += round_trip(packs.list[i], packs.list[i]->lessons.s[k]);
    ck_assert_uint_ge(tasks, 40);
    packs_free(&packs);
    diags_free(&d);
}
END_TEST

/* The mistake is met again after what Passerelle plays of its task. */
static void meet(struct lesson *l, size_t step, size_t task, const struct mistake *m)
{
    const struct task *t = &l->steps[step].tasks[task];
    struct str text = { 0 };
    open_step(l, step);
    for (size_t i = 0; i < task; i++)
        if (session_task(session) == (int)i)
            play_task(&l->steps[step].tasks[i]);
    for (size_t i = 0; t->mode == MODE_TOGETHER && session_showing(session) && i < 50; i++)
        act(&(struct action){ .verb = ACT_NEXT });
    for (size_t i = 0; i < m->by.count; i++)
        for (size_t part = 0; part < how_parts(&m->by.list[i]); part++)
            do_how(&m->by.list[i], part);
    struct recorded *one = &recording.list[recording.count - 1];
    ck_assert_msg(streq(one->code, m->code), "%s %s", l->id, m->code);
    recording_write_one(&recording, one, l, NULL, &text);
    ck_assert_msg(strstr(str_s(&text), "by:") != NULL && strstr(str_s(&text), "Relisez") == NULL, "%s %s",
                  l->id, str_s(&text));
    str_free(&text);
    close_step();
}

static size_t meet_all(const struct pack *from, const char *id)
{
    struct diags d = { 0 };
    size_t met = 0;
    struct lesson *l = lesson_read(from, id, (struct lesson_options){ .lenient = true }, &d);
    ck_assert_ptr_nonnull(l);
    for (size_t i = 0; i < l->step_count; i++)
        for (size_t t = 0; l->steps[i].kind == STEP_PRACTISE && t < l->steps[i].task_count; t++)
            for (size_t m = 0; m < l->steps[i].tasks[t].mistake_count; m++)
                if (l->steps[i].tasks[t].mistakes[m].by.count > 0) {
                    meet(l, i, t, &l->steps[i].tasks[t].mistakes[m]);
                    met++;
                }
    lesson_free(l);
    arena_free(&arena);
    diags_free(&d);
    return met;
}

START_TEST(what_reaches_a_mistake_that_ships_is_recorded_as_a_by_that_reaches_it)
{
    struct packs packs = { 0 };
    struct diags d = { 0 };
    size_t met = 0;
    ck_assert(packs_find(&packs, SOURCE_DIR "/lessons", &d));
    for (size_t i = 0; i < packs.count; i++)
        for (size_t k = 0; k < packs.list[i]->lessons.count; k++)
            met += meet_all(packs.list[i], packs.list[i]->lessons.s[k]);
    ck_assert_uint_ge(met, 1);
    packs_free(&packs);
    diags_free(&d);
}
END_TEST

/* --- gestures as people make them --- */
static struct pack *pack;

/* The exercise of the small lesson, after what Passerelle plays: its third task is open. */
static void open_small(void)
{
    struct diags d = { 0 };
    pack = pack_read(SOURCE_DIR "/tests/fixtures/petit", &d);
    struct lesson *l = lesson_read(pack, "petite", (struct lesson_options){ .lenient = true }, &d);
    ck_assert_ptr_nonnull(l);
    open_step(l, 3);
    do_line("next");
    for (int i = 0; i < 2; i++)
        do_line("next");
    do_line("activate button/send");
    diags_free(&d);
}

static void close_small(void)
{
    close_step();
    lesson_free(lesson);
    pack_free(pack);
    arena_free(&arena);
}

/* What is written of one task, or of a mistake that was met in it. */
static const char *written(size_t task, const char *code)
{
    struct str out = { 0 };
    for (size_t i = 0; i < recording.count; i++)
        if (recording.list[i].task == task && streq(recording.list[i].code, code))
            recording_write_one(&recording, &recording.list[i], lesson, NULL, &out);
    const char *text = arena_strdup(&arena, str_s(&out));
    str_free(&out);
    return text;
}

static void expect(size_t task, const char *code, const char *text)
{
    ck_assert_str_eq(written(task, code), text);
}

START_TEST(what_passerelle_played_stands_with_the_last_gesture)
{
    expect(0, NULL,
           "        # Regardez. Ana ouvre le message de Bakary.\n"
           "        how:\n"
           "          - open: bakary-livre\n\n");
    expect(1, NULL,
           "        # À nous deux. Répondez à Bakary.\n"
           "        how:\n"
           "          - press: Répondre\n"
           "          - fill:\n"
           "              Message: Bonjour\n"
           "          - press: Envoyer\n\n");
}
END_TEST

START_TEST(looking_around_and_what_was_undone_is_left_out)
{
    do_line("activate folder/trash");
    do_line("activate folder/inbox");
    do_line("activate message/bakary-livre");
    do_line("activate button/delete");
    do_line("undo");
    do_line("back");
    do_line("activate message/nadia-rdv");
    expect(2, NULL,
           "        # Ouvrez le message de Nadia.\n"
           "        how:\n"
           "          - open: nadia-rdv\n\n");
}
END_TEST

START_TEST(letter_by_letter_is_one_fill_and_texts_stand_as_yaml_needs_them)
{
    do_line("activate message/nadia-rdv");
    do_line("activate button/reply");
    do_line("set field/subject \"Non : voici\"");
    do_line("set field/body \"Ou\"");
    do_line("set field/body \"Oui : mardi\"");
    do_line("set field/subject \"Re\"");
    do_line("set field/body \"Oui : mardi\\n\\n# 14 h\"");
    do_line("activate button/send");
    expect(3, NULL,
           "        # Répondez à Nadia.\n"
           "        how:\n"
           "          - press: Répondre\n"
           "          - fill:\n"
           "              Objet: Re\n"
           "              Message: |\n"
           "                Oui : mardi\n"
           "\n"
           "                # 14 h\n"
           "          - press: Envoyer\n\n");
}
END_TEST

START_TEST(a_mistake_that_was_met_gets_its_by_and_stays_out_of_the_how)
{
    do_line("activate message/nadia-rdv");
    do_line("back");
    do_line("activate folder/trash");
    do_line("activate button/new");
    do_line("set field/to \"nadia.benali@relais.example\"");
    do_line("set field/body \"Oui\"");
    do_line("activate button/send");
    expect(3, "nouveau-message",
           "            # Répondez à Nadia.\n"
           "            # nouveau-message\n"
           "            by:\n"
           "              - open: Corbeille\n"
           "              - press: Nouveau message\n"
           "              - fill:\n"
           "                  À: nadia\n"
           "                  Message: Oui\n"
           "              - press: Envoyer\n\n");
    do_line("activate folder/inbox");
    do_line("activate message/nadia-rdv");
    do_line("activate button/reply");
    do_line("set field/body \"Oui\"");
    do_line("activate button/send");
    const char *how = written(3, NULL);
    ck_assert_msg(strstr(how, "Nouveau") == NULL && strstr(how, "press: Répondre") != NULL &&
                      strstr(how, "Relisez") == NULL,
                  "%s", how);
}
END_TEST

START_TEST(beginning_again_records_again)
{
    do_line("activate message/nadia-rdv");
    do_line("restart");
    do_line("next");
    do_line("next");
    do_line("next");
    do_line("activate button/send");
    do_line("activate message/nadia-rdv");
    ck_assert_uint_eq(recording.count, 3);
    expect(2, NULL,
           "        # Ouvrez le message de Nadia.\n"
           "        how:\n"
           "          - open: nadia-rdv\n\n");
}
END_TEST

/* The exercise number n, from 0, of a lesson that ships. */
static void open_shipped(const char *dir, const char *id, size_t n)
{
    struct diags d = { 0 };
    size_t step = 0;
    pack = pack_read(arena_printf(&arena, SOURCE_DIR "/lessons/%s", dir), &d);
    struct lesson *l = lesson_read(pack, id, (struct lesson_options){ .lenient = true }, &d);
    ck_assert_ptr_nonnull(l);
    while (l->steps[step].kind != STEP_PRACTISE || n-- > 0)
        step++;
    open_step(l, step);
    diags_free(&d);
}

START_TEST(a_document_that_is_chosen_from_its_list_is_one_fill)
{
    open_shipped("demarches", "form-04", 0);
    do_line("next");
    do_line("activate @\"choose/Pièce d'identité\"");
    do_line("activate file/carte-identite.pdf");
    const char *how = written(1, NULL);
    ck_assert_msg(strstr(how, "        how:\n"
                              "          - fill:\n"
                              "              Pièce d'identité: carte-identite.pdf\n\n") != NULL,
                  "%s", how);
    close_small();
}
END_TEST

START_TEST(enter_in_a_box_is_the_button_behind_it)
{
    open_shipped("bibliotheque", "bib-01", 0);
    do_line("activate message/bakary-livre");
    do_line("activate app/browser");
    do_line("set field/address \"biblio-valmont.example\"");
    do_line("activate field/address");
    const char *how = written(1, NULL);
    ck_assert_msg(strstr(how, "        how:\n"
                              "          - open: browser\n"
                              "          - fill:\n"
                              "              Adresse: biblio-valmont.example\n"
                              "          - press: Aller\n\n") != NULL,
                  "%s", how);
    close_small();
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("recording");
    TCase *c = tcase_create("round trip");
    tcase_set_timeout(c, 120);
    tcase_add_test(c, what_solves_a_task_that_ships_is_recorded_as_a_how_that_solves_it);
    tcase_add_test(c, what_reaches_a_mistake_that_ships_is_recorded_as_a_by_that_reaches_it);
    suite_add_tcase(s, c);
    TCase *g = tcase_create("gestures");
    tcase_add_checked_fixture(g, open_small, close_small);
    tcase_add_test(g, what_passerelle_played_stands_with_the_last_gesture);
    tcase_add_test(g, looking_around_and_what_was_undone_is_left_out);
    tcase_add_test(g, letter_by_letter_is_one_fill_and_texts_stand_as_yaml_needs_them);
    tcase_add_test(g, a_mistake_that_was_met_gets_its_by_and_stays_out_of_the_how);
    tcase_add_test(g, beginning_again_records_again);
    suite_add_tcase(s, g);
    TCase *o = tcase_create("other gestures");
    tcase_add_test(o, a_document_that_is_chosen_from_its_list_is_one_fill);
    tcase_add_test(o, enter_in_a_box_is_the_button_behind_it);
    suite_add_tcase(s, o);
    return s;
}
