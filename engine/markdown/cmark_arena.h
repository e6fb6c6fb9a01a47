// Memory for one parse of cmark-gfm, given back all at once.
//
// cmark-gfm asks for each node and buffer apart and frees each apart; taking them from a
// few large pieces halves the cost of a parse. Memory grows with the input alone, which
// the limit check bounds.
#pragma once

#include <cmark-gfm.h>

#include <cstddef>
#include <memory>
#include <vector>

namespace griot {

// While it lives, cmark_memory() of this thread takes from it; arenas of one thread nest.
class CmarkArena {
 public:
  CmarkArena();
  ~CmarkArena();
  CmarkArena(const CmarkArena&) = delete;
  CmarkArena& operator=(const CmarkArena&) = delete;

  // 16-byte aligned, not zeroed. When memory ends, std::bad_alloc passes through
  // cmark-gfm's frames, which hold nothing that is not in the arena.
  void* take(std::size_t bytes);

 private:
  struct Piece {
    std::unique_ptr<std::byte[]> bytes;
    std::size_t size = 0;
  };
  // A few pieces stay with their thread: fresh memory costs more than what is done in it.
  struct Spare {
    std::vector<Piece> pieces;
    std::size_t bytes = 0;
  };
  static Spare& spare();
  static Piece piece_of(std::size_t size);

  std::vector<Piece> pieces_;
  std::byte* next_ = nullptr;
  std::size_t left_ = 0;
  CmarkArena* outer_;
};

// For cmark_parser_new_with_mem. Nodes made with it die with the arena: no
// cmark_node_free.
cmark_mem* cmark_memory();

}  // namespace griot
