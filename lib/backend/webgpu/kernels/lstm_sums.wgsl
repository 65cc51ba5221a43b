// The gradient by a step's sums, from that by the states after it.
@group(0) @binding(0) var<storage, read> carry: array<Stored>;
@group(0) @binding(1) var<storage, read> gates: array<Stored>;
@group(0) @binding(2) var<storage, read> states: array<Stored>;
@group(0) @binding(3) var<storage, read> c: array<Stored>;
@group(0) @binding(4) var<storage, read> there: array<Stored>;
@group(0) @binding(5) var<storage, read_write> dz: array<Stored>;

@compute @workgroup_size(256)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = cell(id);
  if (i < params[0].x) {
    let size = params[0].y;
    let step = params[0].w;
    let row = i / size;
    let line = row * params[0].z + step;
    let at = line * size + i - row * size;
    let z = at + 3u * line * size;
    var d = vec4f(0.0);
    if (goesOn(row, step)) {
      let input = f32(gates[z]);
      let forget = f32(gates[z + size]);
      let output = f32(gates[z + 2u * size]);
      let candidate = f32(gates[z + 3u * size]);
      let shown = tanhOf(f32(states[params[1].x + at]));
      var before = f32(c[params[2].x + i]);
      if (step > 0u) {
        before = f32(states[params[1].x + at - size]);
      }
      let h = f32(carry[i]);
      let cell = f32(carry[params[0].x + i]);
      d = vec4f(
        cell * candidate * input * (1.0 - input),
        cell * before * forget * (1.0 - forget),
        h * shown * output * (1.0 - output),
        cell * input * (1.0 - candidate * candidate),
      );
    }
    dz[z] = Stored(d.x);
    dz[z + size] = Stored(d.y);
    dz[z + 2u * size] = Stored(d.z);
    dz[z + 3u * size] = Stored(d.w);
  }
}
