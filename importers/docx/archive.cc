#include "importers/docx/archive.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <optional>
#include <utility>

#include "engine/base/inflate.h"

namespace griot::docx {
namespace {

constexpr std::int64_t ratio_applies_from = 1 << 20;
constexpr std::size_t piece_bytes = 32 << 10;
// Methods of compression (APPNOTE 4.4.5).
constexpr std::uint16_t stored = 0;
constexpr std::uint16_t deflated = 8;

Error broken(const std::string& place, const Message& problem) {
  return {
      ErrorCode::invalid, place, problem,
      say("le fichier est abîmé ou incomplet : ouvrez-le dans Word et enregistrez-le de "
          "nouveau, ou redemandez-le à qui vous l'a envoyé")};
}

}  // namespace

// One part while it is inflated, or handed over as it is stored.
class Archive::Stream {
 public:
  Stream(const Archive& archive, const Entry& entry, std::string place)
      : archive_(archive), entry_(entry), place_(std::move(place)) {
    if (entry.declared.method == deflated) {
      inflater_.emplace(entry.packed, entry.declared.unpacked);
    } else if (entry.declared.method != stored) {
      throw broken(place_, say("ne peut pas être décompressé"));
    }
  }
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;

  std::string_view next() {
    const std::string_view piece = inflater_ ? inflated() : stored_piece();
    const auto got = static_cast<std::int64_t>(piece.size());
    bytes_ += got;
    archive_.inflated_ += got;
    check_limit(place_, archive_.inflated_, &Limits::zip_unpacked_bytes,
                archive_.limits_);
    const auto packed = static_cast<std::int64_t>(entry_.packed.size());
    if (bytes_ > ratio_applies_from &&
        bytes_ / std::max<std::int64_t>(1, packed) >= archive_.limits_.zip_ratio) {
      throw limit_error(place_, &Limits::zip_ratio, archive_.limits_);
    }
    const auto announced = static_cast<std::int64_t>(entry_.declared.unpacked);
    if (bytes_ > announced || (got == 0 && bytes_ != announced)) {
      throw broken(place_, say("n'a pas la taille que l'archive annonce"));
    }
    checksum_ = crc32(checksum_, piece);
    if (got == 0 && checksum_ != entry_.declared.checksum) {
      throw broken(place_, say("est corrompu (décompression ou somme de contrôle)"));
    }
    return piece;
  }

 private:
  std::string_view inflated() {
    try {
      return inflater_->next();
    } catch (const Error&) {
      throw broken(place_, say("est corrompu (décompression ou somme de contrôle)"));
    }
  }

  std::string_view stored_piece() {
    const std::string_view piece =
        entry_.packed.substr(static_cast<std::size_t>(bytes_), piece_bytes);
    return piece;
  }

  const Archive& archive_;
  const Entry entry_;
  const std::string place_;
  std::optional<Inflater> inflater_;
  std::int64_t bytes_ = 0;
  std::uint32_t checksum_ = 0;
};

std::string part_key(std::string_view name) {
  std::string key(name);
  for (char& byte : key) {
    if (byte == '\\') byte = '/';
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  }
  key.erase(0, key.find_first_not_of('/'));
  return key;
}

Archive::Archive(std::string_view bytes, const Limits& limits, std::string place,
                 Findings& findings)
    : limits_(limits), place_(std::move(place)), bytes_(bytes) {
  const Directory directory = read_directory(bytes);
  if (!directory.whole || directory.entries.empty()) {
    throw broken(place_, say("n'est pas une archive complète"));
  }
  check_limit(place_, static_cast<std::int64_t>(directory.entries.size()),
              &Limits::zip_entries, limits_);
  if (entries_overlap(directory.entries, bytes.size())) {
    throw broken(place_, say("contient des éléments qui se recouvrent"));
  }
  bool regular = directory.regular;
  bool backslashes = false;
  for (const DirectoryEntry& entry : directory.entries) {
    add(entry, regular);
    backslashes = backslashes || entry.name.find('\\') != std::string_view::npos;
  }
  if (!regular) {
    findings.push_back({"inconsistent_archive",
                        Severity::info,
                        {},
                        {},
                        say("L'archive du fichier n'est pas tout à fait régulière ; son "
                            "contenu a été vérifié autrement.")});
  }
  if (backslashes) {
    findings.push_back(
        {"backslash_names",
         Severity::info,
         {},
         {},
         say("L'archive nomme ses éléments avec des barres inverses ; elles "
             "ont été lues comme des barres.")});
  }
}

void Archive::add(const DirectoryEntry& entry, bool& regular) {
  const std::string name(entry.name);
  if (entry.encrypted) {
    throw Error(ErrorCode::encrypted, place_, say("est protégé par un mot de passe"),
                say("enregistrez-le sans mot de passe puis réessayez"));
  }
  if (entry.symbolic_link) {
    throw broken(place_, say("contient un lien symbolique, « {1} »", {name}));
  }
  const auto packed = packed_bytes(bytes_, entry, regular);
  if (!packed) throw broken(place_, say("n'est pas une archive complète"));
  if (!entries_.emplace(part_key(name), Entry{*packed, entry}).second) {
    throw broken(place_, say("contient deux fois l'élément « {1} »", {name}));
  }
}

bool Archive::has(std::string_view name) const {
  return entries_.contains(part_key(name));
}

std::int64_t Archive::declared_bytes(std::string_view name) const {
  const auto entry = entries_.find(part_key(name));
  if (entry == entries_.end()) return 0;
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  return static_cast<std::int64_t>(std::min<std::uint64_t>(
      entry->second.declared.unpacked, static_cast<std::uint64_t>(most)));
}

ByteSource Archive::open(std::string_view name) const {
  const auto entry = entries_.find(part_key(name));
  const std::string place = place_ + ", " + std::string(name);
  if (entry == entries_.end()) throw broken(place, say("manque dans l'archive"));
  // Shared because std::function copies what it holds.
  auto stream = std::make_shared<Stream>(*this, entry->second, place);
  return [stream] { return stream->next(); };
}

}  // namespace griot::docx
