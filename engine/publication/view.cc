#include "engine/publication/view.h"

#include <utility>

namespace griot {

View::Item& View::item(std::string_view name) {
  for (auto& [known, item] : items_) {
    if (known == name) return item;
  }
  // Room for a card: items are large, and to grow by one, two, four moves them all.
  if (items_.empty()) items_.reserve(8);
  return items_.emplace_back(std::string(name), Item()).second;
}

View& View::set(std::string_view name, std::string text) {
  item(name) = std::move(text);
  return *this;
}

View& View::set(std::string_view name, const char* text) {
  return set(name, std::string(text));
}

View& View::set(std::string_view name, bool flag) {
  item(name) = flag;
  return *this;
}

View& View::set(std::string_view name, List list) {
  item(name) = std::move(list);
  return *this;
}

View& View::set(std::string_view name, View one) {
  List list;
  list.push_back(std::move(one));
  return set(name, std::move(list));
}

View& View::append(std::string_view name, View view) {
  Item& list = item(name);
  if (!std::holds_alternative<List>(list)) list = List{};
  std::get<List>(list).push_back(std::move(view));
  return *this;
}

const View::Item* View::find(std::string_view name) const {
  for (const auto& [known, item] : items_) {
    if (known == name) return &item;
  }
  return nullptr;
}

View link_view(std::string label, std::string url) {
  return View().set("label", std::move(label)).set("url", std::move(url));
}

}  // namespace griot
