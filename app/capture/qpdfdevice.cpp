// SPDX-License-Identifier: Apache-2.0
#include "capture/qpdfdevice.h"

#include <algorithm>

namespace yichuang {

void QpdfSink::write(unsigned char const *bytes, size_t length)
{
    const auto size = static_cast<qint64>(length);
    m_failed = m_failed || m_out.write(reinterpret_cast<const char *>(bytes), size) != size;
}

qpdf_offset_t QpdfSource::findAndSkipNextEOL()
{
    const auto endsLine = [](char letter) { return letter == '\n' || letter == '\r'; };
    char letter = 0;
    while (m_in.getChar(&letter) && !endsLine(letter))
        continue;
    const qpdf_offset_t found = endsLine(letter) ? m_in.pos() - 1 : m_in.size();
    while (m_in.getChar(&letter)) {
        if (endsLine(letter))
            continue;
        unreadCh(letter);
        break;
    }
    return found;
}

void QpdfSource::seek(qpdf_offset_t offset, int whence)
{
    const qint64 from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? m_in.pos() : m_in.size();
    m_in.seek(std::max<qint64>(0, from + offset));
}

size_t QpdfSource::read(char *bytes, size_t length)
{
    last_offset = m_in.pos();
    return static_cast<size_t>(std::max<qint64>(0, m_in.read(bytes, static_cast<qint64>(length))));
}

void QpdfSource::unreadCh(char)
{
    m_in.seek(m_in.pos() - 1);
}

} // namespace yichuang
