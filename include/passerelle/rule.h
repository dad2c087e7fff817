/*
 * rule.h - what may stand in a box of an online service, and what is said when it may not.
 *
 * A rule is data: a trainer writes `rule: date` with its parameters beside a field, and the table in src/rule
 * knows how to look at what was typed. Every message is three short lines: what is right, what is missing, what
 * to do. Pure: today, the other boxes and the chosen file are arguments.
 *
 *     struct rule rule = { .kind = RULE_DATE, .until = { DAY_TODAY } };
 *     struct rule_case box = { .today = { 2026, 11, 16 } };
 *     struct rule_fault fault;
 *     if (!rule_check(&rule, "31/02/2026", &box, &arena, &fault)) ... fault.why is "rule", fault.say the sentence
 */
#ifndef PASSERELLE_RULE_H
#define PASSERELLE_RULE_H

#include "passerelle/base.h"
#include "passerelle/text.h"
#include "passerelle/when.h"

enum rule_kind {
    RULE_TEXT,
    RULE_NUMBER,
    RULE_AMOUNT,
    RULE_DATE,
    RULE_TIME,
    RULE_POSTCODE,
    RULE_PHONE,
    RULE_EMAIL,
    RULE_NIR,
    RULE_FISCAL,
    RULE_FOREIGNER,
    RULE_PASSWORD,
    RULE_NEW_PASSWORD,
    RULE_SAME,
    RULE_CODE,
    RULE_FILE,
    RULE_TICK,
    RULE_PEOPLE,
    RULE_WORDS,
    RULE_KINDS
};

/* A day as a rule writes it: 2026-11-17, today, today + 60 days. */
enum day_kind { DAY_NONE, DAY_FIXED, DAY_TODAY };
struct rule_day {
    enum day_kind kind;
    struct date date; /* DAY_FIXED */
    int plus;         /* DAY_TODAY: days after (before, if negative) */
};

/* A stretch of story time: 10 minutes, 2 days, 3 months. */
enum span_unit { SPAN_MINUTES, SPAN_HOURS, SPAN_DAYS, SPAN_MONTHS };
struct span {
    int n; /* 0: none */
    enum span_unit unit;
};

enum file_quality { QUALITY_SHARP, QUALITY_BLURRED, QUALITY_CUT, QUALITY_DARK, QUALITY_LOCKED, QUALITIES };

struct rule {
    enum rule_kind kind;
    bool may_be_empty;            /* empty: allowed */
    int digits;                   /* number: how many; 0: any */
    bool has_min, has_max;        /* number, amount: min, max are given; text: signs */
    int64_t min, max;             /* number: value; amount: cents; text: signs; people: most */
    int lines;                    /* text: rows of the box */
    const char *refuse;           /* text: words with " / " that may not appear */
    struct rule_day since, until; /* date */
    int from, to;                 /* time: minutes of the day; both 0: any */
    const char *as;               /* same: the other field's label */
    struct span lasts;            /* code */
    int tries;                    /* code; 0: any number */
    int which;                    /* words: which word, from 1; 0: the third */
    const char *const *types;     /* file: endings without the dot, NULL at the end; NULL: any */
    int64_t size;                 /* file: most bytes; 0: any */
    const char *paper;            /* file: what it must be; NULL: anything */
    struct span newer;            /* file */
    int sides;                    /* file: how many sides it must show; 0: any */
    bool any_quality;             /* file: `quality: any`; else it must be sharp */
    const char *say;              /* replaces every message of this field; NULL */
};

/* The file chosen for a field. */
struct rule_file {
    const char *name, *paper;
    int64_t size;      /* bytes */
    struct date dated; /* year 0: unknown */
    int sides;
    enum file_quality quality;
};

/* What a rule may look at beside the text. */
struct rule_case {
    struct date today;
    const char *other; /* same: what stands in the other box; words: the sentence */
    const char *const
        *expected;  /* password, code: what is right, NULL-terminated; NULL: a password is compared
                                     elsewhere, and a code was never sent */
    bool late;      /* code: it is too old */
    int tries_left; /* code: after this one */
    const struct rule_file *file; /* file: the chosen one; NULL: none of this name */
    const char *const
        *fictional; /* numbers and addresses of the story, allowed in any box; NULL-terminated, or NULL */
    tr_fn *tr;      /* NULL: source texts */
};

struct rule_fault {
    const char *why; /* a parameter's name ("max", "types"), "empty", "rule", or "real" */
    const char *say; /* sentences, a line each; in the arena */
};

/* True: it may stand there. False: *out says why (untouched otherwise). typed: the text, "on" or "" for a tick,
 * ids or names joined by \n for people, a file's name for a file. What looks like somebody's real data is refused
 * whatever the rule (why: "real"). */
bool rule_check(const struct rule *, const char *typed, const struct rule_case *, struct arena *,
                struct rule_fault *out);
/* Are they the same value in the eyes of the rule? « 15 h » and « 15:00 »; « 2/5/1985 » and « 02/05/1985 ». */
bool rule_same(enum rule_kind, const char *a, const char *b);
/* The value as a service would show it again: dates with two digits, hours as « 15 h 00 », amounts as « 450,00 »;
 * else as typed. In the arena. */
const char *rule_tidy(enum rule_kind, const char *typed, struct arena *);
/* "date"; NULL at the end, for the pack's table and "did you mean". */
extern const char *const rule_names[RULE_KINDS + 1];
/* What each is for, one English line: for the reference. */
extern const char *const rule_docs[RULE_KINDS];

/* Looks like the data of a real person: a social-security number that adds up and is no specimen (order 000), an
 * IBAN that adds up, a card number that adds up, a phone number outside 06 39 98, a mail address whose domain is
 * real. fictional: as in rule_case. */
enum real { REAL_NONE, REAL_NIR, REAL_IBAN, REAL_CARD, REAL_PHONE, REAL_MAIL };
enum real real_find(const char *text, const char *const *fictional);
/* Three lines that refuse it kindly and offer the story's data. A source text. */
const char *real_say(enum real);
/* Where a number at the end of the text begins that is still being typed, has six digits or more and may become a real
 * phone, social-security or account number; the text's length if there is none. */
size_t real_unfinished(const char *text);
/* Another one of that kind, nobody's: what may be kept in its place. */
const char *real_instead(enum real);

/* What may be kept of a secret's letters: 12 bits, to tell two of them apart, and what the rule new-password says:
 * "4f2 strong", "9a1 weak". In the arena. */
const char *secret_token(const char *typed, struct arena *);
bool secret_token_is_strong(const char *token);

/* --- how rules write days and stretches of time --- */
bool rule_day_parse(const char *s, struct rule_day *out); /* "today + 60 days" */
struct date rule_day_of(const struct rule_day *, struct date today);
bool span_parse(const char *s, struct span *out);          /* "2 days" */
struct date span_before(struct date, const struct span *); /* that date minus the stretch (days, months) */
int64_t span_minutes(const struct span *);                 /* a month counts 30 days */
bool size_parse(const char *s, int64_t *bytes);            /* "300 Ko", "4 Mo" (1 Ko is 1,000 bytes) */
void size_print(struct str *, int64_t bytes, tr_fn *); /* « 300 Ko », « 1,2 Mo »; tr NULL: as facts say it */
/* « 14 h 30 », « 14:30 », « 14h » -> minutes of the day. */
bool clock_parse(const char *s, int *minutes);

#endif
