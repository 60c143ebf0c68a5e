// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace yichuang {

/// A text with the tag that says whether the source had it or this project composed it for the sample catalogue.
/// Composed parts are shown as such; they are never presented as official text (DOMAIN §0).
enum class Origin { Source, Composed };

/// Who is responsible for an element of the guide (DOMAIN R101).
enum class ElementOwner {
    Substantive, ///< 实体性: the city department
    Procedural,  ///< 程序性: the district
};

enum class DayUnit { WorkingDays, CalendarDays }; ///< 工作日 / 自然日 (DOMAIN §2.4)

struct TimeLimit
{
    int days = 0;
    DayUnit unit = DayUnit::WorkingDays;
    QString explanation;
    bool operator==(const TimeLimit &) const = default;
};

/// How long a counter keeps what it holds of a case after the case was closed and handed over (个人信息保护法 §§19, 47: no
/// longer than its purpose needs). The archive's own periods are the archive's.
struct RetentionRule
{
    int years = 0;
    int days = 0;  ///< on top of the years
    QString basis; ///< the rule it rests on, as it is printed on the certificate of the purge
    bool operator==(const RetentionRule &) const = default;
};

} // namespace yichuang
