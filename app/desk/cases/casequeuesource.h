// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "ports/casestore.h"

namespace yichuang {

/// Asks the store for a list of cases and answers the last question only: what comes late never overwrites what was
/// asked for afterwards.
class CaseQueueSource : public QObject
{
    Q_OBJECT

public:
    explicit CaseQueueSource(CaseStore &cases, QObject *parent = nullptr);

    void ask(const CaseFilter &filter);
    [[nodiscard]] const CaseFilter &filter() const { return m_filter; }

Q_SIGNALS:
    /// @param more as many as were asked for came, so there may be more
    void listed(const QList<yichuang::CaseSummary> &cases, bool more);
    void failed(const yichuang::Error &error);

private:
    CaseStore &m_cases;
    CaseFilter m_filter;
    quint64 m_asked = 0;
};

} // namespace yichuang
