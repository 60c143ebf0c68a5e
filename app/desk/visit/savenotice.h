// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "casework/visit.h"

namespace yichuang {

class NoticeStrip;

/// Says above a visit that it could not be saved, and takes that back as soon as it was: what stands there is true.
class SaveNotice : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    SaveNotice(Visit &visit, NoticeStrip &strip, QObject *parent = nullptr);

private:
    void failed(const Error &error);
    void saved(const QDateTime &at);

    NoticeStrip &m_strip;
    QString m_trouble; ///< as it stands in the strip; empty while all is well
};

} // namespace yichuang
