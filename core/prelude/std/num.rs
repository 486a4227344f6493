// SPDX-License-Identifier: MIT
#[derive(Clone, PartialEq, Eq, Debug)] pub struct ParseIntError { _private: () }
impl std::fmt::Display for ParseIntError { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl std::error::Error for ParseIntError {}
#[derive(Clone, PartialEq, Eq, Debug)] pub struct ParseFloatError { _private: () }
impl std::fmt::Display for ParseFloatError { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl std::error::Error for ParseFloatError {}
#[derive(Clone, Copy, PartialEq, Eq, Debug)] pub struct TryFromIntError { _private: () }
impl std::fmt::Display for TryFromIntError { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl std::error::Error for TryFromIntError {}
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Hash)] pub struct Wrapping<T>(pub T);
