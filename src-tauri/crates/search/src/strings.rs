//! Very many short texts in one piece of memory, each named by its number.
//!
//! A `String` of its own costs a text 24 bytes and an allocation; here it costs four.

/// Texts, numbered in the order they came.
#[derive(Default)]
pub(crate) struct Strings {
    bytes: String,
    ends: Vec<u32>,
}

impl Strings {
    /// Keeps a text and names it.
    pub(crate) fn push(&mut self, text: &str) -> u32 {
        self.bytes.push_str(text);
        self.ends.push(self.bytes.len() as u32);
        self.ends.len() as u32 - 1
    }

    /// The text of the number.
    pub(crate) fn get(&self, number: u32) -> &str {
        let number = number as usize;
        let start = if number == 0 { 0 } else { self.ends[number - 1] };
        &self.bytes[start as usize..self.ends[number] as usize]
    }

    /// How many there are.
    pub(crate) fn len(&self) -> u32 {
        self.ends.len() as u32
    }

    /// In order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|number| self.get(number))
    }

    /// Of texts in rising order, the first that is not below.
    pub(crate) fn lower_bound(&self, below: u32, is_below: impl Fn(&str) -> bool) -> u32 {
        let (mut from, mut to) = (0, below);
        while from < to {
            let middle = from + (to - from) / 2;
            if is_below(self.get(middle)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        from
    }

    /// The texts that have the part in them, each once, in order.
    pub(crate) fn containing(&self, part: &str) -> impl Iterator<Item = u32> {
        let mut from = 0;
        let length = part.len();
        let finder = memchr::memmem::Finder::new(part).into_owned();
        std::iter::from_fn(move || {
            loop {
                let at = from + finder.find(self.bytes.as_bytes().get(from..)?)?;
                let number = self.ends.partition_point(|end| *end as usize <= at);
                let end = *self.ends.get(number)? as usize;
                if at + length <= end {
                    from = end;
                    return Some(number as u32);
                }
                from = at + 1;
            }
        })
    }

    /// Gives back what growing has taken too much.
    pub(crate) fn shrink(&mut self) {
        self.bytes.shrink_to_fit();
        self.ends.shrink_to_fit();
    }
}

/// Orders texts by their first eight bytes, which settles nearly every comparison without looking at them.
pub(crate) fn beginning(text: &[u8]) -> u64 {
    let mut first = [0; 8];
    let length = text.len().min(8);
    first[..length].copy_from_slice(&text[..length]);
    u64::from_be_bytes(first)
}
