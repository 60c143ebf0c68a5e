// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "devices/deviceprocess.h"
#include "ports/pageinspector.h"

namespace yichuang {

/// Opens foreign files in the sandboxed device process; thick ones are looked at slice by slice. Each document gets a process
/// that has seen no other: what a hostile file may have done to its reader ends with it, and never reaches the next
/// applicant's papers (TRUST B6).
/// Pages are drawn in a process of their own, which keeps the document open from page to page and is not taken away by
/// files that come in meanwhile.
class ProcessInspector final : public PageInspector
{
public:
    explicit ProcessInspector(const DeviceProgram &program);
    ~ProcessInspector() override;

    [[nodiscard]] QFuture<Result<FileInspection>> inspect(const QByteArray &bytes) override;
    [[nodiscard]] QFuture<Result<Pixels>> render(const QByteArray &bytes, int page, int edge) override;
    [[nodiscard]] QFuture<Result<QList<SheetLikeness>>> compare(const QByteArray &sheetPrint,
                                                                const QList<QByteArray> &others) override;
    [[nodiscard]] QFuture<Result<QStringList>> walls() override;

    /// The process that inspects and the one that draws pages, for the self-check page and for tests.
    [[nodiscard]] const DeviceProcess &process() const { return *m_process; }
    [[nodiscard]] const DeviceProcess &drawing() const { return *m_drawing; }

private:
    struct Looking;
    void connectAsker(Looking &looking);
    void lookOn(const std::shared_ptr<Looking> &looking);

    DevicePatience m_patience;
    std::unique_ptr<DeviceProcess> m_process;
    std::unique_ptr<DeviceProcess> m_drawing;
    std::unique_ptr<DeviceProcess> m_comparing; ///< sees prints alone, of one sheet after the other
};

} // namespace yichuang
