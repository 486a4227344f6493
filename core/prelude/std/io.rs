// SPDX-License-Identifier: MIT
#[derive(Debug)] pub struct Error { _private: () }
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)] pub enum ErrorKind { NotFound, PermissionDenied, ConnectionRefused, ConnectionReset, TimedOut, InvalidInput, InvalidData, UnexpectedEof, Interrupted, WouldBlock, AlreadyExists, BrokenPipe, Other }
impl Error { pub fn new<E: Into<Box<dyn std::error::Error>>>(kind: ErrorKind, error: E) -> Error; pub fn other<E: Into<Box<dyn std::error::Error>>>(error: E) -> Error; pub fn kind(&self) -> ErrorKind; }
impl From<ErrorKind> for Error { fn from(kind: ErrorKind) -> Error; }
impl std::fmt::Display for Error { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl std::error::Error for Error {}
pub type Result<T> = std::result::Result<T, Error>;
