#include "engine/index/thesaurus.h"

#include <algorithm>
#include <set>

namespace griot {
namespace {

// Words of one name stand at most this far from each other, function words between.
constexpr std::uint32_t reach = 3;

std::vector<Token> content_words(std::string_view text) {
  std::vector<Token> tokens = analyse(text);
  std::erase_if(tokens, [](const Token& token) { return token.stop || token.added; });
  return tokens;
}

std::string key_of(const Token& token, Relation relation) {
  return relation == Relation::acronym ? "=" + token.word : token.stem;
}

std::set<std::string> stems_of(std::span<const Token> tokens) {
  std::set<std::string> stems;
  for (const Token& token : tokens) {
    if (!token.stop) stems.insert(token.stem);
  }
  return stems;
}

// True when the form says nothing that its word does not: "migrants de retour" is found
// by "retour" already.
bool says_no_more(const std::vector<Token>& word, const std::vector<Token>& form) {
  const std::set<std::string> there = stems_of(form);
  return std::all_of(word.begin(), word.end(),
                     [&](const Token& token) { return there.contains(token.stem); });
}

bool meets(const std::vector<std::string>& stems, const std::set<std::string>& there) {
  return std::any_of(stems.begin(), stems.end(),
                     [&](const std::string& stem) { return there.contains(stem); });
}

}  // namespace

// Where entries were met: words [from, from + length) of a sequence.
struct Thesaurus::Meeting {
  std::size_t from = 0;
  std::size_t length = 0;
  std::vector<const Entry*> entries;
};

Thesaurus::Thesaurus(std::span<const Synonym> synonyms) {
  for (const Synonym& synonym : synonyms) add(synonym);
}

void Thesaurus::add(const Synonym& synonym) {
  const std::vector<Token> word = content_words(synonym.word);
  Entry entry;
  entry.expansion.relation = synonym.relation;
  entry.expansion.form = synonym.form;
  entry.expansion.phrase.tokens = analyse(synonym.form);
  const auto& form = entry.expansion.phrase.tokens;
  if (word.empty() || (!form.empty() && says_no_more(word, form))) return;
  for (const Token& token : word) {
    entry.keys.push_back(key_of(token, synonym.relation));
  }
  for (const std::string& name : synonym.context) {
    for (const Token& token : content_words(name)) entry.context.push_back(token.stem);
  }
  if (synonym.relation == Relation::acronym) {
    for (const std::string& stem : stems_of(form)) entry.context.push_back(stem);
  }
  auto& same = entries_[entry.keys.front()];
  const bool known = std::any_of(same.begin(), same.end(), [&](const Entry& other) {
    return other.keys == entry.keys &&
           stems_of(other.expansion.phrase.tokens) == stems_of(form);
  });
  if (!known) same.push_back(std::move(entry));
}

// How many of `words` the entry takes from the first on; 0 when it is not there.
std::size_t Thesaurus::length_at(const Entry& entry, std::span<const Token> words) const {
  std::size_t at = 0;
  for (const std::string& key : entry.keys) {
    if (at > 0 && at < words.size() &&
        words[at].position > words[at - 1].position + reach) {
      return 0;
    }
    if (at == words.size() || key_of(words[at], entry.expansion.relation) != key) {
      return 0;
    }
    const std::uint32_t position = words[at].position;
    while (at < words.size() && words[at].position == position) ++at;
  }
  return at;
}

// Longest first at each word, and nothing within what is taken.
std::vector<Thesaurus::Meeting> Thesaurus::meetings(const Sequence& sequence) const {
  std::vector<Meeting> all;
  const std::span<const Token> words(sequence.words);
  for (std::size_t i = 0; i < words.size();) {
    Meeting best{i, 0, {}};
    for (const Relation by : {Relation::acronym, Relation::label}) {
      const auto found = entries_.find(key_of(words[i], by));
      if (found == entries_.end()) continue;
      for (const Entry& entry : found->second) {
        const std::size_t length = length_at(entry, words.subspan(i));
        if (length == 0 || length < best.length) continue;
        if (length > best.length) best = {i, length, {}};
        best.entries.push_back(&entry);
      }
    }
    i += std::max<std::size_t>(best.length, 1);
    if (!best.entries.empty()) all.push_back(std::move(best));
  }
  return all;
}

namespace {

// "« UMA » : « Un Monde Avenir », ou « Union du Maghreb arabe »"
std::string quoted(const std::vector<std::string>& forms) {
  std::string text;
  for (const std::string& form : forms) {
    text += (text.empty() ? "« " : ", « ") + form + " »";
  }
  return text;
}

// Says which long forms an acronym has, where it has several.
void tell_senses(const std::string& written, const std::vector<std::string>& meant,
                 const std::vector<std::string>& others, QueryTree& tree) {
  if (meant.size() + others.size() < 2) return;
  if (others.empty()) {
    tree.notices.push_back(
        say("« {1} » a plusieurs sens, tous cherchés : {2}", {written, quoted(meant)}));
  } else {
    tree.notices.push_back(say("« {1} » est compris comme {2} ; autre sens : {3}",
                               {written, quoted(meant), quoted(others)}));
  }
}

// The senses of one meeting: those that the words around speak for, or all.
struct Senses {
  Senses(const std::vector<const Thesaurus::Entry*>& entries,
         const std::set<std::string>& around) {
    const bool chosen = std::any_of(
        entries.begin(), entries.end(),
        [&](const Thesaurus::Entry* entry) { return meets(entry->context, around); });
    for (const Thesaurus::Entry* entry : entries) {
      const bool acronym = entry->expansion.relation == Relation::acronym;
      const bool fits = !acronym || !chosen || meets(entry->context, around);
      if (fits) searched.push_back(&entry->expansion);
      if (acronym) (fits ? meant : others).push_back(entry->expansion.form);
    }
  }

  std::vector<const Expansion*> searched;
  std::vector<std::string> meant, others;  // long forms of an acronym
};

bool has(const Sequence& sequence, const std::string& written,
         const Expansion& expansion) {
  return std::any_of(sequence.expansions.begin(), sequence.expansions.end(),
                     [&](const Expansion& other) {
                       return other.written == written &&
                              stems_of(other.phrase.tokens) ==
                                  stems_of(expansion.phrase.tokens);
                     });
}

}  // namespace

void Thesaurus::expand(QueryTree& tree, std::span<const std::string> context,
                       const std::function<bool(const Phrase&)>& stands) const {
  if (entries_.empty()) return;
  std::set<std::string> around = stems_of(tree.wanted_words());
  for (const std::string& name : context) {
    for (const Token& token : content_words(name)) around.insert(token.stem);
  }
  std::size_t left = max_expansions_of_query;
  each_sequence(tree.alternatives, [&](Sequence& sequence) {
    for (const Meeting& meeting : meetings(sequence)) {
      const std::string written =
          tree.written(sequence.words[meeting.from],
                       sequence.words[meeting.from + meeting.length - 1]);
      const Senses senses(meeting.entries, around);
      for (const Expansion* expansion : senses.searched) {
        const bool adds = left > 0 && !expansion->phrase.tokens.empty() &&
                          !has(sequence, written, *expansion) &&
                          stands(expansion->phrase);
        if (!adds) continue;
        sequence.expansions.push_back(*expansion);
        sequence.expansions.back().written = written;
        --left;
      }
      tell_senses(written, senses.meant, senses.others, tree);
    }
  });
}

}  // namespace griot
