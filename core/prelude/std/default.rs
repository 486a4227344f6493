// SPDX-License-Identifier: MIT
pub trait Default { fn default() -> Self; }
impl Default for bool { fn default() -> bool { false } }
impl Default for char { fn default() -> char { '\0' } }
impl Default for &str { fn default() -> Self { "" } }
