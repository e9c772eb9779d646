//! The order of people on the timeline: by company, department and name, as Finns and Swedes look names up.

use std::collections::HashMap;

use vaihde_domain::directory::Directory;
use vaihde_domain::{CompanyId, DepartmentId, PersonId};

/// The people of a company, or of all. Those without a department come last in their company.
pub(super) fn in_order(staff: &Directory, company: Option<CompanyId>) -> Vec<PersonId> {
    let companies: HashMap<CompanyId, String> =
        staff.companies.iter().map(|company| (company.id, key(&company.name))).collect();
    let departments: HashMap<DepartmentId, String> =
        staff.departments.iter().map(|part| (part.id, key(&part.name))).collect();
    let mut people: Vec<_> = (staff.people.iter())
        .filter(|person| company.is_none_or(|company| person.company == company))
        .map(|person| {
            let department =
                person.department.and_then(|id| Some((false, departments.get(&id)?.as_str(), Some(id))));
            let department = department.unwrap_or((true, "", None));
            let company = companies.get(&person.company).map_or("", String::as_str);
            let name = (key(&person.name.family), key(&person.name.given));
            ((company, person.company), department, name, person.id)
        })
        .collect();
    people.sort_unstable();
    people.into_iter().map(|(_, _, _, id)| id).collect()
}

/// A text that sorts as people expect: case does not matter, å, ä and ö are the last letters, other accents are none.
fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'å' => key.push('\u{F001}'),
            'ä' | 'æ' => key.push('\u{F002}'),
            'ö' | 'ø' => key.push('\u{F003}'),
            'á' | 'à' | 'â' | 'ã' => key.push('a'),
            'é' | 'è' | 'ê' | 'ë' => key.push('e'),
            'í' | 'ì' | 'î' | 'ï' => key.push('i'),
            'ó' | 'ò' | 'ô' | 'õ' => key.push('o'),
            'ü' => key.push('y'),
            'ú' | 'ù' | 'û' => key.push('u'),
            'š' => key.push('s'),
            'ž' => key.push('z'),
            other => key.push(other),
        }
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_in_the_order_of_the_finnish_alphabet() {
        let mut names = ["Öberg", "Zetterberg", "Åkerman", "virtanen", "Äijälä", "Éluard", "Ekman"];
        names.sort_by_key(|name| key(name));
        assert_eq!(names, ["Ekman", "Éluard", "virtanen", "Zetterberg", "Åkerman", "Äijälä", "Öberg"]);
    }
}
