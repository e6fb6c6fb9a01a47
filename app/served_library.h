// The library that a server answers from: made anew when templates or settings change,
// while requests go on being answered by the one before.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>

#include "engine/library/library.h"
#include "engine/server/source.h"

namespace griot {

class ServedLibrary {
 public:
  using Make = std::function<std::unique_ptr<Library>()>;

  // Throws what `make` throws, and Error{invalid} for a template that is wrong.
  explicit ServedLibrary(Make make);

  // Throws as the constructor does; what was served is served on then.
  void reload();

  // Shared with the requests under way: a reload does not end them.
  std::shared_ptr<Library> library() const;

  // Must not outlive this.
  ServerSource source() const;

 private:
  struct Generation {
    std::unique_ptr<Library> library;
    ServerSource source;
    std::int64_t number = 0;
  };
  std::shared_ptr<Generation> made(std::int64_t number) const;
  std::shared_ptr<Generation> now() const;

  Make make_;
  mutable std::mutex mutex_;  // of the pointer
  std::shared_ptr<Generation> generation_;
};

}  // namespace griot
