// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <QIODevice>

#include <qpdf/InputSource.hh>
#include <qpdf/Pipeline.hh>

namespace yichuang {

/// Where libqpdf writes to: a QIODevice, which outlives it. A write that fails is remembered, not thrown.
class QpdfSink final : public Pipeline
{
public:
    explicit QpdfSink(QIODevice &out) : Pipeline("document", nullptr), m_out(out) { }

    void write(unsigned char const *bytes, size_t length) override;
    void finish() override { }
    [[nodiscard]] bool failed() const { return m_failed; }

private:
    QIODevice &m_out;
    bool m_failed = false;
};

/// Where libqpdf reads from: a seekable QIODevice, which outlives it.
class QpdfSource final : public InputSource
{
public:
    explicit QpdfSource(QIODevice &in) : m_in(in) { }

    qpdf_offset_t findAndSkipNextEOL() override;
    std::string const &getName() const override { return m_name; }
    qpdf_offset_t tell() override { return m_in.pos(); }
    void seek(qpdf_offset_t offset, int whence) override;
    void rewind() override { m_in.seek(0); }
    size_t read(char *bytes, size_t length) override;
    void unreadCh(char letter) override;

private:
    QIODevice &m_in;
    const std::string m_name = "document";
};

} // namespace yichuang
