// SPDX-License-Identifier: MIT
// What stands in scope of every file.
pub use std::borrow::ToOwned;
pub use std::boxed::Box;
pub use std::clone::Clone;
pub use std::cmp::{Eq, Ord, PartialEq, PartialOrd};
pub use std::convert::{AsMut, AsRef, From, Into, TryFrom, TryInto};
pub use std::default::Default;
pub use std::fmt::Debug;
pub use std::future::{Future, IntoFuture};
pub use std::hash::Hash;
pub use std::iter::{DoubleEndedIterator, ExactSizeIterator, Extend, FromIterator, IntoIterator, Iterator};
pub use std::marker::{Copy, Send, Sized, Sync, Unpin};
pub use std::mem::drop;
pub use std::ops::{AsyncFn, AsyncFnMut, AsyncFnOnce, Drop, Fn, FnMut, FnOnce};
pub use std::option::Option::{self, None, Some};
pub use std::result::Result::{self, Err, Ok};
pub use std::string::{String, ToString};
pub use std::vec::Vec;
