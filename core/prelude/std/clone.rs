// SPDX-License-Identifier: MIT
pub trait Clone {
    fn clone(&self) -> Self;
    fn clone_from(&mut self, source: &Self) { *self = source.clone() }
}
impl Clone for bool { fn clone(&self) -> bool { *self } }
impl Clone for char { fn clone(&self) -> char { *self } }
