# What every source file would parse for itself: the standard headers, and for the tests
# Boost.Test's too. One header a kind of target for the whole build, since a header
# precompiled for a library (-fPIC) does not serve a program (-fPIE); griot.cmake says who
# uses which.
if(GRIOT_PRECOMPILE)
  set(standard <algorithm> <array> <charconv> <chrono> <cstdint> <filesystem> <functional> <map>
    <memory> <optional> <set> <span> <sstream> <string> <string_view> <unordered_map> <utility>
    <variant> <vector>)
  set(source "${PROJECT_BINARY_DIR}/precompiled.cc")
  file(CONFIGURE OUTPUT "${source}" CONTENT "int main() { return 0; }\n")
  add_library(griot_precompiled_library OBJECT "${source}")
  add_executable(griot_precompiled_program "${source}")
  add_executable(griot_precompiled_test "${source}")
  foreach(kind library program test)
    target_link_libraries(griot_precompiled_${kind} PRIVATE griot_flags)
    target_precompile_headers(griot_precompiled_${kind} PRIVATE ${standard})
  endforeach()
  target_precompile_headers(griot_precompiled_test PRIVATE <boost/test/unit_test.hpp>)
  target_compile_definitions(griot_precompiled_test PRIVATE BOOST_TEST_DYN_LINK)
  target_compile_options(griot_precompiled_test PRIVATE $<$<CONFIG:RelWithDebInfo>:-O1>)
  target_link_libraries(griot_precompiled_test PRIVATE Boost::unit_test_framework)
endif()
