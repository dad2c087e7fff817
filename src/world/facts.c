/* facts.c - the facts that no app of its own states: what other people get, and the day of the story. */
#include "passerelle/world.h"

const struct fact_kind world_facts[] = {
    [WORLD_MAIL_RECEIVED] = {
        .name = "mail.received",
        .doc = "somebody else got a message, whoever sent it",
        .attributes = {
            { "to", VALUE_PEOPLE, NULL, "who got it" },
            { "subject", VALUE_TEXT, NULL, "its subject" },
            { "body", VALUE_TEXT, NULL, "its text" },
            { "file", VALUE_FILES, NULL, "the documents that came with it" },
        },
    },
    [WORLD_CLOCK_DATE] = {
        .name = "clock.date",
        .state = true,
        .doc = "which day it is in the story",
        .attributes = {
            { "since", VALUE_SINCE, NULL, "it is this day or later" },
            { "until", VALUE_UNTIL, NULL, "it is this day or earlier" },
        },
    },
    [WORLD_FACTS] = { 0 },
};
