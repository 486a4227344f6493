// The length of an array is part of its type, and a function can take any.
struct Grid<const W: usize, const H: usize> {
    cells: [[u8; W]; H],
}

impl<const W: usize, const H: usize> Grid<W, H> {
    const AREA: usize = W * H;

    fn new() -> Self {
        Grid { cells: [[0; W]; H] }
    }

    fn row_sums(&self) -> [u32; H] {
        let mut sums = [0; H];
        for (y, row) in self.cells.iter().enumerate() {
            sums[y] = row.iter().map(|&c| u32::from(c)).sum();
        }
        sums
    }
}

fn total<const N: usize>(list: [i32; N]) -> i32 {
    list.iter().sum::<i32>() * N as i32
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut grid = Grid::<3, 2>::new();
    grid.cells[1][2] = 5;
    grid.cells[0] = [1; 3];
    println!("{:?} {} {:?}", grid.row_sums(), Grid::<3, 2>::AREA, grid.cells);
    println!("{} {}", total([1, 2, 3]), total([]));
    println!("{:?} {:?}", [1, 2].map(|n| n * 2), std::array::from_fn::<usize, 4, _>(|i| i * i));
    println!("{} {:?}", [1, 2] == [1, 2], <[i32; 2]>::try_from(&[7, 8][..]));
}
