// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>

#include "casework/calendarinuse.h"
#include "casework/documentbinder.h"
#include "casework/latechange.h"
#include "casework/pageshelf.h"
#include "casework/pagetaker.h"
#include "casework/session.h"
#include "core/clock.h"
#include "domain/checks/materialcheck.h"
#include "ports/casestore.h"
#include "ports/guidestore.h"

namespace yichuang {

/// Materials that come for a case that was filed before: promised ones (容缺后补, DOMAIN R58, R60), or those that a correction
/// notice asked for. Pages and what is said of them are kept as a jotting with the case until they are handed in, so that a
/// crash loses none. Pages that were not handed in within a few days are forgotten, before the page store sweeps them.
class LateMaterials : public PageTaker, public PageShelf
{
    Q_OBJECT

public:
    LateMaterials(CaseStore &cases, GuideStore &guides, const Envelopes &envelopes, const Clock &clock, const CalendarInUse &calendar,
                  Session session, QObject *parent = nullptr);
    ~LateMaterials() override;

    /// From now on the one document of each material is made before anything is handed in. Without it pages go as they came.
    void bindWith(DocumentMaker &maker, PageStore &pages);

    /// Loads the case, its guide and what was taken for it and not handed in; opened() or failed() follows. NotAllowed for
    /// whoever may not; WrongState where nothing can come any more.
    void open(const CaseId &id);
    /// Whether anything was taken for the case and not handed in: waiting() follows if so. Opens nothing.
    void look(const CaseRecord &record);
    /// Lets go of the case; what was taken for it stays with it. What is being stored then is stored, and nobody told.
    void close();

    [[nodiscard]] const CaseRecord &record() const { return m_record; }
    [[nodiscard]] const Guide &guide() const { return m_guide; }
    /// What is there so far, with its new pages only.
    [[nodiscard]] const QList<CaseMaterial> &late() const { return m_late; }
    /// The last day on which all of that is still here if it is not handed in; null when nothing is there.
    [[nodiscard]] QDate keptUntil() const;
    /// How many pages were forgotten when the case was opened, because they had waited for longer.
    [[nodiscard]] int forgotten() const { return m_forgotten; }
    /// What was promised and is still to come, in the order of the case.
    [[nodiscard]] QList<CaseMaterial> awaited() const;
    /// What keeps that which is there from being handed in.
    [[nodiscard]] QList<Gap> gaps() const;

    [[nodiscard]] CaseId caseId() const override { return m_record.id; }
    /// Documents are made of it, or the change is being stored. Until that is over nothing of it changes, so that what is handed
    /// in is what was looked at; a page that comes all the same is kept for after it.
    [[nodiscard]] bool isHandingIn() const { return m_busy || m_then; }
    /// Whether anything may be changed now; refused() follows if not. Whatever changes something asks it.
    [[nodiscard]] bool mayChange();

    /// Every material of the case's situation; awaited() is what was promised.
    [[nodiscard]] bool asksFor(const QString &materialId) const override { return m_checklist.material(materialId) != nullptr; }
    [[nodiscard]] int takePage(const QString &materialId, const PageFile &file, const PageFileId &after = {}) override;
    [[nodiscard]] int durable() const override { return m_durable; }
    void saveNow() override { save(); }

    /// The case with what came late alone.
    [[nodiscard]] const CaseRecord &shelf() const override { return m_shelf; }
    [[nodiscard]] const MaterialRule *rule(const QString &materialId) const override;
    void arrange(const CaseRecord &next, const DraftDeed &deed) override;
    /// Takes back what was done last to what came, page by page; nothing happens where that is nothing. What was done before the
    /// case was opened stays.
    void undo();
    [[nodiscard]] bool canUndo() const { return !m_past.isEmpty(); }

    void removePage(const QString &materialId, const PageFileId &fileId);
    /// Any other change of a material for which pages came; nothing happens for one without.
    void change(const QString &materialId, const std::function<void(CaseMaterial &)> &how);
    void decidePoint(const QString &materialId, const QString &pointId, PointVerdict verdict, const QString &reason = {});
    /// All points of the material that nobody decided pass.
    void passAllPoints(const QString &materialId);
    void acceptFindings(const QString &materialId, const QString &because);
    /// What the one reason of the material is about; none where nothing came for it.
    [[nodiscard]] QList<ReasonSubject> reasonSubjects(const QString &materialId) const;
    /// Each material that has a reason, for the history.
    [[nodiscard]] QList<ReasonedMaterial> reasoned() const;

    /// What was promised has come: one transaction. handedIn() or failed() follows. Empty when nothing is there, Incomplete
    /// while gaps() is not empty, Invalid when something is there that nobody promised.
    void handIn();
    /// The same for whoever adds more to the change: a move, a paper. The jotting goes when the change is stored.
    void handIn(const CaseChange &change);
    /// Makes the documents of what is there, with binding() for each, and then calls: late() holds them, and a change can be
    /// made of it. What could not be bound is among unbound() and goes as it came. Instead failed() with Incomplete when a
    /// document is too large for its department, or with Cancelled after stopBinding().
    void whenBound(const std::function<void()> &then);
    /// False when no document is being made.
    bool stopBinding();
    [[nodiscard]] const QList<UnboundMaterial> &unbound() const { return m_unbound; }

Q_SIGNALS:
    /// @param until the last day on which all of it is still here
    void waiting(const yichuang::CaseId &id, int pages, QDate until);
    void opened();
    void changed();
    /// Something was to be changed while it is handed in, and was not.
    void refused();
    /// late() holds what came meanwhile.
    void handedIn(const yichuang::CaseRecord &record);
    /// Of what was asked for. That something could not be noted meanwhile is notSaved(): the act goes on, and may well be stored.
    void failed(const yichuang::Error &error);
    /// @param nth from 1
    void binding(const QString &materialName, int nth, int of);

private:
    void take(const CaseRecord &record);
    void takeGuide(const CaseRecord &record, const Guide &guide);
    void takeJotting(const QJsonObject &fields);
    [[nodiscard]] CaseMaterial *heldOf(const QString &materialId);
    /// What undo() goes back to is kept before anything changes.
    void step();
    void add(const QString &materialId, const PageFile &file, const PageFileId &after);
    void addArrived();
    /// What came meanwhile among the rest; false of nothing. Nobody is told, and nothing saved.
    [[nodiscard]] bool placeArrived();
    void bound();
    void takeStored(const CaseRecord &record);
    void keepUnsaved();
    void note();
    void shelve();
    void save();
    [[nodiscard]] CaseJotting jotting() const;

    CaseStore &m_cases;
    GuideStore &m_guides;
    const Envelopes &m_envelopes;
    const Clock &m_clock;
    const CalendarInUse &m_calendar;
    Session m_session;
    CaseRecord m_record;
    Guide m_guide;
    Checklist m_checklist;
    QList<CaseMaterial> m_late;
    CaseRecord m_shelf;                 ///< m_late, with an empty line for each other material of the situation
    QList<QList<CaseMaterial>> m_past; ///< of m_late, the last step last
    std::unique_ptr<DocumentBinder> m_binder;
    std::function<void()> m_then; ///< what waits for the binder
    /// A page that came while the others were handed in.
    struct Arrived
    {
        QString materialId;
        PageFile file;
        PageFileId after;
    };
    QList<Arrived> m_arrived;
    QList<UnboundMaterial> m_unbound;
    int m_forgotten = 0;
    int m_noted = 0;
    int m_durable = 0;
    int m_wish = 0; ///< counts what was opened: a late answer concerns nobody any more
    bool m_saving = false;
    bool m_busy = false;
};

} // namespace yichuang
