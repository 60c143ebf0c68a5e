// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QMap>

#include "casework/jottingkeeper.h"

class QLineEdit;

namespace yichuang {

/// Keeps what is being typed about a filed case and nobody confirmed: neither Esc, another case, a change of the person at the desk nor
/// a kill costs more than the last third of a second. A field holds something unconfirmed as long as it is modified
/// (QLineEdit::isModified()). The fields serve several subjects in turn, such as materials, and each has its own words.
class TypedFields : public QObject
{
    Q_OBJECT

public:
    /// @param place which page it is, among the jottings of a case
    /// @param fields each has a name; they outlive this
    TypedFields(CaseStore &cases, const QString &place, const QString &clerkId, const QList<QLineEdit *> &fields, QObject *parent);

    /// The case that is worked on now. What was typed about it and not confirmed comes back, by restored() once it was read.
    void open(const CaseId &id);
    /// The fields are about that subject now: each shows what was typed of it, or is empty and not modified.
    void show(const QString &subject);
    /// Something was confirmed, or dropped: what is not modified any more is kept no more.
    void note();
    /// It was handed in: nothing that was typed about the case matters any more.
    void settle();

Q_SIGNALS:
    /// The fields show what was typed in an earlier sitting.
    void restored();

private:
    void put();
    void load(const QJsonObject &kept);
    [[nodiscard]] QJsonObject kept() const;

    QList<QLineEdit *> m_fields;
    JottingKeeper m_jotting;
    CaseId m_id;
    QString m_subject;
    QMap<QString, QMap<QString, QString>> m_typed; ///< by subject and name of the field
};

} // namespace yichuang
