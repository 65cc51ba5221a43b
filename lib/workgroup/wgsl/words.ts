/**
 * Words of WGSL that are not for the names of a program, or not for ours.
 *
 * @module
 */

const list = (text: string) => new Set(text.trim().split(/\s+/));

/** Words with a meaning. */
export const keywords: ReadonlySet<string> = list(`
  alias break case const const_assert continue continuing default diagnostic
  discard else enable false fn for if let loop override requires return struct
  switch true var while`);

/** Words that WGSL keeps for later. */
export const reserved: ReadonlySet<string> = list(`
  NULL Self abstract active alignas alignof as asm asm_fragment async attribute
  auto await become cast catch class co_await co_return co_yield coherent
  column_major common compile compile_fragment concept const_cast consteval
  constexpr constinit crate debugger decltype delete demote demote_to_helper do
  dynamic_cast enum explicit export extends extern external fallthrough filter
  final finally friend from fxgroup get goto groupshared highp impl implements
  import inline instanceof interface layout lowp macro macro_rules match mediump
  meta mod module move mut mutable namespace new nil noexcept noinline
  nointerpolation non_coherent noncoherent noperspective null nullptr of operator
  package packoffset partial pass patch pixelfragment precise precision premerge
  priv protected pub public readonly ref regardless register reinterpret_cast
  require resource restrict self set shared sizeof smooth snorm static
  static_assert static_cast std subroutine super target template this
  thread_local throw trait try type typedef typeid typename typeof union unless
  unorm unsafe unsized use using varying virtual volatile wgsl where with
  writeonly yield`);

/** Types that the course does without. */
export const otherTypes: ReadonlySet<string> = list(`
  f16 atomic ptr sampler sampler_comparison texture_1d texture_2d texture_3d
  mat2x2 mat2x3 mat2x4 mat3x2 mat3x3 mat3x4 mat4x2 mat4x3 mat4x4
  mat2x2f mat2x3f mat2x4f mat3x2f mat3x3f mat3x4f mat4x2f mat4x3f mat4x4f
  vec2h vec3h vec4h`);

/** Functions that the course does without. */
export const otherFunctions: ReadonlySet<string> = list(`
  acos acosh asin asinh atan atanh atan2 ceil cosh countLeadingZeros countOneBits
  countTrailingZeros cross degrees determinant distance extractBits faceForward
  firstLeadingBit firstTrailingBit frexp insertBits ldexp modf
  normalize quantizeToF16 radians reflect refract reverseBits smoothstep tan
  transpose atomicLoad atomicStore atomicAdd atomicSub atomicMax
  atomicMin atomicAnd atomicOr atomicXor atomicExchange
  atomicCompareExchangeWeak pack4x8snorm pack4x8unorm pack2x16float
  unpack4x8snorm unpack4x8unorm unpack2x16float textureBarrier
  subgroupAdd bitcast dot4U8Packed dot4I8Packed`);
//# sourceMappingURL=words.ts.map
