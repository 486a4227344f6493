// Rc shares within one thread; the last owner drops; Weak does not own.
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

struct Node {
    name: &'static str,
    parent: RefCell<Weak<Node>>,
    children: RefCell<Vec<Rc<Node>>>,
    visits: Cell<u32>,
}

impl Node {
    fn new(name: &'static str) -> Rc<Node> {
        Rc::new(Node { name, parent: RefCell::new(Weak::new()), children: RefCell::default(), visits: Cell::new(0) })
    }

    fn add(parent: &Rc<Node>, child: Rc<Node>) {
        *child.parent.borrow_mut() = Rc::downgrade(parent);
        parent.children.borrow_mut().push(child);
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        println!("drop {} after {}", self.name, self.visits.get());
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let root = Node::new("root");
    let leaf = Node::new("leaf");
    Node::add(&root, Rc::clone(&leaf));
    println!("{} {} {}", Rc::strong_count(&root), Rc::weak_count(&root), Rc::strong_count(&leaf));
    let up = leaf.parent.borrow().upgrade();
    println!("{:?}", up.as_ref().map(|n| n.name));
    leaf.visits.set(leaf.visits.get() + 1);
    root.children.borrow()[0].visits.set(5);
    println!("{} {}", leaf.visits.get(), Rc::ptr_eq(&leaf, &root.children.borrow()[0]));
    drop(up);
    drop(root);
    println!("{}", leaf.parent.borrow().upgrade().is_none());
    let mut shared = Rc::new(5);
    *Rc::make_mut(&mut shared) += 1;
    println!("{shared}");
    println!("{:?} {:?}", Rc::try_unwrap(shared), Rc::new(String::from("x")));
}
