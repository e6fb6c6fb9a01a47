#include "engine/publication/template_source.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "engine/base/error.h"
#include "engine/publication/template_names.h"
#include "engine/text/words.h"

namespace griot {
namespace {

constexpr int max_inclusions = 16;

struct Tag {
  char kind = 'v';  // v: variable, {: raw, # ^ / > ! as in Mustache
  std::string name;
  std::size_t from = 0, to = 0;  // in the file's text
};

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

// Goes through one page's files, depth first, and writes what the renderer will read.
class Composer {
 public:
  Composer(const TemplateFiles& files, std::string_view root, const Translate& translate)
      : files_(files), root_(root), translate_(translate), scopes_{"site", root} {}

  void include(std::string_view name, const TemplateFile* from, std::size_t at) {
    const auto file = files_.find(name);
    if (file == files_.end()) {
      throw wrong(from, at, say("« {1}.mustache » n’existe pas", {std::string(name)}),
                  say("créez ce fichier ou corrigez le nom"));
    }
    if (++depth_ > max_inclusions) {
      throw wrong(from, at, say("« {1} » s’inclut lui-même", {std::string(name)}),
                  say("retirez cette inclusion"));
    }
    compose(file->second);
    // A partial ends where its last line does; the line it is included on goes on.
    if (from && out_.ends_with('\n')) out_.pop_back();
    --depth_;
  }

  std::string take() { return std::move(out_); }

 private:
  Error wrong(const TemplateFile* file, std::size_t at, Message problem,
              Message remedy) const {
    if (!file) return {ErrorCode::invalid, std::string(root_), problem, remedy};
    const auto line = 1 + std::count(file->text.begin(),
                                     file->text.begin() + static_cast<long>(at), '\n');
    return {ErrorCode::invalid, file->place + ":" + std::to_string(line),
            std::move(problem), std::move(remedy)};
  }

  std::optional<Tag> next_tag(const TemplateFile& file, std::size_t start) const {
    const std::size_t from = file.text.find("{{", start);
    if (from == std::string::npos) return std::nullopt;
    const bool raw = file.text.compare(from, 3, "{{{") == 0;
    const std::string_view end = raw ? "}}}" : "}}";
    const std::size_t inner = from + end.size();
    const std::size_t close = file.text.find(end, inner);
    if (close == std::string::npos) {
      throw wrong(&file, from, say("une balise « {{ » n’est pas fermée"),
                  say("ajoutez « }} »"));
    }
    Tag tag;
    tag.from = from;
    tag.to = close + end.size();
    tag.name = trimmed(std::string_view(file.text).substr(inner, close - inner));
    if (raw) tag.kind = '{';
    if (!raw && !tag.name.empty() &&
        std::string_view("#^/>!&=").find(tag.name[0]) != std::string_view::npos) {
      tag.kind = tag.name[0] == '&' ? '{' : tag.name[0];
      tag.name = trimmed(std::string_view(tag.name).substr(1));
    }
    if (tag.kind == '=') {
      throw wrong(&file, from, say("les délimiteurs ne se changent pas"),
                  say("gardez « {{ » et « }} »"));
    }
    return tag;
  }

  void compose(const TemplateFile& file) {
    struct Open {
      std::string name;
      std::size_t at;
      bool scope;
    };
    std::vector<Open> open;
    std::size_t position = 0;
    while (const auto tag = next_tag(file, position)) {
      out_.append(file.text, position, tag->from - position);
      position = tag->to;
      if (tag->kind == '!') continue;
      if (tag->kind == '>') {
        include(tag->name == "content" ? root_ : std::string_view(tag->name), &file,
                tag->from);
      } else if (tag->kind == '#' && tag->name == "t") {
        position = sentence(file, *tag);
      } else if (tag->kind == '/') {
        if (open.empty() || open.back().name != tag->name) {
          throw wrong(&file, tag->from, say("« {{/{1}}} » ne ferme rien", {tag->name}),
                      say("ouvrez la section ou retirez cette balise"));
        }
        if (open.back().scope) scopes_.pop_back();
        open.pop_back();
        emit(file, *tag);
      } else {
        const TemplateName& known = check(file, *tag);
        emit(file, *tag);
        if (tag->kind != '#' && tag->kind != '^') continue;
        const bool scope = tag->kind == '#' && known.kind == NameKind::list;
        if (scope) scopes_.push_back(known.inside);
        open.push_back({tag->name, tag->from, scope});
      }
    }
    if (!open.empty()) {
      throw wrong(&file, open.back().at,
                  say("la section « {1} » n’est pas fermée", {open.back().name}),
                  say("ajoutez « {{/{1}}} »", {open.back().name}));
    }
    out_.append(file.text, position);
  }

