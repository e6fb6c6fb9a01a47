// What the store keeps of a thing that a document says (a recommendation, a decision, an
// action): its permanent id, where and how it was last read, what people decided on it.
//
// Each change is a line of the journal, like a revision but without a new text; the lines
// are the truth, documents/<id>/facts.tsv is their readable sum and is made again from
// them. Ids are given once and never reused, also when what they stood for is gone.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace griot {

// One decision of a person: the last one on a `subject` counts, the others are history.
struct FactDecision {
  std::string subject;    // "state", "status", …
  std::string value;      // "confirmed", "acceptee", …
  std::string date;       // ISO, as precise as known; when it came to be so, or ""
  std::string evidence;   // what shows it: a document's id, an address, words
  std::string time = {};  // of its line: ISO 8601 in UTC; set by the store
  bool operator==(const FactDecision&) const = default;
};

struct FactRecord {
  std::string id;          // "R-2026-017"
  std::string anchor;      // of the paragraph or table that says it
  std::string text;        // as last read
  std::string given = {};  // when the id was given: ISO 8601 in UTC; set by the store
  std::vector<FactDecision> decisions = {};  // oldest first
  bool operator==(const FactRecord&) const = default;

  // Of the last decision on a subject, or null.
  const FactDecision* last(std::string_view subject) const;
};

// What one line of the journal says of one document.
struct FactChange {
  std::string document;
  int revision = 0;  // that was read
  // New ones, whose `id` is "R-2026" and becomes the next number of that year, and known
  // ones that have another anchor or wording now.
  std::vector<FactRecord> read = {};
  std::vector<std::pair<std::string, FactDecision>> decided = {};  // by id
};

// True for "R-2026-017": a capital, a year, a number of three digits or more.
bool is_fact_id(std::string_view text);
// "R-2026" of "R-2026-017".
std::string_view fact_series(std::string_view id);
int fact_number(std::string_view id);
std::string fact_id(std::string_view series, int number);

// Takes a line's change over into the records of its document.
void apply(const FactChange& change, std::string_view time,
           std::vector<FactRecord>& records);

// facts.tsv: a heading row, a row a record, a row a decision below it.
std::string facts_as_table(const std::vector<FactRecord>& records);

}  // namespace griot
