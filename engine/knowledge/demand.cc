#include "engine/knowledge/demand.h"

#include <algorithm>
#include <array>

#include "engine/base/ascii.h"
#include "engine/knowledge/actor.h"
#include "engine/knowledge/demand_reader.h"
#include "engine/knowledge/duty.h"

namespace griot {
namespace {

constexpr std::size_t before_subject =
    4;  // words before an addressee that is the subject
constexpr std::size_t fronted_words = 9;

}  // namespace

DemandReader::DemandReader(const Line& line, const Signatories& signatories,
                           const Rules& rules)
    : line_(line),
      text_(line.text),
      tokens_(line.tokens),
      signatories_(signatories),
      rules_(rules),
      clause_(clause_of(line.text, line.tokens, rules)),
      named_(rules.addressees(line.tokens)) {}

DemandForm DemandReader::read() {
  if (tokens_.empty()) return form_;
  form_.addressee_named = !named_.empty();
  form_.question = line_.ends_with('?');
  read_what_is_no_demand();
  read_opening();
  read_performing();
  read_modality();
  read_subject();
  form_.others = form_.others && !form_.performs;
  // "Étant donné l'urgence, nous vous demandons …"
  form_.considers = form_.considers && !(form_.performs && performs_behind_comma_);
  // "Nous refusons la fermeture et demandons le maintien"
  form_.refuses = form_.refuses && !(form_.performs && performs_beside_);
  const bool asks = form_.performs || form_.owes || form_.wishes;
  form_.past = !asks && ((clause_.past && !form_.infinitive) ||
                         (rules_.has("passe", tokens_) && !form_.infinitive &&
                          !form_.action_noun && !form_.that));
  form_.past = form_.past || tells_of_adoption();
  form_.effect = form_.effect || is_judged();
  form_.verbless =
      !clause_.found() && tokens_.size() >= 4 && !form_.infinitive && !form_.orders;
  form_.statement = clause_.found() && !asks && !form_.that && !form_.orders &&
                    !form_.addressee_acts && !form_.conditional && !form_.infinitive &&
                    (!form_.action_noun || tells_what_it_is(text_, tokens_, clause_)) &&
                    !form_.fronted;
  if (form_.statement && clause_.form.person == 3) {
    const auto subject = tokens_.first(clause_.subject_end);
    form_.own_act =
        signatories_.are_named(subject) || signatories_.are_the_meeting(subject);
  }
  return form_;
}

void DemandReader::read_what_is_no_demand() {
  form_.considers = rules_.begins("considerant", tokens_) > 0 || opens_as_considering();
  // "Nous vous invitons à découvrir …": a gesture of the reader.
  const bool begs = rules_.has("merci-de-bien-vouloir", tokens_);
  form_.polite = (rules_.has("politesse", tokens_) && !begs) ||
                 rules_.has("geste-de-lecteur", tokens_) ||
                 (rules_.has("que-cet-ecrit", tokens_) && rules_.has("lu", tokens_)) ||
                 rules_.begins("appel-au-lecteur", tokens_) > 0;
  form_.polite = form_.polite || is_signature();
  form_.others = opens_with_source(text_, tokens_, rules_) || is_said_by_name();
  const bool ours = clause_.found() && clause_.form.person == 1;
  const bool demands = (clause_.form.kinds & verb_kind::demand) != 0;
  const bool signs =
      clause_.found() && signatories_.are_named(tokens_.first(clause_.subject_end));
  const bool future = clause_.form.tense == Tense::future;
  const bool author =
      clause_.found() && signatories_.is_author(tokens_.first(clause_.subject_end));
  form_.promises = future && (ours || signs || author || is_ours()) && !demands;
  form_.promises = form_.promises || rules_.has("engagement-propre", tokens_);
  // "Que plus aucun agent n'exige …" asks so.
  form_.refuses = clause_.negated && demands && !says_que(0);
  if (ours && (is_verb(Known::refuser) || is_verb(Known::rejeter))) form_.refuses = true;
  if (!clause_.found() || clause_.passive || clause_.form.person != 3 || is_said_by_me())
    return;
  const bool says = demands || (clause_.form.kinds & verb_kind::opinion) != 0;
  const bool impersonal = word(clause_.subject_end - (clause_.subject_end > 0)) == "il" &&
                          clause_.subject_end == 1 && is_verb(Known::vouloir);
  // "Les maires voudront bien désigner": a polite order.
  const bool orders = is_verb(Known::vouloir) && word(clause_.verb + 1) == "bien" &&
                      clause_.form.tense != Tense::present;
  if (orders) return;
  const bool is_noun_title = clause_.verb == 0;
  if (says && !signs && !impersonal && !is_noun_title && !says_que(0)) {
    form_.others = true;
    // "Il juge indispensable que …", "Aux rédactions, elle suggère …"
    const std::size_t next = clause_.verb + 1;
    const bool needs = (clause_.form.kinds & verb_kind::opinion) != 0 &&
                       next < tokens_.size() &&
                       rules_.has("souhaitable", tokens_.subspan(next, 1));
    const bool fronts = clause_.subject_end > 1 && rules_.begins("adresse", tokens_) > 0;
    const std::string_view pronoun =
        clause_.subject_end > 0 ? word(clause_.subject_end - 1) : word(0);
    form_.resumes =
        (demands || needs) && clause_.form.tense == Tense::present && !clause_.negated &&
        (clause_.subject_end == 1 || fronts) &&
        (pronoun == "elles" || pronoun == "ils" || pronoun == "elle" || pronoun == "il");
  }
}

// "Il faut rentrer, dit Mme Sy": in the middle or at the end of what she says.
bool DemandReader::is_said_by_name() const {
  for (std::size_t k = 1; k + 1 < tokens_.size(); ++k) {
    const std::string_view gap =
        text_.substr(tokens_[k - 1].to, tokens_[k].from - tokens_[k - 1].to);
    if (gap != ", " || !is_capital(k + 1)) continue;
    if (rules_.has("verbe-d-incise", tokens_.subspan(k, 1))) return true;
  }
  return false;
}

bool DemandReader::tells_of_adoption() const {
  if (clause_.found() || tokens_.size() < 3) return false;
  const VerbForm form = rules_.verbs().participle(text_, tokens_[0]);
  return form.tense == Tense::participle && (form.kinds & verb_kind::decision) != 0 &&
         (word(1) == "par" || word(1) == "le" || word(1) == "en" || is_a(1));
}

// "Pour l'Union, la présidente, Awa SPÉCIMEN"
bool DemandReader::is_signature() const {
  const std::size_t last = tokens_.size() - 1;
  return word(0) == "pour" && !clause_.found() && last > 3 && is_capital(last - 1) &&
         is_in_capitals(text_, tokens_[last]) &&
         text_.substr(tokens_[last - 1].to, 1) == " ";
}

bool DemandReader::is_ours() const {
  return !named_.empty() && named_.front().id == "osc-diasporas" &&
         named_.front().first <= 2 && clause_.subject_end >= named_.front().last &&
         (word(0) == "nos" || word(0) == "notre");
}

bool DemandReader::opens_as_considering() const {
  const std::string& first = tokens_[0].word;
  const bool participle = first.size() >= 5 && first.ends_with("ant") &&
                          tokens_.size() > 3 &&
                          rules_.verbs().form(text_, tokens_[0]).tense == Tense::none &&
                          !rules_.addressees(tokens_.first(1)).size();
  if (participle && first != "avant" && first != "durant" && first != "pendant" &&
      first != "devant" && first != "autant" && first != "enfant" && first != "quant" &&
      first != "maintenant" && first != "cependant" && first != "agissant" &&
      first != "concernant" && first != "moyennant" && first != "touchant") {
    return true;
  }
  return line_.ends_with(';') && rules_.opening(tokens_) == Rules::Opening::none &&
         rules_.verbs().form(text_, tokens_[0]).tense == Tense::participle;
}

void DemandReader::read_opening() {
  const Rules::Opening opening = rules_.opening(tokens_);
  form_.effect = opening == Rules::Opening::verb && is_subject_infinitive();
  form_.infinitive = (opening == Rules::Opening::verb && !form_.effect) ||
                     (word(0) == "ne" && infinitive_at(0)) ||
                     (is_a(0) && infinitive_at(1));
  form_.action_noun = opening == Rules::Opening::noun;
  const bool thanks = word(0) == "merci" && of_infinitive_at(1);
  form_.orders =
      (opening == Rules::Opening::imperative || forbids() || thanks || urges_us() ||
       rules_.begins("halte", tokens_) > 0 || exclaims() || calls_and_orders()) &&
      !form_.polite;
  // "Que les communes ouvrent …", "Et que l'on cesse …"
  const std::size_t que = word(0) == "et" || word(0) == "mais" ? 1 : 0;
  form_.that = says_que(que) && tokens_.size() >= que + 4;
  const bool whether = word(1) == "ce" && word(2) == "soit";  // "Que ce soit le …"
  form_.that = (form_.that && !whether && !is_indicative()) || orders_behind_colon() ||
               word(0) == "puisse" || word(0) == "puissent";
  form_.why_not = form_.question && rules_.begins("pouvez-vous", tokens_) > 0;
  form_.why_not = form_.why_not || (form_.question && says("pourquoi", "ne")) ||
                  (form_.question && word(0) == "pourquoi" && clause_.found() &&
                   clause_.negated && clause_.form.tense == Tense::conditional);
  // "Les rédactions ne pourraient-elles pas publier … ?"
  form_.why_not =
      form_.why_not || (form_.question && clause_.found() && is_verb(Known::pouvoir) &&
                        clause_.negated && clause_.form.tense == Tense::conditional);
  static constexpr std::array going_on = {"il", "elle",  "ils", "elles",
                                          "ce", "cette", "ces"};
  form_.goes_on = std::find(going_on.begin(), going_on.end(), word(0)) != going_on.end();
  read_fronted();
}

bool DemandReader::is_subject_infinitive() const {
  if (!clause_.found() || clause_.verb == 0 || clause_.form.person != 3) return false;
  if (rules_.begins("un-imperatif", tokens_.subspan(clause_.verb + 1)) > 0) return false;
  if (rules_.begins("effet", tokens_.subspan(clause_.verb)) == 0) return false;
  const std::string_view before = text_.substr(0, tokens_[clause_.verb].from);
  return before.find_first_of(",;:(") == std::string_view::npos &&
         before.find("–") == std::string_view::npos;
}

// "Libération immédiate des détenus !"
bool DemandReader::exclaims() const {
  return form_.action_noun && line_.ends_with('!') && !clause_.found();
}

// "Monsieur le Ministre, ouvrez un guichet", "Vous pouvez agir : ouvrez …"
bool DemandReader::calls_and_orders() const {
  constexpr std::size_t reach = 14;  // words of whom it calls
  // "Mais racontez aussi …"
  std::size_t link = 0;
  while (link < 3 &&
         (word(link) == "mais" || word(link) == "et" || word(link) == "puis" ||
          word(link) == "alors" || word(link) == "donc" || word(link) == "surtout" ||
          word(link) == "enfin"))
    ++link;
  if (link > 0 && link < tokens_.size() &&
      rules_.opening(tokens_.subspan(link)) == Rules::Opening::imperative)
    return true;
  // "Quand vous passez par ici, entrez", "Vous qui décidez, …"
  const std::size_t to_you = link + 1;
  const bool spoken_to = (word(link) == "quand" || word(link) == "lorsque" ||
                          word(link) == "si" || word(to_you) == "qui") &&
                         (word(link) == "vous" || word(to_you) == "vous");
  const bool calls = spoken_to || rules_.begins("madame", tokens_.subspan(link)) > 0;
  for (std::size_t k = 1; k < tokens_.size() && k < reach; ++k) {
    const std::string_view gap =
        text_.substr(tokens_[k - 1].to, tokens_[k].from - tokens_[k - 1].to);
    const bool apart = gap == ", " || gap == " – " || gap == " - ";
    if (!(calls && apart) && gap != " : ") continue;
    if (rules_.opening(tokens_.subspan(k)) == Rules::Opening::imperative) return true;
  }
  return false;
}

// "Mettons fin aux expulsions", not "Rappelons que …"
bool DemandReader::urges_us() const {
  if (tokens_.size() < 2 || !word(0).ends_with("ons")) return false;
  const VerbForm form = verb_at(0);
  const std::uint32_t said = verb_kind::opinion | verb_kind::telling;
  // "Partageons la richesse !" rallies, "Mettons fin aux expulsions !" asks.
  if (form.verb == rules_.verbs().number_of("decider")) return false;
  const bool ends = form.verb == rules_.verbs().number_of("mettre") ||
                    form.verb == rules_.verbs().number_of("cesser") ||
                    form.verb == rules_.verbs().number_of("arreter");
  if (line_.ends_with('!') && named_.empty() && !ends) return false;
  return form.person == 1 && form.tense == Tense::present && (form.kinds & said) == 0 &&
         rules_.begins("considerant", tokens_) == 0 &&
         rules_.begins("prenons", tokens_) == 0;
}

bool DemandReader::forbids() const {
  const std::size_t verb = word(0) == "ne" ? 1 : 0;
  if (verb == 0 && elided(0) != "n") return false;
  const VerbForm form = verb_at(verb);
  const bool known = form.tense == Tense::present || word(verb).ends_with("ez");
  return known && form.person != 3 && tokens_.size() >= 4;
}

bool DemandReader::is_indicative() const {
  static constexpr std::array<std::string_view, 12> words = {
      "a",    "ont",     "est", "sont", "doit", "doivent",
      "peut", "peuvent", "va",  "vont", "fait", "font"};
  if (!clause_.found()) return false;
  const Tense tense = clause_.form.tense;
  return tense == Tense::future || tense == Tense::imperfect ||
         tense == Tense::conditional ||
         std::find(words.begin(), words.end(), word(clause_.verb)) != words.end();
}

bool DemandReader::says(std::string_view first, std::string_view second) const {
  for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
    if (tokens_[i].word == first && tokens_[i + 1].word == second) return true;
  }
  return false;
}

