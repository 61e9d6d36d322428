// The page: what it shows at first, and how its parts work together.

const data = JSON.parse(document.getElementById('data').textContent);
data.events.forEach((event, index) => {
  event.index = index;
  event.symbol = data.kinds[event.kind].symbol;
});
const speech = speechOf(data);
const rangeOf = ({ range: [begin, end], cuts = [] }) =>
  ({ begin, end, cuts: cuts.map(([from, to, words]) => ({ begin: from, end: to, words })) });

const box = document.querySelector('.view');
const live = document.getElementById('live');
const stage = live.querySelector('.stage');
const status = document.getElementById('status');

const scenes = data.scenes.map((scene, number) => new Scene(data, scene,
  data.steps.filter(step => step.scene === number).map(step => ({ ...rangeOf(step), torn: 1 }))));
const stills = new Map([...box.querySelectorAll('.still')].map(still =>
  [Number(still.dataset.step), { still, home: still.parentNode }]));
const steps = data.steps.map((step, index) => ({
  ...step,
  scene: scenes[step.scene],
  range: rangeOf(step),
  picture: step.picture ? new Picture(stills.get(index).still, data) : null,
}));

// The engine's pictures that are shown stand in the stage; on paper they are where they were.
function takePictures() {
  for (const { picture } of steps) if (picture) stage.append(picture.element);
}
takePictures();

const figure = new Figure(data, scenes, stage.querySelector('svg'), speech);
const motion = new Motion(figure, () => { details.follow(); say(''); });
let picture = null;  // shown in place of the figure

const details = new Details(document.getElementById('card'), stage, data, speech, {
  nodeOf: index => picture ? picture.nodeOf(index) : figure.nodes.get(index),
  light: index => (picture ?? figure).light(index),
  paintOf: index => scenes.map(scene => scene.byIndex.get(index)).find(Boolean).paint,
  show: showEvent,
});

// Screen readers hear what is shown, once it has come to rest.
let saying = 0;
let words = '';
function say(more) {
  words = more || words;
  clearTimeout(saying);
  saying = setTimeout(() => {
    const all = picture ? picture.nodes.size : figure.items(figure.scene.events).length;
    status.textContent = `${words} ${speech.counted('events_in_view', data.events.length,
      { shown: speech.number(all) })}`.trim();
    words = '';
  }, 400);
}

// ---- steps ----

let hasChosenColours = false;
function showStep(index, isFirst) {
  const step = steps[index];
  const isCut = isFirst || stillness.matches;
  details.close();
  if (step.look > 0) document.documentElement.dataset.look = step.look;
  else delete document.documentElement.dataset.look;
  if (!hasChosenColours && !isFirst) setColours(step.isDark ? 'dark' : '');
  const before = picture ? picture.element : figure.root;
  picture = step.picture;
  const after = picture ? picture.element : figure.root;
  for (const element of stage.children) element.classList.remove('leaves', 'comes', 'shown');
  after.classList.add('shown');
  if (after !== before && !isCut) {
    before.classList.add('leaves');
    after.classList.add('comes');
  }
  stage.scrollTop = stage.scrollLeft = 0;
  stage.classList.toggle('pictured', picture !== null);
  for (const element of live.querySelectorAll('.through-time')) element.hidden = picture !== null;
  markWhatIsAll();
  for (const key of box.querySelectorAll('.key'))
    key.hidden = !key.dataset.scenes.split(' ').includes(String(data.steps[index].scene));
  if (!picture) motion.turnTo(step.scene, step.range, isCut || before !== after ? 0 : STORY_TIME);
  else motion.settled();
}

const story = box.classList.contains('story') ? new Story(box, speech, showStep, say) : null;
const paper = story && new Paper(figure, steps, story.captions);

function fit() {
  const room = story ? story.fit(stage) : Infinity;
  if (story) stage.style.maxHeight = `${room}px`;
  figure.resize(stage.clientWidth, room);
  if (story) stage.style.minHeight = `${Math.min(figure.mostHeight, room)}px`;
  details.follow();
}

