#include <charconv>
#include <map>
#include <set>

#include "engine/base/error.h"
#include "engine/base/file.h"
#include "engine/publication/page_kinds.h"
#include "engine/publication/site.h"

namespace griot {
namespace {

namespace fs = std::filesystem;

// Keeps the last document that was asked for: its page in each language, its JSON and its
// Markdown follow each other.
class OneDocumentCatalogue : public Catalogue {
 public:
  explicit OneDocumentCatalogue(const Catalogue& all) : all_(all) {}

  const std::vector<Card>& cards() const override { return all_.cards(); }
  const std::vector<Card>& withdrawn() const override { return all_.withdrawn(); }
  Document document(std::string_view id) const override {
    if (id_ != id) {
      document_ = all_.document(id);
      id_ = id;
    }
    return document_;
  }
  std::string media(std::string_view id, std::string_view name) const override {
    return all_.media(id, name);
  }
  std::vector<Version> versions(std::string_view id) const override {
    return all_.versions(id);
  }
  Document version(std::string_view id, int number) const override {
    return all_.version(id, number);
  }
  std::vector<FormerPassage> former_passages(std::string_view id) const override {
    return all_.former_passages(id);
  }

 private:
  const Catalogue& all_;
  mutable std::string id_;
  mutable Document document_;
};

// "/pays/" → "pays/index.html", "/pays/KM" → "pays/KM.html", "/flux.atom" as it is.
std::string file_of(const std::string& path, const Page& page) {
  std::string file = path.substr(1);
  if (!page.media_type.starts_with("text/html")) return file;
  if (file.empty() || file.back() == '/') return file + "index.html";
  return file.ends_with(".html") ? file : file + ".html";
}

// The folders that hold one build each, and the link to the one that is served.
class Generations {
 public:
  explicit Generations(const fs::path& output)
      : output_(fs::absolute(output).lexically_normal()) {
    if (!output_.has_filename()) output_ = output_.parent_path();
    fs::create_directories(output_.parent_path());
    prefix_ = "." + output_.filename().string() + ".";
    if (fs::is_symlink(output_)) {
      current_ = output_.parent_path() / fs::read_symlink(output_);
      number_ = number_of(current_.filename().string());
    } else if (fs::exists(output_) && !fs::is_empty(output_)) {
      throw Error(ErrorCode::conflict, output_.string(),
                  say("ce dossier contient autre chose qu’un site publié par Griot"),
                  say("choisissez un autre dossier ou videz celui-ci"));
    }
  }

  const fs::path& current() const { return current_; }
  fs::path next() const {
    return output_.parent_path() / (prefix_ + std::to_string(number_ + 1));
  }
  fs::path beside(const std::string& suffix) const {
    return output_.parent_path() / (output_.filename().string() + suffix);
  }

  // What a killed build left, and generations older than the one before this.
  void remove_all_but(const fs::path& keep, const fs::path& keep_too) const {
    std::vector<fs::path> old;
    for (const auto& entry : fs::directory_iterator(output_.parent_path())) {
      const std::string name = entry.path().filename().string();
      if (number_of(name) == 0 || entry.path() == keep || entry.path() == keep_too)
        continue;
      old.push_back(entry.path());
    }
    for (const fs::path& path : old) fs::remove_all(path);
  }

  void show(const fs::path& generation) const {
    if (fs::exists(output_) && !fs::is_symlink(output_)) fs::remove(output_);
    const fs::path link = beside(".link");
    fs::remove(link);
    fs::create_symlink(generation.filename(), link);
    fs::rename(link, output_);
  }

 private:
  // 3 for ".site.3"; 0 for any other name.
  std::int64_t number_of(const std::string& name) const {
    if (!name.starts_with(prefix_)) return 0;
    std::int64_t number = 0;
    const char* end = name.data() + name.size();
    const auto [stop, error] = std::from_chars(name.data() + prefix_.size(), end, number);
    return error == std::errc() && stop == end ? number : 0;
  }

