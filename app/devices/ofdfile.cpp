// SPDX-License-Identifier: Apache-2.0
#include "devices/ofdfile.h"

#include <memory>

#include <zip.h>

namespace yichuang {
namespace {

struct CloseArchive
{
    void operator()(zip_t *archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, CloseArchive>;

struct CloseEntry
{
    void operator()(zip_file_t *entry) const { zip_fclose(entry); }
};
using Entry = std::unique_ptr<zip_file_t, CloseEntry>;

/// @param bytes outlive the archive
Archive openArchive(const QByteArray &bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, &error);
    Archive archive(source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr);
    if (source && !archive)
        zip_source_free(source); // an archive that was opened owns it
    zip_error_fini(&error);
    return archive;
}

/// The first bytes of a file in the archive; an archive that unpacks to gigabytes costs no more than these.
QByteArray beginningOf(zip_t *archive, const char *name)
{
    constexpr qsizetype enough = 4096;
    const Entry entry(zip_fopen(archive, name, 0));
    if (!entry)
        return {};
    QByteArray beginning(enough, Qt::Uninitialized);
    const zip_int64_t got = zip_fread(entry.get(), beginning.data(), static_cast<zip_uint64_t>(enough));
    beginning.truncate(got > 0 ? static_cast<qsizetype>(got) : 0);
    return beginning;
}

} // namespace

bool isOfd(const QByteArray &bytes)
{
    if (!bytes.startsWith("PK\x03\x04"))
        return false;
    const Archive archive = openArchive(bytes);
    // The name space that the standard gives all its elements.
    return archive && beginningOf(archive.get(), "OFD.xml").contains("www.ofdspec.org");
}

} // namespace yichuang
