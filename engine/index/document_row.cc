#include "engine/index/document_row.h"

#include <charconv>

#include "engine/index/packing.h"

namespace griot {
namespace {

constexpr std::size_t packed_strings = 12;

std::uint64_t number_in(std::string_view text) {
  std::uint64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

}  // namespace

std::string pack_row(const DocumentRow& row) {
  const std::string strings[packed_strings] = {row.id,
                                               std::to_string(row.version),
                                               row.title,
                                               row.type,
                                               row.date,
                                               pack(row.countries),
                                               pack(row.themes),
                                               pack(row.organisations),
                                               pack(row.authors),
                                               std::to_string(row.words),
                                               pack_numbers(row.lengths),
                                               pack(row.replaces)};
  return pack(strings);
}

bool unpack_row(std::string_view bytes, DocumentRow& row) {
  std::vector<std::string> strings = unpack(bytes);
  if (strings.size() != packed_strings) return false;
  row.id = std::move(strings[0]);
  row.version = number_in(strings[1]);
  row.title = std::move(strings[2]);
  row.type = std::move(strings[3]);
  row.date = std::move(strings[4]);
  row.countries = unpack(strings[5]);
  row.themes = unpack(strings[6]);
  row.organisations = unpack(strings[7]);
  row.authors = unpack(strings[8]);
  row.words = static_cast<std::uint32_t>(number_in(strings[9]));
  row.lengths = unpack_numbers(strings[10]);
  row.replaces = unpack(strings[11]);
  return true;
}

}  // namespace griot
