// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/taskrunner.h"
#include "ports/camera.h"
#include "ports/documentmaker.h"
#include "ports/pagereader.h"

namespace yichuang {

/// A counter to which no camera belongs.
class AbsentCamera final : public Camera
{
public:
    [[nodiscard]] QFuture<Result<QList<CameraInfo>>> list() override
    {
        return readyFuture<Result<QList<CameraInfo>>>(QList<CameraInfo>());
    }
    void start(const QString &) override { Q_EMIT failed({ErrorCode::DeviceMissing, {}}); }
    void stop() override {}
    [[nodiscard]] QFuture<Result<CameraPage>> take(const CameraWish &) override
    {
        return readyFuture<Result<CameraPage>>(failure(ErrorCode::DeviceMissing));
    }
    [[nodiscard]] QFuture<Result<ScannedPage>> joinCard(const ScannedPage &, const ScannedPage &) override
    {
        return readyFuture<Result<ScannedPage>>(failure(ErrorCode::DeviceMissing));
    }
};

/// A computer on which no letters are read.
class AbsentReader final : public PageReader
{
public:
    [[nodiscard]] QFuture<Result<QList<ReadLine>>> read(const ReadingWish &) override
    {
        return readyFuture<Result<QList<ReadLine>>>(failure(ErrorCode::Unsupported, QStringLiteral("letters")));
    }
};

/// A computer on which no documents are made.
class AbsentDocumentMaker final : public DocumentMaker
{
public:
    [[nodiscard]] QFuture<Result<MadeDocument>> make(const DocumentWish &) override
    {
        return readyFuture<Result<MadeDocument>>(failure(ErrorCode::Unsupported, QStringLiteral("documents")));
    }
};

} // namespace yichuang
