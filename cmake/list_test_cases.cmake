# Writes one add_test() for each Boost.Test case of PROGRAM into OUTPUT, with the labels of
# the case and of its suites.
#
# `--list_content=DOT` prints a graph: "{" and "}" on lines of their own for each level, and
# for each suite or case a node, tu1 being the program and cases beginning at tu65536:
#   tu65537[…,label="name|file.cc(7)|labels: @time @other"];

execute_process(COMMAND ${PROGRAM} --list_content=DOT
  ERROR_VARIABLE graph OUTPUT_VARIABLE more RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "cannot list the cases of ${PROGRAM}: ${status} ${graph}${more}")
endif()

string(REGEX REPLACE "[][;]" "" lines "${graph}${more}")
string(REPLACE "\n" ";" lines "${lines}")
set(depth 0)
set(path_0 "")
set(labels_0 "")
set(tests "")
foreach(line IN LISTS lines)
  if(line STREQUAL "{")
    math(EXPR depth "${depth}+1")
  elseif(line STREQUAL "}")
    math(EXPR depth "${depth}-1")
  elseif(line MATCHES "^tu([0-9]+)shape=.*label=\"([^|\"]+)(.*)\"$" AND depth GREATER 0)
    set(number "${CMAKE_MATCH_1}")
    set(name "${CMAKE_MATCH_2}")
    math(EXPR above "${depth}-1")
    string(REGEX MATCHALL "@[A-Za-z_-]+" labels "${CMAKE_MATCH_3}")
    set(path_${depth} "${path_${above}}/${name}")
    set(labels_${depth} "${labels_${above}};${labels}")
    if(number GREATER_EQUAL 65536)
      string(SUBSTRING "${path_${depth}}" 1 -1 path)
      string(APPEND tests "add_test(\"${NAME}.${path}\" \"${PROGRAM}\" "
        "\"--run_test=${path}\" \"--color_output=no\")\n")
      string(REGEX MATCHALL "[A-Za-z_-]+" labels "${labels_${depth}}")
      if(labels)
        string(APPEND tests "set_tests_properties(\"${NAME}.${path}\" PROPERTIES "
          "LABELS \"${labels}\")\n")
      endif()
    endif()
  endif()
endforeach()
file(WRITE "${OUTPUT}" "${tests}")
