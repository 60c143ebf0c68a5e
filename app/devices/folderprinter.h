// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/taskrunner.h"
#include "ports/printer.h"

namespace yichuang {

/// "Prints" by laying each file durably into a folder: for practice, demonstrations and yichuangctl. A file is named
/// after its title; one that is there is never overwritten but gets a neighbour, "title-2.pdf".
class FolderPrinter final : public Printer
{
public:
    /// @param folder made when the first file is printed; @param runner outlives the printer
    FolderPrinter(QString folder, TaskRunner &runner);

    /// The folder's path. PrinterUnavailable: it is no folder or cannot be written.
    [[nodiscard]] QFuture<Result<QString>> probe() override;
    /// Ends when file and folder are on the disk. Empty: no bytes; PrinterUnavailable: the folder cannot be written.
    [[nodiscard]] QFuture<Result<void>> print(const QByteArray &pdf, const QString &title) override;

private:
    const QString m_folder;
    TaskRunner &m_runner;
};

} // namespace yichuang
