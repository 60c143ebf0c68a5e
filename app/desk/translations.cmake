# SPDX-License-Identifier: Apache-2.0
# `update_translations` rewrites translations/*.ts from the sources; the compiled words are part of the desk library.
set(ts_files ${PROJECT_SOURCE_DIR}/translations/yichuang_zh_CN.ts ${PROJECT_SOURCE_DIR}/translations/yichuang_en.ts)

add_custom_target(update_translations
    COMMAND Qt6::lupdate -silent -locations none -no-obsolete -source-language en -I ${PROJECT_SOURCE_DIR}/app
        ${PROJECT_SOURCE_DIR}/app/casework ${PROJECT_SOURCE_DIR}/app/desk ${PROJECT_SOURCE_DIR}/forms -ts ${ts_files}
    VERBATIM)

qt_add_lrelease(yichuang_desk TS_FILES ${ts_files} QM_FILES_OUTPUT_VARIABLE qm_files OPTIONS -silent)
qt_add_resources(yichuang_desk translations PREFIX /translations BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${qm_files})