  void emit(const TemplateFile& file, const Tag& tag) {
    out_.append(file.text, tag.from, tag.to - tag.from);
  }

  // {{#t}}…{{/t}}: no tag inside, so that a translator sees a sentence and nothing else.
  std::size_t sentence(const TemplateFile& file, const Tag& tag) {
    const std::string_view end = "{{/t}}";
    const std::size_t close = file.text.find(end, tag.to);
    const std::size_t other = file.text.find("{{", tag.to);
    if (close == std::string::npos || other != close) {
      throw wrong(&file, tag.from,
                  say("une phrase « {{#t}} » ne contient que du texte, puis « {{/t}} »"),
                  say("sortez-en les autres balises"));
    }
    const std::string french =
        trimmed(std::string_view(file.text).substr(tag.to, close - tag.to));
    const std::string translated = translate_(french);
    if (translated.find("{{") != std::string::npos) {
      throw wrong(&file, tag.from,
                  say("la traduction de « {1} » contient « {{ »", {french}),
                  say("corrigez le catalogue"));
    }
    out_ += escape_html(translated);
    return close + end.size();
  }

  const TemplateName& check(const TemplateFile& file, const Tag& tag) const {
    const TemplateName* known = nullptr;
    for (auto scope = scopes_.rbegin(); !known && scope != scopes_.rend(); ++scope) {
      known = find_template_name(*scope, tag.name);
    }
    if (!known) throw unknown(file, tag);
    const bool section = tag.kind == '#' || tag.kind == '^';
    const bool fits = section || (tag.kind == 'v' && known->kind == NameKind::text) ||
                      (tag.kind == '{' && known->kind == NameKind::html);
    if (!fits) {
      const bool html = known->kind == NameKind::html;
      throw wrong(&file, tag.from, say("« {1} » ne s’emploie pas ainsi", {tag.name}),
                  html ? say("écrivez « {{{{1}}}} » : c’est du HTML", {tag.name})
                       : say("voyez docs/templates.md"));
    }
    return *known;
  }

  Error unknown(const TemplateFile& file, const Tag& tag) const {
    std::vector<std::string> names;
    for (const TemplateName& row : template_names()) {
      const bool here = std::any_of(scopes_.begin(), scopes_.end(),
                                    [&](std::string_view s) { return s == row.scope; });
      if (here) names.emplace_back(row.name);
    }
    const auto near = nearest(tag.name, names);
    return wrong(&file, tag.from, say("« {1} » n’est pas un nom connu ici", {tag.name}),
                 near ? say("vouliez-vous dire « {1} » ?", {names[*near]})
                      : say("voyez docs/templates.md"));
  }

  const TemplateFiles& files_;
  std::string_view root_;
  const Translate& translate_;
  std::vector<std::string_view> scopes_;  // innermost last
  std::string out_;
  int depth_ = 0;
};

}  // namespace

std::string compose_template(const TemplateFiles& files, std::string_view root,
                             bool in_layout, const Translate& translate) {
  Composer composer(files, root, translate);
  composer.include(in_layout ? "layout" : root, nullptr, 0);
  return composer.take();
}

std::string our_blanks(std::string_view language, std::string text) {
  if (language != "fr") return text;
  static constexpr std::pair<std::string_view, std::string_view> pairs[] = {
      {" :", "\u00a0:"}, {" »", "\u00a0»"}, {"« ", "«\u00a0"},
      {" ;", "\u202f;"}, {" !", "\u202f!"}, {" ?", "\u202f?"},
  };
  for (const auto& [plain, set] : pairs) {
    for (std::size_t at = 0; (at = text.find(plain, at)) != std::string::npos;) {
      text.replace(at, plain.size(), set);
      at += set.size();
    }
  }
  return text;
}

std::string escape_html(std::string_view text) {
  static constexpr std::string_view specials = "&<>\"'";
  // The last as WordPress writes it, so it stays.
  static constexpr const char* references[] = {"&amp;", "&lt;", "&gt;", "&quot;",
                                               "&#039;"};
  static constexpr auto special_at = [] {
    std::array<std::uint8_t, 256> places{};  // in `specials`, from 1
    for (std::size_t i = 0; i < specials.size(); ++i) {
      places[static_cast<unsigned char>(specials[i])] = static_cast<std::uint8_t>(i + 1);
    }
    return places;
  }();
  std::string escaped;
  std::size_t plain = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::uint8_t place = special_at[static_cast<unsigned char>(text[i])];
    if (place == 0) continue;
    escaped.append(text, plain, i - plain);
    escaped += references[place - 1];
    plain = i + 1;
  }
  escaped.append(text, plain);
  return escaped;
}

}  // namespace griot
