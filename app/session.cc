#include "app/session.h"

#include <unistd.h>

#include <cstdlib>
#include <utility>

namespace griot {

std::string session_language(std::string_view requested) {
  std::string said(requested);
  for (const char* name : {"GRIOT_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
    if (!said.empty()) break;
    if (const char* value = std::getenv(name)) said = value;
  }
  return said == "en" || said.starts_with("en_") || said.starts_with("en-") ? "en" : "fr";
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

std::string Session::date(std::string_view iso) const {
  return speech_ ? speech_->date(iso) : std::string(iso);
}

void Session::report(const Error& error) {
  err << err_style.bold("griot") << " : " << err_style.red(printable(text(error)))
      << std::endl;
}

}  // namespace griot
