// Handles in a Vec, awaited in order; outputs in the order of the Vec.
async fn my_background_op(id: i32) -> String {
    let s = format!("starting background task {id}.");
    println!("{s}");
    s
}

#[tokio::main]
async fn main() {
    let ops = vec![1, 2, 3];
    let mut tasks = Vec::with_capacity(ops.len());
    for op in ops {
        tasks.push(tokio::spawn(my_background_op(op)));
    }
    let mut outputs = Vec::with_capacity(tasks.len());
    for task in tasks {
        outputs.push(task.await.unwrap());
    }
    println!("{:?}", outputs);
}
