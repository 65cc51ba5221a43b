// The gradient by the states after a step, from that of the step after it; at
// the end that by the first states. params[0].w: how many steps lie before.
@group(0) @binding(0) var<storage, read> g: array<Stored>;
@group(0) @binding(1) var<storage, read> room: array<Stored>;
@group(0) @binding(2) var<storage, read> gates: array<Stored>;
@group(0) @binding(3) var<storage, read> states: array<Stored>;
@group(0) @binding(4) var<storage, read> there: array<Stored>;
@group(0) @binding(5) var<storage, read_write> carry: array<Stored>;

@compute @workgroup_size(256)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = cell(id);
  if (i < params[0].x) {
    let size = params[0].y;
    let steps = params[0].z;
    let next = params[0].w;
    let row = i / size;
    let line = row * steps + next;
    let at = line * size + i - row * size;
    var h = 0.0;
    var c = 0.0;
    if (next < steps) {
      h = f32(room[i]);
      c = f32(carry[params[0].x + i]);
      if (goesOn(row, next)) {
        c *= f32(gates[at + 3u * line * size + size]);
      } else {
        h += f32(carry[i]);
      }
    }
    if (next > 0u) {
      let here = at - size;
      h += f32(g[params[1].w + here]);
      c += f32(g[params[1].w + params[1].x + here]);
      if (goesOn(row, next - 1u)) {
        let shown = tanhOf(f32(states[params[1].x + here]));
        let output = f32(gates[here + 3u * (line - 1u) * size + 2u * size]);
        c += h * output * (1.0 - shown * shown);
      }
    }
    carry[i] = Stored(h);
    carry[params[0].x + i] = Stored(c);
  }
}
