/* judge.h - « Vrai ou piège ? »: the two choices about a message, the same in Courrier Libre and Téléphone d'essai.
 *
 * An answer that is given at once (a demonstration, a line of plain mode) counts when it is complete. One that is
 * turned with the arrows or clicked (action.by says so) waits for [Valider]: every choice on the way is passed over. */
#ifndef APPS_JUDGE_H
#define APPS_JUDGE_H

#include "passerelle/action.h"
#include "passerelle/page.h"
#include "passerelle/world.h"

/* What was chosen until now. */
struct judging {
    const char *answer; /* « Vrai », « Un piège »; NULL: nothing yet */
    enum clue clue;     /* CLUES: nothing yet */
};
enum judged { JUDGED_NOT, JUDGED_RIGHT, JUDGED_WRONG };

void judge_begin(struct judging *);
/* Adds the choices (« Ce message », « L'indice ») and the button [Valider]: the latter inside a bar of the app's. */
void judge_show_choices(const struct judging *, struct page *);
void judge_show_button(struct page *);
/* A choice or [Valider]. False: the action is neither. What there is to say is said to the world. message: the data
 * of the message that is looked at, NULL for one that was made in the story. */
bool judge_act(struct judging *, struct world *, const struct message_data *, const struct action *,
               enum judged *out);
/* "right", "wrong" and the clue's word for the fact; NULL: none. */
extern const char *const judge_words[];
const char *judge_word(enum judged);
const char *judge_clue(const struct judging *);
/* Why a message is a trap, or true, once that was found: a sentence a line. message: as in judge_act. */
const char *judge_why(struct page *, const struct message_data *);

#endif
