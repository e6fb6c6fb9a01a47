#include "engine/library/card_file.h"

#include <utility>

#include "engine/base/error.h"
#include "engine/base/hash.h"
#include "engine/base/sealed_file.h"
#include "engine/document/packed_metadata.h"

namespace griot {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view cards_form = "griot-cards 4";

}  // namespace

template <class Archive>
void members(Archive& archive, Card& card) {
  archive(card.id, card.revision, card.position, card.updated, card.digest, card.listed,
          card.metadata);
}

void pack(Packer& packer, const CardEntry& entry) {
  packer(entry.key, static_cast<int>(entry.shown));
  if (entry.shown != Shown::no) packer(entry.card);
}

void unpack(Unpacker& unpacker, CardEntry& entry) {
  unpacker(entry.key);
  const int shown = unpacker.next<int>();
  if (shown < 0 || shown > static_cast<int>(Shown::yes)) throw Unpacker::Unreadable();
  entry.shown = static_cast<Shown>(shown);
  if (entry.shown != Shown::no) unpacker(entry.card);
}

std::string card_key(const Entry& entry) {
  // Another number wherever a card shows more or less than before.
  std::string said = "2\n";
  for (const std::string& part :
       {entry.id, std::to_string(entry.revision), std::to_string(entry.position),
        entry.time, entry.source_digest, entry.action, entry.reason}) {
    said += part + '\n';
  }
  return sha256(said).substr(0, 32);
}

CardFile::CardFile(fs::path path) {
  const std::optional<std::string> body = read_sealed_file(path, cards_form);
  if (!body) return;
  try {
    Unpacker unpacker(*body);
    unpacker(entries_);
    if (!unpacker.at_end()) entries_.clear();
  } catch (const Unpacker::Unreadable&) {
    entries_.clear();
  }
}

std::optional<CardEntry> CardFile::take(const Entry& entry) {
  const auto found = entries_.find(entry.id);
  if (found == entries_.end() || found->second.key != card_key(entry)) return {};
  return std::move(found->second);
}

void CardFile::write(const fs::path& path,
                     const std::map<std::string, CardEntry>& entries) {
  Packer packer;
  packer(entries);
  try {
    write_sealed_file(path, cards_form, packer.text);
  } catch (const Error&) {
    // The next start reads the documents again.
  }
}

}  // namespace griot
