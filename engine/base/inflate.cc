#include "engine/base/inflate.h"

#include <libdeflate.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <limits>
#include <new>
#include <string>

#include "engine/base/error.h"

namespace griot {

namespace {

constexpr std::uint64_t most_at_once = 4 << 20;
constexpr std::size_t piece_bytes = 32 << 10;

struct FreeDecompressor {
  void operator()(libdeflate_decompressor* one) const {
    libdeflate_free_decompressor(one);
  }
};

// Empty when the data are not what was announced: then piece by piece tells how they
// fail.
std::string inflated_at_once(std::string_view packed, std::uint64_t announced) {
  if (announced > most_at_once) return {};
  const std::unique_ptr<libdeflate_decompressor, FreeDecompressor> decompressor(
      libdeflate_alloc_decompressor());
  if (!decompressor) throw std::bad_alloc();
  std::string bytes(static_cast<std::size_t>(announced), '\0');
  std::size_t read = 0, written = 0;
  const libdeflate_result result =
      libdeflate_deflate_decompress_ex(decompressor.get(), packed.data(), packed.size(),
                                       bytes.data(), bytes.size(), &read, &written);
  if (result != LIBDEFLATE_SUCCESS || written != bytes.size()) return {};
  return bytes;
}

}  // namespace

struct Inflater::State {
  explicit State(std::string_view packed) : rest(packed) {
    constexpr int raw_window = -15;  // 32 KiB, no head (zlib.h, inflateInit2)
    if (inflateInit2(&stream, raw_window) != Z_OK) throw std::bad_alloc();
  }
  ~State() { inflateEnd(&stream); }

  std::string_view rest;
  z_stream stream{};
  bool done = false;
  std::array<char, piece_bytes> buffer;
};

Inflater::Inflater(std::string_view packed, std::uint64_t announced)
    : whole_(inflated_at_once(packed, announced)), rest_(whole_) {
  if (whole_.empty()) state_ = std::make_unique<State>(packed);
}

Inflater::~Inflater() = default;

std::string_view Inflater::next() {
  if (!state_) {
    const std::string_view piece = rest_.substr(0, piece_bytes);
    rest_.remove_prefix(piece.size());
    return piece;
  }
  State& state = *state_;
  z_stream& stream = state.stream;
  if (state.done) return {};
  stream.next_out = reinterpret_cast<Bytef*>(state.buffer.data());
  stream.avail_out = static_cast<uInt>(state.buffer.size());
  while (stream.avail_out > 0 && !state.done) {
    const std::size_t given =
        std::min<std::size_t>(state.rest.size(), std::numeric_limits<uInt>::max());
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(state.rest.data()));
    stream.avail_in = static_cast<uInt>(given);
    const int status = inflate(&stream, Z_NO_FLUSH);
    state.rest.remove_prefix(given - stream.avail_in);
    state.done = status == Z_STREAM_END;
    // Z_BUF_ERROR: nothing more to give, and the end was not reached.
    if (status != Z_OK && !state.done) {
      throw Error(ErrorCode::invalid, {}, say("ne peut pas être décompressé"));
    }
  }
  return {state.buffer.data(), state.buffer.size() - stream.avail_out};
}

std::uint32_t crc32(std::uint32_t before, std::string_view bytes) {
  if (bytes.empty()) return before;  // the library takes "no bytes" for "begin"
  return libdeflate_crc32(before, bytes.data(), bytes.size());
}

}  // namespace griot
