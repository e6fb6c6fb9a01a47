// Values one after the other in one text, made to be written and read fast: numbers as
// "12;", texts as "5;douze", lists and maps with their size in front. For derived files
// (engine/base/sealed_file.h) of programs that know what they wrote: nothing says what
// stands where, so a change of members needs another form of the file.
//
// A type of one's own is packed by one function for both ways, beside its namespace:
//
//   template <class Archive> void members(Archive& archive, Speaker& s) {
//     archive(s.name, s.role);
//   }
//
// or, where reading is not the mirror of writing, by `pack` and `unpack`
// (engine/document/packed_metadata.h). Each value costs its bytes; no thread shares one.
#pragma once

#include <algorithm>
#include <cassert>
#include <charconv>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "engine/base/limits.h"

namespace griot {

class Packer {
 public:
  template <class... Parts>
  void operator()(const Parts&... parts) {
    (put(parts), ...);
  }
  std::string text;

 private:
  template <std::same_as<bool> Flag>
  void put(Flag flag) {
    text += flag ? "1;" : "0;";
  }
  // Nothing that is kept is below zero.
  template <std::integral Number>
  requires(!std::same_as<Number, bool>) void put(Number number) {
    assert(std::in_range<std::uint64_t>(number));
    char digits[24];
    const auto end =
        std::to_chars(digits, digits + sizeof digits, static_cast<std::uint64_t>(number))
            .ptr;
    text.append(digits, end);
    text += ';';
  }
  void put(const std::string& part) {
    put(part.size());
    text += part;
  }
  template <class T>
  void put(const std::vector<T>& list) {
    put(list.size());
    for (const T& each : list) put(each);
  }
  template <class Key, class T>
  void put(const std::pair<Key, T>& both) {
    put(both.first);
    put(both.second);
  }
  template <class Map>
  requires requires { typename Map::mapped_type; }
  void put(const Map& map) {
    put(map.size());
    for (const auto& each : map) put(each);
  }
  template <class T>
  requires requires(Packer& packer, const T& t) { pack(packer, t); }
  void put(const T& part) { pack(*this, part); }
  // `members` is one function for both ways; it changes nothing on this one.
  template <class T>
  requires requires(Packer& packer, T& t) { members(packer, t); }
  void put(const T& part) { members(*this, const_cast<T&>(part)); }
};

// Throws Unreadable at what a Packer has not written.
class Unpacker {
 public:
  struct Unreadable {};

  explicit Unpacker(std::string_view text) : rest_(text) {}
  template <class... Parts>
  void operator()(Parts&... parts) {
    (get(parts), ...);
  }
  template <class T>
  T next() {
    T read{};
    get(read);
    return read;
  }
  // The text that comes next, where it stands.
  std::string_view view() {
    const std::size_t length = size();
    const std::string_view part = rest_.substr(0, length);
    rest_.remove_prefix(length);
    return part;
  }
  // Of a list, a map or a text: as many bytes follow, at least.
  std::size_t size() {
    const auto read = next<std::size_t>();
    if (read > rest_.size()) throw Unreadable();
    return read;
  }
  bool at_end() const { return rest_.empty(); }

 private:
  static constexpr std::size_t most_reserved = 1'024;

  // Lists in lists, as deep as any tree may be.
  struct Depth {
    explicit Depth(Unpacker& in) : unpacker(in) {
      if (++unpacker.depth_ > max_tree_depth) throw Unreadable();
    }
    ~Depth() { --unpacker.depth_; }
    Depth(const Depth&) = delete;
    Depth& operator=(const Depth&) = delete;
    Unpacker& unpacker;
  };

  void get(bool& flag) { flag = next<int>() != 0; }
  template <std::integral Number>
  requires(!std::same_as<Number, bool>) void get(Number& number) {
    const auto [stop, error] =
        std::from_chars(rest_.data(), rest_.data() + rest_.size(), number);
    const auto length = static_cast<std::size_t>(stop - rest_.data());
    if (error != std::errc() || length >= rest_.size() || *stop != ';')
      throw Unreadable();
    rest_.remove_prefix(length + 1);
  }
  void get(std::string& part) { part.assign(view()); }
  // A size is believed as far as it is read: an element is larger than its bytes.
  template <class T>
  void get(std::vector<T>& list) {
    const Depth deeper(*this);
    const std::size_t count = size();
    list.reserve(std::min(count, most_reserved));
    while (list.size() < count) get(list.emplace_back());
  }
  template <class Key, class T>
  void get(std::pair<Key, T>& both) {
    get(both.first);
    get(both.second);
  }
  template <class Map>
  requires requires { typename Map::mapped_type; }
  void get(Map& map) {
    for (std::size_t left = size(); left > 0; --left) {
      auto key = next<typename Map::key_type>();
      map.emplace_hint(map.end(), std::move(key), next<typename Map::mapped_type>());
    }
  }
  template <class T>
  requires requires(Unpacker& unpacker, T& t) { unpack(unpacker, t); }
  void get(T& part) { unpack(*this, part); }
  template <class T>
  requires requires(Unpacker& unpacker, T& t) { members(unpacker, t); }
  void get(T& part) { members(*this, part); }

  std::string_view rest_;
  int depth_ = 0;
};

}  // namespace griot
