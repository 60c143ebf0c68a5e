# SPDX-License-Identifier: Apache-2.0
# SQLite3 Multiple Ciphers as a libsqlite3.so.0 of our own. Qt's stock QSQLITE plugin asks for that name; a program that
# links yichuang_engine has it loaded first, through its run path, so that the plugin gets ours (TRUST B3). It is no layer
# but a library like Debian's, which is why it is built here and not in a folder of app.
# The source is fetched by installer/engine/fetch, pinned by version and hash, and shared by all build folders.

file(READ ${PROJECT_SOURCE_DIR}/installer/engine/package-lock.json engine_lock)
string(JSON engine_version GET ${engine_lock} packages node_modules/better-sqlite3-multiple-ciphers version)
set(engine_source ${PROJECT_SOURCE_DIR}/build/engine/${engine_version})
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/installer/engine/package-lock.json)
if(NOT EXISTS ${engine_source}/sqlite3.c)
    message(FATAL_ERROR "The source of the store's engine is missing; run installer/engine/fetch and configure again.")
endif()

add_library(yichuang_engine SHARED ${engine_source}/sqlite3.c)
set_target_properties(yichuang_engine PROPERTIES
    OUTPUT_NAME sqlite3 VERSION 0 SOVERSION 0 LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/lib/yichuang
    C_VISIBILITY_PRESET hidden AUTOMOC OFF AUTOUIC OFF AUTORCC OFF C_CLANG_TIDY "")
target_include_directories(yichuang_engine SYSTEM INTERFACE ${engine_source})
# Someone else's source: optimised in every build type, its warnings are its authors'.
target_compile_options(yichuang_engine PRIVATE -O2 -w)
target_compile_definitions(yichuang_engine PRIVATE
    "SQLITE_API=__attribute__((visibility(\"default\")))"
    # What Debian's library offers to Qt's plugin and to us.
    SQLITE_THREADSAFE=1 SQLITE_ENABLE_COLUMN_METADATA SQLITE_ENABLE_UNLOCK_NOTIFY SQLITE_ENABLE_FTS5
    SQLITE_ENABLE_RTREE SQLITE_ENABLE_MATH_FUNCTIONS SQLITE_ENABLE_DBSTAT_VTAB SQLITE_LIKE_DOESNT_MATCH_BLOBS
    SQLITE_MAX_VARIABLE_NUMBER=250000 HAVE_ISNAN HAVE_USLEEP=1
    # What the promises rest on, should a connection ever be opened without its settings.
    SQLITE_DEFAULT_SYNCHRONOUS=2 SQLITE_DEFAULT_WAL_SYNCHRONOUS=2 SQLITE_SECURE_DELETE SQLITE_TEMP_STORE=2
    # Reads every page of a file, free ones too, so that the check sees each of them decrypted.
    SQLITE_ENABLE_DBPAGE_VTAB
    SQLITE_OMIT_LOAD_EXTENSION SQLITE_DQS=0
    # Of the ciphers AEGIS alone; guomi is registered by app/storage.
    CODEC_TYPE=CODEC_TYPE_AEGIS HAVE_CIPHER_AES_128_CBC=0 HAVE_CIPHER_AES_256_CBC=0 HAVE_CIPHER_CHACHA20=0
    HAVE_CIPHER_SQLCIPHER=0 HAVE_CIPHER_RC4=0 HAVE_CIPHER_ASCON128=0)
target_link_libraries(yichuang_engine PRIVATE Threads::Threads m)

# The installed programs find it below /usr/lib, where only root writes (TCASVS V2.3.5).
include(GNUInstallDirs)
set(CMAKE_INSTALL_RPATH "$ORIGIN/../${CMAKE_INSTALL_LIBDIR}/yichuang")
install(TARGETS yichuang_engine LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/yichuang NAMELINK_SKIP)
