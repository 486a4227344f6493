// RefCell checks at run time: many readers or one writer.
use std::cell::RefCell;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let cell = RefCell::new(vec![1]);
    {
        let a = cell.borrow();
        let b = cell.borrow();
        println!("{} {}", a.len() + b.len(), cell.try_borrow_mut().is_err());
    }
    cell.borrow_mut().push(2);
    println!("{:?} {:?}", cell, cell.replace(vec![9]));
    let old = cell.take();
    println!("{old:?} {:?}", cell.borrow());
    let held = cell.borrow_mut();
    println!("{:?} {}", cell, cell.try_borrow().is_err());
    let _second = cell.borrow_mut();
    println!("never {}", held.len());
}
