// What is kept of one written word: folded form, folded stem, whether it is too common.
//
// Memoised, because a text says the same few thousand words again and again.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace griot {

struct Form {
  std::string word;
  std::string stem;
  bool stop = false;
};

class Forms {
 public:
  virtual ~Forms() = default;

  // `lower`: lower case, accents kept. The reference lives until the next call.
  const Form& of(std::string_view lower);

 protected:
  virtual std::string stem(std::string_view lower) = 0;
  virtual bool is_stop(const std::string& word) const = 0;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };
  std::unordered_map<std::string, Form, Hash, std::equal_to<>> known_;
};

// The forms of a language (BCP 47; French when empty), one memory a thread, bounded.
Forms& forms_of(std::string_view language);

bool is_french(std::string_view language);

}  // namespace griot
