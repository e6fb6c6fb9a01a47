#include "engine/knowledge/decided.h"

#include <algorithm>
#include <array>

#include "engine/base/ascii.h"
#include "engine/base/is_among.h"
#include "engine/knowledge/actor.h"
#include "engine/knowledge/agreed.h"
#include "engine/knowledge/decided_by.h"
#include "engine/knowledge/laid_down.h"
#include "engine/knowledge/settled.h"
#include "engine/knowledge/votes.h"

namespace griot {
namespace {

constexpr std::size_t link_reach = 6;        // words between a verb and its "de" or "que"
constexpr std::size_t longest_verdict = 14;  // words of a sentence that says no more

bool is_adverb(const std::string& word) {
  static constexpr std::array<std::string_view, 12> words = {
      "aussi",   "egalement", "donc", "enfin",    "finalement", "ainsi",
      "ensuite", "alors",     "par",  "ailleurs", "notamment",  "unanimement"};
  return is_among(words, word);
}

// The byte where the word of `token` begins, with what was elided before it.
std::size_t begin_of(std::string_view text, const Token& token, std::string_view elided) {
  if (elided.empty()) return token.from;
  const std::size_t mark = text.substr(0, token.from).ends_with('\'') ? 1 : 3;
  return token.from - mark - elided.size();
}

class DecisionReader {
 public:
  DecisionReader(const std::string& sentence, const std::vector<Token>& tokens,
                 const Rules& rules)
      : text_(sentence),
        tokens_(tokens),
        rules_(rules),
        clause_(clause_of(sentence, tokens, rules)) {}

  DecisionForm read() {
    form_.content = text_;
    if (tokens_.empty()) return form_;
    const std::span<const Token> all(tokens_);
    form_.question = text_.ends_with('?');
    const bool moved = is_moved_to_day(tokens_, clause_, rules_);
    form_.refused = (rules_.has("refus", all) && !moved && !is_given_up()) ||
                    count_behind(text_, rules_).is_lost();
    form_.put_off = rules_.has("report", all) && !moved;
    form_.voted = rules_.has("vote", all) ||
                  tells_of_a_vote(text_, tokens_, clause_, rules_) || carries_it_off();
    // "Une dame accepte de témoigner" is no vote, though it is folded like "accepté".
    const bool does = clause_.found() && !clause_.passive &&
                      (clause_.form.kinds & verb_kind::decision) != 0;
    form_.favoured = !does && rules_.has("verdict", all);
    form_.from_now = rules_.has("desormais", all);
    const bool effective = takes_effect(text_, tokens_, clause_, rules_);
    form_.from_now = form_.from_now || effective;
    form_.becomes = effective || passes_to(text_, tokens_, clause_, rules_) ||
                    changes(text_, tokens_, clause_, rules_);
    form_.to_reader = addresses_reader(text_, all, rules_);
    // "Rien n'a été tranché", "Aucune décision ne sera prise"
    const auto is_nothing = [](const Token& token) { return token.word == "rien"; };
    form_.nothing = (clause_.negated && std::ranges::any_of(tokens_, is_nothing)) ||
                    (tokens_.size() > 1 && tokens_[0].word.starts_with("aucun") &&
                     tokens_[1].word == "decision");
    form_.next_one = is_next_meeting(text_, tokens_, clause_, rules_);
    take(agreed_in_short(text_, tokens_, rules_));
    if (clause_.found()) {
      read_verb();
      const bool settled = it_will_be(tokens_, clause_, rules_);
      form_.does = form_.does || settled;
      form_.agrees = form_.agrees || (settled && concludes());
    } else {
      form_.elliptic = is_elliptic() || is_left_out(text_, tokens_, clause_, rules_) ||
                       rules_.begins("nom-de-decision", text_, tokens_) > 0;
    }
    if (!form_.decides && !form_.agrees) take(pronounced(tokens_));
    if (!form_.decides && !form_.agrees) read_therefore();
    form_.verdict_only = is_verdict() || is_of_the_text_voted();
    if (points_back()) form_.content = text_;
    if (only_counts()) form_.decides = form_.agrees = false;
    return form_;
  }

 private:
  bool is(Rules::Known verb) const { return rules_.is(clause_.form, verb); }
  std::span<const Token> subject() const {
    return std::span<const Token>(tokens_).first(clause_.subject_end);
  }

