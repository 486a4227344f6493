# SPDX-License-Identifier: MIT
#
# Makes QCoro::Core: the system's QCoro where it has one, else 0.12.0 built here as a static library.
find_package(QCoro6 0.8 QUIET COMPONENTS Core)

if(TARGET QCoro::Core)
    message(STATUS "QCoro: ${QCoro6_VERSION} of the system")
else()
    message(STATUS "QCoro: none on this system, building 0.12.0")
    # A function, so that these settings reach QCoro and nothing else.
    function(pollux_fetch_qcoro)
        include(FetchContent)
        FetchContent_Declare(qcoro
            GIT_REPOSITORY https://github.com/qcoro/qcoro.git
            GIT_TAG v0.12.0
            GIT_SHALLOW ON
            SYSTEM)
        set(USE_QT_VERSION 6)
        set(BUILD_SHARED_LIBS OFF)
        set(BUILD_TESTING OFF)
        set(QCORO_BUILD_TESTING OFF)
        set(QCORO_BUILD_EXAMPLES OFF)
        set(QCORO_DISABLE_DEPRECATED_TASK_H ON)
        foreach(part IN ITEMS QTDBUS QTNETWORK QTWEBSOCKETS QTQUICK QML QTTEST)
            set(QCORO_WITH_${part} OFF)
        endforeach()
        set(CMAKE_MESSAGE_LOG_LEVEL WARNING)
        FetchContent_MakeAvailable(qcoro)
        add_library(QCoro::Core INTERFACE IMPORTED GLOBAL)
        # An installed QCoro can be included as <QCoroTask>; in its build tree that takes these two.
        set_target_properties(QCoro::Core PROPERTIES
            INTERFACE_LINK_LIBRARIES QCoro6::Core
            INTERFACE_INCLUDE_DIRECTORIES "${qcoro_BINARY_DIR}/qcoro/QCoro;${qcoro_BINARY_DIR}/qcoro/core/QCoro")
    endfunction()
    pollux_fetch_qcoro()
endif()

# qcoro_enable_coroutines() is not called: C++20 turns coroutines on by itself in every compiler that
# is supported here, and the flag that QCoro 0.8 adds for Clang no longer exists in Clang 17.
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 15)
    message(FATAL_ERROR "Clang ${CMAKE_CXX_COMPILER_VERSION} does not know C++20 coroutines; "
        "Pollux needs Clang 15 or later, or GCC 12 or later.")
endif()
