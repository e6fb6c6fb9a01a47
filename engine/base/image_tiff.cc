// TIFF: only what the directories of the pages need is copied; all other bytes are zero.
#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "engine/base/image_parts.h"

namespace griot {
namespace {

// What a decoder needs (TIFF 6.0, part 1 to 3; JPEG tables; colour profile), in order.
constexpr auto needed = std::to_array<std::uint32_t>(
    {254, 255, 256, 257, 258, 259, 262, 266, 273, 274, 277, 278, 279, 280,
     281, 282, 283, 284, 290, 291, 292, 293, 296, 301, 317, 318, 319, 320,
     321, 322, 323, 324, 325, 332, 334, 336, 338, 339, 340, 341, 342, 347,
     512, 513, 514, 515, 517, 518, 519, 520, 521, 529, 530, 531, 532, 34675});
constexpr std::array<std::size_t, 13> type_sizes = {0, 1, 1, 2, 4, 8, 1,
                                                    1, 2, 4, 8, 4, 8};
constexpr std::size_t most_pages = 1'000;
constexpr std::size_t most_entries = 1'000;

class Stripper {
 public:
  explicit Stripper(std::string_view picture)
      : picture_(picture), little_(picture.starts_with("II")) {
    kept_.assign(picture.size(), '\0');
    budget_ = 4 * picture.size() + 65'536;
    copy(0, 4);
  }

  std::optional<std::string> strip() {
    std::set<std::size_t> seen;
    std::size_t link = 4;  // where the offset of the next directory stands
    std::size_t written = 4;
    while (true) {
      const std::size_t directory = number_32(link);
      if (directory == 0) break;
      if (directory + 2 > picture_.size() || seen.size() >= most_pages ||
          !seen.insert(directory).second) {
        return std::nullopt;
      }
      const std::size_t entries = number_16(directory);
      link = directory + 2 + entries * 12;
      if (entries > most_entries || link + 4 > picture_.size()) return std::nullopt;
      copy(written, 4, link_before_);
      written = copy_directory(directory, entries);
      link_before_ = link;
    }
    if (seen.empty()) return std::nullopt;
    return std::move(kept_);
  }

 private:
  std::uint32_t number_16(std::size_t at) const {
    return little_ ? little_endian_16(picture_, at) : big_endian_16(picture_, at);
  }
  std::uint32_t number_32(std::size_t at) const {
    return little_ ? little_endian_32(picture_, at) : big_endian_32(picture_, at);
  }

  void copy(std::size_t to, std::size_t count, std::size_t from) {
    if (from >= picture_.size() || to >= kept_.size()) return;
    count = std::min({count, picture_.size() - from, kept_.size() - to, budget_});
    budget_ -= count;
    std::copy_n(picture_.begin() + static_cast<std::ptrdiff_t>(from), count,
                kept_.begin() + static_cast<std::ptrdiff_t>(to));
  }
  void copy(std::size_t from, std::size_t count) { copy(from, count, from); }

  // The entries that are needed, closed up; returns where the link to the next stands.
  std::size_t copy_directory(std::size_t directory, std::size_t entries) {
    std::size_t to = directory + 2;
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < entries; ++i) {
      const std::size_t entry = directory + 2 + i * 12;
      const std::uint32_t tag = number_16(entry);
      if (!std::binary_search(needed.begin(), needed.end(), tag)) continue;
      copy(to, 12, entry);
      to += 12;
      ++count;
      const std::size_t size = size_of(entry);
      if (size > 4) copy(number_32(entry + 8), size);
    }
    put_16(directory, count);
    copy_data(directory, entries, 273, 279);
    copy_data(directory, entries, 324, 325);
    copy_data(directory, entries, 513, 514);
    return to;
  }

  std::size_t size_of(std::size_t entry) const {
    const std::uint32_t type = number_16(entry + 2);
    const std::size_t size = type < type_sizes.size() ? type_sizes[type] : 0;
    return size * number_32(entry + 4);
  }

  std::vector<std::size_t> values(std::size_t directory, std::size_t entries,
                                  std::uint32_t tag) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < entries; ++i) {
      const std::size_t entry = directory + 2 + i * 12;
      if (number_16(entry) != tag) continue;
      const bool is_short = number_16(entry + 2) == 3;
      const std::size_t step = is_short ? 2 : 4;
      const std::size_t count = number_32(entry + 4);
      std::size_t at = count * step <= 4 ? entry + 8 : number_32(entry + 8);
      for (std::size_t n = 0; n < count && at < picture_.size() && budget_ > 0;
           ++n, at += step, --budget_) {
        found.push_back(is_short ? number_16(at) : number_32(at));
      }
    }
    return found;
  }

  // Strips, tiles, or the one JPEG stream: where they begin and how long they are.
  void copy_data(std::size_t directory, std::size_t entries, std::uint32_t offsets_tag,
                 std::uint32_t counts_tag) {
    const auto offsets = values(directory, entries, offsets_tag);
    const auto counts = values(directory, entries, counts_tag);
    for (std::size_t i = 0; i < std::min(offsets.size(), counts.size()); ++i) {
      copy(offsets[i], counts[i]);
    }
  }

  void put_16(std::size_t at, std::uint32_t value) {
    kept_[at] = static_cast<char>(little_ ? value & 0xFF : value >> 8);
    kept_[at + 1] = static_cast<char>(little_ ? value >> 8 : value & 0xFF);
  }

  std::string_view picture_;
  bool little_;
  std::size_t link_before_ = 4;  // in the source, of the directory that comes next
  // Pieces that overlap are not copied, nor directories read, for ever.
  std::size_t budget_ = 0;
  std::string kept_;
};

}  // namespace

std::optional<std::string> stripped_tiff(std::string_view picture) {
  return Stripper(picture).strip();
}

}  // namespace griot
