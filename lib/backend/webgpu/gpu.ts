import type { Pool, Slot } from "./pool.ts";

/** One opened device, and what is kept with it. */
export interface Gpu {
  /** The device. */
  readonly device: GPUDevice;
  /** The adapter's name. */
  readonly name: string;
  /** What the device allows. */
  readonly limits: GPUSupportedLimits;
  /** Whether floats are stored in 16 bits. They are computed with in 32. */
  readonly half: boolean;
  /** Buffers of tensors. */
  readonly pool: Pool;
  /** What knows a buffer's slot. */
  readonly slots: WeakMap<GPUBuffer, Slot>;
  /** Dispatches that were recorded and not yet submitted. */
  readonly batch: Batch;
  /** Compiled kernels, by name and constants. */
  readonly pipelines: Map<string, GPUComputePipeline>;
  /** Layouts of bind groups, by how many buffers they have. */
  readonly layouts: Layouts[];
  /** Bind groups, by what they bind. */
  groups: Map<number, Group>;
  /** Those that were not asked for since the last time there were too many. */
  olderGroups: Map<number, Group>;
  /** Where numbers are read back without waiting; null where that is impossible. */
  stage: Stage | null;
  /** What went wrong on the device, until somebody is told. */
  trouble: Error | null;
}

/** How kernels with so many buffers see them. */
export interface Layouts {
  /** The buffers, and the parameters. */
  readonly group: GPUBindGroupLayout;
  /** For pipelines. */
  readonly pipeline: GPUPipelineLayout;
}

/** Dispatches that were recorded and not yet submitted. */
export interface Batch {
  /** Which it is, counted from 0. */
  number: number;
  /** How many dispatches are in it. */
  count: number;
  /** What records. */
  encoder: GPUCommandEncoder | null;
  /** What records dispatches. */
  pass: GPUComputePassEncoder | null;
  /** The pipeline that the pass has now. */
  pipeline: GPUComputePipeline | null;
  /** Parameters of its dispatches, one after the other. */
  readonly numbers: Uint32Array<ArrayBuffer>;
  /** How many of them there are. */
  used: number;
  /** Where they go on the device. */
  readonly params: GPUBuffer;
  /** Parameters begin at multiples of so many numbers. */
  readonly step: number;
}

/** A bind group, and the buffers in it. */
export interface Group {
  /** What WebGPU binds. */
  readonly group: GPUBindGroup;
  /** The buffers. */
  readonly buffers: readonly GPUBuffer[];
}

/** Where numbers are put that JavaScript wants to see. */
export interface Stage {
  /** A buffer that was mapped before. */
  readonly buffer: GPUBuffer;
  /** How many bytes it has. */
  readonly bytes: number;
}
//# sourceMappingURL=gpu.ts.map
