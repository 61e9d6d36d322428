# An installation is enough to build a plugin (timeloom::plugin_api) or to embed the engine
# (timeloom::engine); the two are exported apart so that a plugin needs none of the engine's libraries.
include(CMakePackageConfigHelpers)
set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/timeloom)

install(TARGETS timeloom_plugin_api timeloom_written_dates EXPORT timeloom-plugin-targets
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT timeloom-plugin-targets NAMESPACE timeloom:: DESTINATION ${package_folder})
install(TARGETS timeloom_engine EXPORT timeloom-engine-targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT timeloom-engine-targets NAMESPACE timeloom:: DESTINATION ${package_folder})

install(DIRECTORY include/timeloom DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY base time store host index view layout text scene export
        DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/timeloom/engine FILES_MATCHING PATTERN "*.hpp")
install(FILES render/vector/vector_renderer.hpp
        DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/timeloom/engine/render/vector)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/assets/fonts ${PROJECT_SOURCE_DIR}/assets/themes
        DESTINATION ${CMAKE_INSTALL_DATADIR}/timeloom)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/samples/backpage
        DESTINATION ${CMAKE_INSTALL_DATADIR}/timeloom/samples)

configure_package_config_file(timeloomConfig.cmake.in ${CMAKE_CURRENT_BINARY_DIR}/timeloomConfig.cmake
                              INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/timeloomConfigVersion.cmake
                                 COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/timeloomConfig.cmake
              ${CMAKE_CURRENT_BINARY_DIR}/timeloomConfigVersion.cmake
        DESTINATION ${package_folder})
