//! Medians and percentiles.

/// The value in the middle; the lower one of two. Nothing has 0.
pub(crate) fn median(values: impl IntoIterator<Item = f64>) -> f64 {
    percentile(values.into_iter().collect(), 50)
}

/// The value that so many of a hundred do not exceed. Nothing has 0.
pub(crate) fn percentile(mut values: Vec<f64>, percent: usize) -> f64 {
    values.sort_by(f64::total_cmp);
    let last = values.len().saturating_sub(1);
    values.get(last * percent / 100).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{median, percentile};

    #[test]
    fn the_middle_one_is_the_median() {
        assert!((median([3.0, 1.0, 2.0]) - 2.0).abs() < f64::EPSILON);
        assert!((percentile((0..=100).map(f64::from).collect(), 99) - 99.0).abs() < f64::EPSILON);
        assert!(percentile(Vec::new(), 99).abs() < f64::EPSILON);
    }
}
