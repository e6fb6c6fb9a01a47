#include "engine/base/xml.h"

#include <libxml/parser.h>
#include <libxml/xmlerror.h>

#include <algorithm>
#include <cassert>
#include <cstring>
#include <exception>
#include <mutex>
#include <utility>
#include <vector>

namespace griot {
namespace {

constexpr std::size_t chunk_bytes = 8 << 10;
// Parsed at a time: what a piece holds is kept until it is read, and should stay small.
constexpr std::size_t parsed_bytes = 4 << 10;
// Namespaces in scope are searched one by one by libxml2: bounded like attributes.
constexpr std::size_t namespaces_in_scope = 1'000;

xmlParserInputPtr deny_entity(const char*, const char*, xmlParserCtxtPtr) {
  return nullptr;
}

void initialise_libxml() {
  static std::once_flag once;
  std::call_once(once, [] {
    xmlInitParser();
    xmlSetExternalEntityLoader(deny_entity);
  });
}

const char* chars(const xmlChar* text) {
  return reinterpret_cast<const char*>(text);
}

// libxml2 interns names and URIs for the life of its context, so views of them last.
std::string_view view(const xmlChar* text) {
  return text ? std::string_view(chars(text)) : std::string_view();
}

ByteSource source_of(std::string_view bytes) {
  return [bytes]() mutable {
    const std::string_view chunk = bytes.substr(0, chunk_bytes);
    bytes.remove_prefix(chunk.size());
    return chunk;
  };
}

}  // namespace

// Events parsed and not yet read. Texts lie in one string, so offsets, not views, are
// kept until an event is shown.
struct XmlReader::State {
  struct Span {
    std::size_t from = 0;
    std::size_t length = 0;
  };
  struct RawAttribute {
    std::string_view namespace_uri;
    std::string_view name;
    Span value;
  };
  struct Declaration {
    std::string_view prefix;
    std::string uri;
  };
  struct Record {
    Event event = Event::text;
    std::int64_t line = 0;
    std::string_view namespace_uri;
    std::string_view name;
    Span text;
    std::size_t attributes = 0;  // how many follow in `attributes`
    std::size_t declarations = 0;
  };

