/* voice.h - inside the room: an item in the reader's language. */
#ifndef PAGE_VOICE_H
#define PAGE_VOICE_H

#include "passerelle/page.h"

/* Puts the texts of an item into the language of the page's voice, which is not NULL. */
void item_speak(struct page *, struct item *);

#endif
