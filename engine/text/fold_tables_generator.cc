// Writes the tables that folding reads, when the project is built: what ICU's Latin-ASCII
// rules make of each character. Parsing those rules costs a program that starts 10 ms.
//
//   fold_tables_generator OUTPUT
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <cstdio>
#include <fstream>
#include <memory>
#include <string>

#include "engine/text/fold_ranges.h"

namespace {

using namespace griot;

class Folder {
 public:
  Folder()
      : nfkc_(icu::Normalizer2::getNFKCInstance(status_)),
        rules_(icu::Transliterator::createInstance("NFKC; Latin-ASCII; Lower",
                                                   UTRANS_FORWARD, status_)) {}
  bool good() const { return U_SUCCESS(status_); }

  icu::UnicodeString fold(UChar32 c) const {
    icu::UnicodeString text(c);
    rules_->transliterate(text);
    return text;
  }
  // Neither another character in disguise nor one with marks: a rule of its own folds it.
  bool is_own(UChar32 c) const {
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString text(c);
    icu::UnicodeString parts;
    return nfkc_->normalize(text, status) == text && !nfkc_->getDecomposition(c, parts);
  }

 private:
  UErrorCode status_ = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc_;
  std::unique_ptr<icu::Transliterator> rules_;
};

// As a C++ string, all in escapes.
std::string literal(const icu::UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  std::string written = "\"";
  char octal[8];
  for (const char byte : bytes) {
    std::snprintf(octal, sizeof octal, "\\%03o", static_cast<unsigned char>(byte));
    written += octal;
  }
  return written + "\"";
}

}  // namespace

int main(int count, char** arguments) {
  const Folder folder;
  if (count != 2 || !folder.good()) return 1;
  std::ofstream out(arguments[1]);
  out << "constexpr const char* plain_folds[] = {\n";
  for (char32_t i = 0; i < plain_count; ++i) {
    out << literal(folder.fold(static_cast<UChar32>(plain_at(i)))) << ",\n";
  }
  out << "};\nconstexpr Rule rules[] = {\n";
  for (UChar32 c = 0x80; c <= UCHAR_MAX_VALUE; ++c) {
    if (U_IS_SURROGATE(c) || !u_isdefined(c) || !folder.is_own(c)) continue;
    icu::UnicodeString lower(c);
    lower.toLower(icu::Locale::getRoot());
    const icu::UnicodeString folded = folder.fold(c);
    if (folded == lower) continue;
    out << "Rule{" << c << ", " << literal(folded) << "},\n";
  }
  out << "};\n";
  return out.flush() ? 0 : 1;
}
