// The program run for real: its words, its environment, its streams, its end.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace griot {

struct Ran {
  int status = -1;  // exit status, or 128 + the signal
  std::string out;
  std::string err;
};

struct Run {
  std::vector<std::string> words;  // behind the program's name
  std::filesystem::path folder = std::filesystem::temp_directory_path();
  // Over a clean environment: no LANG, no NO_COLOR, no GRIOT_….
  std::map<std::string, std::string> environment = {};
  std::string program = GRIOT_PROGRAM;  // or a name in /usr/bin, /usr/sbin
};

// Runs to the end.
Ran run_griot(const Run& run);
Ran run_griot(std::vector<std::string> words);

// A running program, killed when it goes.
class Process {
 public:
  explicit Process(const Run& run);
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  // The next line of one stream without its line break; "" at its end.
  std::string out_line();
  std::string err_line();
  void signal(int number);
  Ran wait();  // reads what is left of both streams

 private:
  pid_t id_ = -1;
  int out_ = -1;
  int err_ = -1;
  std::string out_read_;
  std::string err_read_;
};

}  // namespace griot
