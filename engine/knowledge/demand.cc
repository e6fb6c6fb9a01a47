#include "engine/knowledge/demand.h"

#include <algorithm>
#include <array>

#include "engine/base/ascii.h"
#include "engine/knowledge/duty.h"

namespace griot {
namespace {

constexpr std::size_t modal_reach = 25;  // words before a modal verb that it may have
constexpr std::size_t before_subject =
    4;  // words before an addressee that is the subject
constexpr std::size_t fronted_words = 9;

class DemandReader {
 public:
  DemandReader(const Line& line, const Signatories& signatories, const Rules& rules)
      : line_(line),
        text_(line.text),
        tokens_(line.tokens),
        signatories_(signatories),
        rules_(rules),
        clause_(clause_of(line.text, line.tokens, rules)),
        named_(rules.addressees(line.tokens)) {}

  DemandForm read() {
    if (tokens_.empty()) return form_;
    form_.addressee_named = !named_.empty();
    form_.question = line_.ends_with('?');
    read_what_is_no_demand();
    read_opening();
    read_performing();
    read_modality();
    read_subject();
    form_.others = form_.others && !form_.performs;
    const bool asks = form_.performs || form_.owes || form_.wishes;
    form_.past = !asks && ((clause_.past && !form_.infinitive) ||
                           (rules_.has("passe", tokens_) && !form_.infinitive &&
                            !form_.action_noun && !form_.that));
    form_.effect = form_.effect || is_judged();
    form_.verbless =
        !clause_.found() && tokens_.size() >= 4 && !form_.infinitive && !form_.orders;
    form_.statement = clause_.found() && !asks && !form_.that && !form_.orders &&
                      !form_.addressee_acts && !form_.conditional && !form_.infinitive &&
                      (!form_.action_noun || tells_what_it_is(text_, tokens_, clause_)) &&
                      !form_.fronted;
    return form_;
  }

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
  const std::string& word(std::size_t i) const {
    static const std::string none;
    return i < tokens_.size() ? tokens_[i].word : none;
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

  void read_what_is_no_demand() {
    form_.considers = rules_.begins("considerant", tokens_) > 0 || opens_as_considering();
    // "Nous vous invitons à découvrir …": a gesture of the reader.
    form_.polite = rules_.has("politesse", tokens_) ||
                   rules_.has("geste-de-lecteur", tokens_) ||
                   rules_.begins("appel-au-lecteur", tokens_) > 0;
    form_.others = opens_with_source(text_, tokens_, rules_);
    const bool ours = clause_.found() && clause_.form.person == 1;
    const bool demands = (clause_.form.kinds & verb_kind::demand) != 0;
    const bool signs =
        clause_.found() && signatories_.are_named(tokens_.first(clause_.subject_end));
    const bool future = clause_.form.tense == Tense::future;
    form_.promises = future && (ours || signs || is_ours()) && !demands;
    form_.promises = form_.promises || rules_.has("engagement-propre", tokens_);
    form_.refuses = clause_.negated && demands;
    if (ours && (is_verb(Known::refuser) || is_verb(Known::rejeter)))
      form_.refuses = true;
    if (!clause_.found() || clause_.passive || clause_.form.person != 3) return;
    const bool says = demands || (clause_.form.kinds & verb_kind::opinion) != 0;
    const bool impersonal =
        word(clause_.subject_end - (clause_.subject_end > 0)) == "il" &&
        clause_.subject_end == 1 && is_verb(Known::vouloir);
    const bool is_noun_title = clause_.verb == 0;
    if (says && !signs && !impersonal && !is_noun_title && !says_que(0)) {
      form_.others = true;
      form_.resumes = demands && clause_.form.tense == Tense::present &&
                      !clause_.negated && clause_.subject_end == 1 &&
                      (word(0) == "elles" || word(0) == "ils" || word(0) == "elle");
    }
  }

  // "Nos deux associations poursuivront …"
  bool is_ours() const {
    return !named_.empty() && named_.front().id == "osc-diasporas" &&
           named_.front().first <= 2 && clause_.subject_end >= named_.front().last &&
           (word(0) == "nos" || word(0) == "notre");
  }

  // "Ayant entendu …", "Instruites par l'expérience … ;"
  bool opens_as_considering() const {
    const std::string& first = tokens_[0].word;
    const bool participle = first.size() >= 5 && first.ends_with("ant") &&
                            tokens_.size() > 3 &&
                            rules_.verbs().form(text_, tokens_[0]).tense == Tense::none &&
                            !rules_.addressees(tokens_.first(1)).size();
    if (participle && first != "avant" && first != "durant" && first != "pendant" &&
        first != "devant" && first != "autant" && first != "enfant" && first != "quant" &&
        first != "maintenant" && first != "cependant") {
      return true;
    }
    return line_.ends_with(';') && rules_.opening(tokens_) == Rules::Opening::none &&
           rules_.verbs().form(text_, tokens_[0]).tense == Tense::participle;
  }

  void read_opening() {
    const Rules::Opening opening = rules_.opening(tokens_);
    form_.effect = opening == Rules::Opening::verb && is_subject_infinitive();
    form_.infinitive = (opening == Rules::Opening::verb && !form_.effect) ||
                       (word(0) == "ne" && infinitive_at(0)) ||
                       (is_a(0) && infinitive_at(1));
    form_.action_noun = opening == Rules::Opening::noun;
    const bool thanks = word(0) == "merci" && of_infinitive_at(1);
    form_.orders =
        (opening == Rules::Opening::imperative || forbids() || thanks) && !form_.polite;
    form_.that = says_que(0) && tokens_.size() >= 4;
    const bool whether = word(1) == "ce" && word(2) == "soit";  // "Que ce soit le …"
    form_.that = (form_.that && !whether && !is_indicative()) || orders_behind_colon() ||
                 word(0) == "puisse" || word(0) == "puissent";
    form_.why_not = form_.question && rules_.begins("pouvez-vous", tokens_) > 0;
    form_.why_not = form_.why_not || (form_.question && says("pourquoi", "ne"));
    static constexpr std::array going_on = {"il", "elle",  "ils", "elles",
                                            "ce", "cette", "ces"};
    form_.goes_on =
        std::find(going_on.begin(), going_on.end(), word(0)) != going_on.end();
    read_fronted();
  }

  // "Impliquer les habitants favorise la confiance": what it does, no demand.
  bool is_subject_infinitive() const {
    if (!clause_.found() || clause_.verb == 0 || clause_.form.person != 3) return false;
    if (rules_.begins("un-imperatif", tokens_.subspan(clause_.verb + 1)) > 0)
      return false;
    if (rules_.begins("effet", tokens_.subspan(clause_.verb)) == 0) return false;
    const std::string_view before = text_.substr(0, tokens_[clause_.verb].from);
    return before.find_first_of(",;:(") == std::string_view::npos &&
           before.find("–") == std::string_view::npos;
  }

  // "Ne fermez plus …", "N'attendons pas …"
  bool forbids() const {
    const std::size_t verb = word(0) == "ne" ? 1 : 0;
    if (verb == 0 && elided(0) != "n") return false;
    const VerbForm form = verb_at(verb);
    const bool known = form.tense == Tense::present || word(verb).ends_with("ez");
    return known && form.person != 3 && tokens_.size() >= 4;
  }

  // "Que chacun a droit au logement": what is so, no wish.
  bool is_indicative() const {
    static constexpr std::array<std::string_view, 12> words = {
        "a",    "ont",     "est", "sont", "doit", "doivent",
        "peut", "peuvent", "va",  "vont", "fait", "font"};
    if (!clause_.found()) return false;
    const Tense tense = clause_.form.tense;
    return tense == Tense::future || tense == Tense::imperfect ||
           tense == Tense::conditional ||
           std::find(words.begin(), words.end(), word(clause_.verb)) != words.end();
  }

  bool says(std::string_view first, std::string_view second) const {
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
      if (tokens_[i].word == first && tokens_[i + 1].word == second) return true;
    }
    return false;
  }

