/* SHA-256 through libmd. */
#include "passerelle/digest.h"

#include <sha2.h>
#include <string.h>

void digest_bytes(uint8_t out[DIGEST_BYTES], const void *data, size_t n)
{
    SHA2_CTX ctx;
    SHA256Init(&ctx);
    SHA256Update(&ctx, data, n);
    SHA256Final(out, &ctx);
}

void digest_hex(char out[DIGEST_HEX], const uint8_t in[DIGEST_BYTES])
{
    static const char digits[] = "0123456789abcdef";
    for (size_t i = 0; i < DIGEST_BYTES; i++) {
        out[2 * i] = digits[in[i] >> 4];
        out[2 * i + 1] = digits[in[i] & 15];
    }
    out[2 * DIGEST_BYTES] = '\0';
}

void digest_short(char out[DIGEST_SHORT], const char *a, const char *b)
{
    uint8_t sum[DIGEST_BYTES];
    char hex[DIGEST_HEX];
    SHA2_CTX ctx;
    SHA256Init(&ctx);
    SHA256Update(&ctx, (const uint8_t *)a, strlen(a) + 1);
    if (b != NULL)
        SHA256Update(&ctx, (const uint8_t *)b, strlen(b));
    SHA256Final(sum, &ctx);
    digest_hex(hex, sum);
    memcpy(out, hex, DIGEST_SHORT - 1);
    out[DIGEST_SHORT - 1] = '\0';
}
