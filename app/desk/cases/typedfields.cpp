// SPDX-License-Identifier: Apache-2.0
#include "desk/cases/typedfields.h"

#include <QLineEdit>

namespace yichuang {

TypedFields::TypedFields(CaseStore &cases, const QString &place, const QString &clerkId, const QList<QLineEdit *> &fields,
                         QObject *parent)
    : QObject(parent), m_fields(fields), m_jotting(cases, place, clerkId)
{
    for (QLineEdit *field : fields)
        connect(field, &QLineEdit::textEdited, this, &TypedFields::note);
    connect(&m_jotting, &JottingKeeper::loaded, this, [this](const CaseId &id, const QJsonObject &kept) {
        if (id == m_id)
            load(kept);
    });
}

void TypedFields::open(const CaseId &id)
{
    if (id == m_id)
        return; // what was typed is here still
    m_id = id;
    m_typed.clear();
    put();
    m_jotting.load(id);
}

void TypedFields::load(const QJsonObject &kept)
{
    for (auto subject = kept.begin(); subject != kept.end(); ++subject) {
        const QJsonObject texts = subject.value().toObject();
        for (auto text = texts.begin(); text != texts.end(); ++text)
            m_typed[subject.key()].insert(text.key(), text.value().toString());
    }
    put();
    Q_EMIT restored();
}

void TypedFields::show(const QString &subject)
{
    if (subject == m_subject)
        return;
    m_subject = subject;
    put();
}

void TypedFields::put()
{
    const QMap<QString, QString> typed = m_typed.value(m_subject);
    for (QLineEdit *field : std::as_const(m_fields)) {
        field->setText(typed.value(field->objectName()));
        field->setModified(typed.contains(field->objectName()));
    }
}

void TypedFields::note()
{
    QMap<QString, QString> typed;
    for (const QLineEdit *field : std::as_const(m_fields)) {
        if (field->isModified())
            typed.insert(field->objectName(), field->text());
    }
    if (m_id.isNull() || typed == m_typed.value(m_subject))
        return;
    if (typed.isEmpty())
        m_typed.remove(m_subject);
    else
        m_typed.insert(m_subject, typed);
    m_jotting.note(m_id, kept());
}

QJsonObject TypedFields::kept() const
{
    QJsonObject all;
    for (auto subject = m_typed.cbegin(); subject != m_typed.cend(); ++subject) {
        QJsonObject texts;
        for (auto text = subject->cbegin(); text != subject->cend(); ++text)
            texts.insert(text.key(), text.value());
        all.insert(subject.key(), texts);
    }
    return all;
}

void TypedFields::settle()
{
    m_typed.clear();
    put();
    m_jotting.settle(m_id);
}

} // namespace yichuang
