// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include "domain/cases/pagefinding.h"
#include "domain/guide/readfield.h"

namespace yichuang {

/// What the line was read from. A code that the issuer printed beats recognised letters (CAPTURE §6).
enum class ReadFrom { Letters, Code };

/// What people made of it. Until one has looked, nothing that was read counts for anything (CAPTURE §1: every date and
/// name that a machine read is confirmed by a person).
enum class ReadingState {
    Unconfirmed,
    Confirmed, ///< it says so
    Corrected, ///< `text` is what the person reads there
    Refused,   ///< it does not say such a thing at all; MaterialReading::because says why that will do
};

/// One line that a machine read from a page of a material, and where.
struct MaterialReading
{
    QString ruleId; ///< ReadingRule::id of the guide
    ReadField field = ReadField::Name;
    QString text;   ///< in the form of its field: numbers without spaces, days as YYYY-MM-DD or "长期"
    QByteArray sha256; ///< of the file
    int page = 1;   ///< within the stored bytes, from 1
    PageArea area;
    ReadFrom from = ReadFrom::Letters;
    double confidence = 0; ///< of the reader, 0 to 100
    QDateTime readAt;
    ReadingState state = ReadingState::Unconfirmed;
    QString clerkId; ///< who looked
    QDateTime lookedAt;
    QString because;       ///< of ReadingState::Refused: why the paper need not say it, in the clerk's words
    bool operator==(const MaterialReading &) const = default;
};

} // namespace yichuang
