// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "devices/deviceprocess.h"
#include "ports/pagereader.h"

namespace yichuang {

/// Reads pages in a device process of its own, behind the same walls as the one that opens files and of low priority. Each
/// document gets a process that has seen no other (TRUST B6); one that hangs is killed, and the next page meets a new one.
class ProcessPageReader final : public PageReader
{
public:
    explicit ProcessPageReader(const DeviceProgram &program);
    ~ProcessPageReader() override;

    [[nodiscard]] QFuture<Result<QList<ReadLine>>> read(const ReadingWish &wish) override;
    [[nodiscard]] QFuture<Result<std::optional<int>>> wayUp(const QByteArray &bytes, int page) override;

    /// The process that does it, for tests.
    [[nodiscard]] const DeviceProcess &process() const { return *m_process; }

private:
    DevicePatience m_patience;
    std::unique_ptr<DeviceProcess> m_process;
};

} // namespace yichuang
