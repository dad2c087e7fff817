# What "cmake --install" puts where; the translations install themselves from po/.
install(TARGETS passerelle RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(DIRECTORY "${CMAKE_SOURCE_DIR}/lessons/" DESTINATION "${CMAKE_INSTALL_DATADIR}/passerelle/lessons")
install(DIRECTORY "${CMAKE_SOURCE_DIR}/doc/schema" DESTINATION "${CMAKE_INSTALL_DATADIR}/passerelle")
install(FILES README.md README.fr.md CHANGELOG.md LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}")

file(GLOB guides "${CMAKE_SOURCE_DIR}/doc/*.md")
install(FILES ${guides} DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(DIRECTORY "${CMAKE_SOURCE_DIR}/doc/fr" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
file(GLOB manuals "${CMAKE_SOURCE_DIR}/doc/*.1")
install(FILES ${manuals} DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
