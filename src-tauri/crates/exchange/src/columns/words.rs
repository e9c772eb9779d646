//! The files of words: a code, a colon and the words of headers between bars, on as many lines as they need.

/// The code of columns that must not be read: reasons for being away.
pub(super) const REASON: &str = "reason";

/// The code of pieces of words that give such a column away.
pub(super) const REASON_PIECE: &str = "reason-piece";

/// The words of a file with their codes and how plain they are: 0 is the plainest, and only comparable within a code.
pub(super) fn of(text: &'static str) -> impl Iterator<Item = (&'static str, usize, &'static str)> {
    let mut code = "";
    let lines = text.lines().filter(|line| !line.starts_with('#')).enumerate();
    let mut rank = 0;
    lines.flat_map(move |(at, line)| {
        let words = match line.split_once(": ") {
            Some((begun, words)) if !line.starts_with(' ') => {
                (code, rank) = (begun, at);
                words
            }
            _ => line,
        };
        let (code, rank) = (code, rank);
        words.split('|').map(str::trim).filter(|word| !word.is_empty()).map(move |word| (code, rank, word))
    })
}
