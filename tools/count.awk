# Reads what "ctest -V" printed and prints two numbers: single checks that passed, and that failed.
#
# A program of the Check library says "Checks: N, Failures: F, Errors: E"; others may say
# "N passed, N failed". A test that says neither counts as one. A test that ctest calls failed although
# its own count shows no failure (a crash at the end, a leak, a timeout) adds one failure.

/^[0-9]+: / {
    id = $1 + 0
    text = substr($0, length($1) + 2)
    if (match(text, /Checks: [0-9]+, Failures: [0-9]+, Errors: [0-9]+/)) {
        split(substr(text, RSTART, RLENGTH), part, /[^0-9]+/)
        bad[id] += part[3] + part[4]
        good[id] += part[2] - part[3] - part[4]
        counted[id] = 1
    } else if (text ~ /^[0-9]+ passed, [0-9]+ failed$/) {
        split(text, part, " ")
        good[id] += part[1]
        bad[id] += part[3]
        counted[id] = 1
    }
}

/^ *[0-9]+\/[0-9]+ Test +#[0-9]+: / {
    match($0, /#[0-9]+/)
    id = substr($0, RSTART + 1, RLENGTH - 1) + 0
    if ($0 ~ /\*\*\*Skipped/) {
        next
    }
    if ($0 ~ / Passed +[0-9.]+ sec/) {
        if (!counted[id])
            good[id] = 1
    } else if (bad[id] == 0) {
        bad[id] = 1
    }
    ran[id] = 1
}

END {
    for (id in ran) {
        passed += good[id]
        failed += bad[id]
    }
    printf "%d %d\n", passed, failed
}
