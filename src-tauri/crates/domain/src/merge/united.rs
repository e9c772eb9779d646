//! What stands side by side in the kept record: numbers, names, words. Knows nothing of whose they were.

use crate::exact_name::folded;
use crate::number::Number;
use crate::person::PersonName;

/// The texts of both, each once, the kept record's first.
pub(super) fn texts(keep: &[String], gone: &[String]) -> Vec<String> {
    let mut texts: Vec<String> = Vec::with_capacity(keep.len() + gone.len());
    for text in keep.iter().chain(gone) {
        if !texts.iter().any(|known| folded(known) == folded(text)) {
            texts.push(text.clone());
        }
    }
    texts
}

/// The numbers of both, the same digits once, the kept record's first. One that either hides stays hidden.
pub(super) fn numbers(keep: &[Number], gone: &[Number]) -> Vec<Number> {
    let mut numbers: Vec<Number> = keep.to_vec();
    for number in gone {
        match numbers.iter_mut().find(|known| is_same(known, number)) {
            Some(known) => {
                known.may_be_given &= number.may_be_given;
                if known.international.is_none() {
                    known.international.clone_from(&number.international);
                }
            }
            None => numbers.push(number.clone()),
        }
    }
    numbers
}

/// Whether both ring the same telephone. A telephone and a fax may share a number.
fn is_same(one: &Number, other: &Number) -> bool {
    let international = one.international.is_some() && one.international == other.international;
    one.kind.answers() == other.kind.answers() && (international || one.digits() == other.digits())
}

/// The name with what two other names have beyond it: another family name is a former one, another given name an alias.
pub(super) fn aside(mut name: PersonName, others: [&PersonName; 2]) -> PersonName {
    let called = name.called_by.clone();
    let given: Vec<String> =
        [Some(&name.given), called.as_ref()].into_iter().flatten().map(|own| folded(own)).collect();
    for other in others {
        if !other.family.is_empty() && folded(&other.family) != folded(&name.family) {
            name.former = texts(&name.former, std::slice::from_ref(&other.family));
        }
        for own in [Some(&other.given), other.called_by.as_ref()].into_iter().flatten() {
            if !own.is_empty() && !given.contains(&folded(own)) {
                name.aliases = texts(&name.aliases, std::slice::from_ref(own));
            }
        }
    }
    // Whoever took a name back has it, and had it.
    let family = folded(&name.family);
    name.former.retain(|former| folded(former) != family);
    name
}
