/* spelling.h - how far what was typed is from what is right, in the ways that are forgiven. */
#ifndef SESSION_SPELLING_H
#define SESSION_SPELLING_H

#include <stdbool.h>

enum { SPELLING_OTHER = -1 };

/* What must be forgiven (enum forgiven, or-ed) so that both are the same; SPELLING_OTHER if that is not enough. A final
 * dot, blanks at the ends and the shape of an apostrophe are never counted. */
int spelling_compare(const char *typed, const char *expected);
/* Is one letter of one word wrong, missing, doubled or exchanged? Only in words of 5 letters or more, made of letters:
 * a digit or an address is right or it is not. */
bool spelling_near(const char *typed, const char *expected);

#endif
