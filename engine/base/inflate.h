// What zip archives are made of: DEFLATE data and CRC-32 checksums.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

namespace griot {

// Raw DEFLATE data (RFC 1951) inflated a piece at a time, in bounded memory.
class Inflater {
 public:
  // `packed` must outlive this.
  explicit Inflater(std::string_view packed);
  ~Inflater();
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  // Valid until the next call; empty after the last piece. Throws Error{invalid} when the
  // data are damaged or stop short.
  std::string_view next();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// The CRC-32 (ISO 3309) of what gave `before` followed by `bytes`; begins with 0.
std::uint32_t crc32(std::uint32_t before, std::string_view bytes);

}  // namespace griot
