#include "engine/index/filters.h"

#include <algorithm>
#include <optional>

#include "engine/index/fields.h"
#include "engine/text/date.h"
#include "engine/text/words.h"

namespace griot {
namespace {

// True when the words of `wanted` stand in `name` one after the other; both are slugs.
bool has_words(const std::string& name, const std::string& wanted) {
  for (std::size_t at = name.find(wanted); at != std::string::npos;
       at = name.find(wanted, at + 1)) {
    const std::size_t to = at + wanted.size();
    const bool begins = at == 0 || name[at - 1] == '-';
    if (begins && (to == name.size() || name[to] == '-')) return true;
  }
  return false;
}

// Values of the documents that read the same, or the only ones that begin so
// ("note" for "note-de-positionnement"); of names, all that have these words.
std::vector<std::string> values_like(const FieldRow& field, const FieldColumn& column,
                                     std::string_view written) {
  const std::string wanted = slug(written, written.size() + 1);
  if (wanted.empty()) return {};
  std::vector<std::string> same;
  std::vector<std::string> longer;
  for (const std::string& value : column.values) {
    const std::string name = slug(value, value.size() + 1);
    if (name == wanted || (field.names && has_words(name, wanted))) {
      same.push_back(value);
    }
    if (name.starts_with(wanted + "-")) longer.push_back(value);
  }
  if (!same.empty()) return same;
  return longer.size() == 1 ? longer : std::vector<std::string>{};
}

bool is_year(const Filter& filter) {
  return std::string_view(field_table()[filter.field].name) == "annee";
}

// "2024-2026", "2024..2026", "2026": the first and the last year.
std::optional<std::pair<int, int>> years_of(const Filter& filter) {
  std::string text = filter.value;
  if (const std::size_t dots = text.find(".."); dots != std::string::npos) {
    text.erase(dots, 1);
    text[dots] = '-';
  }
  if (const auto date = read_date(text); date && date->month == 0) {
    return std::pair(date->year, date->year);
  }
  const auto period = read_period(text);
  if (!period || period->first.month != 0) return std::nullopt;
  return std::pair(period->first.year, period->second.year);
}

std::vector<std::string> values_within(const FieldColumn& column,
                                       const std::pair<int, int>& years) {
  std::vector<std::string> values;
  for (const std::string& value : column.values) {
    const std::optional<Date> date = read_date(value);
    if (date && date->year >= years.first && date->year <= years.second) {
      values.push_back(value);
    }
  }
  return values;
}

// One written value, or several between commas.
std::vector<std::string> values_of(const Filter& filter, const Columns& columns,
                                   const ValueResolver& resolve) {
  const FieldRow& field = field_table()[filter.field];
  const FieldColumn& column = columns.fields[filter.field];
  if (is_year(filter)) {
    if (const auto span = years_of(filter)) return values_within(column, *span);
  }
  const auto read = [&](std::string_view written) {
    std::vector<std::string> values;
    if (resolve) values = resolve(field.name, written);
    return values.empty() ? values_like(field, column, written) : values;
  };
  std::vector<std::string> values = read(filter.value);
  if (!values.empty()) return values;
  for (std::size_t from = 0; from <= filter.value.size();) {
    const std::size_t comma = std::min(filter.value.find(',', from), filter.value.size());
    const auto part = read(std::string_view(filter.value).substr(from, comma - from));
    values.insert(values.end(), part.begin(), part.end());
    from = comma + 1;
  }
  return values;
}

// A month or a year counts from its first day, so it is not before itself.
Date first_day(Date date) {
  date.month = std::max(date.month, 1);
  date.day = std::max(date.day, 1);
  return date;
}

Bitset dated(const Filter& filter, const Columns& columns) {
  Bitset bits(columns.documents.size());
  const std::optional<Date> bound = read_date(filter.value);
  if (!bound) return bits;
  const bool before = filter.kind == Filter::Kind::before;
  for (std::size_t i = 0; i < columns.documents.size(); ++i) {
    const std::optional<Date> date = read_date(columns.documents[i].date);
    if (date && (first_day(*date) < first_day(*bound)) == before) bits.set(i);
  }
  return bits;
}

// A year or an organisation that no document has is a good question with no answer.
bool means_something(const Filter& filter, const Columns& columns,
                     const ValueResolver& resolve) {
  if (filter.kind != Filter::Kind::field) return read_date(filter.value).has_value();
  if (is_year(filter) && years_of(filter)) return true;
  return !values_of(filter, columns, resolve).empty();
}

}  // namespace

Bitset documents_of(const Filter& filter, const Columns& columns,
                    const ValueResolver& resolve) {
  if (filter.kind != Filter::Kind::field) return dated(filter, columns);
  return columns.fields[filter.field].having(values_of(filter, columns, resolve),
                                             columns.documents.size());
}

void drop_unknown_filters(QueryTree& tree, const Columns& columns,
                          const ValueResolver& resolve) {
  each_sequence(tree.alternatives, [&](Sequence& sequence) {
    std::erase_if(sequence.filters, [&](const Filter& filter) {
      if (means_something(filter, columns, resolve)) return false;
      tree.notices.push_back(
          say("colonne {1} : « {2} » n'est pas connu pour « {3}: » ; ce filtre est "
              "laissé de côté",
              {std::to_string(filter.column), filter.value, filter.name}));
      return true;
    });
  });
  simplify(tree.alternatives);
}

}  // namespace griot
