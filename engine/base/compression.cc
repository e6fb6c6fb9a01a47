#include "engine/base/compression.h"

#include <brotli/encode.h>
#include <zlib.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <limits>
#include <new>

#include "engine/base/error.h"

namespace griot {

std::string gzip(std::string_view bytes, int level) {
  constexpr int gzip_window = 15 + 16;  // 32 KiB, and a gzip head (zlib.h, deflateInit2)
  if (bytes.size() > std::numeric_limits<uInt>::max()) {
    throw Error(ErrorCode::limit, {}, say("trop grand pour être compressé"));
  }
  z_stream stream{};
  if (deflateInit2(&stream, level, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) !=
      Z_OK) {
    throw std::bad_alloc();
  }
  // deflateBound makes room for everything, so one call is enough and cannot fail.
  std::string compressed(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(compressed.data());
  stream.avail_out = static_cast<uInt>(compressed.size());
  deflate(&stream, Z_FINISH);
  compressed.resize(stream.total_out);
  deflateEnd(&stream);
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
