#include "engine/publication/xml_text.h"

#include "engine/publication/template_source.h"

namespace griot {

std::string xml_element(const char* name, std::string_view text) {
  return std::string("<") + name + ">" + escape_html(text) + "</" + name + ">\n";
}

std::string xml_link(std::string_view relation, std::string_view type,
                     std::string_view url) {
  return "<link rel=\"" + std::string(relation) + "\" type=\"" + std::string(type) +
         "\" href=\"" + escape_html(url) + "\"/>\n";
}

}  // namespace griot
