#include "app/preview.h"

#include <chrono>
#include <string>
#include <utility>

namespace griot {
namespace {

namespace fs = std::filesystem;

// Shorter than proxies and browsers wait for an answer.
constexpr std::chrono::seconds longest_wait{20};

// What is made from the corpus, and what is never shown.
bool is_of_no_interest(const fs::path& folder) {
  const std::string name = folder.filename().string();
  return name.starts_with('.') || name == "index" || name == "history" || name == "media";
}

// Another one at each start, so that pages of the run before are shown again.
std::int64_t first_version() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

}  // namespace

Preview::Preview(ServedLibrary& served, fs::path corpus,
                 const fs::path& shipped_templates,
                 std::function<void(const Error&)> report)
    : served_(served),
      corpus_(std::move(corpus)),
      report_(std::move(report)),
      watch_({corpus_, shipped_templates}, is_of_no_interest),
      version_(first_version()),
      thread_([this] { run(); }) {}

Preview::~Preview() {
  stop();
  thread_.join();
}

void Preview::stop() {
  {
    const std::lock_guard guard(mutex_);
    stopped_ = true;
  }
  changed_.notify_all();
  watch_.wake();
}

std::int64_t Preview::wait_for_change(std::int64_t known) {
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, longest_wait, [&] { return stopped_ || version_ != known; });
  return version_;
}

void Preview::run() {
  while (true) {
    const std::vector<fs::path> changed = watch_.wait();
    if (changed.empty()) return;
    try {
      take(changed);
    } catch (const Error& error) {
      report_(error);
    }
    const std::lock_guard guard(mutex_);
    ++version_;
    changed_.notify_all();
  }
}

// Hand edits are read again one by one, what the journal says is found by itself, and
// everything else (templates, settings, vocabulary) is what a library is made from.
void Preview::take(const std::vector<fs::path>& changed) {
  std::vector<std::string> edited;
  bool reload = false;
  for (const fs::path& path : changed) {
    const fs::path folder = path.parent_path();
    if (folder.parent_path() == corpus_ / "documents") {
      edited.push_back(folder.filename().string());
    } else if (path == corpus_ / "griot.toml" ||
               (folder != corpus_ && folder != corpus_ / "documents")) {
      reload = true;
    }
  }
  if (reload) served_.reload();
  if (!edited.empty()) served_.library()->note_edits(edited);
}

}  // namespace griot
