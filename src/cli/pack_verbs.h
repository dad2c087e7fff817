/* pack_verbs.h - inside the room: what `pack VERB` does, one file a verb. Each returns the exit status; args[0] is the verb. */
#ifndef CLI_PACK_VERBS_H
#define CLI_PACK_VERBS_H

#include "cli.h"

int pack_verb_list(struct cli *);
int pack_verb_add(struct cli *);
int pack_verb_remove(struct cli *);
int pack_verb_schema(struct cli *);
int pack_verb_template(struct cli *);
int pack_verb_handout(struct cli *);

#endif
