// A peer in headless Chromium: how long until its first picture, and what frames cost while it pans
// and zooms.
import {createReadStream, readdirSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {chromium} from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const limit = 120_000;  // milliseconds for the first picture, and again for all frames
const frames = 60;

function serve(data) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://local').pathname;
    const file = path === '/data.json' ? data : join(here, path);
    createReadStream(file).on('error', () => response.writeHead(404).end()).pipe(response);
    response.setHeader('content-type', path.endsWith('.html') ? 'text/html; charset=utf-8' :
                       path.endsWith('.css') ? 'text/css' : path.endsWith('.json') ? 'application/json' : 'text/javascript');
  });
  return new Promise(done => server.listen(0, '127.0.0.1', () => done(server)));
}

// The most that any page's process has had resident, of those that this program started.
function pageMemory() {
  const parents = new Map(), peaks = new Map();
  for (const id of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    try {
      const status = readFileSync(`/proc/${id}/status`, 'utf8');
      parents.set(id, /^PPid:\s+(\d+)/m.exec(status)[1]);
      if (readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--type=renderer'))
        peaks.set(id, Number(/^VmHWM:\s+(\d+)/m.exec(status)[1]) * 1024);
    } catch {
      // It ended meanwhile.
    }
  }
  const isOurs = id => id === String(process.pid) || (parents.has(id) && isOurs(parents.get(id)));
  return Math.max(0, ...[...peaks].filter(([id]) => isOurs(id)).map(([, peak]) => peak));
}

function within(promise, what) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`no ${what} within ${limit / 1000} s`)), limit);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

export async function measurePeer(peer, data) {
  const server = await serve(data);
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    // As many frames as it can draw, so that a frame says what it costs and not what a screen shows.
    args: ['--no-sandbox', '--disable-frame-rate-limit', '--disable-gpu-vsync'],
  });
  const result = {};
  let memory = 0;
  const watch = setInterval(() => { memory = Math.max(memory, pageMemory()); }, 200);
  try {
    const page = await browser.newPage({viewport: {width: 1280, height: 800}});
    const crashed = new Promise((_, fail) => page.on('crash', () => fail(new Error('the page crashed'))));
    crashed.catch(() => {});
    const step = (promise, what) => within(Promise.race([promise, crashed]), what);
    await page.goto(`http://127.0.0.1:${server.address().port}/${peer}.html`);
    result.load = await step(page.evaluate('show()'), 'first picture');
    const costs = await step(page.evaluate(`play(${frames})`), 'end of 60 frames');
    costs.sort((a, b) => a - b);
    result.median = costs[Math.floor(costs.length / 2)];
    result.p95 = costs[Math.floor(costs.length * 0.95)];
  } catch (error) {
    result.gaveUp = error.message.split('\n')[0];
  } finally {
    clearInterval(watch);
    result.memory = Math.max(memory, pageMemory());
    await Promise.race([browser.close(), new Promise(done => setTimeout(done, 5000))]);
    server.closeAllConnections();
    server.close();
  }
  return result;
}
