// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include "core/error.h"
#include "domain/reference/referencetable.h"

namespace yichuang {

/// What a list is, without its nodes.
struct ReferenceTitle
{
    QString id;     ///< as the fields of guides name it: lower-case letters, digits and hyphens, "divisions-310000"
    QString name;   ///< in words
    QString source; ///< the standard or file it was taken from, and as of when
    int size = 0;   ///< nodes
    bool operator==(const ReferenceTitle &) const = default;
};

/// The nodes from one to before another.
struct ReferenceSpan
{
    quint32 begin = 0;
    quint32 end = 0;
    [[nodiscard]] quint32 size() const { return end - begin; }
};

/// A code list of standard data elements (DOMAIN R39): a tree of codes and names, such as the administrative divisions down to
/// the villages (GB/T 2260 and the statistical codes) or the industries (GB/T 4754). A node is a number below size(); it means
/// something for this list alone.
///
/// It never changes: it may be asked from several threads, and whoever holds it keeps it.
class ReferenceList
{
public:
    static constexpr quint32 none = ReferenceTable::none;

    /// The nodes may come in any order. Invalid names every line that is wrong, up to twenty: no code or name, a code that is
    /// too long, has strange signs or came before, a node above that is not there, nodes that stand above one another; an id
    /// that cannot be one. Empty without nodes.
    [[nodiscard]] static Result<ReferenceList> make(const ReferenceTitle &title, const QList<ReferenceRow> &rows);
    /// What packed() gave. Invalid for anything else.
    [[nodiscard]] static Result<ReferenceList> unpacked(const ReferenceTitle &title, const QByteArray &bytes);
    /// For this kind of machine: readings and order are in it, so that opening it is reading it.
    [[nodiscard]] QByteArray packed() const;

    [[nodiscard]] const ReferenceTitle &title() const { return m_title; }
    [[nodiscard]] quint32 size() const { return m_table.size(); }
    /// Without regard to the case of letters and to blanks around it; none when there is no such code.
    [[nodiscard]] quint32 find(const QString &code) const;
    [[nodiscard]] QString code(quint32 node) const;
    [[nodiscard]] QString name(quint32 node) const;
    /// none for a root.
    [[nodiscard]] quint32 parent(quint32 node) const { return m_table.parents[node]; }
    [[nodiscard]] ReferenceSpan roots() const { return {0, m_table.childEnds.front()}; }
    [[nodiscard]] ReferenceSpan children(quint32 node) const
    {
        return {m_table.childEnds[node], m_table.childEnds[node + 1]};
    }
    /// The names from the root down, its own last.
    [[nodiscard]] QStringList path(quint32 node) const;
    /// The path in one line: "上海市 / 浦东新区".
    [[nodiscard]] QString words(quint32 node) const;
    /// Of a code; empty when there is no such code.
    [[nodiscard]] QString wordsOf(const QString &code) const;

    /// The nodes that fit what is typed, best first: the code, the beginning of a code; then names, by their beginning before
    /// what stands inside, in characters, pinyin, initials or a mixture; then what begins in the name of a node above
    /// (浦东花木, "pdhm"). Of equals those higher up. Nothing for blanks and signs.
    [[nodiscard]] std::vector<quint32> filter(const QString &typed) const;

private:
    ReferenceList(ReferenceTitle title, ReferenceTable table);

    ReferenceTitle m_title;
    ReferenceTable m_table;
};

/// Lists are large, so they are handed on and not copied.
using SharedReferenceList = std::shared_ptr<const ReferenceList>;

} // namespace yichuang
