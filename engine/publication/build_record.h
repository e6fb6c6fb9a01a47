// What a published folder holds, part by part: what each was made from and its files.
//
// Kept beside the folder, so that the next build knows what it need not make again. A
// record that is missing or damaged is empty: everything is made again.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace griot {

// Where a server should answer with another status than 200.
struct PathCode {
  std::string path;
  int status = 0;
  std::string location;  // of a 301
};

struct BuiltPart {
  std::string key;                 // of the part, its edition and what it asked
  std::vector<std::string> asked;  // Page::asked of its pages
  std::vector<std::string> files;  // relative to the folder
  std::vector<PathCode> codes;
};

class BuildRecord {
 public:
  // Empty when there is none that can be read.
  static BuildRecord read(const std::filesystem::path& file);
  void write(const std::filesystem::path& file) const;

  bool empty() const { return parts_.empty(); }
  bool contains(std::string_view name) const;
  // The key; "" for a part that is not in it.
  std::string key(std::string_view name) const;
  std::vector<std::string> asked(std::string_view name) const;
  std::vector<std::string> files(std::string_view name) const;
  std::vector<std::string> names() const;  // of all parts, in any order

  void add(const std::string& name, const BuiltPart& part);
  // The same part, under another key, as `other` has it.
  void add_from(const BuildRecord& other, const std::string& name);

  // Without the compressed forms.
  std::int64_t pages() const;

  std::vector<PathCode> codes() const;  // of all parts, by path

 private:
  // Most parts are of few shapes (a list in two languages, a document without pictures),
  // so the names of files are kept once a shape, with "%" for the name of the part.
  struct Kept {
    std::string key;
    std::string asked;  // "\t" between
    std::uint32_t shape = 0;
  };
  std::uint32_t shape_of(const std::string& name, const std::vector<std::string>& files);
  const Kept* find(std::string_view name) const;
  std::uint32_t number_of_shape(const std::string& shape);

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view name) const {
      return std::hash<std::string_view>()(name);
    }
  };

  std::unordered_map<std::string, Kept, Hash, std::equal_to<>> parts_;
  std::vector<std::string> shapes_;
  std::map<std::string, std::uint32_t, std::less<>> known_shapes_;
  std::map<std::string, std::vector<PathCode>, std::less<>> codes_;  // by part
};

// Names of compressed forms end so.
bool is_compressed_form(std::string_view file);

}  // namespace griot
