# Headers, libraries, the program and the CMake package `dateline`.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)
include("${CMAKE_CURRENT_LIST_DIR}/private_headers.cmake")

set(private_headers)
foreach(pattern IN LISTS DATELINE_PRIVATE_HEADERS)
    # Patterns of install(DIRECTORY) match full paths.
    string(REGEX REPLACE "^\\^" "/" pattern "${pattern}")
    list(APPEND private_headers REGEX "${pattern}" EXCLUDE)
endforeach()
foreach(layer grammar engine render)
    install(DIRECTORY "${PROJECT_SOURCE_DIR}/${layer}" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/dateline"
        FILES_MATCHING PATTERN "*.hpp" ${private_headers})
endforeach()

install(TARGETS dateline_grammar dateline_engine dateline_render EXPORT datelineTargets
    ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
install(TARGETS dateline RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")

set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/dateline")
install(EXPORT datelineTargets NAMESPACE dateline:: DESTINATION "${package_dir}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/datelineConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_CURRENT_LIST_DIR}/datelineConfig.cmake" "${PROJECT_BINARY_DIR}/datelineConfigVersion.cmake"
    DESTINATION "${package_dir}")
