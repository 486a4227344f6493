// A recursive type lives in boxes; a method walks it.
#[derive(Debug, Default)]
struct Tree {
    root: Option<Box<Node>>,
    size: usize,
}

#[derive(Debug)]
struct Node {
    key: i32,
    left: Option<Box<Node>>,
    right: Option<Box<Node>>,
}

impl Tree {
    fn insert(&mut self, key: i32) -> bool {
        let mut place = &mut self.root;
        while let Some(node) = place {
            if key == node.key {
                return false;
            }
            place = if key < node.key { &mut node.left } else { &mut node.right };
        }
        *place = Some(Box::new(Node { key, left: None, right: None }));
        self.size += 1;
        true
    }
}

fn walk(node: &Option<Box<Node>>, depth: usize, out: &mut Vec<(i32, usize)>) {
    if let Some(n) = node {
        walk(&n.left, depth + 1, out);
        out.push((n.key, depth));
        walk(&n.right, depth + 1, out);
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut tree = Tree::default();
    let news: Vec<bool> = [5, 2, 8, 2, 9, 1].iter().map(|&k| tree.insert(k)).collect();
    println!("{news:?} {}", tree.size);
    let mut out = Vec::new();
    walk(&tree.root, 0, &mut out);
    println!("{out:?}");
    println!("{:?}", tree.root.as_ref().and_then(|n| n.left.as_ref()).map(|n| n.key));
}
