#include "engine/base/limits.h"

#include <array>
#include <utility>

namespace griot {

std::span<const LimitName> limit_table() {
  static constexpr std::array table = {
      LimitName{"entree-octets", &Limits::input_bytes},
      LimitName{"zip-entrees", &Limits::zip_entries},
      LimitName{"zip-octets", &Limits::zip_unpacked_bytes},
      LimitName{"zip-rapport", &Limits::zip_ratio},
      LimitName{"xml-octets", &Limits::xml_part_bytes},
      LimitName{"xml-profondeur", &Limits::xml_depth},
      LimitName{"xml-elements", &Limits::xml_elements},
      LimitName{"xml-attributs", &Limits::xml_attributes},
      LimitName{"xml-texte-octets", &Limits::xml_text_bytes},
      LimitName{"markdown-octets", &Limits::markdown_bytes},
      LimitName{"tableau-colonnes", &Limits::table_columns},
      LimitName{"markdown-imbrication", &Limits::markdown_nesting},
      LimitName{"lien-octets", &Limits::link_bytes},
      LimitName{"en-tete-octets", &Limits::front_matter_bytes},
      LimitName{"html-octets", &Limits::html_bytes},
      LimitName{"image-pixels", &Limits::image_pixels},
      LimitName{"import-secondes", &Limits::import_seconds},
  };
  return table;
}

Error limit_error(std::string place, std::int64_t Limits::*member, const Limits& limits) {
  const char* key = "";
  for (const LimitName& limit : limit_table()) {
    if (limit.member == member) key = limit.key;
  }
  return {ErrorCode::limit, std::move(place),
          say("dépasse la limite « {1} » ({2})", {key, std::to_string(limits.*member)}),
          say("allégez le fichier ou relevez cette limite dans griot.toml, section "
              "[limites]")};
}

}  // namespace griot