// Brings an event into view and gives it the focus, in another step where this one has it not.
function showEvent(index) {
  const has = step => step.picture ? step.picture.nodes.has(index) : step.scene.byIndex.has(index);
  if (story) {
    const isHere = has({ picture, scene: figure.scene });
    story.turnTo(isHere ? story.current : steps.findIndex(has), true);
  }
  const event = figure.scene.byIndex.get(index);
  if (!picture && event) motion.goTo(event);
  const node = picture ? picture.nodeOf(index) : figure.nodes.get(index);
  if (!node) {
    details.open(index, true);
    return;
  }
  // Where the page scrolls to a caption, nothing else may move it.
  node.focus({ preventScroll: story !== null });
  if (!story) return;
  const box = node.getBoundingClientRect(), frame = stage.getBoundingClientRect();
  stage.scrollTop += (box.top + box.bottom) / 2 - (frame.top + frame.bottom) / 2;
}

// ---- keyboard, pointers, buttons ----

const through = figureMover(figure, motion);
const larger = new PictureZoom(stage, () => picture, ({ scale }, isCloser) => {
  const percent = speech.percent(scale);
  say(`${live.querySelector(isCloser ? '.zoom-in' : '.zoom-out').getAttribute('aria-label')}: ${percent}.`);
  markWhatIsAll();
  details.follow();
});
const mover = () => picture ? larger : through;
// Of a picture nothing is left to be made smaller.
function markWhatIsAll() {
  for (const name of ['.zoom-out', '.show-all'])
    live.querySelector(name).setAttribute('aria-disabled', picture !== null && picture.scale === 1);
}

const press = { moved: false };
listenToKeys(stage, details, mover);
listenToWheelAndClicks(stage, details, mover, press);
listenToPointers(stage, figure, motion, () => picture === null, press);
larger.listen(press);
stage.addEventListener('scroll', () => details.follow(), { passive: true });
const onClick = (name, action) =>
  live.querySelector(name).addEventListener('click', action);
onClick('.zoom-in', () => mover().zoom(ZOOM_STEP));
onClick('.zoom-out', () => mover().zoom(1 / ZOOM_STEP));
onClick('.earlier', () => mover().pan(-PAN_STEP));
onClick('.later', () => mover().pan(PAN_STEP));
onClick('.show-all', () => mover().showAll());

// ---- table, colours, size, paper ----

const tableBox = document.querySelector('#table details');
tableBox.open = false;
document.querySelectorAll('#table tbody tr').forEach((row, index) => {
  const cell = row.querySelector('th');
  const button = html('button', { type: 'button', class: 'plain' }, ...cell.childNodes);
  button.title = speech.words('show_in_figure');
  button.addEventListener('click', () => showEvent(index));
  cell.replaceChildren(button);
});
document.querySelector('.skip').addEventListener('click', () => { tableBox.open = true; });

const colours = document.querySelector('select');
function setColours(name) {
  if (name) document.documentElement.dataset.theme = name;
  else delete document.documentElement.dataset.theme;
  colours.value = name;
}
colours.value = document.documentElement.dataset.theme || '';
colours.addEventListener('change', () => {
  hasChosenColours = true;
  setColours(colours.value);
});

fit();
if (story) {
  story.turnTo(Math.max(story.named, 0), story.named > 0);
  addEventListener('load', () => story.turnTo(story.current, story.named > 0));
} else {
  showStep(0, true);
}
new ResizeObserver(() => {
  if (Math.abs(stage.clientWidth - figure.width) >= 1) fit();
}).observe(stage);
if (story) addEventListener('resize', fit);
document.fonts?.ready.then(fit);

document.documentElement.classList.add('drawn');

addEventListener('beforeprint', () => {
  tableBox.open = true;
  for (const { still, home } of stills.values()) home.append(still);
  paper?.lay();
});
addEventListener('afterprint', () => {
  takePictures();
  paper?.clear();
});
