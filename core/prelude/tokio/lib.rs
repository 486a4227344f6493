// SPDX-License-Identifier: MIT
pub use tokio::task::spawn;
