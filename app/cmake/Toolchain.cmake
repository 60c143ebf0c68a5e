# SPDX-License-Identifier: Apache-2.0
# Language level, the libraries of Debian 12 that the layers use, and where binaries land.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

# Assertions stay on in what is shipped: a broken promise of our own code must stop, not go on wrongly.
# The two warnings that are off see overflows in libstdc++'s own strings when GCC 12 optimises (GCC bugs 105329, 105651).
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -Wno-stringop-overflow -Wno-restrict")
# Debug information of Qt's headers costs more link time than it helps; line tables are kept.
set(CMAKE_CXX_FLAGS_DEBUG "-Og -g1")

# For daily work, where it is installed; a build from nothing would only pay for looking into an empty cache.
find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_BUILD_TYPE STREQUAL "Release")
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
    set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM)
    add_link_options(-fuse-ld=mold)
endif()

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Network Sql Pdf PrintSupport Svg Test LinguistTools)
find_package(OpenSSL REQUIRED)
find_package(Threads REQUIRED)
find_package(Python3 REQUIRED COMPONENTS Interpreter)
find_package(PkgConfig REQUIRED)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
qt_standard_project_setup()
