const TONES_HZ = [784, 1047];
const TONE_S = 0.16;
const MAX_VOLUME = 0.2;
const MAX_DELAY_MS = 1_000;

/** @type {AudioContext | null} suspended while nothing is played */
let audio = null;

/** Permits sound from now on. Call it while the viewer clicks or presses a key, without which browsers play nothing. */
export function permitSound() {
  if (audio === null) {
    audio = new AudioContext();
    audio.resume().then(() => audio.suspend());
  }
}

/** Plays two tones, unless the browser does not permit sound yet. */
export function playChime() {
  const asked = performance.now();
  audio ??= new AudioContext();
  // Without permission this waits for a click, perhaps for hours.
  audio.resume().then(() => performance.now() - asked < MAX_DELAY_MS && TONES_HZ.forEach(playTone));
}

function playTone(frequency, i) {
  const start = audio.currentTime + i * TONE_S;
  const tone = new OscillatorNode(audio, { frequency });
  const volume = new GainNode(audio, { gain: 0 });
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(MAX_VOLUME, start + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.001, start + 2 * TONE_S);
  tone.connect(volume).connect(audio.destination);
  tone.start(start);
  tone.stop(start + 2 * TONE_S);
  if (i === TONES_HZ.length - 1) {
    tone.onended = () => audio.suspend();
  }
}
