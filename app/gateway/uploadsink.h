// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include <QCryptographicHash>

#include "gateway/bodysink.h"
#include "gateway/uploadlocks.h"
#include "gateway/uploads.h"
#include "wire/tus.h"

namespace yichuang::gateway {

/// Takes the body of one PATCH. Answers 204 only when the bytes are on the disk; keeps and counts what came before a
/// break (SYNC §2.5).
class UploadSink final : public BodySink
{
public:
    UploadSink(const Uploads &uploads, UploadRow row, std::unique_ptr<UploadLocks::Lock> lock,
               std::unique_ptr<PartFile> file, std::optional<wire::UploadChecksum> checksum);

    [[nodiscard]] bool write(QByteArrayView bytes) override;
    [[nodiscard]] Response finish(End end) override;

private:
    [[nodiscard]] bool isDamaged() const;
    [[nodiscard]] Response discard();
    [[nodiscard]] Response done(const UploadRow &row) const;

    const Uploads &m_uploads;
    UploadRow m_row;
    std::unique_ptr<UploadLocks::Lock> m_lock;
    std::unique_ptr<PartFile> m_file;
    std::optional<wire::UploadChecksum> m_checksum;
    std::unique_ptr<QCryptographicHash> m_hash; ///< only when there is a checksum
    qint64 m_taken = 0;
    std::optional<Error> m_error;
};

/// The answer that tells where an upload stands.
void addUploadState(Response &response, const UploadRow &row);

} // namespace yichuang::gateway