  // "L'Union africaine ne peut rester muette : qu'elle désigne …"
  bool orders_behind_colon() const {
    const std::size_t colon = text_.find(" : qu");
    if (colon == std::string_view::npos) return false;
    const auto behind =
        std::find_if(tokens_.begin(), tokens_.end(),
                     [&](const Token& token) { return token.from > colon; });
    if (behind == tokens_.end() || behind + 1 == tokens_.end()) return false;
    const std::string& subject = (behind + 1)->word;
    return subject == "il" || subject == "elle" || subject == "ils" || subject == "elles";
  }

  // "Aux donateurs, des fours …": a dative, then what is asked, with no verb that tells
  // of something.
  void read_fronted() {
    // "l'employeur : à lui de payer le transport"
    for (std::size_t i = 0; i + 2 < tokens_.size() && i < fronted_words; ++i) {
      const std::string& pronoun = word(i + 1);
      const bool theirs = pronoun == "lui" || pronoun == "elle" || pronoun == "eux" ||
                          pronoun == "elles" || pronoun == "vous";
      if (is_a(i) && theirs && of_infinitive_at(i + 2)) form_.fronted = true;
    }
    // "C'est aux bailleurs de simplifier", "Charge à la ville d'ouvrir"
    const bool points = (word(0) == "est" && elided(0) == "c") || word(0) == "charge";
    const std::size_t behind =
        points ? rules_.begins("adresse", tokens_.subspan(1)) : std::size_t{0};
    for (std::size_t i = behind + 1; behind > 0 && i < fronted_words; ++i) {
      if (of_infinitive_at(i)) form_.fronted = true;
    }
    const std::size_t dative = rules_.begins("adresse", tokens_);
    if (dative == 0 || rules_.has("sujet-signataire", tokens_.first(std::min<std::size_t>(
                                                          tokens_.size(), dative + 3)))) {
      return;
    }
    const std::size_t end = text_.find_first_of(",:", tokens_[dative - 1].to);
    if (end == std::string_view::npos) {
      // "À elles d'inscrire", "aux communes d'ouvrir"
      for (std::size_t i = dative; i < tokens_.size() && i < fronted_words; ++i) {
        if (of_infinitive_at(i) && !clause_before(i)) form_.fronted = true;
      }
      return;
    }
    std::size_t next = dative;
    while (next < tokens_.size() && tokens_[next].from < end) ++next;
    const bool named = std::any_of(named_.begin(), named_.end(),
                                   [&](const auto& one) { return one.first < next; });
    const bool is_colon = text_[end] == ':';
    const bool pronoun = word(dative) == "elles" || word(dative) == "eux";
    const bool ours = word(dative) == "nos" || word(dative) == "vos";
    const bool whom = named || is_colon || pronoun || ours;
    if (next >= tokens_.size() || next > 24 || !whom) return;
    if (!named && next > fronted_words) return;
    const bool asks = infinitive_at(next) || of_infinitive_at(next) || says_que(next);
    // "Pour la fédération : Samba EXEMPLE, président": who signs.
    const bool signs = word(0) == "pour" && next + 1 < tokens_.size() &&
                       is_capital(next) && is_capital(next + 1);
    const bool demands = named && clause_.form.person == 1 &&
                         (clause_.form.kinds & verb_kind::demand) != 0;
    form_.fronted = !signs && (asks || demands || !clause_.found() || clause_.passive ||
                               clause_before(next));
  }
  bool is_capital(std::size_t i) const {
    const char first = text_[tokens_[i].from];
    return first >= 'A' && first <= 'Z';
  }
  bool clause_before(std::size_t i) const { return clause_.found() && clause_.verb < i; }

