#include "engine/server/source.h"

#include <atomic>
#include <chrono>
#include <memory>

#include "engine/base/error.h"

namespace griot {
namespace {

// The index's position, looked up once a second at most: it costs a few reads of files,
// and only "voir aussi" depends on it.
class SampledIndex {
 public:
  explicit SampledIndex(const Library& library) : library_(library) {}

  std::int64_t position() {
    using namespace std::chrono;
    const std::int64_t now =
        duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
    std::int64_t due = due_;
    if (now >= due && due_.compare_exchange_strong(due, now + 1'000)) {
      look_up();
    }
    return position_;
  }

 private:
  void look_up() {
    try {
      position_ = library_.health().index_position;
    } catch (const Error&) {
      // A busy writer: what is known stays known for another second.
    }
  }

  const Library& library_;
  std::atomic<std::int64_t> due_ = 0;
  std::atomic<std::int64_t> position_ = 0;
};

}  // namespace

ServerSource source_of(const Library& library) {
  auto index =
      std::make_shared<SampledIndex>(library);  // of one function, kept by copies
  ServerSource source;
  source.page = [&library](const PageRequest& request) { return library.page(request); };
  source.health = [&library] { return library.health(); };
  source.version = [&library, index] {
    return SourceVersion{library.store().position(), index->position(), 0};
  };
  source.base_path = [base = read_base_path(library.base_path())] { return base; };
  source.text = [&library](const Message& message, std::string_view language) {
    return library.languages().get(language).text(message);
  };
  return source;
}

}  // namespace griot
