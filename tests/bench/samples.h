/* samples.h - measured numbers and their percentiles; and the clock they are measured by. */
#ifndef BENCH_SAMPLES_H
#define BENCH_SAMPLES_H

#include <stddef.h>

struct samples {
    double *v; /* zero-initialise; lives as long as the program */
    size_t count, cap;
};

void samples_add(struct samples *, double value);
/* Nearest rank, percent from 0 to 100; -1 without samples. Sorts them. */
double samples_percentile(struct samples *, double percent);
double samples_mean(const struct samples *);
/* Milliseconds on a clock that never jumps. */
double clock_ms(void);

#endif
