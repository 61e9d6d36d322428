// One table: every program at every size, the same events for all.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {cpus, loadavg, tmpdir, totalmem} from 'node:os';
import {join} from 'node:path';

import {measurePeer} from './peer.mjs';
import {measureTimeloom} from './timeloom.mjs';

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1e3, 1e4, 1e5, 1e6];
const timeloom = process.env.TIMELOOM;
const folder = mkdtempSync(join(tmpdir(), 'timeloom-peers-'));

// The peers get what they take as it is, an array with numbers for dates: reading dates costs them
// nothing. They leave out what they have no room for, summaries and links.
function peerData(file) {
  const lanes = new Map();
  const events = readFileSync(file, 'utf8').split('\n').filter(Boolean).map(line => {
    const {date, end, lane, title} = JSON.parse(line);
    if (!lanes.has(lane)) lanes.set(lane, lanes.size);
    return [Date.parse(date), end ? Date.parse(end) : null, lanes.get(lane), title];
  });
  return JSON.stringify({lanes: [...lanes.keys()], events: events.filter(event => !Number.isNaN(event[0]))});
}

const milliseconds = value => value === undefined ? '' : value < 10 ? value.toFixed(1) : value.toFixed(0);

function row(name, size, result) {
  const said = result.gaveUp
      ? `${result.load === undefined ? `gives up: ${result.gaveUp}` : (result.load / 1000).toFixed(2) + ' s'} | ${
            result.load === undefined ? '' : `gives up: ${result.gaveUp}`} |`
      : `${(result.load / 1000).toFixed(2)} s | ${milliseconds(result.median)} / ${milliseconds(result.p95)} ms |`;
  const memory = result.memory ? `${(result.memory / 1e6).toFixed(0)} MB` : '';
  console.log(`| ${size.toLocaleString('en')} | ${name} | ${said} ${memory} | ${loadavg()[0].toFixed(1)} |`);
}

console.log(`${cpus().length} cores of ${cpus()[0].model}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ` +
            `${new Date().toISOString().slice(0, 10)}, ${
                execFileSync('chromium', ['--version'], {stdio: ['ignore', 'pipe', 'ignore']}).toString().trim()}\n`);
console.log('| events | program | to the first picture | a frame, median / 95 % | memory at most | load |');
console.log('| --- | --- | --- | --- | --- | --- |');
try {
  for (const size of sizes) {
    const file = join(folder, `${size}.ndjson`), data = join(folder, `${size}.json`);
    execFileSync(timeloom, ['generate', '--events', String(size), '-o', file], {stdio: 'ignore'});
    writeFileSync(data, peerData(file));
    row('Timeloom', size, measureTimeloom(timeloom, file));
    for (const peer of ['vis-timeline', 'echarts']) row(peer, size, await measurePeer(peer, data));
  }
} finally {
  rmSync(folder, {recursive: true});
}
