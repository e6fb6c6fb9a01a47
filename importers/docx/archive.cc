#include "importers/docx/archive.h"

#include <sys/stat.h>
#include <zip.h>

#include <algorithm>
#include <array>
#include <utility>

#include "importers/docx/directory.h"

namespace griot::docx {
namespace {

constexpr std::int64_t ratio_applies_from = 1 << 20;

Error broken(const std::string& place, const Message& problem) {
  return {
      ErrorCode::invalid, place, problem,
      say("le fichier est abîmé ou incomplet : ouvrez-le dans Word et enregistrez-le de "
          "nouveau, ou redemandez-le à qui vous l'a envoyé")};
}

}  // namespace

struct Archive::Handle {
  zip_t* zip = nullptr;
  ~Handle() {
    if (zip) zip_discard(zip);
  }
  // libzip's error number, 0 when it opened.
  int open(std::string_view bytes, int flags) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source =
        zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (!source) throw std::bad_alloc();
    zip = zip_open_from_source(source, flags, &error);
    const int code = zip_error_code_zip(&error);
    if (!zip) zip_source_free(source);
    zip_error_fini(&error);
    return zip ? 0 : code == 0 ? ZIP_ER_INTERNAL : code;
  }
};

// One part while it is inflated.
class Archive::Stream {
 public:
  Stream(const Archive& archive, const Entry& entry, std::string place)
      : archive_(archive), entry_(entry), place_(std::move(place)) {
    file_ =
        zip_fopen_index(archive.handle_->zip, static_cast<zip_uint64_t>(entry.index), 0);
    if (!file_) throw broken(place_, say("ne peut pas être décompressé"));
  }
  ~Stream() { zip_fclose(file_); }
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;

  std::string_view next() {
    const zip_int64_t got = zip_fread(file_, buffer_.data(), buffer_.size());
    if (got < 0) {
      throw broken(place_, say("est corrompu (décompression ou somme de contrôle)"));
    }
    bytes_ += got;
    archive_.inflated_ += got;
    check_limit(place_, archive_.inflated_, &Limits::zip_unpacked_bytes,
                archive_.limits_);
    if (bytes_ > ratio_applies_from &&
        bytes_ / std::max<std::int64_t>(1, entry_.packed) >= archive_.limits_.zip_ratio) {
      throw limit_error(place_, &Limits::zip_ratio, archive_.limits_);
    }
    if (bytes_ > entry_.unpacked || (got == 0 && bytes_ != entry_.unpacked)) {
      throw broken(place_, say("n'a pas la taille que l'archive annonce"));
    }
    return {buffer_.data(), static_cast<std::size_t>(got)};
  }

 private:
  const Archive& archive_;
  const Entry entry_;
  const std::string place_;
  zip_file_t* file_ = nullptr;
  std::array<char, 8 << 10> buffer_;
  std::int64_t bytes_ = 0;
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
    : limits_(limits), place_(std::move(place)), handle_(std::make_unique<Handle>()) {
  if (handle_->open(bytes, ZIP_RDONLY | ZIP_CHECKCONS) != 0) {
    if (handle_->open(bytes, ZIP_RDONLY) != 0) {
      throw broken(place_, say("n'est pas une archive complète"));
    }
    findings.push_back({"inconsistent_archive",
                        Severity::info,
                        {},
                        {},
                        say("L'archive du fichier n'est pas tout à fait régulière ; son "
                            "contenu a été vérifié autrement.")});
  }
  if (entries_overlap(read_directory(bytes), bytes.size())) {
    throw broken(place_, say("contient des éléments qui se recouvrent"));
  }
  list_entries(findings);
}

Archive::~Archive() = default;

void Archive::list_entries(Findings& findings) {
  const zip_int64_t count = zip_get_num_entries(handle_->zip, 0);
  check_limit(place_, count, &Limits::zip_entries, limits_);
  bool backslashes = false;
  for (zip_int64_t index = 0; index < count; ++index) {
    zip_stat_t status;
    zip_stat_init(&status);
    if (zip_stat_index(handle_->zip, static_cast<zip_uint64_t>(index), 0, &status) != 0 ||
        !(status.valid & ZIP_STAT_NAME)) {
      throw broken(place_, say("contient un élément sans nom lisible"));
    }
    const std::string name = status.name;
    if (status.valid & ZIP_STAT_ENCRYPTION_METHOD &&
        status.encryption_method != ZIP_EM_NONE) {
      throw Error(ErrorCode::encrypted, place_, say("est protégé par un mot de passe"),
                  say("enregistrez-le sans mot de passe puis réessayez"));
    }
    check_entry(index, name);
    backslashes = backslashes || name.find('\\') != std::string::npos;
    const Entry entry{index, static_cast<std::int64_t>(status.comp_size),
                      static_cast<std::int64_t>(status.size)};
    if (!entries_.emplace(part_key(name), entry).second) {
      throw broken(place_, say("contient deux fois l'élément « {1} »", {name}));
    }
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

void Archive::check_entry(std::int64_t index, const std::string& name) const {
  zip_uint8_t system = 0;
  zip_uint32_t attributes = 0;
  zip_file_get_external_attributes(handle_->zip, static_cast<zip_uint64_t>(index), 0,
                                   &system, &attributes);
  if (system == ZIP_OPSYS_UNIX && S_ISLNK(attributes >> 16)) {
    throw broken(place_, say("contient un lien symbolique, « {1} »", {name}));
  }
}

bool Archive::has(std::string_view name) const {
  return entries_.contains(part_key(name));
}

std::int64_t Archive::declared_bytes(std::string_view name) const {
  const auto entry = entries_.find(part_key(name));
  return entry == entries_.end() ? 0 : entry->second.unpacked;
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
