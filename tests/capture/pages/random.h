// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <random>

#include <QtGlobal>

namespace yichuang::test {

/// Draws that are the same for the same seed.
class Random
{
public:
    explicit Random(quint32 seed) : m_engine(seed) {}

    [[nodiscard]] double between(double least, double most)
    {
        return std::uniform_real_distribution<double>(least, most)(m_engine);
    }
    [[nodiscard]] int whole(int least, int most) { return std::uniform_int_distribution<int>(least, most)(m_engine); }
    [[nodiscard]] bool chance(double share) { return between(0, 1) < share; }
    [[nodiscard]] quint32 seed() { return static_cast<quint32>(m_engine()); }

private:
    std::mt19937 m_engine;
};

} // namespace yichuang::test