  // A verb of demand in the first person, or of those who sign, that is no relative
  // clause.
  void read_performing() {
    says_voila_ = std::any_of(tokens_.begin(), tokens_.end(), [](const Token& token) {
      return token.word == "voila" || token.word == "voici";
    });
    // "Ce que nous voulons, c'est un titre de trois ans"
    const bool is_that = text_.find(", c'est ") != std::string_view::npos ||
                         text_.find(", c’est ") != std::string_view::npos;
    const std::uint32_t asked =
        verb_kind::demand | verb_kind::demand_with | verb_kind::opinion;
    if (is_that && word(0) == "ce" && word(1) == "que" && word(2) == "nous" &&
        verb_at(3).tense == Tense::present && (verb_at(3).kinds & asked) != 0 &&
        !(clause_.found() && clause_.negated)) {
      return set_performing(3);
    }
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      // The first person ends so: others need no look into the verbs.
      if (!tokens_[i].word.ends_with("ons")) continue;
      const VerbForm form = rules_.verbs().form(text_, tokens_[i]);
      const bool ours = form.person == 1 && (form.tense == Tense::present ||
                                             form.tense == Tense::conditional);
      if (!ours || !asks(form, i) || is_negated(i)) continue;
      if (!is_of_relative_clause(i)) return set_performing(i);
    }
    // "Notre demande tient en une ligne : un contrat traduit"
    if (rules_.begins("demande-nominale", tokens_) > 0 &&
        text_.find(" : ") != text_.npos) {
      return set_performing(0);
    }
    // "Au préfet, je demande …": one who writes for those who sign.
    if (clause_.found() && clause_.subject_end > 0 && !clause_.past && !clause_.negated &&
        word(clause_.subject_end - 1) == "je" && asks(clause_.form, clause_.verb)) {
      return set_performing(clause_.verb);
    }
    // "La délégation demande": whoever the file says speaks for all.
    if (const Phrases::Found said = rules_.marker("demande", tokens_);
        said.last > 0 && said.last - said.first >= 3 && !clause_.past &&
        !clause_.negated && !is_of_relative_clause(said.first)) {
      return set_performing(said.first);
    }
    if (!clause_.found() || clause_.passive || clause_.past || clause_.negated) return;
    const Tense tense = clause_.form.tense;
    if (tense != Tense::present && tense != Tense::conditional) return;
    const auto subject = tokens_.first(clause_.subject_end);
    const bool on = !subject.empty() && subject.back().word == "on";
    const bool signs =
        (on && tense == Tense::conditional) || signatories_.are_named(subject);
    if (clause_.form.person == 3 && signs && asks(clause_.form, clause_.verb)) {
      set_performing(clause_.verb);
    }
  }

