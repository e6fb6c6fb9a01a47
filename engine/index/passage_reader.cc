#include "engine/index/passage_reader.h"

namespace griot {

const ReadPassage& PassageReader::at(std::uint32_t passage) {
  const auto [known, added] = known_.try_emplace(passage);
  if (added) {
    known->second.passage = passage_at(shards_, passage);
    const Passage& read = known->second.passage;
    known->second.tokens = analyse(
        std::string_view(read.text).substr(0, max_analysed_bytes), {read.language});
  }
  return known->second;
}

}  // namespace griot
