// SPDX-License-Identifier: Apache-2.0
#include "desk/papers/paperpane.h"

#include <QPdfDocument>
#include <QPdfView>
#include <QVBoxLayout>

namespace yichuang {

PaperPane::PaperPane(QWidget *parent) : QWidget(parent), m_document(std::make_unique<QPdfDocument>(nullptr))
{
    auto *view = new QPdfView(this);
    view->setDocument(m_document.get());
    view->setZoomMode(QPdfView::ZoomMode::FitInView);
    view->setFocusPolicy(Qt::ClickFocus);
    view->setAccessibleName(tr("The paper as printed"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(view);
}

PaperPane::~PaperPane() = default;

void PaperPane::setPaper(const QByteArray &pdf)
{
    m_document->close();
    m_bytes.close();
    m_bytes.setData(pdf);
    if (!pdf.isEmpty() && m_bytes.open(QIODevice::ReadOnly))
        m_document->load(&m_bytes);
}

} // namespace yichuang
