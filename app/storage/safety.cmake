# SPDX-License-Identifier: Apache-2.0
# What keeps a store whole beside the daily work: self-check, room on the disk, backup and restore.
target_sources(yichuang_storage
    PRIVATE
        backupplace.cpp backuprestore.cpp backupwork.cpp damagedcasetable.cpp diskguard.cpp durablefile.cpp onlinecopy.cpp
        pagecopy.cpp sqlitebackups.cpp storeidentity.cpp
    PUBLIC FILE_SET HEADERS FILES
        backupplace.h backuprestore.h backupwork.h damagedcasetable.h diskguard.h durablefile.h onlinecopy.h pagecopy.h
        sqlitebackups.h storeidentity.h)
