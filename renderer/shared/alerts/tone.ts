/** Two short notes, a fifth apart. Made, not loaded: there is no file to be missing. */
const notesHz = [880, 1318.5];
const noteSeconds = 0.12;
const loudness = 0.06;

let context: AudioContext | null = null;

/** Silent where the OS has no sound, or the browser wants a click first. */
export function playTone(): void {
  try {
    context ??= new AudioContext();
    void context.resume();
    const start = context.currentTime + 0.01;
    for (const [at, hz] of notesHz.entries()) playNote(context, hz, start + at * noteSeconds);
  } catch {
    context = null;
  }
}

function playNote(audio: AudioContext, hz: number, from: number): void {
  const note = audio.createOscillator();
  const volume = audio.createGain();
  note.frequency.value = hz;
  // Rises and falls within the note: a hard edge would click.
  volume.gain.setValueAtTime(0, from);
  volume.gain.linearRampToValueAtTime(loudness, from + 0.015);
  volume.gain.linearRampToValueAtTime(0, from + noteSeconds);
  note.connect(volume).connect(audio.destination);
  note.start(from);
  note.stop(from + noteSeconds);
}
