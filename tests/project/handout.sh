#!/bin/sh
# Lessons on paper as a trainer prints them: one file, in two languages, that other programs read too; the card on one
# page. Prints what is wrong, then "N passed, N failed". GENERATE=1 writes the expected files instead.
#
#   tests/project/handout.sh TOP BUILD
set -u

top=$(cd "$1" && pwd)
program=$(cd "$2" && pwd)/passerelle
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
# shellcheck source=tests/project/kit.sh
. "$(dirname "$0")/kit.sh"
cd "$place" || exit 2
unset LANGUAGE PASSERELLE_STORE PASSERELLE_LESSONS
LC_ALL=C.UTF-8 XDG_DATA_HOME=$place/data PASSERELLE_LESSONS=$top/lessons
export LC_ALL XDG_DATA_HOME PASSERELLE_LESSONS

# run ARG...: what it writes is in the files out and said, its status in $status.
run() {
    "$program" "$@" >out 2>said </dev/null
    status=$?
}

details() {
    printf '  status: %s\n' "$status"
    head -c 2000 out | sed 's/^/  out: /'
    sed 's/^/  said: /' said
}

says() {
    grep -qF -- "$1" said
}

# --- the paper that was looked at ---
for lang in fr en; do
    run pack handout mail-05 --lang $lang -o mail-05.$lang.html
    [ -z "${GENERATE:-}" ] || cp mail-05.$lang.html "$top/tests/golden/handouts/"
    check "the paper of mail-05 in $lang is the one that was looked at" \
        '[ $status -eq 0 ] && diff -u "$top/tests/golden/handouts/mail-05.$lang.html" mail-05.$lang.html >out'
done

# --- how it is asked for ---
run pack handout "$top/lessons/ma-boite-mail/mail-05.yaml" --lang fr
check "a lesson is named by its file too, and comes out on standard output" \
    '[ $status -eq 0 ] && cmp -s out mail-05.fr.html'
run pack handout mail-99
check "no such lesson: told, status 3" '[ $status -eq 3 ] && says "leçon inconnue"'
run pack handout
check "no lesson is a usage fault, with an example" '[ $status -eq 2 ] && says "pack handout mail-05"'
run pack handout mail-05 --lang zz
check "a language that nobody speaks: told, with those of the pack" '[ $status -eq 1 ] && says "langues de ce paquet : fr, en"'
run pack list --lang zz
check "other words after pack take the languages of the program" '[ $status -eq 2 ] && says "langue absente"'

# --- a home language that the program does not speak ---
cp -r "$top/tests/fixtures/petit" petit
mkdir petit/po
printf 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "Je peux répondre."\nmsgstr "أستطيع أن أجيب."\n' \
    >petit/po/ar.po
run pack handout petit/petite.yaml --lang ar
check "a pack's own language stands beside the French, from right to left; the sheet stays French" \
    '[ $status -eq 0 ] && grep -qF "dir=\"rtl\">أستطيع أن أجيب." out && grep -qF "class=\"sheet\" lang=\"fr\"" out'
printf 'msgid "x\n' >petit/po/ar.po
run pack handout petit/petite.yaml --lang ar
check "a translation with faults is told at its line" '[ $status -eq 1 ] && says "ar.po:1:"'

# --- other readers ---
for lesson in "$top"/lessons/*/*.yaml; do
    grep -q '^steps:' "$lesson" || continue
    for lang in fr en; do
        run pack handout "$lesson" --lang $lang -o "$(basename "$lesson" .yaml).$lang.html"
        [ $status -eq 0 ] || check "$(basename "$lesson") in $lang" false
    done
done
if command -v xmllint >/dev/null 2>&1; then
    xmllint --noout ./*.html >said 2>&1
    status=$?
    check "an XML reader reads every paper" '[ $status -eq 0 ]'
fi
if command -v python3 >/dev/null 2>&1; then
    python3 - ./*.html >said 2>&1 <<'PYTHON'
import base64, hashlib, html.parser, re, sys

class Reader(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.tags, self.policy, self.style = [], set(), "", ""
    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        assert not [a for a, _ in attributes if a.startswith("on") or a in ("src", "href", "style")], attributes
        if ("http-equiv", "Content-Security-Policy") in attributes:
            self.policy = dict(attributes)["content"]
        self.open.append(tag)
    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        self.open.pop()
    def handle_endtag(self, tag):
        assert self.open.pop() == tag, tag
    def handle_data(self, data):
        if self.open and self.open[-1] == "style":
            self.style += data

for name in sys.argv[1:]:
    reader = Reader()
    reader.feed(open(name, encoding="utf-8").read())
    reader.close()
    assert not reader.open, name
    assert not reader.tags & {"script", "iframe", "img", "link", "object", "form", "a"}, (name, reader.tags)
    allowed = re.search(r"style-src 'sha256-([^']*)'", reader.policy).group(1)
    assert base64.b64encode(hashlib.sha256(reader.style.encode()).digest()).decode() == allowed, name
    assert reader.policy.startswith("default-src 'none'; "), name
PYTHON
    status=$?
    check "an HTML reader reads every paper: no script, nothing fetched, the policy is of this style" '[ $status -eq 0 ]'
fi

# --- on paper: all cards behind each other are as many pages as there are cards ---
browser=$(command -v chromium || command -v google-chrome || :)
if [ -n "$browser" ] && command -v pdfinfo >/dev/null 2>&1; then
    sed '/<body>/q' mail-05.fr.html >cards.html
    for paper in *.??.html; do
        sed -n '/<section class="card/,/<\/section>/p' "$paper"
    done >>cards.html
    echo '</body></html>' >>cards.html
    "$browser" --headless --no-sandbox --disable-gpu --no-pdf-header-footer --user-data-dir="$place/browser" \
        --print-to-pdf="$place/cards.pdf" "file://$place/cards.html" >out 2>said
    cards=$(grep -c '<section class="card' cards.html)
    pages=$(pdfinfo cards.pdf 2>>said | sed -n 's/^Pages: *//p')
    printf '%s cards, %s pages\n' "$cards" "$pages" >out
    check "the card of every lesson is one page" '[ "$cards" = "$pages" ]'
fi

finish