  bool asks(const VerbForm& form, std::size_t i) const {
    // "demande si le bus passe": a question.
    const std::size_t behind = std::min(i + 1, tokens_.size());
    if (rules_.begins("demande-une-reponse", tokens_.subspan(behind)) > 0) return false;
    // "Nous souhaitons poursuivre l'enquête": the authors themselves.
    const bool own = (form.kinds & verb_kind::opinion) && elided(behind).empty() &&
                     verb_at(behind).tense == Tense::infinitive;
    if (own) return false;
    if (form.kinds & verb_kind::demand) return true;
    if (!(form.kinds & verb_kind::demand_with)) return false;
    if (behind == tokens_.size() && line_.ends_with(':')) return true;  // the list says
    std::vector<std::string_view> next;
    for (std::size_t k = i + 1; k < tokens_.size() && k <= i + 4; ++k) {
      if (!elided(k).empty()) next.push_back(elided(k));
      next.push_back(tokens_[k].word);
    }
    return rules_.verbs().has_its_word(form, next);
  }

  bool is_negated(std::size_t i) const {
    for (std::size_t k = i; k > 0 && k + 3 > i; --k) {
      if (word(k - 1) == "ne" || elided(k - 1) == "n") return true;
    }
    return elided(i) == "n";
  }

  // "celles que nous proposons", but "voilà ce que nous demandons"
  bool is_of_relative_clause(std::size_t i) const {
    std::size_t k = i;
    while (k > 0 &&
           (word(k - 1) == "nous" || word(k - 1) == "le" || word(k - 1) == "vous" ||
            word(k - 1) == "la" || word(k - 1) == "les" || word(k - 1) == "en")) {
      --k;
    }
    if (k == 0) return false;
    const std::string& before = word(k - 1);
    if (before != "que" && before != "dont" && before != "comme") return false;
    // "Un abri : c'est tout ce que nous demandons."
    const bool ends = word(k - 1) == "que" && k >= 2 && word(k - 2) == "ce" && k > 4 &&
                      i + 5 >= tokens_.size();
    return !says_voila_ && !ends;
  }

