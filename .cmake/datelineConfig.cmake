# The libraries are static, so whoever links them links what they use as well.
include(CMakeFindDependencyMacro)
find_dependency(Threads)
find_dependency(date)
find_dependency(fmt)
find_dependency(OpenSSL COMPONENTS Crypto)
find_dependency(pugixml)
include("${CMAKE_CURRENT_LIST_DIR}/datelineTargets.cmake")
