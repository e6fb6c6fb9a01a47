#include "tests/architecture/rules.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <span>

namespace griot::architecture {
namespace {

namespace fs = std::filesystem;

// The floors of docs/architecture.md. `also` names folders of the same floor that the
// table of a folder needs to see.
struct Floor {
  std::string_view folder;
  int number;
  std::vector<std::string_view> also = {};
};

const std::vector<Floor>& floors() {
  static const std::vector<Floor> table = {
      {"engine/base", 0},
      {"engine/document", 1},
      {"engine/text", 1},
      {"engine/language", 1},
      {"engine/vocabulary", 2},
      {"engine/markdown", 2},
      {"engine/importer", 2},
      {"importers/markdown", 3},
      {"importers/csv", 3, {"importers/markdown"}},
      {"importers/docx", 3},
      {"importers", 3, {"importers/csv", "importers/markdown", "importers/docx"}},
      {"engine/store", 3},
      {"engine/index", 3},
      {"engine/knowledge", 3},
      {"engine/render", 3},
      {"engine/backup", 4},
      {"engine/publication", 4},
      {"engine/library", 5},
      {"engine/server", 6},
      {"app", 7},
      {"bench", 8},
      {"fuzz", 8},
      {"tests", 8},
  };
  return table;
}

// A home is a folder, a folder and below ("tests/"), a file, or every .cc (".cc").
struct Library {
  std::string_view header;  // how its headers begin
  std::vector<std::string_view> homes;
};

// The first row that fits decides, so the closer name comes first.
const std::vector<Library>& libraries() {
  static const std::vector<Library> table = {
      {"libxml/", {"engine/base"}},
      {"openssl/", {"engine/base"}},
      {"sodium", {"engine/base"}},
      {"zlib.h", {"engine/base", "tests/"}},
      {"libdeflate.h", {"engine/base"}},
      {"brotli/", {"engine/base", "tests/"}},
      {"Poco/Process.h", {"engine/base"}},
      {"Poco/Pipe", {"engine/base"}},
      {"unicode/", {"engine/text", "tests/text"}},
      {"boost/locale", {"engine/language"}},
      {"boost/test/", {"tests/"}},
      {"cmark-gfm", {"engine/markdown", "bench"}},
      {"yaml-cpp/", {"engine/markdown"}},
      {"zip.h", {"engine/backup", "tests/"}},
      {"xapian", {"engine/index", "engine/text", "bench", "bench/retrieval"}},
      {"sqlite3.h", {"bench"}},
      {"Poco/Zip/", {"engine/render", "tests/"}},
      {"kainjow/", {"engine/publication"}},
      {"mustache", {"engine/publication"}},
      {"Poco/Net/", {"engine/server"}},
      {"Poco/Util/", {"engine/server"}},
      {"Poco/", {".cc"}},
      {"CLI/", {"app/command_line.cc"}},
      {"toml++/", {"app/configuration.cc"}},
      {"nlohmann/json_fwd.hpp", {"engine/"}},  // names alone
      {"nlohmann/", {".cc"}},
      {"benchmark/", {"bench"}},
  };
  return table;
}

// What the system gives beside the standard library (whose names have no dot).
constexpr std::array<std::string_view, 21> system_headers = {
    "sys/",      "netinet/",  "arpa/",    "linux/",   "unistd.h", "fcntl.h",   "poll.h",
    "signal.h",  "dirent.h",  "errno.h",  "limits.h", "spawn.h",  "stdlib.h",  "string.h",
    "termios.h", "pthread.h", "stdint.h", "netdb.h",  "time.h",   "langinfo.h",
    "malloc.h"};

bool starts_with_any(std::string_view text,
                     std::span<const std::string_view> beginnings) {
  return std::ranges::any_of(beginnings,
                             [&](std::string_view it) { return text.starts_with(it); });
}

std::string folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return std::string(path.substr(0, slash == std::string_view::npos ? 0 : slash));
}

// The floor that a file stands on: app/ and tests/ hold folders of their own, engine/ and
// importers/ only those of the table.
const Floor* floor_of(std::string_view path) {
  std::string folder = folder_of(path);
  if (!folder.starts_with("engine") && !folder.starts_with("importers")) {
    folder = folder.substr(0, folder.find('/'));
  }
  const auto found = std::ranges::find(floors(), folder, &Floor::folder);
  return found == floors().end() ? nullptr : &*found;
}

struct Include {
  std::string path;
  bool quoted;
};

std::optional<Include> include_of(std::string_view line) {
  const auto skip_blanks = [&] {
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  };
  skip_blanks();
  if (!line.starts_with("#")) return {};
  line.remove_prefix(1);
  skip_blanks();
  if (!line.starts_with("include")) return {};
  line.remove_prefix(7);
  skip_blanks();
  if (line.empty() || (line[0] != '"' && line[0] != '<')) return {};
  const bool quoted = line[0] == '"';
  const std::size_t end = line.find(quoted ? '"' : '>', 1);
  if (end == std::string_view::npos) return {};
  return Include{std::string(line.substr(1, end - 1)), quoted};
}

std::string at(const Source& source, std::size_t index) {
  return source.path + ":" + std::to_string(index + 1) + ": ";
}

bool may_include(const Floor& from, const Floor& to) {
  if (from.folder == to.folder || to.number < from.number) return true;
  return std::ranges::find(from.also, to.folder) != from.also.end();
}

bool is_home(std::string_view home, std::string_view path) {
  if (home == ".cc") return path.ends_with(".cc");
  if (home.ends_with("/")) return path.starts_with(home);
  return home == path || home == folder_of(path);
}

bool in_product(std::string_view path) {
  constexpr std::array<std::string_view, 3> product = {"engine/", "importers/", "app/"};
  return starts_with_any(path, product);
}

}  // namespace

