#include "engine/knowledge/verbs.h"

#include <algorithm>
#include <array>

#include "engine/base/is_among.h"
#include "engine/text/words.h"

namespace griot {
namespace {

struct NamedKind {
  std::string_view name;
  std::uint32_t kind;
};
constexpr std::array verb_kinds = {
    NamedKind{"demande", verb_kind::demand},
    NamedKind{"demande-avec", verb_kind::demand_with},
    NamedKind{"opinion", verb_kind::opinion},
    NamedKind{"decision", verb_kind::decision},
    NamedKind{"choix", verb_kind::choice},
    NamedKind{"promesse", verb_kind::promise},
    NamedKind{"recit", verb_kind::telling},
    NamedKind{"etat", verb_kind::state},
    NamedKind{"acquis", verb_kind::lasting},
    NamedKind{"tache", verb_kind::task},
    NamedKind{"arret", verb_kind::settling},
    NamedKind{"courant", 0},
};

// What stands behind a stem, and what it says then.
struct Ending {
  std::string_view text;
  Tense tense;
  int person = 3;
  bool plural = false;
};
struct Endings {
  using enum Tense;
  static constexpr Ending behind_future[] = {{"a", future},
                                             {"ai", future},  // "je"
                                             {"ont", future, 3, true},
                                             {"ons", future, 1, true},
                                             {"ait", conditional},
                                             {"aient", conditional, 3, true},
                                             {"ions", conditional, 1, true}};
  static constexpr Ending behind_plural[] = {  // "mett-ons"
      {"ons", present, 1, true},
      {"ez", present, 2, true},
      {"ait", imperfect},
      {"aient", imperfect, 3, true}};
  static constexpr Ending behind_first[] = {  // "ten-ons", beside "tiennent"
      {"ons", present, 1, true},
      {"ez", present, 2, true},
      {"ait", imperfect},
      {"aient", imperfect, 3, true}};
  static constexpr Ending of_er[] = {{"e", present},
                                     {"ent", present, 3, true},
                                     {"era", future},
                                     {"eront", future, 3, true},
                                     {"erait", conditional}};
  static constexpr Ending of_ir[] = {{"it", present},
                                     {"is", present},
                                     {"isse", present},
                                     {"issent", present, 3, true},
                                     {"issons", present, 1, true},
                                     {"issez", present, 2, true},
                                     {"issait", imperfect},
                                     {"issaient", imperfect, 3, true}};
  static constexpr Ending of_re[] = {
      {"", present}, {"s", present}, {"e", present}, {"ent", present, 3, true}};
};

std::vector<std::string> parts_of(std::string_view entry) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at < entry.size();) {
    const std::size_t end = std::min(entry.find(' ', at), entry.size());
    if (end > at) parts.push_back(fold(entry.substr(at, end - at)));
    at = end + 1;
  }
  return parts;
}

// "adopté", "adoptée", "ADOPTÉES": the accent is all that tells them from a present.
bool is_written_as_participle(std::string_view written) {
  for (const char letter : {'s', 'e'}) {
    const bool ends = !written.empty() && (written.back() | 0x20) == letter;
    if (ends) written.remove_suffix(1);
  }
  return written.ends_with("é") || written.ends_with("É");
}

// By its ending alone, where no verb of the file has the form.
VerbForm form_by_ending(std::string_view word) {
  static constexpr std::array<std::string_view, 22> nouns = {
      "para",    "opera",   "camera", "extra",    "ultra",    "infra",
      "contra",  "sahara",  "front",  "affront",  "extrait",  "portrait",
      "retrait", "attrait", "trait",  "abstrait", "distrait", "accra",
      "ankara",  "vera",    "clara",  "sara"};
  VerbForm form;
  // All of them end in "…ra", "…nt", "…it", "…ns"; most words do not.
  const char last = word.empty() ? ' ' : word.back();
  if ((last != 'a' && last != 't' && last != 's') || is_among(nouns, word)) return form;
  const auto ends = [&](std::string_view ending, std::size_t least) {
    return word.size() >= least && word.ends_with(ending);
  };
  if (ends("raient", 8)) return {Tense::conditional, 3, 0, 0, true};
  if (ends("rait", 6)) return {Tense::conditional, 3, 0, 0, false};
  if (ends("ront", 6)) return {Tense::future, 3, 0, 0, true};
  if (ends("rons", 7)) return {Tense::future, 1, 0, 0, true};
  if (ends("rions", 8)) return {Tense::conditional, 1, 0, 0, true};
  if (ends("era", 5) || ends("ira", 5) || ends("dra", 5) || ends("tra", 6))
    return {Tense::future, 3, 0, 0, false};
  return form;
}

}  // namespace

