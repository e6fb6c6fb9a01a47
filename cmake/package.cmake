# What an installation holds, and the Debian package (`cpack` in the build folder).

set(made "${PROJECT_BINARY_DIR}/package")
file(MAKE_DIRECTORY "${made}")
include(GNUInstallDirs)

# The manual and the completions, said by the program itself.
find_program(GZIP gzip REQUIRED)
function(griot_documentation output language form)
  add_custom_command(OUTPUT "${made}/${output}"
    COMMAND ${CMAKE_COMMAND} -E env --unset=GRIOT_CORPUS
      $<TARGET_FILE:griot> help --as ${form} --lang ${language} > "${made}/${output}"
    DEPENDS griot VERBATIM)
  set_property(GLOBAL APPEND PROPERTY griot_documentation "${made}/${output}")
endfunction()
griot_documentation(griot.1 en man)
griot_documentation(griot.fr.1 fr man)
griot_documentation(griot.bash fr bash)
griot_documentation(_griot fr zsh)
griot_documentation(griot.fish fr fish)

function(griot_compressed source output)
  add_custom_command(OUTPUT "${made}/${output}"
    COMMAND ${GZIP} -9nc "${source}" > "${made}/${output}"
    DEPENDS "${source}" VERBATIM)
  set_property(GLOBAL APPEND PROPERTY griot_documentation "${made}/${output}")
endfunction()
griot_compressed("${made}/griot.1" griot.1.gz)
griot_compressed("${made}/griot.fr.1" griot.fr.1.gz)
griot_compressed("${PROJECT_SOURCE_DIR}/packaging/debian/changelog" changelog.gz)
griot_compressed("${PROJECT_SOURCE_DIR}/CHANGELOG.md" CHANGELOG.md.gz)
get_property(documentation GLOBAL PROPERTY griot_documentation)
add_custom_target(griot_documentation ALL DEPENDS ${documentation})

install(FILES "${made}/griot.1.gz" DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES "${made}/griot.fr.1.gz" DESTINATION ${CMAKE_INSTALL_MANDIR}/fr/man1
  RENAME griot.1.gz)
install(FILES "${made}/griot.bash" RENAME griot
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES "${made}/_griot" DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES "${made}/griot.fish"
  DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES "${made}/changelog.gz" "${made}/CHANGELOG.md.gz"
  packaging/debian/copyright README.md docs/operations.md docs/api.md
  DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES packaging/debian/lintian-overrides RENAME griot
  DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides)
install(FILES packaging/nginx.conf DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples)
install(FILES packaging/griot.service DESTINATION lib/systemd/system)
install(FILES packaging/griot.default DESTINATION /etc/default RENAME griot)

# What is packed has been built before: `cmake --build`, then `cpack`.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME griot)
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGE_CONTACT "Griot <griot@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "keep, search and publish a programme's documents")
set(CPACK_PACKAGE_DESCRIPTION
  "Griot takes the Word, Markdown and text files of civil-society organisations,
keeps every word of them, searches them in French and publishes them as light
pages that can be cited, printed and embedded.
.
It comes as one program with a command for each task, and as a service that
answers readers behind a web server such as nginx.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS adduser)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "nginx-light, weasyprint")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
  "${PROJECT_SOURCE_DIR}/packaging/debian/postinst"
  "${PROJECT_SOURCE_DIR}/packaging/debian/prerm"
  "${PROJECT_SOURCE_DIR}/packaging/debian/postrm"
  "${PROJECT_SOURCE_DIR}/packaging/debian/conffiles")
include(CPack)
