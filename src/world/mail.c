/* mail.c - the messages of a world: brought in from the data, added, moved, taken out. */
#include "passerelle/world.h"

#include "world_room.h"

#include <stdlib.h>
#include <string.h>

/* Oldest first. Within one minute the last written is the oldest, so that a list shows them as written. */
static int compare_arrivals(const void *a, const void *b)
{
    const struct arrival *x = a, *y = b;
    if (x->minute != y->minute)
        return x->minute < y->minute ? -1 : 1;
    return (x->order < y->order) - (x->order > y->order);
}

static const char *join_people(struct arena *arena, const struct texts *people)
{
    struct str s = { 0 };
    for (size_t i = 0; i < people->count; i++) {
        if (i > 0)
            str_addc(&s, '\n');
        str_add(&s, people->s[i]);
    }
    const char *joined = people->count > 0 ? arena_strdup(arena, str_s(&s)) : NULL;
    str_free(&s);
    return joined;
}

static struct mail *add(struct world *w, struct mail m)
{
    struct mail *kept = arena_new(&w->arena, struct mail);
    m.row = world_join(w, "message/", m.id);
    m.id = m.row + strlen("message/");
    m.minute = m.minute ? m.minute : moment_minutes(m.date);
    m.sender = m.sender ? m.sender : world_name(w, m.from ? m.from : "");
    *kept = m;
    w->mail = grow(w->mail, w->mail_count, &w->mail_cap, sizeof *w->mail);
    size_t at = w->mail_count++;
    for (; at > 0 && w->mail[at - 1]->minute > kept->minute; at--) /* before those of tomorrow */
        w->mail[at] = w->mail[at - 1];
    w->mail[at] = kept;
    return kept;
}

/* The data outlives the world: its strings are borrowed, so that a box of 1,000 messages opens fast. */
static void add_data(struct world *w, const struct message_data *d, int64_t minute)
{
    const char *folder = d->folder ? d->folder : "inbox";
    const char *to = join_people(&w->arena, &d->to);
    bool mine = streq(d->from, w->data->me);
    add(w, (struct mail){
               .id = d->id,
               .from = d->from,
               .to = to || mine ? to : w->data->me,
               .cc = join_people(&w->arena, &d->cc),
               .subject = d->subject,
               .body = d->text,
               .folder = folder,
               .came_from = mine ? "sent" : "inbox",
               .date = d->date.date.year ? d->date : world_now(w),
               .minute = minute,
               .read = d->state == MESSAGE_READ || mine,
               .draft = streq(folder, "drafts"),
               .files = world_attach(w, &d->files),
               .data = d,
           });
}

struct arrival *world_arrivals(const struct world *w, const struct message_data *messages, size_t n)
{
    struct arrival *list = xcalloc(n ? n : 1, sizeof *list);
    for (size_t i = 0; i < n; i++) {
        int64_t minute = messages[i].date.date.year ? moment_minutes(messages[i].date) : w->minute;
        list[i] = (struct arrival){ .minute = minute, .order = i, .data = &messages[i] };
    }
    qsort(list, n, sizeof *list, compare_arrivals);
    return list;
}

void world_fill_mail(struct world *w)
{
    size_t n = w->data->mail.count;
    struct arrival *list = world_arrivals(w, w->data->mail.messages, n);
    for (size_t i = 0; i < n; i++)
        add_data(w, list[i].data, list[i].minute);
    free(list);
}

struct mail *world_mail(const struct world *w, const char *id)
{
    for (size_t i = 0; id && i < w->mail_count; i++) {
        if (!strcmp(w->mail[i]->id, id))
            return w->mail[i];
    }
    return NULL;
}

struct mail *world_add_mail(struct world *w, const struct mail *fields)
{
    struct mail m = *fields;
    m.minute = 0; /* of its date */
    while (!m.id) {
        const char *id = arena_printf(&w->arena, "new-%u", ++w->mail_made);
        if (!world_mail(w, id))
            m.id = id;
    }
    m.from = world_copy(w, m.from);
    m.to = world_copy(w, m.to);
    m.cc = world_copy(w, m.cc);
    m.bcc = world_copy(w, m.bcc);
    m.subject = world_copy(w, m.subject);
    m.body = world_copy(w, m.body);
    m.folder = m.folder ? world_copy(w, m.folder) : "inbox";
    m.came_from = m.came_from ? world_copy(w, m.came_from) : "inbox";
    m.reply_to = world_copy(w, m.reply_to);
    return add(w, m);
}

void world_move_mail(struct world *w, struct mail *m, const char *folder)
{
    m->came_from = m->folder;
    m->folder = world_copy(w, folder);
}

void world_remove_mail(struct world *w, struct mail *m)
{
    for (size_t i = 0; i < w->mail_count; i++) {
        if (w->mail[i] != m)
            continue;
        w->mail_count--;
        memmove(&w->mail[i], &w->mail[i + 1], (w->mail_count - i) * sizeof *w->mail);
        break;
    }
    m->folder = NULL;
}

bool world_mail_came(const struct world *w, const struct mail *m)
{
    return m->minute <= w->minute;
}

/* Is there somebody else among them? */
static bool reaches_others(const struct world *w, const char *to)
{
    for (const char *s = to ? to : ""; *s; s += *s == '\n') {
        size_t n = strcspn(s, "\n");
        if (n > 0 && (strlen(w->data->me) != n || strncmp(s, w->data->me, n) != 0))
            return true;
        s += n;
    }
    return false;
}

static bool reaches_me(const struct world *w, const char *to)
{
    size_t me = strlen(w->data->me);
    for (const char *s = to; s; s = strchr(s, '\n')) {
        s += *s == '\n';
        if (!strncmp(s, w->data->me, me) && (s[me] == '\0' || s[me] == '\n'))
            return true;
    }
    return !to;
}

/* A service that writes has its title as its name, as in any mailbox; the address is seen on opening. */
static const char *service_name(const struct world *w, const char *from)
{
    const char *at = strchr(from, '@');
    for (size_t i = 0; at && i < w->site_count; i++) {
        if (streq(w->sites[i]->data->address, at + 1))
            return w->sites[i]->data->title;
    }
    return NULL;
}

struct mail *world_deliver(struct world *w, const char *from, const char *to, const char *subject,
                           const char *body)
{
    if (reaches_others(w, to)) {
        const char *values[FACT_ATTRIBUTES] = { to, subject, body };
        world_say(w, &world_facts[WORLD_MAIL_RECEIVED], values);
    }
    return world_add_mail(w, &(struct mail){
                                 .from = from,
                                 .sender = service_name(w, from),
                                 .to = to ? to : w->data->me,
                                 .subject = subject,
                                 .body = body,
                                 .folder = reaches_me(w, to) ? "inbox" : "",
                                 .date = world_now(w),
                             });
}

bool world_judges_mail(const struct world *w)
{
    return world_judges(w->data->mail.messages, w->data->mail.count);
}