  fs::path output_;
  fs::path current_;
  std::string prefix_;
  std::int64_t number_ = 0;
};

class Build {
 public:
  Build(const Site& site, const Catalogue& catalogue, const IndexAccess& index,
        const Generations& generations)
      : site_(site),
        catalogue_(catalogue),
        related_{{}, {}, index.related},
        target_(generations.next()),
        before_(generations.current()) {}

  void add(const std::string& path) {
    PageRequest request;
    request.path = path;
    const Page page = site_.page(request, catalogue_, related_);
    if (page.status != 200) {
      if (path.find("/404") == std::string::npos) {
        codes_[path] = std::to_string(page.status);
        if (!page.location.empty()) targets_[path] = "\"" + page.location + "\"";
      }
    }
    write(file_of(path, page), page.bytes);
    const auto id = match("/documents/<id>.md", path);
    if (!id) return;
    for (const auto& media :
         Site::media_paths(id->front(), catalogue_.document(id->front()))) {
      add(media);
    }
  }

  const BuildReport& report() const { return report_; }

  std::string codes() const { return as_map(codes_); }
  std::string targets() const { return as_map(targets_); }

  bool same_as_before() const {
    if (before_.empty() || report_.written > 0) return false;
    std::int64_t files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(before_)) {
      files += entry.is_regular_file();
    }
    return files == report_.pages;
  }

 private:
  // Lines of an nginx map. Paths of former addresses hold no quote: see Shelves.
  static std::string as_map(const std::map<std::string, std::string>& values) {
    std::string text;
    for (const auto& [path, value] : values) {
      text += "\"" + path + "\" " + value + ";\n";
    }
    return text;
  }

  void write(const std::string& file, const std::string& bytes) {
    const fs::path path = target_ / file;
    if (folders_.insert(path.parent_path().string()).second) {
      fs::create_directories(path.parent_path());
    }
    ++report_.pages;
    std::error_code no_link;
    if (is_unchanged(file, bytes)) {
      fs::create_hard_link(before_ / file, path, no_link);
      if (!no_link) return;
      write_disposable_file(path, bytes);  // another file system, or too many links
      return;
    }
    write_disposable_file(path, bytes);
    ++report_.written;
  }

  bool is_unchanged(const std::string& file, const std::string& bytes) const {
    if (before_.empty()) return false;
    std::error_code missing;
    const auto size = fs::file_size(before_ / file, missing);
    return !missing && size == bytes.size() && read_file(before_ / file) == bytes;
  }

  const Site& site_;
  const Catalogue& catalogue_;
  IndexAccess related_;
  fs::path target_;
  fs::path before_;
  BuildReport report_;
  std::map<std::string, std::string> codes_;
  std::map<std::string, std::string> targets_;  // of redirections
  std::set<std::string> folders_;
};

}  // namespace

BuildReport build_static_site(
    const Site& site, const Catalogue& catalogue, const IndexAccess& index,
    const fs::path& output,
    const std::function<void(std::int64_t, std::int64_t)>& progress) try {
  const Generations generations(output);
  const FileLock lock(generations.beside(".lock"));
  generations.remove_all_but(generations.current(), generations.current());
  const OneDocumentCatalogue documents(catalogue);
  Build build(site, documents, index, generations);
  const auto paths = site.static_paths(documents);
  std::int64_t done = 0;
  for (const std::string& path : paths) {
    build.add(path);
    if (progress) progress(++done, static_cast<std::int64_t>(paths.size()));
  }
  if (build.same_as_before()) {
    fs::remove_all(generations.next());
    return build.report();
  }
  write_disposable_file(generations.beside(".codes"), build.codes());
  write_disposable_file(generations.beside(".redirects"), build.targets());
  generations.show(generations.next());
  return build.report();
} catch (const fs::filesystem_error& error) {
  throw Error(ErrorCode::io, error.path1().string(),
              say("le système refuse : {1}", {error.code().message()}));
}

}  // namespace griot
