// SPDX-License-Identifier: MIT
pub fn exit(code: i32) -> !;
pub fn abort() -> !;
#[derive(Clone, Copy, Debug, PartialEq, Eq)] pub struct ExitCode { _private: () }
impl ExitCode { pub const SUCCESS: ExitCode; pub const FAILURE: ExitCode; }
impl From<u8> for ExitCode { fn from(code: u8) -> Self; }
