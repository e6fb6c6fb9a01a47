#include "engine/base/compression.h"

#include <brotli/encode.h>
#include <libdeflate.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <map>
#include <memory>
#include <new>

#include "engine/base/error.h"

namespace griot {

namespace {

using Compressor = std::unique_ptr<libdeflate_compressor, void (*)(libdeflate_compressor*)>;

// Its tables, hundreds of kilobytes, are made once a thread and level.
libdeflate_compressor* compressor_of(int level) {
  thread_local std::map<int, Compressor> made;
  auto found = made.find(level);
  if (found == made.end()) {
    Compressor compressor(libdeflate_alloc_compressor(level), libdeflate_free_compressor);
    if (!compressor) throw std::bad_alloc();
    found = made.emplace(level, std::move(compressor)).first;
  }
  return found->second.get();
}

}  // namespace

std::string gzip(std::string_view bytes, int level) {
  libdeflate_compressor* compressor = compressor_of(level);
  std::string compressed(libdeflate_gzip_compress_bound(compressor, bytes.size()), '\0');
  const std::size_t size = libdeflate_gzip_compress(compressor, bytes.data(), bytes.size(),
                                                    compressed.data(), compressed.size());
  compressed.resize(size);
  return compressed;
}

std::string brotli(std::string_view bytes, int quality) {
  // A window no larger than the text: less memory to clear, the same bytes.
  const int window = std::clamp(static_cast<int>(std::bit_width(bytes.size())),
                                BROTLI_MIN_WINDOW_BITS + 6, 22);
  std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
  std::string compressed(size, '\0');
  if (size == 0 ||
      !BrotliEncoderCompress(quality, window, BROTLI_MODE_TEXT, bytes.size(),
                             reinterpret_cast<const std::uint8_t*>(bytes.data()), &size,
                             reinterpret_cast<std::uint8_t*>(compressed.data()))) {
    throw Error(ErrorCode::limit, {}, say("trop grand pour être compressé"));
  }
  compressed.resize(size);
  return compressed;
}

}  // namespace griot
