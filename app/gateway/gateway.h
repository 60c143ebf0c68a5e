// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QString>

#include "core/error.h"

namespace yichuang {

struct GatewayOptions
{
    QString dataDir;                               ///< is made when it is not there
    QString host = QStringLiteral("127.0.0.1");    ///< an address to listen on
    quint16 port = 0;                              ///< 0 takes a free one
    bool simulateDepartments = false;              ///< decide every complete case, and play the licence library
    QString guidesFolder = {};                     ///< guides to publish at the start; empty: none
    int decideAfterMs = 3000;                      ///< between two steps of the simulated departments
};

/// The reference gateway between counters and departments (SYNC §2): REST over HTTP/1.1, SQLite and files in one
/// folder. It runs on threads of its own and needs no event loop, so that the desk can carry one in demo mode.
class Gateway
{
public:
    /// Opens the folder and serves at once.
    /// Errors: StorageInUse when another gateway has the folder, the other storage codes, Invalid for the address,
    /// ServerUnreachable when it cannot be listened on.
    [[nodiscard]] static Result<std::unique_ptr<Gateway>> start(const GatewayOptions &options);
    /// Stops.
    ~Gateway();
    Q_DISABLE_COPY_MOVE(Gateway)

    [[nodiscard]] quint16 port() const;
    /// Lets running requests finish for some seconds, then closes the store. May be called again.
    void stop();

private:
    struct Parts;
    explicit Gateway(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace yichuang
