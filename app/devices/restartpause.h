// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace yichuang {

/// How long to wait before a process that ended is started again. The first ends cost nothing, since a driver crashes at
/// times; one that ends again and again without a word waits longer each time, so that a broken driver does not keep the
/// computer busy. A word from the process ends the count.
class RestartPause
{
public:
    void ended() { ++m_ends; }
    void spoke() { m_ends = 0; }
    /// In ms: 0 after up to three ends, then 250 and twice as much each time, at most 4,000.
    [[nodiscard]] int ms() const;

private:
    int m_ends = 0;
};

} // namespace yichuang
