#include "app/speech.h"

#include <filesystem>

#include "engine/base/resources.h"
#include "engine/language/language.h"

namespace griot {
namespace {

class CatalogueSpeech : public Speech {
 public:
  CatalogueSpeech(const std::filesystem::path& catalogues, std::string_view language)
      : languages_(catalogues), language_(languages_.get(language)) {}

  std::string text(const Message& message) const override {
    return language_.text(message);
  }
  std::string text(const Error& error) const override { return language_.text(error); }
  std::string date(std::string_view iso) const override { return language_.date(iso); }

 private:
  const Languages languages_;
  const Language& language_;
};

}  // namespace

std::unique_ptr<Speech> make_speech(std::string_view language) {
  try {
    return std::make_unique<CatalogueSpeech>(resource_directory() / "messages", language);
  } catch (const Error&) {
    return nullptr;
  }
}

}  // namespace griot
