// The program that turns a printed page into a PDF.
#pragma once

#include <functional>
#include <string>

#include "engine/library/library.h"

namespace griot {

// How to get a program that is not there.
Message remedy_without(const std::string& program);

// Lays the page and its pictures into a folder of their own, which only this user can
// read, runs the command of the settings there and gives back the PDF. The page needs
// nothing from elsewhere and the command is given no way to the network (proxies that
// lead nowhere). Throws Error{io} when the program is absent, fails or writes no PDF
// (with its own last words), or takes longer than it may. `waiting` is called now and
// then until it ends.
std::string pdf_of(const PrintedPage& page, const Settings& settings,
                   const std::function<void()>& waiting = {});

}  // namespace griot
