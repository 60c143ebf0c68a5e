// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QCache>
#include <QImage>
#include <QList>
#include <QSet>

#include "desk/papers/pageloader.h"
#include "domain/cases/casematerial.h"

namespace yichuang {

/// One page of a material, and the file it belongs to. A file whose pages nobody can count has one.
struct MaterialPage
{
    PageFileId file;
    PageAddress address;
    bool operator==(const MaterialPage &) const = default;
};

/// The pages of one material in their order, each with a small picture. Pictures are asked for when they are to be drawn, and
/// only so many are kept, so that a thousand pages cost no more than those that are seen.
class ThumbnailModel : public QAbstractListModel
{
    Q_OBJECT

public:
    /// What a dragged page is called; the data are "first,count" in rows from 0.
    static const QString rowsMimeType;
    static constexpr int keptPictures = 240;

    explicit ThumbnailModel(QObject *parent = nullptr);

    void show(const CaseId &caseId, const QList<PageFile> &files);
    void setPicture(const PageAddress &address, const QImage &picture);
    [[nodiscard]] const QList<MaterialPage> &pages() const { return m_pages; }
    /// The first page of a file; -1 when it is not shown.
    [[nodiscard]] int rowOf(const PageFileId &file) const;
    /// Another file ends before this page.
    [[nodiscard]] bool beginsFile(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override { return {rowsMimeType}; }
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::MoveAction | Qt::CopyAction; }

Q_SIGNALS:
    /// The page is to be drawn and has no picture; told once, until setPicture() or other pages are shown.
    void pictureWanted(const yichuang::PageAddress &address) const;

private:
    [[nodiscard]] QVariant pictureOf(int row) const;

    QList<MaterialPage> m_pages;
    QCache<PageAddress, QImage> m_pictures;
    mutable QSet<PageAddress> m_wanted;
};

} // namespace yichuang
