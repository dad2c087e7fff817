/* bounds.h - what stands before the first step and after the last one. */
#ifndef SESSION_BOUNDS_H
#define SESSION_BOUNDS_H

#include "internal.h"

extern const struct step_ops bounds_before, bounds_summary;

#endif
