#include "engine/library/public_view.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "engine/document/normal_form.h"
#include "engine/document/plain_text.h"
#include "engine/document/visibility.h"
#include "engine/document/walk.h"
#include "engine/library/announced_numbers.h"
#include "engine/text/personal_data.h"

namespace griot {
namespace {

// What stands in place of personal data, in the language of the document.
struct Mask {
  std::string_view language;
  std::string_view email;
  std::string_view phone;
  std::string_view access;

  std::string_view of(PersonalData::Kind kind) const {
    return kind == PersonalData::Kind::email   ? email
           : kind == PersonalData::Kind::phone ? phone
                                               : access;
  }
};
constexpr std::array masks = {
    Mask{"fr", "[courriel masqué]", "[téléphone masqué]", "[code masqué]"},
    Mask{"en", "[e-mail withheld]", "[telephone withheld]", "[code withheld]"},
};

// Keys that everyone may read. What a document says of itself under any other key (a
// property of the file, a value nobody understood) stays with staff.
constexpr auto public_keys = std::to_array<std::string_view>(
    {"titre",        "sous-titre",     "type",
     "date",         "periode",        "pays",
     "pays-origine", "pays-residence", "themes",
     "auteurs",      "signataires",    "intervenants",
     "financeurs",   "editeur",        "destinataires",
     "evenement",    "objectif",       "axe",
     "phase",        "composante",     "perimetre",
     "langue",       "statut",         "diffusion",
     "licence",      "remplace",       "met-a-jour",
     "traduit",      "issu-de",        "anciennes-adresses",
     "exemple",      "resume",         "contact"});

// Pictures in other formats may say who made them where nobody looks.
constexpr auto public_pictures = std::to_array<std::string_view>(
    {".png", ".jpg", ".jpeg", ".gif", ".webp", ".tif", ".tiff"});

bool says_who_decided(Source source) {
  return source == Source::person || source == Source::sheet ||
         source == Source::front_matter;
}

// Texts side by side that one address may be spread over.
class Line {
 public:
  void add(std::string& text) {
    starts_.push_back(joined_.size());
    texts_.push_back(&text);
    joined_ += text;
  }
  void add_break() { joined_ += '\n'; }
  const std::string& text() const { return joined_; }

  // Puts `mask` for the bytes from `from` to `to` of the joined text. From the end on:
  // what lies before keeps its place.
  void replace(std::size_t from, std::size_t to, std::string_view mask) {
    const auto behind = std::lower_bound(starts_.begin(), starts_.end(), to);
    for (auto i = static_cast<std::size_t>(behind - starts_.begin()); i-- > 0;) {
      const std::size_t start = starts_[i];
      const std::size_t end = i + 1 < texts_.size() ? starts_[i + 1] : joined_.size();
      if (end <= from) break;
      const std::size_t cut_from = std::max(start, from) - start;
      const std::size_t cut_to = std::min(end, to) - start;
      const bool first = start <= from;
      texts_[i]->replace(cut_from, std::min(cut_to, texts_[i]->size()) - cut_from,
                         first ? mask : std::string_view());
    }
  }

 private:
  std::string joined_;
  std::vector<std::size_t> starts_;
  std::vector<std::string*> texts_;
};

class PublicView {
 public:
  explicit PublicView(const Metadata& metadata) : mask_(masks.front()) {
    const std::string language = metadata.text("langue");
    for (const Mask& mask : masks) {
      if (language.starts_with(mask.language)) mask_ = mask;
    }
    const Field* contact = metadata.find("contact");
    if (!contact || !says_who_decided(contact->source)) return;
    for (const PersonalData& one : personal_data_in(metadata.text("contact"), true)) {
      contacts_.insert(one.value);
    }
  }

  void mask(std::string& text, bool announced = false) const {
    Line line;
    line.add(text);
    mask(line, announced);
  }

  void mask(Value& value) const {
    if (auto* text = std::get_if<std::string>(&value.value)) {
      mask(*text);
    } else if (auto* list = std::get_if<Value::List>(&value.value)) {
      for (Value& one : *list) mask(one);
    } else {
      for (auto& [key, one] : std::get<Value::Map>(value.value)) mask(one);
    }
  }

  // `announced`: numbers in them are telephone numbers.
  void clean(Blocks& blocks, bool announced = false) const {
    std::erase_if(blocks, [](const Block& block) { return is_internal(block); });
    for (Block& block : blocks) clean(block, announced);
  }

 private:
  void mask(Line& line, bool announced) const {
    const std::vector<PersonalData> found = personal_data_in(line.text(), announced);
    for (auto one = found.rbegin(); one != found.rend(); ++one) {
      if (contacts_.contains(one->value)) continue;
      line.replace(one->from, one->to, mask_.of(one->kind));
    }
  }

  bool names_a_person(std::string_view target) const {
    const auto found = personal_data_in(
        target, target.starts_with("tel:") || target.starts_with("sms:"));
    return std::any_of(found.begin(), found.end(), [&](const PersonalData& one) {
      return !contacts_.contains(one.value);
    });
  }

