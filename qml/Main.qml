// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import QtQuick.Window
import Pollux

/// The window: one session, the three panels that show it, and what floats above them.
T.ApplicationWindow {
    id: root

    /// A path from the command line; empty: the lesson.
    property string openAtStart: ""
    readonly property bool isFullScreen: visibility === Window.FullScreen
    property bool mayClose: false
    property bool wasMaximized: false

    function toggleFullScreen(): void {
        if (!isFullScreen)
            wasMaximized = visibility === Window.Maximized;
        visibility = !isFullScreen ? Window.FullScreen : wasMaximized ? Window.Maximized : Window.Windowed;
    }
    function rememberPlace(): void {
        Preferences.isMaximized = visibility === Window.Maximized;
        if (visibility === Window.Windowed)
            Preferences.windowGeometry = Qt.rect(x, y, width, height);
    }

    title: session.document.fileName + (session.document.isModified ? " • " : " ") + "– Pollux"
    minimumWidth: 1024
    minimumHeight: 640
    width: Math.min(1440, Screen.desktopAvailableWidth)
    height: Math.min(900, Screen.desktopAvailableHeight)
    visible: true
    color: Theme.background
    onIsFullScreenChanged: Theme.presenting = isFullScreen
    onClosing: close => {
        rememberPlace();
        close.accepted = mayClose || !session.document.isModified;
        if (!close.accepted)
            files.leave();
        else if (!mayClose)
            session.document.closeCleanly();
    }
    Component.onCompleted: {
        const place = Preferences.windowGeometry;
        const room = Qt.size(Screen.desktopAvailableWidth, Screen.desktopAvailableHeight);
        const wasPlaced = place.width >= minimumWidth && place.height >= minimumHeight;
        if (wasPlaced && place.x < room.width - 100 && place.y < room.height - 100) {
            x = place.x;
            y = place.y;
            width = Math.min(place.width, room.width);
            height = Math.min(place.height, room.height);
        }
        // On a screen that is no larger than the window its frame would be outside.
        if (Preferences.isMaximized || width >= room.width || height >= room.height)
            showMaximized();
        session.playback.attachWindow(root);
        session.playback.speed = Preferences.speed;
        if (openAtStart !== "")
            session.document.openPath(openAtStart);
        else
            session.document.openExample("upload_payment.rs");
        runPanel.focusChart();
        if (session.document.hasRecovery)
            recovery.open();
    }

    // For what Qt draws itself, as the file chooser where the system has none.
    palette.window: Theme.panel
    palette.windowText: Theme.text
    palette.base: Theme.background
    palette.text: Theme.text
    palette.button: Theme.raised
    palette.buttonText: Theme.text
    palette.brightText: Theme.text
    palette.highlight: Theme.selection
    palette.highlightedText: Theme.text
    palette.light: Theme.hover
    palette.midlight: Theme.hover
    palette.mid: Theme.edge
    palette.dark: Theme.edge
    palette.placeholderText: Theme.dim

    Session {
        id: session

        onFailed: (message, remedy) => toasts.show(message, remedy)
    }
    Connections {
        target: session.document

        function onOpened() {
            runPanel.chart.fitAll();
        }
    }
    Connections {
        target: session.playback

        function onSpeedChanged() {
            Preferences.speed = session.playback.speed;
        }
    }

    FileActions {
        id: files

        document: session.document
        onLeaveGranted: {
            root.mayClose = true;
            root.close();
        }
    }
    Shortcuts {
        session: session
        chart: runPanel.chart
        files: files
        focusItem: root.activeFocusItem
        onAddTaskWanted: programPanel.startAddTask()
        onGalleryWanted: gallery.open()
        onHelpWanted: sheet.open()
        onOutcomesWanted: outcomes.open()
        onCodeWanted: sidePanel.showCode()
        onInspectorWanted: sidePanel.showInspector()
        onProgramMenuWanted: topBar.openProgramMenu()
        onFullScreenToggled: root.toggleFullScreen()
    }

    TopBar {
        id: topBar

        width: parent.width
        session: session
        files: files
        isFullScreen: root.isFullScreen
        onFullScreenToggled: root.toggleFullScreen()
        onGalleryWanted: gallery.open()
        onHelpWanted: sheet.open()
        onOutcomesWanted: outcomes.open()
    }

    T.SplitView {
        id: split

        anchors.top: topBar.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        handle: SplitGrip {
            orientation: Qt.Horizontal
        }
        onResizingChanged: if (!resizing) {
            Preferences.leftWidth = Math.round(programPanel.width);
            Preferences.rightWidth = Math.round(sidePanel.width);
        }

        ProgramPanel {
            id: programPanel

            T.SplitView.preferredWidth: Preferences.leftWidth > 0 ? Preferences.leftWidth : Math.round(Math.max(232, Math.min(288 * Theme.scale, split.width * 0.2)))
            T.SplitView.minimumWidth: 212
            T.SplitView.maximumWidth: Math.max(232, split.width * 0.27)
            session: session
            onSpanWanted: (begin, end) => sidePanel.goToSpan(begin, end)
        }
        RunPanel {
            id: runPanel

            T.SplitView.fillWidth: true
            T.SplitView.minimumWidth: 470
            session: session
            focus: true
            onProblemsWanted: sidePanel.goToFirstProblem()
            onTaskClicked: sidePanel.showInspector()
        }
        SidePanel {
            id: sidePanel

            T.SplitView.preferredWidth: Preferences.rightWidth > 0 ? Preferences.rightWidth : Math.round(Math.max(300, Math.min(372 * Theme.scale, split.width * 0.258)))
            T.SplitView.minimumWidth: 260
            T.SplitView.maximumWidth: Math.max(260, split.width - programPanel.width - 472)
            session: session
            onFocusLeft: runPanel.focusChart()
        }
    }

    Toasts {
        id: toasts

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.transport + 16
        z: 20
    }
    DropArea {
        id: drop

        anchors.fill: parent
        keys: ["text/uri-list"]
        onDropped: drop => {
            if (drop.hasUrls)
                files.openUrl(String(drop.urls[0]));
        }

        DropHint {
            anchors.fill: parent
            visible: drop.containsDrag
        }
    }

    GalleryDialog {
        id: gallery

        onChosen: file => files.openExample(file)
    }
    ShortcutSheet {
        id: sheet
    }
    OutcomesDialog {
        id: outcomes

        session: session
    }
    RecoveryDialog {
        id: recovery

        document: session.document
    }
}
