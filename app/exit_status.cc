#include "app/exit_status.h"

namespace griot {

ExitStatus exit_status(ErrorCode code) {
  switch (code) {
    case ErrorCode::usage:
      return ExitStatus::usage;
    case ErrorCode::invalid:
    case ErrorCode::unsupported:
    case ErrorCode::encrypted:
    case ErrorCode::limit:
    case ErrorCode::conflict:
    case ErrorCode::not_found:
    case ErrorCode::gone:
    case ErrorCode::held_back:
      return ExitStatus::refused;
    case ErrorCode::locked:
      return ExitStatus::locked;
    case ErrorCode::corrupt:
    case ErrorCode::io:
      return ExitStatus::corpus;
  }
  return ExitStatus::corpus;
}

}  // namespace griot
