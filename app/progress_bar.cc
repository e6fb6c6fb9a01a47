#include "app/progress_bar.h"

#include <algorithm>

#include "app/session.h"

namespace griot {

ProgressBar::ProgressBar(Session& session, Message what)
    : session_(session), what_(session.text(what)) {}

ProgressBar::~ProgressBar() {
  clear();
}

Progress ProgressBar::callback() {
  return [this](std::int64_t done, std::int64_t total) { show(done, total); };
}

void ProgressBar::clear() {
  if (!drawn_) return;
  session_.err << "\r\x1b[K" << std::flush;
  drawn_ = false;
}

std::function<void()> ProgressBar::waiting() {
  return [this] { show_seconds(); };
}

bool ProgressBar::is_due() {
  using namespace std::chrono_literals;
  if (!session_.err_is_terminal) return false;
  const auto now = Steady::now();
  if (now - begun_ < 1s || now - last_ < 100ms) return false;
  last_ = now;
  return true;
}

void ProgressBar::show_seconds() {
  if (!is_due()) return;
  const auto gone =
      std::chrono::duration_cast<std::chrono::seconds>(Steady::now() - begun_);
  session_.err << "\r\x1b[K" << what_ << "  " << gone.count() << " s" << std::flush;
  drawn_ = true;
}

void ProgressBar::show(std::int64_t done, std::int64_t total) {
  if (total <= 0 || !is_due()) return;
  constexpr std::int64_t width = 30;
  const std::int64_t full = std::clamp<std::int64_t>(done * width / total, 0, width);
  std::string bar;
  for (std::int64_t i = 0; i < width; ++i) bar += i < full ? "█" : "░";
  session_.err << "\r\x1b[K" << what_ << "  " << session_.err_style.cyan(bar) << "  "
               << done << " / " << total << std::flush;
  drawn_ = true;
}

}  // namespace griot