  // "La sortie est abandonnée": what was to be, not an idea that was heard.
  bool is_given_up() const {
    return clause_.found() && clause_.passive && !clause_.past && !clause_.negated &&
           clause_.form.tense == Tense::present && clause_.subject_end > 1 &&
           clause_.form.verb == rules_.verbs().number_of("abandonner") &&
           !rules_.has("idee", subject());
  }
  bool concludes() const { return rules_.has("conclut", subject()); }

  // "L'option location l'emporte"
  bool carries_it_off() const {
    if (text_.find("emport") == std::string::npos) return false;
    const Phrases::Found found = rules_.marker("l-emporte", text_, tokens_);
    return found.last > 0 && found.first > 0 && tokens_[found.first - 1].word != "ne";
  }

  // "On optera finalement pour", "Il est finalement choisi": told of its end.
  bool ends_a_choice(std::span<const Token> who) const {
    constexpr std::size_t reach = 3;  // words behind the verb
    if ((clause_.form.kinds & verb_kind::choice) == 0 || clause_.past || clause_.negated)
      return false;
    const auto behind = std::span(tokens_).subspan(clause_.verb);
    if (rules_.marker("enfin", behind.first(std::min(reach, behind.size()))).last == 0)
      return false;
    const bool lasts = (clause_.form.kinds & verb_kind::lasting) != 0;
    if (clause_.passive) return clause_.form.tense == Tense::present && !lasts;
    return clause_.form.tense == Tense::future && is_meeting(who);
  }

  // "Réunion fixée au 14 février", "Devis accepté": without article and verb, and no more
  // than that.
  bool is_elliptic() {
    constexpr std::size_t reach = 4;     // words of what it is about
    constexpr std::size_t longest = 16;  // words
    if (clause_.found() || tokens_[0].stop || tokens_.size() > longest) return false;
    if (tokens_[0].word == "rien") return false;  // "Rien de fixé"
    for (std::size_t k = 1; k < tokens_.size(); ++k) {
      // "Organisation des sections et horaires validés": further on only at the end.
      if (k > reach &&
          (k + 1 < tokens_.size() || !rules_.has("verdict", std::span(&tokens_[k], 1))))
        continue;
      const VerbForm form = rules_.verbs().participle(text_, tokens_[k]);
      if (form.tense != Tense::participle) continue;
      const Token& before = tokens_[k - 1];
      // "Globalement bien passé" names nothing, "Logo modifié" is only done.
      if (before.stop || before.word == "bien" ||
          form.verb == rules_.verbs().number_of("modifier"))
        return false;
      const bool decides = (form.kinds & (verb_kind::decision | verb_kind::choice)) != 0;
      // "Budget adopté", "budget : adopté"
      const std::string gap = text_.substr(before.to, tokens_[k].from - before.to);
      const bool apart = gap == " " || (gap == " : " && k + 1 == tokens_.size());
      if (rules_.has("autrefois", tokens_)) return false;
      if (!decides || !apart || !goes_on_to_say(k + 1) || by_others(k + 1) ||
          rules_.has("passe", tokens_))
        return false;
      // "Thème retenu : les communs", "Date fixée au 27 juin"
      form_.settles =
          k + 1 < tokens_.size() &&
          (text_.compare(tokens_[k].to, 2, " :") == 0 ||
           (k == 1 && rules_.has("chose-retenue", std::span(tokens_).first(1))));
      return true;
    }
    return false;
  }
  // Nothing, or to what, from when, for how long: "à 20 euros", "pour un an".
  bool goes_on_to_say(std::size_t next) const {
    static constexpr std::array<std::string_view, 13> words = {
        "au",  "aux",  "en", "pour", "jusqu", "sans", "sous",
        "des", "avec", "le", "dans", "un",    "une"};
    if (next >= tokens_.size()) return true;
    const std::string_view between = std::string_view(text_).substr(
        tokens_[next - 1].to, tokens_[next].from - tokens_[next - 1].to);
    if (between.find_first_not_of(" ") != std::string_view::npos)
      return between.starts_with(",") || between.starts_with(" :") ||
             between.starts_with(" (");
    return is_preposition_a(text_, tokens_[next]) ||
           std::ranges::find(words, tokens_[next].word) != words.end();
  }

