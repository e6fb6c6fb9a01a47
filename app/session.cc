#include "app/session.h"

#include <unistd.h>

#include <cstdlib>
#include <utility>

#include "engine/base/resources.h"

namespace griot {

std::string session_language(std::string_view requested) {
  std::string said(requested);
  for (const char* name : {"GRIOT_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
    if (!said.empty()) break;
    if (const char* value = std::getenv(name)) said = value;
  }
  return said == "en" || said.starts_with("en_") || said.starts_with("en-") ? "en" : "fr";
}

Session::Session(std::ostream& data, std::ostream& talk, std::string language)
    : out(data),
      err(talk),
      out_style(style_for(STDOUT_FILENO)),
      err_style(style_for(STDERR_FILENO)),
      err_is_terminal(isatty(STDERR_FILENO) == 1),
      language_(std::move(language)) {
  try {
    languages_ = std::make_unique<Languages>(resource_directory() / "messages");
  } catch (const Error&) {
    // French needs no catalogue, and a program that cannot find its files must still say
    // so.
  }
}

std::string Session::text(const Message& message) const {
  if (languages_ == nullptr) return in_french(message);
  return languages_->get(language_).text(message);
}

std::string Session::text(const Error& error) const {
  return languages_ == nullptr ? error.what() : languages_->get(language_).text(error);
}

std::string Session::line(const Message& message) const {
  return printable(text(message));
}

std::string Session::date(std::string_view iso) const {
  return languages_ == nullptr ? std::string(iso) : languages_->get(language_).date(iso);
}

void Session::report(const Error& error) {
  err << err_style.bold("griot") << " : " << err_style.red(printable(text(error)))
      << std::endl;
}

}  // namespace griot
