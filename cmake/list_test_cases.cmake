# Writes one add_test() for each Boost.Test case of PROGRAM into OUTPUT.
#
# `--list_content=HRF` prints a tree, four blanks a level, "*" behind what is enabled and
# ": text" behind what is described. A line whose next line is not deeper is a case.

execute_process(COMMAND ${PROGRAM} --list_content=HRF
  ERROR_VARIABLE tree OUTPUT_VARIABLE more RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "cannot list the cases of ${PROGRAM}: ${status} ${tree}${more}")
endif()

string(REPLACE "\n" ";" lines "${tree}${more}")
set(count 0)
foreach(line IN LISTS lines)
  if(line MATCHES "^( *)([A-Za-z_0-9<>:,/]+)([*]?) *(: .*)?$")
    string(LENGTH "${CMAKE_MATCH_1}" blanks)
    math(EXPR depth "${blanks}/4")
    set(level_${depth} "${CMAKE_MATCH_2}")
    set(path "${level_0}")
    if(depth GREATER 0)
      foreach(i RANGE 1 ${depth})
        string(APPEND path "/${level_${i}}")
      endforeach()
    endif()
    set(path_${count} "${path}")
    set(depth_${count} ${depth})
    math(EXPR count "${count}+1")
  endif()
endforeach()

set(depth_${count} 0)
set(tests "")
if(count GREATER 0)
  math(EXPR last "${count}-1")
  foreach(i RANGE 0 ${last})
    math(EXPR next "${i}+1")
    if(depth_${next} LESS_EQUAL depth_${i})
      string(APPEND tests "add_test(\"${NAME}.${path_${i}}\" \"${PROGRAM}\" "
        "\"--run_test=${path_${i}}\" \"--color_output=no\")\n")
    endif()
  endforeach()
endif()
file(WRITE "${OUTPUT}" "${tests}")
