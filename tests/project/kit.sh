# shellcheck shell=sh
# What the scripts of this folder share: checks that are counted. Sourced, not run.
passed=0
failed=0

pass() {
    passed=$((passed + 1))
}

# fail TEXT: says what is wrong.
fail() {
    failed=$((failed + 1))
    printf '%s\n' "$1"
}

# What else helps when a check fails; a script may have its own.
details() {
    :
}

# check NAME CONDITION
check() {
    if eval "$2"; then
        pass
    else
        fail "failed: $1"
        printf '  condition: %s\n' "$2"
        details
    fi
}

# verdict NAME PROBLEMS: nothing told of it means that it passed.
verdict() {
    if [ -z "$2" ]; then
        pass
    else
        fail "$1:"
        printf '%s\n' "$2"
    fi
}

# The last line of a script: it is counted by tools/test.
finish() {
    printf '%d passed, %d failed\n' "$passed" "$failed"
    [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}
