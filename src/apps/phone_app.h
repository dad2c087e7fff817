/* phone_app.h - what the files of Téléphone d'essai share: its state, and who does what.
 *
 *     phone.c           the app's table: words, beginning and end, who does what in which place
 *     phone_facts.c     what it can state
 *     phone_sms.c       the side: messages and places; one message; is it a trap?
 *     phone_call.c      calls as choices, and the number
 *     phone_camera.c    a paper is photographed, well or badly; photos that are kept
 */
#ifndef PHONE_APP_H
#define PHONE_APP_H

#include "judge.h"
#include "parts.h"

#include "passerelle/app.h"

enum phone_place {
    PHONE_SMS, /* no message is open */
    PHONE_MESSAGE,
    PHONE_JUDGE,
    PHONE_CALLS,
    PHONE_CALL,
    PHONE_CAMERA,
    PHONE_AIM,  /* how the photo is taken */
    PHONE_SHOT, /* keep it? */
    PHONE_PHOTO,
    PHONE_SETTINGS,
    PHONE_PLACES
};

/* How a photo is taken; each holds one of its options, or NULL. */
enum phone_aim { AIM_LIGHT, AIM_DISTANCE, AIM_HAND, AIM_SIDES, AIMS };

struct phone_state {
    enum phone_place place;
    struct sms *open; /* PHONE_MESSAGE, PHONE_JUDGE */
    struct judging judging;
    bool found;                    /* it was judged rightly on this page */
    size_t call;                   /* PHONE_CALL: index in the data's calls */
    const struct file_data *paper; /* PHONE_AIM, PHONE_SHOT */
    int aim[AIMS];                 /* index of an option; -1: not chosen */
    struct file *photo;            /* PHONE_PHOTO */
    struct str number;
    const char *wish;
    unsigned wish_turn;
};

struct phone_page {
    const char *key;
    void (*show)(struct page *, const struct phone_state *, const struct world *);
    bool (*press)(struct phone_state *, struct world *, const char *target);
    bool (*set)(struct phone_state *, struct world *, const char *target,
                const char *text); /* NULL: no field */
    void (*back)(struct phone_state *, struct world *);
};
extern const struct phone_page phone_pages[PHONE_PLACES];

enum phone_fact {
    PHONE_OPENED,
    PHONE_DELETED,
    PHONE_REPORTED,
    PHONE_JUDGED,
    PHONE_ANSWERED,
    PHONE_PHOTOGRAPHED,
    PHONE_PHOTO_IS,
    PHONE_NUMBER_IS,
    PHONE_FACTS
};
extern const struct fact_kind phone_facts[];
extern const char *const phone_qualities[]; /* by enum file_quality, as facts say it */
void phone_now(const void *state, const struct world *, const struct fact_kind *, fact_sink *, void *ctx);

void phone_wish(struct phone_state *, const struct world *, const char *id);
void phone_go(struct phone_state *, struct world *, enum phone_place, const char *wish);
void phone_refuse(struct phone_state *, struct world *, const char *wish, const char *say);

/* --- messages --- */
bool phone_has(const struct world *, const struct sms *); /* it came and was not deleted */
/* The side: messages, then the other places. */
void phone_show_side(struct page *, const struct phone_state *, const struct world *);
void phone_go_sms(struct phone_state *, struct world *);
void phone_show_sms(struct page *, const struct phone_state *, const struct world *);
void phone_show_message(struct page *, const struct phone_state *, const struct world *);
bool phone_press_message(struct phone_state *, struct world *, const char *target);
void phone_back_message(struct phone_state *, struct world *);
void phone_show_judge(struct page *, const struct phone_state *, const struct world *);
bool phone_press_judge(struct phone_state *, struct world *, const char *target);
/* A choice, or [Valider]. False: the action is neither. */
bool phone_act_judge(struct phone_state *, struct world *, const struct action *);
void phone_back_judge(struct phone_state *, struct world *);
bool phone_press_side(struct phone_state *, struct world *, const char *target);

/* --- calls, settings --- */
size_t phone_calls_waiting(const struct world *);
void phone_show_calls(struct page *, const struct phone_state *, const struct world *);
bool phone_press_calls(struct phone_state *, struct world *, const char *target);
void phone_show_call(struct page *, const struct phone_state *, const struct world *);
bool phone_press_call(struct phone_state *, struct world *, const char *target);
void phone_back_call(struct phone_state *, struct world *);
void phone_show_settings(struct page *, const struct phone_state *, const struct world *);
bool phone_press_settings(struct phone_state *, struct world *, const char *target);
bool phone_set_settings(struct phone_state *, struct world *, const char *target, const char *text);

/* --- camera --- */
bool phone_is_photo(const struct world *, const struct file *); /* of a paper, kept or gone */
void phone_show_camera(struct page *, const struct phone_state *, const struct world *);
bool phone_press_camera(struct phone_state *, struct world *, const char *target);
void phone_show_aim(struct page *, const struct phone_state *, const struct world *);
bool phone_press_aim(struct phone_state *, struct world *, const char *target);
bool phone_set_aim(struct phone_state *, struct world *, const char *target, const char *text);
void phone_show_shot(struct page *, const struct phone_state *, const struct world *);
bool phone_press_shot(struct phone_state *, struct world *, const char *target);
void phone_show_photo(struct page *, const struct phone_state *, const struct world *);
bool phone_press_photo(struct phone_state *, struct world *, const char *target);
void phone_back_camera(struct phone_state *, struct world *);
void phone_back_aim(struct phone_state *, struct world *);

#endif
