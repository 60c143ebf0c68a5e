// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/error.h"
#include "ports/guidecorrections.h"

namespace yichuang {

class Database;

/// Rows of guide_correction and correction_writing.
class CorrectionTable
{
public:
    explicit CorrectionTable(Database &database) : m_database(database) {}

    /// Conflict when the id was used before; NotFound when there is no such version of the guide.
    [[nodiscard]] Result<> add(const GuideCorrection &correction);
    /// Whether it changed: not for one that is not this counter's, nor for a state it has passed.
    [[nodiscard]] Result<bool> report(const CorrectionReport &report);
    /// Of one clerk, or of all for an empty id; newest first.
    [[nodiscard]] Result<QList<KeptCorrection>> list(const QString &clerkId, int limit);

    [[nodiscard]] Result<> keepWriting(const QString &clerkId, const QJsonObject &fields);
    [[nodiscard]] Result<QJsonObject> writing(const QString &clerkId);

private:
    [[nodiscard]] Result<std::optional<GuideCorrection>> find(const QString &id);

    Database &m_database;
};

} // namespace yichuang
