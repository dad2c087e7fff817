/*
 * reference_rules.c - the rules of boxes, their parameters, and what they say when they are tried.
 */
#include "reference.h"

#include "passerelle/pack.h"
#include "passerelle/rule.h"

static const struct rule_file photo = {
    .name = "photo.heic",
    .paper = "photo",
    .size = 7000000,
    .dated = { 2026, 3, 4 },
    .sides = 1,
    .quality = QUALITY_BLURRED,
};
static const char *const pdf[] = { "pdf", "jpg", NULL };
static const char *const code[] = { "123456", NULL };

/* One try of each rule and parameter: how it is written, what was typed. */
static const struct attempt {
    const char *written, *typed;
    struct rule rule;
    struct rule_case box;
} attempts[] = {
    { .written = "toutes", .typed = "", .rule = { .kind = RULE_TEXT } },
    { .written = "`rule: text`, `min: 10`",
      .typed = "Bonjour",
      .rule = { .kind = RULE_TEXT, .has_min = true, .min = 10 } },
    { .written = "`rule: text`, `max: 5`",
      .typed = "Bonjour",
      .rule = { .kind = RULE_TEXT, .has_max = true, .max = 5 } },
    { .written = "`rule: text`, `refuse: martin / léa`",
      .typed = "Léa Cuisine",
      .rule = { .kind = RULE_TEXT, .refuse = "martin / léa" } },
    { .written = "`rule: number`", .typed = "trois", .rule = { .kind = RULE_NUMBER } },
    { .written = "`rule: number`, `digits: 5`",
      .typed = "1234",
      .rule = { .kind = RULE_NUMBER, .digits = 5 } },
    { .written = "`rule: number`, `max: 12`",
      .typed = "15",
      .rule = { .kind = RULE_NUMBER, .has_max = true, .max = 12 } },
    { .written = "`rule: amount`", .typed = "rien", .rule = { .kind = RULE_AMOUNT } },
    { .written = "`rule: amount`, `max: 450,00`",
      .typed = "4500",
      .rule = { .kind = RULE_AMOUNT, .has_max = true, .max = 45000 } },
    { .written = "`rule: date`", .typed = "11/22/2026", .rule = { .kind = RULE_DATE } },
    { .written = "`rule: date`, `since: today`",
      .typed = "02/11/2026",
      .rule = { .kind = RULE_DATE, .since = { .kind = DAY_TODAY } } },
    { .written = "`rule: date`, `until: today + 60 days`",
      .typed = "22/11/2027",
      .rule = { .kind = RULE_DATE, .until = { .kind = DAY_TODAY, .plus = 60 } } },
    { .written = "`rule: time`", .typed = "le soir", .rule = { .kind = RULE_TIME } },
    { .written = "`rule: time`, `until: 18:00`",
      .typed = "19 h",
      .rule = { .kind = RULE_TIME, .from = 1, .to = 18 * 60 } },
    { .written = "`rule: postcode`", .typed = "5700", .rule = { .kind = RULE_POSTCODE } },
    { .written = "`rule: phone`", .typed = "06 12", .rule = { .kind = RULE_PHONE } },
    { .written = "`rule: email`", .typed = "lea.martin", .rule = { .kind = RULE_EMAIL } },
    { .written = "`rule: nir`", .typed = "2 85 05 99 243 000", .rule = { .kind = RULE_NIR } },
    { .written = "`rule: fiscal`", .typed = "9012345678901", .rule = { .kind = RULE_FISCAL } },
    { .written = "`rule: foreigner`", .typed = "570001234", .rule = { .kind = RULE_FOREIGNER } },
    { .written = "`rule: password`",
      .typed = "sept pommes",
      .rule = { .kind = RULE_PASSWORD },
      .box = { .expected = code } },
    { .written = "`rule: new-password`", .typed = "soleil", .rule = { .kind = RULE_NEW_PASSWORD } },
    { .written = "`rule: same`, `as: Mot de passe`",
      .typed = "un",
      .rule = { .kind = RULE_SAME, .as = "Mot de passe" },
      .box = { .other = "deux" } },
    { .written = "`rule: code`, `tries: 3`",
      .typed = "000000",
      .rule = { .kind = RULE_CODE, .tries = 3 },
      .box = { .expected = code, .tries_left = 2 } },
    { .written = "`rule: code`, `lasts: 10 minutes`",
      .typed = "123456",
      .rule = { .kind = RULE_CODE },
      .box = { .expected = code, .late = true } },
    { .written = "`rule: file`", .typed = "", .rule = { .kind = RULE_FILE } },
    { .written = "`rule: file`, `types: [pdf, jpg]`",
      .typed = "photo.heic",
      .rule = { .kind = RULE_FILE, .types = pdf },
      .box = { .file = &photo } },
    { .written = "`rule: file`, `max: 5 Mo`",
      .typed = "photo.heic",
      .rule = { .kind = RULE_FILE, .size = 5000000 },
      .box = { .file = &photo } },
    { .written = "`rule: file`, `paper: pièce d'identité`",
      .typed = "photo.heic",
      .rule = { .kind = RULE_FILE, .paper = "pièce d'identité" },
      .box = { .file = &photo } },
    { .written = "`rule: file`, `newer: 3 months`",
      .typed = "photo.heic",
      .rule = { .kind = RULE_FILE, .newer = { 3, SPAN_MONTHS } },
      .box = { .file = &photo } },
    { .written = "`rule: file` (photo floue)",
      .typed = "photo.heic",
      .rule = { .kind = RULE_FILE },
      .box = { .file = &photo } },
    { .written = "`rule: file`, `sides: 2`",
      .typed = "photo.heic",
      .rule = { .kind = RULE_FILE, .sides = 2, .any_quality = true },
      .box = { .file = &photo } },
    { .written = "`rule: tick`", .typed = "", .rule = { .kind = RULE_TICK } },
    { .written = "`rule: people`", .typed = "", .rule = { .kind = RULE_PEOPLE } },
    { .written = "`rule: words`, `which: 3`",
      .typed = "un",
      .rule = { .kind = RULE_WORDS, .which = 3 },
      .box = { .other = "Écrivez le 3e mot : un deux trois" } },
};

