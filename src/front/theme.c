/* theme.c - the palette of each theme, and the ramp that fits quiet text and signs to an unusual background. */
#include "theme.h"

#include "passerelle/base.h"

#include <string.h>

#define PLAIN \
    { \
        .ink = OWN, .paper = OWN \
    }
#define BOLD \
    { \
        .ink = OWN, .paper = OWN, .bold = true \
    }
#define UNDER \
    { \
        .ink = OWN, .paper = OWN, .underline = true \
    }
#define UNDER_BOLD \
    { \
        .ink = OWN, .paper = OWN, .underline = true, .bold = true \
    }
#define REVERSE \
    { \
        .ink = OWN, .paper = OWN, .reverse = true \
    }

static const struct look no_colours[ROLE_COUNT] = {
    [ROLE_TEXT] = PLAIN,       [ROLE_TITLE] = BOLD,     [ROLE_QUIET] = PLAIN, [ROLE_FOCUS] = REVERSE,
    [ROLE_FRAME_FOCUS] = BOLD, [ROLE_KEY] = BOLD,       [ROLE_GOOD] = BOLD,   [ROLE_MISTAKE] = BOLD,
    [ROLE_HINT] = BOLD,        [ROLE_BANNER] = REVERSE, [ROLE_FIELD] = UNDER, [ROLE_FIELD_FOCUS] = UNDER_BOLD,
    [ROLE_PICTURE] = PLAIN,    [ROLE_DISABLED] = PLAIN, [ROLE_STRONG] = BOLD,
};

/* Only what differs from no colours: no coloured text is legible on both black and white in every palette. */
static const struct look eight_focus = { .ink = 7, .paper = 4, .bold = true };
static const struct look eight_banner = { .ink = 0, .paper = 6 };

static const struct look automatic[ROLE_COUNT] = {
    [ROLE_TEXT] = PLAIN,
    [ROLE_TITLE] = BOLD,
    [ROLE_QUIET] = { .ink = 243, .paper = OWN },
    [ROLE_FOCUS] = { .ink = 231,
                     .paper = 25 }, /* no bold: a solid bar needs none, and a move sends fewer bytes */
    [ROLE_FRAME_FOCUS] = { .ink = 68, .paper = OWN },
    [ROLE_KEY] = { .ink = 231, .paper = 243 },
    [ROLE_GOOD] = { .ink = 29, .paper = OWN, .bold = true },
    [ROLE_MISTAKE] = { .ink = 131, .paper = OWN, .bold = true },
    [ROLE_HINT] = { .ink = 98, .paper = OWN, .bold = true },
    [ROLE_BANNER] = { .ink = 16, .paper = 214 },
    [ROLE_FIELD] = UNDER,
    [ROLE_FIELD_FOCUS] = UNDER_BOLD,
    [ROLE_PICTURE] = { .ink = 29, .paper = OWN },
    [ROLE_DISABLED] = { .ink = 243, .paper = OWN },
    [ROLE_STRONG] = BOLD,
};

enum { LIGHT_PAPER = 231, LIGHT_INK = 235, NIGHT_PAPER = 234, NIGHT_INK = 252 };

static const struct look light[ROLE_COUNT] = {
    [ROLE_TEXT] = { .ink = LIGHT_INK, .paper = LIGHT_PAPER },
    [ROLE_TITLE] = { .ink = LIGHT_INK, .paper = LIGHT_PAPER, .bold = true },
    [ROLE_QUIET] = { .ink = 242, .paper = LIGHT_PAPER },
    [ROLE_FOCUS] = { .ink = 231, .paper = 25, .bold = true },
    [ROLE_FRAME_FOCUS] = { .ink = 25, .paper = LIGHT_PAPER },
    [ROLE_KEY] = { .ink = 16, .paper = 252 },
    [ROLE_GOOD] = { .ink = 22, .paper = LIGHT_PAPER, .bold = true },
    [ROLE_MISTAKE] = { .ink = 124, .paper = LIGHT_PAPER, .bold = true },
    [ROLE_HINT] = { .ink = 54, .paper = LIGHT_PAPER, .bold = true },
    [ROLE_BANNER] = { .ink = 16, .paper = 214 },
    [ROLE_FIELD] = { .ink = LIGHT_INK, .paper = LIGHT_PAPER, .underline = true },
    [ROLE_FIELD_FOCUS] = { .ink = LIGHT_INK, .paper = LIGHT_PAPER, .underline = true, .bold = true },
    [ROLE_PICTURE] = { .ink = 22, .paper = LIGHT_PAPER },
    [ROLE_DISABLED] = { .ink = 242, .paper = LIGHT_PAPER },
    [ROLE_STRONG] = { .ink = LIGHT_INK, .paper = LIGHT_PAPER, .bold = true },
};

