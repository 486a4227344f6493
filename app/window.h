// SPDX-License-Identifier: MIT
#pragma once

class QGuiApplication;
class QString;

namespace Pollux {

/// Opens the window and runs until it is closed; gives the exit code. `file`: a path; empty: the lesson's program.
int runWindow(QGuiApplication &application, const QString &file);

} // namespace Pollux
