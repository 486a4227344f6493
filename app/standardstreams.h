// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace Pollux {

/// stdout and stderr of this process, byte for byte. What goes to stderr comes after all that went to stdout before,
/// so that both read right when they are one terminal.
class StandardStreams
{
public:
    void writeOut(QByteArrayView bytes);
    void writeError(QByteArrayView bytes);
    void flush();

    bool isOutClosed() const { return m_outError != 0; } ///< a write to stdout failed; later ones are dropped
    /// Why, for a person; empty when nothing failed and when the reader has just gone away.
    QString outError() const;

private:
    QByteArray m_out; ///< not yet written
    int m_outError = 0; ///< an errno
};

} // namespace Pollux