void Verbs::put(const std::string& word, Tense tense, std::uint32_t verb, int person,
                bool plural) {
  Spelling& known = spellings_[word];
  VerbForm& form = tense == Tense::participle ? known.participle : known.other;
  if (form.tense == Tense::none) form = VerbForm{tense, person, 0, verb, plural};
}

template <class Endings>
void Verbs::put_all(const std::string& stem, const Endings& endings, std::uint32_t verb) {
  for (const auto& ending : endings) {
    put(stem + std::string(ending.text), ending.tense, verb, ending.person,
        ending.plural);
  }
}

void Verbs::put_participles(const std::string& participle, std::uint32_t verb) {
  // "mise" is of "mettre", though "miser" makes one too.
  for (const char* ending : {"", "e", "s", "es"}) {
    spellings_[participle + ending].participle =
        VerbForm{Tense::participle, 3, 0, verb, false};
  }
}

void Verbs::add(std::string_view kind, const std::vector<std::string>& verbs) {
  if (kind == "irregulier") {
    for (const std::string& entry : verbs) {
      const std::vector<std::string> parts = parts_of(entry);
      if (parts.empty()) continue;
      Irregular made{parts[0], {}, {}, {}};
      for (std::size_t i = 1; i < parts.size(); ++i) {
        if (parts[i].starts_with('+')) {
          made.participle = parts[i].substr(1);
        } else if (parts[i].starts_with('=')) {
          made.future = parts[i].substr(1);
        } else {
          made.present.push_back(parts[i]);
        }
      }
      irregular_.push_back(std::move(made));
    }
    return;
  }
  const auto known = std::find_if(verb_kinds.begin(), verb_kinds.end(),
                                  [&](const NamedKind& one) { return one.name == kind; });
  const std::uint32_t bit = known == verb_kinds.end() ? 0 : known->kind;
  for (const std::string& entry : verbs) {
    const std::vector<std::string> parts = parts_of(entry);
    if (parts.empty()) continue;
    const auto [place, fresh] =
        numbers_.try_emplace(parts[0], static_cast<std::uint32_t>(kinds_.size()));
    if (fresh) {
      kinds_.push_back(0);
      with_.emplace_back();
      learn(parts[0], place->second);
    }
    kinds_[place->second] |= bit;
    if (parts.size() > 1) with_[place->second].push_back(parts[1]);
  }
}

void Verbs::learn(const std::string& infinitive, std::uint32_t verb) {
  put(infinitive, Tense::infinitive, verb);
  const Irregular* like = nullptr;
  for (const Irregular& one : irregular_) {
    const bool longer = !like || one.ending.size() > like->ending.size();
    if (infinitive.ends_with(one.ending) && longer) like = &one;
  }
  std::string to_come = infinitive.ends_with("re")
                            ? infinitive.substr(0, infinitive.size() - 1)
                            : infinitive;
  if (like && !like->future.empty()) {
    to_come =
        infinitive.substr(0, infinitive.size() - like->ending.size()) + like->future;
  }
  put_all(to_come, Endings::behind_future, verb);
  if (!like) return learn_regular(infinitive, verb);
  if (infinitive.ends_with("er")) learn_regular(infinitive, verb);
  const std::string before =
      infinitive.substr(0, infinitive.size() - like->ending.size());
  for (std::size_t i = 0; i < like->present.size(); ++i) {
    const bool plural = like->present[i].ends_with("nt") && i > 0;
    put(before + like->present[i], Tense::present, verb, 3, plural);
    if (i == 0 && like->present[i].ends_with('t')) {  // "je fais"
      const std::string& third = like->present[i];
      put(before + third.substr(0, third.size() - 1) + 's', Tense::present, verb);
    }
    if (i < 2 && like->present[i].ends_with("ent")) {  // "mettent" → "mettons"
      const std::string stem =
          before + like->present[i].substr(0, like->present[i].size() - 3);
      put_all(stem, Endings::behind_plural, verb);
      if (stem.ends_with("nn"))  // "prennent" but "prenons"
        put_all(stem.substr(0, stem.size() - 1), Endings::behind_plural, verb);
      if (stem.ends_with("oi"))  // "croient" but "croyons"
        put_all(stem.substr(0, stem.size() - 1) + 'y', Endings::behind_plural, verb);
    }
  }
  // "tiennent" but "tenons", "veulent" but "voulons", "doivent" but "devons"
  if (infinitive.ends_with("ir") || infinitive.ends_with("oir")) {
    const std::size_t end = infinitive.ends_with("oir") ? 3 : 2;
    const std::string stem = infinitive.substr(0, infinitive.size() - end);
    put_all(stem, Endings::behind_first, verb);
  }
  if (!like->participle.empty()) put_participles(before + like->participle, verb);
  if (infinitive == "faire") put("faisons", Tense::present, verb, 1, true);
  if (infinitive == "etre") {
    put("sommes", Tense::present, verb, 1, true);
    put("etait", Tense::imperfect, verb);
    put("etaient", Tense::imperfect, verb, 3, true);
  }
}

