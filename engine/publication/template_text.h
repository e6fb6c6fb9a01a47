// A template that was put together and checked (template_source.h), made ready to be shown
// many times: which of its names belongs to which list is settled once.
//
// What a line holds besides sections that are shown decides on it, as in Mustache: nothing
// but blanks, and the line is left out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/publication/view.h"

namespace griot {

class TemplateText {
 public:
  // `composed` is of compose_template(), `scope` the root it was composed for.
  TemplateText(std::string_view composed, std::string_view scope);

  // Costs little more than copying what is shown. Safe to call from several threads.
  std::string show(const View& view) const;

 private:
  enum class Kind { text, escaped, html, section, unless };
  struct Step {
    Kind kind = Kind::text;
    std::string text;  // what is written, or the name
    // Of a name: the list around it that knows it, counted from the page, which is 0.
    std::size_t depth = 0;
    std::size_t after = 0;  // of a section: the step behind its end
  };
  class Reader;
  class Shown;

  std::vector<Step> steps_;
};

}  // namespace griot
