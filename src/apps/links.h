/* links.h - the addresses in a message, as links under it. Shared by mail and phone. */
#ifndef APPS_LINKS_H
#define APPS_LINKS_H

#include "passerelle/app.h"
#include "passerelle/page.h"
#include "passerelle/world.h"

/* A link under the text for each of them, once: "link/ADDRESS". */
void links_show(struct page *, const char *text);
/* The browser is asked for it, with the message's trap. False: the text holds no such link. */
bool links_press(struct world *, const char *text, const char *target, const struct trap *);

#endif
