// Timeloom off screen, with OpenGL in software: a process that reads the file and writes its picture,
// and one that pans and zooms.
import {spawnSync} from 'node:child_process';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

// Python waits for the program and says what it took at most.
function run(program, args) {
  const script = 'import resource,subprocess,sys;' +
                 'code=subprocess.run(sys.argv[1:],stdout=sys.stderr).returncode;' +
                 'print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss);sys.exit(code)';
  const begin = performance.now();
  const child = spawnSync('python3', ['-c', script, program, ...args], {encoding: 'utf8', maxBuffer: 1 << 26});
  if (child.status !== 0) throw new Error(child.stderr);
  return {milliseconds: performance.now() - begin, memory: Number(child.stdout) * 1024, output: child.stderr};
}

export function measureTimeloom(timeloom, file) {
  const picture = join(tmpdir(), `timeloom-peers-${process.pid}.png`);
  const first = run(timeloom, ['export', file, '-o', picture, '--size', '1280x800']);
  const frames = run(timeloom, ['bench', file, '--frames', '240', '--size', '1280x800', '--json']);
  const {frame} = JSON.parse(frames.output.slice(frames.output.indexOf('{'))).milliseconds;
  return {load: first.milliseconds, median: frame.median, p95: frame.percentile_95, memory: frames.memory};
}
