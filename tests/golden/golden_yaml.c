/* links: schema */
/* Bad YAML files against the messages that a trainer must read: one file a trap, one a limit. */
#include "golden/golden.h"

#include "passerelle/text.h"
#include "support/sample_schema.h"

#include <stdio.h>
#include <stdlib.h>

static void run(const char *name, const char *data, size_t n, struct str *out)
{
    struct arena arena = { 0 };
    struct diags d = { 0 };
    struct sample_lesson lesson = { 0 };
    const struct node *root = yaml_read(name, data, n, &arena, &d);
    if (root != NULL)
        schema_read(&sample_schema, root, &lesson, &arena, &d);
    diags_sort(&d);
    char *text = NULL;
    size_t size = 0;
    FILE *f = open_memstream(&text, &size);
    text_print_diags(f, &d);
    fclose(f);
    str_add(out, text);
    free(text);
    diags_free(&d);
    arena_free(&arena);
}

int main(int argc, char **argv)
{
    return argc == 2 ? golden_folder(argv[1], "yaml", "diag", run) : EXIT_FAILURE;
}
