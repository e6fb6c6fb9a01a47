// What zip archives are made of: DEFLATE data and CRC-32 checksums.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace griot {

// Raw DEFLATE data (RFC 1951) inflated a piece at a time, in bounded memory: at once
// where they are said to be four megabytes at most, which takes a third of the time.
class Inflater {
 public:
  // `packed` must outlive this. `announced` bytes are what it is said to hold, by who may
  // be wrong.
  Inflater(std::string_view packed, std::uint64_t announced);
  ~Inflater();
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  // Valid until the next call; empty after the last piece. Throws Error{invalid} when the
  // data are damaged or stop short.
  std::string_view next();

 private:
  struct State;
  std::string whole_;
  std::string_view rest_;         // of `whole_`
  std::unique_ptr<State> state_;  // where that is empty
};

// The CRC-32 (ISO 3309) of what gave `before` followed by `bytes`; begins with 0.
std::uint32_t crc32(std::uint32_t before, std::string_view bytes);

}  // namespace griot
