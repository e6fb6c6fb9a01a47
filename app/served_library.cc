#include "app/served_library.h"

#include <utility>

namespace griot {

ServedLibrary::ServedLibrary(Make make) : make_(std::move(make)), generation_(made(0)) {}

std::shared_ptr<ServedLibrary::Generation> ServedLibrary::made(
    std::int64_t number) const {
  auto generation = std::make_shared<Generation>();
  generation->library = make_();
  generation->library->prepare_pages();
  generation->source = source_of(*generation->library);
  generation->number = number;
  return generation;
}

std::shared_ptr<ServedLibrary::Generation> ServedLibrary::now() const {
  const std::lock_guard guard(mutex_);
  return generation_;
}

void ServedLibrary::reload() {
  std::shared_ptr<Generation> next = made(now()->number + 1);
  const std::lock_guard guard(mutex_);
  generation_.swap(next);
}

std::shared_ptr<Library> ServedLibrary::library() const {
  const auto generation = now();
  return {generation, generation->library.get()};
}

ServerSource ServedLibrary::source() const {
  ServerSource source;
  source.page = [this](const PageRequest& request) {
    return now()->source.page(request);
  };
  source.health = [this] { return now()->source.health(); };
  source.version = [this] {
    const auto generation = now();
    SourceVersion version = generation->source.version();
    version.templates = generation->number;
    return version;
  };
  source.base_path = [this] { return now()->source.base_path(); };
  source.text = [this](const Message& message, std::string_view language) {
    return now()->source.text(message, language);
  };
  return source;
}

}  // namespace griot
