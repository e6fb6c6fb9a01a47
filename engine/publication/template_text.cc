#include "engine/publication/template_text.h"

#include <algorithm>
#include <cassert>

#include "engine/publication/template_names.h"
#include "engine/publication/template_source.h"

namespace griot {

class TemplateText::Reader {
 public:
  Reader(std::string_view scope, std::vector<Step>& steps)
      : scopes_{{"site", 0}, {scope, 0}}, steps_(steps) {}

  void read(std::string_view rest) {
    for (;;) {
      const std::size_t from = rest.find("{{");
      add_text(rest.substr(0, from));
      if (from == std::string_view::npos) return;
      const bool raw = rest.substr(from).starts_with("{{{");
      const std::string_view end = raw ? "}}}" : "}}";
      const std::size_t close = rest.find(end, from);
      assert(close != std::string_view::npos && "compose_template has closed every tag");
      std::string_view tag = rest.substr(from + end.size(), close - from - end.size());
      rest.remove_prefix(close + end.size());
      take_blanks(tag);
      const char sign = raw ? '&' : tag.front();
      if (std::string_view("&#^/").find(sign) != std::string_view::npos) {
        if (!raw) tag.remove_prefix(1);
        take_blanks(tag);
        take(sign, tag);
      } else {
        add_name(Kind::escaped, tag);
      }
    }
  }

 private:
  struct Scope {
    std::string_view name;
    std::size_t depth;
  };
  struct Open {
    std::size_t step;
    bool scope;
  };

  static void take_blanks(std::string_view& text) {
    constexpr std::string_view blanks = " \t\r\n";
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    text = text.substr(0, text.find_last_not_of(blanks) + 1);
  }

  void take(char sign, std::string_view name) {
    if (sign == '/') {
      steps_[open_.back().step].after = steps_.size();
      if (open_.back().scope) scopes_.pop_back();
      open_.pop_back();
      return;
    }
    const Kind kind = sign == '#'   ? Kind::section
                      : sign == '^' ? Kind::unless
                                    : Kind::html;
    const TemplateName& known = add_name(kind, name);
    if (kind == Kind::html) return;
    const bool scope = kind == Kind::section && known.kind == NameKind::list;
    open_.push_back({steps_.size() - 1, scope});
    if (scope) scopes_.push_back({known.inside, scopes_.back().depth + 1});
  }

  void add_text(std::string_view text) {
    if (!text.empty()) steps_.push_back({Kind::text, std::string(text), 0, 0});
  }

  // A name belongs to the innermost scope that lists it, set or not: a card without a
  // summary never shows the summary of the page around it.
  const TemplateName& add_name(Kind kind, std::string_view name) {
    std::size_t at = scopes_.size();
    const TemplateName* known = nullptr;
    while (!known && at > 0) known = find_template_name(scopes_[--at].name, name);
    assert(known && "compose_template has looked every name up");
    steps_.push_back({kind, std::string(name), scopes_[at].depth, 0});
    return *known;
  }

  std::vector<Scope> scopes_;  // innermost last
  std::vector<Open> open_;
  std::vector<Step>& steps_;
};

class TemplateText::Shown {
 public:
  Shown(const std::vector<Step>& steps, const View& page) : steps_(steps), views_{&page} {}

  std::string whole() {
    show(0, steps_.size());
    end_line();
    return std::move(out_);
  }

 private:
  void show(std::size_t at, std::size_t end) {
    while (at < end) {
      const Step& step = steps_[at];
      if (step.kind == Kind::text) {
        write(step.text);
        ++at;
        continue;
      }
      const View::Item* item = views_[step.depth]->find(step.text);
      if (step.kind == Kind::section || step.kind == Kind::unless) {
        if (is_something(item) == (step.kind == Kind::section)) {
          show_section(item, at + 1, step.after);
        }
        at = step.after;
        continue;
      }
      if (const auto* text = item ? std::get_if<std::string>(item) : nullptr) {
        if (step.kind == Kind::escaped) {
          append_escaped(*text, out_);
        } else {
          out_ += *text;
        }
      }
      ++at;
    }
  }

  static bool is_something(const View::Item* item) {
    if (!item) return false;
    if (const auto* text = std::get_if<std::string>(item)) return !text->empty();
    if (const auto* list = std::get_if<View::List>(item)) return !list->empty();
    return std::get<bool>(*item);
  }

  void show_section(const View::Item* item, std::size_t from, std::size_t end) {
    line_has_section_ = true;
    const auto* list = item ? std::get_if<View::List>(item) : nullptr;
    if (list && !list->empty()) {
      for (const View& each : *list) {
        line_has_section_ = true;
        views_.push_back(&each);
        show(from, end);
        views_.pop_back();
      }
    } else {
      show(from, end);
    }
    line_has_section_ = true;
  }

  // Lines end in the template's own text; a line end in a value is part of its line.
  void write(const std::string& text) {
    const std::size_t first = text.find('\n');
    if (first == std::string::npos) {
      out_ += text;
      return;
    }
    out_.append(text, 0, first);
    if (end_line()) out_ += '\n';
    const std::size_t rest = first + 1;
    const std::size_t last = text.rfind('\n') + 1;
    out_.append(text, rest, last - rest);
    line_ = out_.size();
    out_.append(text, last);
  }

  // False when there was nothing on it that counts.
  bool end_line() {
    const bool counts =
        !line_has_section_ || out_.find_first_not_of(" \t\r", line_) != std::string::npos;
    if (!counts) out_.resize(line_);
    line_has_section_ = false;
    return counts;
  }

  const std::vector<Step>& steps_;
  std::vector<const View*> views_;  // the page, then each list's item, innermost last
  std::string out_;
  std::size_t line_ = 0;  // where the current one begins
  bool line_has_section_ = false;
};

TemplateText::TemplateText(std::string_view composed, std::string_view scope) {
  Reader(scope, steps_).read(composed);
}

std::string TemplateText::show(const View& view) const {
  return Shown(steps_, view).whole();
}

}  // namespace griot
