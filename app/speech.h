// Sentences in the session's language, from the catalogues that were shipped.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "engine/base/error.h"
#include "engine/base/message.h"

namespace griot {

class Speech {
 public:
  virtual ~Speech() = default;
  virtual std::string text(const Message& message) const = 0;
  virtual std::string text(const Error& error) const = 0;
  virtual std::string date(std::string_view iso) const = 0;
};

// Null when the catalogues are missing: French needs none, and a program that cannot find
// its files must still say so.
std::unique_ptr<Speech> make_speech(std::string_view language);

}  // namespace griot