  void set_performing(std::size_t i) {
    form_.performs = true;
    static constexpr std::array mild = {"propos",  "conseill", "suggera", "suggero",
                                        "suggere", "souhait",  "invit",   "encourag"};
    form_.mild = std::any_of(mild.begin(), mild.end(),
                             [&](const char* stem) { return word(i).starts_with(stem); });
    mark(i);
  }

  // Within quotation marks it is somebody's words.
  void mark(std::size_t i) {
    const std::size_t at = tokens_[i].from;
    for (const auto& [open, close] : {std::pair{"«", "»"}, std::pair{"“", "”"}}) {
      const std::size_t begin = text_.find(open);
      if (begin == std::string_view::npos || begin > at) continue;
      const std::size_t end = text_.find(close, begin);
      if (end == std::string_view::npos || end > at) form_.quoted = true;
    }
  }

  void read_modality() {
    if (clause_.found() && clause_.verb <= modal_reach && !clause_.past && is_modal() &&
        !is_only_expected()) {
      const bool wish = clause_.form.tense == Tense::conditional || wished_;
      form_.weak = !form_.addressee_named && clause_.form.person != 2 &&
                   (is_verb(Known::pouvoir) ||
                    (is_verb(Known::devoir) && clause_.form.tense == Tense::present));
      form_.impersonal = !form_.addressee_named && !wish &&
                         (is_verb(Known::falloir) || is_verb(Known::importer) ||
                          is_verb(Known::convenir));
      form_.agentless = is_to_be_done(text_, tokens_, clause_, rules_);
      (wish ? form_.wishes : form_.owes) = true;
      return mark(clause_.verb);
    }
    // "Protéger les élèves est un impératif."
    if (form_.infinitive && clause_.found() && clause_.to_be && !clause_.past &&
        !clause_.negated && clause_.form.tense == Tense::present &&
        rules_.begins("un-imperatif", tokens_.subspan(clause_.verb + 1)) > 0) {
      form_.owes = true;
      return mark(clause_.verb);
    }
    // "Une réforme s'impose."
    if (const Phrases::Found imposed = rules_.marker("s-impose", text_, tokens_);
        imposed.last > 0 && !clause_.past && !is_of_inner_clause(imposed.first)) {
      form_.owes = form_.impersonal = true;
      return mark(imposed.first);
    }
    const Phrases::Found found = rules_.marker("devoir", tokens_);
    if (found.last == 0 || found.first > modal_reach || form_.infinitive) return;
    const bool told = found.first <= clause_.verb && clause_.verb < found.last;
    if (clause_.past || told || is_of_inner_clause(found.first)) return;
    if (is_count(found.last) || is_only_expected()) return;
    form_.owes = true;
    mark(found.first);
  }

