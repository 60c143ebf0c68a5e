// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <QByteArray>

#include "domain/search/searchentry.h"
#include "domain/search/searchranks.h"

namespace yichuang {

/// The codes of a catalogue without separators: 基本编码, 实施编码, 业务办理项编码 and our ids.
class CodeTable
{
public:
    void add(quint32 item, const SearchEntry &entry);
    /// @param typed letters and digits alone, in lower case
    void find(const QString &typed, SearchRanks &ranks) const;

private:
    struct Code
    {
        QByteArray text;
        quint32 item = 0;
    };

    std::vector<Code> m_codes;
};

} // namespace yichuang