void Verbs::learn_regular(const std::string& infinitive, std::uint32_t verb) {
  if (infinitive.size() < 4) return;
  std::string stem = infinitive.substr(0, infinitive.size() - 2);
  if (infinitive.ends_with("er")) {
    put_all(stem, Endings::behind_plural, verb);
    if (stem.ends_with('g'))
      put_all(stem + "e", Endings::behind_plural, verb);  // "engageons"
    for (const char* ending : {"e", "ee", "es", "ees"}) {
      put(stem + ending, Tense::participle, verb);
    }
    std::vector<std::string> stems = {stem};
    if (stem.ends_with("y")) stems.push_back(stem.substr(0, stem.size() - 1) + "i");
    if (stem.ends_with("el") || stem.ends_with("et")) stems.push_back(stem + stem.back());
    for (const std::string& each : stems) put_all(each, Endings::of_er, verb);
  } else if (infinitive.ends_with("ir")) {
    put_all(stem, Endings::of_ir, verb);
    put_participles(stem + "i", verb);
  } else if (infinitive.ends_with("re")) {
    put_all(stem, Endings::of_re, verb);
    put_all(stem, Endings::behind_plural, verb);
    put_participles(stem + "u", verb);
  }
}

const Verbs::Spelling& Verbs::spelling(const std::string& word,
                                       std::uint32_t hash) const {
  static const Spelling unknown;
  const Spelling* known = spellings_.find(word, hash);
  return known ? *known : unknown;
}

VerbForm Verbs::form(std::string_view text, const Token& token) const {
  const std::string_view written = text.substr(token.from, token.to - token.from);
  if (token.word.size() == 1 && token.word[0] == 'a' && written != "a" && written != "A")
    return {};  // "à"
  const bool accent = is_written_as_participle(written);
  const auto& [other, participle] = spelling(token.word, token.word_hash);
  VerbForm form;
  if (participle.found() && (accent || !other.found())) {
    form = participle;
  } else if (other.found() && !accent) {
    form = other;
  } else if (accent) {
    form.tense = Tense::participle;  // or a noun: whoever asks sees what stands before
    return form;
  } else {
    return form_by_ending(token.word);
  }
  form.kinds = kinds_[form.verb];
  return form;
}

VerbForm Verbs::participle(std::string_view text, const Token& token) const {
  const Spelling& known = spelling(token.word, token.word_hash);
  const VerbForm& participle = known.participle;
  if (!participle.found()) return form(text, token);
  const std::string_view as_written = text.substr(token.from, token.to - token.from);
  const auto is_present_of_it = [&](const VerbForm& form) {
    return form.tense == Tense::present && form.verb == participle.verb;
  };
  // "adopte" is none where "adopté" would be; "mise" of "mettre" is one beside "miser".
  const bool regular = token.word.back() == 'e' && is_present_of_it(known.other);
  // "conserves" is a noun where "conservés" would be one.
  const auto single = [&] {
    const std::string word = token.word.substr(0, token.word.size() - 1);
    return spelling(word, hash_of_word(word)).other;
  };
  const bool plural =
      !known.other.found() && token.word.ends_with("es") && is_present_of_it(single());
  if ((regular || plural) && !is_written_as_participle(as_written)) return {};
  VerbForm found = participle;
  found.kinds = kinds_[found.verb];
  return found;
}

std::uint32_t Verbs::number_of(std::string_view infinitive) const {
  const auto known = numbers_.find(fold(infinitive));
  return known == numbers_.end() ? 0 : known->second;
}

bool Verbs::has_its_word(const VerbForm& form,
                         const std::vector<std::string_view>& next) const {
  const std::vector<std::string>& words = with_[form.verb];
  return std::any_of(next.begin(), next.end(), [&](std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  });
}

}  // namespace griot
