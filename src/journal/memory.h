/* memory.h - the store in memory, shared by its two files. */
#ifndef PASSERELLE_SRC_MEMORY_H
#define PASSERELLE_SRC_MEMORY_H

#include "passerelle/chain.h"

/* Everything is kept as the callers see it, with strings of its own. */
struct memory {
    struct chain_head head;
    struct chain_row *rows;
    size_t row_count, row_cap;
    struct person_card *people;
    size_t people_count, people_cap;
    struct resume *resumes;
    size_t resume_count, resume_cap;
    struct seat *seats;
    size_t seat_count, seat_cap;
    struct summary_row *summary;
    size_t summary_count, summary_cap;
    struct setting *settings;
    size_t setting_count, setting_cap;
    char (*forgotten)[ID_HEX];
    size_t forgotten_count, forgotten_cap;
};

struct setting {
    const char *key, *value;
};

/* A copy of its own; NULL stays NULL. */
const char *memory_copy(const char *s);
/* Overwrites and frees such a copy. */
void memory_drop(const char *s);

/* False, and told: nothing of a person who was forgotten is kept again. */
bool memory_known(const struct memory *, const char *person, struct diags *);

void memory_resume_put(struct memory *, const struct resume *);
void memory_resume_drop(struct memory *, const char *person);
void memory_seat_put(struct memory *, const struct seat *);
void memory_seen(struct memory *, const char *person, int64_t utc_ms);
void memory_summary_add(struct memory *, const struct summary_row *);
void memory_people_forget(struct memory *, const char *person);
void memory_tables_free(struct memory *);

bool memory_keep(void *, const struct resume *, struct diags *);
bool memory_resume(void *, const char *person, struct resume *, struct arena *, struct diags *);
bool memory_person_put(void *, struct person_card *, struct diags *);
bool memory_person_each(void *, person_fn *, void *ctx, struct diags *);
bool memory_seat_store(void *, const struct seat *, struct diags *);
bool memory_seat_each(void *, seat_fn *, void *ctx, struct diags *);
bool memory_setting_put(void *, const char *key, const char *value, struct diags *);
const char *memory_setting(void *, const char *key, struct arena *);
bool memory_summary_each(void *, summary_fn *, void *ctx, struct diags *);

#endif
