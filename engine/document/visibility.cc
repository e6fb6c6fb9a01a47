#include "engine/document/visibility.h"

#include <array>

namespace griot {
namespace {

template <class Value>
struct Name {
  Value value;
  const char* name;
};
template <class Value>
Name(Value, const char*) -> Name<Value>;  // clang 14 cannot tell by itself

constexpr std::array statuses = {
    Name{Status::draft, "brouillon"}, Name{Status::review, "relecture"},
    Name{Status::approved, "valide"}, Name{Status::published, "publie"},
    Name{Status::withdrawn, "retire"},
};
constexpr std::array audiences = {
    Name{Audience::internal, "interne"},
    Name{Audience::network, "reseau"},
    Name{Audience::everyone, "public"},
};

template <class Table>
auto value_named(const Table& table, std::string_view name)
    -> std::optional<decltype(table[0].value)> {
  for (const auto& entry : table) {
    if (name == entry.name) return entry.value;
  }
  return std::nullopt;
}

}  // namespace

const char* name_of(Status status) { return statuses[static_cast<std::size_t>(status)].name; }
const char* name_of(Audience audience) {
  return audiences[static_cast<std::size_t>(audience)].name;
}

std::optional<Status> status_named(std::string_view name) {
  return value_named(statuses, name);
}
std::optional<Audience> audience_named(std::string_view name) {
  return value_named(audiences, name);
}

Status status_of(const Metadata& metadata) {
  return status_named(metadata.text("statut")).value_or(Status::draft);
}
Audience audience_of(const Metadata& metadata) {
  return audience_named(metadata.text("diffusion")).value_or(Audience::internal);
}

bool is_public(const Metadata& metadata) {
  return status_of(metadata) == Status::published &&
         audience_of(metadata) == Audience::everyone;
}

bool is_internal(const Block& block) {
  const auto* box = std::get_if<Box>(&block.value);
  return box && box->kind == internal_box;
}

bool is_withdrawn(const Metadata& metadata) {
  return status_of(metadata) == Status::withdrawn &&
         audience_of(metadata) == Audience::everyone;
}

}  // namespace griot
