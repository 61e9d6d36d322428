#!/usr/bin/env bash
# Opens, changes, saves, loses and restores a document in a real window, by keyboard and mouse:
# documents_test.sh PROGRAM SOURCE_DIR BUILD_DIR
set -euo pipefail
. "$(dirname "$0")/window_driver.sh"

timeline=680x560+265+85
story=$pictures/story
cp -r "$source_folder/samples/backpage" "$story"
document=$story/backpage.timeloom

# A desktop without a file dialog, whatever this machine has installed.
tools=$pictures/tools
mkdir -p "$tools"
program_path=$tools

title() { xdotool getwindowname "$(xdotool search --onlyvisible --name Timeloom | head -1)"; }
wait_for_title() {
  for _ in $(seq 80); do
    [[ $(title) == $1 ]] && { echo "ok: $2"; return; }
    sleep 0.25
  done
  fail "$2: the title is \"$(title)\""
}
# A line at the date in the middle, by the context menu.
mark_a_date() {
  xdotool mousemove 440 620 sleep 0.3 click 3 sleep 1 mousemove 480 664 sleep 0.3 click 1
  sleep 1
  xdotool type --delay 25 "$1"
  sleep 0.5
  xdotool key Return
  park
}

start
settled_shot empty
xdotool key ctrl+o
settled_shot asking
expect_change empty asking "" "Ctrl+O asks for a file"
xdotool type --delay 25 "$document"
sleep 0.5
xdotool key Return
wait_for_title 'Backpage*' "a document is opened by its path"
park
settled_shot opened

mark_a_date "By hand"
wait_for_title '●*' "a change is marked in the title"
settled_shot marked
expect_change opened marked "$timeline" "a date is marked"
xdotool key ctrl+s
wait_for_title 'Backpage*' "Ctrl+S saves"
grep -q '"text": "By hand"' "$document" || fail "the mark is not in the document"
echo "ok: the mark is in the document"

mark_a_date "Lost"
wait_for_title '●*' "another change is marked"
kept() { grep -lqs '"text": "Lost"' "$XDG_STATE_HOME"/timeloom/autosave/*.timeloom; }
for _ in $(seq 60); do kept && break; sleep 0.25; done
kept || fail "nothing is kept aside"
window=$(pgrep -P "$app" | head -1)
kill -9 "${window:-$app}"
wait "$app" 2>/dev/null || true
app=''
if grep -q '"text": "Lost"' "$document"; then fail "what was not saved is in the document"; fi

start
settled_shot found
xdotool key ctrl+shift+r
wait_for_title '●*' "what a crash left is restored"
settled_shot restored
expect_change found restored "" "the restored picture is shown"

xdotool key ctrl+q
sleep 1
kill -0 "$app" 2>/dev/null || fail "Ctrl+Q loses unsaved changes"
settled_shot asked
expect_change restored asked "" "quitting asks about unsaved changes"
xdotool key Escape
sleep 0.5
quit_by() {
  xdotool key ctrl+q sleep 1 key "$@"
  for _ in $(seq 40); do
    kill -0 "$app" 2>/dev/null || break
    sleep 0.25
  done
  local status=0
  kill -0 "$app" 2>/dev/null && fail "the program does not end"
  wait "$app" || status=$?
  app=''
  [ "$status" -eq 0 ] || fail "the program ended with status $status"
}
quit_by Return
grep -q '"text": "Lost"' "$document" || fail "the answer Save does not save"
echo "ok: the answer Save saves"
ls "$XDG_STATE_HOME"/timeloom/autosave/*.timeloom >/dev/null 2>&1 && fail "autosaved files are left"
echo "ok: nothing is left of what was autosaved"

# The desktop's own dialog, played by a program that answers at once; and a source that changes.
cat >"$tools/zenity" <<SCRIPT
#!/bin/sh
echo "$document"
SCRIPT
chmod +x "$tools/zenity"
start
xdotool key ctrl+o
wait_for_title 'Backpage*' "a document is opened by the desktop's dialog"
park
settled_shot before_change
echo 'later,2030-05-06,policy.site,Policy/Backpage,"Added meanwhile",,,,0.9,,,' >>"$story/policy.csv"
for _ in $(seq 40); do
  sleep 0.5
  shot after_change
  count=$(pixels_apart before_change after_change)
  [ "${count%%[. (]*}" -gt 100 ] && break
done
expect_change before_change after_change "" "a source that changes is read again"
quit
