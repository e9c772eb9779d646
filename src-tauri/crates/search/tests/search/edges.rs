//! Questions at the edges of what can be asked.

use vaihde_search::{Index, Query};

use crate::staff::{KUUSILINNA, MANTYLINNA, With, ask, person, person_id, role};

fn staff() -> Index {
    Index::build((0..200).map(|number| {
        let given = ["Pekka", "Åsa", "Thi", "Anna-Liisa"][number as usize % 4];
        let family = ["Koistinen", "Mäki", "Nguyen", "O’Neill", "Lindqvist"][number as usize % 5];
        person(number, given, family).number("+358 40 123 4567")
    }))
}

#[test]
fn an_empty_index_answers_everything_with_nothing() {
    let index = Index::default();
    for text in ["mäki", "0401234567", "mäen jussi", "wirdanen pek", "\0", "@"] {
        let query = Query {
            text,
            company: Some(KUUSILINNA),
            only: Some(&[MANTYLINNA]),
            people: true,
            remembered: Some(person_id(1)),
            limit: 10,
        };
        assert_eq!(index.query(&query), [], "{text}");
    }
    assert_eq!(Index::build([]).len(), 0);
}

#[test]
fn nothing_is_given_where_nothing_is_wanted_and_all_where_all_is() {
    let index = staff();
    for text in ["koistinen", "pekka koistinen", "goistinen", "koirtinan", "1234"] {
        assert_eq!(index.query(&Query { text, limit: 0, ..Query::default() }), [], "{text}");
        let most = index.query(&Query { text, limit: usize::MAX, ..Query::default() });
        assert!(most.len() <= 200 && !most.is_empty(), "{text}");
        assert_eq!(most[0], ask(&index, text)[0], "{text}");
    }
}

#[test]
fn a_question_of_companies_that_are_not_here_finds_nothing() {
    let index = Index::build([person(1, "Aila", "Mäki")]);
    for text in ["mäki", "aila mäki", "meki", "mälki", "aila mälki"] {
        let only = [MANTYLINNA];
        assert_eq!(
            index.query(&Query { text, only: Some(&only), limit: 9, ..Query::default() }),
            [],
            "{text}"
        );
        let answered = index.query(&Query { text, company: Some(MANTYLINNA), limit: 9, ..Query::default() });
        assert_eq!(answered.len(), 1, "{text}");
    }
}

#[test]
fn people_only_are_found_in_every_way_where_only_they_are_wanted() {
    let index = Index::build([
        person(1, "Aila", "Mäki"),
        role(2, "Mäki", &["mäkelä", "mälkki"]),
        role(3, "Maki", &[]),
    ]);
    for text in ["mäki", "mäen", "mä", "meki", "mäik", "mäki aila", "mälki aila"] {
        let hits = index.query(&Query { text, people: true, limit: 9, ..Query::default() });
        assert_eq!(hits.iter().map(|hit| hit.id).collect::<Vec<_>>(), [person_id(1)], "{text}");
    }
}
