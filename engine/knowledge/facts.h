// What is read in one document: recommendations, minutes, experience, testimonies.
//
// Extraction is a function of the document, its metadata, the rules and the vocabulary
// alone: it can be done again at any time. Each fact says where it stands and by which
// rule it was taken. `standing` is what the store adds: the permanent id and people's
// decisions.
//
// To read something more: a member here, a line in facts_file.cc (engine/library), a file
// that reads it.
#pragma once

#include <string>
#include <vector>

namespace griot {

enum class FactState { candidate, confirmed, rejected };
const char* name_of(FactState state);  // "candidate" …

// A dated change that a person noted, with what shows it.
struct StatusChange {
  std::string status;     // "portee"
  std::string date;       // ISO, as precise as known
  std::string evidence;   // a document's id, an address, words
  std::string time = {};  // when it was noted: ISO 8601 in UTC
  // The fact of an older edition that it was noted on; "" for the fact's own.
  std::string of = {};
};

// What the store knows of a fact; empty until an id is given. What it inherits of older
// editions is derived (inheritance.h).
struct Standing {
  std::string id;  // "R-2026-017"
  FactState state = FactState::candidate;
  std::string given;  // when the id was given, ISO 8601 in UTC
  // As it was noted, on this fact or on those it continues: the oldest first.
  std::vector<StatusChange> history;
  std::vector<std::string> continues = {};  // facts of older editions, the nearest first
  std::string state_of = {};  // which of these `state` was decided on; "" for itself

  // The last status, or the one that everything begins with.
  std::string status(const char* first) const {
    return history.empty() ? first : history.back().status;
  }
  // What a person decided on the fact itself.
  FactState own_state() const { return state_of.empty() ? state : FactState::candidate; }
  // Whether what it stands in was decided on an older edition.
  bool is_inherited() const {
    return !state_of.empty() || (!history.empty() && !history.back().of.empty());
  }
};

struct Recommendation {
  static constexpr char letter = 'R';
  std::string anchor;  // of its paragraph or table
  // As written, without its marker; sub-items follow, a line each.
  std::string text;
  std::string label;                    // the marker, as written: "R1", "a)"
  std::string heading;                  // headings above it, " › " between
  std::string rule;                     // by which it was taken, as code: "section-item"
  std::vector<std::string> addressees;  // ids of destinataires.tsv
  std::string addressed_to;             // as written: heading, subject or cell
  std::vector<std::string> countries, themes;
  std::string deadline, responsible;  // of a table, as written
  std::string stems;                  // of the text, for searches (fact_query.h)
  Standing standing;
};

struct Decision {
  static constexpr char letter = 'D';
  std::string anchor;
  std::string text;  // what is decided: "de limiter le nombre de participants"
  std::string heading, rule;
  Standing standing;
  // All of it, with who decides, where `text` is a part; else "".
  std::string sentence = {};

  // For who reads it.
  const std::string& written() const { return sentence.empty() ? text : sentence; }
};

struct Action {
  static constexpr char letter = 'A';
  std::string anchor;
  std::string text;  // as its sentence says it, with who
  std::string heading, rule;
  std::string who;    // as written; "" unknown
  std::string until;  // as written
  // ISO, as precise as known, of `until`; relative dates count from the event's.
  std::string due;
  std::string organisation;  // id or name, where `who` names one
  Standing standing;
  // Of a promise, what is promised: "à rendre les clés"; behind a name, "Awa : appeler la
  // mairie", what is to be done; else "".
  std::string what = {};
};

struct Speaker {
  std::string name, organisation, role;  // as written; role: "animation", …
  std::string anchor;                    // of the intervention, or ""
};

struct Question {
  std::string anchor, text;
  std::string answer;  // as written
  std::string answered_by;
};

// A number with what it counts, as its sentence says.
struct QuotedFigure {
  std::string anchor;
  std::string value;     // "148 entretiens", "26 %"
  std::string sentence;  // verbatim
  std::string as_of;     // ISO date or period that the sentence names, or ""
};

struct Event {
  std::string name, type, date, hours, time_zone, place, recording, participants;
  std::string anchor;
};

struct Minutes {
  bool is_minutes = false;
  Event event;
  std::vector<Speaker> speakers;
  std::vector<Question> questions;
  std::vector<Decision> decisions;
  std::vector<Action> actions;
};

// A section of a capitalisation under the part of the sheet that it fills.
struct ExperiencePart {
  std::string part;  // id of rubriques.tsv: "contexte", "enseignements" …
  std::string anchor, heading;
  std::vector<std::string> points;  // its paragraphs and items, verbatim
};

struct Testimony {
  std::string anchor, text;
  std::string source;   // as written: "Une couturière, 47 ans"
  std::string consent;  // "public", "pseudonyme", "interne" or "" where nothing says
};

struct DocumentFacts {
  std::vector<Recommendation> recommendations;
  Minutes minutes;
  std::vector<QuotedFigure> figures;
  std::vector<ExperiencePart> experience;
  std::vector<Testimony> testimonies;
};

}  // namespace griot
