// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QList>
#include <QObject>

#include "domain/cases/caserecord.h"
#include "ports/camera.h"

namespace yichuang {

class PageIntake;

/// Takes pages under the document camera (高拍仪) into a material: what lies there is shown until the view is closed, and each
/// page that is taken goes the way of a scanned one (PageIntake): opened, checked, durable, and only then called kept.
///
/// With card() the front and then the back of a card are taken, and come as one page with both at their true size; a front
/// whose back was not taken is no page and is forgotten when the view is closed.
class TakeFromCamera : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Closed,
        Looking,  ///< which cameras there are
        Absent,   ///< there is none, or it cannot be used; error() says why
        Starting, ///< it is open, and no picture has come yet
        Live,
        Taking,
        Lost      ///< it was live; error() says why it is no more
    };

    /// Both outlive it.
    TakeFromCamera(Camera &camera, PageIntake &intake, QObject *parent = nullptr);
    ~TakeFromCamera() override;

    /// Shows what lies under the camera, for this material. @param card both sides of a card, as the guide asks
    void open(const QString &materialId, bool card);
    /// Looks again for a camera, after none was there or it was lost; by itself when one is plugged in.
    void retry();
    /// Another one of cameras().
    void choose(const QString &camera);
    /// What was taken stays; a front without its back is forgotten.
    void close();
    /// Only while live. @param corners where a person put them, as in CameraWish; empty: the machine's
    void take(const QList<QPointF> &corners = {});
    void setCard(bool card);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] std::optional<Error> error() const { return m_error; }
    [[nodiscard]] QString materialId() const { return m_materialId; }
    [[nodiscard]] bool card() const { return m_card; }
    /// The front was taken and its back is next.
    [[nodiscard]] bool awaitsBack() const { return m_front.has_value(); }
    [[nodiscard]] QList<CameraInfo> cameras() const { return m_cameras; }
    [[nodiscard]] QString camera() const { return m_used; }
    /// Something that was taken has not reached the intake yet: the visit must not be left.
    [[nodiscard]] bool busy() const { return m_taking || !m_waiting.isEmpty(); }

Q_SIGNALS:
    void changed(); ///< state(), card(), awaitsBack(), cameras(), busy()
    void frameShown(const yichuang::CameraFrame &frame);
    void frontTaken();
    /// A page is on its way to the material. @param dpi 0 when its paper has no known shape
    void pageTaken(int dpi, bool outlineFound);
    /// Nothing was taken; NotFound when there is no card to be seen. A front that waits for its back stays.
    void notTaken(const yichuang::Error &error);

private:
    struct Waiting
    {
        CaseId caseId; ///< another person's visit never gets it
        QString materialId;
        ScannedPage page;
        QString origin;
    };

    void look();
    void start(const QString &camera);
    void enter(State state, std::optional<Error> error = {});
    void onFrame(const CameraFrame &frame);
    void onFailed(const Error &error);
    void onTaken(const Result<CameraPage> &taken);
    void onJoined(const Result<ScannedPage> &page);
    void endTaking();
    void hand(const ScannedPage &page, bool outlineFound);
    void handNext();

    Camera &m_camera;
    PageIntake &m_intake;
    State m_state = State::Closed;
    std::optional<Error> m_error;
    QString m_materialId;
    QList<CameraInfo> m_cameras;
    QString m_wished; ///< chosen by a person
    QString m_used;
    CaseId m_takenCase; ///< of what is being taken
    QString m_takenFor; ///< its material
    std::optional<CameraPage> m_front;
    QList<Waiting> m_waiting; ///< until the intake has taken in what came before
    int m_round = 0;          ///< counts what was opened: an answer to an older question concerns nobody any more
    bool m_card = false;
    bool m_taking = false;
};

} // namespace yichuang