  void collect(Inlines& inlines, Line& line) const {
    for (Inline& node : inlines) {
      if (auto* text = std::get_if<Text>(&node.value)) line.add(text->text);
      if (auto* code = std::get_if<Code>(&node.value)) line.add(code->text);
      if (auto* image = std::get_if<Image>(&node.value)) clean(*image);
      if (auto* formula = std::get_if<Formula>(&node.value)) {
        line.add_break();
        if (!personal_data_in(formula->text).empty()) formula->mathml.clear();
        mask(formula->text);
      }
      if (auto* link = std::get_if<Link>(&node.value)) {
        if (names_a_person(link->target)) link->target.clear();
        mask(link->title);
      }
      if (std::holds_alternative<LineBreak>(node.value)) line.add_break();
      if (Inlines* content = content_of(node)) collect(*content, line);
    }
  }

  void clean(Image& image) const {
    mask(image.alternative);
    mask(image.title);
    const std::size_t dot = image.source.rfind('.');
    const bool own = image.source.starts_with("media/");
    const bool shown =
        dot != std::string::npos &&
        std::find(public_pictures.begin(), public_pictures.end(),
                  std::string_view(image.source).substr(dot)) != public_pictures.end();
    if ((own && !shown) || names_a_person(image.source)) image.source.clear();
  }

  // What is left of a link that leads nowhere are its words.
  static void unwrap_links(Inlines& inlines) {
    Inlines kept;
    kept.reserve(inlines.size());
    for (Inline& node : inlines) {
      if (Inlines* content = content_of(node)) unwrap_links(*content);
      auto* link = std::get_if<Link>(&node.value);
      if (link && link->target.empty()) {
        std::move(link->content.begin(), link->content.end(), std::back_inserter(kept));
      } else {
        kept.push_back(std::move(node));
      }
    }
    inlines = std::move(kept);
  }

  void clean(Block& block, bool announced) const {
    for (Inlines* inlines : inlines_of(block)) {
      Line line;
      collect(*inlines, line);
      mask(line, announced);
      unwrap_links(*inlines);
    }
    if (auto* code = std::get_if<CodeBlock>(&block.value)) mask(code->text, announced);
    if (auto* figure = std::get_if<Figure>(&block.value)) clean(figure->image);
    if (auto* box = std::get_if<Box>(&block.value)) mask(box->alternative);
    if (auto* table = std::get_if<Table>(&block.value)) return clean(*table);
    for (Blocks* children : children_of(block)) clean(*children, announced);
  }

  void clean(Table& table) const {
    const std::vector<std::vector<bool>> announced = announced_cells(table);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      for (std::size_t j = 0; j < table.rows[i].cells.size(); ++j) {
        clean(table.rows[i].cells[j].content, announced[i][j]);
      }
    }
  }

  Mask mask_;
  std::set<std::string> contacts_;
};

using Calls = std::set<std::string>;

Calls called_in(const Blocks& blocks) {
  Calls calls;
  walk(blocks, [&](const Block& block) {
    walk_inlines(block, [&](const Inline& node) {
      if (const auto* call = std::get_if<NoteReference>(&node.value)) {
        calls.insert(call->note);
      }
    });
    return true;
  });
  return calls;
}

// Notes that only what is left out calls are left out with it, and those they call.
void drop_notes(const Document& whole, Document& view) {
  std::map<std::string, const Note*> notes;
  for (const Note& note : view.notes) notes[note.id] = &note;
  const auto reached = [&](const Blocks& blocks) {
    Calls all = called_in(blocks);
    std::vector<std::string> left(all.begin(), all.end());
    while (!left.empty()) {
      const auto note = notes.find(left.back());
      left.pop_back();
      if (note == notes.end()) continue;
      for (const std::string& id : called_in(note->second->content)) {
        if (all.insert(id).second) left.push_back(id);
      }
    }
    return all;
  };
  const Calls before = reached(whole.blocks);
  const Calls after = reached(view.blocks);
  std::erase_if(view.notes, [&](const Note& note) {
    return before.contains(note.id) && !after.contains(note.id);
  });
}

// Other keys, such as what Word keeps in the properties of a file, stay with staff.
bool is_public_key(std::string_view key) {
  return std::find(public_keys.begin(), public_keys.end(), key) != public_keys.end();
}

}  // namespace

Metadata public_view(const Metadata& metadata) {
  const PublicView view(metadata);
  Metadata shown;
  for (const Field& field : metadata.fields()) {
    if (!is_public_key(field.key)) continue;
    const bool contact = field.key == "contact";
    if (contact && !says_who_decided(field.source)) continue;
    Value value = field.value;
    if (!contact) view.mask(value);
    shown.set(field.key, std::move(value), field.source, field.line);
  }
  return shown;
}

std::string public_words(std::string words) {
  PublicView({}).mask(words);
  return words;
}

Document public_view(const Document& document) {
  const PublicView view(document.metadata);
  Document shown = document;
  shown.metadata = public_view(document.metadata);
  view.clean(shown.blocks);
  for (Note& note : shown.notes) view.clean(note.content);
  drop_notes(document, shown);
  normalize(shown);
  return shown;
}

}  // namespace griot
