/* style.h - inside the room: how the paper looks. */
#ifndef HANDOUT_STYLE_H
#define HANDOUT_STYLE_H

#include "passerelle/base.h"

/* CSS without a sign that means something in HTML. The heights in fit.c follow it. */
extern const char handout_style[];
/* The policy that allows this style and nothing else: the content of a Content-Security-Policy. */
void handout_policy(struct str *);

#endif
