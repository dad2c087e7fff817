#!/bin/sh
# The rules of the house that no compiler knows: short files, a complete map, walls between the rooms,
# nothing left open. Prints what is wrong, then "N passed, N failed".
#
#   tests/project/house.sh [TOP]
set -u

# shellcheck source=tests/project/kit.sh
. "$(dirname "$0")/kit.sh"
cd "${1:-$(dirname "$0")/../..}" || exit 2
max_lines=500

# Every file of the project: what git knows, or all but the build folder where there is no git.
files() {
    if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
        git ls-files --cached --others --exclude-standard
    else
        find . -type f ! -path './build/*' ! -path './.git/*' | sed 's|^\./||'
    fi | sort -u | while IFS= read -r file; do
        [ ! -f "$file" ] || printf '%s\n' "$file"
    done
}

sources() {
    all | grep -E '^(src|include|tests)/.*\.[ch]$'
}

list=$(files)
all() {
    printf '%s\n' "$list"
}

# --- short files ---
too_long() {
    sources | xargs wc -l | awk -v most=$max_lines '$2 != "total" && $1 > most { print "  " $2 ": " $1 " lines" }'
}

without_purpose() {
    sources | xargs awk 'FNR == 1 && !/^\/[*\/]/ { print "  " FILENAME }'
}

# --- the map ---
# An entry of doc/architecture.md is a list item or a table row that begins with a path between backquotes.
# A folder that holds data (lessons, expected outputs) may stand for its files: its entry ends with a slash.
entries() {
    sed -nE 's/^ *[-*|] *`([^`]+)`.*/\1/p' doc/architecture.md
}

# Of the files on standard input, those that neither have an entry nor, when they are no code, stand in a folder
# that has one.
not_in_map() {
    printf '%s\n' "$map" | awk '
        NR == FNR { entry[$0] = 1; next }
        {
            found = $0 in entry
            if ($0 !~ /(\.[ch]|\.sh|\.cmake|CMakeLists\.txt)$/) {
                for (path = $0; !found && sub(/[^\/]+\/?$/, "", path) && path != "";) {
                    found = path in entry
                }
            }
            if (!found) {
                print
            }
        }' - "$1"
}

# The first sentence of a file's first comment: a start for its line in the map.
purpose() {
    head -n 8 "$1" | tr '\n' ' ' |
        sed -E 's,^#!/[^#]*,,; s,[/#*]+, ,g; s,  +, ,g; s,^ ,,; s,^[a-z_]+\.[ch] - ,,; s,\. .*,.,' |
        cut -c 1-220
}

unmapped() {
    listed=$(mktemp)
    all >"$listed"
    not_in_map "$listed" | while IFS= read -r file; do
        echo "- \`$file\`: $(purpose "$file")"
    done
    rm -f "$listed"
}

mapped_in_vain() {
    printf '%s\n' "$map" | while IFS= read -r path; do
        case $path in
        */) [ -d "$path" ] || echo "  $path is not there" ;;
        src/* | include/* | tests/* | tools/* | cmake/* | po/*) [ -e "$path" ] || echo "  $path is not there" ;;
        esac
    done
}

mapped_twice() {
    printf '%s\n' "$map" | sort | uniq -d | sed 's/^/  /'
}

# --- walls ---
# outside PATTERN FOLDER: lines of src and include that match, outside of that folder.
outside() {
    sources | grep -E '^(src|include)/' | grep -v "^$2" | xargs grep -nE "$1" | sed 's/^/  /'
}

# inside PATTERN FOLDER...: lines that match in those folders.
inside() {
    pattern=$1
    shift
    wanted=$(printf '%s\n' "$@" | paste -sd '|' -)
    sources | grep -E "^($wanted)/" | xargs grep -nE "$pattern" | sed 's/^/  /'
}

core="src/text src/schema src/pack src/page src/view src/world src/apps src/session src/progress src/report"

# --- nothing left open ---
left_open() {
    all | grep -vxE 'LICENSE|tests/project/house\.sh' | xargs grep -nIE '\b(TO''DO|FIX''ME|XX''X)\b' | sed 's/^/  /'
}

verdict "Files over $max_lines lines" "$(too_long)"
verdict "Sources that do not begin with a comment saying what they are for" "$(without_purpose)"
if [ -f doc/architecture.md ]; then
    map=$(entries)
    verdict "Files without a line in doc/architecture.md (a start for each)" "$(unmapped)"
    verdict "Lines of doc/architecture.md without a file" "$(mapped_in_vain)"
    verdict "Files with two lines in doc/architecture.md" "$(mapped_twice)"
else
    verdict "The map of the house" "  doc/architecture.md is missing"
fi
verdict "Curses outside src/front" "$(outside '#include <(ncursesw?/)?(curses|ncurses|term)\.h>' src/front/)"
verdict "SQLite outside src/store" "$(outside '#include <sqlite3\.h>' src/store/)"
verdict "The YAML parser outside src/schema" "$(outside '#include <yaml\.h>' src/schema/)"
verdict "Unicode tables outside src/text" "$(outside '#include <utf8proc\.h>' src/text/)"
# shellcheck disable=SC2086  # a list of folders
verdict "A clock or chance of its own in the core" \
    "$(inside '\b(time|clock_gettime|gettimeofday|localtime(_r)?|rand|random|getrandom)\(' $core)"
# shellcheck disable=SC2086
verdict "The environment read in the core" "$(inside '\b(getenv|setlocale|isatty)\(' $core)"
# xgettext finds the two forms of a plural only as they are; marked with N_ they become two texts, and no language
# but French gets its plural.
marked_plurals() {
    sources | grep '^src/' | xargs awk '/_trn\(.*N_\(/ { print "  " FILENAME ":" FNR ": " $0 }'
}

verdict "Plurals marked with N_ inside page_trn or report_trn" "$(marked_plurals)"
verdict "What is still to be done, left in a file" "$(left_open)"

finish