bool DemandReader::orders_behind_colon() const {
  std::size_t colon = text_.find(" : qu");
  // "Si un élu nous lit, qu'il vienne"
  const bool whoever = word(0) == "si" || elided(0) == "s";
  if (colon == std::string_view::npos && whoever) colon = text_.find(", qu");
  if (colon == std::string_view::npos) return false;
  const auto behind =
      std::find_if(tokens_.begin(), tokens_.end(),
                   [&](const Token& token) { return token.from > colon; });
  if (behind == tokens_.end() || behind + 1 == tokens_.end()) return false;
  const bool elided_que = elided_before(text_, *behind).starts_with("qu");
  const std::string& subject = elided_que ? behind->word : (behind + 1)->word;
  return subject == "il" || subject == "elle" || subject == "ils" || subject == "elles" ||
         subject == "on";
}

void DemandReader::read_fronted() {
  // "l'employeur : à lui de payer le transport"
  for (std::size_t i = 0; i + 2 < tokens_.size() && i < fronted_words; ++i) {
    const std::string_view pronoun = word(i + 1);
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
  // "À Monsieur le Gouverneur", "À l'attention des consuls": the address of a letter.
  const bool letter = dative < tokens_.size() && !clause_.found() &&
                      (rules_.begins("madame", tokens_.subspan(dative)) > 0 ||
                       rules_.begins("a-l-attention", tokens_) > 0);
  if (letter && text_.find(" : ") == std::string_view::npos) return;
  const std::size_t end = text_.find_first_of(",:", tokens_[dative - 1].to);
  // "À elles d'inscrire", "aux communes d'ouvrir"
  for (std::size_t i = dative; i < tokens_.size() && i < fronted_words; ++i) {
    if (end != std::string_view::npos && tokens_[i].from > end) break;
    if (of_infinitive_at(i) && !clause_before(i)) form_.fronted = true;
  }
  if (end == std::string_view::npos || form_.fronted) return;
  std::size_t next = dative;
  while (next < tokens_.size() && tokens_[next].from < end) ++next;
  const bool named = std::any_of(named_.begin(), named_.end(),
                                 [&](const auto& one) { return one.first < next; });
  const bool is_colon = text_[end] == ':';
  // "Au Café : 10 voix"
  if (is_colon && next < tokens_.size() && is_digit(word(next).front())) return;
  const bool pronoun = word(dative) == "elles" || word(dative) == "eux";
  const bool ours = word(dative) == "nos" || word(dative) == "vos";
  const bool whom = named || is_colon || pronoun || ours;
  if (next >= tokens_.size() || next > 24 || !whom) return;
  if (!named && next > fronted_words) return;
  const bool asks = infinitive_at(next) || of_infinitive_at(next) || says_que(next);
  // "Pour la fédération : Samba EXEMPLE, président": who signs.
  const bool signs = word(0) == "pour" && next + 1 < tokens_.size() && is_capital(next) &&
                     is_capital(next + 1);
  const bool demands =
      named && clause_.form.person == 1 && (clause_.form.kinds & verb_kind::demand) != 0;
  form_.fronted = !signs && (asks || demands || !clause_.found() || clause_.passive ||
                             clause_before(next));
}

void DemandReader::read_subject() {
  if (!clause_.found()) return;
  form_.conditional = clause_.form.tense == Tense::conditional && !form_.wishes &&
                      !form_.others && !form_.performs && !is_only_expected() &&
                      !is_verb(Known::suffire) && (clause_.passive || !clause_.to_be) &&
                      !would_only_help();
  if (named_.empty() || named_.front().first > before_subject) return;
  if (named_.front().last > clause_.verb) return;
  if (rules_.begins("adresse", tokens_) > 0 || clause_.past || clause_.form.person != 3)
    return;
  const bool copula = (is_verb(Known::etre) || is_verb(Known::avoir)) && !clause_.passive;
  const bool time =
      clause_.form.tense == Tense::present || clause_.form.tense == Tense::future;
  const std::uint32_t said =
      clause_.form.kinds & (verb_kind::demand | verb_kind::opinion);
  const bool modal = form_.owes || form_.wishes;
  // "Les communes publient rarement leurs comptes": as it is.
  if ((clause_.form.kinds & verb_kind::telling) || rules_.has("tel-quel", tokens_))
    return;
  // "possède": so it is.
  if (is_of_another(named_.front().first) ||
      rules_.has("simple-attente", tokens_.subspan(clause_.verb, 1)))
    return;
  if (rules_.has("possede", tokens_.subspan(clause_.verb, 1))) return;
  form_.addressee_acts = time && !copula && !modal && (said == 0 || clause_.passive);
}

// "Une circulaire du ministère", "l'aide versée par la diaspora": of them, not by them.
bool DemandReader::is_of_another(std::size_t named) const {
  if (elided(named) == "d") return true;
  std::size_t k = named;
  while (k > 0 && (word(k - 1) == "la" || word(k - 1) == "le" || word(k - 1) == "les"))
    --k;
  static constexpr std::array<std::string_view, 8> words = {
      "du", "de", "des", "par", "avec", "pour", "chez", "entre"};
  return k > 0 && std::ranges::find(words, word(k - 1)) != words.end();
}

// "Ce délai permettrait de joindre un conseil", "n'aurait pas de sens": why, not what.
bool DemandReader::would_only_help() const {
  if (is_verb(Known::avoir)) return clause_.negated;
  return !clause_.passive && rules_.has("serait-utile", tokens_.subspan(clause_.verb, 1));
}

DemandForm demand_form_of(const Line& line, const Signatories& signatories,
                          const Rules& rules) {
  // "C'est pourquoi il nous semble utile de …": as if that were all.
  const std::size_t link = rules.begins("c-est-pourquoi", line.tokens);
  const bool goes_on = link > 0 && link < line.tokens.size() &&
                       line.tokens[link].word != "que" &&  // "Dès lors que vous …"
                       elided_before(line.text, line.tokens[link]) != "qu";
  if (goes_on) {
    const Token& next = line.tokens[link];
    const std::size_t elided = elided_before(line.text, next).size();
    const std::size_t blank = line.text.rfind(' ', next.from);
    const std::size_t begin =
        elided > 0 && blank != std::string::npos ? blank + 1 : next.from;
    const Line rest = line.with_text(line.text.substr(begin));
    return DemandReader(rest, signatories, rules).read();
  }
  // "Compte tenu de la crise, la ville devrait …", "Alors que les prix montent, l'Union
  // demande …": what is considered ends at a comma.
  if (line.ends_with('.') && rules.begins("au-vu-de", line.tokens) > 0) {
    constexpr int most_commas = 3;
    std::size_t comma = line.text.find(", ");
    for (int n = 0; n < most_commas && comma != std::string::npos; ++n) {
      const Line rest = line.with_text(line.text.substr(comma + 2));
      const DemandForm form = DemandReader(rest, signatories, rules).read();
      if ((form.owes || form.wishes || form.performs) && !form.is_not_of_authors())
        return form;
      comma = line.text.find(", ", comma + 2);
    }
  }
  return DemandReader(line, signatories, rules).read();
}

}  // namespace griot
