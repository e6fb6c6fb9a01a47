#include "engine/store/journal.h"

#include <boost/test/unit_test.hpp>

#include "engine/base/error.h"
#include "engine/base/file.h"
#include "engine/base/hash.h"
#include "tests/library/temporary_folder.h"

using namespace griot;

namespace {

struct JournalFile : test::TemporaryFolder {
  std::filesystem::path journal = path() / "journal.jsonl";

  JournalFile() { write_file(journal, ""); }

  void append(const std::string& id, int revision, const std::string& origin = "") const {
    JournalLine line;
    line.entry.id = id;
    line.entry.revision = revision;
    line.entry.time = "2026-03-14T09:30:00Z";
    line.entry.action = "import";
    line.entry.origin = origin;
    line.digest = sha256(id);
    const Journal::Append end = Journal(journal).append(line);
    write_tail(journal, end.offset, end.text);
  }

  void add(std::string_view bytes) const {
    write_file(journal, text() + std::string(bytes));
  }
  std::string text() const { return read_file(journal); }
};

bool is_corrupt_at_line(const JournalFile& file, int number) {
  try {
    Journal journal(file.journal);
  } catch (const Error& error) {
    return error.code() == ErrorCode::corrupt &&
           error.place().ends_with("journal.jsonl:" + std::to_string(number));
  }
  return false;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(journal_h, JournalFile)

BOOST_AUTO_TEST_CASE(lines_come_back_with_all_they_say) {
  JournalLine line;
  line.entry = {.id = "essai",
                .revision = 1,
                .position = 1,
                .time = "2026-03-14T09:30:00Z",
                .first_time = "2026-03-14T09:30:00Z",
                .origin = "/lot/note « à relire ».docx",
                .source_digest = "abc",
                .words_in_source = 12,
                .words_kept = 11,
                .action = "import",
                .reason = "une\nraison \"citée\"",
                .decisions = {}};
  line.digest = sha256("x");
  line.original_revision = 1;
  line.original_extension = ".docx";
  line.original_digest = sha256("y");
  add(write_line(line));

  const Journal read(journal);

  const JournalLine* latest = read.latest("essai");
  BOOST_REQUIRE(latest);
  BOOST_TEST(write_line(*latest) == write_line(line));
  BOOST_TEST(latest->entry.reason == line.entry.reason);
  BOOST_TEST(latest->entry.words_kept == 11);
  BOOST_TEST(latest->original_digest == line.original_digest);
  BOOST_TEST(read.by_origin("/lot/note « à relire ».docx") == latest);
}

BOOST_AUTO_TEST_CASE(only_what_was_added_is_read_again) {
  append("a", 1);
  Journal read(journal);
  append("b", 1);
  append("a", 2);
  // Were it read from the beginning, this would be seen.
  std::string bytes = text();
  bytes[10] ^= 1;
  const auto same_file = [&] { write_tail(journal, 0, bytes); };
  same_file();

  read.refresh();

  BOOST_TEST(read.lines().size() == 3u);
  BOOST_TEST(read.latest("a")->entry.revision == 2);
  BOOST_TEST(read.revision("a", 1)->entry.position == 1);
  BOOST_TEST(!read.revision("a", 3));
}

BOOST_AUTO_TEST_CASE(a_file_put_back_from_a_backup_is_read_from_the_beginning) {
  append("a", 1);
  const std::string backup = text();
  append("b", 1);
  Journal read(journal);
  write_file(journal, backup);

  read.refresh();

  BOOST_TEST(read.lines().size() == 1u);
  BOOST_TEST(!read.latest("b"));
}

BOOST_AUTO_TEST_CASE(a_line_torn_at_any_byte_did_not_happen) {
  append("a", 1);
  const std::size_t one = text().size();
  append("b", 1);
  const std::string two = text();
  for (std::size_t size = one + 1; size + 1 < two.size(); ++size) {
    write_file(journal, two.substr(0, size));
    const Journal read(journal);
    BOOST_REQUIRE(read.lines().size() == 1u);
    BOOST_REQUIRE(read.is_torn());
    BOOST_REQUIRE(read.append({}).offset == static_cast<std::int64_t>(one));
  }
}

BOOST_AUTO_TEST_CASE(a_last_line_without_its_newline_happened) {
  append("a", 1);
  write_file(journal, text().substr(0, text().size() - 1));

  append("b", 1);

  const Journal read(journal);
  BOOST_TEST(read.lines().size() == 2u);
  BOOST_TEST(!read.is_torn());
}

BOOST_AUTO_TEST_CASE(a_newline_that_comes_later_is_no_line) {
  append("a", 1);
  const std::string whole = text();
  write_tail(journal, static_cast<std::int64_t>(whole.size()) - 1, "");
  Journal read(journal);
  write_tail(journal, static_cast<std::int64_t>(whole.size()) - 1, "\n");

  read.refresh();
  append("b", 1);
  read.refresh();

  BOOST_TEST(read.lines().size() == 2u);
}

BOOST_AUTO_TEST_CASE(zeros_at_the_end_are_a_torn_line) {
  append("a", 1);
  add(std::string(30, '\0') + "\n");

  const Journal read(journal);

  BOOST_TEST(read.lines().size() == 1u);
  BOOST_TEST(read.is_torn());
}

BOOST_AUTO_TEST_CASE(a_flipped_bit_anywhere_is_corrupt_with_its_line) {
  append("a", 1);
  append("b", 1);
  const std::string good = text();
  const std::size_t second = good.find('\n') + 1;
  for (std::size_t i = 0; i < good.size(); i += 7) {
    if (good[i] == '\n') continue;
    std::string bad = good;
    bad[i] ^= 4;
    write_file(journal, bad);
    BOOST_REQUIRE(is_corrupt_at_line(*this, i < second ? 1 : 2));
  }
}

BOOST_AUTO_TEST_CASE(missing_repeated_and_foreign_lines_are_corrupt) {
  append("a", 1);
  const std::string first = text();
  append("b", 1);
  const std::string second = text().substr(first.size());

  write_file(journal, second);
  BOOST_TEST(is_corrupt_at_line(*this, 1));
  write_file(journal, first + first);
  BOOST_TEST(is_corrupt_at_line(*this, 2));
  write_file(journal, first + "\n" + second);
  BOOST_TEST(is_corrupt_at_line(*this, 2));
  write_file(journal, "");
  append("../etc", 1);
  BOOST_TEST(is_corrupt_at_line(*this, 1));
  write_file(journal, "");
  append("a", 2);
  BOOST_TEST(is_corrupt_at_line(*this, 1));
}

BOOST_AUTO_TEST_CASE(a_line_of_a_later_version_is_not_taken_for_damage) {
  const std::string line = R"({"v":3,"n":1)";
  add(line + ",\"sum\":\"" + sha256(line) + "\"}\n");

  BOOST_CHECK_EXCEPTION(Journal(this->journal), Error, [](const Error& error) {
    return error.code() == ErrorCode::unsupported;
  });
}

BOOST_AUTO_TEST_SUITE_END()
