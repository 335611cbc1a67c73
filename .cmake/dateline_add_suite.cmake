# dateline_add_suite(NAME FILE… [COMMAND command] [JUNIT file] [OPTIONS option…])
#
# Adds the test NAME to CTest: `dateline check` on suites of expression cases, which are files or folders relative to the
# current source folder, where it is also run. COMMAND asks another parser instead, and may hold generator expressions such
# as $<TARGET_FILE:my-parser>; JUNIT writes the results for a build server, relative to the current binary folder; OPTIONS
# are passed on. docs/testing-your-parser.md describes the suites.
function(dateline_add_suite name)
    cmake_parse_arguments(PARSE_ARGV 1 suite "" "COMMAND;JUNIT" "OPTIONS")
    if(NOT suite_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "dateline_add_suite(${name}): which suites?")
    endif()
    foreach(file IN LISTS suite_UNPARSED_ARGUMENTS)
        cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" OUTPUT_VARIABLE path)
        if(NOT EXISTS "${path}")
            message(FATAL_ERROR "dateline_add_suite(${name}): there is no ${file}")
        endif()
    endforeach()
    set(arguments ${suite_OPTIONS})
    if(suite_COMMAND)
        list(APPEND arguments --command "${suite_COMMAND}")
    endif()
    if(suite_JUNIT)
        cmake_path(ABSOLUTE_PATH suite_JUNIT BASE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}")
        list(APPEND arguments --junit "${suite_JUNIT}")
    endif()
    add_test(NAME "${name}" COMMAND dateline::dateline check ${suite_UNPARSED_ARGUMENTS} ${arguments}
        WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
endfunction()
