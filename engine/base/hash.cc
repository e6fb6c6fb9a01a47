#include "engine/base/hash.h"

#include <openssl/evp.h>

#include <new>

namespace griot {

std::string sha256(std::string_view bytes) {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int length = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest, &length, EVP_sha256(), nullptr) != 1) {
    throw std::bad_alloc();  // the only way a one-shot digest fails
  }
  static constexpr char digits[] = "0123456789abcdef";
  std::string hexadecimal;
  hexadecimal.reserve(2 * std::size_t{length});
  for (unsigned int i = 0; i < length; ++i) {
    hexadecimal += digits[digest[i] >> 4];
    hexadecimal += digits[digest[i] & 15];
  }
  return hexadecimal;
}

}  // namespace griot
