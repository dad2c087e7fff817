/* json.c - writing JSON piece by piece, indented, so that two versions can be compared line by line. */
#include "json.h"

#include "passerelle/text.h"

static void begin(struct json *j, const char *key)
{
    if (j->more)
        str_addc(j->out, ',');
    if (j->out->len > 0)
        str_addc(j->out, '\n');
    str_printf(j->out, "%*s", j->depth, "");
    if (key != NULL) {
        text_json(j->out, key);
        str_add(j->out, ": ");
    }
    j->more = true;
}

void json_open(struct json *j, const char *key, char sign)
{
    begin(j, key);
    str_addc(j->out, sign);
    j->depth++;
    j->more = false;
}

void json_close(struct json *j, char sign)
{
    j->depth--;
    if (j->more)
        str_printf(j->out, "\n%*s", j->depth, "");
    str_addc(j->out, sign);
    j->more = true;
    if (j->depth == 0)
        str_addc(j->out, '\n');
}

void json_text(struct json *j, const char *key, const char *value)
{
    begin(j, key);
    text_json(j->out, value);
}

void json_number(struct json *j, const char *key, long value)
{
    begin(j, key);
    str_printf(j->out, "%ld", value);
}

void json_bool(struct json *j, const char *key, bool value)
{
    begin(j, key);
    str_add(j->out, value ? "true" : "false");
}

void json_texts(struct json *j, const char *key, const char *const values[])
{
    begin(j, key);
    str_addc(j->out, '[');
    for (size_t i = 0; values[i] != NULL; i++) {
        str_add(j->out, i > 0 ? ", " : "");
        text_json(j->out, values[i]);
    }
    str_addc(j->out, ']');
}
