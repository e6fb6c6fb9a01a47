// Another program, run to its end and no longer.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace griot {

struct ProcessRequest {
  // The program and its words. A name without "/" is looked for in PATH; no shell reads
  // any of them.
  std::vector<std::string> words;
  std::filesystem::path folder;  // where it runs; empty: here
  std::chrono::milliseconds patience = std::chrono::seconds(60);
  // Over our own environment; an empty value takes a name away.
  std::map<std::string, std::string> environment = {};
  // Called about five times a second while it runs.
  std::function<void()> waiting = {};
};

struct ProcessResult {
  enum class End {
    exited,
    signalled,
    timed_out,  // it and all it started were ended
    absent,     // there is no such program, or it may not be run
  };
  End end = End::exited;
  int status = 0;      // exit status, or the signal's number
  std::string output;  // the last 8 KiB of what it said on both streams
};

// Waits for it. Its input is empty. Throws Error{io} only when the system can start
// nothing at all.
ProcessResult run_process(const ProcessRequest& request);

// The file that a program's name stands for, as run_process() would find it; empty: none.
std::filesystem::path find_program(const std::string& name);

}  // namespace griot
