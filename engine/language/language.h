// Sentences, dates, numbers and order in the language a reader asked for.
//
// Catalogues are compiled gettext files, <directory>/<language>/LC_MESSAGES/griot.mo; the
// message ids are the French sentences. Everything here is const and safe to call from
// several threads.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/error.h"
#include "engine/base/message.h"

namespace griot {

class Language {
 public:
  struct State;
  explicit Language(std::unique_ptr<State> state);
  ~Language();
  Language(Language&&) noexcept;

  const std::string& code() const;  // "fr", "en"

  std::string text(const Message& message) const;
  // "place : problem ; remedy"
  std::string text(const Error& error) const;

  // An ISO date with the precision it has: "14 mars 2026", "1er mars 2026", "mars 2026",
  // "2026". A time behind it is left out; what is not a date comes back as it is.
  std::string date(std::string_view iso) const;

  std::string number(std::int64_t value) const;           // "12 500"
  std::string number(double value, int decimals) const;   // "3,5"

  // "a, b et c"
  std::string join(const std::vector<std::string>& items) const;

  // Order of titles and names in a list, as a dictionary of this language has it.
  bool less(std::string_view a, std::string_view b) const;

 private:
  std::unique_ptr<State> state_;
};

class Languages {
 public:
  explicit Languages(const std::filesystem::path& catalogues);

  // The language of a code or a locale ("en", "en_GB.UTF-8"); French for any other.
  const Language& get(std::string_view code) const;
  bool has(std::string_view code) const;
  std::vector<std::string> codes() const;  // French first

 private:
  std::vector<Language> languages_;
};

}  // namespace griot
