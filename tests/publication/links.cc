#include "tests/publication/links.h"

namespace griot::test {
namespace {

std::vector<std::string> values_of(std::string_view html, std::string_view attribute) {
  const std::string start = " " + std::string(attribute) + "=\"";
  std::vector<std::string> values;
  for (std::size_t at = 0; (at = html.find(start, at)) != std::string_view::npos;) {
    at += start.size();
    std::string value(html.substr(at, html.find('"', at) - at));
    for (std::size_t amp = 0; (amp = value.find("&amp;", amp)) != std::string::npos;) {
      value.replace(amp++, 5, "&");
    }
    values.push_back(std::move(value));
  }
  return values;
}

}  // namespace

std::vector<std::string> links_of(std::string_view html) {
  std::vector<std::string> links;
  for (const char* attribute : {"href", "src", "action"}) {
    for (auto& value : values_of(html, attribute)) links.push_back(std::move(value));
  }
  return links;
}

std::set<std::string> ids_of(std::string_view html) {
  const auto ids = values_of(html, "id");
  return {ids.begin(), ids.end()};
}

std::string decoded(std::string_view url) {
  std::string text;
  for (std::size_t i = 0; i < url.size(); ++i) {
    if (url[i] == '%' && i + 2 < url.size()) {
      text +=
          static_cast<char>(std::stoi(std::string(url.substr(i + 1, 2)), nullptr, 16));
      i += 2;
    } else {
      text += url[i];
    }
  }
  return text;
}

}  // namespace griot::test
