// SPDX-License-Identifier: MIT
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)] pub enum Ordering { Relaxed, Release, Acquire, AcqRel, SeqCst }
pub fn fence(order: Ordering);
pub struct AtomicBool { _private: bool }
impl Debug for AtomicBool { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl Default for AtomicBool { fn default() -> Self; }
impl From<bool> for AtomicBool { fn from(value: bool) -> Self { AtomicBool::new(value) } }
impl AtomicBool {
    pub fn new(value: bool) -> AtomicBool;
    pub fn load(&self, order: Ordering) -> bool;
    pub fn store(&self, value: bool, order: Ordering);
    pub fn swap(&self, value: bool, order: Ordering) -> bool;
    pub fn compare_exchange(&self, current: bool, new: bool, success: Ordering, failure: Ordering) -> Result<bool, bool>;
    pub fn compare_exchange_weak(&self, current: bool, new: bool, success: Ordering, failure: Ordering) -> Result<bool, bool>;
    pub fn fetch_update<F: FnMut(bool) -> Option<bool>>(&self, set: Ordering, fetch: Ordering, f: F) -> Result<bool, bool>;
    pub fn fetch_and(&self, value: bool, order: Ordering) -> bool;
    pub fn fetch_or(&self, value: bool, order: Ordering) -> bool;
    pub fn fetch_xor(&self, value: bool, order: Ordering) -> bool;
    pub fn into_inner(self) -> bool;
    pub fn get_mut(&mut self) -> &mut bool;
}
pub struct AtomicI8 { _private: i8 }
impl Debug for AtomicI8 { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl Default for AtomicI8 { fn default() -> Self; }
impl From<i8> for AtomicI8 { fn from(value: i8) -> Self { AtomicI8::new(value) } }
impl AtomicI8 {
    pub fn new(value: i8) -> AtomicI8;
    pub fn load(&self, order: Ordering) -> i8;
    pub fn store(&self, value: i8, order: Ordering);
    pub fn swap(&self, value: i8, order: Ordering) -> i8;
    pub fn compare_exchange(&self, current: i8, new: i8, success: Ordering, failure: Ordering) -> Result<i8, i8>;
    pub fn compare_exchange_weak(&self, current: i8, new: i8, success: Ordering, failure: Ordering) -> Result<i8, i8>;
    pub fn fetch_update<F: FnMut(i8) -> Option<i8>>(&self, set: Ordering, fetch: Ordering, f: F) -> Result<i8, i8>;
    pub fn fetch_and(&self, value: i8, order: Ordering) -> i8;
    pub fn fetch_or(&self, value: i8, order: Ordering) -> i8;
    pub fn fetch_xor(&self, value: i8, order: Ordering) -> i8;
    pub fn into_inner(self) -> i8;
    pub fn get_mut(&mut self) -> &mut i8;
    pub fn fetch_add(&self, value: i8, order: Ordering) -> i8;
    pub fn fetch_sub(&self, value: i8, order: Ordering) -> i8;
    pub fn fetch_max(&self, value: i8, order: Ordering) -> i8;
    pub fn fetch_min(&self, value: i8, order: Ordering) -> i8;
}
pub struct AtomicI16 { _private: i16 }
impl Debug for AtomicI16 { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl Default for AtomicI16 { fn default() -> Self; }
impl From<i16> for AtomicI16 { fn from(value: i16) -> Self { AtomicI16::new(value) } }
impl AtomicI16 {
    pub fn new(value: i16) -> AtomicI16;
    pub fn load(&self, order: Ordering) -> i16;
    pub fn store(&self, value: i16, order: Ordering);
    pub fn swap(&self, value: i16, order: Ordering) -> i16;
    pub fn compare_exchange(&self, current: i16, new: i16, success: Ordering, failure: Ordering) -> Result<i16, i16>;
    pub fn compare_exchange_weak(&self, current: i16, new: i16, success: Ordering, failure: Ordering) -> Result<i16, i16>;
    pub fn fetch_update<F: FnMut(i16) -> Option<i16>>(&self, set: Ordering, fetch: Ordering, f: F) -> Result<i16, i16>;
    pub fn fetch_and(&self, value: i16, order: Ordering) -> i16;
    pub fn fetch_or(&self, value: i16, order: Ordering) -> i16;
    pub fn fetch_xor(&self, value: i16, order: Ordering) -> i16;
    pub fn into_inner(self) -> i16;
    pub fn get_mut(&mut self) -> &mut i16;
    pub fn fetch_add(&self, value: i16, order: Ordering) -> i16;
    pub fn fetch_sub(&self, value: i16, order: Ordering) -> i16;
    pub fn fetch_max(&self, value: i16, order: Ordering) -> i16;
    pub fn fetch_min(&self, value: i16, order: Ordering) -> i16;
}
pub struct AtomicI32 { _private: i32 }
impl Debug for AtomicI32 { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl Default for AtomicI32 { fn default() -> Self; }
impl From<i32> for AtomicI32 { fn from(value: i32) -> Self { AtomicI32::new(value) } }
impl AtomicI32 {
    pub fn new(value: i32) -> AtomicI32;
    pub fn load(&self, order: Ordering) -> i32;
    pub fn store(&self, value: i32, order: Ordering);
    pub fn swap(&self, value: i32, order: Ordering) -> i32;
    pub fn compare_exchange(&self, current: i32, new: i32, success: Ordering, failure: Ordering) -> Result<i32, i32>;
    pub fn compare_exchange_weak(&self, current: i32, new: i32, success: Ordering, failure: Ordering) -> Result<i32, i32>;
    pub fn fetch_update<F: FnMut(i32) -> Option<i32>>(&self, set: Ordering, fetch: Ordering, f: F) -> Result<i32, i32>;
    pub fn fetch_and(&self, value: i32, order: Ordering) -> i32;
    pub fn fetch_or(&self, value: i32, order: Ordering) -> i32;
    pub fn fetch_xor(&self, value: i32, order: Ordering) -> i32;
    pub fn into_inner(self) -> i32;
    pub fn get_mut(&mut self) -> &mut i32;
    pub fn fetch_add(&self, value: i32, order: Ordering) -> i32;
    pub fn fetch_sub(&self, value: i32, order: Ordering) -> i32;
    pub fn fetch_max(&self, value: i32, order: Ordering) -> i32;
    pub fn fetch_min(&self, value: i32, order: Ordering) -> i32;
}
pub struct AtomicI64 { _private: i64 }
impl Debug for AtomicI64 { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl Default for AtomicI64 { fn default() -> Self; }
impl From<i64> for AtomicI64 { fn from(value: i64) -> Self { AtomicI64::new(value) } }
impl AtomicI64 {
    pub fn new(value: i64) -> AtomicI64;
    pub fn load(&self, order: Ordering) -> i64;
    pub fn store(&self, value: i64, order: Ordering);
    pub fn swap(&self, value: i64, order: Ordering) -> i64;
    pub fn compare_exchange(&self, current: i64, new: i64, success: Ordering, failure: Ordering) -> Result<i64, i64>;
    pub fn compare_exchange_weak(&self, current: i64, new: i64, success: Ordering, failure: Ordering) -> Result<i64, i64>;
    pub fn fetch_update<F: FnMut(i64) -> Option<i64>>(&self, set: Ordering, fetch: Ordering, f: F) -> Result<i64, i64>;
    pub fn fetch_and(&self, value: i64, order: Ordering) -> i64;
    pub fn fetch_or(&self, value: i64, order: Ordering) -> i64;
    pub fn fetch_xor(&self, value: i64, order: Ordering) -> i64;
    pub fn into_inner(self) -> i64;
    pub fn get_mut(&mut self) -> &mut i64;
    pub fn fetch_add(&self, value: i64, order: Ordering) -> i64;
    pub fn fetch_sub(&self, value: i64, order: Ordering) -> i64;
    pub fn fetch_max(&self, value: i64, order: Ordering) -> i64;
    pub fn fetch_min(&self, value: i64, order: Ordering) -> i64;
}
pub struct AtomicIsize { _private: isize }
impl Debug for AtomicIsize { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl Default for AtomicIsize { fn default() -> Self; }
impl From<isize> for AtomicIsize { fn from(value: isize) -> Self { AtomicIsize::new(value) } }
impl AtomicIsize {
    pub fn new(value: isize) -> AtomicIsize;
    pub fn load(&self, order: Ordering) -> isize;
    pub fn store(&self, value: isize, order: Ordering);
    pub fn swap(&self, value: isize, order: Ordering) -> isize;
    pub fn compare_exchange(&self, current: isize, new: isize, success: Ordering, failure: Ordering) -> Result<isize, isize>;
    pub fn compare_exchange_weak(&self, current: isize, new: isize, success: Ordering, failure: Ordering) -> Result<isize, isize>;
    pub fn fetch_update<F: FnMut(isize) -> Option<isize>>(&self, set: Ordering, fetch: Ordering, f: F) -> Result<isize, isize>;
    pub fn fetch_and(&self, value: isize, order: Ordering) -> isize;
    pub fn fetch_or(&self, value: isize, order: Ordering) -> isize;
    pub fn fetch_xor(&self, value: isize, order: Ordering) -> isize;
    pub fn into_inner(self) -> isize;
    pub fn get_mut(&mut self) -> &mut isize;
    pub fn fetch_add(&self, value: isize, order: Ordering) -> isize;
    pub fn fetch_sub(&self, value: isize, order: Ordering) -> isize;
    pub fn fetch_max(&self, value: isize, order: Ordering) -> isize;
    pub fn fetch_min(&self, value: isize, order: Ordering) -> isize;
}
pub struct AtomicU8 { _private: u8 }
impl Debug for AtomicU8 { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl Default for AtomicU8 { fn default() -> Self; }
impl From<u8> for AtomicU8 { fn from(value: u8) -> Self { AtomicU8::new(value) } }
impl AtomicU8 {
    pub fn new(value: u8) -> AtomicU8;
    pub fn load(&self, order: Ordering) -> u8;
    pub fn store(&self, value: u8, order: Ordering);
    pub fn swap(&self, value: u8, order: Ordering) -> u8;
    pub fn compare_exchange(&self, current: u8, new: u8, success: Ordering, failure: Ordering) -> Result<u8, u8>;
    pub fn compare_exchange_weak(&self, current: u8, new: u8, success: Ordering, failure: Ordering) -> Result<u8, u8>;
    pub fn fetch_update<F: FnMut(u8) -> Option<u8>>(&self, set: Ordering, fetch: Ordering, f: F) -> Result<u8, u8>;
    pub fn fetch_and(&self, value: u8, order: Ordering) -> u8;
    pub fn fetch_or(&self, value: u8, order: Ordering) -> u8;
    pub fn fetch_xor(&self, value: u8, order: Ordering) -> u8;
    pub fn into_inner(self) -> u8;
    pub fn get_mut(&mut self) -> &mut u8;
    pub fn fetch_add(&self, value: u8, order: Ordering) -> u8;
    pub fn fetch_sub(&self, value: u8, order: Ordering) -> u8;
    pub fn fetch_max(&self, value: u8, order: Ordering) -> u8;
    pub fn fetch_min(&self, value: u8, order: Ordering) -> u8;
}
pub struct AtomicU16 { _private: u16 }
impl Debug for AtomicU16 { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl Default for AtomicU16 { fn default() -> Self; }
impl From<u16> for AtomicU16 { fn from(value: u16) -> Self { AtomicU16::new(value) } }
impl AtomicU16 {
    pub fn new(value: u16) -> AtomicU16;
    pub fn load(&self, order: Ordering) -> u16;
    pub fn store(&self, value: u16, order: Ordering);
    pub fn swap(&self, value: u16, order: Ordering) -> u16;
    pub fn compare_exchange(&self, current: u16, new: u16, success: Ordering, failure: Ordering) -> Result<u16, u16>;
    pub fn compare_exchange_weak(&self, current: u16, new: u16, success: Ordering, failure: Ordering) -> Result<u16, u16>;
    pub fn fetch_update<F: FnMut(u16) -> Option<u16>>(&self, set: Ordering, fetch: Ordering, f: F) -> Result<u16, u16>;
    pub fn fetch_and(&self, value: u16, order: Ordering) -> u16;
    pub fn fetch_or(&self, value: u16, order: Ordering) -> u16;
    pub fn fetch_xor(&self, value: u16, order: Ordering) -> u16;
    pub fn into_inner(self) -> u16;
    pub fn get_mut(&mut self) -> &mut u16;
    pub fn fetch_add(&self, value: u16, order: Ordering) -> u16;
    pub fn fetch_sub(&self, value: u16, order: Ordering) -> u16;
    pub fn fetch_max(&self, value: u16, order: Ordering) -> u16;
    pub fn fetch_min(&self, value: u16, order: Ordering) -> u16;
}
pub struct AtomicU32 { _private: u32 }
impl Debug for AtomicU32 { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl Default for AtomicU32 { fn default() -> Self; }
impl From<u32> for AtomicU32 { fn from(value: u32) -> Self { AtomicU32::new(value) } }
impl AtomicU32 {
    pub fn new(value: u32) -> AtomicU32;
    pub fn load(&self, order: Ordering) -> u32;
    pub fn store(&self, value: u32, order: Ordering);
    pub fn swap(&self, value: u32, order: Ordering) -> u32;
    pub fn compare_exchange(&self, current: u32, new: u32, success: Ordering, failure: Ordering) -> Result<u32, u32>;
    pub fn compare_exchange_weak(&self, current: u32, new: u32, success: Ordering, failure: Ordering) -> Result<u32, u32>;
    pub fn fetch_update<F: FnMut(u32) -> Option<u32>>(&self, set: Ordering, fetch: Ordering, f: F) -> Result<u32, u32>;
    pub fn fetch_and(&self, value: u32, order: Ordering) -> u32;
    pub fn fetch_or(&self, value: u32, order: Ordering) -> u32;
    pub fn fetch_xor(&self, value: u32, order: Ordering) -> u32;
    pub fn into_inner(self) -> u32;
    pub fn get_mut(&mut self) -> &mut u32;
    pub fn fetch_add(&self, value: u32, order: Ordering) -> u32;
    pub fn fetch_sub(&self, value: u32, order: Ordering) -> u32;
    pub fn fetch_max(&self, value: u32, order: Ordering) -> u32;
    pub fn fetch_min(&self, value: u32, order: Ordering) -> u32;
}
pub struct AtomicU64 { _private: u64 }
impl Debug for AtomicU64 { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl Default for AtomicU64 { fn default() -> Self; }
impl From<u64> for AtomicU64 { fn from(value: u64) -> Self { AtomicU64::new(value) } }
impl AtomicU64 {
    pub fn new(value: u64) -> AtomicU64;
    pub fn load(&self, order: Ordering) -> u64;
    pub fn store(&self, value: u64, order: Ordering);
    pub fn swap(&self, value: u64, order: Ordering) -> u64;
    pub fn compare_exchange(&self, current: u64, new: u64, success: Ordering, failure: Ordering) -> Result<u64, u64>;
    pub fn compare_exchange_weak(&self, current: u64, new: u64, success: Ordering, failure: Ordering) -> Result<u64, u64>;
    pub fn fetch_update<F: FnMut(u64) -> Option<u64>>(&self, set: Ordering, fetch: Ordering, f: F) -> Result<u64, u64>;
    pub fn fetch_and(&self, value: u64, order: Ordering) -> u64;
    pub fn fetch_or(&self, value: u64, order: Ordering) -> u64;
    pub fn fetch_xor(&self, value: u64, order: Ordering) -> u64;
    pub fn into_inner(self) -> u64;
    pub fn get_mut(&mut self) -> &mut u64;
    pub fn fetch_add(&self, value: u64, order: Ordering) -> u64;
    pub fn fetch_sub(&self, value: u64, order: Ordering) -> u64;
    pub fn fetch_max(&self, value: u64, order: Ordering) -> u64;
    pub fn fetch_min(&self, value: u64, order: Ordering) -> u64;
}
pub struct AtomicUsize { _private: usize }
impl Debug for AtomicUsize { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl Default for AtomicUsize { fn default() -> Self; }
impl From<usize> for AtomicUsize { fn from(value: usize) -> Self { AtomicUsize::new(value) } }
impl AtomicUsize {
    pub fn new(value: usize) -> AtomicUsize;
    pub fn load(&self, order: Ordering) -> usize;
    pub fn store(&self, value: usize, order: Ordering);
    pub fn swap(&self, value: usize, order: Ordering) -> usize;
    pub fn compare_exchange(&self, current: usize, new: usize, success: Ordering, failure: Ordering) -> Result<usize, usize>;
    pub fn compare_exchange_weak(&self, current: usize, new: usize, success: Ordering, failure: Ordering) -> Result<usize, usize>;
    pub fn fetch_update<F: FnMut(usize) -> Option<usize>>(&self, set: Ordering, fetch: Ordering, f: F) -> Result<usize, usize>;
    pub fn fetch_and(&self, value: usize, order: Ordering) -> usize;
    pub fn fetch_or(&self, value: usize, order: Ordering) -> usize;
    pub fn fetch_xor(&self, value: usize, order: Ordering) -> usize;
    pub fn into_inner(self) -> usize;
    pub fn get_mut(&mut self) -> &mut usize;
    pub fn fetch_add(&self, value: usize, order: Ordering) -> usize;
    pub fn fetch_sub(&self, value: usize, order: Ordering) -> usize;
    pub fn fetch_max(&self, value: usize, order: Ordering) -> usize;
    pub fn fetch_min(&self, value: usize, order: Ordering) -> usize;
}
