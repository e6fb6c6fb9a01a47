#include "engine/base/process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>

#include "engine/base/error.h"

extern char** environ;

namespace griot {
namespace {

namespace fs = std::filesystem;
using Steady = std::chrono::steady_clock;

constexpr std::size_t most_output = 8 << 10;

Error refusal(const std::string& program, int reason) {
  return {ErrorCode::io, program,
          say("impossible de lancer ce programme : le système a répondu « {1} »",
              {std::strerror(reason)})};
}

std::vector<std::string> environment_with(
    const std::map<std::string, std::string>& changes) {
  std::vector<std::string> all;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string_view text = *entry;
    const std::string name(text.substr(0, text.find('=')));
    if (!changes.contains(name)) all.emplace_back(text);
  }
  for (const auto& [name, value] : changes) {
    if (!value.empty()) all.push_back(name + "=" + value);
  }
  return all;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> all;
  for (std::string& text : texts) all.push_back(text.data());
  all.push_back(nullptr);
  return all;
}

// What a started program needs to know, freed at the end.
class Launch {
 public:
  Launch(const fs::path& folder, int output) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions_, output, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions_, output, STDERR_FILENO);
    if (!folder.empty()) {
      posix_spawn_file_actions_addchdir_np(&actions_, folder.c_str());
    }
    // A group of its own, so that it can be ended with all that it starts; and the
    // signals that the program itself ignores or blocks back to what they were.
    posix_spawnattr_init(&attributes_);
    sigset_t none, ours;
    sigemptyset(&none);
    sigemptyset(&ours);
    sigaddset(&ours, SIGPIPE);
    posix_spawnattr_setsigmask(&attributes_, &none);
    posix_spawnattr_setsigdefault(&attributes_, &ours);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETPGROUP |
                                               POSIX_SPAWN_SETSIGMASK |
                                               POSIX_SPAWN_SETSIGDEF);
  }
  ~Launch() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }
  Launch(const Launch&) = delete;
  Launch& operator=(const Launch&) = delete;

  // 0, or why it could not be started.
  int start(const fs::path& program, const ProcessRequest& request, pid_t& id) const {
    std::vector<std::string> words = request.words;
    std::vector<std::string> environment = environment_with(request.environment);
    return posix_spawn(&id, program.c_str(), &actions_, &attributes_,
                       pointers(words).data(), pointers(environment).data());
  }

 private:
  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

constexpr std::int64_t step_milliseconds = 200;

// Reads until every writer has gone (true) or the time is up (false).
bool read_until(Steady::time_point end, int stream, const std::function<void()>& waiting,
                std::string& output) {
  std::array<char, 4096> buffer{};
  for (;;) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(end - Steady::now());
    if (left.count() <= 0) return false;
    pollfd reading{stream, POLLIN, 0};
    const int ready =
        ::poll(&reading, 1,
               static_cast<int>(std::min<std::int64_t>(left.count(), step_milliseconds)));
    if (waiting) waiting();
    if (ready < 0 && errno != EINTR) return true;
    if (ready <= 0) continue;
    const ssize_t count = ::read(stream, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return true;
    output.append(buffer.data(), static_cast<std::size_t>(count));
    if (output.size() > 2 * most_output) output.erase(0, output.size() - most_output);
  }
}

}  // namespace

fs::path find_program(const std::string& name) {
  const auto runs = [](const fs::path& file) {
    std::error_code error;
    return fs::is_regular_file(file, error) && ::access(file.c_str(), X_OK) == 0;
  };
  if (name.find('/') != std::string::npos) {
    return runs(name) ? fs::absolute(name) : fs::path();
  }
  const char* path = ::getenv("PATH");
  std::string_view folders = path == nullptr ? "/usr/bin:/bin" : path;
  while (!name.empty() && !folders.empty()) {
    const std::size_t end = std::min(folders.find(':'), folders.size());
    const fs::path file = fs::path(folders.substr(0, end)) / name;
    // A relative folder of PATH would let the folder one stands in name programs.
    if (file.is_absolute() && runs(file)) return file;
    folders.remove_prefix(std::min(end + 1, folders.size()));
  }
  return {};
}

ProcessResult run_process(const ProcessRequest& request) {
  ProcessResult result;
  const fs::path program =
      find_program(request.words.empty() ? "" : request.words.front());
  if (program.empty()) {
    result.end = ProcessResult::End::absent;
    return result;
  }
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw refusal(program.string(), errno);
  pid_t id = -1;
  const int failure = Launch(request.folder, ends[1]).start(program, request, id);
  ::close(ends[1]);
  if (failure != 0) {
    ::close(ends[0]);
    if (failure != ENOENT && failure != EACCES && failure != ENOEXEC) {
      throw refusal(program.string(), failure);
    }
    result.end = ProcessResult::End::absent;
    return result;
  }
  const Steady::time_point end = Steady::now() + request.patience;
  bool in_time = read_until(end, ends[0], request.waiting, result.output);
  ::close(ends[0]);
  int status = 0;
  // Its streams are closed, so it is about to end; one that is not is asked again.
  while (in_time && ::waitpid(id, &status, WNOHANG) == 0) {
    in_time = Steady::now() < end;
    ::poll(nullptr, 0, 2);
  }
  if (!in_time) {
    ::kill(-id, SIGKILL);
    while (::waitpid(id, &status, 0) < 0 && errno == EINTR) {
    }
  }
  if (result.output.size() > most_output) {
    result.output.erase(0, result.output.size() - most_output);
  }
  if (!in_time) {
    result.end = ProcessResult::End::timed_out;
  } else if (WIFSIGNALED(status)) {
    result.end = ProcessResult::End::signalled;
    result.status = WTERMSIG(status);
  } else {
    result.status = WEXITSTATUS(status);
  }
  return result;
}

}  // namespace griot
