# The libraries Griot stands on, each as one target. Which folder may include which is
# said by the folders' HIDES lists and checked by tests/architecture.

find_package(PkgConfig REQUIRED)
pkg_check_modules(xapian REQUIRED IMPORTED_TARGET xapian-core)
pkg_check_modules(cmark REQUIRED IMPORTED_TARGET libcmark-gfm)
pkg_check_modules(libxml REQUIRED IMPORTED_TARGET libxml-2.0)
pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(icu REQUIRED IMPORTED_TARGET icu-uc icu-i18n)
pkg_check_modules(yaml REQUIRED IMPORTED_TARGET yaml-cpp)
pkg_check_modules(crypto REQUIRED IMPORTED_TARGET libcrypto)
pkg_check_modules(zlib REQUIRED IMPORTED_TARGET zlib)
pkg_check_modules(deflate REQUIRED IMPORTED_TARGET libdeflate)
pkg_check_modules(brotli REQUIRED IMPORTED_TARGET libbrotlienc)
pkg_check_modules(tomlplusplus REQUIRED IMPORTED_TARGET tomlplusplus)

# Programs with the property GRIOT_STATIC_PARTS are whole in themselves: they take these from
# the system's archives, which spares them loading a dozen libraries. What has no archive
# they do without. Not with sanitizers, which want to see all code.
set(GRIOT_STATIC_PARTS ON)
if(GRIOT_SANITIZE)
  set(GRIOT_STATIC_PARTS OFF)
endif()
function(griot_static_parts target)
  set(archives "")
  foreach(name ${ARGN})
    find_library(archive_${name} lib${name}.a)
    if(NOT archive_${name})
      return()
    endif()
    list(APPEND archives "${archive_${name}}")
  endforeach()
  get_target_property(shared ${target} INTERFACE_LINK_LIBRARIES)
  set(wanted "$<BOOL:$<TARGET_PROPERTY:GRIOT_STATIC_PARTS>>")
  set_property(TARGET ${target} PROPERTY INTERFACE_LINK_LIBRARIES
    "$<IF:${wanted},${archives},${shared}>")
endfunction()
griot_static_parts(PkgConfig::libxml xml2 icuuc icudata lzma z)
griot_static_parts(PkgConfig::icu icui18n icuuc icudata)
griot_static_parts(PkgConfig::cmark cmark-gfm-extensions cmark-gfm)
griot_static_parts(PkgConfig::yaml yaml-cpp)
griot_static_parts(PkgConfig::crypto crypto)
griot_static_parts(PkgConfig::zlib z)
griot_static_parts(PkgConfig::deflate deflate)
griot_static_parts(PkgConfig::brotli brotlienc brotlicommon)
griot_static_parts(PkgConfig::xapian)

# Read from its headers: one file of ours needs it, and every program would load it.
set_target_properties(PkgConfig::tomlplusplus PROPERTIES
  INTERFACE_COMPILE_OPTIONS "" INTERFACE_LINK_LIBRARIES "")

find_package(Threads REQUIRED)
find_package(Boost 1.74 REQUIRED COMPONENTS locale unit_test_framework)
find_package(Poco REQUIRED COMPONENTS Foundation Net Zip)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(CLI11 REQUIRED)
find_program(MSGFMT msgfmt REQUIRED)
find_program(CCACHE ccache)
if(CCACHE)
  # The sloppiness lets it keep objects that a precompiled header was used for.
  set(CMAKE_CXX_COMPILER_LAUNCHER
    "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros "${CCACHE}")
endif()
find_program(LLD ld.lld)
if(LLD)
  add_link_options(-fuse-ld=lld)
endif()
