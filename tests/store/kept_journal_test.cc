// What an opening of the journal keeps changes nothing but its time.
#include "engine/store/kept_journal.h"

#include <boost/test/unit_test.hpp>

#include "engine/base/error.h"
#include "engine/base/file.h"
#include "engine/base/hash.h"
#include "engine/store/journal.h"
#include "tests/library/temporary_folder.h"

using namespace griot;

namespace {

// A journal of what happens to three hundred documents: long enough to be kept.
struct LongJournal : test::TemporaryFolder {
  std::filesystem::path path_of_journal = path() / "journal.jsonl";
  std::filesystem::path kept = path() / ".cache" / "journal";
  std::int64_t position = 0;

  LongJournal() {
    std::string text;
    for (int n = 0; n < 300; ++n) {
      text += revision("note-" + std::to_string(n), 1);
      if (n % 3 == 0) text += facts("note-" + std::to_string(n), n);
      if (n % 5 == 0) text += revision("note-" + std::to_string(n), 2);
    }
    write_file(path_of_journal, text);
    std::filesystem::create_directory(kept.parent_path());
  }

  std::string revision(const std::string& id, int number) {
    JournalLine line;
    line.entry.id = id;
    line.entry.revision = number;
    line.entry.position = ++position;
    line.entry.time = "2026-03-14T09:30:0" + std::to_string(number) + "Z";
    line.entry.action = number == 1 ? "import" : "status";
    if (number == 1) {
      line.entry.origin = "/lot/" + id + ".docx";
      line.entry.source_digest = sha256(id);
      line.entry.words_in_source = line.entry.words_kept = 12;
      line.entry.decisions["comments"] = "drop";
      line.original_revision = 1;
      line.original_extension = ".docx";
      line.original_digest = sha256(id + "o");
    } else {
      line.entry.reason = "à\trelire\n«;»";
      line.entry.decisions["révisions"] = "accept";
    }
    line.digest = sha256(id + std::to_string(number));
    return write_line(line);
  }

  std::string facts(const std::string& id, int n) {
    JournalLine line;
    line.entry.id = id;
    line.entry.revision = 1;
    line.entry.position = ++position;
    line.entry.time = "2026-03-15T09:30:00Z";
    line.entry.action = "facts";
    const std::string fact = fact_id("R-2026", n + 1);
    line.facts =
        FactChange{id,
                   1,
                   {{fact, "p-1", "Créer un guichet; « 3;a »"}},
                   {{fact, {"state", "confirmed", "2026-03", "compte-rendu-5"}}}};
    return write_line(line);
  }

  void append(const std::string& line) const {
    write_file(path_of_journal, read_file(path_of_journal) + line);
  }

