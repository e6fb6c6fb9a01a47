#include "engine/base/version.h"

#include <libxml/globals.h>
#include <libxml/xmlversion.h>
#include <openssl/crypto.h>
#include <zlib.h>

namespace griot {
namespace {

// "20914" or "20914-GITv…" is 2.9.14.
std::string dotted(const std::string& packed) {
  const std::string digits = packed.substr(0, packed.find_first_not_of("0123456789"));
  if (digits.size() < 5) return packed;
  const std::size_t minor = digits.size() - 4;
  return digits.substr(0, minor) + "." +
         std::to_string(std::stoi(digits.substr(minor, 2))) + "." +
         std::to_string(std::stoi(digits.substr(minor + 2)));
}

}  // namespace

std::vector<LibraryVersion> versions_of_base() {
  return {{"libxml2", dotted(xmlParserVersion)},
          {"OpenSSL", OpenSSL_version(OPENSSL_VERSION_STRING)},
          {"zlib", zlibVersion()}};
}

}  // namespace griot
