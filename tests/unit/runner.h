/* runner.h - what a test program must define: its suite. */
#ifndef TESTS_RUNNER_H
#define TESTS_RUNNER_H

#include <check.h>

Suite *suite(void);

#endif
