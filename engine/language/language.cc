#include "engine/language/language.h"

#include <algorithm>
#include <array>
#include <boost/locale.hpp>
#include <charconv>
#include <chrono>
#include <ctime>
#include <locale>
#include <map>
#include <mutex>
#include <sstream>
#include <utility>

namespace griot {
namespace {

namespace bl = boost::locale;

// What Boost.Locale does not know of a language.
struct Manners {
  const char* code;
  const char* locale;
  const char* day_month_year;
  const char* month_year;
  const char* first_of_month;  // instead of "1"; CLDR has no "1er"
  const char* between_place_and_problem;
  const char* before_remedy;
};

// French first: it is the language of the ids and the one for every unknown code.
constexpr std::array manners = {
    Manners{"fr", "fr_FR.UTF-8", "%e %B %Y", "%B %Y", "1er", " : ", " ; "},
    Manners{"en", "en_GB.UTF-8", "%e %B %Y", "%B %Y", "1", ": ", "; "},
};

struct Day {
  int year = 0;
  int month = 0;
  int day = 0;
};

// "2026", "2026-03", "2026-03-14" and whatever follows a "T"; year 0 when it is none.
Day read_iso(std::string_view iso) {
  iso = iso.substr(0, iso.find('T'));
  Day read;
  int* const parts[] = {&read.year, &read.month, &read.day};
  const char* at = iso.data();
  const char* const end = at + iso.size();
  for (int i = 0; i < 3; ++i) {
    const auto [next, error] = std::from_chars(at, end, *parts[i]);
    if (error != std::errc() || *parts[i] <= 0) return {};
    if (next == end) return read;
    if (*next != '-') return {};
    at = next + 1;
  }
  return {};
}

// The 31st of February is none of ours to move to March.
bool exists(const Day& day) {
  if (day.year == 0 || day.month > 12) return false;
  if (day.day == 0) return true;
  return std::chrono::year_month_day(std::chrono::year(day.year),
                                     std::chrono::month(static_cast<unsigned>(day.month)),
                                     std::chrono::day(static_cast<unsigned>(day.day)))
      .ok();
}

// What Boost.Locale knows of a language for one purpose, made when it is first asked for:
// all of it for every language would cost a program that starts 10 ms.
class LazyLocale {
 public:
  LazyLocale(const char* name, bl::locale_category_type purpose,
             const std::filesystem::path& catalogues)
      : name_(name), purpose_(purpose), catalogues_(catalogues) {}

  const std::locale& get() const {
    std::call_once(made_, [this] {
      bl::localization_backend_manager backends =
          bl::localization_backend_manager::global();
      backends.select("icu");
      bl::generator generator(backends);
      generator.categories(purpose_);
      generator.characters(bl::char_facet);
      generator.add_messages_path(catalogues_.string());
      generator.add_messages_domain("griot");
      locale_ = generator(name_);
    });
    return locale_;
  }

 private:
  const char* const name_;
  const bl::locale_category_type purpose_;
  const std::filesystem::path catalogues_;
  mutable std::once_flag made_;
  mutable std::locale locale_;
};

}  // namespace

struct Language::State {
  State(const Manners& one, const std::filesystem::path& catalogues)
      : manners(&one),
        code(one.code),
        messages(one.locale, bl::message_facet, catalogues),
        formats(one.locale, bl::formatting_facet | bl::calendar_facet, catalogues),
        order(one.locale, bl::collation_facet, catalogues) {}

  const Manners* manners;
  std::string code;
  LazyLocale messages;
  LazyLocale formats;
  LazyLocale order;

  // A page of a list shows the same few days again and again, and asking for one costs
  // as much as a paragraph.
  std::string formatted(const Day& day, const char* pattern) const {
    const std::lock_guard lock(days_taken);
    if (days.size() > most_days) days.clear();
    std::string& known = days[{day.year, day.month, day.day}];
    if (known.empty()) known = formatted_anew(day, pattern);
    return known;
  }

  std::string formatted_anew(const Day& day, const char* pattern) const {
    std::tm parts{};
    parts.tm_year = day.year - 1900;
    parts.tm_mon = day.month - 1;
    parts.tm_mday = std::max(day.day, 1);
    parts.tm_hour = 12;
    std::ostringstream text;
    text.imbue(formats.get());
    text << bl::as::time_zone("UTC") << bl::as::ftime(pattern) << timegm(&parts);
    return text.str();
  }

  static constexpr std::size_t most_days = 20'000;
  mutable std::mutex days_taken;
  mutable std::map<std::array<int, 3>, std::string> days;
};

Language::Language(std::unique_ptr<State> state) : state_(std::move(state)) {}
Language::~Language() = default;
Language::Language(Language&&) noexcept = default;

const std::string& Language::code() const {
  return state_->code;
}

std::string Language::text(const Message& message) const {
  if (message.empty()) return {};
  const std::string pattern =
      message.plural.empty()
          ? bl::gettext(message.id.c_str(), state_->messages.get())
          : bl::ngettext(
                message.id.c_str(), message.plural.c_str(),
                static_cast<int>(std::min<std::int64_t>(message.count, 1'000'000)),
                state_->messages.get());
  return fill(pattern, message.values);
}

std::string Language::text(const Error& error) const {
  std::string said;
  if (!error.place().empty()) {
    said = error.place() + state_->manners->between_place_and_problem;
  }
  said += text(error.problem());
  if (!error.remedy().empty())
    said += state_->manners->before_remedy + text(error.remedy());
  return said;
}

std::string Language::date(std::string_view iso) const {
  const Day day = read_iso(iso);
  if (!exists(day)) return std::string(iso);
  if (day.month == 0) return std::to_string(day.year);
  if (day.day == 0) return state_->formatted(day, state_->manners->month_year);
  std::string text = state_->formatted(day, state_->manners->day_month_year);
  if (day.day == 1) text.replace(0, 1, state_->manners->first_of_month);
  return text;
}

std::string Language::number(std::int64_t value) const {
  // Up to three digits stand alone in every language there is.
  if (value > -1000 && value < 1000) return std::to_string(value);
  std::ostringstream text;
  text.imbue(state_->formats.get());
  text << bl::as::number << value;
  return text.str();
}

std::string Language::number(double value, int decimals) const {
  std::ostringstream text;
  text.imbue(state_->formats.get());
  text.precision(decimals);
  text << bl::as::number << std::fixed << value;
  return text.str();
}

std::string Language::join(const std::vector<std::string>& items) const {
  std::string joined;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) joined += i + 1 == items.size() ? " " + text(say("et")) + " " : ", ";
    joined += items[i];
  }
  return joined;
}

bool Language::less(std::string_view a, std::string_view b) const {
  const auto& collator = std::use_facet<bl::collator<char>>(state_->order.get());
  const int order = collator.compare(bl::collator_base::tertiary, a.data(),
                                     a.data() + a.size(), b.data(), b.data() + b.size());
  return order != 0 ? order < 0 : a < b;
}

Languages::Languages(const std::filesystem::path& catalogues) {
  for (const Manners& one : manners) {
    languages_.emplace_back(std::make_unique<Language::State>(one, catalogues));
  }
}

const Language& Languages::get(std::string_view code) const {
  const std::string_view wanted = code.substr(0, 2);
  for (const Language& language : languages_) {
    if (language.code() == wanted) return language;
  }
  return languages_.front();
}

bool Languages::has(std::string_view code) const {
  return get(code).code() == code.substr(0, 2);
}

std::vector<std::string> Languages::codes() const {
  std::vector<std::string> codes;
  for (const Language& language : languages_) codes.push_back(language.code());
  return codes;
}

}  // namespace griot
