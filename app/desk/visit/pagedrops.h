// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractItemView>
#include <QObject>

class QDropEvent;

namespace yichuang {

/// Takes pages that are dragged from the thumbnails: dropped between them, or on a row of the material table. Files from
/// outside are left to whoever takes those.
class PageDrops : public QObject
{
    Q_OBJECT

public:
    /// @param strip the thumbnails; outlives it
    explicit PageDrops(QAbstractItemView &strip, QObject *parent = nullptr);

    /// Rows of this table stand for materials.
    void addMaterials(QAbstractItemView &materials);

Q_SIGNALS:
    /// @param row before which page, from 0; @param again they stand here too, and stay where they are
    void droppedBefore(int row, int first, int count, bool again);
    void droppedOnMaterial(int row, int first, int count, bool again);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] int rowAt(QObject *watched, const QPoint &place) const;
    void drop(QObject *watched, const QDropEvent &event);

    QAbstractItemView &m_strip;
    QAbstractItemView *m_materials = nullptr;
};

} // namespace yichuang
