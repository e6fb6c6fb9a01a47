// Says when files below some folders change: inotify(7), so Linux only.
//
// Folders are watched down to two levels below each root, those that come later too.
// Poco's DirectoryWatcher takes a thread a folder and sees one level only.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <vector>

namespace griot {

class FolderWatch {
 public:
  // `skip`: folders that nobody wants to hear of. Throws Error{io} when the system has no
  // watch left; the remedy says which setting to raise.
  using Skip = std::function<bool(const std::filesystem::path&)>;
  FolderWatch(const std::vector<std::filesystem::path>& roots, Skip skip);
  ~FolderWatch();
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;

  // What has changed since the last call, each path once: waits for a first change, then
  // until it has been quiet for a moment, since editors write a file in several steps.
  // Nothing after wake(). For one thread.
  std::vector<std::filesystem::path> wait();

  // Ends wait(), now and from then on. From any thread.
  void wake();

 private:
  void add(const std::filesystem::path& folder, int below);
  void read_events(std::vector<std::filesystem::path>& changed);

  struct Watched {
    std::filesystem::path folder;
    int below;  // levels below it that are watched too
  };
  Skip skip_;
  int events_;
  int woken_;
  std::map<int, Watched> watched_;
};

}  // namespace griot