  void take(const Agreed& agreed) {
    if (!agreed.there) return;
    form_.agrees = true;
    if (agreed.from > 0) set_content(agreed.from);
  }

  void read_therefore() {
    if (form_.question || form_.refused || form_.put_off) return;
    take(accord_of_all(text_, tokens_));
    const Agreed agreed = therefore_agreed(tokens_, rules_);
    if (!agreed.there) return;
    form_.opinion = form_.long_past = false;  // "on a dit oui": all of them
    take(agreed);
  }

  // The meeting, "on", "nous", or nobody: "Il est acté".
  bool is_meeting(std::span<const Token> subject) const {
    if (subject.empty()) return clause_.form.person == 1;
    const std::string& last = subject.back().word;
    // "Plusieurs participants approuvent", "deux membres": not all of them.
    if (subject.size() > 1 && rules_.begins("pas-tous", subject) > 0) return false;
    if (last == "on" || last == "nous" || last == "il") return true;
    const Phrases::Found found = rules_.marker("reunion", subject);
    return found.last > 0 && found.first <= 6 && !rules_.has("autre-reunion", subject);
  }

  void read_verb() {
    const std::uint32_t kinds = clause_.form.kinds;
    // "Nous ne retenons pas l'option"; but "Le contrat n'est pas reconduit" is settled.
    const bool renews = clause_.form.verb == rules_.verbs().number_of("reconduire");
    if (clause_.negated && (kinds & verb_kind::decision) && !renews) form_.refused = true;
    if (form_.voted && clause_.negated && is(Rules::Known::faire)) form_.voted = false;
    const bool conditional = clause_.form.tense == Tense::conditional;
    const auto who = subject();
    const bool since = clause_.passive && rules_.has("depuis", tokens_);
    form_.long_past = since || clause_.long_past || (clause_.past && !is_perfect()) ||
                      (clause_.past && (rules_.has("autrefois", who) ||
                                        is_dated_before(clause_.lexical + 1)));
    const bool meeting = is_meeting(who);
    const bool says =
        (kinds & (verb_kind::opinion | verb_kind::demand)) != 0 && !clause_.passive;
    form_.opinion = conditional || (says && !(kinds & verb_kind::decision)) ||
                    opens_with_source(text_, tokens_, rules_);
    if (conditional || clause_.form.tense == Tense::imperfect) return;
    // "se prononce sur" says not how, "s'arrête un moment" only stays.
    const bool reflexive =
        clause_.verb > 0 &&
        (tokens_[clause_.verb - 1].word == "se" ||
         elided_before(text_, tokens_[clause_.verb]) == "s" ||
         (clause_.verb > 1 && tokens_[clause_.verb - 1].word == "nous" &&
          tokens_[clause_.verb - 2].word == "nous"));
    const bool itself =
        (clause_.form.verb == rules_.verbs().number_of("prononcer") &&
         !clause_.passive) ||
        (reflexive && clause_.form.verb == rules_.verbs().number_of("arreter"));
    const bool decision = (kinds & verb_kind::decision) != 0 && !itself;
    // "L'équipe retient que deux jours valent mieux": what it learned.
    if (clause_.form.verb == rules_.verbs().number_of("retenir") && !clause_.passive &&
        clause_.verb + 1 < tokens_.size() &&
        (tokens_[clause_.verb + 1].word == "que" ||
         elided_before(text_, tokens_[clause_.verb + 1]) == "qu")) {
      form_.opinion = true;
    }
    // "Les dix-sept se sont mis d'accord sur": whoever they are, more than one.
    const bool together = agrees_together();
    // "Elle a arrêté que": the meeting of the sentence before.
    const bool resumed = !who.empty() && is_resuming(who.back().word) && is_strict();
    if (clause_.passive && decided_elsewhere()) form_.opinion = true;
    // "Les tables ont été réservées": somebody did it; "L'idée d'un bal est lancée".
    const bool lexically =
        clause_.past && clause_.passive &&
        rules_.has("fait-avant", std::span(&tokens_[clause_.lexical], 1));
    const bool idea =
        !decision && rules_.has("idee", who.first(std::min<std::size_t>(2, who.size())));
    if (lexically || idea) form_.opinion = true;
    if (const std::size_t on = end_of_choice(tokens_, clause_, rules_); on > 0) {
      form_.agrees = true;
      return set_content(on);
    }
    const std::size_t taken = end_of_decision_taken(tokens_, clause_, meeting, rules_);
    if (taken > 0) {
      form_.decides = true;
      return set_content(link_behind(taken));
    }
    if (clause_.passive && decision && !is_chosen_by_others(who) &&
        !is_given_a_task(text_, tokens_, clause_, rules_)) {
      form_.decides = true;
      // "Il est acté que …": what stands behind.
      if (!who.empty() && who.back().word == "il") {
        set_content(link_behind(clause_.lexical + 1));
      }
    } else if ((meeting && decision && !clause_.passive && !is_only_fitting(who)) ||
               together || resumed) {
      form_.decides = true;
      const std::size_t agreed = agreement_end(text_, tokens_, clause_, rules_);
      if (agreed > 0) {
        set_content(agreed);
      } else if (is_followed_by_content()) {
        set_content(clause_.lexical + 1);
      }
    } else if (meeting && !itself && !rules_.has("narration", tokens_) &&
               !clause_.passive && (kinds & verb_kind::choice) &&
               !is(Rules::Known::passer) && !clause_.past &&
               clause_.form.tense == Tense::present) {
      // "Chacun s'inscrit sur deux créneaux": each has to.
      const bool each = !who.empty() && who[0].word.starts_with("chacun");
      form_.chooses = (who.empty() || who.back().word != "il") && !each;
      form_.habit =
          !form_.becomes && !is_single_act() && is_habitual(text_, tokens_, rules_);
      // "Le conseil choisit de louer"
      const bool whole =
          who.empty() || who.back().word == "on" || who.back().word == "nous";
      if (!whole && link_behind(clause_.lexical + 1, 1) == clause_.lexical + 1 &&
          clause_.form.verb == rules_.verbs().number_of("choisir")) {
        set_content(clause_.lexical + 1);
      }
    } else if (is_act_given(tokens_, clause_, rules_) ||
               receives_mandate(tokens_, clause_) ||
               (meeting && gives_act(tokens_, clause_, rules_))) {
      form_.decides = true;
    } else if (ends_a_choice(who)) {
      form_.decides = true;
    } else if (is_rule_for_all(tokens_, clause_)) {
      form_.will_be = form_.for_all = true;
    } else if (is_body_set_up(tokens_, clause_, rules_)) {
      form_.stands = form_.new_one = true;
    } else if (will_stay(text_, tokens_, clause_, rules_)) {
      form_.will_be = form_.settles = true;
    } else if (was_moved_to(text_, tokens_, clause_, rules_) ||
               is_moved_to_day(tokens_, clause_, rules_) ||
               does_not_move(tokens_, clause_, rules_)) {
      form_.stands = form_.settles = true;
    } else if (grants_to_each(tokens_, clause_, rules_)) {
      form_.will_be = form_.for_all = true;
    } else if (follows_that(text_, tokens_, clause_, rules_)) {
      form_.stands = form_.settles = true;
      form_.opinion = false;
    } else if (meets_again(tokens_, clause_, rules_)) {
      form_.will_be = form_.from_now = true;
    } else if (is_named_so(text_, tokens_, clause_, rules_)) {
      form_.stands = form_.settles = true;
    } else if (sets_amount(text_, tokens_, clause_, rules_) ||
               is_what_was_chosen(tokens_, clause_, rules_)) {
      form_.stands = form_.settles = true;
    } else if (is_done_from_now(tokens_, clause_, rules_)) {
      form_.will_be = true;
    } else if (will_not(tokens_, clause_, meeting, rules_)) {
      form_.forgoes = true;
    } else if (stays_as_it_is(text_, tokens_, clause_, rules_)) {
      form_.stands = form_.settles = true;
    } else if (clause_.passive && clause_.form.tense == Tense::future && !says &&
               !is_to_arrange(tokens_, clause_, rules_) &&
               !has_its_actor(text_, tokens_, clause_, rules_)) {
      form_.will_be = true;  // "Le logo sera changé"
      // "Les frais seront remboursés sur justificatif"
      form_.for_all = rules_.has("a-quelle-condition", tokens_);
    } else if (clause_.passive && clause_.form.tense == Tense::present && !clause_.past &&
               ((kinds & verb_kind::choice) != 0 || is_set_up(tokens_, clause_)) &&
               !rules_.has("ceremonie", tokens_) && !rules_.has("frequence", tokens_)) {
      // "Le bail est renouvelé", "Un comité est créé"; "est ouvert" of what was so
      // before.
      form_.new_one = (tokens_[0].word == "un" || tokens_[0].word == "une") &&
                      text_.find(" par ") == std::string::npos &&
                      !rules_.has("partie-de", tokens_);
      form_.stands = form_.new_one || form_.becomes || !(kinds & verb_kind::lasting);
      form_.settles =
          form_.stands && (form_.becomes || (kinds & verb_kind::settling) != 0) &&
          !is_habitual(text_, tokens_, rules_) && !rules_.has("tenu-a-jour", tokens_);
    } else if (decision && who.size() == 1 && is_resuming(who.back().word) &&
               clause_.form.tense == Tense::present && !clause_.negated) {
      form_.resumes = true;
    } else if (on_does(who)) {
      form_.does = true;
      form_.opinion = false;
      // "On passe à une réunion toutes les six semaines": from now on.
      form_.habit = !is(Rules::Known::passer) && is_habitual(text_, tokens_, rules_);
    } else if (on_does_not(who)) {
      form_.abstains = true;
    } else if ((meeting || clause_.passive) && is_chosen_before()) {
      form_.decides = true;
      if (!clause_.passive && clause_.form.verb == rules_.verbs().number_of("choisir"))
        set_content(clause_.lexical + 1);
    }
  }

