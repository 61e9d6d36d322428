#!/usr/bin/env bash
# What README promises to others: the plugin and the embedding program that it prints are cut out of
# it, built against an installation, and run.
set -euo pipefail
source_dir=$2 build_dir=$3

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cmake --install "$build_dir" --prefix "$work/prefix" >/dev/null

# The N-th block of README in that language.
block() { awk -v want="$2" -v open="\`\`\`$1" '
  $0 == open { inside = 1; ++count; next } /^```$/ { inside = 0 } inside && count == want' "$source_dir/README.md"; }

mkdir -p "$work/diary"
block cpp 1 > "$work/diary/diary.cpp"
{ echo 'cmake_minimum_required(VERSION 3.25)'; echo 'project(diary CXX)'; block cmake 1; } \
  > "$work/diary/CMakeLists.txt"
cmake -G Ninja -S "$work/diary" -B "$work/diary/build" -DCMAKE_PREFIX_PATH="$work/prefix" >/dev/null
cmake --build "$work/diary/build" >/dev/null

printf '2013-07-23 A letter\n2012-02-30 No such day\n2014 A year\n' > "$work/my.diary"
program=$work/prefix/bin/timeloom
TIMELOOM_PLUGIN_PATH=$work/diary/build "$program" plugins | grep -q '^org.example.diary  1.0.0$'
report=$(TIMELOOM_PLUGIN_PATH=$work/diary/build "$program" check "$work/my.diary" || true)
grep -q 'record 2.*expected a date and a title' <<< "$report"
grep -q '^2 events loaded, 1 record skipped$' <<< "$report"

mkdir -p "$work/embed"
{
  for header in host/source_loader host/plugin_registry view/grouping scene/scene_builder \
                export/figure_export; do echo "#include \"$header.hpp\""; done
  echo 'int main() {'; block cpp 2; echo 'return written ? 0 : 1; }'
} > "$work/embed/main.cpp"
{ echo 'cmake_minimum_required(VERSION 3.25)'; echo 'project(embed CXX)'
  echo 'add_executable(my_program main.cpp)'; block cmake 2; } > "$work/embed/CMakeLists.txt"
cmake -G Ninja -S "$work/embed" -B "$work/embed/build" -DCMAKE_PREFIX_PATH="$work/prefix" >/dev/null
cmake --build "$work/embed/build" >/dev/null
printf 'date,title\n2012,A\n' > "$work/events.csv"
(cd "$work" && TIMELOOM_PLUGIN_PATH=$work/prefix/lib/timeloom/plugins embed/build/my_program)
head -c 5 "$work/figure.pdf" | grep -q '%PDF-'
echo "README's plugin and README's embedding program work against the installation"
