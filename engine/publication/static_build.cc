#include "engine/publication/static_build.h"

#include <algorithm>
#include <deque>
#include <set>
#include <unordered_set>
#include <utility>

#include "engine/base/compression.h"
#include "engine/base/error.h"
#include "engine/base/file.h"
#include "engine/base/hash.h"
#include "engine/base/system_problem.h"
#include "engine/publication/generations.h"

namespace griot {
namespace {

namespace fs = std::filesystem;

// Less fits into one packet as it is.
constexpr std::size_t worth_compressing = 1'400;
// For the few that do not know brotli: 6 takes twice the time for 3.4 % less.
constexpr int gzip_level = 1;
// Pages change with every edit; what is named by its content stays. 4 takes 23 % less
// time for 5 % more, 6 as long for a thousandth less.
constexpr int brotli_of_pages = 5;
constexpr int brotli_of_assets = 11;

// Keeps what was asked for last: the page of a document in each language, its JSON and
// its Markdown follow each other, and what it replaces is asked for beside it.
template <class Answer>
class LastAnswers {
 public:
  template <class Ask>
  const Answer& get(std::string_view id, const Ask& ask) {
    for (const auto& [known, answer] : kept_) {
      if (known == id) return answer;
    }
    if (kept_.size() == most_kept) kept_.pop_front();
    return kept_.emplace_back(std::string(id), ask(id)).second;
  }

 private:
  static constexpr std::size_t most_kept = 8;
  std::deque<std::pair<std::string, Answer>> kept_;
};

class FewDocumentsCatalogue : public Catalogue {
 public:
  explicit FewDocumentsCatalogue(const Catalogue& all) : all_(all) {}

  const std::vector<Card>& cards() const override { return all_.cards(); }
  const std::vector<Card>& withdrawn() const override { return all_.withdrawn(); }
  Document document(std::string_view id) const override {
    return documents_.get(id, [&](std::string_view one) { return all_.document(one); });
  }
  std::string media(std::string_view id, std::string_view name) const override {
    return all_.media(id, name);
  }
  std::vector<Version> versions(std::string_view id) const override {
    return versions_.get(id, [&](std::string_view one) { return all_.versions(one); });
  }
  Document version(std::string_view id, int number) const override {
    return all_.version(id, number);
  }
  std::vector<FormerPassage> former_passages(std::string_view id) const override {
    return former_.get(id,
                       [&](std::string_view one) { return all_.former_passages(one); });
  }
  const Register& facts() const override { return all_.facts(); }
  PastCards cards_on(std::string_view day) const override { return all_.cards_on(day); }

 private:
  const Catalogue& all_;
  mutable LastAnswers<Document> documents_;
  mutable LastAnswers<std::vector<FormerPassage>> former_;
  mutable LastAnswers<std::vector<Version>> versions_;
};

// What readers' browsers and feed readers load, and search engines by the thousand. What
// programs fetch now and then is compressed for them by the server, and pictures are
// small already.
constexpr std::string_view compressed_types[] = {
    "text/html", "text/css", "text/javascript", "application/atom+xml",
    "application/xml"};

bool is_compressed(const Page& page) {
  return page.bytes.size() >= worth_compressing &&
         std::ranges::any_of(compressed_types, [&](std::string_view type) {
           return page.media_type.starts_with(type);
         });
}

class Build {
 public:
  Build(const Site& site, const Catalogue& catalogue, const IndexAccess& index,
        Generations& generations, const BuildOptions& options)
      : site_(site),
        catalogue_(catalogue),
        related_(index.related),
        index_(pages_index(index)),
        generations_(generations),
        options_(options),
        edition_(site.edition()),
        shown_(generations.current_record()) {}

  BuildReport run() {
    const std::vector<SitePart> parts = site_.parts(catalogue_, index_);
    std::vector<bool> stays;
    std::unordered_set<std::string_view> names;
    names.reserve(parts.size());
    bool nothing_to_do = !options_.all;
    for (const SitePart& part : parts) {
      names.insert(part.name);
      stays.push_back(!options_.all && is_as_shown(part));
      nothing_to_do = nothing_to_do && stays.back();
    }
    for (const std::string& name : shown_.names()) {
      nothing_to_do = nothing_to_do && names.contains(name);
    }
    report_.pages = shown_.pages();
    if (nothing_to_do && !parts.empty()) return report_;
    work_ = generations_.begin();
    for (const std::string& name : work_.names()) {
      if (!names.contains(name)) remove(work_.files(name));
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (!stays[i] || !keep(parts[i])) make(parts[i]);
      if (!options_.progress) continue;
      options_.progress(static_cast<std::int64_t>(i + 1),
                        static_cast<std::int64_t>(parts.size()));
    }
    report_.pages = made_.pages();
    generations_.show_work(made_);
    generations_.add_spares(made_);
    return report_;
  }

 private:
  // What pages ask of the index: for as many each time.
  IndexAccess pages_index(const IndexAccess& index) {
    IndexAccess asked;
    asked.related_key = index.related_key;
    if (!index.related) return asked;
    asked.related = [this](std::string_view id, std::size_t limit) {
      return last_related_.get(std::string(id) + " " + std::to_string(limit),
                               [&](std::string_view) { return related_(id, limit); });
    };
    return asked;
  }

  std::string key_of(const SitePart& part, const std::vector<std::string>& asked) const {
    return sha256(part.key + site_.standing(asked, catalogue_) + edition_).substr(0, 32);
  }

  bool is_as_shown(const SitePart& part) const {
    const std::string key = shown_.key(part.name);
    return !key.empty() && key == key_of(part, shown_.asked(part.name));
  }

