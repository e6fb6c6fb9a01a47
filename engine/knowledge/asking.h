// Whether a line asks: the evidence for a recommendation, by its form and by where it
// stands.
//
// Finding them, whom they ask and what belongs to them is recommendations.cc.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/document/metadata.h"
#include "engine/knowledge/demand.h"
#include "engine/knowledge/evidence.h"
#include "engine/knowledge/lines.h"
#include "engine/knowledge/named_list.h"
#include "engine/knowledge/own_words.h"
#include "engine/knowledge/rules.h"
#include "engine/knowledge/signatories.h"

namespace griot {

inline constexpr std::string_view asking_section = "recommandations";

// All arguments are of the document it was made of; a number is a line's.
class Asking {
 public:
  Asking(const Lines& lines, const Metadata& metadata, const Rules& rules);

  DemandForm form_of(const Line& part) const {
    return demand_form_of(part, signatories_, rules_);
  }
  // What a paragraph says, without the marks around the signatories' own words.
  std::string own_words(const std::string& paragraph) const {
    return without_marks_of_own_words(paragraph, signatories_, rules_);
  }
  // By its form alone: a name or a theme is none, whatever stands above it.
  static bool is_demand_by_form(const Line& part, const DemandForm& form);
  // What speaks for and against `part` of line `i`, its neighbours aside.
  Weighing evidence_for(std::size_t i, const Line& part, const DemandForm& form) const;

  // "R1", "Recommandation n° 2": whatever stands above it.
  bool is_labelled(const Line& line) const;
  // "Message principal : " of a plea: bytes up to what is asked, 0 for no label.
  std::size_t label_of_demand(const Line& line) const;
  // "Notre position." within a paragraph: what follows it asks.
  bool is_head_of_demands(const Line& sentence) const;
  // "Art. 3." of a declaration.
  bool is_article(std::size_t i) const;
  // "Recommandation n° 2 : compter ensemble", where the sentence below it asks.
  bool is_only_a_theme(std::size_t i) const;
  // The first line below a heading, but for how it was voted ("Adoptée : 41 pour").
  std::size_t said_below(std::size_t i) const;
  // "Rejetée : 19 pour, 22 contre" stands below it.
  bool is_rejected(std::size_t i) const;
  // "Les États publient …": whoever is to do it comes first.
  bool begins_with_addressee(std::span<const Token> tokens) const;
  // In a section that asks, or below a heading such as "Recommandation n° 1".
  bool is_in_asking_section(std::size_t i) const;
  // "Nous demandons aux États :" stands before the list.
  bool is_announced(std::size_t i) const { return announced_[i]; }
  bool is_announcing(std::size_t i) const { return announcing_[i]; }
  // Ends with a colon, and those who sign are listed below.
  bool is_signed_below(std::size_t i) const {
    return plea_ && lines_[i].ends_with(':') && lists_names(context_, i, rules_);
  }
  // "Considérant :", "Les syndicats demandent :"
  bool refuses(std::size_t lead) const;
  // "L'assemblée générale, constatant …" above what it asks: those who sign or the
  // meeting.
  bool is_led_by_authors(std::size_t i) const;
  // "Aux bailleurs :" above its own items.
  bool is_group(std::size_t i) const;
  // Elsewhere than in a plea or where demands are announced, only who says "nous" asks:
  // the rest is not looked at.
  bool may_ask(std::size_t i) const;
  // In a plea, or where demands are announced.
  bool is_where_demands_are(std::size_t i) const;
  // In minutes: what a list or section of things to do holds is no recommendation.
  bool is_to_do(std::size_t i) const;
  bool is_plea() const { return plea_; }
  // "… porte, en leur nom, les recommandations suivantes.": the sentences behind it.
  bool announces_what_follows(const Line& sentence) const;
  // Ends with a colon, and what follows is not only why ("car :").
  bool leads(const Line& line) const;
  bool is_run_in_head(const Line& sentence) const;
  // "Constat. Les banques refusent …", "Effet attendu : …": what it opens with says that
  // it tells.
  bool is_told_by_its_head(const Line& line) const;
  // "prions les maires" above "4. d'ouvrir …": the sentence runs into its list.
  bool runs_into_list(std::size_t i) const;
  // "Dialogue citoyen : les communes doivent …": bytes of a theme before what is asked; 0
  // for none.
  std::size_t theme_of(const Line& item) const;

 private:
  bool was_asked_here(const Line& line) const;
  // "« Passer la main » demande aux États :" above a list, in a section of demands: a
  // release tells of those who publish it as of somebody else.
  bool speaks_of_itself(std::size_t lead, const DemandForm& form) const;
  // "Adoptée : 41 pour, 4 contre"
  bool is_verdict(std::size_t i) const;
  // Sections that tell of something else than demands.
  static bool tells(std::string_view role);
  bool announces(const Line& line) const;
  bool names_demands_to_come(std::span<const Token> tokens) const;
  bool lists_demands(const Line& line) const;
  bool lists_what_to_do(const Line& line) const;
  bool shows_demands(std::size_t i) const;
  bool leaves_open(const Line& line) const;
  bool tells_of_someone(const Line& line) const;
  bool is_below_conclusion(std::size_t i) const;
  bool goes_into_detail(const Line& line) const;
  bool has_items(const Line& line) const;
  bool says_more(const Line& line) const;
  // "Développer le vélo" above a list of infinitives: what is proposed, part by part.
  bool is_of_programme(std::size_t i) const;
  // "Exemple : 2017-10-15", "format : celui du champ": a name and what it means.
  bool is_definition(const Line& line) const;
  void add_place(std::size_t i, const Line& part, const DemandForm& form,
                 Weighing& evidence) const;
  void find_announcements();
  // "Proposition d'un soutien au jardin" in minutes: a point of the agenda, put by
  // someone.
  bool is_point_proposed(std::size_t i) const;

  const std::vector<Line>& lines_;
  const Lines& context_;
  const Rules& rules_;
  const Signatories signatories_;
  std::string type_;
  const bool plea_, minutes_;
  std::vector<bool> announcing_, announced_;
  std::vector<bool> below_announcement_;  // paragraphs that one before them announces
};

}  // namespace griot