  // "Rien ne saurait le justifier": judged, not asked.
  bool is_judged() const {
    return clause_.found() && is_verb(Known::savoir) &&
           rules_.has("condamne", tokens_.subspan(clause_.verb));
  }

  // "Il est important de rappeler que …", "Cela devrait suffire": said or foreseen, not
  // asked.
  bool is_only_expected() const {
    if (clause_.subject_end > 0) {
      const std::string& subject = word(clause_.subject_end - 1);
      if (subject == "cela" || subject == "ca" || subject == "ceci") return true;
    }
    if (is_suffered(tokens_, clause_, rules_)) return true;
    if (is_judged()) return true;
    if (clause_.found() && rules_.has("sens-d-un-mot", tokens_.subspan(clause_.verb)))
      return true;
    for (std::size_t k = clause_.verb + 1; k < tokens_.size() && k < clause_.verb + 7;
         ++k) {
      const VerbForm form = verb_at(k);
      if (rules_.has("simple-attente", tokens_.subspan(k, 1))) return true;
      if (form.tense == Tense::infinitive) return (form.kinds & verb_kind::opinion) != 0;
    }
    return false;
  }

  bool is_of_inner_clause(std::size_t i) const {
    for (std::size_t k = i; k > 0 && k + 5 > i; --k) {
      const std::string& before = word(k - 1);
      if (before == "qui" || before == "que" || before == "dont") return true;
      if (elided(k - 1) == "qu") return true;
    }
    return false;
  }

  // "Il faut, en moyenne, vingt-six mois": a measure, no duty.
  bool is_count(std::size_t behind) const {
    for (std::size_t k = behind; k < tokens_.size() && k < behind + 2; ++k) {
      if (is_digit(word(k).front()) || rules_.has("quantite", tokens_.subspan(k, 1)))
        return true;
    }
    for (std::size_t k = behind; k < tokens_.size() && k < behind + 5; ++k) {
      if (says_que(k) || infinitive_at(k)) return false;
    }
    return true;
  }

  bool is_modal() {
    const std::size_t next = clause_.verb + 1;
    const bool wish = clause_.form.tense == Tense::conditional;
    const bool it = clause_.subject_end > 0 && word(clause_.subject_end - 1) == "il";
    if (is_verb(Known::devoir)) return true;
    if (offers_a_solution(text_, tokens_, clause_, rules_)) return true;
    if (is_verb(Known::falloir)) return !is_count(next);
    // "On pourrait croire": no wish.
    if (is_verb(Known::pouvoir))
      return wish && !(verb_at(next).kinds & verb_kind::opinion);
    if (is_verb(Known::gagner)) return is_a(next) || is_a(next + 1);
    if (is_verb(Known::valoir))
      return wish || word(next) == "mieux" || word(next - 2) == "mieux";
    if (is_verb(Known::savoir)) return wish && clause_.negated;
    if (is_verb(Known::meriter)) return word(next) == "de" || elided(next) == "d";
    if (is_verb(Known::suffire)) return it && wish;
    if (is_verb(Known::revenir) || is_verb(Known::appartenir) || is_verb(Known::incomber))
      return it || infinitive_behind(next);
    if (it && clause_.form.verb == rules_.verbs().number_of("tenir") &&
        infinitive_behind(next))
      return true;  // "il ne tient qu'à vous de rouvrir"
    if (is_verb(Known::convenir) || is_verb(Known::importer)) return it;
    if (is_verb(Known::rester)) return is_a(next) && infinitive_at(next + 1);
    return is_modal_auxiliary(next);
  }
  bool infinitive_behind(std::size_t from) const {
    for (std::size_t k = from; k < tokens_.size() && k < from + 16; ++k) {
      if (of_infinitive_at(k)) return true;
    }
    return false;
  }

