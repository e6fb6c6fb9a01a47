#include "engine/base/error.h"

#include <utility>

namespace griot {

const char* name_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::usage: return "usage";
    case ErrorCode::not_found: return "not_found";
    case ErrorCode::gone: return "gone";
    case ErrorCode::invalid: return "invalid";
    case ErrorCode::unsupported: return "unsupported";
    case ErrorCode::encrypted: return "encrypted";
    case ErrorCode::limit: return "limit";
    case ErrorCode::conflict: return "conflict";
    case ErrorCode::locked: return "locked";
    case ErrorCode::held_back: return "held_back";
    case ErrorCode::corrupt: return "corrupt";
    case ErrorCode::io: return "io";
  }
  return "io";
}

Error::Error(ErrorCode code, std::string place, Message problem, Message remedy)
    : code_(code),
      place_(std::move(place)),
      problem_(std::move(problem)),
      remedy_(std::move(remedy)) {
  if (!place_.empty()) what_ = place_ + " : ";
  what_ += in_french(problem_);
  if (!remedy_.empty()) what_ += " ; " + in_french(remedy_);
}

Error Error::at(std::string place) const { return {code_, std::move(place), problem_, remedy_}; }

}  // namespace griot
