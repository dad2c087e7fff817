/* Reads the list of programs to measure. */
#include "script.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *key_bytes(const char *name)
{
    static const struct {
        const char *name, *bytes;
    } keys[] = {
        { "down", "\033OB" },  { "up", "\033OA" },    { "left", "\033OD" }, { "right", "\033OC" },
        { "pgdn", "\033[6~" }, { "pgup", "\033[5~" }, { "home", "\033OH" }, { "end", "\033OF" },
        { "ret", "\r" },       { "tab", "\t" },       { "esc", "\033" },    { "spc", " " },
        { "bs", "\177" },      { "f10", "\033[21~" },
    };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        if (strcmp(name, keys[i].name) == 0) {
            return keys[i].bytes;
        }
    }
    return name;
}

static size_t read_keys(char *spec, const char **out)
{
    size_t n = 0;
    char *rest;

    for (char *word = strtok_r(spec, ",", &rest); word != NULL; word = strtok_r(NULL, ",", &rest)) {
        long times = 1;
        char *star = strrchr(word, '*');
        if (star != NULL && star != word) {
            *star = '\0';
            times = strtol(star + 1, NULL, 10);
        }
        while (times-- > 0 && n < SCRIPT_KEYS) {
            out[n++] = key_bytes(word);
        }
    }
    return n;
}

static void read_command(char *words, struct script *s)
{
    size_t n = 0;
    char *rest;

    for (char *word = strtok_r(words, " ", &rest); word != NULL && n < SCRIPT_WORDS;
         word = strtok_r(NULL, " ", &rest)) {
        char *value = word[0] == '@' ? getenv(word + 1) : word;
        if (value == NULL) {
            fprintf(stderr, "ptybench: the variable %s is not set\n", word + 1);
            exit(2);
        }
        s->argv[n++] = value;
    }
    s->argv[n] = NULL;
}

static int read_line(const char *text, struct script *s)
{
    char *line = strdup(text), *rest;
    char *name = strtok_r(line, "\t", &rest);
    char *keys = strtok_r(NULL, "\t", &rest);
    char *command = strtok_r(NULL, "\t", &rest);

    if (command == NULL) {
        free(line);
        return 0;
    }
    *s = (struct script){ .name = name };
    read_command(command, s);
    if (strcmp(keys, "-") == 0) {
        return 1;
    }
    char *body = strchr(keys, ';');
    if (body != NULL) {
        *body++ = '\0';
        s->before_count = read_keys(keys, s->before);
    } else {
        body = keys;
    }
    s->keys_count = read_keys(body, s->keys);
    return 1;
}

size_t script_read(const char *path, struct script *out)
{
    char line[2048];
    size_t n = 0;
    FILE *f = fopen(path, "r");

    if (f == NULL) {
        perror(path);
        exit(2);
    }
    while (n < SCRIPT_PROGRAMS && fgets(line, sizeof line, f) != NULL) {
        line[strcspn(line, "\n")] = '\0';
        if (line[0] == '\0' || line[0] == '#') {
            continue;
        }
        if (!read_line(line, &out[n])) {
            fprintf(stderr, "ptybench: %s: expected NAME, KEYS and COMMAND between tabs: %s\n", path, line);
            exit(2);
        }
        n++;
    }
    fclose(f);
    return n;
}
