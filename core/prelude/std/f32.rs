// SPDX-License-Identifier: MIT
pub const MAX: f32;
pub const MIN: f32;
pub const EPSILON: f32;
pub const INFINITY: f32;
pub const NAN: f32;
pub mod consts { pub const PI: f32; pub const TAU: f32; pub const E: f32; pub const SQRT_2: f32; pub const LN_2: f32; pub const LN_10: f32; pub const FRAC_PI_2: f32; pub const FRAC_PI_4: f32; }