  // "Le préfet a été nommé en février", "Le groupe a choisi l'an dernier …"
  bool is_dated_before(std::size_t next) const {
    return next < tokens_.size() &&
           rules_.begins("autrefois", std::span(tokens_).subspan(next)) > 0;
  }

  // "Nous avons été retenus": by somebody else.
  // "Le conseil est élu pour trois ans": so the statutes say.
  bool is_chosen_by_others(std::span<const Token> who) const {
    const bool ours =
        !who.empty() && (who.back().word == "nous" || who.back().word == "on");
    const bool elected =
        clause_.form.verb == rules_.verbs().number_of("elire") && who.size() <= 3;
    const bool all = !who.empty() && (who[0].word == "tous" || who[0].word == "toutes");
    return ours || (elected && !form_.voted && !all && rules_.has("reunion", who));
  }

  // "Il convient de relancer la mairie", "Il a accepté de venir": of somebody.
  bool is_only_fitting(std::span<const Token> who) const {
    const bool takes = clause_.form.verb == rules_.verbs().number_of("accepter");
    return (is(Rules::Known::convenir) || takes) && !who.empty() &&
           who.back().word == "il";
  }

  // "L'assemblée opte pour deux réunions par an": that is done once.
  bool is_single_act() const {
    const std::uint32_t verb = clause_.form.verb;
    return verb == rules_.verbs().number_of("opter") ||
           verb == rules_.verbs().number_of("renoncer");
  }

