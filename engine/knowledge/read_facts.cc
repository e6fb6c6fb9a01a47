#include "engine/knowledge/read_facts.h"

#include "engine/knowledge/experience.h"
#include "engine/knowledge/figures.h"
#include "engine/knowledge/lines.h"
#include "engine/knowledge/minutes.h"
#include "engine/knowledge/name_of_place.h"
#include "engine/knowledge/recommendations.h"

namespace griot {

DocumentFacts read_facts(const Document& view, const Document& whole,
                         const Rules& rules) {
  const Lines lines = lines_of(view, whole, rules);
  DocumentFacts facts;
  facts.recommendations = recommendations_in(lines, view.metadata, rules);
  leave_out_names(view.metadata, rules, facts.recommendations);
  facts.minutes = minutes_of(lines, view.metadata, rules);
  facts.figures = figures_in(lines);
  facts.experience = experience_in(lines);
  facts.testimonies = testimonies_in(view, rules);
  return facts;
}

}  // namespace griot
