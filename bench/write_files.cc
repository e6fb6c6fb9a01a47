// write_files FROM TO
//
// Writes the files below FROM again below TO and says the processor seconds of the
// writing alone (folders, files, bytes), with what was read in memory before: the least
// that any program can do that makes these files.
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/file.h"

namespace {

namespace fs = std::filesystem;

constexpr std::size_t at_once = 64 << 20;  // bytes in memory

double cpu_seconds() {
  timespec time{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

class Writer {
 public:
  explicit Writer(fs::path to) : to_(std::move(to)) {}

  void add(const fs::path& name, std::string bytes) {
    held_ += bytes.size();
    files_.emplace_back(to_ / name, std::move(bytes));
    if (held_ > at_once) write();
  }

  void write() {
    const double start = cpu_seconds();
    for (const auto& [path, bytes] : files_) {
      if (folders_.insert(path.parent_path()).second) {
        fs::create_directories(path.parent_path());
      }
      griot::write_fresh_file(path, bytes);
    }
    seconds_ += cpu_seconds() - start;
    count_ += files_.size();
    bytes_ += held_;
    files_.clear();
    held_ = 0;
  }

  void report() const { std::printf("%.6f %zu %zu\n", seconds_, count_, bytes_); }

 private:
  fs::path to_;
  std::vector<std::pair<fs::path, std::string>> files_;
  std::set<fs::path> folders_;
  std::size_t held_ = 0;
  std::size_t count_ = 0;
  std::size_t bytes_ = 0;
  double seconds_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const fs::path from = fs::canonical(argv[1]);
  Writer writer(argv[2]);
  for (const auto& entry : fs::recursive_directory_iterator(from)) {
    if (!entry.is_regular_file()) continue;
    writer.add(entry.path().lexically_relative(from), griot::read_file(entry.path()));
  }
  writer.write();
  writer.report();
  return 0;
}