  // "On monte une équipe", "on demande 6 000 euros": of what one does.
  bool on_does(std::span<const Token> who) const {
    // "Pas de discours, on commence par les récits"
    const bool behind_comma =
        who.size() > 1 && text_.substr(0, who.back().from).ends_with(", ");
    const bool on = !who.empty() &&
                    (who.back().word == "on" || who.back().word == "nous") &&
                    (who.size() == 1 || behind_comma);
    if (!on || clause_.negated || clause_.form.tense != Tense::present) return false;
    if (is_modal() || clause_.form.verb == 0 || clause_.past || clause_.passive)
      return false;
    if (rules_.has("narration", tokens_) || rules_.has("recit", tokens_)) return false;
    const std::uint32_t kinds = clause_.form.kinds;
    // "on nous demande", but "on la met en libre service"
    static constexpr std::array<std::string_view, 4> things = {"le", "la", "les", "l"};
    const bool of_thing = clause_.verb == clause_.subject_end + 1 &&
                          is_among(things, tokens_[clause_.subject_end].word);
    if (clause_.verb != clause_.subject_end && !of_thing) return false;
    if (clause_.form.verb == rules_.verbs().number_of("demander"))
      return clause_.verb + 1 < tokens_.size() && is_amount(tokens_[clause_.verb + 1]);
    return (kinds & (verb_kind::opinion | verb_kind::demand | verb_kind::telling |
                     verb_kind::state)) == 0;
  }
  static bool is_amount(const Token& token) {
    static constexpr std::array<std::string_view, 6> words = {"un",    "une",    "deux",
                                                              "trois", "quatre", "des"};
    return is_digit(token.word.front()) ||
           std::ranges::find(words, token.word) != words.end();
  }

