# timeloom_embedded_header(HEADER NAMESPACE files…): makes HEADER in TIMELOOM_EMBEDDED_FOLDER, in which
# each file is a string_view constant named after it ("rect.vert" becomes rect_vert).
set(TIMELOOM_EMBEDDED_FOLDER ${PROJECT_BINARY_DIR}/embedded)

function(timeloom_embedded_header header namespace)
  set(content "// Generated from the files named below.\n#pragma once\n\n#include <string_view>\n\nnamespace ${namespace} {\n")
  foreach(file IN LISTS ARGN)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    cmake_path(GET file FILENAME name)
    string(MAKE_C_IDENTIFIER ${name} identifier)
    file(READ ${file} text)
    string(APPEND content "\n// ${name}\ninline constexpr std::string_view ${identifier} = R\"text(${text})text\";\n")
  endforeach()
  string(APPEND content "\n}  // namespace ${namespace}\n")
  file(CONFIGURE OUTPUT ${TIMELOOM_EMBEDDED_FOLDER}/${header} CONTENT "${content}" @ONLY)
endfunction()

# timeloom_embed_text(TARGET HEADER NAMESPACE files…): the same, and lets TARGET include it. TARGET may
# be a source file instead: then only that one includes it.
function(timeloom_embed_text target header namespace)
  timeloom_embedded_header(${header} ${namespace} ${ARGN})
  if(TARGET ${target})
    target_include_directories(${target} PRIVATE ${TIMELOOM_EMBEDDED_FOLDER})
  else()
    set_property(SOURCE ${target} APPEND PROPERTY INCLUDE_DIRECTORIES ${TIMELOOM_EMBEDDED_FOLDER})
  endif()
endfunction()
