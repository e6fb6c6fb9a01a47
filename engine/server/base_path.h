// Where a site lies below its host: "/memoire/" of https://exemple.org/memoire/.
//
// A proxy may take the path off or leave it, and a request does not say which; so no site
// is served below a path that begins as one of its own addresses does. Then an address
// that begins with the path comes from a proxy that left it, and nothing is taken off
// twice.
#pragma once

#include <string>

namespace griot {

struct BasePath {
  std::string link = "/";  // as links write it, with "/" at both ends: "/m%C3%A9moire/"
  std::string path = "/";  // decoded: "/mémoire/"
};

// From what links write. Throws Error{usage} when no request could have this path, or
// when an address of the site begins with its first part.
BasePath read_base_path(const std::string& link);

// "/documents/a?lang=en" of "/memoire/documents/a?lang=en", both as sent. A target that
// does not lie below the base is returned as it is.
std::string below(const BasePath& base, const std::string& target);

}  // namespace griot