  bool is_modal() const {
    return clause_.to_be || is(Rules::Known::avoir) || is(Rules::Known::savoir) ||
           is(Rules::Known::pouvoir) || is(Rules::Known::devoir) ||
           is(Rules::Known::falloir) || is(Rules::Known::vouloir);
  }

  // "On n'écrit pas aux ambassades": of what one does, not of what one knows or has.
  bool on_does_not(std::span<const Token> who) const {
    const bool on = !who.empty() && who.back().word == "on";
    return on && clause_.negated && !is_modal() && clause_.form.verb != 0 &&
           clause_.form.tense == Tense::present && !form_.opinion;
  }

  // "adoptée par le Sénat": by others than the meeting.
  bool by_others(std::size_t begin) const {
    return is_by_others(text_, tokens_, begin, rules_);
  }
  bool decided_elsewhere() const { return by_others(clause_.lexical + 1); }

  static bool is_resuming(const std::string& word) {
    return word == "elle" || word == "elles" || word == "ils";
  }
  // "a décidé que", "conviennent de": no other reading.
  bool is_strict() const {
    static constexpr std::array<std::string_view, 4> stems = {"decid", "conv", "act",
                                                              "arret"};
    const std::string& word = tokens_[clause_.lexical].word;
    // "Finalement, elles ont choisi de la garder"
    if (word == "choisi" && clause_.past && clause_.form.person == 3 &&
        link_behind(clause_.lexical + 1, 1) == clause_.lexical + 1 &&
        clause_.lexical + 1 < tokens_.size() && tokens_[clause_.lexical + 1].word == "de")
      return true;
    return (clause_.form.kinds & verb_kind::decision) != 0 &&
           std::ranges::any_of(
               stems, [&](std::string_view stem) { return word.starts_with(stem); });
  }

  bool is_perfect() const { return clause_.form.tense == Tense::present; }

  // "Le groupe a choisi un cahier papier": by this meeting, where no other day is named.
  bool is_chosen_before() const {
    const auto behind = std::span(tokens_).subspan(clause_.lexical);
    return clause_.past && !clause_.long_past && !clause_.negated &&
           rules_.begins("choisi", behind) > 0;
  }

  bool agrees_together() const {
    return agreement_end(text_, tokens_, clause_, rules_) > 0;
  }
  // Of these what stands behind is the decision; of others ("approuve les comptes") all
  // is.
  bool is_followed_by_content() const {
    static constexpr std::array<std::string_view, 7> stems = {
        "decid", "conv", "act", "arret", "reti", "rete", "valid"};
    const std::string& word = tokens_[clause_.lexical].word;
    // "On arrête les réunions à l'école": they end.
    const auto who = subject();
    if (word.starts_with("arret") && !who.empty() &&
        (who.back().word == "on" || who.back().word == "nous") &&
        link_behind(clause_.lexical + 1, 1) == clause_.lexical + 1 &&
        clause_.lexical + 1 < tokens_.size() &&
        tokens_[clause_.lexical + 1].word != "que" &&
        tokens_[clause_.lexical + 1].word != "de")
      return false;
    return std::ranges::any_of(
        stems, [&](std::string_view stem) { return word.starts_with(stem); });
  }

  // "Il est décidé à l'unanimité de confier": the first "de" or "que" not far behind.
  std::size_t link_behind(std::size_t next, std::size_t reach = link_reach) const {
    for (std::size_t k = next; k < tokens_.size() && k < next + reach; ++k) {
      const std::string_view elided = elided_before(text_, tokens_[k]);
      const bool that = tokens_[k].word == "que" || elided == "qu";
      const bool to =
          (tokens_[k].word == "de" && is_infinitive_at(text_, tokens_, k + 1, rules_)) ||
          (elided == "d" && is_infinitive_at(text_, tokens_, k, rules_));
      if (that || to) return k;
    }
    return next;
  }

