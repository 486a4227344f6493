# SPDX-License-Identifier: MIT
if(POLLUX_SANITIZE)
    add_compile_options(
        -fsanitize=${POLLUX_SANITIZE}
        -fno-sanitize-recover=all
        -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${POLLUX_SANITIZE})
    message(STATUS "Sanitizers: ${POLLUX_SANITIZE}")
endif()
