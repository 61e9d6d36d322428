#!/usr/bin/env bash
# Exported pages in a browser: makes them of the sample story, as a figure and told, in other layouts
# and languages, and of hostile texts, and lets tests/web look at them. Skipped where Node, its packages or Chromium are missing.
# Usage: web_test.sh PROGRAM SOURCE_DIR BUILD_DIR
set -euo pipefail

program=$1 source=$2 build=$3
export CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || true)}
for needed in node "${CHROMIUM:-chromium}"; do
  if ! command -v "$needed" >/dev/null; then
    echo "skipped: $needed is not installed (.ci/setup release web)"
    exit 77
  fi
done
if [ ! -d "$source/tests/web/node_modules/playwright-core" ]; then
  echo "skipped: tests/web has no node_modules (.ci/setup release web, or npm ci there)"
  exit 77
fi

out=$build/tests/web
mkdir -p "$out"
cat >"$out/hostile.csv" <<'CSV'
id,date,end,title,kind,lane,summary,sources,tags,links
a,2001,,</script><script>globalThis.hacked = 1</script>,<b>kind</b>,"""><img src=x onerror=hacked=1>",<iframe src=javascript:hacked=1>,"</ul><img src=x onerror=globalThis.hacked=1> <javascript:globalThis.hacked=1>",x,
b,2002-03,2004,<img src=x onerror=globalThis.hacked=1>,<b>kind</b>,{{script}} & {{data}},<!-- <script> --> ]]>,data:text/html;base64,x,cites:a
c,2003~,,"""><svg onload=globalThis.hacked=1>",'quote',"lane' onfocus='globalThis.hacked=1",</td></tr></table><script>globalThis.hacked=1</script>,https://example.org/?a=1&b="><script>,x,cites:b
d,2005-06-07,,‮right to left‬ \u003cscript>,other,מסלול/قناة,   ,,x,
CSV
"$program" export "$source/samples/backpage/backpage.timeloom" -o "$out/story.html"
"$program" export "$out/hostile.csv" -o "$out/hostile.html" \
  --title '</title><script>globalThis.hacked = 1</script>' --subtitle '<img src=x onerror=hacked=1>' \
  --source-line '"><script>globalThis.hacked=1</script>'

cat >"$out/mixed.timeloom" <<JSON
{"timeloom": 1, "title": "One story, many views", "source_line": "Sources: the sample's",
 "sources": [{"uri": "$source/samples/backpage/policy.csv"}, {"uri": "$source/samples/backpage/lawsuits.csv"},
             {"uri": "$source/samples/backpage/legislation.csv"}],
 "view": {"range": "1996/2024"},
 "story": [
  {"caption": "All of it, in lanes"},
  {"caption": "Around one axis", "view": {"layout": "spine"}},
  {"caption": "Rulings alone, by kind",
   "view": {"group_by": "kind", "filter": {"kinds": {"only": ["case.ruling"]}}, "range": "2008/2018"}},
  {"caption": "In the dark, with notes", "view": {"theme": "dark", "range": "2012/2016", "breaks": ["2014-02/2014-09"], "annotations": [
    {"shape": "range", "range": "2013/2014", "text": "Two years"},
    {"shape": "line", "at": "2015-03-01", "text": "March", "colour": "red"}]}},
  {"caption": "Counted from each suit's first ruling",
   "view": {"align_to": "case.ruling", "theme": "newsroom"}},
  {"caption": "Down the page", "view": {"layout": "vertical"}},
  {"caption": "A panel for each", "view": {"layout": "multiples"}}]}
JSON
sample=$source/samples/backpage/backpage.timeloom
"$program" export "$sample" --story -o "$out/told.html"
"$program" export "$sample" --story --language ar -o "$out/arabic.html"
"$program" export "$out/mixed.timeloom" --story -o "$out/mixed.html"
"$program" export "$sample" --layout spine -o "$out/spine.html"
"$program" export "$sample" --layout vertical -o "$out/vertical.html"

export STORY=$out/story.html HOSTILE=$out/hostile.html TOLD=$out/told.html MIXED=$out/mixed.html \
  ARABIC=$out/arabic.html SPINE=$out/spine.html VERTICAL=$out/vertical.html SHOTS=$out
node --test --test-concurrency=2 "$source/tests/web/"*_test.mjs
