// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPromise>

#include "devices/deviceprocess.h"
#include "ports/documentmaker.h"

namespace yichuang {

/// One document on its way through a device process of its own: its parts one after the other, then the document. Given up
/// at the first error, since a process that died has forgotten the parts before.
class DocumentMaking final : public QObject
{
    Q_OBJECT

public:
    DocumentMaking(const DeviceProgram &program, const DocumentWish &wish, QObject *parent);
    /// What is not made is answered with Cancelled.
    ~DocumentMaking() override;

    void start() { sendNextPart(); }
    [[nodiscard]] QFuture<Result<MadeDocument>> future() const { return m_promise.future(); }

Q_SIGNALS:
    void finished();

private:
    void sendNextPart();
    void assemble();
    void take(const DeviceFrame &frame);
    void finish(const Result<MadeDocument> &made);

    QPromise<Result<MadeDocument>> m_promise;
    DevicePatience m_patience;
    DocumentWish m_wish;
    qsizetype m_sent = 0;    ///< parts that the process has
    QByteArray m_document;   ///< the pieces that came
    bool m_answered = false;
    DeviceProcess m_process; ///< last: its end still answers
};

} // namespace yichuang
