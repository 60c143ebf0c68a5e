// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QObject>

#include "casework/visit.h"
#include "ports/pagereader.h"
#include "ports/pagestore.h"

namespace yichuang {

/// Has the pages of the open visit read in the background, one after the other, where the guide asks for what they say
/// (MaterialRule::reads). What was read is kept with the draft as something that nobody has looked at yet; it is no deed and
/// cannot be undone. A code that the issuer printed goes before letters. What was read from a page that is there no longer
/// goes, and comes back with it; what a person looked at stays as long as its page does.
///
/// A page that cannot be read says nothing: then a person types what it says. Where it lies on its side or on its head, that
/// becomes a finding of the page; once a clerk turned it, it is read again. Nobody ever waits for it.
class ReadPages : public QObject
{
    Q_OBJECT

public:
    ReadPages(Visit &visit, PageStore &pages, PageReader &reader, const Clock &clock, QObject *parent = nullptr);

    /// A page of the material is being read, or waits for it.
    [[nodiscard]] bool isReading(const QString &materialId) const;
    /// Nothing is read from now on: nobody is there who could confirm it.
    void rest();

Q_SIGNALS:
    /// isReading() of some material is different.
    void progressed();

private:
    /// A page as it is read for one material.
    struct Sheet
    {
        QString materialId;
        QByteArray sha256;
        int page = 1;
        int turned = 0;
        [[nodiscard]] QString key() const;
    };
    void follow();
    void settle(const MaterialRule &rule);
    void readNext();
    void read(const Sheet &sheet, const QList<ReadingRule> &rules);
    /// Of a page of which nothing was read: it may lie on its head.
    void askWayUp(const CaseId &caseId, const Sheet &sheet, const QByteArray &file);
    void keep(const CaseId &caseId, const Sheet &sheet, const Result<QList<ReadLine>> &lines);
    [[nodiscard]] QList<Sheet> sheetsOf(const QString &materialId) const;
    [[nodiscard]] std::optional<Sheet> nextOf(const MaterialRule &rule) const;
    [[nodiscard]] std::optional<MaterialReading> candidate(const ReadingRule &rule, const CaseMaterial &material) const;
    [[nodiscard]] MaterialReading reading(const Sheet &sheet, const ReadLine &line) const;

    Visit &m_visit;
    PageStore &m_pages;
    PageReader &m_reader;
    const Clock &m_clock;
    CaseId m_caseId;                        ///< whose pages these are
    GuideRef m_guide;                       ///< for whose rules they were read
    QHash<QString, QList<ReadLine>> m_read; ///< by Sheet::key()
    bool m_busy = false;
    bool m_cannotRead = false; ///< this computer reads no letters
    bool m_resting = false;
};

} // namespace yichuang
