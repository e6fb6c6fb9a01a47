#include "tests/app/process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <stdexcept>
#include <utility>

namespace griot {
namespace {

std::array<int, 2> new_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  // Small: a program that has much to say cannot run far ahead of its reader.
  ::fcntl(ends[0], F_SETPIPE_SZ, 4'096);
  return ends;
}

// False at the end of the stream.
bool read_more(int stream, std::string& read) {
  std::array<char, 65'536> buffer;
  const ssize_t count = ::read(stream, buffer.data(), buffer.size());
  if (count > 0) read.append(buffer.data(), static_cast<std::size_t>(count));
  return count > 0;
}

std::string next_line(int stream, std::string& read) {
  std::size_t end = read.find('\n');
  while (end == std::string::npos && read_more(stream, read)) end = read.find('\n');
  std::string line = read.substr(0, end);
  read.erase(0, end == std::string::npos ? end : end + 1);
  return line;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> all;
  for (std::string& text : texts) all.push_back(text.data());
  all.push_back(nullptr);
  return all;
}

}  // namespace

Process::Process(const Run& run) {
  std::vector<std::string> words = {run.program};
  words.insert(words.end(), run.words.begin(), run.words.end());
  std::vector<std::string> environment;
  if (!run.environment.contains("PATH")) environment.emplace_back("PATH=/usr/bin:/usr/sbin:/bin");
  for (const auto& [name, value] : run.environment)
    environment.push_back(name + "=" + value);

  const auto out = new_pipe();
  const auto err = new_pipe();
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, err[1], STDERR_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addchdir_np(&actions, run.folder.c_str());
  const int failed = posix_spawnp(&id_, run.program.c_str(), &actions, nullptr,
                                 pointers(words).data(), pointers(environment).data());
  posix_spawn_file_actions_destroy(&actions);
  ::close(out[1]);
  ::close(err[1]);
  out_ = out[0];
  err_ = err[0];
  if (failed != 0) throw std::runtime_error("cannot start " + run.program);
}

Process::~Process() {
  if (id_ > 0) {
    ::kill(id_, SIGKILL);
    ::waitpid(id_, nullptr, 0);
  }
  ::close(out_);
  ::close(err_);
}

std::string Process::out_line() {
  return next_line(out_, out_read_);
}

std::string Process::err_line() {
  return next_line(err_, err_read_);
}

void Process::signal(int number) {
  ::kill(id_, number);
}

Ran Process::wait() {
  std::array<pollfd, 2> streams = {{{out_, POLLIN, 0}, {err_, POLLIN, 0}}};
  while (streams[0].fd >= 0 || streams[1].fd >= 0) {
    ::poll(streams.data(), streams.size(), -1);
    if (streams[0].revents != 0 && !read_more(out_, out_read_)) streams[0].fd = -1;
    if (streams[1].revents != 0 && !read_more(err_, err_read_)) streams[1].fd = -1;
  }
  int status = 0;
  ::waitpid(id_, &status, 0);
  id_ = -1;
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
          std::exchange(out_read_, {}), std::exchange(err_read_, {})};
}

Ran run_griot(const Run& run) {
  return Process(run).wait();
}

Ran run_griot(std::vector<std::string> words) {
  return run_griot(Run{.words = std::move(words)});
}

}  // namespace griot
