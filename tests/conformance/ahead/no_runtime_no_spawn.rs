// tokio::spawn and sleep outside of a runtime panic; so does a timer that was not enabled.
use std::panic::catch_unwind;

fn main() {
    println!("{}", catch_unwind(|| drop(tokio::spawn(async {}))).is_err());
    println!("{}", catch_unwind(|| drop(tokio::time::sleep(std::time::Duration::ZERO))).is_err());
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let task = runtime.spawn(async { tokio::time::sleep(std::time::Duration::from_millis(1)).await });
    println!("{}", runtime.block_on(task).unwrap_err().is_panic());
    println!("{:?}", tokio::runtime::Handle::try_current().map(|_| ()).unwrap_err().is_missing_context());
}
