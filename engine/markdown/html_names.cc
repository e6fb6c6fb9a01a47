#include "engine/markdown/html_names.h"

#include <algorithm>
#include <array>

namespace griot {
namespace {

struct Name {
  std::string_view name;
  HtmlRole role;
};

// Sorted by name.
constexpr auto names = std::to_array<Name>({
    {"a", HtmlRole::link},
    {"abbr", HtmlRole::transparent},
    {"address", HtmlRole::division},
    {"article", HtmlRole::division},
    {"aside", HtmlRole::box},
    {"audio", HtmlRole::transparent},
    {"b", HtmlRole::emphasis},
    {"bdi", HtmlRole::span},
    {"bdo", HtmlRole::span},
    {"big", HtmlRole::transparent},
    {"blockquote", HtmlRole::quote},
    {"body", HtmlRole::division},
    {"br", HtmlRole::line_break},
    {"button", HtmlRole::transparent},
    {"caption", HtmlRole::caption},
    {"center", HtmlRole::division},
    {"cite", HtmlRole::transparent},
    {"code", HtmlRole::code},
    {"col", HtmlRole::column},
    {"colgroup", HtmlRole::columns},
    {"dd", HtmlRole::division},
    {"del", HtmlRole::emphasis},
    {"details", HtmlRole::box},
    {"dfn", HtmlRole::transparent},
    {"div", HtmlRole::division},
    {"dl", HtmlRole::division},
    {"dt", HtmlRole::division},
    {"em", HtmlRole::emphasis},
    {"embed", HtmlRole::transparent},
    {"fieldset", HtmlRole::division},
    {"figcaption", HtmlRole::figure_caption},
    {"figure", HtmlRole::figure},
    {"font", HtmlRole::transparent},
    {"footer", HtmlRole::division},
    {"form", HtmlRole::division},
    {"h1", HtmlRole::heading},
    {"h2", HtmlRole::heading},
    {"h3", HtmlRole::heading},
    {"h4", HtmlRole::heading},
    {"h5", HtmlRole::heading},
    {"h6", HtmlRole::heading},
    {"head", HtmlRole::division},
    {"header", HtmlRole::division},
    {"hr", HtmlRole::rule},
    {"html", HtmlRole::division},
    {"i", HtmlRole::emphasis},
    {"iframe", HtmlRole::transparent},
    {"img", HtmlRole::image},
    {"input", HtmlRole::input},
    {"ins", HtmlRole::emphasis},
    {"kbd", HtmlRole::transparent},
    {"label", HtmlRole::transparent},
    {"legend", HtmlRole::division},
    {"li", HtmlRole::item},
    {"link", HtmlRole::transparent},
    {"main", HtmlRole::division},
    {"mark", HtmlRole::emphasis},
    {"math", HtmlRole::transparent},
    {"meta", HtmlRole::transparent},
    {"nav", HtmlRole::division},
    {"noscript", HtmlRole::transparent},
    {"object", HtmlRole::transparent},
    {"ol", HtmlRole::list},
    {"option", HtmlRole::transparent},
    {"p", HtmlRole::paragraph},
    {"param", HtmlRole::transparent},
    {"picture", HtmlRole::transparent},
    {"pre", HtmlRole::preformatted},
    {"q", HtmlRole::transparent},
    {"s", HtmlRole::emphasis},
    {"samp", HtmlRole::transparent},
    {"script", HtmlRole::skipped},
    {"section", HtmlRole::division},
    {"select", HtmlRole::transparent},
    {"small", HtmlRole::transparent},
    {"source", HtmlRole::transparent},
    {"span", HtmlRole::span},
    {"strike", HtmlRole::emphasis},
    {"strong", HtmlRole::emphasis},
    {"style", HtmlRole::skipped},
    {"sub", HtmlRole::emphasis},
    {"summary", HtmlRole::box_title},
    {"sup", HtmlRole::emphasis},
    {"svg", HtmlRole::transparent},
    {"table", HtmlRole::table},
    {"tbody", HtmlRole::rows},
    {"td", HtmlRole::cell},
    {"template", HtmlRole::skipped},
    {"textarea", HtmlRole::transparent},
    {"tfoot", HtmlRole::rows},
    {"th", HtmlRole::cell},
    {"thead", HtmlRole::rows},
    {"time", HtmlRole::transparent},
    {"title", HtmlRole::division},
    {"tr", HtmlRole::row},
    {"tt", HtmlRole::code},
    {"u", HtmlRole::emphasis},
    {"ul", HtmlRole::list},
    {"var", HtmlRole::transparent},
    {"video", HtmlRole::transparent},
    {"wbr", HtmlRole::transparent},
});
static_assert(std::ranges::is_sorted(names, {}, &Name::name));

}  // namespace

HtmlRole html_role(std::string_view name) {
  const auto found = std::ranges::lower_bound(names, name, {}, &Name::name);
  return found != names.end() && found->name == name ? found->role : HtmlRole::unknown;
}

bool is_block_role(HtmlRole role) {
  return role >= HtmlRole::division;
}

std::optional<Emphasis> html_emphasis(std::string_view name) {
  if (name == "em" || name == "i") return Emphasis::emphasis;
  if (name == "strong" || name == "b") return Emphasis::strong;
  if (name == "u" || name == "ins") return Emphasis::underline;
  if (name == "del" || name == "s" || name == "strike") return Emphasis::strike;
  if (name == "sup") return Emphasis::superscript;
  if (name == "sub") return Emphasis::subscript;
  if (name == "mark") return Emphasis::highlight;
  return std::nullopt;
}

}  // namespace griot
