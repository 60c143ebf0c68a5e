# SPDX-License-Identifier: Apache-2.0
# How long cases are kept, and the end of that: keys of cases, holds, purges.
target_sources(yichuang_storage
    PRIVATE
        casekeys.cpp casekeytable.cpp casepurge.cpp holdtable.cpp piececipher.cpp purgetable.cpp retentiontable.cpp
        sqliteretentionstore.cpp
    PUBLIC FILE_SET HEADERS FILES
        casekeys.h casekeytable.h casepurge.h holdtable.h piececipher.h purgetable.h retentiontable.h
        sqliteretentionstore.h)
target_link_libraries(yichuang_storage PRIVATE PkgConfig::SODIUM)
