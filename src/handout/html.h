/* html.h - inside the room: texts of strangers as HTML that is also XML. */
#ifndef HANDOUT_HTML_H
#define HANDOUT_HTML_H

#include "passerelle/base.h"

/* A text as text: what cannot be shown is made visible, what means something in HTML is escaped. A line feed is a blank. */
void html_text(struct str *, const char *s);
/* The same with the light markup of lessons: keys, buttons, strong words. breaks: lines stay lines. */
void html_rich(struct str *, const char *s, bool breaks);
/* The value of an attribute, with its name: lang="fr". */
void html_attribute(struct str *, const char *name, const char *value);
/* lang="CODE", and dir="rtl" for a language that is written from right to left. */
void html_language(struct str *, const char *code);
/* A translated format of ours with the HTML parts where it has %s. */
void html_filled(struct str *, const char *format, const char *const parts[], size_t count);

#endif
