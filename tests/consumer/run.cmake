# Installs the build into a prefix of its own, builds the consumer project against that prefix alone, and runs it.
#     cmake -D BUILD_DIR=… -D WORK_DIR=… -D SAMPLE=… -D GENERATOR=… -D CXX=… -D CXX_FLAGS=… -D BUILD_TYPE=… -P run.cmake
cmake_minimum_required(VERSION 3.25)

function(run)
    execute_process(COMMAND ${ARGV} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT status EQUAL 0)
        list(JOIN ARGV " " command)
        message(FATAL_ERROR "${command}\nended with ${status}\n${output}")
    endif()
    set(output "${output}" PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE "${WORK_DIR}")
run(${CMAKE_COMMAND} --install "${BUILD_DIR}" --prefix "${WORK_DIR}/prefix")
run(${CMAKE_COMMAND} -S "${CMAKE_CURRENT_LIST_DIR}/project" -B "${WORK_DIR}/build" -G "${GENERATOR}"
    "-DCMAKE_CXX_COMPILER=${CXX}" "-DCMAKE_CXX_FLAGS=${CXX_FLAGS}" "-DCMAKE_BUILD_TYPE=${BUILD_TYPE}"
    "-DCMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER}" "-DCMAKE_PREFIX_PATH=${WORK_DIR}/prefix")
run(${CMAKE_COMMAND} --build "${WORK_DIR}/build")

run("${WORK_DIR}/build/words")
if(NOT output STREQUAL "weekday(fri,last)\n")
    message(FATAL_ERROR "the grammar's consumer printed: ${output}")
endif()
run("${WORK_DIR}/build/anchored")
if(NOT output MATCHES "^8 2024-W07 2024-02-12/2024-02-18\n" OR NOT output MATCHES "2024-03-15~")
    message(FATAL_ERROR "the engine's consumer printed: ${output}")
endif()
run("${WORK_DIR}/build/consumer" "${SAMPLE}")
string(JSON format ERROR_VARIABLE error GET "${output}" format)
string(JSON documents ERROR_VARIABLE error LENGTH "${output}" documents)
if(NOT format STREQUAL "dateline.timeline" OR NOT documents GREATER 0)
    message(FATAL_ERROR "the consumer printed no timeline: ${error}\n${output}")
endif()
run("${WORK_DIR}/prefix/bin/dateline" --version)

run(${CMAKE_CTEST_COMMAND} --test-dir "${WORK_DIR}/build" --no-tests=error)
if(NOT output MATCHES "100% tests passed, 0 tests failed out of 3")
    message(FATAL_ERROR "the consumer's suites:\n${output}")
endif()
if(NOT EXISTS "${WORK_DIR}/build/results.xml")
    message(FATAL_ERROR "the consumer's suite wrote no results for JUnit")
endif()