  State(ByteSource source, const Limits& given, std::string where,
        const XmlSpared* spared)
      : limits(given),
        place(std::move(where)),
        feed(std::move(source), limits, place, spared) {
    initialise_libxml();
    std::memset(&handler, 0, sizeof handler);
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = on_start;
    handler.endElementNs = on_end;
    handler.characters = on_text;
    handler.ignorableWhitespace = on_text;
    handler.cdataBlock = on_text;
    handler.internalSubset = on_doctype;
    handler.serror = on_error;
    context = xmlCreatePushParserCtxt(&handler, this, nullptr, 0, nullptr);
    if (!context) throw std::bad_alloc();
    // The declared encoding has been checked by the feed, which hands over UTF-8.
    xmlCtxtUseOptions(context, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
  }
  ~State() { xmlFreeParserCtxt(context); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  static void on_start(void* self, const xmlChar* name, const xmlChar*,
                       const xmlChar* uri, int namespace_count,
                       const xmlChar** namespaces, int attribute_count, int,
                       const xmlChar** raw);
  static void on_end(void* self, const xmlChar* name, const xmlChar*, const xmlChar* uri);
  static void on_text(void* self, const xmlChar* text, int length);
  static void on_doctype(void* self, const xmlChar*, const xmlChar*, const xmlChar*);
  static void on_error(void* self, xmlErrorPtr error);

  std::string at_line() const { return place + ":" + std::to_string(parser_line()); }
  std::int64_t parser_line() const {
    return context->input ? context->input->line + feed.skipped_lines() : 0;
  }

  // Runs what a callback does; what it throws is kept and thrown outside libxml2.
  template <class Work>
  void guarded(Work work) {
    if (failure) return;
    try {
      work();
    } catch (...) {
      failure = std::current_exception();
      xmlStopParser(context);
    }
  }

  [[noreturn]] void fail(const std::string& where, const Message& problem) const {
    throw Error(ErrorCode::invalid, where, problem,
                say("ouvrez le fichier dans son logiciel et enregistrez-le de nouveau"));
  }

  void start(const xmlChar* name, const xmlChar* uri, int namespace_count,
             const xmlChar** namespaces, int attribute_count, const xmlChar** raw);
  void append_text(std::string_view text);
  void append_value(std::string_view value);
  void parse_more();
  void finish();
  void keep_unread();
  bool show_next();

  const Limits limits;
  const std::string place;
  XmlFeed feed;
  std::string_view to_parse;  // of what the feed gave
  xmlSAXHandler handler;
  xmlParserCtxtPtr context = nullptr;
  std::exception_ptr failure;
  std::int64_t syntax_error_line = 0;
  bool ended = false;

  std::vector<Record> records;
  std::vector<RawAttribute> raw_attributes;
  std::vector<Declaration> raw_declarations;
  std::string texts;
  std::size_t read = 0;  // records shown so far
  std::size_t read_attributes = 0;
  std::size_t read_declarations = 0;
  std::int64_t elements = 0;
  std::int64_t parse_depth = 0;
  std::size_t declared = 0;
  std::vector<std::size_t> declared_by;  // an open element each

  // What is shown now.
  Record current;
  std::string_view current_text;
  std::vector<Attribute> current_attributes;
  int depth = 0;
  bool close_after = false;  // the element whose end is shown is left by the next call
  std::vector<Declaration> scope;
  std::vector<std::size_t> scope_sizes;  // before each open element
};

void XmlReader::State::on_start(void* self, const xmlChar* name, const xmlChar*,
                                const xmlChar* uri, int namespace_count,
                                const xmlChar** namespaces, int attribute_count, int,
                                const xmlChar** raw) {
  auto* state = static_cast<State*>(self);
  state->guarded([&] {
    state->start(name, uri, namespace_count, namespaces, attribute_count, raw);
  });
}

void XmlReader::State::start(const xmlChar* name, const xmlChar* uri, int namespace_count,
                             const xmlChar** namespaces, int attribute_count,
                             const xmlChar** raw) {
  check_limit(place, ++elements, &Limits::xml_elements, limits);
  check_limit(place, ++parse_depth, &Limits::xml_depth, limits);
  declared_by.push_back(static_cast<std::size_t>(namespace_count));
  declared += declared_by.back();
  if (declared > namespaces_in_scope) {
    throw limit_error(place, &Limits::xml_attributes, limits);
  }
  Record record;
  record.event = Event::start;
  record.line = parser_line();
  record.namespace_uri = view(uri);
  record.name = view(name);
  record.attributes = static_cast<std::size_t>(attribute_count);
  record.declarations = static_cast<std::size_t>(namespace_count);
  for (int i = 0; i < namespace_count; ++i) {
    raw_declarations.push_back(
        {view(namespaces[2 * i]), std::string(view(namespaces[2 * i + 1]))});
  }
  for (int i = 0; i < attribute_count; ++i) {
    const xmlChar** five = raw + 5 * i;  // name, prefix, URI, value, end of value
    const auto length = static_cast<std::size_t>(five[4] - five[3]);
    check_limit(place, static_cast<std::int64_t>(length), &Limits::xml_text_bytes,
                limits);
    const std::size_t from = texts.size();
    append_value({chars(five[3]), length});
    raw_attributes.push_back({view(five[2]), view(five[0]), {from, texts.size() - from}});
  }
  records.push_back(record);
}

// Unless it replaces entities, libxml2 hands every "&" of a value over as "&#38;".
void XmlReader::State::append_value(std::string_view value) {
  static constexpr std::string_view ampersand = "&#38;";
  for (std::size_t at = value.find(ampersand); at != std::string_view::npos;
       at = value.find(ampersand)) {
    texts += value.substr(0, at + 1);
    value.remove_prefix(at + ampersand.size());
  }
  texts += value;
}

void XmlReader::State::on_end(void* self, const xmlChar* name, const xmlChar*,
                              const xmlChar* uri) {
  auto* state = static_cast<State*>(self);
  state->guarded([&] {
    --state->parse_depth;
    state->declared -= state->declared_by.back();
    state->declared_by.pop_back();
    Record record;
    record.event = Event::end;
    record.line = state->parser_line();
    record.namespace_uri = view(uri);
    record.name = view(name);
    state->records.push_back(record);
  });
}

void XmlReader::State::on_text(void* self, const xmlChar* text, int length) {
  auto* state = static_cast<State*>(self);
  state->guarded([&] {
    state->append_text({chars(text), static_cast<std::size_t>(length)});
  });
}

void XmlReader::State::append_text(std::string_view text) {
  if (records.empty() || records.back().event != Event::text || records.size() == read) {
    Record record;
    record.line = parser_line();
    record.text.from = texts.size();
    records.push_back(record);
  }
  Span& span = records.back().text;
  span.length += text.size();
  check_limit(place, static_cast<std::int64_t>(span.length), &Limits::xml_text_bytes,
              limits);
  texts += text;
}

void XmlReader::State::on_doctype(void* self, const xmlChar*, const xmlChar*,
                                  const xmlChar*) {
  auto* state = static_cast<State*>(self);
  state->guarded([&] {
    state->fail(state->at_line(),
                say("contient une déclaration DOCTYPE, qui n'est jamais lue"));
  });
}

void XmlReader::State::on_error(void* self, xmlErrorPtr error) {
  auto* state = static_cast<State*>(self);
  if (!error || error->level < XML_ERR_ERROR || state->syntax_error_line) return;
  state->guarded([&] {
    state->syntax_error_line = std::max(1, error->line) + state->feed.skipped_lines();
    xmlStopParser(state->context);
  });
}

// Unread records move to the front (only an unfinished text can be among them).
void XmlReader::State::keep_unread() {
  std::string kept;
  std::vector<Record> unread(records.begin() + static_cast<std::ptrdiff_t>(read),
                             records.end());
  for (Record& record : unread) {
    assert(record.event == Event::text);
    const std::size_t from = kept.size();
    kept.append(texts, record.text.from, record.text.length);
    record.text.from = from;
  }
  records = std::move(unread);
  texts = std::move(kept);
  raw_attributes.clear();
  raw_declarations.clear();
  read = read_attributes = read_declarations = 0;
}

void XmlReader::State::parse_more() {
  if (to_parse.empty()) to_parse = feed.next();
  const std::string_view bytes = to_parse.substr(0, parsed_bytes);
  to_parse.remove_prefix(bytes.size());
  const int status = xmlParseChunk(context, bytes.data(), static_cast<int>(bytes.size()),
                                   bytes.empty() ? 1 : 0);
  if (failure) std::rethrow_exception(failure);
  if (syntax_error_line) {
    fail(place + ":" + std::to_string(syntax_error_line),
         say("n'est pas du XML bien formé"));
  }
  if (status != XML_ERR_OK && context->wellFormed == 0) {
    fail(at_line(), say("n'est pas du XML bien formé"));
  }
  if (bytes.empty()) finish();
}

// Under a memory cap libxml2 may say "no error" and stop short: count again.
void XmlReader::State::finish() {
  ended = true;
  const bool whole = context->wellFormed == 1 && context->disableSAX == 0 &&
                     parse_depth == 0 && elements > 0 && elements == feed.tags();
  if (!whole) fail(at_line(), say("n'a pas pu être lu jusqu'au bout"));
}

bool XmlReader::State::show_next() {
  // A text is complete once something follows it.
  while (!ended && (read == records.size() || (read + 1 == records.size() &&
                                               records.back().event == Event::text))) {
    // A text that grows over many chunks is not copied anew for each of them.
    if (read > 0 || records.empty()) keep_unread();
    parse_more();
  }
  if (read == records.size()) return false;
  current = records[read++];
  current_text = {};
  current_attributes.clear();
  if (current.event == Event::text) {
    current_text = std::string_view(texts).substr(current.text.from, current.text.length);
  }
  for (std::size_t i = 0; i < current.attributes; ++i) {
    const RawAttribute& raw = raw_attributes[read_attributes++];
    current_attributes.push_back(
        {raw.namespace_uri, raw.name,
         std::string_view(texts).substr(raw.value.from, raw.value.length)});
  }
  return true;
}

XmlReader::XmlReader(std::string_view bytes, const Limits& limits, std::string place)
    : XmlReader(source_of(bytes), limits, std::move(place)) {}

XmlReader::XmlReader(ByteSource source, const Limits& limits, std::string place,
                     const XmlSpared* spared)
    : state_(
          std::make_unique<State>(std::move(source), limits, std::move(place), spared)) {}

XmlReader::~XmlReader() = default;

bool XmlReader::next() {
  State& state = *state_;
  if (state.close_after) {
    state.close_after = false;
    --state.depth;
    state.scope.resize(state.scope_sizes.back());
    state.scope_sizes.pop_back();
  }
  if (!state.show_next()) return false;
  if (state.current.event == Event::start) {
    ++state.depth;
    state.scope_sizes.push_back(state.scope.size());
    for (std::size_t i = 0; i < state.current.declarations; ++i) {
      state.scope.push_back(state.raw_declarations[state.read_declarations++]);
    }
  } else if (state.current.event == Event::end) {
    state.close_after = true;
  }
  return true;
}

XmlReader::Event XmlReader::event() const {
  return state_->current.event;
}
std::string_view XmlReader::namespace_uri() const {
  return state_->current.namespace_uri;
}
std::string_view XmlReader::name() const {
  return state_->current.name;
}
std::string_view XmlReader::text() const {
  return state_->current_text;
}
int XmlReader::depth() const {
  return state_->depth;
}
std::int64_t XmlReader::line() const {
  return state_->current.line;
}

std::span<const XmlReader::Attribute> XmlReader::attributes() const {
  return state_->current_attributes;
}

std::optional<std::string_view> XmlReader::attribute(std::string_view namespace_uri,
                                                     std::string_view name) const {
  for (const Attribute& attribute : state_->current_attributes) {
    if (attribute.name == name && attribute.namespace_uri == namespace_uri) {
      return attribute.value;
    }
  }
  return std::nullopt;
}

void XmlReader::skip_element() {
  const int level = depth();
  while (next()) {
    if (event() == Event::end && depth() == level) return;
  }
}

std::optional<std::string> XmlReader::namespace_of_prefix(std::string_view prefix) const {
  const auto& scope = state_->scope;
  for (auto entry = scope.rbegin(); entry != scope.rend(); ++entry) {
    if (entry->prefix == prefix) return entry->uri;
  }
  return std::nullopt;
}

}  // namespace griot
