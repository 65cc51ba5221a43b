/** Which number is ours; rows of workgroups, where one row is not enough. */
fn cell(id: vec3u) -> u32 {
  return id.x + id.y * 16776960u;
}
