# Reads what "ctest -V" prints, as it comes: one line a test; of a test that failed, all it said.

/^[0-9]+: / {
    id = $1 + 0
    said[id] = said[id] "    " substr($0, length($1) + 2) "\n"
    next
}

/^ *[0-9]+\/[0-9]+ Test +#[0-9]+: / {
    match($0, /#[0-9]+/)
    id = substr($0, RSTART + 1, RLENGTH - 1) + 0
    print
    if ($0 !~ / Passed +[0-9.]+ sec/) {
        printf "%s", said[id]
    }
    delete said[id]
    fflush()
}
