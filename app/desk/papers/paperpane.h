// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QBuffer>
#include <QWidget>

class QPdfDocument;

namespace yichuang {

/// Shows one of our own papers as it is printed, fitted into the space there is.
class PaperPane : public QWidget
{
    Q_OBJECT

public:
    explicit PaperPane(QWidget *parent = nullptr);
    ~PaperPane() override;

    /// A PDF file; an empty one shows none.
    void setPaper(const QByteArray &pdf);

private:
    QBuffer m_bytes; ///< what the document reads from; outlives it
    std::unique_ptr<QPdfDocument> m_document;
};

} // namespace yichuang
