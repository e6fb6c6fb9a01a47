#include "engine/server/base_path.h"

#include <algorithm>

#include "engine/base/error.h"
#include "engine/server/request.h"
#include "engine/server/routes.h"

namespace griot {

BasePath read_base_path(const std::string& link) {
  const auto read = read_target(link);
  if (!read) {
    throw Error(ErrorCode::usage, link,
                say("ce n'est pas un chemin qu'une demande puisse porter"),
                say("écrivez une adresse comme https://exemple.org/memoire/"));
  }
  const std::string first = read->path.substr(1, read->path.find('/', 1) - 1);
  if (read->path != "/" && begins_an_address(first)) {
    throw Error(ErrorCode::usage, link,
                say("des adresses du site commencent elles aussi par « {1} », et rien "
                    "ne les distinguerait de celle du site",
                    {"/" + first}),
                say("placez le site sous un autre chemin, par exemple "
                    "https://exemple.org/memoire/"));
  }
  return {link, read->path};
}

std::string below(const BasePath& base, const std::string& target) {
  if (base.path == "/") return target;
  const std::string path = target.substr(0, target.find('?'));
  const std::string closed = path + "/";  // "/memoire" is the site's home too
  // Escapes are written in several ways: parts are counted as sent, compared decoded.
  std::size_t end = 0;
  for (auto parts = std::ranges::count(base.link, '/'); parts > 1; --parts) {
    end = closed.find('/', end + 1);
    if (end == std::string::npos) return target;
  }
  const auto front = read_target(closed.substr(0, end + 1));
  if (!front || front->path != base.path) return target;
  return (end < path.size() ? path.substr(end) : "/") + target.substr(path.size());
}

}  // namespace griot
