// What `serve --preview` adds: watches a corpus and tells the pages that are open when
// there is something new to see.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "app/served_library.h"
#include "engine/base/error.h"
#include "engine/base/folder_watch.h"

namespace griot {

class Preview {
 public:
  // `report` is told of templates and settings that cannot be read; those of before are
  // shown then. Throws Error{io} when the system cannot watch so many folders.
  Preview(ServedLibrary& served, std::filesystem::path corpus,
          const std::filesystem::path& shipped_templates,
          std::function<void(const Error&)> report);
  ~Preview();
  Preview(const Preview&) = delete;
  Preview& operator=(const Preview&) = delete;

  // For ServerSource::changes.
  std::int64_t wait_for_change(std::int64_t known);

  // Ends all waiting; before the server is stopped.
  void stop();

 private:
  void run();
  void take(const std::vector<std::filesystem::path>& changed);

  ServedLibrary& served_;
  std::filesystem::path corpus_;
  std::function<void(const Error&)> report_;
  FolderWatch watch_;
  std::mutex mutex_;  // of what follows
  std::condition_variable changed_;
  std::int64_t version_;
  bool stopped_ = false;
  std::thread thread_;  // last: the others are there when it begins
};

}  // namespace griot
