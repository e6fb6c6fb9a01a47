#include "engine/publication/build_record.h"

#include <algorithm>
#include <charconv>

#include "engine/base/error.h"
#include "engine/base/sealed_file.h"

namespace griot {
namespace {

constexpr std::string_view record_form = "griot-site 1";

std::vector<std::string> split(std::string_view text, char at) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(at), text.size());
    parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : "\t") + part;
  return all;
}

// The name without the "/" in front, which its files begin with.
std::string stem_of(std::string_view name) {
  return std::string(name.substr(1));
}

std::uint32_t number_in(std::string_view text) {
  std::uint32_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// Paths of the corpus hold no tab and no line break: safety rule 6 (Shelves).
bool can_be_kept(std::string_view text) {
  return text.find_first_of("\t\n") == std::string_view::npos;
}

}  // namespace

bool is_compressed_form(std::string_view file) {
  return file.ends_with(".gz") || file.ends_with(".br");
}

BuildRecord BuildRecord::read(const std::filesystem::path& file) {
  BuildRecord record;
  const std::optional<std::string> body = read_sealed_file(file, record_form);
  std::string_view rest = body ? std::string_view(*body) : std::string_view();
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(2, end - 2);
    const char kind = rest.front();
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (kind == 's') {
      record.number_of_shape(std::string(line));
      continue;
    }
    const std::vector<std::string> values = split(line, '\t');
    if (values.size() < 3) continue;
    if (kind == 'c') {
      record.codes_[values[0]].push_back({values[1],
                                          static_cast<int>(number_in(values[2])),
                                          values.size() > 3 ? values[3] : ""});
      continue;
    }
    Kept kept{values[1], {}, number_in(values[2])};
    kept.asked = joined({values.begin() + 3, values.end()});
    record.parts_.emplace(values[0], std::move(kept));
  }
  return record;
}

void BuildRecord::write(const std::filesystem::path& file) const {
  std::string body;
  for (const std::string& shape : shapes_) body += "s " + shape + "\n";
  for (const auto& [name, kept] : parts_) {
    body += "p " + name + "\t" + kept.key + "\t" + std::to_string(kept.shape);
    if (!kept.asked.empty()) body += "\t" + kept.asked;
    body += '\n';
  }
  for (const auto& [name, codes_of_part] : codes_) {
    for (const PathCode& code : codes_of_part) {
      body += "c " + name + "\t" + code.path + "\t" + std::to_string(code.status);
      if (!code.location.empty()) body += "\t" + code.location;
      body += '\n';
    }
  }
  write_sealed_file(file, record_form, body);
}

const BuildRecord::Kept* BuildRecord::find(std::string_view name) const {
  const auto found = parts_.find(name);
  return found == parts_.end() ? nullptr : &found->second;
}

bool BuildRecord::contains(std::string_view name) const {
  return find(name) != nullptr;
}

std::string BuildRecord::key(std::string_view name) const {
  const Kept* kept = find(name);
  return kept ? kept->key : std::string();
}

std::vector<std::string> BuildRecord::asked(std::string_view name) const {
  const Kept* kept = find(name);
  return kept ? split(kept->asked, '\t') : std::vector<std::string>();
}

std::vector<std::string> BuildRecord::files(std::string_view name) const {
  const Kept* kept = find(name);
  if (!kept || kept->shape >= shapes_.size()) return {};
  std::vector<std::string> files = split(shapes_[kept->shape], '\t');
  const std::string stem = stem_of(name);
  for (std::string& file : files) {
    const std::size_t at = file.find('%');
    if (at != std::string::npos) file.replace(at, 1, stem);
  }
  return files;
}

std::vector<std::string> BuildRecord::names() const {
  std::vector<std::string> names;
  names.reserve(parts_.size());
  for (const auto& [name, kept] : parts_) names.push_back(name);
  return names;
}

std::uint32_t BuildRecord::number_of_shape(const std::string& shape) {
  const auto next = static_cast<std::uint32_t>(shapes_.size());
  const auto [found, made] = known_shapes_.emplace(shape, next);
  if (made) shapes_.push_back(shape);
  return found->second;
}

std::uint32_t BuildRecord::shape_of(const std::string& name,
                                    const std::vector<std::string>& files) {
  const std::string stem = stem_of(name);
  std::vector<std::string> shape = files;
  for (std::string& file : shape) {
    const std::size_t at = stem.empty() ? std::string::npos : file.find(stem);
    if (at != std::string::npos) file.replace(at, stem.size(), "%");
  }
  return number_of_shape(joined(shape));
}

void BuildRecord::add(const std::string& name, const BuiltPart& part) {
  // What cannot be kept is as if it had another key: it is made again each time.
  std::vector<std::string> asked = part.asked;
  const bool whole = std::ranges::all_of(asked, can_be_kept);
  if (!whole) asked.clear();
  parts_[name] = {whole ? part.key : std::string(), joined(asked),
                  shape_of(name, part.files)};
  if (!part.codes.empty()) codes_[name] = part.codes;
}

void BuildRecord::add_from(const BuildRecord& other, const std::string& name) {
  const Kept* kept = other.find(name);
  if (!kept) return;
  parts_[name] = {kept->key, kept->asked, number_of_shape(other.shapes_[kept->shape])};
  const auto codes_of_part = other.codes_.find(name);
  if (codes_of_part != other.codes_.end()) codes_[name] = codes_of_part->second;
}

std::vector<PathCode> BuildRecord::codes() const {
  std::vector<PathCode> all;
  for (const auto& [name, codes_of_part] : codes_) {
    all.insert(all.end(), codes_of_part.begin(), codes_of_part.end());
  }
  std::ranges::sort(all, {}, &PathCode::path);
  return all;
}

std::int64_t BuildRecord::pages() const {
  std::vector<std::int64_t> of_shape;
  for (const std::string& shape : shapes_) {
    const auto files = split(shape, '\t');
    of_shape.push_back(std::ranges::count_if(
        files, [](const auto& file) { return !is_compressed_form(file); }));
  }
  std::int64_t pages = 0;
  for (const auto& [name, kept] : parts_) pages += of_shape[kept.shape];
  return pages;
}

}  // namespace griot
