/* render.h - the renderers: one a file. */
#ifndef PASSERELLE_SRC_RENDER_H
#define PASSERELLE_SRC_RENDER_H

#include "passerelle/report.h"

extern const struct renderer render_text, render_csv;

#endif
