#include "engine/base/hash.h"

// The plain functions: the general ones (EVP) first read OpenSSL's configuration and list
// all that it can do, which takes longer than most digests.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>

#include <array>

namespace griot {

std::string sha256(std::string_view bytes) {
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest;
  SHA256_CTX context;
  SHA256_Init(&context);
  SHA256_Update(&context, bytes.data(), bytes.size());
  SHA256_Final(digest.data(), &context);
  static constexpr char digits[] = "0123456789abcdef";
  std::string hexadecimal;
  hexadecimal.reserve(2 * digest.size());
  for (const unsigned char byte : digest) {
    hexadecimal += digits[byte >> 4];
    hexadecimal += digits[byte & 15];
  }
  return hexadecimal;
}

}  // namespace griot
