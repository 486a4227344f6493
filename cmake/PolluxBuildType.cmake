# SPDX-License-Identifier: MIT
#
# The build type when none was asked for: Release, but RelWithDebInfo with Apple Clang, which has
# crashed on QCoro's coroutines at -O3.
get_property(isMultiConfig GLOBAL PROPERTY GENERATOR_IS_MULTI_CONFIG)
if(NOT isMultiConfig AND NOT CMAKE_BUILD_TYPE)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "AppleClang")
        set(defaultBuildType RelWithDebInfo)
    else()
        set(defaultBuildType Release)
    endif()
    set(CMAKE_BUILD_TYPE ${defaultBuildType} CACHE STRING "Debug, Release, RelWithDebInfo or MinSizeRel" FORCE)
    message(STATUS "Build type: ${defaultBuildType}")
endif()
