# Gives the target timeloom_glad: OpenGL 3.3 core functions. Taken from a glad package where there is
# one (vcpkg), else generated offline at configure time by Python's glad 2 (Debian: python3-glad).
find_package(glad CONFIG QUIET)
if(TARGET glad::glad)
  add_library(timeloom_glad INTERFACE)
  target_link_libraries(timeloom_glad INTERFACE glad::glad)
  return()
endif()

set(glad_folder ${PROJECT_BINARY_DIR}/glad)
if(NOT EXISTS ${glad_folder}/src/gl.c)
  # A Python earlier in PATH may lack the module that the distribution's own has.
  find_program(TIMELOOM_SYSTEM_PYTHON NAMES python3 PATHS /usr/bin NO_DEFAULT_PATH)
  find_program(TIMELOOM_PYTHON NAMES python3 python)
  foreach(python IN ITEMS ${TIMELOOM_SYSTEM_PYTHON} ${TIMELOOM_PYTHON})
    execute_process(COMMAND ${python} -c "import glad" RESULT_VARIABLE missing OUTPUT_QUIET ERROR_QUIET)
    if(missing EQUAL 0)
      set(glad_python ${python})
      break()
    endif()
  endforeach()
  if(NOT glad_python)
    message(FATAL_ERROR "The window needs glad: install python3-glad (Debian) or a glad package, "
                        "or configure with -DTIMELOOM_BUILD_APP=OFF.")
  endif()
  execute_process(
    COMMAND ${glad_python} -m glad --api gl:core=3.3 --extensions "" --out-path ${glad_folder}
            --reproducible --quiet c
    COMMAND_ERROR_IS_FATAL ANY)
endif()

add_library(timeloom_glad STATIC ${glad_folder}/src/gl.c)
target_include_directories(timeloom_glad SYSTEM PUBLIC ${glad_folder}/include)
