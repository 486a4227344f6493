# SPDX-License-Identifier: MIT
#
# pollux_target_defaults(TARGET): what every target of this project is compiled with. Not set for whole
# directories, because Qt generates targets of its own beside a QML module, and those are Qt's business.
function(pollux_target_defaults target)
    if(MSVC)
        target_compile_options(${target} PRIVATE /W4 /permissive- /Zc:__cplusplus /utf-8)
    else()
        target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic)
    endif()
    # GCC's flow analysis loses its way in instrumented code and reports variables that are always set.
    if(POLLUX_SANITIZE AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(${target} PRIVATE -Wno-maybe-uninitialized)
    endif()
    target_compile_definitions(${target} PRIVATE
        QT_NO_KEYWORDS
        QT_NO_CAST_FROM_ASCII
        QT_NO_CAST_TO_ASCII)
    set_target_properties(${target} PROPERTIES COMPILE_WARNING_AS_ERROR ${POLLUX_WERROR})
endfunction()
