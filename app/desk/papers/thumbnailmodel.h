// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <QImage>
#include <QList>

#include "desk/papers/pageloader.h"
#include "domain/cases/casematerial.h"

namespace yichuang {

/// One page of a material, and the file it belongs to.
struct MaterialPage
{
    PageFileId file;
    PageAddress address;
    bool operator==(const MaterialPage &) const = default;
};

/// The pages of one material in the order they came, each with a small picture.
class ThumbnailModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void show(const CaseId &caseId, const QList<PageFile> &files);
    void setPicture(const PageAddress &address, const QImage &picture);
    [[nodiscard]] const QList<MaterialPage> &pages() const { return m_pages; }
    /// The first page of a file; -1 when it is not shown.
    [[nodiscard]] int rowOf(const PageFileId &file) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<MaterialPage> m_pages;
    QHash<PageAddress, QImage> m_pictures;
};

} // namespace yichuang
