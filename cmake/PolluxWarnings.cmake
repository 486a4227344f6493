# SPDX-License-Identifier: MIT
#
# For every target made after this point in this directory and below.
if(MSVC)
    add_compile_options(/W4 /permissive- /Zc:__cplusplus /utf-8)
else()
    add_compile_options(-Wall -Wextra -Wpedantic)
endif()
set(CMAKE_COMPILE_WARNING_AS_ERROR ${POLLUX_WERROR})

# GCC's flow analysis loses its way in instrumented code and reports variables that are always set.
if(POLLUX_SANITIZE AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(-Wno-maybe-uninitialized)
endif()