static void add_attempt(struct str *out, const struct attempt *t)
{
    struct arena arena = { 0 };
    struct rule_case box = t->box;
    struct rule_fault fault = { .why = "", .say = "accepté" };
    box.today = (struct date){ 2026, 11, 16 };
    rule_check(&t->rule, t->typed, &box, &arena, &fault);
    str_printf(out, "| %s | %s | `%s` | ", t->written, *t->typed != '\0' ? t->typed : "rien", fault.why);
    reference_cell(out, fault.say);
    str_add(out, " |\n");
    arena_free(&arena);
}

void reference_rules(struct str *out)
{
    str_add(out, "\n## Les règles\n\n"
                 "Une règle se met sous une case (`field`) ou une question (`type`), avec ses réglages.\n\n"
                 "| `rule` | réglages | ce qui convient |\n|---|---|---|\n");
    for (int kind = 0; kind < RULE_KINDS; kind++) {
        const char *key, *like;
        str_printf(out, "| `%s` | ", rule_names[kind]);
        for (size_t i = 0; pack_rule_param((enum rule_kind)kind, i, &key, &like); i++)
            str_printf(out, "%s`%s: %s`", i > 0 ? ", " : "", key, like);
        str_add(out, " | ");
        reference_cell(out, rule_docs[kind]);
        str_add(out, " |\n");
    }
    str_add(out,
            "\n### Ce que disent les règles\n\n"
            "Le jour de l'histoire est ici le 16 novembre 2026. `why` est le mot pour `site.refused`.\n\n"
            "| la case | on écrit | `why` | Passerelle dit |\n|---|---|---|---|\n");
    for (size_t i = 0; i < ARRAY_LEN(attempts); i++)
        add_attempt(out, &attempts[i]);
    str_add(out,
            "\nToute règle refuse aussi ce qui ressemble à une vraie donnée : `why` est alors `real`.\n");
}
