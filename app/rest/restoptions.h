// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QUrl>

namespace yichuang {

/// Where the gateway is and who we are to it.
struct RestOptions
{
    QUrl base;             ///< "https://gateway.hall.example:8443"; without a path
    QString hall;
    QString counterNo;
    QString clientVersion; ///< "1.0.0"
    int metadataTimeoutMs = 15'000; ///< without a byte moving (SYNC Q6)
    int pieceTimeoutMs = 60'000;
};

} // namespace yichuang
