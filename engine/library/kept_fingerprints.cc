// The fingerprints of a corpus in a file, a line a document:
//
//   id TAB what the journal said of it TAB hash of all words TAB hashes, in hexadecimal
#include <charconv>
#include <utility>
#include <vector>

#include "engine/base/error.h"
#include "engine/base/sealed_file.h"
#include "engine/library/resemblance.h"

namespace griot {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t digits = 8;  // of a hash of the sample

constexpr std::string_view fingerprints_form = "griot-fingerprints 1";

// Changes with every line of the journal about a document, and from journal to journal.
std::string key_of(const Entry& entry) {
  return std::to_string(entry.position) + '@' + entry.time;
}

template <class Number>
void write_hex(Number number, std::string& text) {
  constexpr std::string_view letters = "0123456789abcdef";
  for (std::size_t i = 2 * sizeof(Number); i-- > 0;) {
    text += letters[(number >> (4 * i)) & 15];
  }
}

template <class Number>
Number read_hex(std::string_view text) {
  Number number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number, 16);
  return number;
}

std::string_view next_cell(std::string_view& line) {
  const std::size_t end = std::min(line.find('\t'), line.size());
  const std::string_view cell = line.substr(0, end);
  line.remove_prefix(std::min(end + 1, line.size()));
  return cell;
}

struct Kept {
  std::string key;
  Fingerprint fingerprint;
};

std::map<std::string, Kept, std::less<>> read_kept(const fs::path& path) {
  std::map<std::string, Kept, std::less<>> kept;
  const std::optional<std::string> bytes = read_sealed_file(path, fingerprints_form);
  std::string_view body = bytes ? std::string_view(*bytes) : std::string_view();
  while (!body.empty()) {
    const std::size_t end = std::min(body.find('\n'), body.size());
    std::string_view line = body.substr(0, end);
    body.remove_prefix(std::min(end + 1, body.size()));
    const std::string_view id = next_cell(line);
    Kept& one = kept[std::string(id)];
    one.key = next_cell(line);
    one.fingerprint.words = read_hex<std::uint64_t>(next_cell(line));
    for (; line.size() >= digits; line.remove_prefix(digits)) {
      one.fingerprint.sample.push_back(read_hex<std::uint32_t>(line.substr(0, digits)));
    }
  }
  return kept;
}

}  // namespace

fs::path fingerprint_file(const fs::path& corpus) {
  return corpus / ".cache" / "fingerprints";
}

Resemblances::Resemblances(const Store& store, fs::path kept)
    : store_(store), kept_(std::move(kept)) {
  std::map<std::string, Kept, std::less<>> known = read_kept(kept_);
  for (const Entry& entry : store_.entries()) {
    const auto found = known.find(entry.id);
    if (found != known.end() && found->second.key == key_of(entry)) {
      index_.put(entry.id, std::move(found->second.fingerprint));
      keys_[entry.id] = std::move(found->second.key);
      continue;
    }
    put(entry, full_print_of(store_.read(entry.id).document).fingerprint);
  }
}

void Resemblances::put(const Entry& entry, const Fingerprint& fingerprint) {
  index_.put(entry.id, fingerprint);
  keys_[entry.id] = key_of(entry);
  changed_ = true;
}

void Resemblances::keep() const {
  if (!changed_) return;
  std::string body;
  for (const auto& [id, key] : keys_) {
    const Fingerprint& fingerprint = *index_.find(id);
    body += id + '\t' + key + '\t';
    write_hex(fingerprint.words, body);
    body += '\t';
    for (const std::uint32_t hash : fingerprint.sample) write_hex(hash, body);
    body += '\n';
  }
  try {
    write_sealed_file(kept_, fingerprints_form, body);
  } catch (const Error&) {
    // The next start reads the documents again.
  }
}

}  // namespace griot
