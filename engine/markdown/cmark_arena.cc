#include "engine/markdown/cmark_arena.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace griot {
namespace {

constexpr std::size_t first_piece = 64 << 10;
constexpr std::size_t largest_piece = 2 << 20;
constexpr std::size_t most_spare_bytes = 8 << 20;
// Before each block stands its size, for realloc.
constexpr std::size_t header = 16;

thread_local CmarkArena* current = nullptr;

std::size_t size_of(const void* block) {
  std::size_t size = 0;
  std::memcpy(&size, static_cast<const std::byte*>(block) - header, sizeof size);
  return size;
}

void* calloc_from_arena(std::size_t count, std::size_t size) {
  void* block = current->take(count * size);
  std::memset(block, 0, count * size);
  return block;
}

void* realloc_from_arena(void* old, std::size_t size) {
  if (old && size_of(old) >= size) return old;
  void* block = current->take(size);
  if (old) std::memcpy(block, old, size_of(old));
  return block;
}

void free_from_arena(void*) {}

}  // namespace

CmarkArena::CmarkArena() : outer_(current) {
  current = this;
}

CmarkArena::~CmarkArena() {
  current = outer_;
  for (Piece& piece : pieces_) {
    if (spare().bytes + piece.size > most_spare_bytes) break;
    spare().bytes += piece.size;
    spare().pieces.push_back(std::move(piece));
  }
}

CmarkArena::Spare& CmarkArena::spare() {
  thread_local Spare kept;
  return kept;
}

CmarkArena::Piece CmarkArena::piece_of(std::size_t size) {
  std::vector<Piece>& pieces = spare().pieces;
  const auto fitting = std::ranges::find_if(
      pieces, [&](const Piece& piece) { return piece.size >= size; });
  if (fitting == pieces.end()) {
    return {std::make_unique_for_overwrite<std::byte[]>(size), size};
  }
  Piece piece = std::move(*fitting);
  pieces.erase(fitting);
  spare().bytes -= piece.size;
  return piece;
}

void* CmarkArena::take(std::size_t bytes) {
  const std::size_t needed = header + (bytes + 15) / 16 * 16;
  if (needed > left_) {
    const std::size_t grown = first_piece << std::min<std::size_t>(pieces_.size(), 5);
    pieces_.push_back(piece_of(std::max(needed, std::min(grown, largest_piece))));
    next_ = pieces_.back().bytes.get();
    left_ = pieces_.back().size;
  }
  std::byte* block = next_ + header;
  std::memcpy(next_, &bytes, sizeof bytes);
  next_ += needed;
  left_ -= needed;
  return block;
}

cmark_mem* cmark_memory() {
  static cmark_mem memory = {calloc_from_arena, realloc_from_arena, free_from_arena};
  return &memory;
}

}  // namespace griot
