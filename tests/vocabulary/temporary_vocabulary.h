// A vocabulary folder of its own for one test, gone behind it.
#pragma once

#include <atomic>
#include <filesystem>
#include <string>
#include <string_view>

#include "engine/base/file.h"
#include "engine/vocabulary/vocabulary.h"

#include <unistd.h>

namespace griot::test {

class TemporaryVocabulary {
 public:
  TemporaryVocabulary() {
    static std::atomic<int> count = 0;
    folder_ =
        std::filesystem::temp_directory_path() /
        ("griot-vocabulary-" + std::to_string(getpid()) + "-" + std::to_string(++count));
    std::filesystem::create_directories(folder_);
  }
  ~TemporaryVocabulary() { std::filesystem::remove_all(folder_); }
  TemporaryVocabulary(const TemporaryVocabulary&) = delete;
  TemporaryVocabulary& operator=(const TemporaryVocabulary&) = delete;

  void write(const char* file, std::string_view text) const {
    write_disposable_file(folder_ / file, text);
  }
  Vocabulary load() const { return Vocabulary::load(folder_); }

 private:
  std::filesystem::path folder_;
};

}  // namespace griot::test
