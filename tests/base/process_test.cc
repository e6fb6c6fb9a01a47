#include "engine/base/process.h"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <string>

#include "tests/temporary_directory.h"

namespace griot {
namespace {

using End = ProcessResult::End;

ProcessResult shell(const std::string& script,
                    std::chrono::milliseconds patience = std::chrono::seconds(30)) {
  ProcessRequest request;
  request.words = {"/bin/sh", "-c", script};
  request.patience = patience;
  request.environment = {{"GIVEN", "value"}, {"PATH", ""}};
  return run_process(request);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(process_h)

BOOST_AUTO_TEST_CASE(what_it_said_and_how_it_ended_is_told) {
  const ProcessResult ran = shell("echo out; echo err >&2; exit 3");
  BOOST_TEST((ran.end == End::exited));
  BOOST_TEST(ran.status == 3);
  BOOST_TEST(ran.output == "out\nerr\n");
  const ProcessResult killed = shell("kill -9 $$");
  BOOST_TEST((killed.end == End::signalled));
  BOOST_TEST(killed.status == 9);
}

BOOST_AUTO_TEST_CASE(it_runs_where_and_with_what_it_was_given) {
  const TemporaryDirectory folder;
  ProcessRequest request;
  request.words = {"/bin/sh", "-c", "pwd; echo \"$1\"; echo ${GONE-unset}; cat", "sh",
                   "a b;c"};
  request.folder = folder.path();
  request.environment = {{"GONE", ""}};
  BOOST_TEST(run_process(request).output == folder.path().string() + "\na b;c\nunset\n");
  BOOST_TEST(shell("echo $GIVEN").output == "value\n");
}

BOOST_AUTO_TEST_CASE(only_the_end_of_a_long_speech_is_kept) {
  const ProcessResult ran =
      shell("i=0; while [ $i -lt 9000 ]; do echo line $i; i=$((i+1)); done");
  BOOST_TEST(ran.output.size() <= 8u << 10);
  BOOST_TEST(ran.output.ends_with("line 8999\n"));
}

BOOST_AUTO_TEST_CASE(one_that_takes_too_long_is_ended_with_its_children) {
  const auto begun = std::chrono::steady_clock::now();
  const auto short_time = std::chrono::milliseconds(200);
  // A child that holds the streams, and one that has closed them.
  for (const char* script :
       {"/bin/sleep 600 & /bin/sleep 600", "exec >/dev/null 2>&1; /bin/sleep 600"}) {
    BOOST_TEST((shell(script, short_time).end == End::timed_out));
  }
  BOOST_TEST((std::chrono::steady_clock::now() - begun < std::chrono::seconds(60)));
}

BOOST_AUTO_TEST_CASE(a_program_that_is_not_there_is_absent) {
  for (const char* name : {"griot-absent", "/nowhere/griot", "/etc/passwd", ""}) {
    ProcessRequest request;
    request.words = {name};
    BOOST_TEST_CONTEXT(name) BOOST_TEST((run_process(request).end == End::absent));
  }
  BOOST_TEST((run_process({}).end == End::absent));
  BOOST_TEST(find_program("sh").is_absolute());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
