# SPDX-License-Identifier: Apache-2.0
# What tests/coverage counts. In every other configuration than Coverage this does nothing.

set(yichuang_counted_options --coverage -fprofile-abs-path)

# yichuang_count_coverage(target SOURCES … [CATCHING …])
# Counts lines and branches of sources of the current folder. They are compiled without exceptions, which the project
# throws nowhere: what the compiler adds to clean up behind one is no branch that anybody wrote. The few that catch what
# a library throws are named apart.
function(yichuang_count_coverage target)
    if(NOT CMAKE_BUILD_TYPE STREQUAL "Coverage")
        return()
    endif()
    cmake_parse_arguments(arg "" "" "SOURCES;CATCHING" ${ARGN})
    set_source_files_properties(${arg_SOURCES} PROPERTIES COMPILE_OPTIONS "${yichuang_counted_options};-fno-exceptions")
    if(arg_CATCHING)
        set_source_files_properties(${arg_CATCHING} PROPERTIES COMPILE_OPTIONS "${yichuang_counted_options}")
    endif()
    target_link_options(${target} PUBLIC --coverage)
endfunction()
