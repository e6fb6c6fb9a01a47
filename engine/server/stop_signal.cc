#include "engine/server/stop_signal.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include "engine/base/error.h"

namespace griot {

StopSignal::StopSignal() : descriptor_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  if (descriptor_ < 0) throw Error(ErrorCode::io, {}, say("plus de descripteurs"));
}

StopSignal::~StopSignal() {
  ::close(descriptor_);
}

void StopSignal::raise() {
  raised_ = true;
  ::eventfd_write(descriptor_, 1);
}

}  // namespace griot
