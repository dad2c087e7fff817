/* Growing lists of numbers, percentiles by nearest rank. */
#include "samples.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

void samples_add(struct samples *s, double value)
{
    if (s->count == s->cap) {
        s->cap = s->cap == 0 ? 256 : s->cap * 2;
        s->v = realloc(s->v, s->cap * sizeof *s->v);
        if (s->v == NULL) {
            perror("samples");
            exit(3);
        }
    }
    s->v[s->count++] = value;
}

static int compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

double samples_percentile(struct samples *s, double percent)
{
    if (s->count == 0) {
        return -1;
    }
    qsort(s->v, s->count, sizeof *s->v, compare);
    size_t rank = (size_t)(percent * (double)s->count / 100.0 + 0.999999);
    if (rank > s->count) {
        rank = s->count;
    }
    return s->v[rank == 0 ? 0 : rank - 1];
}

double samples_mean(const struct samples *s)
{
    double sum = 0;
    for (size_t i = 0; i < s->count; i++) {
        sum += s->v[i];
    }
    return s->count == 0 ? -1 : sum / (double)s->count;
}

double clock_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}
