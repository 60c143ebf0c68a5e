// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <variant>

#include "core/clock.h"
#include "gateway/blobstore.h"
#include "gateway/completion.h"
#include "gateway/gatewaystore.h"
#include "gateway/response.h"

namespace yichuang::gateway {

/// The life of an upload between its creation and its place in the blob store, without any word of HTTP headers, so
/// that another upload protocol can be put on top.
class Uploads
{
public:
    Uploads(GatewayStore &store, const BlobStore &blobs, const Clock &clock, const Completion &completion);

    /// Takes the upload into the store; the one that is there already when it is the same file. A file that the case
    /// already has is done at once.
    /// @param isResult it is a department's result and not a material of the manifest
    /// @return the upload as stored, or upload-differs, case-unknown, material-not-in-manifest
    [[nodiscard]] std::variant<UploadRow, Response> create(UploadRow wanted, bool isResult) const;
    /// The upload, or upload-unknown, upload-expired.
    [[nodiscard]] std::variant<UploadRow, Response> find(const QString &id) const;
    /// Notes how many bytes are on the disk and puts the expiry off.
    [[nodiscard]] Result<> advance(UploadRow row, qint64 offset) const;
    /// The last byte is on the disk: checks the whole file, puts it in its place and completes the case.
    /// @return nothing, or material-digest-mismatch (the upload is gone then), storage-full, internal
    [[nodiscard]] std::optional<Response> finish(UploadRow row) const;
    [[nodiscard]] Result<> remove(const QString &id) const;
    /// Removes what has expired; answers how many.
    [[nodiscard]] Result<int> sweep() const;

private:
    [[nodiscard]] std::optional<Response> refusal(StoreTransaction &transaction, const UploadRow &wanted,
                                                  bool isResult) const;
    [[nodiscard]] qint64 newExpiry() const;

    GatewayStore &m_store;
    const BlobStore &m_blobs;
    const Clock &m_clock;
    const Completion &m_completion;
};

} // namespace yichuang::gateway