static const struct look night[ROLE_COUNT] = {
    [ROLE_TEXT] = { .ink = NIGHT_INK, .paper = NIGHT_PAPER },
    [ROLE_TITLE] = { .ink = NIGHT_INK, .paper = NIGHT_PAPER, .bold = true },
    [ROLE_QUIET] = { .ink = 247, .paper = NIGHT_PAPER },
    [ROLE_FOCUS] = { .ink = 231, .paper = 25, .bold = true },
    [ROLE_FRAME_FOCUS] = { .ink = 75, .paper = NIGHT_PAPER },
    [ROLE_KEY] = { .ink = 231, .paper = 240 },
    [ROLE_GOOD] = { .ink = 114, .paper = NIGHT_PAPER, .bold = true },
    [ROLE_MISTAKE] = { .ink = 216, .paper = NIGHT_PAPER, .bold = true },
    [ROLE_HINT] = { .ink = 183, .paper = NIGHT_PAPER, .bold = true },
    [ROLE_BANNER] = { .ink = 16, .paper = 214 },
    [ROLE_FIELD] = { .ink = NIGHT_INK, .paper = NIGHT_PAPER, .underline = true },
    [ROLE_FIELD_FOCUS] = { .ink = NIGHT_INK, .paper = NIGHT_PAPER, .underline = true, .bold = true },
    [ROLE_PICTURE] = { .ink = 114, .paper = NIGHT_PAPER },
    [ROLE_DISABLED] = { .ink = 247, .paper = NIGHT_PAPER },
    [ROLE_STRONG] = { .ink = NIGHT_INK, .paper = NIGHT_PAPER, .bold = true },
};

/* --- the ramp: from the table's colour to darker ones and to lighter ones; 0 ends --- */

enum { RAMP = 8 };
static const struct {
    enum role role;
    short tries[RAMP];
} ramps[] = {
    { ROLE_QUIET, { 243, 241, 239, 237, 246, 249, 252 } },
    { ROLE_DISABLED, { 243, 241, 239, 237, 246, 249, 252 } },
    { ROLE_GOOD, { 29, 23, 22, 35, 77, 114, 157 } },
    { ROLE_PICTURE, { 29, 23, 22, 35, 77, 114, 157 } },
    { ROLE_MISTAKE, { 131, 124, 88, 52, 167, 210, 217 } },
    { ROLE_HINT, { 98, 55, 54, 53, 141, 147, 183 } },
};

static const double READABLE = 4.5;

static void fit_to(struct theme *t, struct rgb background)
{
    for (size_t i = 0; i < ARRAY_LEN(ramps); i++) {
        struct look *look = &t->looks[ramps[i].role];
        look->ink = OWN; /* the text colour, when no step of the ramp can be read */
        for (int n = 0; n < RAMP && ramps[i].tries[n] != 0; n++) {
            if (colour_contrast(colour_rgb(ramps[i].tries[n]), background) >= READABLE) {
                look->ink = ramps[i].tries[n];
                break;
            }
        }
    }
}

void theme_choose(struct theme *t, enum colours wish, enum tty_depth depth, const struct rgb *background)
{
    bool full = depth == DEPTH_256;
    const struct look *from = no_colours;
    if (full && wish == COLOURS_AUTO)
        from = automatic;
    else if (full && wish == COLOURS_LIGHT)
        from = light;
    else if (full && wish == COLOURS_NIGHT)
        from = night;
    memcpy(t->looks, from, sizeof t->looks);
    if (from == automatic && background != NULL)
        fit_to(t, *background);
    if (depth == DEPTH_8 && wish != COLOURS_NONE) {
        t->looks[ROLE_FOCUS] = eight_focus;
        t->looks[ROLE_BANNER] = eight_banner;
    }
}

enum colours theme_wish(enum colours learner, const char *no_color)
{
    bool asked = no_color != NULL && *no_color != '\0';
    return learner == COLOURS_AUTO && asked ? COLOURS_NONE : learner;
}

/* --- colours as numbers --- */

struct rgb colour_rgb(int number)
{
    static const uint8_t levels[] = { 0, 95, 135, 175, 215, 255 };
    if (number >= 232) {
        uint8_t grey = (uint8_t)(8 + 10 * (number - 232));
        return (struct rgb){ grey, grey, grey };
    }
    int cube = number >= 16 ? number - 16 : 0;
    return (struct rgb){ levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6] };
}

/* x to the power of 2.4, x in 0.04 .. 1: its square times the fifth root of its square, by Newton's steps. */
static double power_2_4(double x)
{
    double square = x * x, root = 1.0;
    for (int i = 0; i < 12; i++)
        root = (4.0 * root + square / (root * root * root * root)) / 5.0;
    return square * root;
}

static double linear(uint8_t level)
{
    double c = level / 255.0;
    return c <= 0.03928 ? c / 12.92 : power_2_4((c + 0.055) / 1.055);
}

static double luminance(struct rgb c)
{
    return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

double colour_contrast(struct rgb a, struct rgb b)
{
    double x = luminance(a), y = luminance(b);
    return x > y ? (x + 0.05) / (y + 0.05) : (y + 0.05) / (x + 0.05);
}

/* One to four hexadecimal digits, as a fraction of 255. */
static bool parse_level(const char **s, uint8_t *out)
{
    unsigned value = 0, most = 0;
    for (; most < 0xFFFF; (*s)++) {
        const char *digits = "0123456789abcdef", *at;
        int c = **s >= 'A' && **s <= 'F' ? **s - 'A' + 'a' : **s;
        if (c == '\0' || (at = strchr(digits, c)) == NULL)
            break;
        value = value * 16 + (unsigned)(at - digits);
        most = most * 16 + 15;
    }
    if (most == 0)
        return false;
    *out = (uint8_t)((value * 255 + most / 2) / most);
    return true;
}

bool colour_parse(const char *reply, struct rgb *out)
{
    static const char begin[] = "11;rgb:";
    struct rgb c;
    if (!starts_with(reply, begin))
        return false;
    reply += sizeof begin - 1;
    if (!parse_level(&reply, &c.r) || *reply++ != '/' || !parse_level(&reply, &c.g) || *reply++ != '/' ||
        !parse_level(&reply, &c.b) || *reply != '\0')
        return false;
    *out = c;
    return true;
}
