// The time, passed in: so that tests and reproducible builds choose it.
#pragma once

#include <chrono>
#include <functional>
#include <string>

namespace griot {

using Time = std::chrono::sys_seconds;
using Clock = std::function<Time()>;

Clock system_clock();

// "2026-03-14T09:30:00Z"
std::string iso_utc(Time time);

}  // namespace griot
