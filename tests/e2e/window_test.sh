#!/usr/bin/env bash
# Opens the sample in a window on a display of its own, does with mouse and keyboard what a person
# would, and compares screenshots: window_test.sh PROGRAM SOURCE_DIR BUILD_DIR
set -euo pipefail
program=$1 source_folder=$2 build_folder=$3

for tool in Xvfb xdotool import compare convert identify; do
  command -v "$tool" >/dev/null || { echo "SKIPPED: $tool is not installed"; exit 77; }
done

pictures=$build_folder/tests/window
rm -rf "$pictures" && mkdir -p "$pictures"

server='' app=''
stop() {
  [ -z "$app" ] || kill "$app" 2>/dev/null || true
  if [ -n "$server" ]; then  # gone before the next one may take its display
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
}
trap stop EXIT
fail() { echo "FAILED: $*" >&2; exit 1; }

# The server picks a free display and says which.
mkfifo "$pictures/display"
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$pictures/display" >/dev/null 2>&1 &
server=$!
read -r -t 20 display <"$pictures/display" || { echo "SKIPPED: Xvfb does not start"; exit 77; }
export DISPLAY=:$display
unset WAYLAND_DISPLAY
# Drivers and font libraries keep what they once allocated, and unload before it can be named.
export ASAN_OPTIONS=detect_leaks=0

shot() { timeout 20 import -silent -window root "$pictures/$1.png"; }

# Pixels in which two screenshots differ, within an area of ImageMagick's notation.
pixels_apart() {
  local area=${3:-1280x800+0+0}
  convert "$pictures/$1.png" -crop "$area" +repage "$pictures/a.png"
  convert "$pictures/$2.png" -crop "$area" +repage "$pictures/b.png"
  compare -metric AE "$pictures/a.png" "$pictures/b.png" null: 2>&1 || true
}
expect_change() {
  local count; count=$(pixels_apart "$1" "$2" "${3:-}")
  [ "${count%%[. (]*}" -gt 300 ] || fail "$4: only $count pixels changed"
  echo "ok: $4 ($count pixels)"
}
expect_same() {
  local count; count=$(pixels_apart "$1" "$2" "${3:-}")
  [ "${count%%[. (]*}" -le 60 ] || fail "$4: $count pixels differ"
  echo "ok: $4"
}

# Takes screenshots until three in a row are the same.
settled_shot() {
  local same=0
  shot "$1"
  for _ in $(seq 80); do
    sleep 0.25
    mv "$pictures/$1.png" "$pictures/before.png"
    shot "$1"
    if cmp -s <(convert "$pictures/before.png" rgb:-) <(convert "$pictures/$1.png" rgb:-); then
      same=$((same + 1))
      [ $same -lt 2 ] || return 0
    else
      same=0
    fi
  done
  fail "the window does not come to rest ($1)"
}

colours_of() { convert "$pictures/$1.png" "${@:2}" -unique-colors -format '%w' info:; }

# Returns once something is drawn: a window is there before its first picture.
start() {
  timeout 240 "$program" open "$@" &
  app=$!
  for _ in $(seq 120); do
    if xdotool search --onlyvisible --name Timeloom >/dev/null 2>&1; then
      shot first
      [ "$(colours_of first)" -le 20 ] || return 0
    fi
    kill -0 "$app" 2>/dev/null || fail "the program ended before its window was there"
    sleep 0.25
  done
  fail "no window appears, or it stays blank"
}
quit() {
  xdotool key ctrl+q
  for _ in $(seq 40); do
    kill -0 "$app" 2>/dev/null || break
    sleep 0.25
  done
  local status=0
  kill -0 "$app" 2>/dev/null && fail "Ctrl+Q does not end the program"
  wait "$app" || status=$?
  app=''
  [ "$status" -eq 0 ] || fail "the program ended with status $status"
  echo "ok: ends with status 0"
}

park() { xdotool mousemove 200 700; }  # on an empty stretch of a panel
home() { xdotool key Home; park; settled_shot "$1"; }

details=320x740+960+50
timeline=680x650+265+85

start "$source_folder/samples/backpage/backpage.timeloom"
park
settled_shot opened
colours=$(colours_of opened)
[ "$colours" -gt 100 ] || fail "the window is blank"
echo "ok: something is drawn ($colours colours)"
home all

xdotool mousemove 640 400 sleep 0.1 click --repeat 4 --delay 60 4
park
settled_shot zoomed
expect_change all zoomed "$timeline" "the wheel zooms"
home all_again
expect_same all all_again "$timeline" "Home shows all again"

xdotool mousemove 640 730 mousedown 1 mousemove 560 730 mousemove 440 730 mouseup 1
park
settled_shot dragged
expect_change all dragged "$timeline" "a drag pans"
home all_again
expect_same all all_again "$timeline" "Home comes back from a drag"

xdotool keydown shift mousemove 640 400 click --repeat 3 --delay 60 5 keyup shift
park
settled_shot shifted
expect_change all shifted "$timeline" "Shift and the wheel pan"
home all_again

# The upper edge of the first blue symbol: theme role "blue" in light.
event=$(convert "$pictures/all.png" -crop "$timeline" txt:- |
        grep -i '#0068A8' | head -1 | cut -d: -f1 || true)
[ -n "$event" ] || fail "no blue symbol is drawn"
x=$((265 + ${event%,*})) y=$((85 + ${event#*,} + 3))

xdotool mousemove "$x" "$y"
settled_shot hovered
expect_change all hovered "$timeline" "hovering shows a card"
xdotool click 1
park
settled_shot clicked
expect_change all clicked "$details" "a click shows the details"
xdotool key Escape
settled_shot cleared
expect_same all cleared "" "Escape clears the selection"

xdotool mousemove "$x" "$y" sleep 0.1 click --repeat 2 --delay 30 1
park
settled_shot double_clicked
expect_change all double_clicked "$timeline" "a double click zooms to the event"
xdotool key Escape
home all_again
expect_same all all_again "$timeline" "Home comes back from a double click"

xdotool key plus
settled_shot plus
expect_change all plus "$timeline" "+ zooms in"
xdotool key minus
settled_shot minus
expect_same all minus "$timeline" "- zooms out again"

figure=$pictures/figure.png
xdotool key ctrl+e sleep 1 type --delay 15 "$figure"
xdotool sleep 0.5 key Return
for _ in $(seq 80); do
  [ -s "$figure" ] && break
  sleep 0.25
done
settled_shot exported
[ "$(identify -format '%wx%h' "$figure" || true)" = 3200x1800 ] || fail "the dialog exports no figure"
echo "ok: the dialog exports the figure"
xdotool key Escape
settled_shot closed
expect_same minus closed "$timeline" "Escape closes the dialog"

# Clock ticks that the program has used: none of note while nothing happens.
ticks() {
  local child; child=$(pgrep -P "$app" | head -1)
  awk '{ print $14 + $15 }' "/proc/${child:-$app}/stat"
}
before=$(ticks); sleep 2; after=$(ticks)
[ $((after - before)) -le 10 ] || fail "an idle window uses $((after - before)) ticks in 2 seconds"
echo "ok: an idle window rests"
quit

# What cannot be read is said in the window.
start "$pictures/no-such-file.csv"
park
settled_shot missing
colours=$(colours_of missing -crop 640x400+300+200)
[ "$colours" -gt 5 ] || fail "no word about a missing file"
echo "ok: a missing file is named"
quit

start
park
settled_shot empty
expect_change missing empty "" "an empty window invites"
quit
