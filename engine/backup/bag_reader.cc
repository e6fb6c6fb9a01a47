#include "engine/backup/bag_reader.h"

#include <zip.h>

#include <array>
#include <charconv>
#include <cstring>
#include <filesystem>
#include <optional>

#include "engine/base/error.h"
#include "engine/base/hash.h"

namespace griot {

namespace fs = std::filesystem;

namespace {

// The largest file that is read: several times the largest that Griot takes in.
constexpr std::size_t largest_file = std::size_t{1} << 30;

Message not_a_backup() {
  return say("ce fichier n'est pas une sauvegarde de Griot, ou il est tronqué ou abîmé");
}

Message wrong_digest() {
  return say("ce fichier n'est plus celui que la sauvegarde a reçu");
}

// The first line "<label>: <value>", or "".
std::string labelled(std::string_view text, std::string_view label) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.starts_with(label)) return std::string(line.substr(label.size()));
  }
  return {};
}

}  // namespace

struct BagReader::Archive {
  explicit Archive(const fs::path& path) {
    int code = 0;
    zip = zip_open(path.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &code);
  }
  ~Archive() {
    if (zip != nullptr) zip_discard(zip);
  }
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;

  zip_t* zip = nullptr;
};

BagReader::BagReader(const fs::path& archive) : name_(archive.string()) {
  std::error_code error;
  if (!fs::is_regular_file(archive, error)) {
    throw Error(ErrorCode::not_found, name_, say("ce fichier n'est pas là"),
                say("nommez l'archive que « griot backup » a écrite"));
  }
  archive_ = std::make_unique<Archive>(archive);
  if (archive_->zip == nullptr) throw damaged_backup(name_, "", not_a_backup());
  list();

  const Manifest tags =
      read_manifest(read_tag(bag_tag_manifest_name), name_ + ", tagmanifest-sha256.txt");
  for (const char* name :
       {bag_declaration_name, bag_information_name, bag_manifest_name}) {
    const auto tag = tags.find(name);
    if (tag == tags.end() || sha256(read_tag(name)) != tag->second) {
      throw damaged_backup(name_, name, wrong_digest());
    }
  }
  const std::string size = labelled(read_tag(bag_information_name), "Payload-Oxum: ");
  std::from_chars(size.data(), size.data() + size.size(), bytes_);

  const Manifest manifest =
      read_manifest(read_tag(bag_manifest_name), name_ + ", manifest-sha256.txt");
  for (const auto& [path, digest] : manifest) {
    const auto entry = entries_.find(path);
    if (entry == entries_.end()) {
      throw damaged_backup(name_, path, say("ce fichier manque dans la sauvegarde"));
    }
    if (!path.starts_with(bag_payload_folder)) {
      throw damaged_backup(name_, path, say("ce chemin sort du fonds"));
    }
    files_.push_back(
        {path.substr(std::strlen(bag_payload_folder)), digest, entry->second});
  }
  for (const auto& [path, index] : entries_) {
    if (manifest.contains(path) || tags.contains(path)) continue;
    if (path == bag_tag_manifest_name) continue;
    throw damaged_backup(name_, path, say("aucune empreinte ne répond de ce fichier"));
  }
}

BagReader::~BagReader() = default;

void BagReader::list() {
  std::optional<std::string> folder;
  const zip_int64_t count = zip_get_num_entries(archive_->zip, 0);
  for (zip_int64_t i = 0; i < count; ++i) {
    const auto index = static_cast<zip_uint64_t>(i);
    const char* raw = zip_get_name(archive_->zip, index, ZIP_FL_ENC_GUESS);
    const std::string path = raw == nullptr ? "" : raw;
    if (path.ends_with('/')) continue;  // folders are made as files need them
    const std::size_t slash = path.find('/');
    if (!is_inside_path(path)) {
      throw damaged_backup(name_, path, say("ce chemin sort du fonds"));
    }
    // All of a backup is in one folder; a Word file, say, is not.
    if (slash == std::string::npos) throw damaged_backup(name_, "", not_a_backup());
    if (!folder) folder = path.substr(0, slash);
    if (*folder != path.substr(0, slash)) throw damaged_backup(name_, "", not_a_backup());
    if (!entries_.emplace(path.substr(slash + 1), index).second) {
      throw damaged_backup(name_, path, say("ce nom y est deux fois"));
    }
  }
}

std::string BagReader::read_tag(const std::string& name) const {
  const auto entry = entries_.find(name);
  if (entry == entries_.end()) throw damaged_backup(name_, "", not_a_backup());
  return read_entry(entry->second, name);
}

std::string BagReader::read(const File& file) const {
  std::string bytes = read_entry(file.index, file.place);
  if (sha256(bytes) != file.digest) {
    throw damaged_backup(name_, file.place, wrong_digest());
  }
  return bytes;
}

std::string BagReader::read_entry(std::uint64_t index, const std::string& place) const {
  zip_file_t* entry = zip_fopen_index(archive_->zip, index, 0);
  if (entry == nullptr) throw damaged_backup(name_, place, wrong_digest());
  std::string bytes;
  std::array<char, 1 << 16> buffer{};
  zip_int64_t count = 0;
  while (bytes.size() <= largest_file &&
         (count = zip_fread(entry, buffer.data(), buffer.size())) > 0) {
    bytes.append(buffer.data(), static_cast<std::size_t>(count));
  }
  zip_fclose(entry);
  if (count < 0) throw damaged_backup(name_, place, wrong_digest());
  if (bytes.size() > largest_file) {
    throw damaged_backup(name_, place, say("ce fichier est trop grand"));
  }
  return bytes;
}

}  // namespace griot
