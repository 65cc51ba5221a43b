/**
 * What the engine throws. Each message names the op, what it was given, and
 * what it expected.
 *
 * @module
 */

/** Shapes that do not fit together. */
export class ShapeError extends RangeError {
  /** As messages begin. */
  override name = "ShapeError";
}

/** An axis that a tensor does not have. */
export class AxisError extends RangeError {
  /** As messages begin. */
  override name = "AxisError";
}

/** An index outside its axis. */
export class IndexError extends RangeError {
  /** As messages begin. */
  override name = "IndexError";
}

/** Floats where integers are needed, or the other way round. */
export class DTypeError extends TypeError {
  /** As messages begin. */
  override name = "DTypeError";
}

/** A tensor whose numbers went back to the backend. */
export class ReleasedError extends Error {
  /** As messages begin. */
  override name = "ReleasedError";
}

/** Tensors of two backends in one op. */
export class BackendError extends Error {
  /** As messages begin. */
  override name = "BackendError";
}

/** A gradient of something that the loss was not computed from. */
export class NotConnectedError extends Error {
  /** As messages begin. */
  override name = "NotConnectedError";
}

/** A number that is none, with the op that made it. */
export class NotANumberError extends Error {
  /** As messages begin. */
  override name = "NotANumberError";
}

/** No room for another block of numbers. */
export class OutOfMemoryError extends RangeError {
  /** As messages begin. */
  override name = "OutOfMemoryError";
}

/** No GPU, or none that can do what is asked. */
export class AdapterError extends Error {
  /** As messages begin. */
  override name = "AdapterError";
}

/** A GPU that went away, with everything in its memory. */
export class DeviceLostError extends Error {
  /** As messages begin. */
  override name = "DeviceLostError";
}

/** Numbers on a GPU that this runtime cannot wait for. */
export class ReadBackError extends Error {
  /** As messages begin. */
  override name = "ReadBackError";
}

/** A shader that does not compile, or does not fit its buffers. */
export class ShaderError extends Error {
  /** As messages begin. */
  override name = "ShaderError";

  /**
   * Makes an error.
   *
   * @param line where the mistake is, counted from 1; 0 if that is unknown
   * @param column where in the line
   */
  constructor(message: string, readonly line = 0, readonly column = 0) {
    super(message);
  }
}
//# sourceMappingURL=errors.ts.map
