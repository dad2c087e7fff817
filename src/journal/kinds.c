/* kinds.c - the table of event kinds: their names in stores, which are for ever, and what their fields mean. */
#include "passerelle/journal.h"

const struct event_info event_kinds[EVENT_KINDS] = {
    [EVENT_VISIT] = { "visit", .word = "seat", .count = "1 beside whoever sits there",
                      .doc = "a person took a seat" },
    [EVENT_LEAVE] = { "leave", .word = "done, lock, other", .doc = "a person left the seat" },
    [EVENT_BEGUN] = { "begun", .doc = "a lesson was begun" },
    [EVENT_RATED] = { "rated", .word = "before, after", .level = "rating", .doc = "self-rating" },
    [EVENT_TRY] = { "try", .level = "1 right, 0 not yet", .count = "number of the try",
                    .doc = "a check was tried" },
    [EVENT_HINT] = { "hint", .level = "which hint", .doc = "a hint was asked for" },
    [EVENT_MISTAKE] = { "mistake", .word = "code", .doc = "a foreseen mistake" },
    [EVENT_TASK] = { "task", .word = "mode", .level = "autonomy", .count = "tries", .doc = "a task is done" },
    [EVENT_STEP] = { "step", .doc = "a step is done" },
    [EVENT_FINISHED] = { "finished", .word = "theme", .level = "autonomy", .count = "1 acquired",
                         .doc = "a lesson is finished" },
    [EVENT_CALL] = { "call", .level = "1 called, 0 taken back", .doc = "the trainer was called" },
    [EVENT_UNCLEAR] = { "unclear", .doc = "« Ce n'est pas clair »" },
    [EVENT_MISSION] = { "mission", .word = "said, later", .doc = "a mission was offered, to do for real" },
    [EVENT_BESIDE] = { "beside", .doc = "still beside whoever works there: presence, nothing else" },
};
