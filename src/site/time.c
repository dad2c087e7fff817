/* time.c - story time goes by. */
#include "passerelle/site.h"

void site_pass(struct world *w, int64_t minutes)
{
    w->minute += minutes;
}
