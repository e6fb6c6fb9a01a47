// The sources keep the rules, and each rule can be broken.
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

#include "tests/architecture/rules.h"

namespace griot::architecture {
namespace {

const std::vector<Source>& our_sources() {
  static const std::vector<Source> sources = read_sources(GRIOT_SOURCE_DIR);
  return sources;
}

void check_kept(const Breaches& breaches) {
  for (const std::string& breach : breaches) BOOST_ERROR(breach);
  BOOST_TEST(our_sources().size() > 40u);
}

Breaches of(Breaches (*rule)(const std::vector<Source>&), const char* path,
            const char* line) {
  return rule({Source{path, {line}}});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(architecture)

BOOST_AUTO_TEST_CASE(an_include_points_down) {
  check_kept(upward_includes(our_sources()));
}

BOOST_AUTO_TEST_CASE(a_library_is_seen_in_its_home_only) {
  check_kept(homeless_headers(our_sources()));
}

BOOST_AUTO_TEST_CASE(a_file_is_shorter_than_600_lines) {
  check_kept(long_files(our_sources()));
}

BOOST_AUTO_TEST_CASE(a_type_has_its_name_alone) {
  check_kept(doubled_types(our_sources()));
}

BOOST_AUTO_TEST_CASE(a_name_says_what_it_is) {
  check_kept(bad_names(our_sources()));
}

BOOST_AUTO_TEST_CASE(nothing_banned_is_used) {
  check_kept(banned_words(our_sources()));
}

BOOST_AUTO_TEST_CASE(an_upward_include_is_found) {
  const auto breaches = of(upward_includes, "engine/store/store.cc",
                           "#include \"engine/library/library.h\"");
  BOOST_REQUIRE_EQUAL(breaches.size(), 1u);
  BOOST_TEST(breaches[0] ==
             "engine/store/store.cc:1: engine/store must not include engine/library");
}

BOOST_AUTO_TEST_CASE(an_include_of_the_same_floor_is_found) {
  const auto sideways = [](const char* path, const char* line) {
    return of(upward_includes, path, line).size();
  };
  BOOST_TEST(sideways("engine/store/a.cc", "#include \"engine/index/index.h\"") == 1u);
  BOOST_TEST(sideways("importers/docx/a.cc", "#  include \"importers/importers.h\"") ==
             1u);
  BOOST_TEST(sideways("importers/docx/a.cc", "#include \"importers/markdown/a.h\"") ==
             1u);
  BOOST_TEST(sideways("importers/importers.cc", "#include \"importers/docx/a.h\"") == 0u);
  BOOST_TEST(sideways("engine/store/a.cc", "#include \"engine/store/b.h\"") == 0u);
}

BOOST_AUTO_TEST_CASE(a_folder_without_a_floor_is_found) {
  BOOST_TEST(of(upward_includes, "engine/novelty/a.h", "").size() == 1u);
  BOOST_TEST(of(upward_includes, "engine/store/deeper/a.h", "").size() == 1u);
  BOOST_TEST(of(upward_includes, "novelty/a.h", "").size() == 1u);
  BOOST_TEST(of(upward_includes, "engine/store/a.h", "#include \"file.h\"").size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_library_away_from_home_is_found) {
  const auto homeless = [](const char* path, const char* line) {
    return of(homeless_headers, path, line).size();
  };
  BOOST_TEST(homeless("engine/store/a.cc", "#include <xapian.h>") == 1u);
  BOOST_TEST(homeless("engine/render/a.cc", "#include <Poco/Net/Socket.h>") == 1u);
  BOOST_TEST(homeless("engine/store/a.h", "#include <nlohmann/json.hpp>") == 1u);
  BOOST_TEST(homeless("engine/store/a.h", "#include <Poco/Logger.h>") == 1u);
  BOOST_TEST(homeless("app/import.cc", "#include <CLI/CLI.hpp>") == 1u);
  BOOST_TEST(homeless("engine/store/a.cc", "#include <unheard/of.h>") == 1u);
  BOOST_TEST(homeless("engine/store/a.cc", "#include <nlohmann/json.hpp>") == 0u);
  BOOST_TEST(homeless("app/command_line.cc", "#include <CLI/CLI.hpp>") == 0u);
  BOOST_TEST(homeless("engine/store/a.cc", "#include <vector>") == 0u);
  BOOST_TEST(homeless("engine/store/a.cc", "#include <sys/stat.h>") == 0u);
}

BOOST_AUTO_TEST_CASE(a_long_file_is_found) {
  Source source{"engine/store/a.cc", std::vector<std::string>(599)};
  BOOST_TEST(long_files({source}).empty());
  source.lines.emplace_back();
  BOOST_TEST(long_files({source}).size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_type_of_another_header_is_found) {
  const Source first{"engine/a.h", {"namespace griot {", "enum class Kind : int {"}};
  const Source same{"engine/b.h", {"namespace griot {", "class Kind {"}};
  const Source other{"engine/c.h", {"namespace griot::docx {", "class Kind {"}};
  const Source forward{"engine/d.h", {"namespace griot {", "class Kind;"}};
  BOOST_TEST(doubled_types({first, other, forward}).empty());
  BOOST_TEST(doubled_types({first, same}).size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_bad_name_is_found) {
  BOOST_TEST(of(bad_names, "engine/store/string_reader.cc", "").empty());
  BOOST_TEST(of(bad_names, "engine/store/string_utils.cc", "").size() == 1u);
  BOOST_TEST(of(bad_names, "engine/store/utils.cc", "").size() == 1u);
  BOOST_TEST(of(bad_names, "engine/common/a.cc", "").size() == 1u);
  BOOST_TEST(of(bad_names, "engine/store/CamelCase.cc", "").size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_banned_word_is_found) {
  const auto banned = [](const char* path, const char* line) {
    return of(banned_words, path, line).size();
  };
  BOOST_TEST(banned("engine/base/a.cc", "options |= XML_PARSE_NOENT;") == 1u);
  BOOST_TEST(banned("app/a.cc", "const std::regex words;") == 1u);
  BOOST_TEST(banned("engine/base/a.cc", "std::cout << 1;") == 1u);
  BOOST_TEST(banned("app/a.cc", "std::cout << 1;") == 0u);
  BOOST_TEST(banned("tests/base/a.cc", "XML_PARSE_NOENT") == 0u);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot::architecture
