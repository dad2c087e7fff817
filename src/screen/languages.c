/* The languages of the interface. Source texts are French. */
#include "passerelle/learn.h"

const struct language languages[] = {
    { "fr", "Français", N_("français") },
    { "en", "English", N_("anglais") },
    { NULL, NULL, NULL },
};
