# For tests of the window, which source it with their arguments PROGRAM SOURCE_DIR BUILD_DIR: a display
# of its own, the program on it, screenshots and their comparison.
program=$1 source_folder=$2 build_folder=$3

for tool in Xvfb xdotool import compare convert identify; do
  command -v "$tool" >/dev/null || { echo "SKIPPED: $tool is not installed"; exit 77; }
done

pictures=$build_folder/tests/$(basename "$0" .sh)
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
# What is remembered over sessions, and nothing of this machine's own.
export XDG_STATE_HOME=$pictures/state XDG_CONFIG_HOME=$pictures/config
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

# What the program finds installed.
program_path=$PATH

# Returns once something is drawn: a window is there before its first picture.
start() {
  timeout 240 env PATH="$program_path" "$program" open "$@" &
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
