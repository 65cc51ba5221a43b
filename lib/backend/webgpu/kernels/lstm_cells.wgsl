// The states after a step, by its gates and the states before.
@group(0) @binding(0) var<storage, read> gates: array<Stored>;
@group(0) @binding(1) var<storage, read> h: array<Stored>;
@group(0) @binding(2) var<storage, read> c: array<Stored>;
@group(0) @binding(3) var<storage, read> there: array<Stored>;
@group(0) @binding(4) var<storage, read_write> states: array<Stored>;

@compute @workgroup_size(256)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = cell(id);
  if (i < params[0].x) {
    let size = params[0].y;
    let step = params[0].w;
    let row = i / size;
    let line = row * params[0].z + step;
    let at = line * size + i - row * size;
    var shown = h[params[1].w + i];
    var kept = c[params[2].x + i];
    if (step > 0u) {
      shown = states[at - size];
      kept = states[params[1].x + at - size];
    }
    if (goesOn(row, step)) {
      let z = at + 3u * line * size;
      let cell = f32(gates[z + size]) * f32(kept) +
        f32(gates[z]) * f32(gates[z + 3u * size]);
      kept = Stored(cell);
      shown = Stored(f32(gates[z + 2u * size]) * tanhOf(cell));
    }
    states[at] = shown;
    states[params[1].x + at] = kept;
  }
}
