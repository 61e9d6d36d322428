// What both pages do: load, and then one step of a zoom or a pan in every frame.
const painted = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));

async function show() {
  const begin = performance.now();
  const data = await (await fetch('data.json')).json();
  await draw(data);
  await painted();
  return performance.now() - begin;
}

// A third of the frames zooms in, a third pans, a third zooms out again; a step is as in
// `timeloom bench`.
async function play(frames) {
  const costs = [];
  let {from, to} = bounds();
  for (let frame = 0; frame < frames; ++frame) {
    const middle = from + (to - from) * 0.6, part = Math.floor(frame * 3 / frames);
    const factor = part === 0 ? 1 / 1.12 : part === 1 ? 1 : 1.12;
    const shift = part === 1 ? (to - from) * 0.007 : 0;
    from = middle + (from - middle) * factor + shift;
    to = middle + (to - middle) * factor + shift;
    const begin = performance.now();
    look(from, to);
    await painted();
    costs.push(performance.now() - begin);
  }
  return costs;
}
