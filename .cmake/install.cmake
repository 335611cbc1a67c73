# Headers, libraries, the program and the CMake package `dateline`.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)
include("${CMAKE_CURRENT_LIST_DIR}/public_headers.cmake")

foreach(header IN LISTS DATELINE_PUBLIC_HEADERS)
    cmake_path(GET header PARENT_PATH folder)
    install(FILES "${PROJECT_SOURCE_DIR}/${header}" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/dateline/${folder}")
endforeach()

install(TARGETS dateline_grammar dateline_engine dateline_render EXPORT datelineTargets
    ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
install(TARGETS dateline EXPORT datelineTargets RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")

set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/dateline")
install(EXPORT datelineTargets NAMESPACE dateline:: DESTINATION "${package_dir}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/datelineConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_CURRENT_LIST_DIR}/datelineConfig.cmake" "${PROJECT_BINARY_DIR}/datelineConfigVersion.cmake"
    "${CMAKE_CURRENT_LIST_DIR}/libraries.cmake" "${CMAKE_CURRENT_LIST_DIR}/dateline_add_suite.cmake"
    DESTINATION "${package_dir}")
