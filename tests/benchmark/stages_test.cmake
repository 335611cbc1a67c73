# Runs stages.py on a few articles, writes its table into a copy of the page, and compares the page with itself.
cmake_minimum_required(VERSION 3.25)

set(page "${WORK_DIR}/performance.md")
file(COPY_FILE "${SOURCE_DIR}/docs/performance.md" "${page}")
set(script "${SOURCE_DIR}/tests/benchmark/stages.py")
foreach(arguments "--articles;20;--update;${page};--compare;${page}" "--folder;${SOURCE_DIR}/samples")
    execute_process(COMMAND ${PYTHON} -B "${script}" "${BUILD_DIR}" --rounds 1 ${arguments}
        RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT status EQUAL 0 OR NOT output MATCHES "\\| reconcile \\|")
        message(FATAL_ERROR "stages.py ${arguments} ended with ${status}\n${output}")
    endif()
endforeach()
file(READ "${page}" text)
if(NOT text MATCHES "\\| render \\|")
    message(FATAL_ERROR "the table is not in the page")
endif()
