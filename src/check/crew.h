/* crew.h - inside the room: many like pieces of work, by as many threads as there are processors. */
#ifndef CHECK_CREW_H
#define CHECK_CREW_H

#include <stddef.h>

enum { CREW_MOST = 8 };

/* One piece; hand: which thread does it, from 0, below CREW_MOST. Pieces share nothing that they change but what belongs
 * to their hand. */
typedef void crew_work(void *ctx, size_t hand, size_t piece);
/* Does the pieces 0 .. count - 1, in no order; returns when all are done. A few are done by the caller alone. */
void crew_run(size_t count, crew_work *, void *ctx);

#endif
