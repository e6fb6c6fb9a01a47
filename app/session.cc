#include "app/session.h"

#include <unistd.h>

#include <cstdlib>
#include <utility>

namespace griot {

LanguageChoice language_choice(std::string_view requested) {
  std::string said(requested);
  std::string said_by = said.empty() ? "" : "--lang";
  for (const char* name : {"GRIOT_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (!said.empty() || value == nullptr || *value == '\0') continue;
    said = value;
    said_by = name;
  }
  const auto asks_for = [&](const std::string& code) {
    return said == code || said.starts_with(code + "_") || said.starts_with(code + "-");
  };
  const bool english = asks_for("en");
  return {english ? "en" : "fr", said_by, english || asks_for("fr")};
}

Session::Session(std::ostream& data, std::ostream& talk, std::string language,
                 std::unique_ptr<Speech> speech)
    : out(data),
      err(talk),
      out_style(style_for(STDOUT_FILENO)),
      err_style(style_for(STDERR_FILENO)),
      err_is_terminal(isatty(STDERR_FILENO) == 1),
      language_(std::move(language)),
      speech_(std::move(speech)) {}

std::string Session::text(const Message& message) const {
  return speech_ ? speech_->text(message) : in_french(message);
}

std::string Session::text(const Error& error) const {
  return speech_ ? speech_->text(error) : error.what();
}

std::string Session::line(const Message& message) const {
  return printable(text(message));
}

std::string Session::behind(const std::string& place, const std::string& part) const {
  return place.empty() ? part : text(say("{1} : {2}", {place, part}));
}

std::string Session::beside(const std::string& one, const std::string& other) const {
  return one.empty() ? other : text(say("{1} ; {2}", {one, other}));
}

std::string Session::date(std::string_view iso) const {
  return speech_ ? speech_->date(iso) : std::string(iso);
}

void Session::report(const Error& error) {
  err << behind(err_style.bold("griot"), err_style.red(printable(text(error))))
      << std::endl;
}

}  // namespace griot