  // "ont à apprendre", "ont tout intérêt à", "sont à revoir", "est souhaitable", "sont
  // priés"
  bool is_modal_auxiliary(std::size_t next) {
    const bool to_have = is_verb(Known::avoir);
    const bool to_be = clause_.to_be;
    if (to_have || to_be) {
      for (std::size_t k = next; k < tokens_.size() && k < next + 4; ++k) {
        const bool close = k == next || word(k - 1) == "interet" ||
                           word(k - 1) == "vocation" || word(k - 1) == "aussi" ||
                           word(k - 1) == "desormais";
        if (is_a(k) && close && infinitive_at(k + 1)) return true;
      }
    }
    const std::size_t end = std::min(tokens_.size(), clause_.verb + 6);
    if (to_be &&
        rules_.has("souhaitable", tokens_.subspan(clause_.verb, end - clause_.verb))) {
      // "Il est nécessaire de", "est souhaitable": not "le délai est important".
      const bool it = clause_.subject_end > 0 &&
                      (word(clause_.subject_end - 1) == "il" || word(0) == "il");
      wished_ = true;
      return it || clause_.form.tense == Tense::conditional ||
             rules_.has("souhaitable-toujours",
                        tokens_.subspan(clause_.verb, end - clause_.verb));
    }
    const bool asked =
        clause_.passive && clause_.form.tense == Tense::present && is_asked_to(end);
    wished_ = wished_ || asked;
    return asked;
  }

  // "sont priés de", "sont invitées à"; not "sont souvent invités, rarement associés"
  bool is_asked_to(std::size_t end) const {
    for (std::size_t k = clause_.verb; k + 1 < end; ++k) {
      if (!rules_.has("prie", tokens_.subspan(k, 1))) continue;
      return is_a(k + 1) || of_infinitive_at(k + 1);
    }
    return false;
  }

  // Whom it is asked of stands first and does it, in the present or to come.
  void read_subject() {
    if (!clause_.found()) return;
    form_.conditional = clause_.form.tense == Tense::conditional && !form_.wishes &&
                        !form_.others && !form_.performs && !is_only_expected() &&
                        (clause_.passive || !clause_.to_be);
    if (named_.empty() || named_.front().first > before_subject) return;
    if (named_.front().last > clause_.verb) return;
    if (rules_.begins("adresse", tokens_) > 0 || clause_.past || clause_.form.person != 3)
      return;
    const bool copula =
        (is_verb(Known::etre) || is_verb(Known::avoir)) && !clause_.passive;
    const bool time =
        clause_.form.tense == Tense::present || clause_.form.tense == Tense::future;
    const std::uint32_t said =
        clause_.form.kinds & (verb_kind::demand | verb_kind::opinion);
    const bool modal = form_.owes || form_.wishes;
    // "Les communes publient rarement leurs comptes": as it is.
    if ((clause_.form.kinds & verb_kind::telling) || rules_.has("tel-quel", tokens_))
      return;
    // "Une circulaire du ministère": of it, not by it. "possède": so it is.
    const std::string& before = word(named_.front().first - 1);
    const bool of_it = named_.front().first > 0 &&
                       (before == "du" || before == "de" || before == "des" ||
                        elided(named_.front().first) == "d");
    if (of_it || rules_.has("simple-attente", tokens_.subspan(clause_.verb, 1))) return;
    if (rules_.has("possede", tokens_.subspan(clause_.verb, 1))) return;
    form_.addressee_acts = time && !copula && !modal && (said == 0 || clause_.passive);
  }

  const Line& line_;
  std::string_view text_;
  std::span<const Token> tokens_;
  const Signatories& signatories_;
  const Rules& rules_;
  const Clause clause_;
  const std::vector<Rules::Named> named_;
  DemandForm form_;
  bool wished_ = false, says_voila_ = false;
};

}  // namespace

DemandForm demand_form_of(const Line& line, const Signatories& signatories,
                          const Rules& rules) {
  return DemandReader(line, signatories, rules).read();
}

}  // namespace griot
