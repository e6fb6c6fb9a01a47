#include <utility>

#include "engine/base/hash.h"
#include "engine/document/plain_text.h"
#include "importers/docx/address.h"
#include "importers/docx/formula.h"
#include "importers/docx/picture.h"
#include "importers/docx/story.h"

namespace griot::docx {
void Story::read_drawing() {
  Drawing outer = std::exchange(drawing_, {});
  read_children();
  drawing_ = std::move(outer);
}

void Story::read_drawing_properties() {
  drawing_.alternative = on_one_line(in_.value(Space::none, "descr"));
  drawing_.title = on_one_line(in_.value(Space::none, "title"));
  read_children();  // a decorative picture says so in an extension
}

// Says what its picture shows when the drawing around it does not.
void Story::read_picture_properties() {
  if (drawing_.alternative.empty()) {
    drawing_.alternative = on_one_line(in_.value(Space::none, "descr"));
  }
  read_children();
}

void Story::read_decorative() {
  drawing_.decorative = is_on(in_.value(Space::none, "val"));
  skip();
}

void Story::read_shape() {
  const Drawing outer = drawing_;
  const std::string_view alternative = in_.value(Space::none, "alt");
  if (!alternative.empty()) drawing_.alternative = on_one_line(alternative);
  read_children();
  drawing_ = outer;
}

void Story::read_blip() {
  std::string_view id = in_.value(Space::r, "embed");
  if (id.empty()) id = in_.value(Space::r, "link");
  if (!id.empty()) add_picture(id);
  read_children();
}

void Story::read_image_data() {
  if (drawing_.alternative.empty() && drawing_.title.empty()) {
    drawing_.title = on_one_line(in_.value(Space::o, "title"));
  }
  std::string_view id = in_.value(Space::r, "id");
  if (id.empty()) id = in_.value(Space::r, "href");
  const std::string source(in_.value(Space::none, "src"));
  if (!id.empty()) {
    add_picture(id);
  } else if (const auto picture = state_.old_pictures.find(source);
             picture != state_.old_pictures.end() && seen_now() == Seen::shown) {
    Image image = described_image();
    const std::string name = keep_media(std::move(picture->second), source);
    state_.old_pictures.erase(picture);
    if (!name.empty()) image.source = "media/" + name;
    add_image(std::move(image));
  }
  skip();
}

Image Story::described_image() const {
  Image image;
  image.alternative =
      drawing_.alternative.empty() ? drawing_.title : drawing_.alternative;
  image.decorative = drawing_.decorative;
  return image;
}

void Story::add_picture(std::string_view id) {
  if (seen_now() != Seen::shown || fields_.in_code()) return;
  ++state_.met.images;
  const Relationship* relationship = relationships_.find(id);
  Image image = described_image();
  if (relationship && relationship->external) {
    const bool safe = is_safe_address(relationship->target);
    if (safe) image.source = relationship->target;
    state_.find("external_image", safe ? Severity::changed : Severity::lost,
                here().origin, place_,
                say("Image qui n'est pas dans le fichier (« {1} ») : il n'en reste que "
                    "l'adresse ; insérez-la dans le document.",
                    {shown_address(relationship->target)}));
  } else if (!relationship || !state_.package.has(relationship->target)) {
    state_.find("missing_image", Severity::lost, here().origin, place_,
                say("Une image annoncée manque dans le fichier."));
    if (image.alternative.empty()) return;
  } else {
    const std::string name = media_of(relationship->target);
    if (!name.empty()) image.source = "media/" + name;
  }
  add_image(std::move(image));
}

void Story::add_image(Image image) {
  // Where the reader gets words instead of a picture, they stand apart from the text.
  const bool apart = !image.source.starts_with("media/");
  if (apart) add_text(" ");
  add_node({std::move(image)});
  if (apart) add_text(" ");
}

// Reads a picture once; its name, or nothing when it is not one that is shown.
std::string Story::media_of(const std::string& part) {
  const auto known = state_.media.find(part);
  if (known != state_.media.end()) return known->second;
  std::string& name = state_.media[part];
  const Limits& limits = state_.options.limits;
  std::string bytes;
  try {
    bytes = state_.package.read(part, limits.input_bytes);
  } catch (const Error& error) {
    state_.find("unread_image", Severity::lost, here().origin, part,
                say("Image non reprise : elle {1}.", {in_french(error.problem())}));
    return name;
  }
  return name = keep_media(std::move(bytes), part);
}

std::string Story::keep_media(std::string bytes, const std::string& part) {
  const Limits& limits = state_.options.limits;
  const PictureKind kind = picture_kind(bytes);
  std::string name;
  if (kind.use == PictureKind::Use::left_out) {
    state_.find("unknown_image", Severity::lost, here().origin, part,
                say("Image d’un format qui n’est pas repris ; remplacez-la par une image "
                    "PNG ou JPEG."));
  } else if (kind.pixels > limits.image_pixels) {
    state_.find("unread_image", Severity::lost, here().origin, part,
                say("Image trop grande ({1} pixels), non reprise.",
                    {std::to_string(kind.pixels)}));
  } else {
    if (kind.use == PictureKind::Use::attached) {
      state_.find(
          "attached_image", Severity::changed, here().origin, part,
          say("Image au format {1}, que les navigateurs ne montrent pas : elle est "
              "gardée comme pièce jointe ; remplacez-la par une image PNG ou JPEG.",
              {kind.extension}));
    }
    name = sha256(bytes) + "." + kind.extension;
    for (const Media& media : state_.result.media) {
      if (media.name == name) return name;
    }
    state_.result.media.push_back({name, std::move(bytes)});
  }
  return name;
}

// A text box stands once, after the paragraph it hangs on.
void Story::read_text_box() {
  const Seen seen = seen_now();
  const int depth = here().builder.depth_here();
  const Origin origin = here().origin;
  Fields fields = std::exchange(fields_, {});
  const Seen outer_seen = std::exchange(seen_, seen);
  const int hyperlink = std::exchange(hyperlink_, no_link);
  const Look look = std::exchange(look_, 0);
  const bool hidden = std::exchange(run_hidden_, false);
  const int tongue = std::exchange(tongue_, 0);
  std::string direction = std::exchange(direction_, {});
  const Drawing drawing = std::exchange(drawing_, {});
  containers_.emplace_back(depth);
  here().origin = origin;
  Blocks content = read_container();
  fields_ = std::move(fields);
  seen_ = outer_seen;
  hyperlink_ = hyperlink;
  look_ = look;
  run_hidden_ = hidden;
  tongue_ = tongue;
  direction_ = std::move(direction);
  drawing_ = drawing;
  if (content.empty()) return;
  Blocks& boxes = here().boxes;
  if (depth + 3 >= max_tree_depth) {
    state_.find(
        "flattened_depth", Severity::changed, origin, place_,
        say("Zones de texte trop imbriquées : le texte est gardé, sans le cadre."));
    for (Block& block : content) boxes.push_back(std::move(block));
    return;
  }
  Block block;
  block.origin = origin;
  block.value = Box{"zone-de-texte", {}, std::move(content), drawing_.alternative};
  boxes.push_back(std::move(block));
}

void Story::read_formula() {
  const bool display = !here().in_paragraph;
  FormulaText text = read_formula_text(in_, display);
  here().texts.add(seen_now(), text.words);
  if (text.linear.empty()) return;
  add_node({Formula{std::move(text.linear), std::move(text.mathml), display}});
}

// Formulas on a line of their own; outside any paragraph they make one.
void Story::read_formula_paragraph() {
  if (!here().in_paragraph && !here().joining) end_paragraph();
  const int level = in_.depth();
  while (in_.next_child(level)) {
    if (!in_.is(Space::m, "oMath")) {
      skip();
      continue;
    }
    FormulaText text = read_formula_text(in_, true);
    here().texts.add(seen_now(), text.words);
    here().texts.add(seen_now(), " ");
    if (text.linear.empty()) continue;
    here().pieces.add_text(" ", {});
    add_node({Formula{std::move(text.linear), std::move(text.mathml), true}});
    here().pieces.add_text(" ", {});
  }
  if (!here().in_paragraph && !here().joining) end_paragraph();
}

}  // namespace griot::docx
