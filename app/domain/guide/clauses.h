// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QList>

namespace CaDiCaL {
class Solver;
}

namespace yichuang {

/// A statement that holds or does not; its negation is minus it.
using Literal = int;

enum class Verdict {
    Possible,   ///< there is a case in which everything assumed holds; holds() tells about it
    Impossible, ///< there is none, proven
    Undecided,  ///< the effort allowed was not enough
};

/// Statements and what must hold of them, for the SAT solver CaDiCaL. Not for two threads at a time.
class Clauses
{
public:
    /// `effort` is the number of conflicts the solver may run into for one question.
    explicit Clauses(int effort);
    ~Clauses();
    Q_DISABLE_COPY_MOVE(Clauses)

    [[nodiscard]] static constexpr Literal always() { return 1; }
    [[nodiscard]] static constexpr Literal never() { return -1; }
    /// A statement about which nothing is known yet.
    [[nodiscard]] Literal fresh();
    /// One of these must hold.
    void require(const QList<Literal> &oneOf);
    /// The statement that all, or any, of these hold; of none: always, never.
    [[nodiscard]] Literal all(const QList<Literal> &statements);
    [[nodiscard]] Literal any(const QList<Literal> &statements);

    /// Whether all of `assumed` can hold together with one of `oneOf`, when that is given.
    [[nodiscard]] Verdict test(const QList<Literal> &assumed, const QList<Literal> &oneOf = {});
    /// In the case that the last test() found Possible; until the next change or test.
    [[nodiscard]] bool holds(Literal statement) const;

private:
    std::unique_ptr<CaDiCaL::Solver> m_solver;
    int m_effort;
    Literal m_last = always();
};

} // namespace yichuang
