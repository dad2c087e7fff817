/* phone.c - the text messages of a world, and what its phone remembers. */
#include "passerelle/world.h"

#include "world_room.h"

#include <stdlib.h>
#include <string.h>

static struct sms *add(struct world *w, struct sms s)
{
    struct sms *kept = arena_new(&w->arena, struct sms);
    s.row = arena_printf(&w->arena, "sms/%s", s.id);
    s.id = s.row + strlen("sms/");
    s.minute = moment_minutes(s.date);
    s.sender = world_name(w, s.from ? s.from : "");
    *kept = s;
    w->phone.sms = grow(w->phone.sms, w->phone.count, &w->phone.cap, sizeof *w->phone.sms);
    size_t at = w->phone.count++;
    for (; at > 0 && w->phone.sms[at - 1]->minute > kept->minute; at--) /* before those of tomorrow */
        w->phone.sms[at] = w->phone.sms[at - 1];
    w->phone.sms[at] = kept;
    return kept;
}

void world_fill_phone(struct world *w)
{
    const struct phone_data *d = &w->data->phone;
    const struct person *me = world_me(w);
    struct arrival *list = world_arrivals(w, d->messages, d->count);
    for (size_t i = 0; i < d->count; i++)
        add(w, (struct sms){
                   .id = list[i].data->id,
                   .from = list[i].data->from,
                   .text = list[i].data->text ? list[i].data->text : "",
                   .data = list[i].data,
                   .date = moment_from_minutes(list[i].minute),
                   .read = list[i].data->state == MESSAGE_READ,
               });
    free(list);
    w->phone.number = me ? me->phone : NULL;
    if (d->call_count > 0)
        w->phone.answered = arena_array(&w->arena, bool, d->call_count);
}

struct sms *world_sms(const struct world *w, const char *id)
{
    for (size_t i = 0; id && i < w->phone.count; i++) {
        if (!strcmp(w->phone.sms[i]->id, id))
            return w->phone.sms[i];
    }
    return NULL;
}

struct sms *world_send_sms(struct world *w, const char *from, const char *text)
{
    struct sms s = { .from = world_copy(w, from), .text = world_copy(w, text), .date = world_now(w) };
    while (!s.id) {
        const char *id = arena_printf(&w->arena, "sms-%u", ++w->phone.made);
        if (!world_sms(w, id))
            s.id = id;
    }
    return add(w, s);
}

bool world_sms_came(const struct world *w, const struct sms *s)
{
    return s->minute <= w->minute;
}

bool world_call_came(const struct world *w, const struct call_data *call)
{
    return call->date.date.year == 0 || moment_minutes(call->date) <= w->minute;
}

bool world_judges(const struct message_data *messages, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (messages[i].trap || messages[i].safe)
            return true;
    }
    return false;
}

bool world_judges_sms(const struct world *w)
{
    return world_judges(w->data->phone.messages, w->data->phone.count);
}
