// SPDX-License-Identifier: MIT
pub fn sleep(duration: std::time::Duration);
pub fn yield_now();
pub type Result<T> = std::result::Result<T, Box<dyn std::any::Any>>;
