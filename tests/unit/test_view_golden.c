/* links: view page */
/* The screens of the program, laid out at 80x24 and 40x15, are the golden files of tests/golden/pages. */
#include "unit/runner.h"
#include "unit/view_pages.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *read_text(const char *path)
{
    FILE *f = fopen(path, "rb");
    if (!f)
        return NULL;
    struct str s = { 0 };
    char part[4096];
    for (size_t n; (n = fread(part, 1, sizeof part, f)) > 0;)
        str_addn(&s, part, n);
    fclose(f);
    char *text = xstrdup(str_s(&s));
    str_free(&s);
    return text;
}

static void write_text(const char *path, const char *text)
{
    FILE *f = fopen(path, "wb");
    ck_assert_msg(f != NULL, "cannot write %s", path);
    fputs(text, f);
    fclose(f);
}

/* The page as the learner first sees it, then after the keys of the sample. */
static void draw_sample(const struct sample *sample, int cols, int rows, struct str *out)
{
    struct page p;
    page_init(&p);
    sample->build(&p);
    struct view *v = view_new();
    view_resize(v, cols, rows);
    view_show(v, &p);
    canvas_print(out, view_draw(v));
    view_free(v);
    page_free(&p);
}

static void compare(const struct sample *sample, int cols, int rows)
{
    char path[512];
    snprintf(path, sizeof path, "%s/tests/golden/pages/%s.%dx%d.txt", SOURCE_DIR, sample->name, cols, rows);
    struct str got = { 0 };
    draw_sample(sample, cols, rows, &got);
    if (getenv("GENERATE"))
        write_text(path, str_s(&got));
    char *wanted = read_text(path);
    ck_assert_msg(wanted != NULL, "no golden file %s (GENERATE=1 writes it)", path);
    ck_assert_msg(!strcmp(wanted, str_s(&got)),
                  "%s %dx%d is drawn otherwise than its golden file:\n%s\nwanted:\n%s", sample->name, cols,
                  rows, str_s(&got), wanted);
    free(wanted);
    str_free(&got);
}

START_TEST(a_page_is_drawn_as_its_golden_file_says)
{
    const struct sample *sample = &samples[_i];
    compare(sample, 80, 24);
    compare(sample, 40, 15);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("view golden");
    TCase *c = tcase_create("pages");
    tcase_add_loop_test(c, a_page_is_drawn_as_its_golden_file_says, 0, (int)sample_count);
    suite_add_tcase(s, c);
    return s;
}
