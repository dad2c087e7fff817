/* The twelve pictures of the cards: told apart by their outline, first letters all different in French. */
#include "passerelle/learn.h"

const struct picture pictures[] = {
    { "arbre", N_("arbre"), "  .o.\n (ooo)\n   |" },
    { "bateau", N_("bateau"), "   |\\\n   |_\\\n \\____/" },
    { "cle", N_("clé"), "  _\n (_)---,\n      ''" },
    { "fleur", N_("fleur"), "  (@)\n   |/\n  \\|" },
    { "horloge", N_("horloge"), "  .-.\n ( |-)\n  '-'" },
    { "livre", N_("livre"), "  _  _\n | || |\n |_||_|" },
    { "montagne", N_("montagne"), "    /\\\n /\\/  \\\n/      \\" },
    { "oiseau", N_("oiseau"), "  _\n>(')__\n (___/" },
    { "poisson", N_("poisson"), "\n><(('>\n ~ ~ ~" },
    { "soleil", N_("soleil"), " \\ | /\n --O--\n / | \\" },
    { "tasse", N_("tasse"), "   ) )\n |___|)\n \\___/" },
    { "velo", N_("vélo"), "   __,\n  _\\/_\n (o)(o)" },
    { NULL, NULL, NULL },
};

const struct picture *picture_find(const char *id)
{
    for (const struct picture *p = pictures; p->id != NULL; p++)
        if (streq(p->id, id))
            return p;
    return NULL;
}
