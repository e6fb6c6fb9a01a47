// What one page gives its template: names with a text, a flag or a list of further views.
//
// Names are those of the table in template_names.h; docs/templates.md lists them.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace griot {

class View {
 public:
  using List = std::vector<View>;
  using Item = std::variant<std::string, bool, List>;

  // Each replaces what the name stood for. Texts are escaped when they are shown, unless
  // the table says that the name is HTML.
  View& set(std::string_view name, std::string text);
  View& set(std::string_view name, const char* text);
  View& set(std::string_view name, bool flag);
  View& set(std::string_view name, List list);
  // A list of one: a section that is shown once, with names of its own.
  View& set(std::string_view name, View one);
  // Adds to a list, begun when it is not there.
  View& append(std::string_view name, View view);

  const Item* find(std::string_view name) const;
  // In the order in which they were first set.
  const std::vector<std::pair<std::string, Item>>& items() const { return items_; }

 private:
  Item& item(std::string_view name);

  // Most views hold two or three names, none more than a hundred.
  std::vector<std::pair<std::string, Item>> items_;
};

// A link as lists of them show it: `label` and `url`.
View link_view(std::string label, std::string url);

}  // namespace griot
