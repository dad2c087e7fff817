/*
 * digest.h - SHA-256, for the identity of a step and the chain of the journal.
 */
#ifndef PASSERELLE_DIGEST_H
#define PASSERELLE_DIGEST_H

#include <stddef.h>
#include <stdint.h>

enum { DIGEST_BYTES = 32, DIGEST_HEX = 65, DIGEST_SHORT = 33 };

void digest_bytes(uint8_t out[DIGEST_BYTES], const void *data, size_t n);
/* 64 hexadecimal digits and a NUL. */
void digest_hex(char out[DIGEST_HEX], const uint8_t in[DIGEST_BYTES]);
/* The first 32 digits of the digest of a and b with a NUL between them: an identity for a text. b may be NULL. */
void digest_short(char out[DIGEST_SHORT], const char *a, const char *b);

#endif
