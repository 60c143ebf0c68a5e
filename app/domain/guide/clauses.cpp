// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/clauses.h"

#include <cadical.hpp>

namespace yichuang {

namespace {

// CaDiCaL's exit codes, as in the SAT competitions.
constexpr int satisfiable = 10;
constexpr int unsatisfiable = 20;

} // namespace

Clauses::Clauses(int effort) : m_solver(std::make_unique<CaDiCaL::Solver>()), m_effort(effort)
{
    m_solver->set("quiet", 1);
    require({always()});
}

Clauses::~Clauses() = default;

Literal Clauses::fresh()
{
    return ++m_last;
}

void Clauses::require(const QList<Literal> &oneOf)
{
    for (const Literal statement : oneOf)
        m_solver->add(statement);
    m_solver->add(0);
}

Literal Clauses::all(const QList<Literal> &statements)
{
    QList<Literal> open;
    for (const Literal statement : statements) {
        if (statement == never() || open.contains(-statement))
            return never();
        if (statement != always() && !open.contains(statement))
            open.append(statement);
    }
    if (open.isEmpty())
        return always();
    if (open.size() == 1)
        return open.first();
    const Literal together = fresh();
    QList<Literal> backwards{together};
    for (const Literal statement : open) {
        require({-together, statement});
        backwards.append(-statement);
    }
    require(backwards);
    return together;
}

Literal Clauses::any(const QList<Literal> &statements)
{
    QList<Literal> negated;
    for (const Literal statement : statements)
        negated.append(-statement);
    return -all(negated);
}

Verdict Clauses::test(const QList<Literal> &assumed, const QList<Literal> &oneOf)
{
    for (const Literal statement : assumed)
        m_solver->assume(statement);
    if (!oneOf.isEmpty()) {
        for (const Literal statement : oneOf)
            m_solver->constrain(statement);
        m_solver->constrain(0);
    }
    m_solver->limit("conflicts", m_effort);
    const int answer = m_solver->solve();
    if (answer == satisfiable)
        return Verdict::Possible;
    return answer == unsatisfiable ? Verdict::Impossible : Verdict::Undecided;
}

bool Clauses::holds(Literal statement) const
{
    return m_solver->val(statement) > 0;
}

} // namespace yichuang
