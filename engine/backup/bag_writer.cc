#include "engine/backup/bag_writer.h"

#include <zip.h>

#include <array>
#include <cstring>
#include <exception>
#include <memory>
#include <utility>

#include "engine/base/error.h"
#include "engine/base/hash.h"

namespace griot {
namespace {

constexpr zip_uint32_t deflate_level = 6;

// Formats that are compressed already.
bool is_dense(std::string_view path) {
  for (const char* extension : {".docx", ".png", ".jpg", ".jpeg", ".webp", ".gif"}) {
    if (path.ends_with(extension)) return true;
  }
  return false;
}

}  // namespace

// One member as libzip asks for it: read when its turn comes, forgotten behind it.
class BagWriter::Source {
 public:
  Source(const Member& member, Time now, std::function<void(const std::string&)> seen,
         std::exception_ptr& failure)
      : member_(member), now_(now), seen_(std::move(seen)), failure_(failure) {}

  static zip_int64_t answer(void* self, void* data, zip_uint64_t length,
                            zip_source_cmd_t command) {
    auto* source = static_cast<Source*>(self);
    try {
      return source->answer(data, length, command);
    } catch (...) {
      source->failure_ = std::current_exception();
      return -1;
    }
  }

 private:
  zip_int64_t answer(void* data, zip_uint64_t length, zip_source_cmd_t command) {
    switch (command) {
      case ZIP_SOURCE_OPEN:
        load();
        at_ = 0;
        return 0;
      case ZIP_SOURCE_READ: {
        const std::size_t count =
            std::min<std::size_t>(static_cast<std::size_t>(length), bytes_.size() - at_);
        std::memcpy(data, bytes_.data() + at_, count);
        at_ += count;
        return static_cast<zip_int64_t>(count);
      }
      case ZIP_SOURCE_CLOSE:
        bytes_ = {};
        return 0;
      case ZIP_SOURCE_STAT: {
        load();
        auto* status = static_cast<zip_stat_t*>(data);
        zip_stat_init(status);
        status->size = bytes_.size();
        status->mtime = static_cast<time_t>(now_.time_since_epoch().count());
        status->valid = ZIP_STAT_SIZE | ZIP_STAT_MTIME;
        return sizeof(zip_stat_t);
      }
      case ZIP_SOURCE_ERROR: {
        const std::array<int, 2> codes = {ZIP_ER_READ, 0};
        std::memcpy(data, codes.data(), sizeof codes);
        return sizeof codes;
      }
      case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ,
                                              ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                              ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
      case ZIP_SOURCE_FREE:
        return 0;
      default:
        return -1;
    }
  }

  void load() {
    if (loaded_) return;
    bytes_ = member_.read();
    loaded_ = true;
    seen_(bytes_);
  }

  const Member& member_;
  Time now_;
  std::function<void(const std::string&)> seen_;
  std::exception_ptr& failure_;
  std::string bytes_;
  std::size_t at_ = 0;
  bool loaded_ = false;
};

void BagWriter::add(std::string place, std::function<std::string()> read) {
  members_.push_back({bag_payload_folder + std::move(place), std::move(read)});
}

// They are read last, when the digests of all others are known.
void BagWriter::add_tag_files() {
  const auto add = [&](const char* name, std::function<std::string()> read) {
    members_.push_back({name, std::move(read)});
  };
  add(bag_declaration_name, bag_declaration);
  add(bag_information_name, [this, files = members_.size() - 1] {
    return "Bag-Software-Agent: Griot\nBagging-Date: " + iso_utc(now_).substr(0, 10) +
           "\nPayload-Oxum: " + std::to_string(bytes_) + "." + std::to_string(files) +
           "\n";
  });
  add(bag_manifest_name, [this] { return write_manifest(manifest_); });
  add(bag_tag_manifest_name, [this] { return write_manifest(tags_); });
}

void BagWriter::write(const std::filesystem::path& file, const Done& done) {
  add_tag_files();
  int code = 0;
  zip_t* archive = zip_open(file.c_str(), ZIP_CREATE | ZIP_EXCL, &code);
  const auto refused = [&file] {
    return Error(ErrorCode::io, file.string(), say("impossible d'écrire cette archive"),
                 say("vérifiez vos droits et la place sur le disque"));
  };
  if (archive == nullptr) throw refused();
  std::exception_ptr failure;
  std::vector<std::unique_ptr<Source>> sources;
  bool good = true;
  for (const Member& member : members_) {
    const auto seen = [this, &member, &done](const std::string& bytes) {
      std::string digest = sha256(bytes);
      const std::string_view path = member.path;
      const bool payload = path.starts_with(bag_payload_folder);
      if (payload) {
        bytes_ += static_cast<std::int64_t>(bytes.size());
        done(member.path.substr(std::strlen(bag_payload_folder)), digest);
      }
      (payload ? manifest_ : tags_).emplace(member.path, std::move(digest));
    };
    sources.push_back(std::make_unique<Source>(member, now_, seen, failure));
    zip_source_t* source =
        zip_source_function(archive, Source::answer, sources.back().get());
    const std::string path = name_ + "/" + member.path;
    const zip_int64_t index =
        source == nullptr ? -1
                          : zip_file_add(archive, path.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
      if (source != nullptr) zip_source_free(source);
      good = false;
      break;
    }
    const auto place = static_cast<zip_uint64_t>(index);
    zip_set_file_compression(archive, place,
                             is_dense(member.path) ? ZIP_CM_STORE : ZIP_CM_DEFLATE,
                             deflate_level);
    // A regular file that its owner and group may read, as `unzip` gives it back.
    zip_file_set_external_attributes(archive, place, 0, ZIP_OPSYS_UNIX, 0100640u << 16);
  }
  if (!good || zip_close(archive) != 0) {
    zip_discard(archive);
    if (failure) std::rethrow_exception(failure);
    throw refused();
  }
}

}  // namespace griot
