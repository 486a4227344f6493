// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Pollux

/// Opening, saving and leaving: what asks first whether changes may be lost, and the choosers and questions for it.
Item {
    id: root

    enum Next { Nothing, StartNew, ChooseFile, OpenPath, OpenUrl, OpenExample, Leave }

    required property Document document
    property int next: FileActions.Nothing
    property string what: ""
    property bool goesOnAfterSaving: false
    readonly property bool isAsking: unsaved.visible || changed.visible

    signal leaveGranted ///< the window may close

    function startNew(): void {
        ask(FileActions.StartNew, "");
    }
    function chooseFile(): void {
        ask(FileActions.ChooseFile, "");
    }
    function openPath(path: string): void {
        ask(FileActions.OpenPath, path);
    }
    function openUrl(address: string): void {
        ask(FileActions.OpenUrl, address);
    }
    function openExample(file: string): void {
        ask(FileActions.OpenExample, file);
    }
    function leave(): void {
        ask(FileActions.Leave, "");
    }
    function save(): void {
        goesOnAfterSaving = false;
        document.save();
    }
    function chooseWhereToSave(): void {
        saveChooser.open();
    }

    function ask(next: int, what: string): void {
        root.next = next;
        root.what = what;
        if (document.isModified)
            unsaved.open();
        else
            goOn();
    }
    function goOn(): void {
        const next = root.next;
        root.next = FileActions.Nothing;
        goesOnAfterSaving = false;
        switch (next) {
        case FileActions.StartNew:
            document.newProgram();
            break;
        case FileActions.ChooseFile:
            openChooser.open();
            break;
        case FileActions.OpenPath:
            document.openPath(what);
            break;
        case FileActions.OpenUrl:
            document.openFile(what);
            break;
        case FileActions.OpenExample:
            document.openExample(what);
            break;
        case FileActions.Leave:
            document.closeCleanly();
            leaveGranted();
            break;
        }
    }

    Connections {
        target: root.document

        function onSaved() {
            if (root.goesOnAfterSaving)
                root.goOn();
        }
        function onSaveAsNeeded() {
            saveChooser.open();
        }
        function onChangedOnDisk() {
            changed.open();
        }
    }

    FileDialog {
        id: openChooser

        title: qsTr("Open a program")
        nameFilters: [qsTr("Rust source (*.rs)"), qsTr("All files (*)")]
        onAccepted: root.document.openFile(selectedFile)
    }
    FileDialog {
        id: saveChooser

        title: qsTr("Save the program")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "rs"
        nameFilters: [qsTr("Rust source (*.rs)"), qsTr("All files (*)")]
        onAccepted: root.document.saveAs(selectedFile)
        onRejected: root.goesOnAfterSaving = false
    }

    QuestionDialog {
        id: unsaved

        title: qsTr("Save the changes?")
        question: qsTr("%1 has changes that are not in a file.").arg(root.document.fileName)
        yes: qsTr("Save")
        no: qsTr("Don't save")
        onYesChosen: {
            root.goesOnAfterSaving = true;
            root.document.save();
        }
        onNoChosen: root.goOn()
    }
    QuestionDialog {
        id: changed

        title: qsTr("The file has changed")
        question: root.document.isModified ? qsTr("Another program has written %1 since it was opened here. Saving over it loses what that program wrote; loading it again loses your changes here.").arg(root.document.fileName) : qsTr("Another program has written %1 since it was opened here. Saving over it loses what that program wrote.").arg(root.document.fileName)
        yes: qsTr("Save over it")
        no: qsTr("Load it again")
        isDangerous: true
        onYesChosen: root.document.saveAnyway()
        onNoChosen: root.document.reload()
    }
}
