// A sentence for people, before it is put into their language.
//
// Everything that staff and readers see is written as `say("French sentence", {values})`:
// the French sentence is the gettext message id, so French needs no catalogue and every
// other language is one file (templates/messages/<language>.po). Edges (the program, the
// server, the pages) turn a Message into text with `Language::text` (engine/language).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace griot {

struct Message {
  std::string id;                   // the French sentence, {1} {2} … where values go
  std::string plural;               // the French plural, when `count` decides
  std::int64_t count = 0;           // used only when `plural` is not empty
  std::vector<std::string> values;  // {1} is the first

  bool empty() const { return id.empty(); }
  bool operator==(const Message&) const = default;
};

// `xgettext --keyword=say --keyword=say_n:1,2` finds these calls.
Message say(const char* id, std::vector<std::string> values = {});

// {1} is the count itself; further values follow it.
Message say_n(const char* singular, const char* plural, std::int64_t count,
              std::vector<std::string> more_values = {});

// Puts values into a pattern: "{1}" … "{9}"; anything else in braces stays as it is.
std::string fill(std::string_view pattern, const std::vector<std::string>& values);

// The message in French, without any catalogue: for logs, tests and Error::what().
std::string in_french(const Message& message);

}  // namespace griot
