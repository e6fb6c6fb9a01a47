#include "engine/base/inflate.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <limits>
#include <new>

#include "engine/base/error.h"

namespace griot {

struct Inflater::State {
  std::string_view rest;
  z_stream stream{};
  bool done = false;
  std::array<char, 32 << 10> buffer;
};

Inflater::Inflater(std::string_view packed) : state_(std::make_unique<State>()) {
  constexpr int raw_window = -15;  // 32 KiB, no head (zlib.h, inflateInit2)
  state_->rest = packed;
  if (inflateInit2(&state_->stream, raw_window) != Z_OK) throw std::bad_alloc();
}

Inflater::~Inflater() {
  inflateEnd(&state_->stream);
}

std::string_view Inflater::next() {
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
  if (bytes.empty()) return before;  // zlib takes "no bytes" for "begin"
  return static_cast<std::uint32_t>(::crc32_z(
      before, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

}  // namespace griot
