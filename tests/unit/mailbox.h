/* mailbox.h - drives the mail app alone: lines of actions in, page and facts out. */
#ifndef TESTS_MAILBOX_H
#define TESTS_MAILBOX_H

#include "passerelle/app.h"
#include "unit/lea.h"
#include "unit/runner.h"

#include <stdlib.h>

struct mailbox {
    struct world world;
    struct page page;
    void *state;
    struct arena arena;
};

static void mailbox_show(struct mailbox *box)
{
    page_begin(&box->page, "mail");
    page_open(&box->page, (struct item){ .group = GROUP_APP, .label = app_mail.title });
    app_mail.show(box->state, &box->world, &box->page);
    page_close(&box->page);
}

static void mailbox_open(struct mailbox *box, const struct world_data *data)
{
    *box = (struct mailbox){ 0 };
    world_open(&box->world, data, 1);
    page_init(&box->page);
    box->state = xcalloc(1, app_mail.state_size);
    app_mail.begin(box->state, &box->world);
    mailbox_show(box);
}

static void mailbox_close(struct mailbox *box)
{
    app_mail.done(box->state);
    free(box->state);
    page_free(&box->page);
    world_close(&box->world);
    arena_free(&box->arena);
}

static bool mailbox_act(struct mailbox *box, const struct action *a)
{
    world_turn(&box->world);
    bool done = app_mail.act(box->state, &box->world, a);
    mailbox_show(box);
    return done;
}

/* One action as a line of text: activate message/nadia-rdv. */
static bool mailbox_do(struct mailbox *box, const char *line)
{
    struct action a;
    ck_assert_msg(action_parse(line, &box->arena, &a), "not an action: %s", line);
    return mailbox_act(box, &a);
}

#endif