std::vector<Source> read_sources(const fs::path& root) {
  std::vector<Source> sources;
  for (auto it = fs::recursive_directory_iterator(root);
       it != fs::recursive_directory_iterator(); ++it) {
    const std::string name = it->path().filename().string();
    if (it->is_directory()) {
      const bool skipped = name.starts_with(".") || name == "node_modules" ||
                           (name == "build" && it.depth() == 0);
      if (skipped) it.disable_recursion_pending();
      continue;
    }
    if (!name.ends_with(".h") && !name.ends_with(".cc")) continue;
    Source source{fs::relative(it->path(), root).generic_string(), {}};
    std::ifstream file(it->path());
    for (std::string line; std::getline(file, line);) source.lines.push_back(line);
    sources.push_back(std::move(source));
  }
  std::ranges::sort(sources, {}, &Source::path);
  return sources;
}

Breaches upward_includes(const std::vector<Source>& sources) {
  Breaches breaches;
  for (const Source& source : sources) {
    const Floor* from = floor_of(source.path);
    if (from == nullptr) {
      breaches.push_back(source.path + ": its folder has no floor");
      continue;
    }
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
      const auto include = include_of(source.lines[i]);
      if (!include || !include->quoted) continue;
      const Floor* to = floor_of(include->path);
      if (to == nullptr) {
        breaches.push_back(at(source, i) + "\"" + include->path + "\" has no floor");
      } else if (!may_include(*from, *to)) {
        breaches.push_back(at(source, i) + std::string(from->folder) +
                           " must not include " + std::string(to->folder));
      }
    }
  }
  return breaches;
}

