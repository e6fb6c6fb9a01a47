#include "engine/library/card_file.h"

#include <optional>
#include <string>
#include <string_view>

#include "engine/base/error.h"
#include "engine/base/sealed_file.h"
#include "engine/document/packed_metadata.h"

namespace griot {
namespace {

namespace fs = std::filesystem;

// Another number wherever a card shows more or less than before.
constexpr std::string_view cards_form = "griot-cards 5";

}  // namespace

template <class Archive>
void members(Archive& archive, Card& card) {
  archive(card.id, card.revision, card.position, card.updated, card.digest, card.listed,
          card.metadata);
}

Cards read_cards(const fs::path& path, const Store& store) try {
  const std::optional<std::string> body = read_sealed_file(path, cards_form);
  if (!body) return {};
  Unpacker unpacker(*body);
  Cards cards;
  std::string digest;
  unpacker(cards.position, digest);
  if (digest != store.digest(cards.position)) return {};
  unpacker(cards.shown, cards.withdrawn);
  if (!unpacker.at_end()) return {};
  return cards;
} catch (const Unpacker::Unreadable&) {
  return {};
}

void write_cards(const fs::path& path, const Store& store, const Cards& cards) {
  Packer packer;
  packer(cards.position, store.digest(cards.position), cards.shown, cards.withdrawn);
  try {
    write_sealed_file(path, cards_form, packer.text);
  } catch (const Error&) {
    // The next start reads the documents again.
  }
}

}  // namespace griot
