#include "engine/publication/view.h"

#include <utility>

namespace griot {

View& View::set(std::string_view name, std::string text) {
  items_[std::string(name)] = std::move(text);
  return *this;
}

View& View::set(std::string_view name, const char* text) {
  return set(name, std::string(text));
}

View& View::set(std::string_view name, bool flag) {
  items_[std::string(name)] = flag;
  return *this;
}

View& View::set(std::string_view name, List list) {
  items_[std::string(name)] = std::move(list);
  return *this;
}

View& View::set(std::string_view name, View one) {
  List list;
  list.push_back(std::move(one));
  return set(name, std::move(list));
}

View& View::append(std::string_view name, View view) {
  Item& item = items_[std::string(name)];
  if (!std::holds_alternative<List>(item)) item = List{};
  std::get<List>(item).push_back(std::move(view));
  return *this;
}

const View::Item* View::find(std::string_view name) const {
  const auto found = items_.find(name);
  return found == items_.end() ? nullptr : &found->second;
}

View link_view(std::string label, std::string url) {
  return View().set("label", std::move(label)).set("url", std::move(url));
}

}  // namespace griot
