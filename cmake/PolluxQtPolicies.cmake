# SPDX-License-Identifier: MIT
#
# Newer Qt asks which of two behaviours a project was written for and warns until it is told.
if(Qt6_VERSION VERSION_GREATER_EQUAL 6.5)
    qt_policy(SET QTP0001 NEW) # QML modules live under qrc:/qt/qml
endif()
if(Qt6_VERSION VERSION_GREATER_EQUAL 6.8)
    qt_policy(SET QTP0004 NEW) # a folder of a QML module that holds QML files gets a qmldir
endif()
