# The three functions every CMakeLists.txt of the project is written with, and the
# warnings and protections that all of it is compiled with (design: safety rule 12).

option(GRIOT_WERROR "Treat warnings as errors" OFF)
set(GRIOT_SANITIZE "" CACHE STRING "Sanitizers to build with: address,undefined or thread")

# Eight files of a library compiled as one, for a build that is made whole each time: what
# they include is read once. It also tells of helpers that two files have each of their own.
# Names of one file then seem to shadow those of another, and g++ takes types of an
# anonymous namespace for those of a header. Not in `dev`, which tells of both and of
# includes that are missing, and builds again only what was touched.
option(GRIOT_UNITY "Compile the files of a library together" OFF)

add_library(griot_flags INTERFACE)
target_include_directories(griot_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(griot_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -fstack-protector-strong
  $<$<NOT:$<BOOL:${GRIOT_UNITY}>>:-Wshadow>
  $<$<BOOL:${GRIOT_WERROR}>:-Werror>
  $<$<AND:$<BOOL:${GRIOT_UNITY}>,$<CXX_COMPILER_ID:GNU>>:-Wno-subobject-linkage>
  $<$<CONFIG:Debug>:-D_GLIBCXX_ASSERTIONS>
  $<$<NOT:$<CONFIG:Debug>>:-D_FORTIFY_SOURCE=2>)
# A library that a program does not use is not loaded.
target_link_options(griot_flags INTERFACE
  $<IF:$<BOOL:$<TARGET_PROPERTY:GRIOT_STATIC_PARTS>>,-static-pie,-pie>
  -Wl,-z,relro,-z,now -Wl,--as-needed)
if(GRIOT_SANITIZE)
  # Unoptimised and with line tables only: builds in half the time, and a report still
  # names its lines.
  target_compile_options(griot_flags INTERFACE -g1
    -fsanitize=${GRIOT_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(griot_flags INTERFACE -fsanitize=${GRIOT_SANITIZE})
endif()

# The standard headers, parsed once a build instead of once a file: a third of the time of
# a build from nothing. Not in `dev`, so that whoever forgets an include is told at once.
option(GRIOT_PRECOMPILE "Precompile the standard headers" OFF)
function(griot_precompile name kind)
  # Poco defines _FILE_OFFSET_BITS: headers read without it do not serve.
  get_target_property(libraries ${name} LINK_LIBRARIES)
  if(GRIOT_PRECOMPILE AND NOT "${libraries}" MATCHES "Poco::")
    target_precompile_headers(${name} REUSE_FROM griot_precompiled_${kind})
  endif()
  # g++ 12 sees overruns in std::string(n, c) + "…" that are none, and forgets where
  # precompiled that it is not to speak of the standard library.
  if(GRIOT_PRECOMPILE AND CMAKE_CXX_COMPILER_ID STREQUAL GNU AND NOT kind STREQUAL library)
    target_compile_options(${name} PRIVATE -Wno-array-bounds -Wno-restrict
      -Wno-stringop-overflow -Wno-stringop-overread)
  endif()
endfunction()

# griot_library(<name> [APART] SOURCES <file>... [USES <target>...] [HIDES <target>...])
#   USES:  lower floors; their headers may appear in ours.
#   HIDES: third-party libraries; their headers stay inside our .cc files.
#   APART: a program that is whole in itself takes no more of its files than it needs.
function(griot_library name)
  cmake_parse_arguments(arg "APART" "" "SOURCES;USES;HIDES" ${ARGN})
  add_library(${name} STATIC ${arg_SOURCES})
  if(GRIOT_UNITY AND NOT (arg_APART AND GRIOT_STATIC_PARTS))
    set_target_properties(${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
  endif()
  target_link_libraries(${name} PUBLIC griot_flags ${arg_USES} PRIVATE ${arg_HIDES})
  griot_precompile(${name} library)
endfunction()

# griot_program(<name> SOURCES <file>... USES <target>... [HIDES <target>...])
function(griot_program name)
  cmake_parse_arguments(arg "" "" "SOURCES;USES;HIDES" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE griot_flags ${arg_USES} ${arg_HIDES})
  griot_precompile(${name} program)
endfunction()

# griot_test(<name> SOURCES <file>... USES <target>... [HIDES <target>...])
#   One ctest entry a Boost.Test case, listed after the build, with the labels of the case.
#   Tests find their example files under GRIOT_SOURCE_DIR. They are optimised less than what
#   they test: they run once.
function(griot_test name)
  cmake_parse_arguments(arg "" "" "SOURCES;USES;HIDES" ${ARGN})
  add_executable(${name} ${PROJECT_SOURCE_DIR}/tests/main.cc ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE griot_flags ${arg_USES} ${arg_HIDES}
    Boost::unit_test_framework)
  target_compile_definitions(${name} PRIVATE BOOST_TEST_DYN_LINK
    GRIOT_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  target_compile_options(${name} PRIVATE $<$<CONFIG:RelWithDebInfo>:-O1>)
  griot_precompile(${name} test)
  # It says which part of Boost.Test it wants before it includes it.
  set_source_files_properties(${PROJECT_SOURCE_DIR}/tests/main.cc PROPERTIES
    SKIP_PRECOMPILE_HEADERS ON)
  set(list "${CMAKE_CURRENT_BINARY_DIR}/${name}_cases.cmake")
  add_custom_command(TARGET ${name} POST_BUILD
    COMMAND ${CMAKE_COMMAND} -DPROGRAM=$<TARGET_FILE:${name}> -DNAME=${name}
      -DOUTPUT=${list} -P ${PROJECT_SOURCE_DIR}/cmake/list_test_cases.cmake
    BYPRODUCTS ${list} VERBATIM)
  set_property(DIRECTORY APPEND PROPERTY TEST_INCLUDE_FILES "${list}")
endfunction()
