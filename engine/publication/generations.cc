#include "engine/publication/generations.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <vector>

#include "engine/base/error.h"
#include "engine/base/file.h"

namespace griot {
namespace {

namespace fs = std::filesystem;

// What is shown, what was shown before, and one to change.
constexpr std::size_t folders_kept = 3;

// 3 for "3"; 0 for anything else.
std::int64_t number_or_zero(std::string_view text) {
  std::int64_t number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  return error == std::errc() && stop == end ? number : 0;
}

// Lines of an nginx map. Paths of former addresses hold no quote: see Shelves.
std::string line_of_map(const std::string& path, const std::string& value) {
  return "\"" + path + "\" " + value + ";\n";
}

}  // namespace

Generations::Generations(const fs::path& output)
    : output_(fs::absolute(output).lexically_normal()) {
  if (!output_.has_filename()) output_ = output_.parent_path();
  fs::create_directories(output_.parent_path());
  prefix_ = "." + output_.filename().string() + ".";
  if (fs::is_symlink(output_) || !fs::exists(output_) ||
      (fs::is_directory(output_) && fs::is_empty(output_))) {
    return;
  }
  throw Error(ErrorCode::conflict, output_.string(),
              say("ce dossier contient autre chose qu’un site publié par Griot"),
              say("choisissez un autre dossier ou videz celui-ci"));
}

fs::path Generations::beside(const std::string& suffix) const {
  return output_.parent_path() / (output_.filename().string() + suffix);
}

fs::path Generations::sibling(const std::string& name) const {
  return output_.parent_path() / (prefix_ + name);
}

fs::path Generations::record_of(const fs::path& folder) {
  return folder.string() + ".record";
}

void Generations::look() {
  numbered_.clear();
  spares_.clear();
  current_.clear();
  number_ = 0;
  if (fs::is_symlink(output_)) {
    current_ = output_.parent_path() / fs::read_symlink(output_).filename();
    if (!fs::is_directory(current_)) current_.clear();
  }
  std::vector<fs::path> unfinished;
  for (const auto& entry : fs::directory_iterator(output_.parent_path())) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with(prefix_)) continue;
    const std::string_view rest = std::string_view(name).substr(prefix_.size());
    const std::int64_t number = number_or_zero(rest);
    const std::int64_t spare =
        rest.starts_with("spare.") ? number_or_zero(rest.substr(6)) : 0;
    if (entry.path() == current_) {
      number_ = number;
      numbered_.emplace(number, current_);
    } else if (number > 0 || spare > 0) {
      const bool whole = fs::exists(record_of(entry.path()));
      if (!whole) unfinished.push_back(entry.path());
      if (whole && number > 0) numbered_.emplace(number, entry.path());
      if (whole && spare > 0) spares_.emplace(spare, entry.path());
    } else if (rest == "next") {
      unfinished.push_back(entry.path());
    } else if (rest.ends_with(".record")) {
      const fs::path folder = entry.path().parent_path() / entry.path().stem();
      if (!fs::exists(folder)) unfinished.push_back(entry.path());
    }
  }
  for (const fs::path& path : unfinished) fs::remove_all(path);
}

BuildRecord Generations::current_record() const {
  return current_.empty() ? BuildRecord() : BuildRecord::read(record_of(current_));
}

BuildRecord Generations::begin() {
  work_ = sibling("next");
  fs::path chosen;
  if (!spares_.empty()) {
    chosen = spares_.begin()->second;
    spares_.erase(spares_.begin());
  } else {
    // First what a rollback turned away from, then the oldest; never what is shown and
    // what was shown before it.
    auto last = numbered_.rbegin();
    auto candidate = numbered_.begin();
    if (last != numbered_.rend() && last->first > number_) {
      candidate = std::prev(numbered_.end());
    } else if (numbered_.size() < folders_kept) {
      candidate = numbered_.end();
    }
    if (candidate != numbered_.end()) {
      chosen = candidate->second;
      numbered_.erase(candidate);
    }
  }
  if (chosen.empty()) {
    fs::create_directories(work_);
    return {};
  }
  BuildRecord record = BuildRecord::read(record_of(chosen));
  // From here on it is unfinished.
  remove_file(record_of(chosen));
  // Without its record nobody knows which of its pages are withdrawn since.
  if (record.names().empty()) {
    fs::remove_all(chosen);
    fs::create_directories(work_);
    return {};
  }
  move_file(chosen, work_);
  return record;
}

void Generations::show_work(const BuildRecord& record) {
  const std::int64_t last = numbered_.empty() ? 0 : numbered_.rbegin()->first;
  const std::int64_t number = std::max(last, number_) + 1;
  const fs::path folder = sibling(std::to_string(number));
  record.write(record_of(folder));
  move_file(work_, folder);
  sync_file_system(output_.parent_path());
  point_to(folder, record);
  numbered_.emplace(number, folder);
  current_ = folder;
  number_ = number;
}

void Generations::add_spares(const BuildRecord& record) {
  for (std::int64_t n = 1; numbered_.size() + spares_.size() < folders_kept; ++n) {
    if (spares_.contains(n)) continue;
    const fs::path folder = sibling("spare." + std::to_string(n));
    std::set<std::string> folders;
    fs::create_directories(work_);
    for (const std::string& name : record.names()) {
      for (const std::string& file : record.files(name)) {
        if (folders.insert(file.substr(0, file.rfind('/') + 1)).second) {
          fs::create_directories((work_ / file).parent_path());
        }
        link_fresh_file(current_ / file, work_ / file);
      }
    }
    move_file(work_, folder);
    record.write(record_of(folder));
    spares_.emplace(n, folder);
  }
}

bool Generations::roll_back() {
  const auto here = numbered_.find(number_);
  if (here == numbered_.end() || here == numbered_.begin()) return false;
  const auto before = std::prev(here);
  const BuildRecord record = BuildRecord::read(record_of(before->second));
  if (record.names().empty()) return false;  // what it withdraws is not known
  point_to(before->second, record);
  number_ = before->first;
  current_ = before->second;
  return true;
}

void Generations::point_to(const fs::path& folder, const BuildRecord& record) {
  std::string codes, redirects;
  for (const PathCode& code : record.codes()) {
    codes += line_of_map(code.path, std::to_string(code.status));
    if (code.location.empty()) continue;
    redirects += line_of_map(code.path, "\"" + code.location + "\"");
  }
  write_disposable_file(beside(".codes"), codes);
  write_disposable_file(beside(".redirects"), redirects);
  if (fs::exists(output_) && !fs::is_symlink(output_)) fs::remove(output_);
  const fs::path link = beside(".link");
  fs::remove(link);
  fs::create_symlink(folder.filename(), link);
  move_file(link, output_);
}

}  // namespace griot
