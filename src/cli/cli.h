/* cli.h - the command line inside: one descriptor per command, one row per option, and what they share. */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include "passerelle/front.h"
#include "passerelle/journal.h"
#include "passerelle/pack.h"

#include <sys/types.h>

/* Exit status: a contract (design, section 8). */
enum { EXIT_DONE = 0, EXIT_FINDINGS = 1, EXIT_USAGE = 2, EXIT_SURROUNDINGS = 3 };

struct clock {
    bool fixed;       /* --now */
    int64_t start_ms; /* what the clock showed at the start */
    int64_t monotonic_ms;
    int64_t newest_ms; /* newest event: the clock may not show less */
};

struct command;

struct cli {
    const struct command *command;
    /* options: see options.c */
    const char *store, *lessons, *lang, *now, *week, *person, *format, *output, *seat;
    int weeks, step;
    bool plain, all, record, strict, no_style, help, version;
    char **args; /* what is left, NULL-terminated */
    int arg_count;

    struct diags diags;
    struct clock clock;
    bool named;              /* the command line names its command */
    struct journal *journal; /* opened by cli_journal, or handed in by demo */
    bool demo;
    const struct report_course *demo_course;
    struct str store_url;
};

struct command {
    const char *name;
    const char *args;           /* N_("CHEMIN..."), "" */
    const char *summary;        /* source text */
    const char *const *options; /* names of its own, NULL-terminated; the common ones need no mention */
    int least, most;            /* number of args; most -1: any */
    bool any_language; /* --lang may be a language that only a pack speaks: the command looks itself */
    int (*run)(struct cli *);
};
extern const struct command *const commands[]; /* NULL at the end */
extern const struct command command_learn, command_check, command_rehearse, command_preview, command_new,
    command_report, command_person, command_pack, command_demo, command_help;
const struct command *command_find(const char *name);

int cli_main(int argc, char **argv);
/* Everything before a command runs: options, language, arguments, clock. EXIT_DONE, or what to end with. */
int cli_prepare(struct cli *, int argc, char **argv);
/* Reads the options and arguments of c->command; argv[0] is left aside. With stop, the first word that is no option ends
 * the reading: it and all behind it stay in c->args. False: a usage message is in diags. */
bool options_read(struct cli *, int argc, char **argv, bool stop);
bool cli_speaks(const char *code); /* the interface can be in this language */
bool cli_language(struct cli *);   /* --lang is such a language, or not given. False: told */
/* The words of an option row, for help. */
void options_help(struct str *, const struct command *);
void cli_help(const struct command *); /* NULL: the program's own */
/* Says that there is no such command, and which one is near. EXIT_USAGE. */
int cli_unknown(struct cli *, const char *word);

/* open.c: says what failed in diags. Reading: nothing is made. EXIT_DONE, or what to end with. */
int cli_journal(struct cli *, bool reading);
/* Each says what failed in diags and returns false. */
bool cli_packs(struct cli *, struct packs *);
/* Of faults in packs: which packs `check` should look at, instead of every fault. */
void cli_broken(struct cli *, const struct diags *faults);
bool cli_clock(struct cli *);                  /* reads --now */
void clock_read(void *clock, struct now *out); /* clock_fn */
struct moment clock_local(int64_t utc_ms);     /* on the room's wall clock */
/* Ends a command: what it returns when diags hold errors. */
int cli_failed(struct cli *, int status);

/* said.c: the messages so far, to people: on a terminal with the line each one speaks of. */
void cli_say(struct cli *);
/* Lines of a result, on standard output: on a terminal broken between words, elsewhere as they are. */
void cli_print(const struct str *lines);
/* --format of a command that finds faults: text or json. False: another, told. */
bool cli_finds_json(struct cli *, bool *json);
/* The messages so far as JSON on standard output; then there are none. */
void cli_say_json(struct cli *);

/* output.c: what any file has that is made here, by the umask. */
mode_t output_mode(void);
/* All bytes into an open file. False with errno. */
bool output_bytes(int fd, const char *data, size_t n);
/* A new file in the folder of path, down to the disk: its name, to free(), then to be renamed or unlinked. NULL with errno. */
char *output_beside(const char *path, mode_t mode, const struct str *text);
/* A result: into the file of -o (whole or not at all), or on standard output. EXIT_DONE, or told. */
enum output_for { OUTPUT_OWNER, OUTPUT_EVERYBODY }; /* what tells of people is for its owner alone */
int output_deliver(struct cli *, const struct str *text, enum output_for);

/* folders.c: where packs are looked for; the first folder that has a pack wins. */
struct lesson_folders {
    const char **list;
    size_t count;
    bool chosen; /* by --lessons or PASSERELLE_LESSONS; else the person's, the site's, the program's */
    struct arena arena;
};
void folders_read(struct lesson_folders *, const struct cli *);
void folders_free(struct lesson_folders *);
/* Faults are told. False: no folder can be read. A folder that nobody named may be missing. */
bool folders_find(const struct lesson_folders *, struct packs *, struct diags *);

/* paths.c */
void path_lessons_user(struct str *), path_lessons_site(struct str *), path_lessons_program(struct str *);
void path_locale(struct str *);
void path_store(struct str *); /* sqlite:PATH of the person who started the program */

/* i18n.c */
void i18n_start(const char *lang); /* NULL: from the surroundings */
const char *i18n_guess(void);      /* "fr", "en" ... of the surroundings; NULL if none that is offered */
void i18n_use(const char *code);
bool i18n_there(const char *code); /* its texts are installed */
const char *i18n_tr(const char *one, const char *many, unsigned long n);
const char *_(const char *source);

#endif
