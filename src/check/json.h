/* json.h - writing JSON piece by piece, indented. Inside the room. */
#ifndef CHECK_JSON_H
#define CHECK_JSON_H

#include "passerelle/base.h"

struct json {
    struct str *out;
    int depth;
    bool more; /* something stands before in this object or list */
};

/* key: NULL inside a list. */
void json_open(struct json *, const char *key, char sign); /* '{' or '[' */
void json_close(struct json *, char sign);                 /* '}' or ']' */
void json_text(struct json *, const char *key, const char *value);
void json_number(struct json *, const char *key, long value);
void json_bool(struct json *, const char *key, bool value);
/* A list of texts in one line; NULL at the end. */
void json_texts(struct json *, const char *key, const char *const values[]);

#endif
