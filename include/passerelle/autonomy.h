/*
 * autonomy.h - what a person can do alone, in the advisers' words; shared by the session that judges and the
 * report that tells. Ordered: less is more help.
 */
#ifndef PASSERELLE_AUTONOMY_H
#define PASSERELLE_AUTONOMY_H

enum autonomy {
    AUTONOMY_NONE,      /* not worked on yet */
    AUTONOMY_GUIDED,    /* « Avec guidage » */
    AUTONOMY_SUPPORTED, /* « Autonome avec guidage en cas de besoin » */
    AUTONOMY_ALONE,     /* « Autonome » */
};

/* Self-rating: « pas du tout », « un peu », « oui ». */
enum rating { RATING_NOT_AT_ALL, RATING_A_LITTLE, RATING_YES, RATING_COUNT };

#endif
