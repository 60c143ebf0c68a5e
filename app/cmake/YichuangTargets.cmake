# SPDX-License-Identifier: Apache-2.0
# yichuang_add_library() and yichuang_add_test(): every target of the project is made by one of the two, so that
# flags, include root and header checks are the same everywhere.

add_library(yichuang_build INTERFACE)
target_compile_definitions(yichuang_build INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_JAVA_STYLE_ITERATORS QT_STRICT_ITERATORS
    QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400 QT_FORCE_ASSERTS)
target_compile_options(yichuang_build INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Woverloaded-virtual -Wnon-virtual-dtor
    -Wswitch-enum)
# Errors where the code is written. Whoever builds a release must not be stopped by what another compiler's optimiser sees.
target_compile_options(yichuang_build INTERFACE $<$<NOT:$<CONFIG:Release>>:-Werror>)
if(YICHUANG_SANITIZE)
    target_compile_options(yichuang_build INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer)
    target_link_options(yichuang_build INTERFACE -fsanitize=address,undefined)
endif()

# The headers nearly every file includes, compiled once a library where a whole build is made from nothing. Daily builds do
# without, because a compiler cache serves them better.
set(yichuang_common_headers <QByteArray> <QDateTime> <QFuture> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList>
    <QMap> <QObject> <QPromise> <QString> <QStringList> <QTimer> <QUuid> <algorithm> <array> <functional> <memory>
    <optional>)

# The same for tests. Programs of one folder that link the same libraries are compiled with the same flags, so that the second
# of them compiles the headers and all later ones take them from there; the first cannot know that it will not stay alone.
# YICHUANG_TEST_HEADERS names what nearly every test of a folder includes besides.
function(yichuang_share_test_headers target)
    list(SORT ARGN)
    get_filename_component(folder ${CMAKE_CURRENT_SOURCE_DIR} NAME)
    string(MAKE_C_IDENTIFIER "yichuang_${folder}_tests_linking_${ARGN}" group)
    get_property(headers GLOBAL PROPERTY ${group})
    if(NOT headers)
        set_property(GLOBAL PROPERTY ${group} FIRST)
    elseif(headers STREQUAL FIRST)
        target_precompile_headers(${target} PRIVATE <QSignalSpy> <QTest> ${yichuang_common_headers} ${YICHUANG_TEST_HEADERS})
        set_property(GLOBAL PROPERTY ${group} ${target})
    else()
        target_precompile_headers(${target} REUSE_FROM ${headers})
    endif()
endfunction()

# yichuang_add_library(name SOURCES … HEADERS … [PUBLIC libs] [PRIVATE libs] [FORMS])
function(yichuang_add_library name)
    cmake_parse_arguments(arg "FORMS" "" "SOURCES;HEADERS;PUBLIC;PRIVATE" ${ARGN})
    add_library(${name} STATIC)
    target_sources(${name} PRIVATE ${arg_SOURCES}
        PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/app FILES ${arg_HEADERS})
    target_link_libraries(${name} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE} yichuang_build)
    set_target_properties(${name} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
    list(LENGTH arg_SOURCES files)
    if(CMAKE_BUILD_TYPE STREQUAL "Release" AND files GREATER 6)
        target_precompile_headers(${name} PRIVATE ${yichuang_common_headers})
    endif()
    if(arg_FORMS)
        set_target_properties(${name} PROPERTIES AUTOUIC ON AUTOUIC_SEARCH_PATHS ${PROJECT_SOURCE_DIR}/forms)
    endif()
endfunction()

# yichuang_add_test(name LINK libs [TIMEOUT seconds] [PLATFORM qpa] [SOURCES more.cpp])
# builds tst_<name>.cpp of the current folder; the folder's name is the label and the prefix.
function(yichuang_add_test name)
    cmake_parse_arguments(arg "" "TIMEOUT;PLATFORM" "LINK;SOURCES" ${ARGN})
    get_filename_component(group ${CMAKE_CURRENT_SOURCE_DIR} NAME)
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    if(NOT arg_PLATFORM)
        set(arg_PLATFORM offscreen)
    endif()
    set(target tst_${group}_${name})
    add_executable(${target} tst_${name}.cpp ${arg_SOURCES})
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_compile_definitions(${target} PRIVATE YICHUANG_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
        YICHUANG_BINARY_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
    target_link_libraries(${target} PRIVATE ${arg_LINK} yichuang_build Qt6::Test)
    if(CMAKE_BUILD_TYPE STREQUAL "Release")
        # What is shipped is optimised fully; what only tests it is not worth a third of the whole build's time.
        target_compile_options(${target} PRIVATE -O1)
        yichuang_share_test_headers(${target} ${arg_LINK})
        # A test includes its own moc file, so that this one is empty: reading the shared headers for it takes a second.
        set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/mocs_compilation.cpp PROPERTIES
            SKIP_PRECOMPILE_HEADERS ON)
    endif()
    add_test(NAME ${group}.${name} COMMAND ${target})
    set_tests_properties(${group}.${name} PROPERTIES LABELS ${group} TIMEOUT ${arg_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=${arg_PLATFORM};LANG=C.UTF-8;LC_ALL=C.UTF-8;TZ=Asia/Shanghai;XDG_STATE_HOME=${CMAKE_BINARY_DIR}/tests/state/${group}.${name}")
endfunction()