  // From this token on, without "que" and what is put between commas before it.
  void set_content(std::size_t next) {
    if (next < tokens_.size())
      next += rules_.begins("adverbe", std::span(tokens_).subspan(next));
    while (next < tokens_.size() && is_adverb(tokens_[next].word)) ++next;
    if (next >= tokens_.size()) return;
    if (next > 0 && text_.substr(tokens_[next - 1].to).starts_with(",")) {
      const std::size_t comma = text_.find(", ", tokens_[next - 1].to + 1);
      if (comma != std::string::npos) {
        while (next < tokens_.size() && tokens_[next].from < comma) ++next;
      }
    }
    if (next < tokens_.size() && tokens_[next].word == "que") ++next;
    if (next >= tokens_.size()) return;
    const std::string_view elided = elided_before(text_, tokens_[next]);
    // "en faveur d'une fête": the fête, but "d'ouvrir" is what they decide.
    const bool of = elided == "d" && !is_infinitive_at(text_, tokens_, next, rules_);
    form_.content = elided == "qu" || of
                        ? text_.substr(tokens_[next].from)
                        : text_.substr(begin_of(text_, tokens_[next], elided));
  }

  // "Cette délibération est adoptée par 6 voix et une abstention, après débat"
  bool is_of_the_text_voted() const {
    const auto who = subject();
    return clause_.found() && clause_.passive && who.size() == 2 &&
           (who[0].word == "cette" || who[0].word == "ce" || who[0].word == "cet") &&
           rules_.has("mot-de-vote", who.last(1)) &&
           (form_.refused || form_.put_off || rules_.has("verdict", tokens_)) &&
           text_.find(" : ") == std::string::npos;
  }

  // "Le groupe retient trois principes.": which ones is said behind it.
  bool only_counts() const {
    const Tokens said = tokens_of(form_.content);
    return said.size() >= 2 && said.size() <= 3 && form_.content.size() < text_.size() &&
           rules_.begins("pas-tous", said) > 0 &&
           rules_.begins("ce-qui-se-compte", std::span<const Token>(said).subspan(1)) > 0;
  }

  // "Le comité valide cette proposition": what it was stands before. "… valide la liste"
  // says too little without its verb.
  bool points_back() const {
    constexpr std::size_t longest = 3;  // words of what points back
    static constexpr std::array<std::string_view, 4> words = {"cette", "ce", "cet",
                                                              "ces"};
    if (form_.content.size() == text_.size()) return false;
    const Tokens said = tokens_of(form_.content);
    // "… valide la note sous cette réserve"
    if (!said.empty() && rules_.has("sous-reserve", said) && said[0].stop &&
        said[0].word != "de" && !clause_of(form_.content, said, rules_).found())
      return true;
    if (said.empty() || said.size() > longest) return false;
    return is_among(words, said[0].word) ||
           std::ranges::count_if(said, [](const Token& each) { return !each.stop; }) < 2;
  }

  bool is_verdict() const {
    // "→ ok pour tous"
    if (rules_.begins("accord-de-tous", tokens_) == tokens_.size()) return true;
    if (tokens_.size() > longest_verdict || text_.find(" : ") != std::string::npos)
      return false;
    if (!form_.refused && !form_.put_off && !rules_.has("verdict", tokens_)) return false;
    return std::ranges::all_of(tokens_, [&](const Token& token) {
      return token.stop || rules_.has("mot-de-vote", std::span(&token, 1)) ||
             rules_.has("verdict", std::span(&token, 1)) ||
             rules_.has("refus", std::span(&token, 1)) ||
             (token.word[0] >= '0' && token.word[0] <= '9');
    });
  }

  const std::string& text_;
  const std::vector<Token>& tokens_;
  const Rules& rules_;
  const Clause clause_;
  DecisionForm form_;
};

}  // namespace

DecisionForm plain_decision_form_of(const std::string& sentence,
                                    const std::vector<Token>& tokens,
                                    const Rules& rules) {
  return DecisionReader(sentence, tokens, rules).read();
}

}  // namespace griot