  // Files of a part that is as it was shown. False when one of them is gone.
  bool keep(const SitePart& part) {
    const std::string& name = part.name;
    if (work_.key(name) != shown_.key(name)) {
      const std::vector<std::string> files = shown_.files(name);
      for (const std::string& file : files) {
        make_folder_of(file);
        if (!link_fresh_file(generations_.current() / file, generations_.work() / file)) {
          return false;
        }
      }
      remove_others(name, files);
    }
    made_.add_from(shown_, name);
    return true;
  }

  void make(const SitePart& part) {
    BuiltPart built;
    std::set<std::string> asked;
    for (const std::string& path : site_.paths_of(part, catalogue_)) {
      PageRequest request;
      request.path = path;
      const Page page = site_.page(request, catalogue_, index_);
      // The page that says that nothing is here is no page that is gone.
      if (page.status != 200 && !path.ends_with("/404")) {
        built.codes.push_back({path, page.status, page.location});
      }
      asked.insert(page.asked.begin(), page.asked.end());
      write(published_file(path, page.media_type), page, built.files);
      ++report_.made;
    }
    remove_others(part.name, built.files);
    built.asked.assign(asked.begin(), asked.end());
    built.key = key_of(part, built.asked);
    made_.add(part.name, built);
  }

  void write(const std::string& file, const Page& page, std::vector<std::string>& files) {
    make_folder_of(file);
    files.push_back(file);
    const bool compressed = is_compressed(page);
    if (is_unchanged(file, page.bytes) && link(file) &&
        (!compressed || (link(file + ".gz") && link(file + ".br")))) {
      if (compressed) files.insert(files.end(), {file + ".gz", file + ".br"});
      return;
    }
    ++report_.written;
    const fs::path path = generations_.work() / file;
    write_fresh_file(path, page.bytes);
    if (!compressed) return;
    const bool asset = file.starts_with("assets/");
    write_fresh_file(path.string() + ".gz", gzip(page.bytes, gzip_level));
    write_fresh_file(path.string() + ".br",
                     brotli(page.bytes, asset ? brotli_of_assets : brotli_of_pages));
    files.insert(files.end(), {file + ".gz", file + ".br"});
  }

  bool link(const std::string& file) const {
    return link_fresh_file(generations_.current() / file, generations_.work() / file);
  }

  bool is_unchanged(const std::string& file, const std::string& bytes) const {
    if (generations_.current().empty()) return false;
    const fs::path before = generations_.current() / file;
    std::error_code missing;
    const auto size = fs::file_size(before, missing);
    return !missing && size == bytes.size() && read_file(before) == bytes;
  }

  void make_folder_of(const std::string& file) {
    const std::string folder = file.substr(0, file.rfind('/') + 1);
    if (!folders_.insert(folder).second) return;
    fs::create_directories(generations_.work() / folder);
  }

  void remove(const std::vector<std::string>& files) const {
    for (const std::string& file : files) remove_file(generations_.work() / file);
  }

  // What the part had in this folder and has no more.
  void remove_others(const std::string& name, const std::vector<std::string>& files) {
    std::vector<std::string> left = work_.files(name);
    const std::set<std::string_view> now(files.begin(), files.end());
    std::erase_if(left, [&](const std::string& file) { return now.contains(file); });
    remove(left);
  }

  const Site& site_;
  const Catalogue& catalogue_;
  const decltype(IndexAccess::related) related_;
  LastAnswers<std::vector<RelatedDocument>> last_related_;
  IndexAccess index_;
  Generations& generations_;
  const BuildOptions& options_;
  std::string edition_;
  BuildRecord shown_;  // what readers see
  BuildRecord work_;   // what the folder that is changed held
  BuildRecord made_;   // what it will hold
  BuildReport report_;
  std::set<std::string> folders_;
};

// Those whose page is neither a notice nor a redirection.
std::vector<std::string> readable_documents(const BuildRecord& record) {
  constexpr std::string_view folder = "/documents/";
  std::set<std::string> readable;
  for (const std::string& name : record.names()) {
    if (!name.starts_with(folder)) continue;
    const std::string rest = name.substr(folder.size());
    if (!rest.empty() && rest.find('/') == std::string::npos) readable.insert(rest);
  }
  for (const PathCode& code : record.codes()) {
    if (code.path.starts_with(folder)) readable.erase(code.path.substr(folder.size()));
  }
  return {readable.begin(), readable.end()};
}

}  // namespace

std::string published_file(const std::string& path, std::string_view media_type) {
  std::string file = path.substr(1);
  if (!media_type.starts_with("text/html")) return file;
  if (file.empty() || file.back() == '/') return file + "index.html";
  return file.ends_with(".html") ? file : file + ".html";
}

BuildReport build_static_site(const Site& site, const Catalogue& catalogue,
                              const IndexAccess& index, const fs::path& output,
                              const BuildOptions& options) try {
  Generations generations(output);
  const FileLock lock(generations.lock_file());
  generations.look();
  const FewDocumentsCatalogue documents(catalogue);
  return Build(site, documents, index, generations, options).run();
} catch (const fs::filesystem_error& error) {
  throw Error(ErrorCode::io, error.path1().string(),
              system_problem(error.code().value()));
}

std::vector<std::string> roll_back_static_site(const fs::path& output) try {
  Generations generations(output);
  const FileLock lock(generations.lock_file());
  generations.look();
  if (!generations.roll_back()) {
    throw Error(ErrorCode::not_found, output.string(),
                say("aucun état précédent du site n’est gardé ici"));
  }
  return readable_documents(generations.current_record());
} catch (const fs::filesystem_error& error) {
  throw Error(ErrorCode::io, error.path1().string(),
              system_problem(error.code().value()));
}

}  // namespace griot
