# SPDX-License-Identifier: Apache-2.0
# What keeps a store whole beside the daily work: self-check, room on the disk, backup and restore.
target_sources(yichuang_storage
    PRIVATE
        backupplace.cpp backuprestore.cpp backupwork.cpp damage.cpp damagedcasetable.cpp diskguard.cpp durablefile.cpp
        onlinecopy.cpp pagecopy.cpp selfcheckwork.cpp sqlitebackups.cpp sqlitediskroom.cpp storeidentity.cpp
    PUBLIC FILE_SET HEADERS FILES
        backupplace.h backuprestore.h backupwork.h damage.h damagedcasetable.h diskguard.h durablefile.h onlinecopy.h
        pagecopy.h selfcheckwork.h sqlitebackups.h sqlitediskroom.h sqliteselfcheck.h storeidentity.h)
