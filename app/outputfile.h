// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <memory>
#include <optional>

class QFileDevice;

namespace Pollux {

/// A file that a command writes, whole or not at all. What is no regular file (a pipe, /dev/null) is written directly.
class OutputFile
{
public:
    OutputFile();
    ~OutputFile(); ///< without commit() nothing is left behind

    /// Each gives why it failed, or nothing.
    [[nodiscard]] std::optional<QString> open(const QString &path, const QString &sourcePath);
    [[nodiscard]] std::optional<QString> commit();

    QFileDevice &device() { return *m_device; }
    QString refusal() const; ///< what the device says, as a line for stderr

private:
    QString m_path;
    std::unique_ptr<QFileDevice> m_device;
};

} // namespace Pollux
