// SPDX-License-Identifier: MIT
pub fn black_box<T>(value: T) -> T { value }
pub fn spin_loop();
