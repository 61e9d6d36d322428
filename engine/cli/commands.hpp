// The commands of the program. Each adds itself to the command line and leaves its exit code in
// `exit_code` when it was the one that ran: 0 done, 1 nothing could be loaded or written (check:
// a record was skipped), 2 the command line makes no sense.
#pragma once

#include <CLI/App.hpp>

namespace timeloom::cli {

inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;
inline constexpr int kBadUsage = 2;

void add_open_command(CLI::App& program, int& exit_code);
void add_export_command(CLI::App& program, int& exit_code);
void add_info_command(CLI::App& program, int& exit_code);
void add_check_command(CLI::App& program, int& exit_code);
void add_generate_command(CLI::App& program, int& exit_code);
void add_bench_command(CLI::App& program, int& exit_code);
void add_themes_command(CLI::App& program, int& exit_code);
void add_plugins_command(CLI::App& program, int& exit_code);

}  // namespace timeloom::cli
