// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>

#include "devices/deviceprogram.h"
#include "ports/documentmaker.h"

namespace yichuang {

class DocumentMaking;

/// Makes documents in sandboxed device processes, each in one of its own that ends with it: the stored parts are foreign bytes
/// still (TRUST B6), and what one of them may do to its reader never reaches another applicant's document. One document at
/// a time, for each may need a gigabyte.
class ProcessDocumentMaker final : public DocumentMaker
{
public:
    explicit ProcessDocumentMaker(const DeviceProgram &program);
    /// What is not made yet is answered with Cancelled.
    ~ProcessDocumentMaker() override;

    [[nodiscard]] QFuture<Result<MadeDocument>> make(const DocumentWish &wish) override;
    [[nodiscard]] QFuture<Result<QByteArray>> unlock(const QByteArray &pdf, const SharedSecret &password) override;

private:
    void goOn();

    DeviceProgram m_program;
    QList<DocumentMaking *> m_makings; ///< in their order; the first one runs
    QObject m_owner;                   ///< of the makings
};

} // namespace yichuang
