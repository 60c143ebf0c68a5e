// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QObject>

#include "core/error.h"
#include "domain/cases/caserecord.h"

namespace yichuang {

/// Whom pages that come in belong to: the open visit, or a filed case to which something comes late.
class PageTaker : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~PageTaker() override;

    /// Null while nothing is open.
    [[nodiscard]] virtual CaseId caseId() const = 0;
    [[nodiscard]] virtual bool asksFor(const QString &materialId) const = 0;
    /// Takes the page; it is safe once durable() has reached the answer. Saved soon, and at once by saveNow().
    /// @param after behind which file of the material it comes to stand; null, or one that is gone: behind the last
    [[nodiscard]] virtual int takePage(const QString &materialId, const PageFile &file, const PageFileId &after = {}) = 0;
    virtual void saveNow() = 0;
    [[nodiscard]] virtual int durable() const = 0;

Q_SIGNALS:
    void saved(const QDateTime &at);         ///< durable() has grown
    void notSaved(const yichuang::Error &error);
};

} // namespace yichuang
