// What is read in Markdown files, one JSON object a line, and how long reading took: for
// score.py and for measuring.
//
//   knowledge_facts VOCABULARY FILE… [--time] [--cues]
//
// --cues writes what was weighed instead, with the cues of each (fit_weights.py).
#include <chrono>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "engine/base/file.h"
#include "engine/base/limits.h"
#include "engine/knowledge/acronyms.h"
#include "engine/knowledge/lines.h"
#include "engine/knowledge/minutes.h"
#include "engine/knowledge/read_facts.h"
#include "engine/knowledge/recommendations.h"
#include "engine/markdown/markdown.h"
#include "engine/vocabulary/metadata_schema.h"

namespace {

double cpu_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

template <class Facts>
void write(const char* kind, const std::string& document, const Facts& facts) {
  for (const auto& fact : facts) {
    nlohmann::ordered_json line = {
        {"kind", kind}, {"document", document}, {"text", fact.text}, {"rule", fact.rule}};
    if constexpr (requires { fact.addressees; }) {
      line["addressees"] = fact.addressees;
      line["addressed_to"] = fact.addressed_to;
      line["heading"] = fact.heading;
    }
    if constexpr (requires { fact.sentence; }) line["sentence"] = fact.sentence;
    if constexpr (requires { fact.who; }) {
      line["what"] = fact.what;
      line["who"] = fact.who;
      line["until"] = fact.until;
      line["due"] = fact.due;
    }
    std::cout << line.dump(-1, ' ', false,
                           nlohmann::ordered_json::error_handler_t::replace)
              << '\n';
  }
}

void write_meeting(const std::string& document, const griot::Minutes& minutes) {
  if (!minutes.is_minutes) return;
  const griot::Event& event = minutes.event;
  nlohmann::ordered_json line = {{"kind", "rencontre"},
                                 {"document", document},
                                 {"date", event.date},
                                 {"hours", event.hours},
                                 {"zone", event.time_zone},
                                 {"place", event.place},
                                 {"speakers", nlohmann::ordered_json::array()}};
  for (const griot::Speaker& each : minutes.speakers) {
    line["speakers"].push_back({each.name, each.organisation, each.role});
  }
  std::cout << line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
            << '\n';
}

void write_cues(const std::string& document, const griot::Document& read,
                const griot::Rules& rules) {
  const griot::Lines lines = griot::lines_of(read, rules);
  std::vector<griot::Weighed> weighed = griot::weighed_in(lines, read.metadata, rules);
  for (auto& each : griot::weighed_in_minutes(lines, read.metadata, rules)) {
    weighed.push_back(std::move(each));
  }
  for (const auto& each : weighed) {
    const nlohmann::ordered_json line = {{"document", document},
                                         {"kind", each.evidence.kind()},
                                         {"text", each.text},
                                         {"cues", each.evidence.cues()},
                                         {"sum", each.evidence.sum()}};
    std::cout << line.dump(-1, ' ', false,
                           nlohmann::ordered_json::error_handler_t::replace)
              << '\n';
  }
}

}  // namespace

int main(int count, char** words) {
  using namespace griot;
  if (count < 3) {
    std::cerr << "knowledge_facts VOCABULARY FILE… [--time] [--cues]\n";
    return 2;
  }
  const Vocabulary vocabulary = Vocabulary::load(words[1]);
  const Rules rules(words[1], {}, vocabulary);
  double reading = 0, parsing = 0;
  bool timed = false, cues = false;
  for (int i = 2; i < count; ++i) {
    const std::string path = words[i];
    if (path == "--time") {
      timed = true;
      continue;
    }
    if (path == "--cues") {
      cues = true;
      continue;
    }
    const std::string name = std::filesystem::path(path).stem().string();
    const std::string bytes = read_file(path);
    const double before = cpu_seconds();
    Document document = read_markdown(bytes, path, Limits()).document;
    Findings findings;
    normalise(document.metadata, vocabulary, path, findings);
    if (cues) {
      write_cues(name, document, rules);
      continue;
    }
    std::cout << nlohmann::ordered_json{{"kind", "texte"},
                                        {"document", name},
                                        {"type", type_of(document, rules)}}
              << '\n';
    const double parsed = cpu_seconds();
    const DocumentFacts facts = read_facts(document, rules);
    reading += cpu_seconds() - parsed;
    parsing += parsed - before;
    write("recommandation", name, facts.recommendations);
    write("decision", name, facts.minutes.decisions);
    write("action", name, facts.minutes.actions);
    write_meeting(name, facts.minutes);
    for (const ExplainedAcronym& each : acronyms_in(document)) {
      const nlohmann::ordered_json line = {{"kind", "sigle"},
                                           {"document", name},
                                           {"text", each.acronym},
                                           {"form", each.form}};
      std::cout << line.dump(-1, ' ', false,
                             nlohmann::ordered_json::error_handler_t::replace)
                << '\n';
    }
  }
  if (timed) std::cerr << "parse " << parsing << " s, read " << reading << " s\n";
  return 0;
}
