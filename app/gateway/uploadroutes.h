// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gateway/routetable.h"
#include "gateway/uploadlocks.h"
#include "gateway/uploads.h"

namespace yichuang::gateway {

/// /v1/uploads: tus 1.0 with creation, checksum, expiration and termination, in the profile of SYNC §2.5.
class UploadRoutes
{
public:
    UploadRoutes(const Uploads &uploads, const BlobStore &blobs, UploadLocks &locks, const Clock &clock);
    void addTo(RouteTable &table) const;

private:
    [[nodiscard]] Response options(const Request &request) const;
    [[nodiscard]] Response create(const Request &request) const;
    [[nodiscard]] Response head(const Request &request) const;
    [[nodiscard]] Response terminate(const Request &request) const;
    [[nodiscard]] Opening patch(const Request &request) const;
    [[nodiscard]] Opening openPart(const UploadRow &row, qint64 length, std::unique_ptr<UploadLocks::Lock> lock,
                                   const Request &request) const;

    const Uploads &m_uploads;
    const BlobStore &m_blobs;
    UploadLocks &m_locks;
    const Clock &m_clock;
};

} // namespace yichuang::gateway
