/** Stops this thread for so many milliseconds: for the rare pipe that is not ready, in code that is otherwise synchronous. */
export const sleep = (milliseconds: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};
