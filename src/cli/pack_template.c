/* pack template: the texts of a pack, ready for a translator (a PO template, GNU gettext manual). */
#include "pack_verbs.h"

#include "passerelle/po.h"

int pack_verb_template(struct cli *c)
{
    struct pack *pack = pack_read(c->args[1], &c->diags);
    if (pack == NULL)
        return EXIT_FINDINGS;
    struct arena arena = { 0 };
    struct str out = { 0 };
    size_t count;
    const struct po_entry *texts = pack_texts(pack, &count, &arena, &c->diags);
    int status =
        diags_ok(&c->diags) ? EXIT_DONE : EXIT_FINDINGS; /* half a template would lose translations */
    if (status == EXIT_DONE) {
        po_write(&out, arena_printf(&arena, "%s %d", pack->id, pack->version), NULL, texts, count);
        status = output_deliver(c, &out, OUTPUT_EVERYBODY);
    }
    str_free(&out);
    arena_free(&arena);
    pack_free(pack);
    return status;
}
