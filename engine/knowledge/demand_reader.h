// How the form of a sentence is read as a demand, step by step; demand_form_of of
// demand.h is made of it and nothing else needs it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/knowledge/actor.h"
#include "engine/knowledge/demand.h"

namespace griot {

class DemandReader {
 public:
  DemandReader(const Line& line, const Signatories& signatories, const Rules& rules);
  DemandForm read();

 private:
  using Known = Rules::Known;
  std::string_view elided(std::size_t i) const {
    return i < tokens_.size() ? elided_before(text_, tokens_[i]) : std::string_view();
  }
  // "de publier", "d'ouvrir", at the place of the first word.
  bool of_infinitive_at(std::size_t i) const {
    return (word(i) == "de" && infinitive_at(i + 1)) ||
           (elided(i) == "d" && infinitive_at(i));
  }
  bool says_que(std::size_t i) const { return word(i) == "que" || elided(i) == "qu"; }
  std::string_view word(std::size_t i) const {
    return i < tokens_.size() ? std::string_view(tokens_[i].word) : std::string_view();
  }
  bool is_a(std::size_t i) const {
    return i < tokens_.size() && is_preposition_a(text_, tokens_[i]);
  }
  VerbForm verb_at(std::size_t i) const {
    return i < tokens_.size() ? rules_.verbs().form(text_, tokens_[i]) : VerbForm();
  }
  bool infinitive_at(std::size_t i) const {
    return is_infinitive_at(text_, tokens_, i, rules_);
  }
  bool is_verb(Rules::Known verb) const { return rules_.is(clause_.form, verb); }

  void read_what_is_no_demand();
  bool is_said_by_name() const;
  bool is_signature() const;
  // "Adoptée par acclamation le 3 mai": how the text itself came about.
  bool tells_of_adoption() const;
  // "Nos deux associations poursuivront …"
  bool is_ours() const;
  // "Ayant entendu …", "Instruites par l'expérience … ;"
  bool opens_as_considering() const;
  void read_opening();
  // "Impliquer les habitants favorise la confiance": what it does, no demand.
  bool is_subject_infinitive() const;
  bool urges_us() const;
  bool exclaims() const;
  bool calls_and_orders() const;
  // "Ne fermez plus …", "N'attendons pas …"
  bool forbids() const;
  // "Que chacun a droit au logement": what is so, no wish.
  bool is_indicative() const;
  // "l'aide versée par la diaspora": of them, not by them.
  bool is_of_another(std::size_t named) const;
  // "Ce délai permettrait de joindre un conseil": why, not what.
  bool would_only_help() const;
  // "Au préfet, je demande …": one who writes for those who sign.
  bool is_said_by_me() const;
  bool names_others_behind_verb() const;
  bool says(std::string_view first, std::string_view second) const;
  // "L'Union africaine ne peut rester muette : qu'elle désigne …"
  bool orders_behind_colon() const;
  // "Aux donateurs, des fours …": a dative, then what is asked, with no verb that tells
  // of something.
  void read_fronted();
  bool is_capital(std::size_t i) const { return begins_with_capital(text_, tokens_[i]); }
  bool clause_before(std::size_t i) const { return clause_.found() && clause_.verb < i; }
  // A verb of demand in the first person, or of those who sign, that is no relative
  // clause.
  void read_performing();
  static std::span<const Token> without_relative(std::span<const Token> subject);
  bool asks(const VerbForm& form, std::size_t i) const;
  bool is_negated(std::size_t i) const;
  // "celles que nous proposons", but "voilà ce que nous demandons"
  bool is_of_relative_clause(std::size_t i) const;
  void set_performing(std::size_t i);
  // Within quotation marks it is somebody's words.
  void mark(std::size_t i);
  bool is_owed_by_institution() const;
  void read_modality();
  // "Rien ne saurait le justifier": judged, not asked.
  bool is_judged() const;
  bool offers_politely() const;
  bool is_owed_to_us() const;
  // "Il est important de rappeler que …", "Cela devrait suffire": said or foreseen, not
  // asked.
  bool is_only_expected() const;
  bool is_power(std::size_t subject_end) const;
  bool is_of_inner_clause(std::size_t i) const;
  // "Il faut, en moyenne, vingt-six mois": a measure, no duty.
  bool is_count(std::size_t behind) const;
  // "L'État doit trois millions": money, no duty.
  bool is_owed_in_money(std::size_t behind) const;
  // "Aucun enfant ne doit dormir dehors": for all of them.
  bool forbids_to_all() const;
  // "La création d'un fonds", "Un moratoire": what is not there yet.
  bool is_of_something_new() const;
  // "La priorité est d'ouvrir …", "Il y a urgence à ouvrir …", "Il devient urgent de …".
  bool names_a_need(std::size_t next);
  bool seems_desirable(std::size_t next) const;
  // "Nous pensons qu'il faut ouvrir …": what they think.
  bool read_what_we_think();
  bool take_inner(std::size_t begin);  // of the words from there on
  bool is_modal();
  bool infinitive_behind(std::size_t from) const;
  // "ont à apprendre", "ont tout intérêt à", "sont à revoir", "est souhaitable", "sont
  // priés"
  bool is_modal_auxiliary(std::size_t next);
  // "sont priés de", "sont invitées à"; not "sont souvent invités, rarement associés"
  bool is_asked_to(std::size_t end);
  bool is_what_it_takes() const;
  // Whom it is asked of stands first and does it, in the present or to come.
  void read_subject();

  const Line& line_;
  std::string_view text_;
  std::span<const Token> tokens_;
  const Signatories& signatories_;
  const Rules& rules_;
  const Clause clause_;
  const std::vector<Rules::Named> named_;
  DemandForm form_;
  bool wished_ = false, says_voila_ = false;
  bool bound_ = false;  // "est tenu de"
  bool performs_behind_comma_ = false;
  bool performs_beside_ = false;  // by another verb than that of the main clause
};

}  // namespace griot
