/* style.c - how the paper looks: black on white, large letters, little ink; and the policy that allows this and no more. */
#include "style.h"

#include "passerelle/digest.h"

#include <string.h>

const char handout_style[] =
    "@page { size: A4; margin: 14mm 16mm; }\n"
    "* { box-sizing: border-box; }\n"
    "body { margin: 0; background: #fff; color: #000; font-family: Luciole, 'Atkinson Hyperlegible', Verdana, "
    "'DejaVu Sans', Arial, sans-serif; line-height: 1.35; }\n"
    "p, ul, ol, h1, h2, h3, table { margin: 0; padding: 0; }\n"
    "kbd, .button { display: inline-block; font: inherit; font-weight: bold; line-height: 1.2; padding: 0 1.5mm; "
    "border: 0.3mm solid #000; border-radius: 1mm; }\n"
    "kbd { border-bottom-width: 0.8mm; }\n"
    "h2, h3, p, tr, .trap { break-inside: avoid; page-break-inside: avoid; }\n"
    "h2, h3 { break-after: avoid; page-break-after: avoid; }\n"
    /* the card */
    ".card { font-size: 14pt; break-after: page; page-break-after: always; }\n"
    ".card .top { border-bottom: 0.6mm solid #000; padding-bottom: 1mm; }\n"
    ".card h1 { font-size: 26pt; line-height: 1.2; padding-top: 3mm; }\n"
    ".card h1 + .home { font-size: 16pt; }\n"
    ".can { border: 0.6mm solid #000; border-radius: 3mm; padding: 2mm 4mm; margin-top: 4mm; font-size: 18pt; }\n"
    ".can p { font-weight: bold; }\n"
    ".card .home { font-size: 14pt; font-weight: normal; }\n"
    ".card h2 { font-size: 16pt; padding: 4.5mm 0 1mm; }\n"
    ".keep { list-style: none; font-size: 18pt; }\n"
    ".keep li { border-inline-start: 1.2mm solid #000; padding-inline-start: 4mm; margin-bottom: 2mm; }\n"
    "table { width: 100%; border-collapse: collapse; }\n"
    "th { text-align: start; font-weight: bold; }\n"
    "th, td { vertical-align: top; padding: 0.8mm 3mm 0.8mm 0; }\n"
    ".card th { font-size: 16pt; }\n"
    ".card tr { border-top: 0.2mm solid #999; }\n"
    ".keys th { width: 36mm; }\n"
    ".words th { width: 68mm; }\n"
    ".two .can, .two .keep { font-size: 16pt; }\n"
    ".two th { font-size: 14pt; }\n"
    ".two .words th { width: 50mm; }\n"
    ".box { border-bottom: 0.5mm solid #000; padding-right: 8mm; }\n"
    ".tick::before { content: '\\2610\\a0'; }\n"
    ".folder { border: 0.3mm solid #000; border-top-width: 1mm; padding: 0 1.5mm; }\n"
    ".link { text-decoration: underline; }\n"
    ".done { display: flex; gap: 10mm; padding-top: 6mm; }\n"
    ".done div { flex: 1; }\n"
    ".done .home::before { content: ' '; }\n"
    ".line { height: 10mm; border-bottom: 0.4mm solid #000; }\n"
    /* the sheet */
    ".sheet { font-size: 10pt; }\n"
    ".sheet .top { border-bottom: 0.6mm solid #000; padding-bottom: 1mm; }\n"
    ".sheet h1 { font-size: 18pt; padding-top: 2mm; }\n"
    ".sheet h2 { font-size: 13pt; padding: 4mm 0 1mm; }\n"
    ".sheet h3 { font-size: 11pt; padding: 3mm 0 0.5mm; }\n"
    ".facts th { width: 38mm; }\n"
    ".say { border-inline-start: 1mm solid #000; padding-inline-start: 3mm; }\n"
    ".sheet ol, .sheet ul { padding-inline-start: 6mm; }\n"
    ".tasks li { padding-bottom: 2mm; }\n"
    ".sheet .box, .sheet .tick { border: 0; padding: 0; }\n"
    ".trap { border-inline-start: 0.4mm dashed #000; padding-inline-start: 3mm; margin-top: 1mm; }\n"
    ".end { border-top: 0.2mm solid #999; margin-top: 5mm; padding-top: 1mm; font-size: 9pt; }\n"
    "@media screen { body { max-width: 178mm; margin: 8mm auto; padding: 0 4mm; } .sheet { margin-top: 20mm; } }\n";

static void add_base64(struct str *out, const uint8_t *bytes, size_t n)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (size_t i = 0; i < n; i += 3) {
        uint32_t group = 0;
        for (size_t k = 0; k < 3; k++)
            group = group << 8 | (i + k < n ? bytes[i + k] : 0U);
        for (size_t k = 0; k < 4; k++)
            str_addc(out, i + k > n ? '=' : digits[group >> (18 - 6 * k) & 63]);
    }
}

void handout_policy(struct str *out)
{
    uint8_t digest[DIGEST_BYTES];
    digest_bytes(digest, handout_style, strlen(handout_style));
    str_add(out, "default-src 'none'; style-src 'sha256-");
    add_base64(out, digest, sizeof digest);
    str_add(out, "'; base-uri 'none'; form-action 'none'");
}
