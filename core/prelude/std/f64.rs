// SPDX-License-Identifier: MIT
pub const MAX: f64;
pub const MIN: f64;
pub const EPSILON: f64;
pub const INFINITY: f64;
pub const NAN: f64;
pub mod consts { pub const PI: f64; pub const TAU: f64; pub const E: f64; pub const SQRT_2: f64; pub const LN_2: f64; pub const LN_10: f64; pub const FRAC_PI_2: f64; pub const FRAC_PI_4: f64; }
