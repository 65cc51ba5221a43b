import { beThread } from "./job";
import { work } from "./work";

/** Chunks of the present job that nobody has taken yet. */
const LEFT: usize = 128;
/** Chunks that are finished. */
const DONE: usize = 132;
/** Counts jobs; who has nothing to do sleeps until it changes. */
const CALL: usize = 136;
/** All chunks of the present job. */
const CHUNKS: usize = 144;
/** Workers that have begun. */
const READY: usize = 148;
/** How many threads may help, the calling one included. */
const THREADS: usize = 140;

/** Looks so often for a next job, or the end of this one, before sleeping. */
const PATIENCE: i32 = 20000;

/** Does all chunks of the job in memory, one after the other. */
export function alone(chunks: i32): void {
  for (let chunk = 0; chunk < chunks; chunk++) work(chunk);
}

/** Does them with every thread that is there. */
export function run(chunks: i32, maySleep: i32): void {
  if (!ASC_FEATURE_THREADS) return alone(chunks);
  atomic.store<i32>(CHUNKS, chunks);
  atomic.store<i32>(DONE, 0);
  atomic.store<i32>(LEFT, chunks);
  atomic.add<i32>(CALL, 1);
  atomic.notify(CALL, -1);
  takeChunks();
  for (let i = 0; atomic.load<i32>(DONE) < chunks; i++) {
    if (i < PATIENCE || !maySleep) continue;
    const done = atomic.load<i32>(DONE);
    if (done < chunks) atomic.wait<i32>(DONE, done, -1);
  }
}

/** Takes chunk after chunk until none is left. */
function takeChunks(): void {
  while (true) {
    const left = atomic.load<i32>(LEFT);
    if (left == 0) return;
    if (atomic.cmpxchg<i32>(LEFT, left, left - 1) != left) continue;
    work(left - 1);
    const done = atomic.add<i32>(DONE, 1) + 1;
    if (done == atomic.load<i32>(CHUNKS)) atomic.notify(DONE, -1);
  }
}

/** What a worker does all its life. */
export function serve(thread: i32): void {
  if (!ASC_FEATURE_THREADS) return;
  beThread(thread);
  atomic.add<i32>(READY, 1);
  let seen = atomic.load<i32>(CALL);
  while (true) {
    if (thread < atomic.load<i32>(THREADS)) takeChunks();
    for (let i = 0; i < PATIENCE; i++) {
      if (atomic.load<i32>(CALL) != seen) break;
    }
    atomic.wait<i32>(CALL, seen, -1);
    seen = atomic.load<i32>(CALL);
  }
}
