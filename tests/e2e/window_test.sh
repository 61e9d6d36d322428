#!/usr/bin/env bash
# Opens the sample in a window on a display of its own, does with mouse and keyboard what a person
# would, and compares screenshots: window_test.sh PROGRAM SOURCE_DIR BUILD_DIR
set -euo pipefail
. "$(dirname "$0")/window_driver.sh"

details=320x740+960+50
timeline=680x650+265+85
axis=680x22+268+54

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
        grep -i '#2E27A1' | head -1 | cut -d: -f1 || true)
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
expect_change all plus "$axis" "+ zooms in"
xdotool key minus
settled_shot minus
# The same stretch of time; events may stay in the rows that they had before.
expect_same all minus "$axis" "- zooms out again"

xdotool key ctrl+k sleep 0.5 type --delay 30 dark
xdotool sleep 0.3 key Return
settled_shot dark
expect_change minus dark "$timeline" "the palette runs what is typed"
xdotool key ctrl+z
settled_shot undone
expect_same minus undone "$timeline" "Ctrl+Z undoes it"

figure=$pictures/figure.png
xdotool key ctrl+e sleep 1 type --delay 15 "$figure"
xdotool sleep 0.5 key Return
for _ in $(seq 80); do
  [ -s "$figure" ] && break
  sleep 0.25
done
settled_shot exported
[ "$(identify -format '%wx%h' "$figure" || true)" = 2400x1350 ] || fail "the dialog exports no figure"
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
