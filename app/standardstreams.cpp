// SPDX-License-Identifier: MIT
#include "standardstreams.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace Pollux {

void StandardStreams::writeOut(QByteArrayView bytes)
{
    constexpr qsizetype enough = 1 << 16;
    m_out += bytes;
    if (m_out.size() >= enough)
        flush();
}

void StandardStreams::writeError(QByteArrayView bytes)
{
    flush();
    if (bytes.isEmpty())
        return;
    std::fwrite(bytes.data(), 1, size_t(bytes.size()), stderr);
    std::fflush(stderr);
}

void StandardStreams::flush()
{
    if (!m_out.isEmpty() && m_outError == 0) {
        errno = 0;
        const size_t written = std::fwrite(m_out.constData(), 1, size_t(m_out.size()), stdout);
        if (written != size_t(m_out.size()) || std::fflush(stdout) != 0)
            m_outError = errno != 0 ? errno : EIO;
    }
    m_out.clear();
}

QString StandardStreams::outError() const
{
    if (m_outError == 0 || m_outError == EPIPE)
        return {};
    return QString::fromLocal8Bit(std::strerror(m_outError));
}

} // namespace Pollux