Breaches homeless_headers(const std::vector<Source>& sources) {
  Breaches breaches;
  for (const Source& source : sources) {
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
      const auto include = include_of(source.lines[i]);
      if (!include || include->quoted) continue;
      const std::string& header = include->path;
      const auto library = std::ranges::find_if(
          libraries(), [&](const Library& it) { return header.starts_with(it.header); });
      if (library == libraries().end()) {
        const bool standard = header.find_first_of("./") == std::string::npos;
        if (standard || starts_with_any(header, system_headers)) continue;
        breaches.push_back(at(source, i) + "<" + header +
                           "> belongs to no library we know");
      } else if (std::ranges::none_of(library->homes, [&](std::string_view home) {
                   return is_home(home, source.path);
                 })) {
        breaches.push_back(at(source, i) + "<" + header + "> is not at home here");
      }
    }
  }
  return breaches;
}

Breaches long_files(const std::vector<Source>& sources) {
  Breaches breaches;
  for (const Source& source : sources) {
    if (source.lines.size() < 600) continue;
    breaches.push_back(source.path + ": " + std::to_string(source.lines.size()) +
                       " lines, and 600 are too many");
  }
  return breaches;
}

namespace {

// "Evidence" of "class Evidence {" or "enum class Evidence : int {"; "" of anything else,
// of a forward declaration too.
std::string type_defined_in(std::string_view line) {
  for (const std::string_view keyword : {"struct ", "enum class ", "class "}) {
    if (!line.starts_with(keyword)) continue;
    line.remove_prefix(keyword.size());
    const std::string_view name = line.substr(0, line.find_first_of(" {;<"));
    return line.ends_with(';') ? std::string() : std::string(name);
  }
  return {};
}

}  // namespace

Breaches doubled_types(const std::vector<Source>& sources) {
  Breaches breaches;
  std::map<std::string, std::string> places;
  for (const Source& source : sources) {
    if (!source.path.ends_with(".h")) continue;
    std::string space;
    for (const std::string& line : source.lines) {
      if (line.starts_with("namespace ")) space = line;
      const std::string name = type_defined_in(line);
      if (name.empty()) continue;
      const auto [first, is_new] = places.emplace(space + " " + name, source.path);
      if (is_new) continue;
      breaches.push_back(source.path + ": " + name + " is a type of " + first->second +
                         " already");
    }
  }
  return breaches;
}

Breaches bad_names(const std::vector<Source>& sources) {
  static const std::set<std::string, std::less<>> meaningless = {
      "util", "utils", "helper", "helpers", "manager", "common", "misc", "tools"};
  Breaches breaches;
  for (const Source& source : sources) {
    const fs::path path(source.path);
    for (const fs::path& part : path) {
      const std::string name = part.stem().string();
      const bool snake = std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
      });
      if (!snake)
        breaches.push_back(source.path + ": \"" + name + "\" is not snake_case");
      if (meaningless.contains(name.substr(name.rfind('_') + 1))) {
        breaches.push_back(source.path + ": \"" + name + "\" does not say what it is");
      }
    }
  }
  return breaches;
}

Breaches banned_words(const std::vector<Source>& sources) {
  constexpr std::array<std::string_view, 10> anywhere = {
      "XML_PARSE_NOENT",   "XML_PARSE_HUGE",
      "XML_PARSE_DTDLOAD", "XML_PARSE_DTDATTR",
      "XML_PARSE_RECOVER", "XML_PARSE_XINCLUDE",
      "xmlXInclude",       "xmlReadFile",
      "std::regex",        "<regex>"};
  constexpr std::array<std::string_view, 7> below_app = {
      "std::cout",  "std::cerr", "std::clog", "std::exit",
      "std::abort", " printf(",  " puts("};
  Breaches breaches;
  for (const Source& source : sources) {
    if (!in_product(source.path)) continue;
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
      const std::string& line = source.lines[i];
      const auto find = [&](std::string_view word) {
        if (line.find(word) == std::string::npos) return;
        breaches.push_back(at(source, i) + std::string(word) + " is banned");
      };
      std::ranges::for_each(anywhere, find);
      if (!source.path.starts_with("app/")) std::ranges::for_each(below_app, find);
    }
  }
  return breaches;
}

}  // namespace griot::architecture
