// griot-corpus: keeps, searches and publishes a programme's documents. Started by `griot`.
#include <iostream>
#include <string>
#include <vector>

#include "app/program.h"

int main(int count, char** words) {
  const std::vector<std::string> arguments(words + (count > 0 ? 1 : 0), words + count);
  return static_cast<int>(
      griot::run_program(arguments, std::cout, std::cerr, griot::make_speech));
}
