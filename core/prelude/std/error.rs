// SPDX-License-Identifier: MIT
use std::fmt::{Debug, Display};
pub trait Error: Debug + Display {
    fn source(&self) -> Option<&(dyn Error + 'static)> { None }
    fn description(&self) -> &str { "description() is deprecated; use Display" }
}
impl Error for std::fmt::Error {}
impl<'a, E: Error + 'a> From<E> for Box<dyn Error + 'a> { fn from(error: E) -> Self; }
impl From<&str> for Box<dyn Error> { fn from(text: &str) -> Self; }
impl From<String> for Box<dyn Error> { fn from(text: String) -> Self; }
