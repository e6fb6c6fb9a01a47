// The indicators as one page and one table for a report, and each with its evidence.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "engine/publication/indicators.h"
#include "engine/publication/json_answer.h"
#include "engine/publication/page_kinds.h"
#include "engine/publication/report.h"
#include "engine/text/csv.h"

namespace griot {
namespace {

using nlohmann::ordered_json;

Parameters parameters_of(const PageContext& page) {
  Parameters kept;
  for (const char* name : {"date", "du", "au", "perimetre"}) {
    if (const std::string value = page.parameter(name); !value.empty()) {
      kept.emplace_back(name, value);
    }
  }
  return kept;
}

std::string place_in_programme(const PageContext& page, const Indicator& indicator) {
  std::string words;
  const auto add = [&](Kind kind, const std::string& id) {
    if (id.empty()) return;
    const std::string label = page.site.vocabulary.label(kind, id, page.code);
    words += (words.empty() ? "" : ", ") + id + " (" + label + ")";
  };
  add(Kind::axis, indicator.axis);
  add(Kind::objective, indicator.objective);
  return words;
}

void say_scope(const PageContext& page, const IndicatorScope& scope, Report& report) {
  report.note(
      page.text(say("Valeurs au {1}, d’après le journal du fonds : la même date "
                    "redonne les mêmes nombres.",
                    {day_in_words(page, scope)})));
  if (scope.perimeter) {
    report.note(
        page.text(say("Périmètre : {1}.", {scope.perimeter->label_in(page.code)})));
  }
  if (scope.withdrawn_since > 0) {
    report.note(
        page.text(say_n("{1} document public à cette date a été retiré depuis : il "
                        "n’est pas compté.",
                        "{1} documents publics à cette date ont été retirés "
                        "depuis : ils ne sont pas comptés.",
                        static_cast<std::int64_t>(scope.withdrawn_since))));
  }
}

void warn(const PageContext& page, Report& report) {
  if (page.shelves.holds_example()) warn_of_examples(page, report.view());
}

}  // namespace

std::optional<Page> indicators_page(const PageContext& page) {
  auto scope = asked_scope(page);
  if (!scope) return std::nullopt;
  const auto indicators = indicators_of(page, *scope);
  Report report(page, page.text(say("Indicateurs")),
                page.text(say("Ce qui se compte, et sur quelles preuves.")));
  report.crumb(say("Accueil"), "/");
  if (has_programme(page)) report.crumb(say("Programme"), "/programme");
  say_scope(page, *scope, report);
  warn(page, report);
  report.other_form(page.text(say("Tableau CSV")),
                    page.link("/indicateurs.csv", parameters_of(page)));
  report.other_form(page.text(say("Tableau Word")),
                    page.link("/indicateurs.docx", parameters_of(page)));
  ReportSection section("tableau", page.text(say("Tableau")));
  const bool placed =
      std::any_of(indicators.begin(), indicators.end(), [](const Indicator& each) {
        return !each.axis.empty() || !each.objective.empty();
      });
  std::vector<std::string> columns = {page.text(say("Indicateur")),
                                      page.text(say("Valeur")), page.text(say("Détail"))};
  if (placed) columns.push_back(page.text(say("Axe et objectif")));
  columns.push_back(page.text(say("Preuves")));
  section.columns(page.text(say("Indicateurs au {1}", {day_in_words(page, *scope)})),
                  std::move(columns));
  for (const Indicator& each : indicators) {
    const std::string evidence =
        page.language.number(static_cast<std::int64_t>(each.evidence.size()));
    std::vector<ReportCell> cells = {{each.label, "", each.note},
                                     {value_in_words(page, each)},
                                     {parts_in_words(page, each)}};
    if (placed) cells.push_back({place_in_programme(page, each)});
    cells.push_back({page.text(say("{1} : voir", {evidence})),
                     page.link("/indicateurs/" + each.id, parameters_of(page))});
    section.row(std::move(cells));
  }
  section.otherwise(
      page.text(say("Aucun indicateur n’est défini : voir "
                    "indicateurs.tsv.")));
  report.add(std::move(section));
  return report.page();
}

std::optional<Page> indicator_page(const PageContext& page) {
  auto scope = asked_scope(page);
  if (!scope) return std::nullopt;
  const auto one = indicators_of(page, *scope, page.captured.at(0));
  if (one.empty()) return std::nullopt;
  const Indicator& found = one.front();
  Report report(page, found.label, value_in_words(page, found));
  report.crumb(say("Accueil"), "/").crumb(say("Indicateurs"), "/indicateurs");
  say_scope(page, *scope, report);
  warn(page, report);
  if (!found.note.empty()) report.note(found.note);
  if (!found.parts.empty()) {
    ReportSection parts("detail", page.text(say("Détail")));
    for (const auto& [label, count] : found.parts) {
      parts.fact(label, {{page.language.number(count)}});
    }
    report.add(std::move(parts));
  }
  ReportSection evidence("preuves", page.text(say("Preuves")));
  evidence.columns(page.text(say("Ce que le nombre compte")),
                   {page.text(say("Preuve")), page.text(say("Précision")),
                    page.text(say("Compte dans"))});
  for (const Evidence& each : found.evidence) {
    evidence.row({{each.label, each.path.empty() ? "" : page.link(each.path)},
                  {each.detail},
                  {each.group}});
  }
  evidence.otherwise(
      page.text(say("Rien encore : le nombre est 0 et il n’y a rien à "
                    "montrer.")));
  report.add(std::move(evidence));
  return report.page();
}

std::optional<Page> indicators_table(const PageContext& page) {
  auto scope = asked_scope(page);
  if (!scope) return std::nullopt;
  std::string csv = csv_byte_order_mark;
  csv +=
      csv_row({page.text(say("identifiant")), page.text(say("indicateur")),
               page.text(say("part")), page.text(say("valeur")), page.text(say("sur")),
               page.text(say("unité")), page.text(say("axe")), page.text(say("objectif")),
               page.text(say("au")), page.text(say("preuves"))});
  for (const Indicator& each : indicators_of(page, *scope)) {
    std::string evidence;
    for (const Evidence& one : each.evidence) {
      if (one.path.empty()) continue;
      evidence += (evidence.empty() ? "" : " ") +
                  page.site.addresses.absolute(page.code, one.path);
    }
    const auto row = [&](const std::string& part, std::int64_t value, std::int64_t of,
                         const std::string& proof) {
      csv += csv_row({each.id, each.label, part,
                      each.known ? std::to_string(value) : std::string(),
                      of > 0 ? std::to_string(of) : std::string(), each.unit, each.axis,
                      each.objective, scope->day.substr(0, scope->day.find('~')), proof});
    };
    row(page.text(say("ensemble")), each.value, each.of, evidence);
    for (const auto& [label, count] : each.parts) row(label, count, 0, "");
  }
  return csv_page(std::move(csv));
}

std::optional<Page> api_indicators(const PageContext& page) {
  auto scope = asked_scope(page);
  if (!scope) {
    throw BadRequest{say("« perimetre » est un périmètre du vocabulaire.")};
  }
  ordered_json list = ordered_json::array();
  for (const Indicator& each : indicators_of(page, *scope)) {
    ordered_json parts = ordered_json::array();
    for (const auto& [label, count] : each.parts) {
      parts.push_back({{"label", label}, {"value", count}});
    }
    ordered_json evidence = ordered_json::array();
    for (const Evidence& one : each.evidence) {
      evidence.push_back(
          {{"label", one.label},
           {"url", one.path.empty() ? std::string()
                                    : page.site.addresses.absolute(page.code, one.path)},
           {"detail", one.detail},
           {"group", one.group}});
    }
    ordered_json entry = {
        {"id", each.id},     {"label", each.label}, {"value", each.value},
        {"of", each.of},     {"known", each.known}, {"words", value_in_words(page, each)},
        {"unit", each.unit}, {"axis", each.axis},   {"objective", each.objective}};
    entry["parts"] = parts;
    entry["evidence"] = evidence;
    list.push_back(std::move(entry));
  }
  return json_page({{"v", 1},
                    {"date", scope->day.substr(0, scope->day.find('~'))},
                    {"withdrawn_since", scope->withdrawn_since},
                    {"indicators", list}});
}

}  // namespace griot