  // Once with what is kept (which an opening before has made) and once without.
  Journal open() const { return Journal(path_of_journal, kept); }
  Journal read_anew() const { return Journal(path_of_journal); }
};

std::string all_of(const Journal& journal) {
  std::string all;
  for (const JournalLine& line : journal.lines()) {
    const Entry& entry = line.entry;
    all += line.facts ? "facts " : write_line(line);
    all += entry.id + " " + std::to_string(entry.position) + " " + entry.first_time +
           " " + std::to_string(entry.first_position) + " " + entry.origin + " " +
           std::to_string(line.original_revision) + line.original_digest + "\n";
    for (const auto& [subject, decision] : entry.decisions) {
      all += subject + "=" + decision + "\n";
    }
  }
  for (const auto& [id, lines] : journal.documents()) {
    all += id + ":";
    for (const std::size_t line : lines) all += " " + std::to_string(line);
    if (const auto* records = journal.facts(id)) {
      all += facts_as_table(*records);
      for (const FactRecord& record : *records) {
        all += journal.document_of_fact(record.id) + "\n";
      }
    }
    const JournalLine* by_origin = journal.by_origin("/lot/" + id + ".docx");
    all += (by_origin ? by_origin->entry.id : "none") + "\n";
  }
  return all + std::to_string(journal.last_number("R-2026"));
}

bool is_damaged(const LongJournal& file) {
  try {
    file.open();
  } catch (const Error& error) {
    return error.code() == ErrorCode::corrupt;
  }
  return false;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(kept_journal, LongJournal)

BOOST_AUTO_TEST_CASE(an_opening_with_it_says_what_one_without_says) {
  const std::string said = all_of(read_anew());
  BOOST_TEST(all_of(open()) == said);
  BOOST_REQUIRE(read_kept_journal(kept, read_file(path_of_journal)));
  BOOST_TEST(all_of(open()) == said);
}

BOOST_AUTO_TEST_CASE(it_is_what_is_read) {
  open();
  // The same bytes, of which something else is kept: whoever believes it says so.
  Journal journal = read_anew();
  std::vector<JournalLine> lines = journal.lines();
  lines.back().entry.reason = "gardé";
  write_kept_journal(kept, read_file(path_of_journal), lines, {});
  BOOST_TEST(open().lines().back().entry.reason == "gardé");
}

BOOST_AUTO_TEST_CASE(what_came_behind_it_is_read_in_the_journal) {
  open();
  append(revision("note-1", 2));
  append(facts("note-1", 900));
  append(revision("nouvelle", 1));
  const std::string said = all_of(read_anew());
  Journal journal = open();
  BOOST_TEST(all_of(journal) == said);
  const Journal::Append next = journal.append({});
  BOOST_TEST(next.offset == static_cast<std::int64_t>(read_file(path_of_journal).size()));
  append(revision("nouvelle", 2));
  journal.refresh();
  BOOST_TEST(all_of(journal) == all_of(read_anew()));
}

BOOST_AUTO_TEST_CASE(a_byte_of_the_journal_that_is_another_is_damage_all_the_same) {
  open();
  const std::string whole = read_file(path_of_journal);
  for (const std::size_t at : {std::size_t{40}, whole.size() / 2, whole.size() - 80}) {
    std::string other = whole;
    other[at] ^= 1;
    write_file(path_of_journal, other);
    BOOST_TEST(is_damaged(*this), "byte " << at);
  }
}

BOOST_AUTO_TEST_CASE(a_journal_that_was_put_back_is_read_itself) {
  open();
  const std::string whole = read_file(path_of_journal);
  write_file(path_of_journal, whole.substr(0, whole.find('\n', whole.size() / 2) + 1));
  BOOST_TEST(all_of(open()) == all_of(read_anew()));
}

BOOST_AUTO_TEST_CASE(a_torn_line_behind_it_did_not_happen) {
  open();
  append(R"({"v":1,"n":)");
  const Journal journal = open();
  BOOST_TEST(journal.is_torn());
  BOOST_TEST(all_of(journal) == all_of(read_anew()));
}

BOOST_AUTO_TEST_CASE(a_last_line_without_its_end_is_continued_rightly) {
  std::string text = read_file(path_of_journal);
  text.pop_back();
  write_file(path_of_journal, text);
  open();
  BOOST_TEST(open().append({}).text.starts_with('\n'));
}

BOOST_AUTO_TEST_CASE(what_is_damaged_or_cannot_be_kept_is_no_failure) {
  const std::string said = all_of(open());
  const std::string bytes = read_file(kept);
  write_file(kept, bytes.substr(0, bytes.size() / 2));
  BOOST_TEST(all_of(open()) == said);
  std::filesystem::remove_all(kept);
  std::filesystem::create_directory(kept);
  BOOST_TEST(all_of(open()) == said);
}

BOOST_AUTO_TEST_CASE(it_makes_no_folder) {
  std::filesystem::remove(kept.parent_path());
  open();
  BOOST_TEST(!std::filesystem::exists(kept.parent_path()));
}

BOOST_AUTO_TEST_CASE(names_that_no_journal_would_have_are_not_believed) {
  const std::string bytes = read_file(path_of_journal);
  std::vector<JournalLine> lines = open().lines();
  lines.front().entry.id = "../ailleurs";
  write_kept_journal(kept, bytes, lines, {});
  BOOST_TEST(!read_kept_journal(kept, bytes));
  lines = read_anew().lines();
  FactsByDocument facts;
  facts["note-1"].emplace_back().id = "../R";
  write_kept_journal(kept, bytes, lines, facts);
  BOOST_TEST(!read_kept_journal(kept, bytes));
}

BOOST_AUTO_TEST_CASE(a_short_journal_is_not_worth_it) {
  write_file(path_of_journal, "");
  position = 0;
  append(revision("note-1", 1));
  open();
  BOOST_TEST(!std::filesystem::exists(kept));
}

BOOST_AUTO_TEST_SUITE_END()
