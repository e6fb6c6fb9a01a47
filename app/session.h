// One run of the program: where it writes, for whom, in which language.
#pragma once

#include <filesystem>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>

#include "app/speech.h"
#include "app/style.h"
#include "engine/base/error.h"
#include "engine/base/message.h"

namespace griot {

struct LanguageChoice {
  std::string code;      // "fr" or "en"
  std::string said_by;   // "--lang", "LANG", …; "" when nothing did
  bool is_known = true;  // false: French for want of what was asked for
};
// `requested` (--lang), else GRIOT_LANG, LC_ALL, LC_MESSAGES, LANG: "en" when the first
// of them that is set says so, French otherwise ("C" too).
LanguageChoice language_choice(std::string_view requested);

class Session {
 public:
  // `out` takes data, `err` talk. Without a `speech` French speaks for itself.
  Session(std::ostream& out, std::ostream& err, std::string language,
          std::unique_ptr<Speech> speech);

  std::ostream& out;
  std::ostream& err;
  Style out_style;
  Style err_style;
  bool err_is_terminal;

  const std::string& language() const { return language_; }
  std::string text(const Message& message) const;
  std::string text(const Error& error) const;
  // text() made safe for a terminal.
  std::string line(const Message& message) const;

  // "note.docx : protégé", "… ; enregistrez-le sans": with the blanks that the language
  // sets. `part` alone where there is nothing in front of it.
  std::string behind(const std::string& place, const std::string& part) const;
  std::string beside(const std::string& one, const std::string& other) const;

  // "14 mars 2026", with the precision the ISO date has.
  std::string date(std::string_view iso) const;

  // Ends a line of talk: "griot : place : problem ; remedy".
  void report(const Error& error);

 private:
  std::string language_;
  std::unique_ptr<Speech> speech_;
};

}  // namespace griot
