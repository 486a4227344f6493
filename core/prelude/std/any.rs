// SPDX-License-Identifier: MIT
pub trait Any {}
impl<T> Any for T {}
impl dyn Any { pub fn is<T>(&self) -> bool; pub fn downcast_ref<T>(&self) -> Option<&T>; }
pub fn type_name<T>() -> &'static str;
pub fn type_name_of_val<T>(value: &T) -> &'static str;
