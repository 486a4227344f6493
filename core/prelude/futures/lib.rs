// SPDX-License-Identifier: MIT
pub use self::future::{join_all, select_all, try_join_all};
pub use std::future::Future;
