# Libraries that come without a CMake package. Included by the build and by the package that is installed.

# Makes the imported target NAME::NAME of a library and its header.
function(dateline_find_library name header)
    if(TARGET ${name}::${name})
        return()
    endif()
    find_library(DATELINE_${name}_LIBRARY NAMES ${name} REQUIRED)
    find_path(DATELINE_${name}_INCLUDE_DIR NAMES ${header} REQUIRED)
    mark_as_advanced(DATELINE_${name}_LIBRARY DATELINE_${name}_INCLUDE_DIR)
    add_library(${name}::${name} UNKNOWN IMPORTED)
    set_target_properties(${name}::${name} PROPERTIES
        IMPORTED_LOCATION "${DATELINE_${name}_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${DATELINE_${name}_INCLUDE_DIR}")
endfunction()

dateline_find_library(cld2 cld2/public/compact_lang_det.h)
dateline_find_library(gumbo gumbo.h)
dateline_find_library(uchardet uchardet/uchardet.h)
