#!/bin/sh
# The counter of tools/test on invented outputs of ctest: nothing that failed may be counted as passed.
#
#   tests/project/count.sh [TOP]
set -u

top=$(cd "${1:-$(dirname "$0")/../..}" && pwd)
# shellcheck source=tests/project/kit.sh
. "$(dirname "$0")/kit.sh"

# counts NAME EXPECTED, the output of ctest on standard input.
counts() {
    got=$(awk -f "$top/tools/count.awk")
    if [ "$got" = "$2" ]; then
        pass
    else
        fail "failed: $1: $got instead of $2"
    fi
}

counts "a Check program counts its checks" "12 0" <<'TEXT'
1: 100%: Checks: 12, Failures: 0, Errors: 0
1/1 Test  #1: test_text ........................   Passed    0.02 sec
TEXT
counts "failures and errors of Check are failures" "9 3" <<'TEXT'
1: 75%: Checks: 12, Failures: 2, Errors: 1
1/1 Test  #1: test_text ........................***Failed    0.02 sec
TEXT
counts "programs that say so count themselves, beside others that run at the same time" "7 1" <<'TEXT'
1: 5 passed, 1 failed
2: 100%: Checks: 2, Failures: 0, Errors: 0
1/2 Test  #1: golden ...........................***Failed    0.02 sec
2/2 Test  #2: test_page ........................   Passed    0.02 sec
TEXT
counts "a test that says nothing counts as one" "1 1" <<'TEXT'
 1/10 Test  #1: lessons_check ....................   Passed    0.02 sec
10/10 Test #10: lessons_rehearse .................***Failed    0.02 sec
TEXT
counts "a crash after good checks is a failure" "12 1" <<'TEXT'
1: 100%: Checks: 12, Failures: 0, Errors: 0
1/1 Test  #1: test_text ........................***Exception: SegFault  0.02 sec
TEXT
counts "a timeout and a program that is not there are failures" "0 2" <<'TEXT'
1/2 Test  #1: e2e_mouse ........................***Timeout   300.0 sec
2/2 Test  #2: e2e_keys .........................***Not Run   0.00 sec
TEXT
counts "a skipped test is neither" "0 0" <<'TEXT'
1/1 Test  #1: e2e_mouse ........................***Skipped   0.01 sec
TEXT
counts "no output, no check" "0 0" </dev/null

finish
